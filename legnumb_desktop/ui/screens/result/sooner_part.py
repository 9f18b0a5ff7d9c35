"""“When to get help sooner”: the new signs that would matter most to this person, then the rest."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from legnumb_desktop.core.outcomes import Urgency
from legnumb_desktop.core.safety_net import LookOut, by_urgency
from legnumb_desktop.ui.look.look import look
from legnumb_desktop.ui.look.urgency_shape import UrgencyShape
from legnumb_desktop.ui.screens.fold import Fold
from legnumb_desktop.ui.screens.page import read_card, section
from legnumb_desktop.ui.screens.points import bulleted
from legnumb_desktop.ui.screens.words import Words


def sooner_part(look_outs: tuple[LookOut, ...], always: Sequence[str]) -> QWidget | None:
    """``always`` is what the outcome tells everyone. None where there is nothing to tell."""
    if not look_outs:
        return section("When to get help sooner", read_card(bulleted(always))) if always else None
    parts: list[QWidget] = [
        read_card(*(_urgency(*each) for each in by_urgency(look_outs).items()), spacing=20)
    ]
    if always:
        parts.append(Fold("More about when to get help sooner", lambda: bulleted(always)))
    return section("When to get help sooner", *parts)


def _urgency(urgency: Urgency, look_outs: tuple[LookOut, ...]) -> QWidget:
    holder = QWidget()
    inside = QVBoxLayout(holder)
    inside.setContentsMargins(0, 0, 0, 0)
    inside.setSpacing(look().px(12))
    head = QHBoxLayout()
    head.setSpacing(look().px(12))
    head.addWidget(UrgencyShape(urgency.shape, urgency.title, 26), 0, Qt.AlignmentFlag.AlignTop)
    head.addWidget(Words(f"Get help {urgency.soon}, if you also notice:", "strong"), 1)
    inside.addLayout(head)
    inside.addWidget(bulleted(each.words[:1].upper() + each.words[1:] for each in look_outs))
    return holder
