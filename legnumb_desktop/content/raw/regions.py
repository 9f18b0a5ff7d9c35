"""``regions.toml``: areas of skin as written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from pydantic import Field

from legnumb_desktop.content.raw.strict import Name, Strict, Words

View = Annotated[str, Field(pattern=r"^(front|back|side|sole|foot)(\+(front|back|side|sole|foot))*$")]
"""The drawings that show the area, joined by ``+``."""


@dataclass(frozen=True, slots=True)
class RawRegion(Strict):
    id: Name
    label: Words
    view: View
    sided: bool
    dermatomes: tuple[Words, ...] = ()
    dermatomes_overlap: tuple[Words, ...] = ()
    nerves: tuple[Words, ...] = ()
    nerves_overlap: tuple[Words, ...] = ()
    guarded: bool = False
    formerly: tuple[Name, ...] = ()
    share: Annotated[int, Field(ge=1, le=6)] = 1


@dataclass(frozen=True, slots=True)
class RawRegions(Strict):
    region: tuple[RawRegion, ...] = ()
