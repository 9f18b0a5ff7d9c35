"""Between picture and list: undo and redo, the other leg, whole feet and legs, how much is marked."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QWidget

from legnumb_desktop.ui.fields import words
from legnumb_desktop.ui.fields.card_frame import RING
from legnumb_desktop.ui.fields.region_groups import SIDES
from legnumb_desktop.ui.look.look import look
from legnumb_desktop.ui.look.tokens import STEP

UNDO_KEYS, REDO_KEYS = ("Ctrl+Z",), ("Ctrl+Y", "Ctrl+Shift+Z")


class PaintTools(QWidget):
    """``whole_wanted`` carries the part, ``foot`` or ``leg``, and the side, ``L`` or ``R``."""

    undo_wanted = Signal()
    redo_wanted = Signal()
    mirror_wanted = Signal()
    whole_wanted = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.undo = QPushButton(words.UNDO)
        self.redo = QPushButton(words.REDO)
        self.mirror = QPushButton(words.MIRROR)
        self.wholes: dict[tuple[str, str], QPushButton] = {}
        self.count = QLabel(words.NOTHING_MARKED)
        self.count.setProperty("role", "quiet")
        self.count.setWordWrap(True)
        self.undo.clicked.connect(self.undo_wanted)
        self.redo.clicked.connect(self.redo_wanted)
        self.mirror.clicked.connect(self.mirror_wanted)
        self.mirror.setAccessibleDescription("Marks the same places of the other leg too")
        self._take_keys(self.undo, UNDO_KEYS, self.undo_wanted)
        self._take_keys(self.redo, REDO_KEYS, self.redo_wanted)
        self._lay_out()

    def show_count(self, count: int) -> None:
        self.count.setText(words.marked_so_far(count))

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        side, gap = look().px(RING), look().px(STEP)
        grid.setContentsMargins(side, side, side, 0)
        grid.setSpacing(gap)
        grid.addWidget(self.undo, 0, 0)
        grid.addWidget(self.redo, 0, 1)
        grid.addWidget(self.mirror, 1, 0, 1, 2)
        for row, part in enumerate(("foot", "leg"), start=2):
            for column, side_id in enumerate(SIDES):
                self.wholes[part, side_id] = button = self._whole(part, side_id)
                grid.addWidget(button, row, column)
        grid.addWidget(self.count, 4, 0, 1, 2)

    def _whole(self, part: str, side: str) -> QPushButton:
        button = QPushButton(f"Whole {SIDES[side]} {part}")
        button.setCheckable(True)
        button.setAccessibleDescription(f"Marks every place of the {SIDES[side]} {part}, or clears them")
        button.clicked.connect(lambda _checked=False: self.whole_wanted.emit(part, side))
        return button

    def _take_keys(self, button: QPushButton, keys: tuple[str, ...], wanted: SignalInstance) -> None:
        """Not the button's own shortcut: that one presses it slowly, and keys held down would do nothing."""
        for key in keys:
            shortcut = QShortcut(QKeySequence(key), self, context=Qt.ShortcutContext.WindowShortcut)
            shortcut.activated.connect(wanted)
        first = QKeySequence(keys[0]).toString(QKeySequence.SequenceFormat.NativeText)
        button.setToolTip(f"{button.text()} ({first})")
