"""A whole session as a file of its own: JSON that any program reads, with a digest over all of it.

``digest`` is the SHA-256 of the canonical JSON (keys sorted, no blanks, UTF-8) of everything else in the
file, so that a change in transit is noticed. It is no signature: who changes the file can renew the digest.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence

from legnumb_desktop.core.attachment import Attachment
from legnumb_desktop.intake import Record

SCHEMA = "legnumb-session"
SCHEMA_VERSION = 1
DIGEST = "digest"

NAME = "session.json"


def attached_session(record: Record, program: str) -> tuple[Attachment, str]:
    """The file as it goes along within the PDF, and its digest."""
    told = plain_session(record, program)
    described = "The whole session, for Legnumb Desktop"
    return Attachment(NAME, "application/json", described, bytes_of(told)), str(told[DIGEST])


def session_file(record: Record, program: str) -> bytes:
    """The file, the same bytes for the same record. ``program`` is the version that writes it."""
    return sessions_file([record], program)


def sessions_file(records: Sequence[Record], program: str, *, all_of_them: bool = False) -> bytes:
    """``all_of_them`` wraps the sessions, however many, in one list; without it there is exactly one."""
    files = [plain_session(record, program) for record in records]
    return bytes_of({"sessions": files} if all_of_them else files[0])


def bytes_of(told: Mapping[str, object]) -> bytes:
    return (json.dumps(told, ensure_ascii=False, indent=2) + "\n").encode()


def plain_session(record: Record, program: str) -> dict[str, object]:
    """The file as JSON values, its digest the last of them."""
    line = record.line
    told: dict[str, object] = {
        "schema": SCHEMA,
        "schema_version": SCHEMA_VERSION,
        "program": program,
        "session": line.id,
        "earlier_session": line.earlier,
        "form": {"id": line.stamp.form, "version": line.stamp.version, "digest": line.stamp.digest},
        "person": line.person,
        "started": line.started.isoformat(),
        "changed": line.changed.isoformat(),
        "finished": line.finished.isoformat() if line.finished else None,
        "position": record.position,
        "answers": [
            {"question": question, "answer": answer, "at": record.answered_at[question].isoformat()}
            for question, answer in record.answers.items()
        ],
        "assessment": dict(record.assessment) if record.assessment is not None else None,
    }
    return {**told, DIGEST: digest_of(told)}


def digest_of(told: Mapping[str, object]) -> str:
    """SHA-256 in hex over the canonical JSON of everything but the digest itself."""
    body = {key: value for key, value in told.items() if key != DIGEST}
    canonical = json.dumps(body, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode("utf-8", "surrogatepass")).hexdigest()
