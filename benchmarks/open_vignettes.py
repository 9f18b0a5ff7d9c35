"""How published case histories come out: ``python -m benchmarks.open_vignettes`` prints shares by category.

Safe: at least as urgent as expected. Over: more urgent. Causes are counted in scope only: 16 or over, and the
diagnosis is among the causes.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.patient import pathway
from legnumb_desktop.core.assessment import assess
from legnumb_desktop.core.raw_answers import read_answers

FOLDER = Path(__file__).parents[1] / "tests" / "content" / "data" / "open_vignettes"


@dataclass(frozen=True, slots=True)
class Seen:
    """``place`` is the best place of an expected cause, 1 the first; None where no cause is expected."""

    id: str
    category: str
    in_scope: bool
    expected: str
    came_to: str
    above: int
    place: int | None


def seen(history: dict[str, Any]) -> Seen:
    form = pathway()
    answers, _ = read_answers(form.form, history["answers"])
    found = assess(form, answers)
    order = [each.cause for each in found.causes]
    places = [order.index(cause) + 1 for cause in history["causes"]]
    expected = next(urgency.rank for urgency in form.urgencies if urgency.id == history["urgency"])
    return Seen(
        history["id"],
        history["category"],
        history["in_scope"],
        history["urgency"],
        found.urgency,
        found.rank - expected,
        min(places, default=None),
    )


def share(of: Sequence[Seen], when: Callable[[Seen], bool]) -> str:
    return f"{sum(map(when, of))}/{len(of)}".rjust(7) if of else "–".rjust(7)


def line(name: str, histories: Sequence[Seen]) -> str:
    ranked = [each for each in histories if each.in_scope]
    return (
        f"{name:<16} {len(histories):>4} {len(ranked):>8}"
        f" {share(ranked, lambda each: each.place == 1)}"
        f" {share(ranked, lambda each: each.place is not None and each.place <= 3)}"
        f" {share(histories, lambda each: each.above >= 0)}"
        f" {share(ranked, lambda each: each.above >= 0)}"
        f" {share(ranked, lambda each: each.above > 0)}"
    )


def main() -> None:
    histories = [seen(json.loads(path.read_text("utf-8"))) for path in sorted(FOLDER.glob("*.json"))]
    print(
        f"{'category':<16} {'all':>4} {'in scope':>8} {'first':>7} {'top 3':>7}"
        f" {'safe':>7} {'safe*':>7} {'over*':>7}   (* in scope)"
    )
    for category in sorted({each.category for each in histories}):
        print(line(category, [each for each in histories if each.category == category]))
    print(line("one and all", histories))
    for each in histories:
        if each.above < 0 or (each.in_scope and (each.above > 0 or (each.place or 99) > 3)):
            place = f", cause at place {each.place}" if each.place else ""
            print(f"{each.id}: {each.came_to}, expected {each.expected}{place}")


if __name__ == "__main__":
    main()
