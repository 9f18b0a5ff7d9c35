"""“Where it is”: the picture as it was painted, and the roots and nerves whose skin that is."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from legnumb_desktop.assets import leg_chart_if_there
from legnumb_desktop.core.answers import Answers, Marked
from legnumb_desktop.core.cause_points import REGIONS_QUESTION
from legnumb_desktop.core.hatching import Layers, layers_of
from legnumb_desktop.core.legmap_words import small, words_of_localising
from legnumb_desktop.core.painted import marks_by_kind
from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.core.succession import drawn_for
from legnumb_desktop.core.territory import territories
from legnumb_desktop.core.wording import Reader, words_of_answer
from legnumb_desktop.ui.leg_chart.key import feeling_key
from legnumb_desktop.ui.leg_chart.overlaid import OverlaidLegs
from legnumb_desktop.ui.look.look import look
from legnumb_desktop.ui.screens.fold import Fold
from legnumb_desktop.ui.screens.points import bulleted
from legnumb_desktop.ui.screens.result.overlay import Overlay
from legnumb_desktop.ui.screens.words import Words

TITLE = "Where it is, and the nerves there"
BEST = "For the clinician: the nerves and roots whose skin it matches best"
MAPS_DIFFER = "Maps of the skin differ, and so do people. A match is a hint, not a diagnosis."


def painted_part(pathway: Pathway, answers: Answers) -> QWidget | None:
    """None where nothing was marked."""
    answer = answers.get(REGIONS_QUESTION)
    return Fold(TITLE, lambda: _Painted(pathway, answer)) if isinstance(answer, Marked) else None


class _Painted(QWidget):
    def __init__(self, pathway: Pathway, answer: Marked) -> None:
        super().__init__()
        form, marks = pathway.form, answer.regions
        first, *more = words_of_answer(form, form.by_id[REGIONS_QUESTION], answer, Reader.PERSON)
        told = "; ".join([first, *map(small, more)])
        inside = QVBoxLayout(self)
        inside.setSpacing(look().px(8))
        inside.addWidget(Words(told))
        question = form.by_id[REGIONS_QUESTION]
        layers = layers_of(question, answer)
        picture = _picture(pathway, layers, told)
        if picture is not None:
            inside.addWidget(picture)
            if question.kinds:
                kinds = [kind for kind, _ in marks_by_kind(question, answer)]
                inside.addWidget(feeling_key(kinds, several=any(len(each) > 1 for each in layers.values())))
            offered = territories(form, pathway.patterns)
            if offered:
                inside.addWidget(Overlay(form, offered, picture))
        if pathway.patterns:
            fits = form.localiser.fits(marks)
            inside.addWidget(Words(BEST, "strong"))
            inside.addWidget(bulleted(words_of_localising(form, fits, marked=bool(marks))))
            inside.addWidget(Words(MAPS_DIFFER, "quiet"))


def _picture(pathway: Pathway, painted: Layers, told: str) -> OverlaidLegs | None:
    """None where the session speaks of other places than the picture shows, or it cannot be shown at all."""
    whole = leg_chart_if_there()
    if whole is None:
        return None
    chart = drawn_for(pathway.form, whole)
    return OverlaidLegs(chart, painted, told) if set(pathway.form.region_marks) <= chart.marks else None
