"""The forms in which sessions leave for other programs, told with their result."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from legnumb_desktop.exchange.audit_table import audit_table
from legnumb_desktop.exchange.fhir import bundle, bundle_of_bundles
from legnumb_desktop.exchange.session_file import bytes_of
from legnumb_desktop.exchange.told_session import ToldSession


class ExportFormat(StrEnum):
    FHIR = "fhir"
    CSV = "csv"


def exported(form: ExportFormat, sessions: Sequence[ToldSession], *, all_of_them: bool = False) -> str:
    """The text of the file. ``all_of_them`` wraps the sessions, however many, in one Bundle; without it there
    is exactly one."""
    match form:
        case ExportFormat.CSV:
            return audit_table(sessions)
        case ExportFormat.FHIR:
            bundles = [bundle(told) for told in sessions]
            return bytes_of(bundle_of_bundles(bundles) if all_of_them else bundles[0]).decode()
