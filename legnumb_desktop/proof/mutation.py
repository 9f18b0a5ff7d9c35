"""Whether small faults in tree and findings would be noticed, by the proof or by a worked case."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from legnumb_desktop.core.answers import Answers
from legnumb_desktop.core.assessment import assess
from legnumb_desktop.core.case import Case
from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.core.safety import Safety
from legnumb_desktop.proof.ground import Ground
from legnumb_desktop.proof.mutants import Mutant, mutants
from legnumb_desktop.proof.properties.live import every_way_out
from legnumb_desktop.proof.properties.safe import ways_to_break
from legnumb_desktop.proof.terms import negation, same, some


@dataclass(frozen=True, slots=True)
class Survivor:
    """A fault that nothing noticed. ``patient`` comes to another outcome by it; None where no one does."""

    mutant: Mutant
    patient: Answers | None


@dataclass(frozen=True, slots=True)
class Mutation:
    """Counts of faults by what noticed them first, and those that nothing noticed."""

    by_proof: int
    by_case: int
    survivors: tuple[Survivor, ...]

    @property
    def faults(self) -> int:
        return self.by_proof + self.by_case + len(self.survivors)

    @property
    def score(self) -> float:
        """Noticed faults in all faults, 0 to 1."""
        return 1.0 if not self.faults else (self.by_proof + self.by_case) / self.faults


def mutate(
    pathway: Pathway, safety: Safety, cases: Sequence[Case], faults: Iterable[Mutant] | None = None
) -> Mutation:
    """Tries ``faults``, every one there is unless they are given. The content itself must be proved safe."""
    by_proof, by_case = 0, 0
    survivors: list[Survivor] = []
    sound = Ground(pathway, safety)
    for mutant in mutants(pathway) if faults is None else faults:
        broken = sound.with_pathway(mutant.pathway)
        if _refuted(broken):
            by_proof += 1
        elif any(_fails(mutant.pathway, case) for case in cases):
            by_case += 1
        else:
            survivors.append(Survivor(mutant, _who_differs(sound, broken)))
    return Mutation(by_proof, by_case, tuple(survivors))


def _refuted(ground: Ground) -> bool:
    if ground.possible(some(broken.where for broken in ways_to_break(ground))):
        return True
    return any(not ground.possible(term) for term in every_way_out(ground))


def _who_differs(sound: Ground, broken: Ground) -> Answers | None:
    differ = some(
        negation(same(sound.decided.outcome(outcome.id), broken.decided.outcome(outcome.id)))
        for outcome in sound.pathway.outcomes
    )
    found = sound.patient(differ)
    return None if found is None else found.answers


def _fails(pathway: Pathway, case: Case) -> bool:
    result = assess(pathway, case.answers)
    return result.urgency != case.urgency or case.node not in (None, result.decided_by)
