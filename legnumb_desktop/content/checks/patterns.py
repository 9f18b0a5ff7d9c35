"""Patterns: each names known roots, nerves or areas, and has at least one core area."""

from __future__ import annotations

from collections.abc import Iterator

from legnumb_desktop.content.near import did_you_mean
from legnumb_desktop.content.raw.content import RawContent
from legnumb_desktop.core.problems import Problem

FILE = "patterns.toml"


def faults_of_patterns(raw: RawContent) -> Iterator[Problem]:
    roots = {root for region in raw.regions.region for root in region.dermatomes}
    nerves = {nerve for region in raw.regions.region for nerve in region.nerves}
    areas = {region.id for region in raw.regions.region}
    for pattern in raw.patterns.pattern:
        place = f"pattern {pattern.id}"
        if bool(pattern.dermatomes) + bool(pattern.nerves) + bool(pattern.core) != 1:
            mend = "Give one of `dermatomes`, `nerves` and `core`."
            yield Problem(FILE, place, "where it lies is not told, or told in two ways.", mend)
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
