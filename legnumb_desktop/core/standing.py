"""Whether a content is verified: its proof's certificate is there and is about this very content."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Verified:
    """``requirements`` is how many were proved, ``properties`` what was proved beside them."""

    requirements: int
    properties: tuple[str, ...]
    proved_on: date


@dataclass(frozen=True, slots=True)
class Unverified:
    """``reason`` is a full sentence."""

    reason: str


Standing = Verified | Unverified
NOT_LOOKED_AT = Unverified("No certificate was looked for.")


def plain_standing(standing: Standing) -> dict[str, object]:
    """The standing as JSON values, for the record and the console."""
    match standing:
        case Verified(requirements, properties, proved_on):
            return {
                "verified": True,
                "requirements": requirements,
                "properties": list(properties),
                "proved_on": proved_on.isoformat(),
            }
        case Unverified(reason):
            return {"verified": False, "reason": reason}


def read_standing(plain: object) -> Standing:
    """The standing that :func:`plain_standing` wrote; anything else is unverified."""
    match plain:
        case {
            "verified": True,
            "requirements": int(requirements),
            "properties": list(properties),
            "proved_on": str(day),
        }:
            try:
                return Verified(requirements, tuple(map(str, properties)), date.fromisoformat(day))
            except ValueError:
                return Unverified(_NOT_KEPT)
        case {"verified": False, "reason": str(reason)}:
            return Unverified(reason)
        case _:
            return Unverified(_NOT_KEPT)


_NOT_KEPT = "Whether it was verified then was not kept."
