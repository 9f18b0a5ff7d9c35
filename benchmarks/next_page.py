"""From an answer to the next page painted, the answer on disk; and the full assessment beside it."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from functools import partial
from itertools import cycle, islice
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
SWAPS = 120
_CASE = "V18"


def next_page() -> tuple[Figure, Figure]:
    app = QApplication.instance() or QApplication([])
    theme = Theme()
    if isinstance(app, QApplication):
        theme.apply(app)
    with TemporaryDirectory() as folder:
        floor = _floor(Path(folder))
        ours = _ours(Path(folder), theme)
        assessed = median(milliseconds(lambda: assess(pathway(), answers())) for _ in range(200))
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


def _ours(folder: Path, theme: Theme) -> float:
    window = MainWindow("GB", theme)
    paints = _Paints(window)
    window.show()
    presenter = open_program(window, theme, DataFolder(folder / "ours"))
    taken: list[float] = []
    for _ in range(INTERVIEWS):
        presenter.begin()
        QCoreApplication.processEvents()
        while (visit := presenter.visit) and (question := visit.interview.question):
            answer = answers(_CASE).get(question.id)
            _let_the_person_read()
            act = presenter.pass_over if answer is None else partial(presenter.answer, question.id, answer)
            taken.append(paints.milliseconds_until(act))
    window.close()
    return median(taken)


def _let_the_person_read() -> None:
    """A tenth of a second between answers, as little as anyone takes; the program may use it."""
    until = perf_counter() + 0.1
    while perf_counter() < until:
        QCoreApplication.processEvents()


def _floor(folder: Path) -> float:
    """A raw commit, and a swap of pages in a bare stack, painted."""
    connection = sqlite3.connect(folder / "floor.db", isolation_level=None)
    connection.execute("pragma journal_mode=wal")
    connection.execute("pragma synchronous=full")
    connection.execute("create table answer (question text, answer text, at text)")
    stack = QStackedWidget()
    paints = _Paints(stack)
    stack.resize(1180, 800)
    for name in ("one", "two"):
        stack.addWidget(QLabel(name))
    stack.show()
    QCoreApplication.processEvents()

    def keep_and_show(page: int) -> None:
        connection.execute("begin immediate")
        connection.execute("insert into answer values ('rf_limb', '[\"none\"]', '2026-03-05T14:02:00')")
        connection.execute("commit")
        stack.setCurrentIndex(page)

    taken = [paints.milliseconds_until(partial(keep_and_show, page)) for page in islice(cycle((1, 0)), SWAPS)]
    connection.close()
    stack.close()
    return median(taken)
