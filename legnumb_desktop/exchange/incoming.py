"""A session that comes in from a file: what it holds, what speaks against it, and taking it in.

Nothing that is kept here is ever overwritten. The result is worked out again from the answers; what the file
says of it is only compared.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from uuid import uuid4

from legnumb_desktop.core.answers import Answers
from legnumb_desktop.core.assessment import Assessment, assess
from legnumb_desktop.core.interview import REVIEW
from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.core.problems import ProblemsFound
from legnumb_desktop.core.raw_answers import read_answers
from legnumb_desktop.core.standing import NOT_LOOKED_AT, Standing
from legnumb_desktop.exchange.session_reading import SessionFile, renamed
from legnumb_desktop.intake import Record, RecordFault, Sessions, kept_assessment


class Here(StrEnum):
    """What is kept under the session's id already."""

    NOTHING = "nothing"
    THE_SAME = "the_same"
    ANOTHER = "another"


class Doubt(StrEnum):
    """Why the file may not be what it was when it was saved."""

    ALTERED = "altered"
    """Its digest is not that of what it holds."""
    PRINT_DIFFERS = "print_differs"
    """The digest that the pages print is not that of the session within."""
    PRINT_UNNAMED = "print_unnamed"
    """The first page of the PDF names no digest, as each that the program saves does."""
    RESULT_DIFFERS = "result_differs"
    """Its answers come to another urgency than it says, by the very same content."""


DOUBTED = {
    Doubt.ALTERED: "The file was changed after it was saved: its digest does not match what it holds.",
    Doubt.PRINT_DIFFERS: "The pages and the data within do not belong together: their digests differ.",
    Doubt.PRINT_UNNAMED: "The first page does not say to which data it belongs: it may be another page.",
    Doubt.RESULT_DIFFERS: "The answers come to another urgency than the file says.",
}
"""Each in a sentence."""


@dataclass(frozen=True)
class Content:
    """Clinical content at hand: as it is read, and the files it is read from."""

    pathway: Pathway
    files: Mapping[str, bytes]
    standing: Standing = NOT_LOOKED_AT


@dataclass(frozen=True)
class Incoming:
    """``assessment`` is worked out here, by ``content``; None of a draft.

    ``same_content``: ``content`` is what the session was taken with, else it is what is at hand now.
    """

    file: SessionFile
    answers: Answers
    content: Content
    same_content: bool
    assessment: Assessment | None
    here: Here
    doubts: tuple[Doubt, ...]

    @property
    def record(self) -> Record:
        return self.file.record


def examine(
    file: SessionFile,
    printed_digest: str | None,
    present: Content,
    sessions: Sessions,
    read_pathway: Callable[[Mapping[str, bytes]], Pathway],
    name: str = "session",
) -> Incoming:
    """``printed_digest``: what the first page of a PDF prints, empty if nothing; None where it is no PDF.

    Raises :class:`ProblemsFound` where an answer cannot be read with any content at hand.
    """
    record = file.record
    content, same = _content_of(record, present, sessions, read_pathway)
    answers, problems = read_answers(content.pathway.form, record.answers, name)
    if problems:
        raise ProblemsFound(problems)
    assessment = assess(content.pathway, answers) if record.line.finished is not None else None
    return Incoming(
        file=file,
        answers=answers,
        content=content,
        same_content=same,
        assessment=assessment,
        here=_here(record, sessions),
        doubts=_doubts(file, printed_digest, assessment if same else None),
    )


def take_in(incoming: Incoming, sessions: Sessions) -> str:
    """Keeps the session and gives its id: its own, or a new one where another is kept under it. The link to
    the visit before is kept too, also where that one is not here: it may come in later.

    The same session that is kept already is left as it is; what is kept is looked at anew, since it may have
    changed after :func:`examine`. Raises :class:`RecordFault`; nothing is kept then.
    """
    record = incoming.record
    here = _here(record, sessions)
    if here is Here.THE_SAME:
        return record.line.id
    if here is Here.ANOTHER:
        record = renamed(record, uuid4().hex)
    sessions.keep_whole(_as_reckoned_here(record, incoming), incoming.content.files)
    return record.line.id


def _as_reckoned_here(record: Record, incoming: Incoming) -> Record:
    content, assessment = incoming.content, incoming.assessment
    return replace(
        record,
        line=replace(record.line, stamp=content.pathway.stamp),
        position=record.position if record.position in content.pathway.form.by_id else REVIEW,
        assessment=None if assessment is None else kept_assessment(assessment, content.standing),
    )


def _content_of(
    record: Record,
    present: Content,
    sessions: Sessions,
    read_pathway: Callable[[Mapping[str, bytes]], Pathway],
) -> tuple[Content, bool]:
    stamp = record.line.stamp
    if stamp == present.pathway.stamp:
        return present, True
    try:
        files = sessions.content(stamp.digest)
        pathway = read_pathway(files)
    except (RecordFault, ProblemsFound):
        return present, False
    return replace(present, pathway=pathway, files=files, standing=NOT_LOOKED_AT), pathway.stamp == stamp


def _here(record: Record, sessions: Sessions) -> Here:
    if not _is_kept(record.line.id, sessions):
        return Here.NOTHING
    try:
        kept = sessions.load(record.line.id)
    except RecordFault:  # damaged, or deleted at this moment: what comes in stands beside it
        return Here.ANOTHER
    told = [(each.answers, each.line.finished, each.line.person) for each in (kept, record)]
    return Here.THE_SAME if told[0] == told[1] else Here.ANOTHER


def _is_kept(session: str, sessions: Sessions) -> bool:
    return any(line.id == session for line in sessions.lines())


def _doubts(
    file: SessionFile, printed_digest: str | None, assessment: Assessment | None
) -> tuple[Doubt, ...]:
    doubts = []
    if not file.unaltered:
        doubts.append(Doubt.ALTERED)
    if printed_digest == "":
        doubts.append(Doubt.PRINT_UNNAMED)
    elif printed_digest is not None and not file.digest.startswith(printed_digest):
        doubts.append(Doubt.PRINT_DIFFERS)
    if assessment is not None and assessment.urgency != file.record.line.urgency:
        doubts.append(Doubt.RESULT_DIFFERS)
    return tuple(doubts)
