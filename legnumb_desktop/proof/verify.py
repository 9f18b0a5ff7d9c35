"""The whole proof of one form."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from time import perf_counter

from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.core.safety import Safety
from legnumb_desktop.proof.claims import Claim, Proof
from legnumb_desktop.proof.ground import Ground
from legnumb_desktop.proof.properties.bounded import NAME as BOUNDED
from legnumb_desktop.proof.properties.bounded import Bounds
from legnumb_desktop.proof.properties.early import early
from legnumb_desktop.proof.properties.indifferent import indifferent
from legnumb_desktop.proof.properties.live import live
from legnumb_desktop.proof.properties.monotone import monotone
from legnumb_desktop.proof.properties.safe import safe
from legnumb_desktop.proof.properties.total import total

Property = Callable[[Ground], Iterator[Claim]]
PROPERTIES: dict[str, Property] = {
    "total": total,
    "live": live,
    "safe": safe,
    "monotone": monotone,
    "indifferent": indifferent,
    "early": early,
}


def verify(pathway: Pathway, safety: Safety) -> Proof:
    """Every property over every possible set of answers; each refutation was replayed through the engine."""
    began = perf_counter()
    ground = Ground(pathway, safety)
    seconds = {"reading": perf_counter() - began}
    claims: list[Claim] = []
    for name, states in PROPERTIES.items():
        began = perf_counter()
        claims += states(ground)
        seconds[name] = perf_counter() - began
    began = perf_counter()
    bounds = Bounds(ground)
    claims += bounds.claims()
    figures = tuple(bounds.figures())
    seconds[BOUNDED] = perf_counter() - began
    for claim in claims:
        if claim.refutation is not None:
            for answers in (claim.refutation.answers, claim.refutation.otherwise):
                if answers is not None:
                    ground.replay(answers)
    return Proof(tuple(claims), figures, seconds)
