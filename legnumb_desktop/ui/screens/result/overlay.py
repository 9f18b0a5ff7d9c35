"""“Show the skin of …”: a root or nerve chosen by the clinician, drawn over the painted picture."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from legnumb_desktop.core.form import Form
from legnumb_desktop.core.territory import Territory, words_of_territory
from legnumb_desktop.ui.chevron_box import ChevronBox
from legnumb_desktop.ui.leg_chart.overlaid import Outline, OutlineSign, OverlaidLegs
from legnumb_desktop.ui.look.look import look
from legnumb_desktop.ui.screens.flow import Flow
from legnumb_desktop.ui.screens.words import Words

LABEL = "For the clinician: draw over it the skin of"
NONE = "Nothing"


class Overlay(QWidget):
    """``box`` lists roots and nerves; its first line takes the outline away again."""

    def __init__(self, form: Form, offered: Sequence[Territory], picture: OverlaidLegs) -> None:
        super().__init__()
        self._form, self._offered, self._picture = form, offered, picture
        self.box = _box()
        self.box.addItem(NONE)
        for territory in offered:
            self.box.addItem(territory.pattern.clinical)
        self.told = Words("", "quiet")
        self._key = Flow(*(_key(outline) for outline in reversed(Outline)))
        label = Words(LABEL, "strong")
        label.setBuddy(self.box)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(look().px(8))
        for part in (label, self.box, self._key, self.told):
            inside.addWidget(part)
        self.box.currentIndexChanged.connect(self._show)
        self._show(0)

    def _show(self, place: int) -> None:
        territory = self._offered[place - 1] if place > 0 else None
        told = words_of_territory(self._form, territory) if territory is not None else ""
        self._picture.show_over(territory, told)
        self.told.setText(told)
        self.told.setVisible(territory is not None)
        self._key.setVisible(territory is not None)


def _box() -> ChevronBox:
    """As wide as the page; the names in it do not make it wider."""
    box = ChevronBox()
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(12)
    box.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    box.setAccessibleName(LABEL)
    return box


def _key(outline: Outline) -> QWidget:
    holder = QWidget()
    across = QHBoxLayout(holder)
    across.setContentsMargins(0, 0, 0, 0)
    across.setSpacing(look().px(8))
    across.addWidget(OutlineSign(outline))
    across.addWidget(Words(outline.value))
    return holder
