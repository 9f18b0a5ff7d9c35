"""Pages that lie on each other, one of them in sight."""

from __future__ import annotations

from PySide6.QtCore import QRect
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from legnumb_desktop.ui.screens.page import Page

_A_DOT = QRect(0, 0, 1, 1)


class Leaves(QWidget):
    """Each page takes the whole room. Without a layout, turning one measures no other."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: Page | None = None

    def add(self, page: Page) -> None:
        page.setParent(self)
        page.hide()

    def prepare(self, page: Page) -> None:
        """Dresses and lays out the whole page, and paints next to nothing; turning to it is then quick."""
        page.resize(self.size())
        page.grab(_A_DOT)

    def turn_to(self, page: Page) -> None:
        """From its beginning. The page before goes last, or the focus would stray to what is in sight."""
        before, self._shown = self._shown, page
        page.setGeometry(self.rect())
        page.show()
        page.to_top()
        if before is not None and before is not page:
            before.hide()

    def take_out(self, page: Page) -> None:
        if page is self._shown:
            self._shown = None
        page.hide()
        page.deleteLater()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._shown is not None:
            self._shown.resize(event.size())
