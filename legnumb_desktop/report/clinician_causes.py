"""Possible causes in bands with what speaks for and against each, and what may be checked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from legnumb_desktop.core.cause_points import age_points
from legnumb_desktop.core.causes import Band, Cause, RankedCause
from legnumb_desktop.core.not_knowing import doubts_of
from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.core.wording import Reader
from legnumb_desktop.report.blocks import GUTTER, heading, pointed, two_columns
from legnumb_desktop.report.brevity import Brevity, few
from legnumb_desktop.report.lines import Line, Run, spaced, together
from legnumb_desktop.report.reading import Reading
from legnumb_desktop.report.shapes import tick_box
from legnumb_desktop.report.styles import BODY, LABEL, QUIET, SMALL, SMALL_LABEL, SMALL_QUIET, STRONG
from legnumb_desktop.report.words import capital, once_each, shorts
from legnumb_desktop.report.wrapping import wrapped

CLINICIAN = Reader.CLINICIAN
MOST_SHOWN = 6
MOST_CHECKS_HIGH = 500.0
MOST_DOUBTS = 5
_BAND_WORDS = {Band.FITS_WELL: "fits well", Band.FITS_PARTLY: "fits partly"}
NOT_A_DIAGNOSIS = (
    "Ordered by how well they fit the answers. This informs and prioritises; it is not a diagnosis."
)


def shown_causes(causes: Iterable[RankedCause]) -> list[RankedCause]:
    return [ranked for ranked in causes if ranked.band in _BAND_WORDS][:MOST_SHOWN]


def not_ruled_out(pathway: Pathway, causes: Iterable[RankedCause]) -> list[RankedCause]:
    """The dangerous causes that are left, those that cannot wait first."""
    left = [ranked for ranked in causes if ranked.band is Band.NOT_RULED_OUT]
    return sorted(left, key=lambda ranked: -pathway.urgency[pathway.cause[ranked.cause].default_urgency].rank)


def possible_causes(reading: Reading, brevity: Brevity) -> list[Line]:
    causes = reading.report.assessment.causes
    lines = heading("Possible causes", reading.room)
    lines += wrapped([Run(NOT_A_DIAGNOSIS, QUIET)], reading.room)
    for number, ranked in enumerate(shown_causes(causes)[: brevity.causes], start=1):
        lines += spaced(together(_cause(reading, number, ranked, brevity.evidence)), 2.5)
    if not shown_causes(causes):
        lines += wrapped([Run("The answers point to no cause in particular.", BODY)], reading.room)
    if left := [reading.report.pathway.cause[each.cause] for each in shown_causes(causes)[brevity.causes :]]:
        names = "; ".join(few([cause.clinical_name for cause in left], brevity.named))
        lines += pointed("", LABEL, [Run(f"Also fitting: {names}.", SMALL)], reading.room, 14)
    return lines + _dangerous(reading, not_ruled_out(reading.report.pathway, causes), brevity)


def _cause(reading: Reading, number: int, ranked: RankedCause, most: int) -> list[Line]:
    pathway = reading.report.pathway
    cause = pathway.cause[ranked.cause]
    title = [Run(cause.clinical_name, STRONG), Run(f" · {_BAND_WORDS[ranked.band]}", LABEL)]
    if cause.not_to_miss:
        title.append(Run(" · not to miss", STRONG))
    if cause.icd10:
        title.append(Run(f" · ICD-10 {', '.join(cause.icd10)}", SMALL_QUIET))
    place, age = ranked.territory_points, age_points(cause.age, reading.facts)
    speaks_for = [word for item in ranked.supporting for word in reading.said(item.when, CLINICIAN)]
    against = [word for item in ranked.opposing for word in reading.said(item.when, CLINICIAN)]
    (speaks_for if place > 0 else against).extend(["area of numbness"] if place else [])
    (speaks_for if age > 0 else against).extend(["age"] if age else [])
    evidence: list[Run] = []
    for label, words in (
        ("For", once_each(speaks_for)),
        ("Against", once_each(against)),
        ("Not known", shorts(pathway, ranked.unknown)),
    ):
        if words:
            evidence += [
                Run(f"{'  ' if evidence else ''}{label}: ", SMALL_LABEL),
                Run(", ".join(few(words, most)) + ".", SMALL),
            ]
    lines = pointed(f"{number}", LABEL, title, reading.room, 14)
    return lines + (wrapped(evidence, reading.room - 14, 14) if evidence else [])


def _dangerous(reading: Reading, ranked: Sequence[RankedCause], brevity: Brevity) -> list[Line]:
    if not ranked:
        return []
    pathway = reading.report.pathway
    lines = wrapped([Run("Dangerous, and not ruled out by these answers alone", STRONG)], reading.room)
    lines = [replace(line, keeps_next=True) for line in spaced(lines, 4)]
    for each in ranked[: brevity.dangerous]:
        cause = pathway.cause[each.cause]
        runs = [Run(f"{cause.clinical_name}: ", SMALL_LABEL), Run(_settling(cause), SMALL)]
        lines += spaced(pointed("•", SMALL_LABEL, runs, reading.room, 14), 0.5)
    if rest := ranked[brevity.dangerous :]:
        named = [pathway.cause[each.cause].clinical_name for each in rest]
        also = "Also: " if brevity.dangerous else ""
        runs = [Run(f"{also}{'; '.join(few(named, brevity.named))}.", SMALL)]
        lines += pointed("•", SMALL_LABEL, runs, reading.room, 14)
    return lines


def _settling(cause: Cause) -> str:
    """What would settle it: the first check at the bedside and the first test."""
    return "; ".join([*cause.checks[:1], *cause.tests[:1]]) + "."


def bedside_checks(reading: Reading) -> list[Line]:
    """Boxes to tick: what the person did not know and could be urgent, then the checks of the causes."""
    room = (reading.room - GUTTER) / 2
    checks = _merged([cause.checks for cause in _listed_causes(reading)])
    form = reading.report.pathway.form
    doubts = doubts_of(reading.report.pathway, reading.report.answers)[:MOST_DOUBTS]
    entries = [
        _tick(capital(doubt.to_test), f"not known: {form.question(doubt.question).short}", room)
        for doubt in doubts
        if doubt.to_test
    ]
    entries += [_tick(text, ", ".join(map(str, numbers)), room) for text, numbers in checks.items()]
    if not entries:
        return []
    block = two_columns(entries, room + GUTTER, MOST_CHECKS_HIGH)
    return [*heading("What may be checked at the bedside", reading.room), *block]


def tests_to_consider(reading: Reading) -> list[Line]:
    """For each cause listed its tests, under its number; some say that none is needed."""
    lines: list[Line] = []
    for number, cause in enumerate(_listed_causes(reading), start=1):
        if cause.tests:
            tests = "; ".join(text.rstrip(".") for text in cause.tests) + "."
            lines += spaced(pointed(f"{number}", SMALL_LABEL, [Run(tests, SMALL)], reading.room, 14), 1)
    return [*heading("Tests to consider", reading.room), *lines] if lines else []


def _listed_causes(reading: Reading) -> list[Cause]:
    shown = shown_causes(reading.report.assessment.causes)
    return [reading.report.pathway.cause[each.cause] for each in shown]


def _merged(lists: Sequence[Sequence[str]]) -> dict[str, list[int]]:
    found: dict[str, tuple[str, list[int]]] = {}
    for number, texts in enumerate(lists, start=1):
        for text in texts:
            found.setdefault(text.casefold().rstrip("."), (text, []))[1].append(number)
    return dict(found.values())


def _tick(text: str, why: str, room: float) -> list[Line]:
    lines = wrapped([Run(text, SMALL), Run(f"  ({why})", SMALL_QUIET)], room - 14, 14)
    boxed = replace(lines[0], drawings=(tick_box(6.5, 1.0, 2.0),))
    return spaced([boxed, *lines[1:]], 1.5)
