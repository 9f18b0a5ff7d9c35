"""Which hatch means which feeling, beside a picture."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from legnumb_desktop.core.form import FeelingKind
from legnumb_desktop.ui.leg_chart.hatching import Swatch
from legnumb_desktop.ui.look.look import look
from legnumb_desktop.ui.screens.flow import Flow


def feeling_key(kinds: Iterable[FeelingKind]) -> QWidget:
    return Flow(*map(_entry, kinds))


def _entry(kind: FeelingKind) -> QWidget:
    entry = QWidget()
    inside = QHBoxLayout(entry)
    inside.setContentsMargins(0, 0, look().px(16), 0)
    inside.setSpacing(look().px(8))
    inside.addWidget(Swatch((kind.pattern,), kind.text))
    inside.addWidget(QLabel(kind.text))
    return entry
