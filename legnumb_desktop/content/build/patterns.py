"""Patterns built: roots and nerves take their areas from the regions."""

from __future__ import annotations

from collections.abc import Mapping
from math import lcm

from legnumb_desktop.content.raw.patterns import RawPattern, RawPatterns
from legnumb_desktop.content.raw.regions import RawRegions
from legnumb_desktop.core.legmap import Pattern


def build_patterns(raw: RawPatterns, regions: RawRegions) -> tuple[Pattern, ...]:
    neighbours: dict[str, frozenset[str]] = {}
    for group in raw.touching:
        for area in group:
            neighbours[area] = neighbours.get(area, frozenset()) | (frozenset(group) - {area})
    whole = lcm(*(region.share for region in regions.region))
    weights = {region.id: whole // region.share for region in regions.region}
    return tuple(_pattern(pattern, regions, neighbours, weights) for pattern in raw.pattern)


def _pattern(
    raw: RawPattern,
    regions: RawRegions,
    neighbours: Mapping[str, frozenset[str]],
    weights: Mapping[str, int],
) -> Pattern:
    core, allowed = set(raw.core), set(raw.allowed)
    roots, nerves = set(raw.dermatomes), set(raw.nerves)
    for region in regions.region:
        if roots.intersection(region.dermatomes) or nerves.intersection(region.nerves):
            core.add(region.id)
        if roots.intersection(region.dermatomes_overlap) or nerves.intersection(region.nerves_overlap):
            allowed.add(region.id)
    sided = {region.id for region in regions.region if region.sided}
    return Pattern(
        id=raw.id,
        kind=raw.kind,
        name=raw.name,
        clinical=raw.clinical,
        core=frozenset(core),
        allowed=frozenset(allowed - core),
        both_legs=raw.both_legs,
        sources=raw.sources,
        midline=bool(core) and core.isdisjoint(sided),
        apart=raw.apart or 0,
        touching=neighbours if raw.apart else {},
        weights=weights,
        always_told=raw.always_told,
    )
