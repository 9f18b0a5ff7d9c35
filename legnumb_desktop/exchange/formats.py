"""The forms in which sessions leave the program."""

from __future__ import annotations

import json
from collections.abc import Sequence
from enum import StrEnum

from legnumb_desktop.exchange.audit_table import audit_table
from legnumb_desktop.exchange.fhir import bundle, bundle_of_bundles
from legnumb_desktop.exchange.session_file import plain_session
from legnumb_desktop.exchange.told_session import ToldSession
from legnumb_desktop.intake import Record


class ExportFormat(StrEnum):
    JSON = "json"
    FHIR = "fhir"
    CSV = "csv"


Exported = tuple[Record, ToldSession]


def exported(form: ExportFormat, sessions: Sequence[Exported], *, all_of_them: bool = False) -> str:
    """The text of the file. ``all_of_them`` wraps the sessions, however many, in one list or Bundle; without
    it there is exactly one."""
    match form:
        case ExportFormat.CSV:
            return audit_table(told for _, told in sessions)
        case ExportFormat.FHIR:
            bundles = [bundle(told) for _, told in sessions]
            return _json(bundle_of_bundles(bundles) if all_of_them else bundles[0])
        case ExportFormat.JSON:
            files = [plain_session(record, told.program_version) for record, told in sessions]
            return _json({"sessions": files} if all_of_them else files[0])


def _json(told: dict[str, object]) -> str:
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"
