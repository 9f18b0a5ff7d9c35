"""What one content decides otherwise than another: every class of answers, with an example each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from legnumb_desktop.core.answers import Answers
from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.core.safety import Safety
from legnumb_desktop.proof.answer_space import AnswerSpace
from legnumb_desktop.proof.ground import Ground
from legnumb_desktop.proof.terms import FALSE, Term, every, negation, renamed, same, some


@dataclass(frozen=True, slots=True)
class WayOut:
    """How the tree is left: by which node, whether by yes, and to which outcome."""

    node: str
    by_yes: bool
    outcome: str


@dataclass(frozen=True, slots=True)
class ChangedClass:
    """All who left the old tree by ``before`` and leave the new one by ``after``.

    ``change`` is in ranks, above 0 where it is more urgent now. ``example`` is one patient's answers to the
    new form, ``example_before`` the same patient's to the old one.
    """

    before: WayOut
    after: WayOut
    change: int
    example_before: Answers
    example: Answers


def changed_classes(old: Pathway, new: Pathway) -> tuple[ChangedClass, ...]:
    """Over all answers that both forms can take; the greatest fall in urgency first."""
    return tuple(sorted(_classes(old, new), key=lambda each: each.change))


def _classes(old: Pathway, new: Pathway) -> Iterator[ChangedClass]:
    before, after = Ground(old, Safety(())), Ground(new, Safety(()), tag="'")
    alike = every([*_said_alike(before.space, after.space), after.space.sane])
    shared = _shared(before.space, after.space)
    ways_after = [(way, renamed(here, shared)) for way, here in _ways_out(after)]
    sane = renamed(after.space.sane, shared)
    for way, here in _ways_out(before):
        changed = [(other, there) for other, there in ways_after if not _same_outcome(old, new, way, other)]
        if not before.possible(sane, here, some(there for _, there in changed)):
            continue
        for other, there in changed:
            found = before.patient(alike, here, there, otherwise=after.space)
            if found is not None and found.answers is not None and found.otherwise is not None:
                change = new.rank_of_outcome[other.outcome] - old.rank_of_outcome[way.outcome]
                yield ChangedClass(way, other, change, found.answers, found.otherwise)


def _said_alike(old: AnswerSpace, new: AnswerSpace) -> Iterator[Term]:
    """The same patient in both forms. What only one form can say is not said; what it alone asks is free."""
    for question in old.said.keys() & new.said.keys():
        before, after = old.said[question], new.said[question]
        for name in before.options.keys() & after.options.keys():
            yield same(before.options[name], after.options[name])
        for name in before.options.keys() ^ after.options.keys():
            yield negation(before.options.get(name, after.options.get(name)))
        if before.known is not None and after.known is not None:
            yield same(before.known, after.known)
            yield before.number == after.number
        elif before.known is not None or after.known is not None:
            yield negation(before.known if after.known is None else after.known)


def _shared(old: AnswerSpace, new: AnswerSpace) -> list[tuple[Term, Term]]:
    """What the new form says in the words of the old: the same conditions are then the same propositions."""
    pairs: list[tuple[Term, Term]] = []
    for question in old.said.keys() & new.said.keys():
        before, after = old.said[question], new.said[question]
        pairs += [(said, before.options.get(name, FALSE)) for name, said in after.options.items()]
        if before.known is not None and after.known is not None:
            pairs += [(after.known, before.known), (after.number, before.number)]
    return pairs


def _ways_out(ground: Ground) -> Iterator[tuple[WayOut, Term]]:
    outcomes = ground.pathway.rank_of_outcome
    for node in ground.pathway.tree.nodes:
        here, holds = ground.decided.reached[node.id], ground.decided.holds(node.id)
        if node.yes in outcomes:
            yield WayOut(node.id, True, node.yes), every([here, holds])
        if node.no in outcomes:
            yield WayOut(node.id, False, node.no), every([here, negation(holds)])


def _same_outcome(old: Pathway, new: Pathway, before: WayOut, after: WayOut) -> bool:
    """By id and by rank: an outcome may keep its id and change its urgency."""
    ranks = old.rank_of_outcome[before.outcome], new.rank_of_outcome[after.outcome]
    return before.outcome == after.outcome and ranks[0] == ranks[1]
