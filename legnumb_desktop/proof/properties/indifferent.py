"""Indifferent: left and right are alike, and what is optional changes no urgency."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from legnumb_desktop.core.form import QuestionType
from legnumb_desktop.proof.answer_space import AnswerSpace
from legnumb_desktop.proof.claims import Claim
from legnumb_desktop.proof.decided import Decided
from legnumb_desktop.proof.ground import Ground
from legnumb_desktop.proof.reading import Reading
from legnumb_desktop.proof.terms import negation, same, some

NAME = "indifferent"
_OPPOSITE = {"L.": "R.", "R.": "L."}


def indifferent(ground: Ground) -> Iterator[Claim]:
    says = "swapping left and right changes no urgency"
    yield _unchanged(ground, "sides", says, _swapped(ground))
    for question in ground.pathway.form.questions:
        if not question.required and question.id in ground.space.said:
            says = f"the optional answer to “{question.short}” changes no urgency"
            yield _unchanged(ground, question.id, says, ground.space.but_for(question.id, "'"))


def _unchanged(ground: Ground, name: str, says: str, other: AnswerSpace) -> Claim:
    decided = Decided(ground.pathway, Reading(other, ground.findings))
    differ = some(negation(same(ground.at_least(rank), decided.at_least(rank))) for rank in ground.ranks)
    return Claim(NAME, name, says, ground.patient(other.sane, differ, otherwise=other))


def _swapped(ground: Ground) -> AnswerSpace:
    said = dict(ground.space.said)
    for question in ground.pathway.form.questions:
        if question.type is QuestionType.REGIONS:
            here = said[question.id]
            opposite = {name: _OPPOSITE.get(name[:2], name[:2]) + name[2:] for name in here.options}
            said[question.id] = replace(here, options={n: here.options[opposite[n]] for n in here.options})
    return replace(ground.space, said=said)
