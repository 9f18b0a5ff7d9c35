"""“Since your visit before”: how it spread since then, and the way to compare both visits."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtWidgets import QWidget

from legnumb_desktop.core.comparison_words import words_of_spread
from legnumb_desktop.core.spread import spread_since
from legnumb_desktop.core.wording import Reader
from legnumb_desktop.intake import Visit, taken
from legnumb_desktop.ui.screens.buttons import button
from legnumb_desktop.ui.screens.flow import Flow
from legnumb_desktop.ui.screens.page import section
from legnumb_desktop.ui.screens.points import bulleted
from legnumb_desktop.ui.screens.sessions.line_words import day
from legnumb_desktop.ui.screens.words import Words

COMPARE = "Compare with that visit"


def before_part(visit: Visit, before: datetime, compare: Callable[[], None]) -> QWidget:
    """``before``: when the visit before this one began."""
    button_to_compare = button(COMPARE)
    button_to_compare.clicked.connect(compare)
    parts: list[QWidget] = [Words(f"You answered these questions before, on {day(before)}.")]
    if visit.earlier is not None:
        spread = spread_since(visit.earlier.taken, taken(visit))
        told = list(words_of_spread(spread, Reader.PERSON))
        parts += [bulleted(told)] if told else []
    return section("Since your visit before", *parts, Flow(button_to_compare))
