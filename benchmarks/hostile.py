"""Thousands of spoilt PDFs, session files and QR texts: refused in words, told as altered, or unharmed.

``python -m benchmarks.hostile [HOW_MANY [SEED]]``; two in five are PDFs. Exit status 1 where one of them got
through unnoticed, was answered by anything but words, or took too long. PDFs are read by the very reader of
the program, in a process of its own as there, but forked, since to start Python anew takes most of the time.
"""

from __future__ import annotations

import resource
import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from multiprocessing import get_context
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from time import perf_counter

from benchmarks.harm import harmed_codes, harmed_json, harmed_pdf
from benchmarks.patient import pathway
from benchmarks.sent_session import sent_pdf, sent_record
from legnumb_desktop.assets import form_files
from legnumb_desktop.content import read_pathway
from legnumb_desktop.core.problems import ProblemsFound
from legnumb_desktop.exchange.codes import codes_of, scanned, session_of
from legnumb_desktop.exchange.incoming import Content, examine, take_in
from legnumb_desktop.exchange.opening import open_session_file
from legnumb_desktop.exchange.pdf_file import Locked
from legnumb_desktop.exchange.session_file import session_file
from legnumb_desktop.exchange.session_reading import SessionFile
from legnumb_desktop.intake import Record, Sessions
from legnumb_desktop.storage import open_sessions

LONGEST = 5.0
"""Seconds that any of them may take; a usual one takes a hundredth."""
_KEPT_OF = 10
"""One in so many that can be read is taken into a record too."""


class Unnoticed(Exception):  # noqa: N818 - the name says what happened
    """A spoilt session was read as if nothing had happened."""


@dataclass(slots=True)
class Tally:
    """``failures`` are what must not be: the try's number and what came of it."""

    what: str
    answers: Counter[str] = field(default_factory=Counter)
    failures: list[str] = field(default_factory=list)
    slowest: float = 0.0

    def __str__(self) -> str:
        told = ", ".join(f"{count} {answer}" for answer, count in sorted(self.answers.items()))
        return (
            f"{self.what}: {sum(self.answers.values())} tried: {told}; "
            f"slowest {self.slowest:.2f} s; {len(self.failures)} FAILED"
        )


def tally(what: str, tries: int, attempt: Callable[[int], str]) -> Tally:
    told = Tally(what)
    for number in range(tries):
        began = perf_counter()
        try:
            answer = _answered(attempt, number)
        except Locked:
            answer = "locked"
        except Exception as fault:  # noqa: BLE001 - to catch whatever may come out is what this is for
            answer = "FAILED"
            told.failures.append(f"{what} {number}: {type(fault).__name__}: {fault!s:.200}")
        took = perf_counter() - began
        if took > LONGEST:
            told.failures.append(f"{what} {number}: took {took:.1f} s")
        told.slowest = max(told.slowest, took)
        told.answers[answer] += 1
    return told


def _answered(attempt: Callable[[int], str], number: int) -> str:
    try:
        return attempt(number)
    except ProblemsFound as refused:
        return _in_words(refused)


def _in_words(refused: ProblemsFound) -> str:
    str(refused).encode()  # what cannot be printed is no word
    if not all(problem.wrong and problem.mend for problem in refused.problems):
        raise Unnoticed("refused without a word")
    if "time and memory" in refused.problems[0].wrong:
        return "stopped"
    return "refused"


class Trial:
    """One session that is spoilt again and again; each try has its own seed, so that it can be repeated."""

    def __init__(self, seed: int, sessions: Sessions) -> None:
        self._seed = seed
        self._sessions = sessions
        self._record = sent_record("ab" * 16)
        self._json = session_file(self._record, "1")
        self._pdf = sent_pdf(self._record)
        self._codes = codes_of(self._record, "1")
        self._others = codes_of(sent_record("cd" * 16, "Somebody else"), "1")
        self._scanned = tuple(session_of(scanned(codes)).record for codes in (self._codes, self._others))
        self._present = Content(pathway(), form_files())
        self._read = 0

    def pdf(self, number: int) -> str:
        spoilt, forged = harmed_pdf(self._pdf, Random(f"pdf {self._seed} {number}"))
        file, printed = open_session_file(spoilt, "spoilt.pdf", context=get_context("fork"))
        return self._taken(file, printed, (self._record,), forged)

    def json(self, number: int) -> str:
        spoilt, forged = harmed_json(self._json, Random(f"json {self._seed} {number}"))
        file, printed = open_session_file(spoilt, "spoilt.json")
        return self._taken(file, printed, (self._record,), forged)

    def codes(self, number: int) -> str:
        spoilt, forged = harmed_codes(self._codes, self._others, Random(f"codes {self._seed} {number}"))
        read = scanned(spoilt)
        " ".join(read.faults).encode()
        if not read.whole:
            return "refused"
        return self._taken(session_of(read), "", self._scanned, forged)

    def _taken(self, file: SessionFile, printed: str, sent: tuple[Record, ...], forged: bool) -> str:
        if file.unaltered and not forged and file.record not in sent:
            raise Unnoticed("read as unaltered, and is not what was sent")
        incoming = examine(file, printed, self._present, self._sessions, read_pathway, "spoilt")
        self._read += 1
        if self._read % _KEPT_OF == 0:
            session = take_in(incoming, self._sessions)
            self._sessions.load(session)
            self._sessions.delete(session)
        if incoming.doubts:
            return "told as doubtful"
        return "forged and read" if forged else "unharmed"


def main(how_many: int = 10_000, seed: int = 20261123) -> int:
    import pypdf  # noqa: F401 - so that each child has it from the start

    with TemporaryDirectory() as folder, open_sessions(Path(folder) / "sessions.db") as kept:
        trial = Trial(seed, kept)
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        failed = 0
        for what, attempt, fifths in (
            ("JSON", trial.json, 1.5),
            ("QR", trial.codes, 1.5),
            ("PDF", trial.pdf, 2),
        ):
            told = tally(what, int(how_many * fifths / 5), attempt)
            print(told, *told.failures[:20], sep="\n", flush=True)
            failed += len(told.failures)
    ours = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    children = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    print(f"Most memory: {ours // 1024} MB here, {before // 1024} before; {children // 1024} MB in a child")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:3])))
