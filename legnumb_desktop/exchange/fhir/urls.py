"""Where the resources of a session stand within its Bundle."""

from __future__ import annotations

from legnumb_desktop.exchange.fhir.systems import urn_of
from legnumb_desktop.exchange.told_session import ToldSession


def url_of(told: ToldSession, resource: str) -> str:
    """The ``urn:uuid:`` of one resource of this session: the same whenever it is written."""
    return urn_of("session", told.session, resource)
