"""Possible causes in bands, each opening to what speaks for it and what would follow."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QWidget

from legnumb_desktop.core.answers import Answers
from legnumb_desktop.core.causes import RankedCause
from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.ui.screens.fold import Fold
from legnumb_desktop.ui.screens.page import section
from legnumb_desktop.ui.screens.passage import passage_of
from legnumb_desktop.ui.screens.result.cause_body import cause_body
from legnumb_desktop.ui.screens.result.fit import BANDS, shown_causes
from legnumb_desktop.ui.screens.words import Words

NOT_A_DIAGNOSIS = (
    "This is not a diagnosis. It shows which causes are possible from answers alone. "
    "Only an examination can tell."
)


def causes_part(pathway: Pathway, answers: Answers, causes: Iterable[RankedCause]) -> QWidget:
    parts: list[QWidget] = [passage_of(Words(NOT_A_DIAGNOSIS))]
    for band, ranked in shown_causes(causes).items():
        heading, explained = BANDS[band]
        parts += [_band_heading(heading), Words(explained, "quiet")]
        parts += [_cause(pathway, answers, each, heading) for each in ranked]
    return section("Possible causes", *parts)


def _band_heading(words: str) -> Words:
    heading = Words(words, "strong")
    heading.setContentsMargins(0, 12, 0, 0)
    return heading


def _cause(pathway: Pathway, answers: Answers, ranked: RankedCause, band: str) -> Fold:
    name = pathway.cause[ranked.cause].name
    return Fold(name, lambda: cause_body(pathway, answers, ranked), told=f"{band}.")
