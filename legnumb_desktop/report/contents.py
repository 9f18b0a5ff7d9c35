"""What a report is made from, and how writing it can fail."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from legnumb_desktop.core.answers import Answers
from legnumb_desktop.core.assessment import Assessment
from legnumb_desktop.core.attachment import Attachment
from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.core.standing import NOT_LOOKED_AT, Standing

PageSize = Literal["A4", "Letter"]


@dataclass(frozen=True, slots=True)
class Before:
    """The visit that this one follows: when it began, and what changed since, a label and words each."""

    started: datetime
    changed: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Report:
    """One session for the paper. Times are printed as they are given, so give local ones.

    ``person`` is a name or empty, for a line to fill in by hand. The same report gives the same bytes.
    """

    pathway: Pathway
    answers: Answers
    assessment: Assessment
    person: str
    started: datetime
    finished: datetime | None
    printed: datetime
    program_version: str
    emergency_number: str
    page: PageSize
    session: str
    standing: Standing = NOT_LOOKED_AT
    attachments: tuple[Attachment, ...] = ()
    data_digest: str = ""
    """Of the session that is attached; its beginning is printed, so that print and data can be compared."""
    answered_at: Mapping[str, datetime] = field(default_factory=dict)
    """When each question was last answered, by its id, in local time; printed beside the answer."""
    codes: tuple[str, ...] = ()
    """The session as the texts of QR codes; none for a paper without them."""
    before: Before | None = None


class ReportFault(Exception):  # noqa: N818 - a fault of the world, named like the other faults
    """The report cannot be written: what happened, what was kept, what to do now, a sentence each."""

    def __init__(self, happened: str, kept: str, do_now: str) -> None:
        super().__init__(f"{happened} {kept} {do_now}")
        self.happened = happened
        self.kept = kept
        self.do_now = do_now
