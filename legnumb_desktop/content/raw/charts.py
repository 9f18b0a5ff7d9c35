"""``charts.toml``: painted charts with the pattern expected first, as written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field

from legnumb_desktop.content.raw.strict import Name, Strict, Words


@dataclass(frozen=True, slots=True)
class RawChart(Strict):
    id: Name
    told: Words
    sources: tuple[Words, ...]
    marks: tuple[Words, ...]
    expected: Name
    written: Literal["before", "after"]
    note: str = ""


@dataclass(frozen=True, slots=True)
class RawCharts(Strict):
    least: Annotated[int, Field(ge=1)]
    least_first: Annotated[int, Field(ge=0)]
    chart: tuple[RawChart, ...] = ()
