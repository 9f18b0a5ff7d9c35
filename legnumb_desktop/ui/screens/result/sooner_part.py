"""“When to get help sooner”: what everyone is told, then the new signs that matter most to this person."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from legnumb_desktop.core.outcomes import Urgency
from legnumb_desktop.core.safety_net import LookOut
from legnumb_desktop.core.sooner import Sooner
from legnumb_desktop.ui.look.look import look
from legnumb_desktop.ui.look.urgency_shape import UrgencyShape
from legnumb_desktop.ui.screens.page import read_card, section
from legnumb_desktop.ui.screens.points import bulleted
from legnumb_desktop.ui.screens.words import Words


def sooner_part(sooner: Sooner) -> QWidget | None:
    """None where there is nothing to tell."""
    parts: list[QWidget] = [bulleted(sooner.always)] if sooner.always else []
    parts += [_urgency(*each) for each in sooner.beside.items()]
    return section("When to get help sooner", read_card(*parts, spacing=20)) if parts else None


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
