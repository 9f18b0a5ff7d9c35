"""Conditions read as propositions: a second reading, apart from the engine's, of the same short texts.

In a finished interview a condition is true or false. In a running one it surely holds, possibly holds, or
does not, as some questions are still open.
"""

from __future__ import annotations

from collections.abc import Mapping
from copy import copy
from typing import assert_never

from legnumb_desktop.core import conditions as c
from legnumb_desktop.core.form import OptionRole, QuestionType
from legnumb_desktop.core.path import NOT_SURE
from legnumb_desktop.core.truth import COMPARE
from legnumb_desktop.proof.answer_space import AnswerSpace
from legnumb_desktop.proof.patterns import fits
from legnumb_desktop.proof.terms import FALSE, TRUE, Term, every, negation, some


class Reading:
    """``waiting`` tells by question where it is not answered yet; without it the interview is finished."""

    def __init__(
        self,
        space: AnswerSpace,
        findings: Mapping[str, c.Condition],
        waiting: Mapping[str, Term] | None = None,
    ) -> None:
        self.space = space
        self._form = space.form
        self._findings = findings
        self._running = waiting is not None
        self._sure: dict[str, Term] = {}
        self._possible: dict[str, Term] = {}
        self._chosen: dict[str, dict[str, Term]] = {}
        self._settled: dict[str, Term] = {}
        self._open: dict[str, Term] = {}
        self.shown: dict[str, Term] = {}
        for question in self._form.questions:
            shown = TRUE if question.when is None else self.surely(question.when)
            if question.computed:
                shown = space.said[question.id].anything
            may_show = TRUE if question.when is None else self.possibly(question.when)
            still = (waiting or {}).get(question.id, FALSE)
            self.shown[question.id] = shown
            self._settled[question.id] = every([shown, negation(still)])
            self._open[question.id] = some([every([shown, still]), every([negation(shown), may_show])])
            self._chosen[question.id] = self._read(question.id)

    def with_findings(self, findings: Mapping[str, c.Condition]) -> Reading:
        """The same answers read by other findings."""
        other = copy(self)
        other._findings, other._sure, other._possible = findings, {}, {}
        return other

    def _read(self, question_id: str) -> dict[str, Term]:
        """What counts as chosen: nothing off the path, and *not sure* where a required answer is missing."""
        said = self.space.said.get(question_id)
        if said is None:
            return {}
        question = self._form.question(question_id)
        chosen = dict(said.options)
        unsure = question.option_with(OptionRole.NOT_SURE)
        if question.required and unsure is not None and not question.computed:
            chosen[NOT_SURE] = some([chosen.get(unsure.id, FALSE), negation(said.anything)])
        settled = self._settled[question_id]
        return {name: every([settled, term]) for name, term in chosen.items()}

    def surely(self, condition: c.Condition) -> Term:
        match condition:
            case c.Holds(finding):
                if finding not in self._sure:
                    self._sure[finding] = self.surely(self._findings[finding])
                return self._sure[finding]
            case c.Not(part):
                return negation(self.possibly(part))
            case c.And(parts):
                return every(map(self.surely, parts))
            case c.Or(parts):
                return some(map(self.surely, parts))
            case _:
                return self._atom(condition)

    def possibly(self, condition: c.Condition) -> Term:
        if not self._running:
            return self.surely(condition)
        match condition:
            case c.Holds(finding):
                if finding not in self._possible:
                    self._possible[finding] = self.possibly(self._findings[finding])
                return self._possible[finding]
            case c.Not(part):
                return negation(self.surely(part))
            case c.And(parts):
                return every(map(self.possibly, parts))
            case c.Or(parts):
                return some(map(self.possibly, parts))
            case _:
                return some([self._atom(condition), self._open[condition.question]])

    def _atom(self, atom: c.Atom) -> Term:
        match atom:
            case c.AnyOf(question, options):
                return some(self._within(question, options))
            case c.Exactly(question, option):
                outside = self._outside(question, frozenset({option}))
                return every([*self._within(question, frozenset({option})), negation(some(outside))])
            case c.Only(question, options):
                outside = self._outside(question, options)
                return every([some(self._within(question, options)), negation(some(outside))])
            case c.Number(question, comparison, value):
                said = self.space.said[question]
                holds = COMPARE[comparison](said.number, value)
                return every([self._settled[question], TRUE if said.known is None else said.known, holds])
            case c.Sides(question, comparison, count):
                return self._sides(question, comparison, count)
            case c.Fits(question, patterns):
                return every([self._settled[question], self._fits(question, patterns)])
            case _:
                assert_never(atom)

    def _within(self, question: str, options: frozenset[str]) -> list[Term]:
        chosen = self._chosen[question].items()
        return [term for name, term in chosen if self._plain(question, name) in options]

    def _outside(self, question: str, options: frozenset[str]) -> list[Term]:
        chosen = self._chosen[question].items()
        return [term for name, term in chosen if self._plain(question, name) not in options]

    def _plain(self, question: str, name: str) -> str:
        """The region of a mark, such as ``groin`` of ``L.groin``; any other option itself."""
        if self._form.question(question).type is not QuestionType.REGIONS or name == NOT_SURE:
            return name
        return self._form.region_marks[name].id

    def _fits(self, question: str, patterns: frozenset[str]) -> Term:
        """Of what is said, settled or not: so that every reading of the same marks has the same terms."""
        said = self.space.said[question].options
        marks = {name: term for name, term in said.items() if name != NOT_SURE}
        named = [pattern for pattern in self._form.patterns if pattern.id in patterns]
        return some(fits(self._form, pattern, marks) for pattern in named)

    def _sides(self, question: str, comparison: c.Comparison, count: int) -> Term:
        marks = {name: term for name, term in self._chosen[question].items() if name != NOT_SURE}
        sided = {name: term for name, term in marks.items() if self._form.region_marks[name].sided}
        left = some(term for name, term in sided.items() if name.startswith("L."))
        right = some(term for name, term in sided.items() if name.startswith("R."))
        ways = {
            0: every([negation(left), negation(right)]),
            1: some([every([left, negation(right)]), every([right, negation(left)])]),
            2: every([left, right]),
        }
        fitting = some(way for sides, way in ways.items() if COMPARE[comparison](sides, count))
        return every([some(marks.values()), fitting])
