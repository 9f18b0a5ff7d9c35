"""Sessions as a table for audit: one row a session, RFC 4180, nothing in it that a spreadsheet would run.

Names are left out: an audit needs none. What was said stands in ids, which do not change with the wording.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Mapping, Sequence

from legnumb_desktop.core.answers import (
    Answer,
    Chosen,
    Dated,
    Declined,
    Marked,
    Measured,
    NotSure,
    Skipped,
    Written,
)
from legnumb_desktop.core.causes import Band
from legnumb_desktop.core.standing import Verified
from legnumb_desktop.exchange.told_session import ToldSession, instant

NOT_ASKED = "not_asked"
UNANSWERED = "unanswered"
_BETWEEN = ";"
_ENDS_OF_CELLS = ";,|\t\r\n"
"""Which of them parts the cells is the choice of the country, or of whoever opens the table."""
_UNSEEN = r"\s\"\x00-\x1f\xad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff"
_BEFORE_A_FORMULA = re.compile(rf"(?<![;,|{_UNSEEN}])[;,|{_UNSEEN}]*(?=[=+\-@＝＋－＠])")
_ANSWER = "answer."


def audit_table(sessions: Iterable[ToldSession]) -> str:
    """The header and a row for each session; its answers stand in columns ``answer.<question>``.

    A column is empty where the session's form had no such question, or there is no result yet.
    """
    rows = [_row(told) for told in sessions]
    columns = [*_FIXED, *_answer_columns(rows)]
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, columns, restval="", lineterminator="\r\n")
    writer.writeheader()
    writer.writerows({name: harmless(value) for name, value in row.items()} for row in rows)
    return out.getvalue()


def harmless(cell: str) -> str:
    """A cell that a spreadsheet takes as text, wherever it has it end: an apostrophe stands before what it
    would run, also behind what cannot be seen."""
    parted = _BEFORE_A_FORMULA.sub(_parted, cell)
    return f"'{parted}" if parted.startswith(("\t", "\r", "\n")) else parted


def _parted(before: re.Match[str]) -> str:
    run = before[0]
    begins = 1 + max(map(run.rfind, _ENDS_OF_CELLS))
    return run if begins == 0 and before.start() > 0 else f"{run[:begins]}'{run[begins:]}"


_FIXED = (
    "session",
    "earlier_session",
    "started",
    "finished",
    "form",
    "form_version",
    "content_digest",
    "content_verified",
    "program_version",
    "urgency",
    "rank",
    "outcome",
    "decided_by",
    "red_flags",
    "causes_fit_well",
    "causes_fit_partly",
    "answered",
)


def _row(told: ToldSession) -> dict[str, str]:
    stamp = told.pathway.stamp
    path = told.path
    on_path = {question.id for question in path.questions}
    said = [told.answers[name] for name in on_path if name in told.answers]
    return {
        "session": told.session,
        "earlier_session": told.earlier or "",
        "started": instant(told.started),
        "finished": instant(told.finished) if told.finished else "",
        "form": stamp.form,
        "form_version": stamp.version,
        "content_digest": stamp.digest,
        "content_verified": "yes" if isinstance(told.standing, Verified) else "no",
        "program_version": told.program_version,
        **_result(told),
        "answered": str(sum(not isinstance(answer, Skipped) for answer in said)),
        **{
            f"{_ANSWER}{question.id}": _answer(told.answers.get(question.id), question.id in on_path)
            for question in told.pathway.form.questions
        },
    }


def _result(told: ToldSession) -> dict[str, str]:
    result = told.assessment
    if result is None:
        return {}
    fitting = {
        band: _BETWEEN.join(ranked.cause for ranked in result.causes if ranked.band is band)
        for band in (Band.FITS_WELL, Band.FITS_PARTLY)
    }
    return {
        "urgency": result.urgency,
        "rank": str(result.rank),
        "outcome": result.outcome,
        "decided_by": result.decided_by or "",
        "red_flags": _BETWEEN.join(result.red_flags),
        "causes_fit_well": fitting[Band.FITS_WELL],
        "causes_fit_partly": fitting[Band.FITS_PARTLY],
    }


def _answer(answer: Answer | None, on_path: bool) -> str:
    if not on_path:
        return NOT_ASKED
    match answer:
        case None | Skipped():
            return UNANSWERED
        case Chosen(said):
            return _BETWEEN.join(sorted(said))
        case Marked(said, kinds):
            return _BETWEEN.join(sorted(f"{kind}:{mark}" for mark, kind in kinds) or sorted(said))
        case Measured(value):
            return f"{value:g}"
        case Dated(day):
            return day.isoformat()
        case Written(text):
            return text
        case NotSure():
            return "not_sure"
        case Declined():
            return "declined"


def _answer_columns(rows: Sequence[Mapping[str, str]]) -> list[str]:
    """In the order of the forms, the first session's first."""
    names = dict.fromkeys(name for row in rows for name in row)
    return [name for name in names if name.startswith(_ANSWER)]
