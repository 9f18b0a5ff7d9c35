"""How a possible cause fits what was said, in the person's words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from legnumb_desktop.core.answers import Answers
from legnumb_desktop.core.causes import Band, Evidence, RankedCause, Reversible
from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.core.wording import Reader, reasons, words_of_reason

BANDS = {
    Band.FITS_WELL: ("Fits well", "Much of what you said is usual for these."),
    Band.FITS_PARTLY: ("Fits partly", "Some of what you said fits these."),
    Band.NOT_RULED_OUT: (
        "Cannot be ruled out from answers alone",
        "Little speaks for these. They matter, so someone may want to check.",
    ),
}
"""The bands that are shown, in this order, with heading and explanation; FITS_POORLY is not shown."""

REVERSIBLE = {
    Reversible.MOSTLY: "In most people this gets better.",
    Reversible.PARTLY: "Often part of it gets better, and part may stay.",
    Reversible.SOMETIMES_PERMANENT: "In some people the numbness stays for good.",
    Reversible.VARIES: "How much gets better differs from person to person.",
}


@dataclass(frozen=True, slots=True)
class Fit:
    """Answers for and against, and the short names of questions that were left open."""

    supporting: tuple[str, ...]
    opposing: tuple[str, ...]
    unknown: tuple[str, ...]


def fit_of(pathway: Pathway, answers: Answers, ranked: RankedCause) -> Fit:
    supporting = _said(pathway, answers, ranked.supporting)
    opposing = _said(pathway, answers, ranked.opposing)
    if ranked.territory_points > 0:
        supporting.append("Where it is numb: this is where it is often felt")
    elif ranked.territory_points < 0:
        opposing.append("Where it is numb: it is mostly felt elsewhere")
    open_questions = {item.question for item in ranked.unknown}
    return Fit(
        tuple(supporting),
        tuple(opposing),
        tuple(question.short for question in pathway.form.questions if question.id in open_questions),
    )


def _said(pathway: Pathway, answers: Answers, evidence: Iterable[Evidence]) -> list[str]:
    facts = pathway.path_reader.finished(answers).facts
    said = [
        words_of_reason(pathway, reason, answers.get(reason.question), Reader.PERSON)
        for item in evidence
        for reason in reasons(pathway, item.when, facts)
    ]
    return list(dict.fromkeys(said))


def shown_causes(causes: Iterable[RankedCause]) -> dict[Band, tuple[RankedCause, ...]]:
    """The causes of each band that is shown and not empty, best first."""
    ranked = tuple(causes)
    by_band = {band: tuple(cause for cause in ranked if cause.band is band) for band in BANDS}
    return {band: found for band, found in by_band.items() if found}
