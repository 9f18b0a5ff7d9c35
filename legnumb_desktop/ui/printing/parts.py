"""A part of the paper to print or to leave out, such as *For the clinician*."""

from __future__ import annotations

from collections.abc import Sequence

from legnumb_desktop.ui.fields.cards import CheckCard
from legnumb_desktop.ui.printing.page_picture import PagePicture
from legnumb_desktop.ui.printing.sheets import Part


class PartChoice(CheckCard):
    """Ticked while at least one of its pages is; pressing it sets them all."""

    def __init__(self, part: Part, pictures: Sequence[PagePicture]) -> None:
        super().__init__(f"{part.title}: {_pages(part)}")
        self._pictures = tuple(pictures)
        self.setChecked(True)
        self.clicked.connect(self._set_all)

    def follow_pages(self) -> None:
        self.setChecked(any(picture.isChecked() for picture in self._pictures))

    def _set_all(self, wanted: bool) -> None:
        for picture in self._pictures:
            picture.setChecked(wanted)


def _pages(part: Part) -> str:
    first, last = part.pages.start + 1, part.pages.stop
    return f"page {first}" if first == last else f"pages {first} to {last}"
