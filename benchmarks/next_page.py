"""From an answer to the next page painted, the answer on disk; and the full assessment beside it."""

from __future__ import annotations

import gc
import sqlite3
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QApplication, QLabel, QStackedWidget, QWidget

from benchmarks.figure import Figure, milliseconds
from benchmarks.patient import answers, pathway
from legnumb_desktop.bootstrap import open_program
from legnumb_desktop.core.assessment import assess
from legnumb_desktop.paths import DataFolder
from legnumb_desktop.ui.look.theme import Theme
from legnumb_desktop.ui.main_window import MainWindow

INTERVIEWS = 2
REPEATS, ASSESSMENTS = 12, 200
NOT_COUNTED = 3
"""The first turns to a page are its first paintings; what is measured over and over comes after them."""
_CASE = "V18"


def next_page() -> tuple[Figure, ...]:
    """Each over and over by itself; then ours and the floor in turn, at the pace of a person.

    After a pause a commit and a repaint take about three times as long as in a tight loop, whoever does them:
    caches have gone cold and the disk has come to rest. So both sides always have the same pause, or none.
    """
    app = QApplication.instance() or QApplication([])
    theme = Theme()
    if isinstance(app, QApplication):
        theme.apply(app)
    with TemporaryDirectory() as folder:
        measuring = _Measuring(Path(folder), theme)
        turns, swaps = measuring.over_and_over()
        assessed = [milliseconds(lambda: assess(pathway(), answers())) for _ in range(ASSESSMENTS)]
        slow_turns, slow_swaps = measuring.at_a_persons_pace()
        measuring.close()
    return (
        Figure("answer to next page, painted and durable", turns, swaps, "ms", 4.0),
        Figure("the same at the pace of a person", slow_turns, slow_swaps, "ms", 4.0),
        Figure("full assessment, to the first of these two", median(assessed), turns, "ms", 0.2),
    )


class _Paints(QObject):
    """Counts how often a window was asked to paint what changed in it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.seen = 0
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (the name is Qt's)
        self.seen += event.type() == QEvent.Type.UpdateRequest
        return False

    def milliseconds_until(self, act: Callable[[], object]) -> float:
        """From the act until the window is painted and nothing waits."""
        self.seen = 0
        before = perf_counter()
        act()
        QCoreApplication.processEvents()
        taken = (perf_counter() - before) * 1000
        if not self.seen:
            raise RuntimeError("nothing was painted")
        return taken


class _Measuring:
    def __init__(self, folder: Path, theme: Theme) -> None:
        self._window = MainWindow("GB", theme)
        self._paints = _Paints(self._window)
        self._window.show()
        self._presenter = open_program(self._window, theme, DataFolder(folder / "ours"))
        gc.freeze()  # as the program does
        self._floor = _Floor(folder / "floor.db")

    def close(self) -> None:
        self._floor.close()
        self._window.close()

    def over_and_over(self) -> tuple[float, float]:
        """Each page is turned to again and again before the next; the floor as often, after each of them."""
        turns: list[float] = []
        swaps: list[float] = []
        for question, turn in self._questions():
            _let_the_person_read()
            if question not in answers(_CASE):
                turn()
                continue
            for repeat in range(REPEATS):
                if repeat:
                    self._presenter.interviewing.change(question)
                    QCoreApplication.processEvents()
                taken = self._paints.milliseconds_until(turn)
                if repeat >= NOT_COUNTED:
                    turns.append(taken)
            swapped = [self._floor.milliseconds_of_a_swap() for _ in range(REPEATS)]
            swaps += swapped[NOT_COUNTED:]
        return median(turns), median(swaps)

    def at_a_persons_pace(self) -> tuple[float, float]:
        taken: list[tuple[float, float]] = []
        for _ in range(INTERVIEWS):
            for _question, turn in self._questions():
                _let_the_person_read()
                swapped = self._floor.milliseconds_of_a_swap()
                _let_the_person_read()
                taken.append((self._paints.milliseconds_until(turn), swapped))
        turns, swaps = zip(*taken, strict=True)
        return median(turns), median(swaps)

    def _questions(self) -> Iterator[tuple[str, Callable[[], object]]]:
        """Through an interview of its own: each question when it is shown, and what gives its answer."""
        self._presenter.begin()
        QCoreApplication.processEvents()
        while (visit := self._presenter.interviewing.visit) and (question := visit.interview.question):
            answer = answers(_CASE).get(question.id)
            given = partial(self._presenter.interviewing.answer, question.id, answer) if answer else None
            yield question.id, given or self._presenter.interviewing.pass_over
            QCoreApplication.processEvents()


def _let_the_person_read() -> None:
    """A tenth of a second between answers, as little as anyone takes; the program may use it."""
    until = perf_counter() + 0.1
    while perf_counter() < until:
        QCoreApplication.processEvents()


class _Floor:
    """A raw commit, and a swap of pages in a bare stack, painted."""

    def __init__(self, path: Path) -> None:
        self._connection = sqlite3.connect(path, isolation_level=None)
        self._connection.execute("pragma journal_mode=wal")
        self._connection.execute("pragma synchronous=full")
        self._connection.execute("create table answer (question text, answer text, at text)")
        self._stack = QStackedWidget()
        self._paints = _Paints(self._stack)
        self._stack.resize(1180, 800)
        for name in ("one", "two"):
            self._stack.addWidget(QLabel(name))
        self._stack.show()
        QCoreApplication.processEvents()

    def milliseconds_of_a_swap(self) -> float:
        return self._paints.milliseconds_until(self._keep_and_show)

    def _keep_and_show(self) -> None:
        self._connection.execute("begin immediate")
        self._connection.execute("insert into answer values ('rf_limb', '[\"none\"]', '2026-03-05T14:02:00')")
        self._connection.execute("commit")
        self._stack.setCurrentIndex(1 - self._stack.currentIndex())

    def close(self) -> None:
        self._connection.close()
        self._stack.close()
