"""A session as the texts of QR codes, and back from what a scanner types, in any order.

Each text is ``LEGNUMB1/<check>/<part>/<parts>/<payload>``. All payloads joined are the base 45 of the packed
session (zlib over compact JSON); ``check`` is the beginning of the SHA-256 of the packed bytes in hex, the
same in every part, so that parts of two papers are never mixed and a slip of the scanner is noticed.
"""

from __future__ import annotations

import hashlib
import json
import re
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import ceil

from legnumb_desktop.core.problems import Problem, ProblemsFound
from legnumb_desktop.exchange.base45 import decoded, encoded
from legnumb_desktop.exchange.session_file import DIGEST, SCHEMA, SCHEMA_VERSION, digest_of
from legnumb_desktop.exchange.session_reading import SessionFile, read_plain_session
from legnumb_desktop.exchange.strict_json import NotReadable, read_json
from legnumb_desktop.intake import Record

PART = 480
"""Most characters of payload in a code: about 73 dots across at error correction M."""
MOST_PARTS = 12
"""A session with more (pages of free text) goes by file alone."""
_MOST_UNPACKED = 200_000
_CHECK = 12
_TEXT = re.compile(r"LEGNUMB1/([0-9A-F]{12})/(\d{1,2})/(\d{1,2})/([0-9A-Z $%*+\-./:]+)")
_FILE = "codes"


def codes_of(record: Record, program: str) -> tuple[str, ...]:
    """The texts of the codes; none where the session is too long for them."""
    packed = zlib.compress(json.dumps(_compact(record, program), separators=(",", ":")).encode(), 9)
    told = encoded(packed)
    count = ceil(len(told) / PART)
    if count > MOST_PARTS:
        return ()
    each = ceil(len(told) / count)
    parts = [told[start : start + each] for start in range(0, len(told), each)]
    check = _check(packed)
    return tuple(
        f"LEGNUMB1/{check}/{number}/{len(parts)}/{part}" for number, part in enumerate(parts, start=1)
    )


@dataclass(frozen=True, slots=True)
class Scanned:
    """What the texts read so far come to. ``faults`` name each that is no part of a paper of ours."""

    parts: tuple[str | None, ...]
    check: str
    faults: tuple[str, ...]

    @property
    def missing(self) -> tuple[int, ...]:
        """Numbers of the codes still to be read, from 1; empty too where none was read yet."""
        return tuple(number for number, part in enumerate(self.parts, start=1) if part is None)

    @property
    def whole(self) -> bool:
        return bool(self.parts) and not self.missing


def scanned(texts: Iterable[str]) -> Scanned:
    """The parts among the texts, in any order, doubled or not. The first one says whose paper it is."""
    parts: list[str | None] = []
    check = ""
    faults: list[str] = []
    for text in filter(None, (text.strip("\r\n") for text in texts)):
        read = _TEXT.fullmatch(text.lstrip())
        if read is None:
            faults.append(f"“{text[:24]}” is not a code of Legnumb, or was read with a fault.")
            continue
        of, number, count, payload = read[1], int(read[2]), int(read[3]), read[4]
        if not 1 <= number <= count <= MOST_PARTS:
            faults.append(f"Code {number} of {count} cannot be.")
        elif check and (of, count) != (check, len(parts)):
            faults.append("This code is from another paper.")
        else:
            if not check:
                check, parts = of, [None] * count
            if parts[number - 1] not in (None, payload):
                faults.append(f"Code {number} was read in two ways.")
            parts[number - 1] = payload
    return Scanned(tuple(parts), check, tuple(faults))


def session_of(read: Scanned) -> SessionFile:
    """The session, once every code is read. Raises :class:`ProblemsFound`."""
    if not read.whole:
        raise _refused("not every code was read yet.", "Scan the others too.")
    try:
        packed = decoded("".join(part or "" for part in read.parts))
    except ValueError as fault:
        raise _refused("the codes were read with a fault.", "Scan them again.") from fault
    if _check(packed) != read.check:
        raise _refused("the codes were read with a fault.", "Scan them again.")
    unpacker = zlib.decompressobj()
    try:
        told = unpacker.decompress(packed, _MOST_UNPACKED)
    except zlib.error as fault:
        raise _refused("the codes hold no session.", "Scan the paper that Legnumb printed.") from fault
    if not unpacker.eof:
        raise _refused("the codes hold more than any session.", "Scan the paper that Legnumb printed.")
    try:
        return read_plain_session(_plain(read_json(told)), _FILE)
    except NotReadable as fault:
        raise _refused(str(fault), "Scan the paper that Legnumb printed.") from fault


def _compact(record: Record, program: str) -> list[object]:
    """The session without its result, which its answers give; times as microseconds after the start."""
    line = record.line
    return [
        program,
        line.id,
        line.earlier,
        [line.stamp.form, line.stamp.version, line.stamp.digest],
        line.person,
        line.started.isoformat(),
        _after(line.started, line.changed),
        _after(line.started, line.finished) if line.finished else None,
        line.urgency,
        line.outcome,
        record.position,
        [
            [question, answer, _after(line.started, record.answered_at[question])]
            for question, answer in record.answers.items()
        ],
    ]


def _plain(told: object) -> object:
    """The same as a session file has it; what is not of that shape is left for its reader to refuse."""
    match told:
        case [program, session, earlier, [form, version, digest], person, str(started), *rest]:
            pass
        case _:
            return told
    match rest:
        case [changed, finished, urgency, outcome, position, list(answers)]:
            pass
        case _:
            return told
    plain: dict[str, object] = {
        "schema": SCHEMA,
        "schema_version": SCHEMA_VERSION,
        "program": program,
        "session": session,
        "earlier_session": earlier,
        "form": {"id": form, "version": version, "digest": digest},
        "person": person,
        "started": started,
        "changed": _moment(started, changed),
        "finished": None if finished is None else _moment(started, finished),
        "position": position,
        "answers": [
            {"question": each[0], "answer": each[1], "at": _moment(started, each[2])}
            if isinstance(each, list) and len(each) == 3
            else each
            for each in answers
        ],
        "assessment": None if finished is None else {"urgency": urgency, "outcome": outcome},
    }
    return {**plain, DIGEST: digest_of(plain)}


def _after(start: datetime, moment: datetime) -> int:
    return (moment - start) // timedelta(microseconds=1)


def _moment(started: str, after: object) -> object:
    try:
        start = datetime.fromisoformat(started)
        return (start + timedelta(microseconds=after)).isoformat() if isinstance(after, int) else None
    except (ValueError, OverflowError):
        return None


def _check(packed: bytes) -> str:
    return hashlib.sha256(packed).hexdigest()[:_CHECK].upper()


def _refused(wrong: str, mend: str) -> ProblemsFound:
    return ProblemsFound([Problem(_FILE, "", wrong, f"Nothing was imported. {mend}")])
