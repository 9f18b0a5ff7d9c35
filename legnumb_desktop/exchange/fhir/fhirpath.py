"""A condition as FHIRPath over the QuestionnaireResponse, exact for a running interview.

As in :mod:`core.truth` each condition has two readings: what surely holds and what may still hold while
questions are open; ``not`` turns one into the other. A question off the path says nothing, whatever it holds.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import assert_never

from legnumb_desktop.core import conditions as c
from legnumb_desktop.core.form import Question
from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.core.truth import COMPARE
from legnumb_desktop.exchange.fhir.choices import (
    Choice,
    beside_id,
    choices_of,
    has_beside,
    is_boolean,
    kind_id,
)

_TRUE, _FALSE = "true", "false"
_SPELT = {c.Comparison.EQUAL: "=", c.Comparison.NOT_EQUAL: "!="}


class FhirPaths:
    """The conditions of one pathway."""

    def __init__(self, pathway: Pathway) -> None:
        self._pathway = pathway
        self._form = pathway.form

    def surely(self, condition: c.Condition) -> str:
        match condition:
            case c.Holds(finding):
                return self.surely(self._pathway.finding[finding].when)
            case c.Not(part):
                return _not(self.possibly(part))
            case c.And(parts):
                return _and(self.surely(part) for part in parts)
            case c.Or(parts):
                return _or(self.surely(part) for part in parts)
            case _:
                question = self._form.question(condition.question)
                return _and([self._shown(question), self._atom(question, condition)])

    def possibly(self, condition: c.Condition) -> str:
        match condition:
            case c.Holds(finding):
                return self.possibly(self._pathway.finding[finding].when)
            case c.Not(part):
                return _not(self.surely(part))
            case c.And(parts):
                return _and(self.possibly(part) for part in parts)
            case c.Or(parts):
                return _or(self.possibly(part) for part in parts)
            case _:
                question = self._form.question(condition.question)
                return _or([self.surely(condition), self._open(question)])

    def answered(self, question: Question) -> str:
        """Anything was said to it, be it that it is not known."""
        said = [f"{_answers(link_id)}.exists()" for link_id in _link_ids(question)]
        if has_beside(self._form, question):
            said.append(f"{_answers(beside_id(question))}.exists()")
        return _or(said)

    def _shown(self, question: Question) -> str:
        return _TRUE if question.when is None else self.surely(question.when)

    def _open(self, question: Question) -> str:
        """Shown and not answered yet, or not shown yet though it may still come."""
        unanswered = _not(self.answered(question))
        if question.when is None:
            return unanswered
        hidden_yet_possible = _and([_not(self._shown(question)), self.possibly(question.when)])
        return _or([_and([self._shown(question), unanswered]), hidden_yet_possible])

    def _atom(self, question: Question, atom: c.Atom) -> str:
        choices = [each for each in choices_of(self._form, question) if each.fact is not None]
        match atom:
            case c.AnyOf(_, options):
                return self._any(question, [each for each in choices if each.fact in options])
            case c.Exactly(_, option):
                return self._nothing_else(question, choices, {option})
            case c.Only(_, options):
                return self._nothing_else(question, choices, options)
            case c.Number(_, comparison, value):
                spelt = _SPELT.get(comparison, comparison.value)
                return f"{_answers(question.id)}.value.where($this {spelt} {value:g}).exists()"
            case c.Sides(_, comparison, count):
                return self._sides(question, choices, comparison, count)
            case c.Fits():
                raise ValueError("whether a question is asked never depends on a pattern")
            case _:
                assert_never(atom)

    def _any(self, question: Question, choices: Iterable[Choice]) -> str:
        """One of ``choices`` was made. Of what is painted as a kind that is not felt, guarded areas count."""
        wanted = list(choices)
        if not question.kinds:
            return _any_of(question, question.id, wanted)
        guarded = {region.id for region in self._form.regions if region.guarded}
        return _or(
            _any_of(question, kind_id(question, kind), [c for c in wanted if kind.felt or c.fact in guarded])
            for kind in question.kinds
        )

    def _nothing_else(self, question: Question, choices: list[Choice], allowed: Iterable[str]) -> str:
        inside = [each for each in choices if each.fact in set(allowed)]
        outside = [each for each in choices if each.fact not in set(allowed)]
        return _and([self._any(question, inside), _not(self._any(question, outside))])

    def _sides(self, question: Question, choices: list[Choice], comparison: c.Comparison, count: int) -> str:
        marks = [each for each in choices if each.fact != "not_sure"]
        left = self._any(question, [each for each in marks if each.side == "L"])
        right = self._any(question, [each for each in marks if each.side == "R"])
        by_count = {
            0: _and([self._any(question, marks), _not(left), _not(right)]),
            1: _or([_and([left, _not(right)]), _and([right, _not(left)])]),
            2: _and([left, right]),
        }
        return _or(text for sides, text in by_count.items() if COMPARE[comparison](sides, count))


def _link_ids(question: Question) -> list[str]:
    return [kind_id(question, kind) for kind in question.kinds] or [question.id]


def _answers(link_id: str) -> str:
    return f"%resource.descendants().where(linkId = '{link_id}').answer"


def _any_of(question: Question, link_id: str, choices: Iterable[Choice]) -> str:
    values = f"{_answers(link_id)}.value" + ("" if is_boolean(question) else ".code")
    wanted = " or ".join(f"$this = {spelt}" for spelt in dict.fromkeys(each.in_fhirpath for each in choices))
    return f"{values}.where({wanted}).exists()" if wanted else _FALSE


def _not(text: str) -> str:
    return {_TRUE: _FALSE, _FALSE: _TRUE}.get(text, f"({text}).not()")


def _and(parts: Iterable[str]) -> str:
    return _joined(parts, " and ", absorbing=_FALSE, neutral=_TRUE)


def _or(parts: Iterable[str]) -> str:
    return _joined(parts, " or ", absorbing=_TRUE, neutral=_FALSE)


def _joined(parts: Iterable[str], word: str, *, absorbing: str, neutral: str) -> str:
    texts = [text for text in dict.fromkeys(parts) if text != neutral]
    if absorbing in texts:
        return absorbing
    if not texts:
        return neutral
    return texts[0] if len(texts) == 1 else word.join(f"({text})" for text in texts)
