"""Causes: known regions and urgency, ages the right way round, and weights of the right sign."""

from __future__ import annotations

from collections.abc import Iterator

from legnumb_desktop.content.raw.causes import RawCause
from legnumb_desktop.content.raw.content import RawContent
from legnumb_desktop.core.near import did_you_mean
from legnumb_desktop.core.problems import Problem


def faults_of_causes(raw: RawContent) -> Iterator[Problem]:
    regions = {region.id for region in raw.regions.region}
    patterns = {pattern.id for pattern in raw.patterns.pattern}
    urgencies = {urgency.id for urgency in raw.outcomes.urgency}
    for file, cause in raw.each_cause():
        faults = (*_urgency(cause, urgencies), *_territory(cause, regions, patterns), *_age(cause))
        for place, wrong, mend in faults:
            yield Problem(file, f"cause {cause.id}, {place}", wrong, mend)


def _urgency(cause: RawCause, known: set[str]) -> Iterator[tuple[str, str, str]]:
    if cause.default_urgency not in known:
        wrong = f"there is no urgency `{cause.default_urgency}`."
        yield "default_urgency", wrong, did_you_mean(cause.default_urgency, known)


def _territory(cause: RawCause, known: set[str], patterns: set[str]) -> Iterator[tuple[str, str, str]]:
    territory = cause.territory
    if territory is None:
        return
    if territory.patterns and (territory.core or territory.allowed):
        yield "territory", "it is told by areas and by patterns.", "Give areas, or `patterns` alone."
    for pattern in territory.patterns:
        if pattern not in patterns:
            wrong = f"there is no pattern `{pattern}`."
            yield "territory, patterns", wrong, did_you_mean(pattern, patterns)
    for key, regions in (("core", territory.core), ("allowed", territory.allowed)):
        for region in regions:
            if region not in known:
                wrong = f"there is no region `{region}`."
                yield (
                    f"territory, {key}",
                    wrong,
                    did_you_mean(region.removeprefix("L.").removeprefix("R."), known),
                )
    for region in sorted(set(territory.core) & set(territory.allowed)):
        yield "territory", f"{region} is both core and allowed.", "Leave it in one of the two."
    yield from _signs("territory", territory.inside, territory.outside)


def _age(cause: RawCause) -> Iterator[tuple[str, str, str]]:
    if cause.age is None:
        return
    if cause.age.least > cause.age.greatest:
        wrong = f"from {cause.age.least:g} to {cause.age.greatest:g} is no age."
        yield "age", wrong, "Put the lower age under `from`."
    yield from _signs("age", cause.age.inside, cause.age.outside)


def _signs(place: str, inside: float, outside: float) -> Iterator[tuple[str, str, str]]:
    if inside < 0:
        yield f"{place}, inside", f"{inside:g} would speak against it.", "Give 0 or a positive number."
    if outside > 0:
        yield f"{place}, outside", f"{outside:g} would speak for it.", "Give 0 or a negative number."
