"""Sessions that come in from elsewhere: the exchange's readers at the service of the window."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from legnumb_desktop.content import read_pathway
from legnumb_desktop.core.problems import ProblemsFound
from legnumb_desktop.intake import Intake
from legnumb_desktop.ui.arriving.arrival import Arrival, Examine, NotOpened, PasswordNeeded, Scan

if TYPE_CHECKING:  # loaded when the first file or code is read
    from legnumb_desktop.exchange.codes import Scanned
    from legnumb_desktop.exchange.session_reading import SessionFile


class Arrivals:
    """The exchange is loaded when the first file or code is read."""

    def __init__(self, intake: Intake, passed: Callable[[], bool]) -> None:
        """``passed``: whether the content passes its own test; one that fails tells nothing of a session."""
        self._intake = intake
        self._passed = passed

    def open_file(self, path: Path, password: str, wanted: Callable[[], bool]) -> Examine | None:
        from legnumb_desktop.exchange.opening import open_session_file
        from legnumb_desktop.exchange.pdf_file import MOST_BYTES, GivenUp, Locked

        try:
            with path.open("rb") as file:
                told = file.read(MOST_BYTES + 1)
            read, printed = open_session_file(told, path.name, password, wanted=wanted)
        except OSError as fault:
            raise NotOpened(f"“{path.name}” cannot be read.", _KEPT, _LOOK) from fault
        except ProblemsFound as fault:
            raise _not_opened(fault) from fault
        except Locked as locked:
            raise PasswordNeeded(wrong=locked.wrong) from locked
        except GivenUp:
            return None
        return partial(self._examine, read, printed, path.name)

    def scanned(self, texts: Sequence[str]) -> Scan:
        from legnumb_desktop.exchange.codes import scanned

        read = scanned(texts)
        done = len(read.parts) - len(read.missing)
        return Scan(
            done,
            len(read.parts),
            read.faults,
            partial(self._examine_codes, read) if read.whole else None,
        )

    def _examine_codes(self, read: Scanned) -> Arrival:
        from legnumb_desktop.exchange.codes import session_of

        try:
            return self._examine(session_of(read), None, "The codes")
        except ProblemsFound as fault:
            raise _not_opened(fault) from fault

    def _examine(self, file: SessionFile, printed: str | None, name: str) -> Arrival:
        from legnumb_desktop.exchange.incoming import Content, Here, examine, take_in
        from legnumb_desktop.exchange.speaking_against import speaking_against

        if not self._passed():
            raise NotOpened(_FAILS, f"Nothing is said of this session. {_KEPT}", _SEE_A_DOCTOR)
        intake = self._intake
        present = Content(intake.pathway, intake.content, intake.standing)
        try:
            incoming = examine(file, printed, present, intake.sessions, read_pathway, name)
        except ProblemsFound as fault:
            raise _not_opened(fault) from fault
        assessment = incoming.assessment
        line = incoming.record.line
        return Arrival(
            line=replace(line, urgency=assessment.urgency if assessment is not None else None),
            doubts=tuple(each.says for each in speaking_against(incoming)),
            already_here=incoming.here is Here.THE_SAME,
            another_here=incoming.here is Here.ANOTHER,
            same_content=incoming.same_content,
            keep=lambda: take_in(incoming, intake.sessions),
        )


def _not_opened(fault: ProblemsFound) -> NotOpened:
    first = fault.problems[0]
    more = f" ({len(fault.problems) - 1} more faults)" if len(fault.problems) > 1 else ""
    happened = f"“{first.file}” cannot be used as a session. {first.place} {first.wrong}{more}"
    return NotOpened(" ".join(happened.split()), _KEPT, "Ask for it again, as the program saved it.")


_KEPT = "Nothing was changed."
_FAILS = "The questions of this program do not pass their own test."
_SEE_A_DOCTOR = (
    "In an emergency call the emergency number, else see a doctor. "
    "Install the program again, then open the file anew."
)
_LOOK = "Look whether it is still there, and whether you may open it."
