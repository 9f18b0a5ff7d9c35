"""Cards to choose from: the whole card can be pressed, by mouse and by keyboard."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QSizePolicy, QWidget

from legnumb_desktop.ui.fields.card_face import CardFace
from legnumb_desktop.ui.fields.card_frame import Mark

LEFT_TO_THE_FIELD = frozenset(
    {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End}
)
ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_REMEASURE = frozenset({QEvent.Type.FontChange, QEvent.Type.StyleChange})


class RadioCard(QRadioButton):
    """One of several; a press chooses it and never takes it back.

    Enter on a chosen card goes to the page, and so does Enter that is held: it came from the page before.
    """

    def __init__(self, text: str, mark: Mark = Mark.RADIO, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setAutoExclusive(False)
        self.face = CardFace(self, mark)
        _prepare(self, text)

    def nextCheckState(self) -> None:
        self.setChecked(True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in LEFT_TO_THE_FIELD:
            event.ignore()
        elif event.key() in ENTER:
            if self.isChecked() or event.isAutoRepeat():
                event.ignore()
            else:
                self.click()
        else:
            super().keyPressEvent(event)

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self.face.height_for(width)

    def sizeHint(self) -> QSize:
        return self.face.size_hint()

    def minimumSizeHint(self) -> QSize:
        return self.face.least_size()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in _REMEASURE:
            self.face.forget()
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self.face.paint(painter)
        painter.end()


class CheckCard(QCheckBox):
    """Any number of several; Space or a press marks it and takes the mark back. Enter goes to the page."""

    def __init__(self, text: str, parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.face = CardFace(self, Mark.CHECK)
        _prepare(self, text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in LEFT_TO_THE_FIELD | ENTER:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self.face.height_for(width)

    def sizeHint(self) -> QSize:
        return self.face.size_hint()

    def minimumSizeHint(self) -> QSize:
        return self.face.least_size()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in _REMEASURE:
            self.face.forget()
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self.face.paint(painter)
        painter.end()


Card = RadioCard | CheckCard


def _prepare(card: QAbstractButton, text: str) -> None:
    card.setAccessibleName(text)
    card.setAttribute(Qt.WidgetAttribute.WA_Hover)
    card.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    card.setSizePolicy(policy)
