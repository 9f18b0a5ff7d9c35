"""Larger, smaller, the whole picture; and whether a stroke paints or moves the picture."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton

from legnumb_desktop.ui.fields import words
from legnumb_desktop.ui.leg_chart.picture import LegPicture
from legnumb_desktop.ui.leg_chart.zoom import GREATEST
from legnumb_desktop.ui.screens.flow import Flow


class ZoomButtons(Flow):
    def __init__(self, picture: LegPicture) -> None:
        self.larger = QPushButton(words.LARGER)
        self.smaller = QPushButton(words.SMALLER)
        self.whole = QPushButton(words.WHOLE_PICTURE)
        self.move_it = QPushButton(words.MOVE_PICTURE)
        super().__init__(self.larger, self.smaller, self.whole, self.move_it)
        self._picture = picture
        self.larger.clicked.connect(picture.zoom_in)
        self.smaller.clicked.connect(picture.zoom_out)
        self.whole.clicked.connect(picture.show_whole)
        self.move_it.setCheckable(True)
        self.move_it.setAccessibleDescription(words.MOVING_EXPLAINED)
        self.move_it.toggled.connect(self._moving)
        picture.zoomed.connect(self._tell)
        self._tell()

    def _moving(self, wanted: bool) -> None:
        self._picture.pointers.moving = wanted

    def _tell(self) -> None:
        zoom = self._picture.zoom
        self.larger.setEnabled(zoom.factor < GREATEST)
        self.smaller.setEnabled(not zoom.whole)
        self.whole.setEnabled(not zoom.whole)
        self.move_it.setEnabled(not zoom.whole)
        if zoom.whole:
            self.move_it.setChecked(False)
