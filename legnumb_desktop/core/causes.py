"""Possible causes, and how well each fits what was said."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from legnumb_desktop.core.conditions import Condition


class Reversible(StrEnum):
    MOSTLY = "mostly"
    PARTLY = "partly"
    SOMETIMES_PERMANENT = "sometimes_permanent"
    VARIES = "varies"


@dataclass(frozen=True, slots=True)
class Evidence:
    """One answer that speaks for (positive) or against (negative) a cause.

    ``weight`` is in doublings of the odds: 1 is a likelihood ratio of about 2, -2 of about 1/4.
    """

    when: Condition
    question: str
    weight: float
    grade: str
    source: str = ""


@dataclass(frozen=True, slots=True)
class Territory:
    """Where the numbness of a cause is found; region ids without side, weights in doublings.

    Where it is told by ``patterns``, of which one must fit, ``core`` and ``allowed`` are theirs together.
    """

    core: frozenset[str]
    allowed: frozenset[str]
    inside: float
    outside: float
    patterns: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class AgeRange:
    """Years; both ends are included."""

    least: float
    greatest: float
    inside: float
    outside: float


class Setting(StrEnum):
    """Where a person with such answers belongs, which decides the base rates that hold."""

    PRIMARY_CARE = "primary_care"
    EMERGENCY = "emergency"


@dataclass(frozen=True, slots=True)
class Prior:
    """Percent of people with numbness in one leg who have this cause, by where they come for help."""

    primary_care: float
    emergency: float
    grade: str


@dataclass(frozen=True, slots=True)
class Feature:
    onset: str = ""
    feeling: str = ""
    weakness: str = ""
    associated: str = ""
    risk: str = ""
    speaks_against: str = ""


@dataclass(frozen=True, slots=True)
class Cause:
    id: str
    name: str
    clinical_name: str
    what: str
    course: str
    reversible: Reversible
    management: str
    checks: tuple[str, ...]
    tests: tuple[str, ...]
    not_to_miss: bool
    yields_to_red_flags: bool
    default_urgency: str
    icd10: tuple[str, ...]
    sources: tuple[str, ...]
    prior: Prior
    territory: Territory | None
    age: AgeRange | None
    evidence: tuple[Evidence, ...]
    feature: Feature


class Band(StrEnum):
    FITS_WELL = "fits_well"
    FITS_PARTLY = "fits_partly"
    NOT_RULED_OUT = "not_ruled_out"
    FITS_POORLY = "fits_poorly"


class RankedCause(NamedTuple):
    """``score`` orders causes only; it is no probability and is never shown as one."""

    cause: str
    band: Band
    score: float
    supporting: tuple[Evidence, ...]
    opposing: tuple[Evidence, ...]
    unknown: tuple[Evidence, ...]
    territory_points: float
