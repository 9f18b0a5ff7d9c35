"""``causes/*.toml``: possible causes as written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field

from legnumb_desktop.content.raw.strict import Name, Strict, Words
from legnumb_desktop.core.causes import Reversible

Grade = Literal["study", "judgement"]
Percent = Annotated[float, Field(ge=0, le=100)]


@dataclass(frozen=True, slots=True)
class RawEvidence(Strict):
    when: Words
    weight: float
    grade: Grade
    source: str = ""


@dataclass(frozen=True, slots=True)
class RawPrior(Strict):
    primary_care: Percent
    emergency: Percent
    grade: Grade


@dataclass(frozen=True, slots=True)
class RawTerritory(Strict):
    inside: float
    outside: float
    core: tuple[str, ...] = ()
    allowed: tuple[str, ...] = ()
    patterns: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RawAge(Strict):
    least: Annotated[float, Field(alias="from", ge=0)]
    greatest: Annotated[float, Field(alias="to", ge=0)]
    inside: float
    outside: float


@dataclass(frozen=True, slots=True)
class RawFeature(Strict):
    onset: str = ""
    feeling: str = ""
    weakness: str = ""
    associated: str = ""
    risk: str = ""
    speaks_against: str = ""


@dataclass(frozen=True, slots=True)
class RawCause(Strict):
    id: Name
    name: Words
    clinical_name: Words
    what: Words
    course: Words
    reversible: Reversible
    management: Words
    checks: tuple[Words, ...]
    tests: tuple[Words, ...]
    default_urgency: str
    prior: RawPrior
    not_to_miss: bool = False
    yields_to_red_flags: bool = False
    icd10: tuple[Annotated[str, Field(pattern=r"^[A-Z][0-9][0-9A-Z](\.[0-9A-Z-]{1,4})?$")], ...] = ()
    sources: tuple[str, ...] = ()
    territory: RawTerritory | None = None
    age: RawAge | None = None
    speaks_for: Annotated[tuple[RawEvidence, ...], Field(alias="for")] = ()
    against: tuple[RawEvidence, ...] = ()
    feature: RawFeature = RawFeature()


@dataclass(frozen=True, slots=True)
class RawCauses(Strict):
    cause: tuple[RawCause, ...]
