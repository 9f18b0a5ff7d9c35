"""From an answer to the next page painted, the answer on disk; and the full assessment beside it."""

from __future__ import annotations

import sqlite3
from itertools import cycle
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication, QLabel, QStackedWidget

from benchmarks.figure import Figure, milliseconds
from benchmarks.patient import answers, pathway
from legnumb_desktop.bootstrap import open_program
from legnumb_desktop.core.assessment import assess
from legnumb_desktop.paths import DataFolder
from legnumb_desktop.ui.look.theme import Theme
from legnumb_desktop.ui.main_window import MainWindow


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


def _ours(folder: Path, theme: Theme) -> float:
    window = MainWindow("GB", theme)
    window.show()
    presenter = open_program(window, theme, DataFolder(folder / "ours"))
    taken: list[float] = []
    for _ in range(3):
        presenter.begin()
        QCoreApplication.processEvents()
        while (question := presenter.visit and presenter.visit.interview.question) is not None:
            answer = answers("V18").get(question.id)
            _let_the_person_read()
            before = perf_counter()
            if answer is None:
                presenter.pass_over()
            else:
                presenter.answer(question.id, answer)
            window.repaint()
            QCoreApplication.processEvents()
            taken.append((perf_counter() - before) * 1000)
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
    stack.resize(1180, 800)
    for name in ("one", "two"):
        stack.addWidget(QLabel(name))
    stack.show()
    QCoreApplication.processEvents()
    taken = []
    for page in cycle((1, 0)):
        before = perf_counter()
        connection.execute("begin immediate")
        connection.execute("insert into answer values ('rf_limb', '[\"none\"]', '2026-03-05T14:02:00')")
        connection.execute("commit")
        stack.setCurrentIndex(page)
        QCoreApplication.processEvents()
        taken.append((perf_counter() - before) * 1000)
        if len(taken) == 120:
            break
    connection.close()
    stack.close()
    return median(taken)
