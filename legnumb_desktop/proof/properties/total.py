"""Total: every interview comes to exactly one outcome, and no lesser node decides before a graver one."""

from __future__ import annotations

from collections.abc import Iterator

from legnumb_desktop.proof.claims import Claim
from legnumb_desktop.proof.ground import Ground
from legnumb_desktop.proof.terms import at_least, every, negation, some

NAME = "total"


def total(ground: Ground) -> Iterator[Claim]:
    pathway = ground.pathway
    outcomes = [ground.decided.outcome(outcome.id) for outcome in pathway.outcomes]
    just_one = every([some(outcomes), negation(at_least(2, outcomes))])
    says = "every set of answers comes to exactly one outcome"
    yield Claim(NAME, "one_outcome", says, ground.patient(negation(just_one)))
    for node in pathway.tree.nodes:
        rank = pathway.rank_of_outcome.get(node.yes)
        if rank is None or rank not in ground.ranks:
            continue
        found = ground.patient(ground.decided.holds(node.id), negation(ground.at_least(rank)))
        says = f"where “{node.asks}” holds, nothing less urgent decides first"
        yield Claim(NAME, f"order.{node.id}", says, found, pathway.outcome[node.yes].urgency, node.sources)
