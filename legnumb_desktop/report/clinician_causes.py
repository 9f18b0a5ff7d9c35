"""Possible causes in bands with what speaks for and against each."""

from __future__ import annotations

from collections.abc import Sequence

from legnumb_desktop.core.cause_points import age_points
from legnumb_desktop.core.causes import Cause, RankedCause
from legnumb_desktop.core.wording import Reader
from legnumb_desktop.report.blocks import heading, pointed
from legnumb_desktop.report.brevity import Brevity, few, kept
from legnumb_desktop.report.clinician_dangers import dangerous
from legnumb_desktop.report.lines import Line, Run, spaced, together
from legnumb_desktop.report.reading import Reading
from legnumb_desktop.report.styles import (
    BODY,
    LABEL,
    QUIET,
    SMALL,
    SMALL_LABEL,
    SMALL_QUIET,
    SMALL_STRONG,
    STRONG,
)
from legnumb_desktop.report.told_causes import BAND_WORDS, shown_causes
from legnumb_desktop.report.words import once_each, shorts
from legnumb_desktop.report.wrapping import wrapped

CLINICIAN = Reader.CLINICIAN
NOT_A_DIAGNOSIS = (
    "Ordered by fit and by how common they are. This informs and prioritises; it is not a diagnosis."
)


def possible_causes(reading: Reading, brevity: Brevity) -> list[Line]:
    causes = reading.report.assessment.causes
    lines = heading("Possible causes", reading.room)
    lines += wrapped([Run(NOT_A_DIAGNOSIS, QUIET)], reading.room)
    for number, ranked in enumerate(shown_causes(causes)[: brevity.causes], start=1):
        lines += spaced(together(_cause(reading, number, ranked, brevity.evidence)), 2.5)
    if not shown_causes(causes):
        lines += wrapped([Run("The answers point to no cause in particular.", BODY)], reading.room)
    if left := [reading.report.pathway.cause[each.cause] for each in shown_causes(causes)[brevity.causes :]]:
        lines += pointed("", LABEL, _also_fitting(left, brevity.named), reading.room, 14)
    return lines + dangerous(reading, brevity)


def _also_fitting(causes: Sequence[Cause], most: int) -> list[Run]:
    """By their names, those that must not be missed with their mark and the last to be left out."""
    named = kept(causes, most, needed=lambda cause: cause.not_to_miss)
    runs = [Run("Also fitting", SMALL)]
    for number, cause in enumerate(named):
        runs.append(Run(f"{'; ' if number else ': '}{cause.clinical_name}", SMALL))
        if cause.not_to_miss:
            runs.append(Run(" · not to miss", SMALL_STRONG))
    rest = len(causes) - len(named)
    return [*runs, Run(f"; {rest} more." if rest else ".", SMALL)]


def _cause(reading: Reading, number: int, ranked: RankedCause, most: int) -> list[Line]:
    pathway = reading.report.pathway
    cause = pathway.cause[ranked.cause]
    title = [Run(cause.clinical_name, STRONG), Run(f" · {BAND_WORDS[ranked.band]}", LABEL)]
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
