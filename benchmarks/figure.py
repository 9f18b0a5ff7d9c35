"""One line of the table."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from statistics import median
from time import perf_counter


@dataclass(frozen=True, slots=True)
class Figure:
    """``ours`` and ``floor`` in ``unit``; the bar is the greatest ratio allowed."""

    what: str
    ours: float
    floor: float
    unit: str
    bar: float

    @property
    def ratio(self) -> float:
        return self.ours / self.floor

    def __str__(self) -> str:
        verdict = "within" if self.ratio <= self.bar else "OVER"
        return (
            f"{self.what:<44} {self.ours:>10.3f} {self.floor:>10.3f} {self.unit:<3}"
            f" {self.ratio:>7.2f}  bar {self.bar:>5.2f}  {verdict}"
        )


def in_turn(ours: Callable[[], float], floor: Callable[[], float], runs: int) -> tuple[float, float]:
    """Medians of two measures taken A B A B, so that a machine that slows down slows both."""
    ours()
    floor()
    pairs = [(ours(), floor()) for _ in range(runs)]
    return median(a for a, _ in pairs), median(b for _, b in pairs)


def milliseconds(act: Callable[[], object], times: int = 1) -> float:
    """How long one call takes, the mean of ``times``."""
    before = perf_counter()
    for _ in range(times):
        act()
    return (perf_counter() - before) * 1000 / times
