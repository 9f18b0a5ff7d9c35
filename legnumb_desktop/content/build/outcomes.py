"""Urgencies and outcomes built."""

from __future__ import annotations

from collections.abc import Collection

from legnumb_desktop.content.raw.outcomes import RawOutcomes
from legnumb_desktop.core.outcomes import Outcome, Urgency


def build_urgencies(raw: RawOutcomes) -> tuple[Urgency, ...]:
    return tuple(Urgency(each.id, each.rank, each.title, each.soon, each.shape) for each in raw.urgency)


def build_outcomes(raw: RawOutcomes) -> tuple[Outcome, ...]:
    return tuple(
        Outcome(
            each.id,
            each.urgency,
            each.via,
            each.headline,
            each.do,
            each.tell,
            each.safety_net,
            _said_by(raw, each.safety_net),
        )
        for each in raw.outcome
    )


def _said_by(raw: RawOutcomes, sentences: Collection[str]) -> frozenset[str]:
    return frozenset(notice.words for notice in raw.notice if set(notice.said_by) <= set(sentences))
