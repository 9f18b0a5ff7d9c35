"""``legnumb localise``: which roots, nerves and shapes the marked area matches."""

from __future__ import annotations

from legnumb_desktop.core.answers import Answer, Marked
from legnumb_desktop.core.cause_points import REGIONS_QUESTION
from legnumb_desktop.core.legmap import Fit
from legnumb_desktop.core.legmap_words import words_of_fit, words_of_localising
from legnumb_desktop.core.pathway import Pathway


def fits_as_data(pathway: Pathway, answers: dict[str, Answer]) -> dict[str, object]:
    answer = answers.get(REGIONS_QUESTION)
    marks = answer.regions if isinstance(answer, Marked) else frozenset[str]()
    fits = pathway.form.localiser.fits(marks)
    return {
        "marked": sorted(marks),
        "told": list(words_of_localising(pathway.form, fits, marked=bool(marks))),
        "fits": [_fit(pathway, fit) for fit in fits],
    }


def _fit(pathway: Pathway, fit: Fit) -> dict[str, object]:
    return {
        "pattern": fit.pattern.id,
        "kind": fit.pattern.kind.value,
        "clinical": fit.pattern.clinical,
        "side": fit.side,
        "score": fit.score,
        "fits": fit.fits,
        "words": words_of_fit(pathway.form, fit),
        "covered": sorted(fit.covered),
        "possible": sorted(fit.possible),
        "missing": sorted(fit.missing),
        "outside": sorted(fit.outside),
        "sources": list(fit.pattern.sources),
    }
