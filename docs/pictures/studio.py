"""The real window over a record of its own, brought to where a picture is to be taken."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from time import perf_counter, sleep
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QScrollArea, QWidget

from legnumb_desktop import assets
from legnumb_desktop.assets import form_files
from legnumb_desktop.bootstrap import open_program
from legnumb_desktop.content import ReadContent, read_cases, read_content
from legnumb_desktop.core.answers import Answer
from legnumb_desktop.core.case import Case
from legnumb_desktop.core.interview import REVIEW
from legnumb_desktop.intake import Intake, Visit
from legnumb_desktop.paths import DataFolder
from legnumb_desktop.ui.look.theme import Theme
from legnumb_desktop.ui.main_window import MainWindow
from legnumb_desktop.ui.presenter import Presenter
from legnumb_desktop.ui.screens.fold import Fold

DAY = datetime(2026, 11, 23, 9, 30).astimezone()
LONGEST_WAIT = 60


@cache
def installed() -> ReadContent:
    return read_content(form_files())


@cache
def worked_cases() -> Mapping[str, Case]:
    content = installed()
    return {case.id: case for case in read_cases(dict(content.files), content.pathway)}


class Studio:
    """One window and its program; ``folder`` is where its record lies."""

    def __init__(self, folder: Path, theme: Theme, width: int, height: int) -> None:
        self.folder = folder
        self.theme = theme
        self.now = DAY
        self.window = MainWindow("GB", theme)
        self.window.resize(width, height)
        self.window.show()
        self.window.activateWindow()
        self.settle()

    def __enter__(self) -> Studio:
        return self

    def __exit__(self, kind: type[BaseException] | None, fault: BaseException | None,
                 trace: TracebackType | None) -> None:  # fmt: skip
        self.window.may_close = lambda: True
        self.window.close()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def open(self, tested_by: tuple[Case, ...] | None = None) -> Presenter:
        """The program, testing itself by these cases, or by a few worked ones."""
        cases = tuple(worked_cases().values())[:3] if tested_by is None else tested_by
        content = replace(installed(), cases=iter([(case.id, case) for case in cases]))
        self.presenter = open_program(self.window, self.theme, DataFolder(self.folder), content)
        if self.presenter.desk is not None:
            self.intake.now = lambda: self.now
        self.settle()
        return self.presenter

    def open_with_content_from(self, folder: Path) -> None:
        """The program where its content lies in that folder, or does not."""
        usual, assets._root = assets._root, lambda: folder
        try:
            self.presenter = open_program(self.window, self.theme, DataFolder(self.folder))
        finally:
            assets._root = usual

    @property
    def intake(self) -> Intake:
        if self.presenter.desk is None:
            raise RuntimeError("the program did not open")
        return self.presenter.desk.intake

    def answered(self, case: str, person: str = "", /, **more: Answer) -> Visit:
        """A kept visit at its review, with the answers of a worked case and some more."""
        return self._answered(self.intake.begin(), case, person, **more)

    def finished(self, case: str, person: str = "", /, **more: Answer) -> Visit:
        return self.intake.finish(self.answered(case, person, **more))[0]

    def repeated(self, earlier: Visit, case: str, **more: Answer) -> Visit:
        visit = self._answered(self.intake.repeat(earlier.session), case, earlier.person, **more)
        return self.intake.finish(visit)[0]

    def _answered(self, visit: Visit, case: str, person: str, **more: Answer) -> Visit:
        for question, answer in (dict(worked_cases()[case].answers) | more).items():
            visit = self.intake.answer(visit, question, answer)
        visit = self.intake.go(visit, visit.interview.go_to(REVIEW))
        return self.intake.name_person(visit, person) if person else visit

    def days_later(self, days: float) -> None:
        self.now += timedelta(days=days)

    def part(self, kind: type[QWidget], words: str) -> QWidget:
        """The only part in sight of this kind whose text, name or title contains ``words``."""
        self.settle()
        found = [part for part in self.window.findChildren(kind) if part.isVisible() and words in _told(part)]
        if len(found) != 1:
            raise LookupError(f"{len(found)} of {kind.__name__} with “{words}”")
        return found[0]

    def unfold(self, title: str) -> Fold:
        """Opens a fold and scrolls to it."""
        fold = self.part(Fold, title)
        assert isinstance(fold, Fold)
        fold.header.setChecked(True)
        self.scroll_to(fold)
        return fold

    def scroll_to(self, part: QWidget) -> None:
        """The page so far down that this part stands at its top."""
        page = _page_around(part)
        bar = page.verticalScrollBar()
        down = part.mapTo(page, QPoint(0, 0)).y() + bar.value()
        bar.setValue(max(0, down - 16))
        self.settle()

    def press(self, *keys: Qt.Key) -> None:
        for key in keys:
            QTest.keyClick(self.window.focusWidget() or self.window, key)
        self.settle()

    def wait_until(self, so: Callable[[], bool]) -> None:
        began = perf_counter()
        while not so():
            if perf_counter() - began > LONGEST_WAIT:
                raise TimeoutError("what the picture waits for did not come")
            sleep(0.01)
            QCoreApplication.processEvents()
        self.settle()

    def settle(self) -> None:
        """Everything asked of Qt so far is laid out, and the pages to come are built."""
        until = perf_counter() + 0.1
        while perf_counter() < until:
            QCoreApplication.processEvents()

    def take(self, shows: type[QWidget]) -> QImage:
        """The window as it is now, with what is asked over it. ``shows`` has to be in sight."""
        self.settle()
        seen = [part for part in (self.window.shown, *self.window.findChildren(shows)) if part.isVisible()]
        if not any(isinstance(part, shows) for part in seen):
            raise LookupError(f"{shows.__name__} is not in sight")
        image = self.window.grab().toImage()
        painter = QPainter(image)
        painter.setPen(Qt.GlobalColor.gray)
        for dialog in self.window.findChildren(QDialog):
            if dialog.isVisible():
                middle = image.rect().center() - dialog.rect().center()
                painter.drawPixmap(middle, dialog.grab())
                painter.drawRect(dialog.rect().translated(middle))
        painter.end()
        return image

    def page_down(self) -> bool:
        """A screenful further down; False at the end of the page."""
        pages = [area for area in self.window.shown.findChildren(QScrollArea) if area.isVisible()]
        bar = pages[0].verticalScrollBar() if pages else None
        if bar is None or bar.value() == bar.maximum():
            return False
        bar.setValue(bar.value() + bar.pageStep() - 48)
        return True


def _told(part: QWidget) -> str:
    text = getattr(part, "text", None)
    header = getattr(part, "header", part)
    return " ".join((text() if callable(text) else "", part.accessibleName(), header.accessibleName()))


def _page_around(part: QWidget) -> QScrollArea:
    """The outermost part that scrolls."""
    found: QScrollArea | None = None
    holder = part.parentWidget()
    while holder is not None:
        found = holder if isinstance(holder, QScrollArea) else found
        holder = holder.parentWidget()
    if found is None:
        raise LookupError("this part is on no page that scrolls")
    return found
