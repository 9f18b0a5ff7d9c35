"""Pages that lie on each other, one of them in sight."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from legnumb_desktop.ui.screens.page import Page
from legnumb_desktop.ui.screens.tabbing import tab_in_order


class Leaves(QWidget):
    """Each page takes the whole room. Without a layout, turning one measures no other."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: Page | None = None

    def add(self, page: Page) -> None:
        page.setParent(self)
        page.hide()
        page.let_tab_go_down()

    def prepare(self, page: Page) -> bool:
        """Makes turning to it quick; False where that was done before."""
        return page.make_ready(self.size())

    def turn_to(self, page: Page, *then: QWidget) -> None:
        """From its beginning; Tab goes on to ``then``.

        The page before goes last, or the focus would stray to what is in sight.
        """
        before, self._shown = self._shown, page
        page.setGeometry(self.rect())
        page.show()
        if then:
            tab_in_order([page.last_stop, *then])
        page.begin()
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
