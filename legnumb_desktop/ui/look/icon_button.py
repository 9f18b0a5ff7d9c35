"""A push button with one of our icons, drawn anew whenever the look changes."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QPushButton, QWidget

from legnumb_desktop.ui.look.icons import Icon, qicon
from legnumb_desktop.ui.look.look import look

_CHANGES = frozenset(
    {
        QEvent.Type.PaletteChange,
        QEvent.Type.StyleChange,
        QEvent.Type.FontChange,
        QEvent.Type.LayoutDirectionChange,
    }
)


class IconButton(QPushButton):
    """``role`` as in the style sheet: ``primary``, ``quiet``, ``link``, ``danger`` or empty."""

    def __init__(
        self, text: str, icon: Icon, role: str = "", *, icon_last: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self._icon = icon
        self._role = role
        self._icon_last = icon_last
        if role:
            self.setProperty("role", role)
        self._draw()

    def show_icon(self, icon: Icon) -> None:
        self._icon = icon
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in _CHANGES:
            self._draw()

    def _draw(self) -> None:
        c = look().colours
        ink = {"primary": c.on_accent, "quiet": c.link, "link": c.link, "danger": c.fault}.get(
            self._role, c.text
        )
        rightward = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        self.setIcon(qicon(self._icon, ink, mirrored=rightward))
        self.setIconSize(QSize(look().px(20), look().px(20)))
