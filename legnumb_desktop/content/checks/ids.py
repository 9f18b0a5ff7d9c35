"""Ids: each once, none that Python keeps for itself, none with two meanings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from keyword import iskeyword

from legnumb_desktop.content.raw.content import RawContent
from legnumb_desktop.core.problems import Problem

Named = tuple[str, str, str]
"""File, kind and id."""


def faults_of_ids(raw: RawContent) -> Iterator[Problem]:
    conditional = [*_questions(raw), *_findings(raw), *_regions(raw)]
    places = [*_nodes(raw), *_outcomes(raw)]
    yield from _each_once(conditional)
    yield from _each_once(places)
    yield from _each_once(_others(raw))
    for question in raw.form.question:
        options = [("form.toml", f"question {question.id}, option", option.id) for option in question.options]
        yield from _each_once(options)
        yield from _kept_by_python(options)
        yield from _each_once(("form.toml", f"question {question.id}, kind", k.id) for k in question.kinds)
    yield from _kept_by_python(conditional)
    yield from _two_meanings(
        [*_questions(raw), *_findings(raw)], "A condition could mean either. Rename one."
    )
    yield from _two_meanings(places, "`yes` or `no` could lead to either. Rename one.")


def _questions(raw: RawContent) -> list[Named]:
    return [("form.toml", "question", each.id) for each in raw.form.question]


def _findings(raw: RawContent) -> list[Named]:
    return [("findings.toml", "finding", each.id) for each in raw.findings.finding]


def _regions(raw: RawContent) -> list[Named]:
    return [("regions.toml", "region", each.id) for each in raw.regions.region]


def _nodes(raw: RawContent) -> list[Named]:
    return [("tree.toml", "node", each.id) for each in raw.tree.node]


def _outcomes(raw: RawContent) -> list[Named]:
    return [("outcomes.toml", "outcome", each.id) for each in raw.outcomes.outcome]


def _others(raw: RawContent) -> list[Named]:
    return [
        *(("form.toml", "stage", each.id) for each in raw.form.stage),
        *(("outcomes.toml", "urgency", each.id) for each in raw.outcomes.urgency),
        *((file, "cause", each.id) for file, each in raw.each_cause()),
        *(("patterns.toml", "pattern", each.id) for each in raw.patterns.pattern),
        *(("letter.toml", "clause", each.question) for each in raw.letter.clause),
        *(("letter.toml", "examination", each.id) for each in raw.letter.examination),
        *(("sources.toml", "source", each.id) for each in raw.sources.source),
    ]


def _each_once(names: Iterable[Named]) -> Iterator[Problem]:
    met: dict[tuple[str, str], str] = {}
    for file, kind, name in names:
        if (kind, name) in met:
            wrong = f"this id is used twice, the first time in {met[kind, name]}."
            yield Problem(file, f"{kind} {name}", wrong, "Rename one of the two.")
        met.setdefault((kind, name), file)


def _kept_by_python(names: Iterable[Named]) -> Iterator[Problem]:
    for file, kind, name in names:
        if iskeyword(name):
            wrong = f"`{name}` has a meaning of its own in conditions."
            yield Problem(file, f"{kind} {name}", wrong, f"Rename it, as in `{name}_`.")


def _two_meanings(names: Iterable[Named], mend: str) -> Iterator[Problem]:
    met: dict[str, Named] = {}
    for file, kind, name in names:
        other_file, other_kind, _ = met.setdefault(name, (file, kind, name))
        if other_kind != kind:
            yield Problem(
                file, f"{kind} {name}", f"there is also a {other_kind} {name} in {other_file}.", mend
            )
