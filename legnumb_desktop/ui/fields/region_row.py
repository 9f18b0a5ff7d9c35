"""One place of the body: its name, and a button a side. The name is painted, the buttons are controls."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

from legnumb_desktop.core.form import Region
from legnumb_desktop.ui.fields import words
from legnumb_desktop.ui.fields.card_frame import RING
from legnumb_desktop.ui.fields.region_groups import spoken
from legnumb_desktop.ui.fields.side_button import SideButton
from legnumb_desktop.ui.look.look import colour, look
from legnumb_desktop.ui.look.wrapped_text import WrappedText

_SIDES = (words.LEFT, words.RIGHT)


class RegionRow(QWidget):
    """``pressed`` carries the mark whose button was pressed."""

    pressed = Signal(str)

    def __init__(self, region: Region, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.region = region
        self._words = WrappedText()
        self._told = region.label
        names = _SIDES if region.sided else (words.HERE,)
        self.buttons = [
            SideButton(name, mark, spoken(region, mark), self)
            for name, mark in zip(names, region.marks, strict=True)
        ]
        for button in self.buttons:
            button.clicked.connect(lambda _checked=False, mark=button.mark: self.pressed.emit(mark))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_kinds(self, told: dict[str, str]) -> None:
        """``told`` has the kinds of each mark in words, such as *numb, pain*; empty where it has no kinds."""
        here = {button: told.get(button.mark, "") for button in self.buttons}
        for button, kinds in here.items():
            button.setAccessibleDescription(kinds)
        lines = [f"{button.text()}: {kinds}" for button, kinds in here.items() if kinds]
        self._told = "\u2028".join([self.region.label, *lines])

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        shown = look()
        button = self.buttons[0].sizeHint()
        beside = self._beside(width)
        wide = beside if beside else width
        room = max(1, wide - 2 * shown.px(RING))
        text = self._words.height(self._told, self._font(), room) + shown.px(8)
        return max(text, button.height()) if beside else text + button.height()

    def sizeHint(self) -> QSize:
        return QSize(look().px(480), self.heightForWidth(look().px(480)))

    def minimumSizeHint(self) -> QSize:
        button = self.buttons[0].sizeHint()
        return QSize(button.width() * 2, button.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (
            QEvent.Type.FontChange,
            QEvent.Type.StyleChange,
            QEvent.Type.LayoutDirectionChange,
        ):
            self.updateGeometry()
            self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        shown = look()
        side = shown.px(RING)
        beside = self._beside(self.width())
        high = self.height() if beside else self.height() - self.buttons[0].sizeHint().height()
        where = QRect(side, 0, (beside or self.width()) - 2 * side, high)
        painter = QPainter(self)
        painter.setPen(colour(shown.colours.line))
        painter.drawLine(side, self.height() - 1, self.width() - side, self.height() - 1)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        self._words.draw(
            painter,
            self._told,
            self._font(),
            QRectF(self._visual(where)),
            colour(shown.colours.text),
            mirrored=mirrored,
        )
        painter.end()

    def _font(self) -> QFont:
        return look().font(semibold=any(button.isChecked() for button in self.buttons))

    def _beside(self, width: int) -> int:
        """The room for the name beside the buttons, or 0 where it must stand above them."""
        room = width - 2 * self.buttons[0].sizeHint().width() - look().px(8)
        return room if room >= look().px(180) else 0

    def _place(self) -> None:
        size = self.buttons[0].sizeHint()
        top = (
            (self.height() - size.height()) // 2
            if self._beside(self.width())
            else self.height() - size.height()
        )
        beside = self._beside(self.width())
        left = self.width() - 2 * size.width() if beside else 0
        if beside and len(self.buttons) == 1:
            left += size.width() // 2
        for at, button in enumerate(self.buttons):
            where = QRect(left + at * size.width(), top, size.width(), size.height())
            button.setGeometry(self._visual(where))

    def _visual(self, where: QRect) -> QRect:
        return QStyle.visualRect(self.layoutDirection(), self.rect(), where)
