"""Safe: every requirement is met, every gate is kept, and nothing is urgent that no requirement asks for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from legnumb_desktop.core.safety import Gate, Requirement
from legnumb_desktop.proof.claims import Claim
from legnumb_desktop.proof.ground import Ground
from legnumb_desktop.proof.terms import Term, every, negation, some

NAME = "safe"


@dataclass(frozen=True, slots=True)
class Broken:
    """What must hold, and the proposition that it does not."""

    claim: Claim
    where: Term


def safe(ground: Ground) -> Iterator[Claim]:
    for broken in ways_to_break(ground):
        yield replace(broken.claim, refutation=ground.patient(broken.where))


def ways_to_break(ground: Ground) -> Iterator[Broken]:
    for requirement in ground.safety.requirements:
        yield _not_met(ground, requirement)
        if requirement.via:
            yield _by_another_way(ground, requirement)
    for gate in ground.safety.gates:
        yield _ajar(ground, gate)
    for urgency in ground.pathway.urgencies:
        if urgency.rank in ground.ranks:
            yield _not_asked_for(ground, urgency.id, urgency.rank)


def _not_met(ground: Ground, requirement: Requirement) -> Broken:
    urgency = ground.pathway.urgency[requirement.urgency]
    says = f"{requirement.hazard}: at least “{urgency.title}”"
    claim = Claim(NAME, requirement.id, says, None, requirement.urgency, requirement.sources)
    return Broken(claim, every([ground.meets(requirement), negation(ground.at_least(urgency.rank))]))


def _by_another_way(ground: Ground, requirement: Requirement) -> Broken:
    rank = ground.rank[requirement.urgency]
    others = [
        ground.decided.outcome(outcome.id)
        for outcome in ground.pathway.outcomes
        if ground.pathway.rank_of_outcome[outcome.id] == rank and outcome.via not in requirement.via
    ]
    says = f"{requirement.hazard}: help by {' or '.join(requirement.via)}, where that urgency is reached"
    claim = Claim(NAME, f"{requirement.id}.via", says, None, requirement.urgency, requirement.sources)
    return Broken(claim, every([ground.meets(requirement), some(others)]))


def _ajar(ground: Ground, gate: Gate) -> Broken:
    outcomes = [outcome.id for outcome in ground.pathway.outcomes if outcome.urgency == gate.urgency]
    reached = some(map(ground.decided.outcome, outcomes))
    title = ground.pathway.urgency[gate.urgency].title
    claim = Claim(NAME, gate.id, f"“{title}” only where its whole gate holds", None, "", gate.sources)
    return Broken(claim, every([reached, negation(ground.reading.surely(gate.when))]))


def _not_asked_for(ground: Ground, urgency: str, rank: int) -> Broken:
    """At this rank or above, though no requirement asks for it and the gate to the rank below is open."""
    shut = [
        negation(ground.reading.surely(gate.when))
        for gate in ground.safety.gates
        if rank == min(above for above in ground.ranks if above > ground.rank[gate.urgency])
    ]
    asked = some([*ground.asked_for(rank), *shut])
    title = ground.pathway.urgency[urgency].title
    claim = Claim(NAME, f"not_above.{urgency}", f"“{title}” or more only where a requirement asks for it")
    return Broken(claim, every([ground.at_least(rank), negation(asked)]))
