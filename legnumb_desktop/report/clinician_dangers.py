"""Dangerous causes that the answers leave open, each with what would settle it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from legnumb_desktop.core.causes import Cause, RankedCause
from legnumb_desktop.report.blocks import pointed
from legnumb_desktop.report.brevity import Brevity, few
from legnumb_desktop.report.lines import Line, Run, spaced
from legnumb_desktop.report.reading import Reading
from legnumb_desktop.report.styles import SMALL, SMALL_LABEL, STRONG
from legnumb_desktop.report.told_causes import BAND_WORDS, dangers_left
from legnumb_desktop.report.wrapping import wrapped


def dangerous(reading: Reading, brevity: Brevity) -> list[Line]:
    pathway = reading.report.pathway
    ranked = dangers_left(pathway, reading.report.assessment.causes)
    if not ranked:
        return []
    lines = wrapped([Run("Dangerous, and not ruled out by these answers alone", STRONG)], reading.room)
    lines = [replace(line, keeps_next=True) for line in spaced(lines, 4)]
    for each in ranked[: brevity.dangerous]:
        settling = _settling(pathway.cause[each.cause])
        runs = [Run(f"{_named(reading, each)}: ", SMALL_LABEL), Run(settling, SMALL)]
        lines += spaced(pointed("•", SMALL_LABEL, runs, reading.room, 14), 0.5)
    if rest := ranked[brevity.dangerous :]:
        lines += _rest(reading, rest, brevity)
    return lines


def _rest(reading: Reading, ranked: Sequence[RankedCause], brevity: Brevity) -> list[Line]:
    named = few([_named(reading, each) for each in ranked], brevity.named)
    also = "Also: " if brevity.dangerous else ""
    return pointed("•", SMALL_LABEL, [Run(f"{also}{'; '.join(named)}.", SMALL)], reading.room, 14)


def _named(reading: Reading, ranked: RankedCause) -> str:
    """With how it fits, where it does."""
    name = reading.report.pathway.cause[ranked.cause].clinical_name
    return f"{name} · {BAND_WORDS[ranked.band]}" if ranked.band in BAND_WORDS else name


def _settling(cause: Cause) -> str:
    """What would settle it: the first check at the bedside and the first test."""
    return "; ".join([*cause.checks[:1], *cause.tests[:1]]) + "."
