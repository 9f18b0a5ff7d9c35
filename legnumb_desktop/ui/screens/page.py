"""One screen's page: a heading, a column that scrolls, and a foot that stays."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from legnumb_desktop.ui.look.look import look
from legnumb_desktop.ui.reader.roles import READ_AFTER
from legnumb_desktop.ui.screens.passage import Passage
from legnumb_desktop.ui.screens.scrolled_by_tab import ScrolledByTab
from legnumb_desktop.ui.screens.tabbing import in_reading_order, tab_in_order
from legnumb_desktop.ui.screens.words import Heading, Words

COLUMN_IN_LETTERS = 86
"""Widest column, in average letters: longer lines are hard to follow."""
_A_DOT = QRect(0, 0, 1, 1)


class Page(QWidget):
    """``column`` takes what scrolls, ``foot`` what is always in sight. ``widest`` counts average letters."""

    def __init__(self, title: str, widest: int = COLUMN_IN_LETTERS) -> None:
        super().__init__()
        self._widest = widest
        self._ready_at = QSize()
        self.heading = Heading(title)
        self._last_stop: QWidget = self.heading
        self._shown = QWidget()
        self._scroll = ScrolledByTab()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.column, self._centred = _centred_column(self._shown, 32)
        self.column.setSpacing(16)
        self.column.addWidget(self.heading)
        self._scroll.setWidget(self._shown)
        self._foot_frame = QFrame()
        self._foot_frame.setProperty("role", "footer")
        self.foot, self._centred_foot = _centred_column(self._foot_frame, 12)
        self.foot.setSpacing(12)
        self._foot_frame.hide()
        self._scroll.verticalScrollBar().rangeChanged.connect(self._line_up_foot)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._scroll, 1)
        whole.addWidget(self._foot_frame)

    def say_with_heading(self, words: str) -> None:
        """What a screen reader reads out after the heading."""
        self.heading.setProperty(READ_AFTER, words)

    def show_foot(self) -> None:
        self._foot_frame.show()

    def make_ready(self, size: QSize) -> bool:
        """Dresses and lays out the whole page while it is hidden, and paints next to nothing.

        Twice, since what is dressed and laid out asks for more of it. Showing it at that size is quick then.
        False where it is ready.
        """
        if self._ready_at == size or self.isVisible():
            return False
        self._fit_column()
        self.resize(size)
        for _ in range(2):
            self.grab(_A_DOT)
            QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        if not QAccessible.isActive():
            self._show_out_of_sight()
        self._ready_at = size
        return True

    def _show_out_of_sight(self) -> None:
        """For what Qt does only when a page is first shown; a screen reader would take note of it."""
        self.move(-self.width(), 0)
        self.show()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        self.hide()

    def to_top(self) -> None:
        """The page from its beginning, whatever was put into it meanwhile."""
        self.let_tab_go_down()
        self.begin()

    def let_tab_go_down(self) -> None:
        """Tab goes down the page and then its foot."""
        order = [*in_reading_order(self.column), *in_reading_order(self.foot)]
        tab_in_order(order)
        self._last_stop = order[-1]

    @property
    def last_stop(self) -> QWidget:
        """Where Tab comes to last."""
        return self._last_stop

    def begin(self) -> None:
        """From its beginning, the heading in focus."""
        self._scroll.verticalScrollBar().setValue(0)
        self.heading.setFocus(Qt.FocusReason.OtherFocusReason)

    def bring_up(self, part: QWidget) -> None:
        """Scrolls to a part of the column and gives it the focus."""
        self.column.activate()
        self._scroll.ensureWidgetVisible(part)
        part.setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._fit_column()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit_column()
            self._ready_at = QSize()

    def _fit_column(self) -> None:
        for centred in (self._centred, self._centred_foot):
            centred.ensurePolished()
            centred.setMaximumWidth(centred.fontMetrics().averageCharWidth() * self._widest)

    def _line_up_foot(self, _least: int, greatest: int) -> None:
        """Keeps the foot's column below the page's, with a scroll bar beside the page and without."""
        bar = self._scroll.verticalScrollBar().sizeHint().width() if greatest > 0 else 0
        self._foot_frame.setContentsMargins(0, 0, bar, 0)


def _centred_column(holder: QWidget, margin: int) -> tuple[QVBoxLayout, QWidget]:
    across = QHBoxLayout(holder)
    across.setContentsMargins(32, margin, 32, margin)
    inside = QWidget()
    across.addStretch(1)
    across.addWidget(inside, 1000)
    across.addStretch(1)
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 0, 0, 0)
    return column, inside


def card(*parts: QWidget, spacing: int = 8) -> QFrame:
    """Parts below each other on a raised surface."""
    return _filled(QFrame(), parts, spacing)


def read_card(*parts: QWidget, spacing: int = 8) -> Passage:
    """A card whose words are read out as one."""
    passage = Passage()
    _filled(passage, parts, spacing)
    passage.tell()
    return passage


def _filled(frame: QFrame, parts: Sequence[QWidget], spacing: int) -> QFrame:
    frame.setProperty("role", "card")
    inside = QVBoxLayout(frame)
    px = look().px
    inside.setContentsMargins(px(24), px(20), px(24), px(20))
    inside.setSpacing(px(spacing))
    for part in parts:
        inside.addWidget(part)
    return frame


def section(title: str, *parts: QWidget) -> QWidget:
    """A heading with what belongs to it, without a surface. Words that are read out begin with it."""
    holder = QWidget()
    inside = QVBoxLayout(holder)
    inside.setContentsMargins(0, look().px(16), 0, 0)
    inside.setSpacing(look().px(8))
    inside.addWidget(Words(title, "subheading"))
    for part in parts:
        inside.addWidget(part)
    if parts and isinstance(parts[0], Passage):
        parts[0].tell(title)
    return holder


def empty_out(layout: QVBoxLayout, keep: int = 0) -> None:
    """Takes every widget after the first ``keep`` out of the layout and lets it go."""
    while layout.count() > keep:
        item = layout.takeAt(keep)
        widget = item.widget() if item is not None else None
        if widget is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
