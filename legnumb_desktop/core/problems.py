"""A fault in what we were given: where it is, what is wrong, and how to mend it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """``place`` names the table and key, such as ``question rf_limb, option cold, text``."""

    file: str
    place: str
    wrong: str
    mend: str

    def __str__(self) -> str:
        where = f"{self.file}: {self.place}" if self.place else self.file
        return f"{where}: {self.wrong} {self.mend}".rstrip()


class ProblemsFound(Exception):  # noqa: N818 - the name says what happened
    """Something given to us cannot be used; carries every problem, not only the first."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__("\n".join(str(problem) for problem in problems))
        self.problems = tuple(problems)
