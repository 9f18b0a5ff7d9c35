"""A session read from a file that somebody hands over. Nothing in it is trusted; every fault is named."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from legnumb_desktop.core.pathway import Stamp
from legnumb_desktop.core.problems import Problem, ProblemsFound
from legnumb_desktop.exchange.session_file import DIGEST, SCHEMA, SCHEMA_VERSION, digest_of
from legnumb_desktop.exchange.strict_json import NotReadable, read_json
from legnumb_desktop.intake import Record, SessionLine

MOST_ANSWERS = 1_000
LONGEST_NAME, _LONGEST_ID = 400, 80
_MOST_KEYS_TOLD = 20
_KEYS = frozenset(
    {
        "schema", "schema_version", "program", "session", "earlier_session", "form", "person", "started",
        "changed", "finished", "position", "answers", "assessment", DIGEST,
    }
)  # fmt: skip
_SESSION = re.compile(r"[0-9a-f]{32}")
_DIGEST = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class SessionFile:
    """What a file holds. ``digest`` is what was reckoned from it; ``unaltered``: it is what the file says."""

    record: Record
    program: str
    digest: str
    unaltered: bool


def read_session_file(told: bytes, file: str = "session") -> SessionFile:
    """Raises :class:`ProblemsFound` where the file is not a session, with every fault in it."""
    try:
        value = read_json(told)
    except NotReadable as fault:
        raise ProblemsFound([Problem(file, "", str(fault), _GET_IT_AGAIN)]) from fault
    return read_plain_session(value, file)


def read_plain_session(value: object, file: str = "session") -> SessionFile:
    """As :func:`read_session_file`, of JSON values."""
    if not isinstance(value, dict) or value.get("schema") != SCHEMA:
        raise ProblemsFound([Problem(file, "", "this is not a session of Legnumb.", _GET_IT_AGAIN)])
    version = value.get("schema_version")
    if type(version) is not int or version != SCHEMA_VERSION:
        newer = type(version) is int and version > SCHEMA_VERSION
        mend = "Update this program, then import it again." if newer else _GET_IT_AGAIN
        raise ProblemsFound([Problem(file, "schema_version", f"{version!r:.40} is not known here.", mend)])
    reader = _Reader(file)
    for key in sorted(set(value) ^ _KEYS)[:_MOST_KEYS_TOLD]:
        reader.fault(_printable(key), "is missing." if key in _KEYS else "is not known here.")
    record = reader.record(value)
    if reader.problems:
        raise ProblemsFound(reader.problems)
    digest = digest_of(value)
    return SessionFile(record, reader.text(value, "program"), digest, digest == value[DIGEST])


class _Reader:
    """Takes each value if it is of its kind, else notes the fault and goes on with an empty one."""

    def __init__(self, file: str) -> None:
        self._file = file
        self.problems: list[Problem] = []

    def fault(self, place: str, wrong: str) -> None:
        self.problems.append(Problem(self._file, place, wrong, _GET_IT_AGAIN))

    def record(self, told: Mapping[str, object]) -> Record:
        started, changed = self.moment(told, "started"), self.moment(told, "changed")
        finished = None if told.get("finished") is None else self.moment(told, "finished")
        answers, answered_at = self.answers(told.get("answers"))
        self.matching(told, DIGEST, _DIGEST)
        assessment = self.assessment(told.get("assessment"), needed=finished is not None)
        earlier = (
            None if told.get("earlier_session") is None else self.matching(told, "earlier_session", _SESSION)
        )
        line = SessionLine(
            id=self.matching(told, "session", _SESSION),
            person=self.text(told, "person", LONGEST_NAME),
            started=started,
            changed=changed,
            finished=finished,
            urgency=_said(assessment, "urgency"),
            outcome=_said(assessment, "outcome"),
            answered=sum(answer is not None for answer in answers.values()),
            stamp=self.stamp(told.get("form")),
            earlier=earlier,
        )
        return Record(line, answers, answered_at, self.text(told, "position"), assessment)

    def stamp(self, told: object) -> Stamp:
        if not isinstance(told, dict) or set(told) != {"id", "version", "digest"}:
            self.fault("form", "must name id, version and digest of the questions.")
            return Stamp("", "", "")
        digest = self.matching(told, "digest", _DIGEST)
        return Stamp(self.text(told, "id"), self.text(told, "version"), digest)

    def answers(self, told: object) -> tuple[dict[str, object], dict[str, datetime]]:
        answers: dict[str, object] = {}
        answered_at: dict[str, datetime] = {}
        if not isinstance(told, list) or len(told) > MOST_ANSWERS:
            self.fault("answers", f"must be a list of at most {MOST_ANSWERS} answers.")
            return answers, answered_at
        for number, each in enumerate(told, start=1):
            if not isinstance(each, dict) or set(each) != {"question", "answer", "at"}:
                self.fault(f"answer {number}", "must name question, answer and at.")
                continue
            question = self.text(each, "question")
            if question in answers:
                self.fault(f"answer {number}", f"answers {question[:_LONGEST_ID]} a second time.")
            answers[question] = each["answer"]
            answered_at[question] = self.moment(each, "at")
        return answers, answered_at

    def assessment(self, told: object, *, needed: bool) -> Mapping[str, object] | None:
        if told is None and not needed:
            return None
        if not isinstance(told, dict):
            self.fault("assessment", "must be the result of a finished session, and null of a draft.")
            return None
        for key in ("urgency", "outcome"):
            self.text(told, key)
        return told

    def text(self, told: Mapping[str, object], key: str, most: int = _LONGEST_ID) -> str:
        value = told.get(key)
        if not isinstance(value, str) or len(value) > most or any("\ud800" <= c <= "\udfff" for c in value):
            self.fault(key, f"must be a text of at most {most} characters.")
            return ""
        return value

    def matching(self, told: Mapping[str, object], key: str, wanted: re.Pattern[str]) -> str:
        value = told.get(key)
        if not isinstance(value, str) or not wanted.fullmatch(value):
            self.fault(key, "is not written as this program writes it.")
            return ""
        return value

    def moment(self, told: Mapping[str, object], key: str) -> datetime:
        value = told.get(key)
        try:
            moment = datetime.fromisoformat(value) if isinstance(value, str) else None
        except ValueError:
            moment = None
        if moment is None or moment.tzinfo is None or not _NO_TIME.year <= moment.year < 9000:
            self.fault(key, "must be a time with its zone, as in 2026-03-05T14:30:00+00:00.")
            return _NO_TIME
        return moment


def renamed(record: Record, session: str) -> Record:
    """The same answers as a session of their own."""
    return replace(record, line=replace(record.line, id=session))


def _printable(key: str) -> str:
    """Its beginning, with what no text file could hold spelt out."""
    return key[:_LONGEST_ID].encode("utf-8", "backslashreplace").decode()


def _said(assessment: Mapping[str, object] | None, key: str) -> str | None:
    return None if assessment is None else str(assessment.get(key))


_NO_TIME = datetime.fromisoformat("1970-01-01T00:00:00+00:00")
_GET_IT_AGAIN = "Nothing was imported. Ask for the file again, as the program saved it."
