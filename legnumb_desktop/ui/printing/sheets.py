"""The pages of a PDF as pictures, and the parts that they belong to."""

from __future__ import annotations

from dataclasses import dataclass

from pypdfium2 import PdfDocument
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage

POINTS_PER_INCH = 72
_A4_WIDTH = 595.3


@dataclass(frozen=True, slots=True)
class Part:
    """A titled run of pages, such as *For the clinician*; pages count from 0."""

    title: str
    pages: range


class Sheets:
    """Read from the bytes of a PDF. Not to be used by two threads at once."""

    def __init__(self, pdf: bytes) -> None:
        self._document = PdfDocument(pdf)
        self.count = len(self._document)
        self.parts = self._parts()

    def part_of(self, page: int) -> str:
        return next((part.title for part in self.parts if page in part.pages), "")

    def size(self, page: int) -> QSizeF:
        """Width and height in points."""
        return QSizeF(*self._document.get_page_size(page))

    @property
    def paper(self) -> str:
        """``Letter`` or ``A4``, by the size of the first page."""
        wide_for_a_letter = self.size(0).width() > _A4_WIDTH + 4
        return "Letter" if wide_for_a_letter else "A4"

    def picture(self, page: int, dots_per_inch: float) -> QImage:
        drawn = self._document[page].render(scale=dots_per_inch / POINTS_PER_INCH)
        seen = QImage(drawn.buffer, drawn.width, drawn.height, drawn.stride, QImage.Format.Format_BGR888)
        return seen.copy()

    def _parts(self) -> tuple[Part, ...]:
        begins: list[tuple[int, str]] = []
        for mark in self._document.get_toc(max_depth=1):
            where = mark.get_dest()
            page = where.get_index() if where is not None else None
            if page is not None:
                begins.append((page, mark.get_title()))
        following = [*begins[1:], (self.count, "")]
        return tuple(
            Part(title, range(page, end)) for (page, title), (end, _) in zip(begins, following, strict=False)
        )
