"""“What would change this”: signs to look out for, and what not knowing may cost."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from legnumb_desktop.ui.look.look import look
from legnumb_desktop.ui.look.urgency_shape import UrgencyShape
from legnumb_desktop.ui.screens.fold import Fold
from legnumb_desktop.ui.screens.page import read_card, section
from legnumb_desktop.ui.screens.points import bulleted
from legnumb_desktop.ui.screens.result.changes import Change, Changes, Rise
from legnumb_desktop.ui.screens.words import Words


def changes_part(changes: Changes) -> QWidget | None:
    """None where nothing could make it more urgent."""
    parts: list[QWidget] = []
    if changes.unsure:
        parts.append(read_card(_unsure(changes.unsure[0].first_few())))
    if changes.new or changes.more_than_first_few:
        parts.append(Fold("Everything that would make it more urgent", lambda: _all(changes)))
    return section("What would change this", *parts) if parts else None


def _new(rise: Rise) -> QWidget:
    return _rise(f"If you also had one of these, you would need help {rise.urgency.soon}:", rise)


def _unsure(rise: Rise) -> QWidget:
    title = f"You were not sure about these. If one is true, you need help {rise.urgency.soon}:"
    return _rise(title, rise, find_out=True)


def _rise(title: str, rise: Rise, *, find_out: bool = False) -> QWidget:
    holder = QWidget()
    inside = QVBoxLayout(holder)
    inside.setContentsMargins(0, 0, 0, 0)
    inside.setSpacing(look().px(16))
    head = QHBoxLayout()
    head.setSpacing(look().px(12))
    head.addWidget(UrgencyShape(rise.urgency.shape, rise.urgency.title, 26), 0, Qt.AlignmentFlag.AlignTop)
    head.addWidget(Words(title, "strong"), 1)
    inside.addLayout(head)
    for change in rise.changes:
        inside.addWidget(_change(change, find_out=find_out))
    return holder


def _change(change: Change, *, find_out: bool) -> QWidget:
    holder = QWidget()
    inside = QVBoxLayout(holder)
    inside.setContentsMargins(0, 0, 0, 0)
    inside.setSpacing(look().px(6))
    inside.addWidget(Words(change.short, "group"))
    inside.addWidget(bulleted(change.answers))
    if find_out and change.self_check:
        inside.addWidget(Words(f"Check it yourself: {change.self_check}"))
    if find_out and change.to_test:
        inside.addWidget(Words(f"Or ask the clinician to test: {change.to_test}.", "quiet"))
    return holder


def _all(changes: Changes) -> QWidget:
    holder = QWidget()
    inside = QVBoxLayout(holder)
    inside.setSpacing(look().px(24))
    for rise in changes.unsure:
        inside.addWidget(_unsure(rise))
    for rise in changes.new:
        inside.addWidget(_new(rise))
    return holder
