"""A content that is not verified says so wherever its result goes."""

from __future__ import annotations

from legnumb_desktop.core.standing import Unverified
from legnumb_desktop.exchange.told_session import ToldSession


def not_verified(told: ToldSession) -> tuple[str, ...]:
    match told.standing:
        case Unverified(reason):
            return (f"The content was not verified: {reason}",)
        case _:
            return ()
