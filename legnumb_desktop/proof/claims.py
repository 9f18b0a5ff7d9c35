"""What was proved, and what was refuted by whom."""

from __future__ import annotations

from dataclasses import dataclass

from legnumb_desktop.core.answers import Answers


@dataclass(frozen=True, slots=True)
class Refutation:
    """``answers`` are a concrete patient's; ``otherwise`` are the same with the one change that matters.

    Both are empty where the fault is that no patient can be found.
    """

    answers: Answers | None = None
    otherwise: Answers | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing that must hold over all answers.

    ``kind`` names the property, ``required`` the urgency id asked for, where one is.
    """

    kind: str
    id: str
    says: str
    refutation: Refutation | None = None
    required: str = ""
    sources: tuple[str, ...] = ()

    @property
    def proved(self) -> bool:
        return self.refutation is None


@dataclass(frozen=True, slots=True)
class Figure:
    """A number that the proof found, such as the longest way through the form."""

    id: str
    says: str
    count: int
    question: str = ""


@dataclass(frozen=True, slots=True)
class Proof:
    claims: tuple[Claim, ...]
    figures: tuple[Figure, ...]
    seconds: dict[str, float]
    """By property."""

    @property
    def refuted(self) -> tuple[Claim, ...]:
        return tuple(claim for claim in self.claims if not claim.proved)
