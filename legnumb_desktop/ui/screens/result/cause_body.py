"""One possible cause, opened: what it is, for, against, not known, checks, course, care and sources."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from legnumb_desktop.core.answers import Answers
from legnumb_desktop.core.causes import RankedCause
from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.ui.look.look import look
from legnumb_desktop.ui.screens.points import bulleted
from legnumb_desktop.ui.screens.result.fit import REVERSIBLE, fit_of
from legnumb_desktop.ui.screens.words import Words
from legnumb_desktop.ui.source_words import told_source


def cause_body(pathway: Pathway, answers: Answers, ranked: RankedCause) -> QWidget:
    cause = pathway.cause[ranked.cause]
    fit = fit_of(pathway, answers, ranked)
    holder = QWidget()
    inside = QVBoxLayout(holder)
    inside.setSpacing(look().px(8))
    inside.addWidget(Words(cause.what))
    inside.addWidget(Words(f"Clinicians call it: {cause.clinical_name}.", "quiet"))
    _listed(inside, "Speaks for it", fit.supporting, "✓")
    _listed(inside, "Speaks against it", fit.opposing, "✕")
    _listed(inside, "Not known from your answers", fit.unknown, "?")
    _listed(inside, "What a clinician may check", cause.checks, "•")
    _listed(inside, "Tests that may follow", cause.tests, "•")
    _titled(inside, "Does it get better?", REVERSIBLE[cause.reversible], cause.course)
    _titled(inside, "What may be done", cause.management)
    sources = (pathway.source[source] for source in cause.sources)
    _listed(inside, "Sources", [told_source(each) for each in sources], "•")
    return holder


def _titled(inside: QVBoxLayout, title: str, *paragraphs: str) -> None:
    inside.addSpacing(look().px(8))
    inside.addWidget(Words(title, "strong"))
    for words in paragraphs:
        inside.addWidget(Words(words))


def _listed(inside: QVBoxLayout, title: str, words: Sequence[str], sign: str) -> None:
    if words:
        inside.addSpacing(look().px(8))
        inside.addWidget(Words(title, "strong"))
        inside.addWidget(bulleted(words, sign))
