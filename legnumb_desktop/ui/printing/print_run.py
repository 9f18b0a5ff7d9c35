"""Pages on their way to the printer, one at a time, so that the window goes on answering."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QRectF, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPrintSupport import QPrinter

from legnumb_desktop.ui.printing.sheets import Sheets

FINEST = 300
"""Dots per inch that a page is drawn with at most; finer costs memory and is not seen."""


class PrintRun(QObject):
    """Ends with exactly one of ``finished``, ``stopped`` and ``failed``."""

    begun = Signal(int, int)
    """Which page of how many is on its way, counted from 1."""
    finished = Signal()
    stopped = Signal()
    failed = Signal()

    def __init__(self, sheets: Sheets, pages: Sequence[int], printer: QPrinter, parent: QObject) -> None:
        super().__init__(parent)
        self._sheets = sheets
        self._printer = printer
        copies = 1 if printer.supportsMultipleCopies() else max(printer.copyCount(), 1)
        self._pages = list(pages) * copies
        self._at = 0
        self._wanted = True
        self._painter = QPainter()

    def start(self) -> None:
        if not self._painter.begin(self._printer):
            self.failed.emit()
            return
        QTimer.singleShot(0, self, self._next)

    def stop(self) -> None:
        self._wanted = False

    def _next(self) -> None:
        if not self._wanted:
            self._printer.abort()
            self._painter.end()
            self.stopped.emit()
        elif self._at == len(self._pages):
            self._end()
        elif self._at and not self._printer.newPage():
            self._painter.end()
            self.failed.emit()
        else:
            self.begun.emit(self._at + 1, len(self._pages))
            self._place(self._pages[self._at])
            self._at += 1
            QTimer.singleShot(0, self, self._next)

    def _end(self) -> None:
        ended = self._painter.end()
        (self.finished if ended else self.failed).emit()

    def _place(self, page: int) -> None:
        fine = min(self._printer.resolution(), FINEST)
        room = QRectF(self._printer.pageLayout().fullRectPixels(self._printer.resolution()))
        picture = self._sheets.picture(page, fine)
        self._painter.drawImage(_fitted(picture, room), picture)


def _fitted(picture: QImage, room: QRectF) -> QRectF:
    """As large as the paper allows, in its middle, nothing cut and nothing stretched."""
    size = QSizeF(picture.size())
    size.scale(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
    return QRectF(
        room.x() + (room.width() - size.width()) / 2,
        room.y() + (room.height() - size.height()) / 2,
        size.width(),
        size.height(),
    )
