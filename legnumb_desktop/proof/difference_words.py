"""The difference of two contents told, with an example patient for each class."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.core.raw_answers import plain_answers
from legnumb_desktop.proof.difference import ChangedClass, WayOut
from legnumb_desktop.proof.words import words_of_patient


def told_difference(old: Pathway, new: Pathway, classes: Sequence[ChangedClass]) -> str:
    return "\n".join(_lines(old, new, classes)) + "\n"


def _lines(old: Pathway, new: Pathway, classes: Sequence[ChangedClass]) -> Iterator[str]:
    yield f"{old.form.id} {old.form.version} ({old.digest[:12]}) to {new.form.version} ({new.digest[:12]})"
    for kind, gone, come in _names(old, new):
        if gone or come:
            yield f"  {kind}: {', '.join([*(f'-{name}' for name in gone), *(f'+{name}' for name in come)])}"
    if not classes:
        yield "No answers that both forms can take come to another outcome."
    for each in classes:
        yield ""
        yield f"{_direction(each)}: {_way(old, each.before)} becomes {_way(new, each.after)}"
        yield from (f"    {line}" for line in words_of_patient(new, each.example))


def difference_as_data(old: Pathway, new: Pathway, classes: Sequence[ChangedClass]) -> dict[str, object]:
    return {
        "old": {"version": old.form.version, "digest": old.digest},
        "new": {"version": new.form.version, "digest": new.digest},
        "names": {kind: {"gone": gone, "come": come} for kind, gone, come in _names(old, new)},
        "changed": [
            {
                "direction": _direction(each),
                "before": _way_as_data(old, each.before),
                "after": _way_as_data(new, each.after),
                "example": plain_answers(each.example),
            }
            for each in classes
        ],
    }


def _direction(each: ChangedClass) -> str:
    return "UP" if each.change > 0 else "DOWN" if each.change < 0 else "SAME URGENCY"


def _way(pathway: Pathway, way: WayOut) -> str:
    turn = "yes" if way.by_yes else "no"
    return f"{pathway.urgency_of(way.outcome).title} ({way.outcome}, {way.node}: {turn})"


def _way_as_data(pathway: Pathway, way: WayOut) -> dict[str, object]:
    urgency = pathway.urgency_of(way.outcome).id
    return {"urgency": urgency, "outcome": way.outcome, "node": way.node, "by_yes": way.by_yes}


def _names(old: Pathway, new: Pathway) -> Iterator[tuple[str, list[str], list[str]]]:
    """What only one of the two has, by kind."""
    for kind, before, after in (
        ("questions", set(old.form.by_id), set(new.form.by_id)),
        ("answers", _answers(old), _answers(new)),
        ("findings", set(old.finding), set(new.finding)),
        ("nodes", set(old.node), set(new.node)),
        ("outcomes", set(old.outcome), set(new.outcome)),
        ("causes", set(old.cause), set(new.cause)),
    ):
        yield kind, sorted(before - after), sorted(after - before)


def _answers(pathway: Pathway) -> set[str]:
    return {f"{q.id}.{option.id}" for q in pathway.form.questions for option in q.options}
