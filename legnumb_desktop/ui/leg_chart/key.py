"""Which hatch means which feeling, beside a picture."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from legnumb_desktop.core.form import FeelingKind, Hatch
from legnumb_desktop.ui.leg_chart.hatching import Swatch
from legnumb_desktop.ui.look.look import look
from legnumb_desktop.ui.screens.flow import Flow

MORE = "and more, in a small area"


def feeling_key(kinds: Iterable[FeelingKind], *, several: bool = False) -> QWidget:
    """``several``: an area has more than one kind, and may be too small for a band of each."""
    entries = [_entry((kind.pattern,), kind.text) for kind in kinds]
    return Flow(*entries, *([_entry((), MORE)] if several else []))


def _entry(hatches: tuple[Hatch, ...], words: str) -> QWidget:
    entry = QWidget()
    inside = QHBoxLayout(entry)
    inside.setContentsMargins(0, 0, look().px(16), 0)
    inside.setSpacing(look().px(8))
    inside.addWidget(Swatch(hatches, words))
    inside.addWidget(QLabel(words))
    return entry
