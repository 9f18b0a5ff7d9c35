"""The kinds of feeling to choose from before painting, each drawn as it will look on the skin."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QButtonGroup, QPushButton, QVBoxLayout, QWidget

from legnumb_desktop.core.form import FeelingKind, Hatch
from legnumb_desktop.ui.fields import words
from legnumb_desktop.ui.leg_chart.hatching import paint_swatch
from legnumb_desktop.ui.leg_chart.painting import ERASER
from legnumb_desktop.ui.look.look import look
from legnumb_desktop.ui.look.tokens import STEP
from legnumb_desktop.ui.screens.flow import Flow
from legnumb_desktop.ui.screens.words import Words

_WIDE, _HIGH = 24, 24
ERASER_KEY = "0"


class KindButton(QPushButton):
    """``key`` chooses it too."""

    def __init__(self, tool: str, text: str, key: str, hatch: Hatch | None) -> None:
        super().__init__(f" {text} {key}")
        self.tool = tool
        self.key = key
        self._hatch = hatch
        self.setCheckable(True)
        self.setProperty("role", "tool")
        self.setAccessibleName(text)
        self.setAccessibleDescription(words.paints_with(text, key))
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.PaletteChange):
            self._draw()

    def _draw(self) -> None:
        if self._hatch is None:
            return
        wide, high = look().px(_WIDE), look().px(_HIGH)
        pixmap = QPixmap(QSize(wide, high))
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        paint_swatch(painter, (self._hatch,), QRectF(1, 1, wide - 2, high - 2))
        painter.end()
        self.setIcon(QIcon(pixmap))
        self.setIconSize(QSize(wide, high))


class KindPalette(QWidget):
    """``chosen`` carries the tool: a kind's id, or :data:`ERASER`."""

    chosen = Signal(str)

    def __init__(self, kinds: tuple[FeelingKind, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons = [
            KindButton(kind.id, kind.text, str(number), kind.pattern) for number, kind in enumerate(kinds, 1)
        ]
        self.buttons.append(KindButton(ERASER, words.ERASER, ERASER_KEY, None))
        self._one_of = QButtonGroup(self)
        for button in self.buttons:
            self._one_of.addButton(button)
        self._one_of.buttonClicked.connect(self._clicked)
        self.buttons[0].setChecked(True)
        self.setAccessibleName(words.CHOOSE_A_FEELING)
        self._flow = Flow(*self.buttons)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, look().px(STEP))
        inside.setSpacing(look().px(STEP))
        inside.addWidget(Words(words.CHOOSE_A_FEELING, "strong"))
        inside.addWidget(self._flow)

    @property
    def width_in_a_row(self) -> int:
        """Pixels that all buttons need side by side."""
        return self._flow.sizeHint().width()

    @property
    def width_in_a_column(self) -> int:
        return self._flow.minimumSizeHint().width()

    @property
    def tool(self) -> str:
        return next(button.tool for button in self.buttons if button.isChecked())

    @property
    def chosen_words(self) -> str:
        return next(button.accessibleName() for button in self.buttons if button.isChecked())

    def choose_by_key(self, key: str) -> bool:
        """Whether a tool has this key."""
        for button in self.buttons:
            if button.key == key:
                button.click()
                return True
        return False

    def _clicked(self, button: KindButton) -> None:
        self.chosen.emit(button.tool)
