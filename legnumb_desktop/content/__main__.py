"""Reads a content for another program (read_apart.py): files in, ready values out, as pickles."""

from __future__ import annotations

import os
import pickle
import sys

from legnumb_desktop.content.read_apart import END
from legnumb_desktop.content.read_content import read_content
from legnumb_desktop.core.problems import ProblemsFound


def serve() -> None:
    """Puts out the pathway with its standing, or the problems; then each worked case, then the end."""
    with os.fdopen(os.dup(1), "wb") as out:
        os.dup2(2, 1)  # whatever else is printed does not get among the values
        try:
            content = read_content(pickle.load(sys.stdin.buffer))
        except ProblemsFound as found:
            pickle.dump(found.problems, out)
            return
        pickle.dump((content.pathway, content.standing), out)
        out.flush()
        for case in content.cases:
            pickle.dump(case, out)
        pickle.dump(END, out)


if __name__ == "__main__":
    serve()
