"""Safe: every requirement is met, every gate is kept, and nothing is urgent that no requirement asks for."""

from __future__ import annotations

from collections.abc import Iterator

from legnumb_desktop.core.safety import Gate, Requirement
from legnumb_desktop.proof.claims import Claim
from legnumb_desktop.proof.ground import Ground
from legnumb_desktop.proof.terms import negation, some

NAME = "safe"


def safe(ground: Ground) -> Iterator[Claim]:
    for requirement in ground.safety.requirements:
        yield _met(ground, requirement)
        if requirement.via:
            yield _by_a_good_way(ground, requirement)
    for gate in ground.safety.gates:
        yield _kept(ground, gate)
    for urgency in ground.pathway.urgencies:
        if urgency.rank in ground.ranks:
            yield _asked_for(ground, urgency.id, urgency.rank)


def _met(ground: Ground, requirement: Requirement) -> Claim:
    urgency = ground.pathway.urgency[requirement.urgency]
    found = ground.patient(ground.meets(requirement), negation(ground.at_least(urgency.rank)))
    says = f"{requirement.hazard}: at least “{urgency.title}”"
    return Claim(NAME, requirement.id, says, found, requirement.urgency, requirement.sources)


def _by_a_good_way(ground: Ground, requirement: Requirement) -> Claim:
    rank = ground.rank[requirement.urgency]
    others = [
        ground.decided.outcome(outcome.id)
        for outcome in ground.pathway.outcomes
        if ground.pathway.rank_of_outcome[outcome.id] == rank and outcome.via not in requirement.via
    ]
    found = ground.patient(ground.meets(requirement), some(others))
    says = f"{requirement.hazard}: help by {' or '.join(requirement.via)}, where that urgency is reached"
    return Claim(NAME, f"{requirement.id}.via", says, found, requirement.urgency, requirement.sources)


def _kept(ground: Ground, gate: Gate) -> Claim:
    outcomes = [o.id for o in ground.pathway.outcomes if o.urgency == gate.urgency]
    reached = some(map(ground.decided.outcome, outcomes))
    found = ground.patient(reached, negation(ground.reading.surely(gate.when)))
    title = ground.pathway.urgency[gate.urgency].title
    return Claim(NAME, gate.id, f"“{title}” only where every part of its gate holds", found, "", gate.sources)


def _asked_for(ground: Ground, urgency: str, rank: int) -> Claim:
    """At this rank or above only where a requirement asks for it, or where the gate below it is shut."""
    shut = [
        negation(ground.reading.surely(gate.when))
        for gate in ground.safety.gates
        if rank == min(above for above in ground.ranks if above > ground.rank[gate.urgency])
    ]
    asked = some([*ground.asked_for(rank), *shut])
    found = ground.patient(ground.at_least(rank), negation(asked))
    title = ground.pathway.urgency[urgency].title
    says = f"“{title}” or more only where a requirement asks for it"
    return Claim(NAME, f"not_above.{urgency}", says, found)
