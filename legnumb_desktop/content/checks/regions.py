"""Areas of skin: what an area formerly was must be gone, or a mark could mean the one or the other."""

from __future__ import annotations

from collections.abc import Iterator

from legnumb_desktop.content.raw.content import RawContent
from legnumb_desktop.core.problems import Problem

FILE = "regions.toml"


def faults_of_regions(raw: RawContent) -> Iterator[Problem]:
    present = {region.id for region in raw.regions.region}
    sided: dict[str, bool] = {}
    for region in raw.regions.region:
        place = f"region {region.id}, formerly"
        for was in dict.fromkeys(region.formerly):
            if was in present:
                wrong = f"`{was}` is an area of this file still."
                yield Problem(FILE, place, wrong, "Name only areas that earlier contents had.")
            if sided.setdefault(was, region.sided) != region.sided:
                wrong = f"`{was}` became an area with sides and one without."
                yield Problem(FILE, place, wrong, "Let it go on in areas of one sort, as it was itself.")
        if len(set(region.formerly)) < len(region.formerly):
            yield Problem(FILE, place, "an area is named twice.", "Name each once.")
