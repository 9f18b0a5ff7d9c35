"""From an answer to the next page painted, the answer on disk; and the full assessment beside it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
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

INTERVIEWS = 3
_CASE = "V18"


def next_page() -> tuple[Figure, Figure]:
    app = QApplication.instance() or QApplication([])
    theme = Theme()
    if isinstance(app, QApplication):
        theme.apply(app)
    with TemporaryDirectory() as folder:
        ours, floor, assessed = _measured(Path(folder), theme)
    return (
        Figure("answer to next page, painted and durable", ours, floor, "ms", 4.0),
        Figure("full assessment with causes, to the line above", assessed, ours, "ms", 0.2),
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


def _measured(folder: Path, theme: Theme) -> tuple[float, float, float]:
    """Ours, the floor and a full assessment, in turn and at the pace of a person.

    After a pause a commit and a repaint take longer than in a tight loop: caches have gone cold and the disk
    has come to rest. So each of the three comes after the same pause.
    """
    window = MainWindow("GB", theme)
    paints = _Paints(window)
    window.show()
    presenter = open_program(window, theme, DataFolder(folder / "ours"))
    floor = _Floor(folder / "floor.db")
    taken: list[tuple[float, float, float]] = []
    for _ in range(INTERVIEWS):
        presenter.begin()
        QCoreApplication.processEvents()
        while (visit := presenter.visit) and (question := visit.interview.question):
            answer = answers(_CASE).get(question.id)
            act = presenter.pass_over if answer is None else partial(presenter.answer, question.id, answer)
            _let_the_person_read()
            assessed = milliseconds(lambda: assess(pathway(), answers()))
            _let_the_person_read()
            swapped = floor.milliseconds_of_a_swap()
            _let_the_person_read()
            taken.append((paints.milliseconds_until(act), swapped, assessed))
    floor.close()
    window.close()
    ours, swaps, assessments = zip(*taken, strict=True)
    return median(ours), median(swaps), median(assessments)


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
