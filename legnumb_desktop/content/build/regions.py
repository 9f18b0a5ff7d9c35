"""Areas of skin built."""

from __future__ import annotations

from legnumb_desktop.content.raw.regions import RawRegions
from legnumb_desktop.core.form import Region


def build_regions(raw: RawRegions) -> tuple[Region, ...]:
    return tuple(
        Region(
            id=region.id,
            label=region.label,
            view=region.view,
            sided=region.sided,
            dermatomes=region.dermatomes,
            share=region.share,
            dermatomes_overlap=region.dermatomes_overlap,
            nerves=region.nerves,
            nerves_overlap=region.nerves_overlap,
            guarded=region.guarded,
            formerly=region.formerly,
        )
        for region in raw.region
    )
