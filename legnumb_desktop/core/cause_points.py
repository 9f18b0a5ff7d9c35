"""What the place of the numbness and the age say about a cause, in doublings of the odds."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from legnumb_desktop.core.causes import AgeRange, Territory
from legnumb_desktop.core.facts import NO_OPTIONS, Facts
from legnumb_desktop.core.path import NOT_SURE

OUTSIDE_SHARE = 0.34
"""Above this share of marked regions outside a cause's territory, the place speaks against it."""
REGIONS_QUESTION = "map_numb"
AGE_QUESTION = "age"
Kind = TypeVar("Kind", bound=Territory | AgeRange | None)


def territory_points(territory: Territory | None, facts: Facts) -> float:
    """Doublings for where the numbness was marked; 0 where none was or patterns weigh it."""
    marked = facts.chosen.get(REGIONS_QUESTION, NO_OPTIONS)
    if not marked or territory is None or NOT_SURE in marked:
        return 0.0
    outside = len(marked.difference(territory.core, territory.allowed)) / len(marked)
    if outside > OUTSIDE_SHARE:
        return territory.outside
    core = len(marked & territory.core) / len(marked)
    if territory.patterns:
        if not territory.patterns.isdisjoint(facts.fitting.get(REGIONS_QUESTION, NO_OPTIONS)):
            return territory.inside
        return territory.inside - 1 if core >= 0.5 else -1.0
    if core >= 0.5:
        return territory.inside
    return territory.inside - 1 if core > 0 else -1.0


def age_points(usual: AgeRange | None, facts: Facts) -> float:
    age = facts.numbers.get(AGE_QUESTION)
    if age is None or usual is None:
        return 0.0
    return usual.inside if usual.least <= age <= usual.greatest else usual.outside


class Shared(Generic[Kind]):
    """What many causes have alike is looked at once for all of them."""

    def __init__(self, of_causes: Sequence[Kind], points: Callable[[Kind, Facts], float]) -> None:
        self._distinct = tuple(dict.fromkeys(of_causes))
        self._place = [self._distinct.index(each) for each in of_causes]
        self._points = points

    def points(self, facts: Facts) -> list[float]:
        """One figure for each cause, in their order."""
        each = [self._points(one, facts) for one in self._distinct]
        return [each[place] for place in self._place]
