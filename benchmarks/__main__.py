"""Prints the table. Exit status 1 when a figure is over its bar."""

from __future__ import annotations

import os
import sys

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from benchmarks.decision import decision
from benchmarks.frame import frame
from benchmarks.memory import memory
from benchmarks.next_page import next_page
from benchmarks.paper import paper
from benchmarks.start import start


def main() -> int:
    print(f"{'what':<44} {'ours':>10} {'floor':>10}     {'ratio':>7}")
    over = 0
    for figures in (
        lambda: [start()],
        next_page,
        decision,
        lambda: [frame()],
        lambda: [paper()],
        lambda: [memory()],
    ):
        for figure in figures():
            print(figure, flush=True)
            over += figure.ratio > figure.bar
    return 1 if over else 0


if __name__ == "__main__":
    sys.exit(main())
