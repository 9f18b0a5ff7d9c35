"""A condition on answers or findings, as a value. The engine, the proof and the words all read it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum


class Comparison(StrEnum):
    LESS = "<"
    AT_MOST = "<="
    MORE = ">"
    AT_LEAST = ">="
    EQUAL = "=="
    NOT_EQUAL = "!="


@dataclass(frozen=True, slots=True)
class AnyOf:
    """At least one of ``options`` is chosen; for regions, on either side."""

    question: str
    options: frozenset[str]


@dataclass(frozen=True, slots=True)
class Exactly:
    """``option`` is chosen and nothing else."""

    question: str
    option: str


@dataclass(frozen=True, slots=True)
class Only:
    """Something is chosen, and nothing outside ``options``."""

    question: str
    options: frozenset[str]


@dataclass(frozen=True, slots=True)
class Number:
    """A comparison of a number; false while the number is not known."""

    question: str
    comparison: Comparison
    value: float


@dataclass(frozen=True, slots=True)
class Sides:
    """A comparison of how many sides of the body are marked: 0, 1 or 2."""

    question: str
    comparison: Comparison
    count: int


@dataclass(frozen=True, slots=True)
class Fits:
    """What is marked fits at least one of ``patterns``, on either leg, on both, or on the midline."""

    question: str
    patterns: frozenset[str]


@dataclass(frozen=True, slots=True)
class Holds:
    """A finding, by id, is present."""

    finding: str


@dataclass(frozen=True, slots=True)
class Not:
    part: Condition


@dataclass(frozen=True, slots=True)
class And:
    parts: tuple[Condition, ...]


@dataclass(frozen=True, slots=True)
class Or:
    parts: tuple[Condition, ...]


Atom = AnyOf | Exactly | Only | Number | Sides | Fits
Condition = Atom | Holds | Not | And | Or


def parts_of(condition: Condition) -> Iterator[Condition]:
    """The condition itself and everything inside it, outermost first."""
    yield condition
    match condition:
        case Not(part):
            yield from parts_of(part)
        case And(parts) | Or(parts):
            for part in parts:
                yield from parts_of(part)
        case _:
            return


def atoms_of(condition: Condition) -> Iterator[Atom]:
    for part in parts_of(condition):
        if isinstance(part, AnyOf | Exactly | Only | Number | Sides | Fits):
            yield part


def questions_of(condition: Condition) -> frozenset[str]:
    """The questions that the condition names itself, not through findings."""
    return frozenset(atom.question for atom in atoms_of(condition))


def findings_of(condition: Condition) -> frozenset[str]:
    return frozenset(part.finding for part in parts_of(condition) if isinstance(part, Holds))


def spelled_out(condition: Condition, findings: Mapping[str, Condition]) -> Condition:
    """The same condition with what each finding says in its place. Findings must not loop."""
    match condition:
        case Holds(finding):
            return spelled_out(findings[finding], findings)
        case Not(part):
            return Not(spelled_out(part, findings))
        case And(parts):
            return And(tuple(spelled_out(part, findings) for part in parts))
        case Or(parts):
            return Or(tuple(spelled_out(part, findings) for part in parts))
        case _:
            return condition
