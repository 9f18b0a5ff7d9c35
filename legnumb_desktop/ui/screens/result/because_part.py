"""“Because you said …”: the sign that decided, and the other signs folded away."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from legnumb_desktop.ui.screens.fold import Fold
from legnumb_desktop.ui.screens.page import read_card, section
from legnumb_desktop.ui.screens.points import bulleted
from legnumb_desktop.ui.screens.result.because import Ground
from legnumb_desktop.ui.screens.words import Words

NO_SIGN = (
    "None of your answers is on the list of warning signs. Answers alone cannot rule everything out: "
    "read below when to get help sooner."
)


def because_part(deciding: Ground | None, others: Sequence[Ground]) -> QWidget:
    if deciding is None:
        return section("Why", read_card(Words(NO_SIGN)))
    parts: list[QWidget] = [_ground(deciding)]
    if others:
        title = "1 other sign matters too" if len(others) == 1 else f"{len(others)} other signs matter too"
        parts.append(Fold(title, lambda: _all(others)))
    return section("Because you said", *parts)


def _ground(ground: Ground) -> QWidget:
    parts = [
        *(Words(sign, "strong") for sign in ground.signs),
        bulleted(ground.said),
        Words(f"For the clinician: {ground.hazard}.", "quiet"),
    ]
    return read_card(*parts)


def _all(grounds: Sequence[Ground]) -> QWidget:
    holder = QWidget()
    inside = QVBoxLayout(holder)
    inside.setSpacing(8)
    for ground in grounds:
        inside.addWidget(_ground(ground))
    return holder
