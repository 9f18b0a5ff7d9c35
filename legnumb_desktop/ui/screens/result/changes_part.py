"""“What would change this”: signs to look out for, and what not knowing may cost."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from legnumb_desktop.ui.look.urgency_shape import UrgencyShape
from legnumb_desktop.ui.screens.fold import Fold
from legnumb_desktop.ui.screens.page import card, section
from legnumb_desktop.ui.screens.points import bulleted
from legnumb_desktop.ui.screens.result.changes import Change, Changes, Rise
from legnumb_desktop.ui.screens.words import Words


def changes_part(changes: Changes) -> QWidget | None:
    """None where nothing could make it more urgent."""
    parts: list[QWidget] = []
    if changes.unsure:
        parts.append(card(Words("You were not sure", "group"), *map(_unsure, changes.unsure), spacing=16))
    if changes.new:
        first = changes.new[0]
        few = first.first_few()
        parts.append(card(_new(few)))
        if len(changes.new) > 1 or few.count < first.count:
            parts.append(Fold("Everything that would make it more urgent", lambda: _all(changes.new)))
    return section("What would change this", *parts) if parts else None


def _new(rise: Rise) -> QWidget:
    return _rise(f"If you also had one of these, you would need help {rise.urgency.soon}:", rise)


def _unsure(rise: Rise) -> QWidget:
    return _rise(f"If one of these is true, you need help {rise.urgency.soon}:", rise)


def _rise(title: str, rise: Rise) -> QWidget:
    holder = QWidget()
    inside = QVBoxLayout(holder)
    inside.setContentsMargins(0, 0, 0, 0)
    inside.setSpacing(12)
    head = QHBoxLayout()
    head.setSpacing(12)
    head.addWidget(UrgencyShape(rise.urgency.shape, rise.urgency.title, 26), 0, Qt.AlignmentFlag.AlignTop)
    head.addWidget(Words(title, "strong"), 1)
    inside.addLayout(head)
    inside.addWidget(bulleted(map(_words, rise.changes)))
    return holder


def _words(change: Change) -> str:
    return f"{change.short}: {' · '.join(change.answers)}"


def _all(rises: Sequence[Rise]) -> QWidget:
    holder = QWidget()
    inside = QVBoxLayout(holder)
    inside.setSpacing(24)
    for rise in rises:
        inside.addWidget(_new(rise))
    return holder
