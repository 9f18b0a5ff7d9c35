"""What every property stands on: the answer space, the conditions read, the tree decided, and the solver."""

from __future__ import annotations

from copy import copy
from functools import cache

import z3

from legnumb_desktop.core.answers import Answers
from legnumb_desktop.core.assessment import urgency_rank
from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.core.safety import Requirement, Safety
from legnumb_desktop.proof.answer_space import AnswerSpace, answer_space
from legnumb_desktop.proof.claims import Refutation
from legnumb_desktop.proof.decided import Decided
from legnumb_desktop.proof.patients import answers_of, pinned, quieten
from legnumb_desktop.proof.reading import Reading
from legnumb_desktop.proof.terms import Term


class Ground:
    def __init__(self, pathway: Pathway, safety: Safety, tag: str = "") -> None:
        self.pathway = pathway
        self.safety = safety
        self.findings = {finding.id: finding.when for finding in pathway.findings}
        self.space = answer_space(pathway.form, tag)
        self.reading = Reading(self.space, self.findings)
        self.decided = Decided(pathway, self.reading)
        self.at_least = cache(self.decided.at_least)
        self.rank = {urgency.id: urgency.rank for urgency in pathway.urgencies}
        self.ranks = sorted(self.rank.values())[1:]
        """Every rank but the lowest, which all outcomes have."""
        self.highest = max(self.ranks, default=0)
        self._solver = _solver_for(self.space)
        self._meets: dict[str, Term] = {}

    def with_pathway(self, pathway: Pathway) -> Ground:
        """The same ground under a pathway that differs in findings and tree alone."""
        other = copy(self)
        other.pathway = pathway
        other.findings = {finding.id: finding.when for finding in pathway.findings}
        other.reading = self.reading.with_findings(other.findings)
        other.decided = Decided(pathway, other.reading)
        other.at_least = cache(other.decided.at_least)
        other._solver = _solver_for(self.space)
        return other

    def possible(self, *terms: Term) -> bool:
        """Whether any patient's answers make all of these true."""
        return bool(self._solver.check(*terms) == z3.sat)

    def patient(self, *terms: Term, otherwise: AnswerSpace | None = None) -> Refutation | None:
        """A quiet patient of whom all of these are true, or None where there is none at all."""
        if not self.possible(*terms):
            return None
        quiet = z3.Solver()
        quiet.add(self.space.sane, *terms)
        quieten(quiet, self.space)
        quiet.check()
        model = quiet.model()
        other = None if otherwise is None else answers_of(model, otherwise)
        return Refutation(answers_of(model, self.space), other)

    def meets(self, requirement: Requirement) -> Term:
        if requirement.id not in self._meets:
            self._meets[requirement.id] = self.reading.surely(requirement.when)
        return self._meets[requirement.id]

    def asked_for(self, rank: int) -> list[Term]:
        """The conditions of every requirement that asks for this rank or more."""
        return [
            self.meets(requirement)
            for requirement in self.safety.requirements
            if self.rank[requirement.urgency] >= rank
        ]

    def replay(self, answers: Answers) -> None:
        """Raises :class:`ReadingsDiffer` where the engine gives this patient another rank than the proof."""
        pins = pinned(self.space, answers)
        reached = [rank for rank in self.ranks if self.possible(pins, self.at_least(rank))]
        here = max(reached, default=min(self.rank.values()))
        engine = urgency_rank(self.pathway, answers)
        if engine != here:
            raise ReadingsDiffer(f"rank {here} by the proof, {engine} by the engine, for {dict(answers)}")


def _solver_for(space: AnswerSpace) -> z3.Solver:
    solver = z3.Solver()
    solver.add(space.sane)
    return solver


class ReadingsDiffer(AssertionError):  # noqa: N818 - the name says what happened
    """The proof and the engine understand the same content differently: a fault of ours."""
