"""Patterns: each names known roots, nerves or areas, and has a core area, or is of patches."""

from __future__ import annotations

from collections.abc import Iterator

from legnumb_desktop.content.raw.content import RawContent
from legnumb_desktop.core.near import did_you_mean
from legnumb_desktop.core.problems import Problem

FILE = "patterns.toml"


def faults_of_patterns(raw: RawContent) -> Iterator[Problem]:
    roots = {root for region in raw.regions.region for root in region.dermatomes}
    nerves = {nerve for region in raw.regions.region for nerve in region.nerves}
    areas = {region.id for region in raw.regions.region}
    for number, group in enumerate(raw.patterns.touching, 1):
        for area in group:
            if area not in areas:
                wrong = f"no region of regions.toml has `{area}`."
                yield Problem(FILE, f"touching, list {number}", wrong, did_you_mean(area, areas))
    for pattern in raw.patterns.pattern:
        place = f"pattern {pattern.id}"
        ways = (pattern.dermatomes, pattern.nerves, pattern.core, pattern.apart)
        if sum(map(bool, ways)) != 1:
            mend = "Give one of `dermatomes`, `nerves`, `core` and `apart`."
            yield Problem(FILE, place, "where it lies is not told, or told in two ways.", mend)
        if pattern.apart and not raw.patterns.touching:
            mend = "List in `touching`, above the patterns, which areas touch each other."
            yield Problem(FILE, place, "nothing tells which areas touch.", mend)
        if pattern.allowed and not pattern.core:
            mend = "Take `allowed` away: possible areas of roots and nerves stand in regions.toml."
            yield Problem(FILE, place, "`allowed` stands without `core`.", mend)
        for key, named, known in (
            ("dermatomes", pattern.dermatomes, roots),
            ("nerves", pattern.nerves, nerves),
            ("core", pattern.core, areas),
            ("allowed", pattern.allowed, areas),
        ):
            for each in named:
                if each not in known:
                    wrong = f"no region of regions.toml has `{each}`."
                    yield Problem(FILE, f"{place}, {key}", wrong, did_you_mean(each, known))
