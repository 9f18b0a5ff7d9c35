"""Outcomes: a known urgency each, and urgencies in one clear order."""

from __future__ import annotations

from collections.abc import Iterator

from legnumb_desktop.content.raw.outcomes import RawOutcomes
from legnumb_desktop.core.near import did_you_mean
from legnumb_desktop.core.problems import Problem


def faults_of_outcomes(raw: RawOutcomes) -> Iterator[Problem]:
    yield from _unknown_urgencies(raw)
    yield from _shared_ranks(raw)


def _unknown_urgencies(raw: RawOutcomes) -> Iterator[Problem]:
    known = {urgency.id for urgency in raw.urgency}
    for outcome in raw.outcome:
        if outcome.urgency not in known:
            wrong, mend = f"there is no urgency `{outcome.urgency}`.", did_you_mean(outcome.urgency, known)
            yield Problem("outcomes.toml", f"outcome {outcome.id}, urgency", wrong, mend)


def _shared_ranks(raw: RawOutcomes) -> Iterator[Problem]:
    holder: dict[int, str] = {}
    for urgency in raw.urgency:
        first = holder.setdefault(urgency.rank, urgency.id)
        if first != urgency.id:
            wrong = f"{first} has the rank {urgency.rank} too."
            mend = "Give each urgency a rank of its own: 5 is an emergency, 1 is self-care."
            yield Problem("outcomes.toml", f"urgency {urgency.id}, rank", wrong, mend)
