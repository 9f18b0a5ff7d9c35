"""What must hold of every decision, whatever the answers: requirements, gates, orders and mitigators."""

from __future__ import annotations

from dataclasses import dataclass

from legnumb_desktop.core.conditions import Condition


@dataclass(frozen=True, slots=True)
class Requirement:
    """Where ``when`` holds of the raw answers, the urgency is at least ``urgency``.

    ``via`` names the ways to get help that are good enough where just that urgency is reached; empty: any.
    """

    id: str
    urgency: str
    hazard: str
    when: Condition
    via: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Gate:
    """``urgency`` is reached only where ``when`` holds."""

    id: str
    urgency: str
    hazard: str
    when: Condition
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Order:
    """Replacing an answer by a later one of the list never lowers the urgency, all else equal."""

    id: str
    question: str
    answers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Mitigator:
    """An answer to a warning sign that may lower the urgency against answering "no"."""

    question: str
    option: str
    why: str


@dataclass(frozen=True, slots=True)
class Safety:
    requirements: tuple[Requirement, ...]
    gates: tuple[Gate, ...] = ()
    orders: tuple[Order, ...] = ()
    mitigators: tuple[Mitigator, ...] = ()
