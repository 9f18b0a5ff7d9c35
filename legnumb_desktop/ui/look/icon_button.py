"""A push button with one of our icons, drawn anew whenever the look changes."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QPushButton, QWidget

from legnumb_desktop.ui.look.icons import Icon, qicon
from legnumb_desktop.ui.look.look import look
from legnumb_desktop.ui.look.primary_ring import paint_primary_ring

_GAP = 8
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
        if icon_last:
            onward = self.layoutDirection() is Qt.LayoutDirection.LeftToRight
            self.setLayoutDirection(
                Qt.LayoutDirection.RightToLeft if onward else Qt.LayoutDirection.LeftToRight
            )
        self._draw()

    def show_icon(self, icon: Icon) -> None:
        self._icon = icon
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in _CHANGES:
            self._draw()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._role == "primary":
            paint_primary_ring(self)

    def _draw(self) -> None:
        c = look().colours
        ink = {"primary": c.on_accent, "quiet": c.link, "link": c.link, "danger": c.fault}.get(
            self._role, c.text
        )
        leftward = self._reads_leftward()
        gap = look().px(_GAP) if self.text() else 0
        icon_on_the_left = self._icon_last == leftward
        before, after = (0, gap) if icon_on_the_left else (gap, 0)
        self.setIcon(qicon(self._icon, ink, mirrored=leftward, before=before, after=after))
        self.setIconSize(QSize(look().px(20) + gap, look().px(20)))

    def _reads_leftward(self) -> bool:
        """Whether the language runs from right to left; one with its icon last is itself turned round."""
        turned = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        return turned != self._icon_last
