"""Early: the urgency shown while the interview runs is never above the end's, and never taken back."""

from __future__ import annotations

from collections.abc import Iterator

import z3

from legnumb_desktop.proof.claims import Claim
from legnumb_desktop.proof.decided import at_least_so_far
from legnumb_desktop.proof.ground import Ground
from legnumb_desktop.proof.reading import Reading
from legnumb_desktop.proof.terms import every, negation

NAME = "early"


def early(ground: Ground) -> Iterator[Claim]:
    """Any set of questions answered, in any order, against any further set, with nothing changed."""
    asked = [question.id for question in ground.pathway.form.questions]
    before = {question: z3.Bool(f"before.{question}") for question in asked}
    after = {question: z3.Bool(f"after.{question}") for question in asked}
    fewer = every(z3.Implies(after[question], before[question]) for question in asked)
    now = Reading(ground.space, ground.findings, before)
    later = Reading(ground.space, ground.findings, after)
    for urgency in ground.pathway.urgencies:
        if urgency.rank not in ground.ranks:
            continue
        so_far = at_least_so_far(ground.pathway, now, urgency.rank)
        above_the_end = ground.patient(so_far, negation(ground.at_least(urgency.rank)))
        says = f"“{urgency.title}” shown so far is never above what the finished interview gives"
        yield Claim(NAME, f"not_above_the_end.{urgency.id}", says, above_the_end)
        still = at_least_so_far(ground.pathway, later, urgency.rank)
        says = f"“{urgency.title}”, once established, is not taken back by further answers"
        yield Claim(NAME, f"kept.{urgency.id}", says, ground.patient(fewer, so_far, negation(still)))
