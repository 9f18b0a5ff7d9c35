"""Disk, memory, and memory in the place of a failing disk mean the same, whatever is done in any order."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from legnumb_desktop.core.pathway import Stamp
from legnumb_desktop.intake import Record, RecordFault, SessionLine, Sessions
from legnumb_desktop.storage import MemorySessions, SafeSessions, SessionGone, open_sessions

from .conftest import full_disk

SESSIONS = st.sampled_from(["a", "b", "c"])
QUESTIONS = st.sampled_from(["age", "rf_cauda", "notes"])
POSITIONS = st.sampled_from(["age", "rf_cauda", "notes", "review"])
JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**40), 2**40)
    | st.floats(allow_nan=False)
    | st.text(max_size=9),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=5,
)
LONG = st.integers(2_000, 6_000).map("long ".__mul__)
ZONES = st.sampled_from([UTC, timezone(timedelta(hours=-7)), timezone(timedelta(hours=5, minutes=45))])
TIMES = st.datetimes(datetime(2020, 1, 1), datetime(2040, 1, 1), timezones=ZONES)
ASSESSMENTS = st.fixed_dictionaries(
    {"urgency": st.sampled_from(["routine", "emergency_now"]), "outcome": st.text(max_size=5)},
    optional={"findings": JSON},
)
FILES = {digest: {f"{digest}.toml": bytes(range(256)) + digest.encode()} for digest in ("d1", "d2")}


class AnyOrder(RuleBasedStateMachine):
    """Each call goes to all three; what can be read must be the same after each."""

    @initialize()
    def open(self) -> None:
        self.stack = ExitStack()
        folder = Path(self.stack.enter_context(tempfile.TemporaryDirectory()))
        self.folder, self.places = folder, 0
        self.told: list[RecordFault] = []
        self.disk = self.stack.enter_context(open_sessions(folder / "disk.sqlite"))
        self.under_safe = open_sessions(folder / "safe.sqlite")
        self.full: ExitStack | None = None
        self.safe = SafeSessions(self.under_safe, self.told.append)
        self.memory = MemorySessions()
        self.keepers: tuple[Sessions, ...] = (self.memory, self.disk, self.safe)
        for session in ("a", "b"):
            self.begin(session, "d1", datetime(2026, 3, 5, tzinfo=UTC))

    def teardown(self) -> None:
        if hasattr(self, "stack"):
            self.make_room()
            self.safe.close()
            self.stack.close()

    def on_all(self, call: Callable[[Sessions], None]) -> None:
        outcomes = [self._outcome(call, keeper) for keeper in self.keepers]
        assert len(set(outcomes)) == 1, outcomes

    def _outcome(self, call: Callable[[Sessions], None], keeper: Sessions) -> str:
        try:
            call(keeper)
        except SessionGone:
            return "gone"
        return "done"

    @rule(session=SESSIONS, digest=st.sampled_from(["d1", "d2"]), at=TIMES, earlier=SESSIONS | st.none())
    def begin(self, session: str, digest: str, at: datetime, earlier: str | None = None) -> None:
        repeated = earlier if earlier in {line.id for line in self.memory.lines()} - {session} else None
        self.on_all(lambda to: to.begin(session, Stamp("f", "1", digest), FILES[digest], at, repeated))

    @rule(session=SESSIONS, question=QUESTIONS, answer=JSON | LONG, position=POSITIONS, at=TIMES)
    def answer(self, session: str, question: str, answer: object, position: str, at: datetime) -> None:
        self.on_all(lambda to: to.write_answer(session, question, answer, position, at))

    @rule(session=SESSIONS, position=POSITIONS, at=TIMES)
    def move(self, session: str, position: str, at: datetime) -> None:
        self.on_all(lambda to: to.move(session, position, at))

    @rule(session=SESSIONS, person=st.text(max_size=9) | st.just("half \ud83d"), at=TIMES)
    def name_person(self, session: str, person: str, at: datetime) -> None:
        self.on_all(lambda to: to.name_person(session, person, at))

    @rule(session=SESSIONS, assessment=ASSESSMENTS, at=TIMES)
    def finish(self, session: str, assessment: dict[str, object], at: datetime) -> None:
        self.on_all(lambda to: to.finish(session, assessment, at))

    @rule(session=SESSIONS, taken=SESSIONS, digest=st.sampled_from(["d1", "d2"]))
    def keep_whole(self, session: str, taken: str, digest: str) -> None:
        """As it comes in from a file: under its own name or another, with its content or that of today."""
        if taken in {line.id for line in self.memory.lines()}:
            record = self.memory.load(taken)
            line = replace(record.line, id=session, stamp=Stamp("f", "1", digest), earlier=None)
            self.on_all(lambda to: to.keep_whole(replace(record, line=line), FILES[digest]))

    @rule(session=SESSIONS)
    def delete(self, session: str) -> None:
        self.on_all(lambda to: to.delete(session))

    @precondition(lambda self: self.full is None)
    @rule(session=SESSIONS, answer=LONG, at=TIMES)
    def fill_the_disk(self, session: str, answer: str, at: datetime) -> None:
        self.full = ExitStack()
        self.full.enter_context(full_disk(self.under_safe))
        self.answer(session, "notes", answer, "review", at)

    @precondition(lambda self: self.full is not None)
    @rule()
    def make_room(self) -> None:
        if self.full is not None:
            self.full.close()
            self.full = None
        assert self.safe.retry()
        assert self.safe.pending == 0

    @rule()
    def save_elsewhere(self) -> None:
        if self.full is not None:
            self.full.close()
            self.full = None
        self.places += 1
        place = self.folder / f"elsewhere {self.places}.sqlite"
        self.safe.save_elsewhere(place)
        self.safe.close()
        self.under_safe = open_sessions(place)
        self.safe = SafeSessions(self.under_safe, self.told.append)
        self.keepers = (self.memory, self.disk, self.safe)

    @invariant()
    def the_same_can_be_read(self) -> None:
        if not hasattr(self, "memory"):
            return
        expected = self._read(self.memory)
        assert self._read(self.disk) == expected
        assert self._read(self.safe) == expected

    def _read(self, keeper: Sessions) -> tuple[tuple[SessionLine, ...], list[Record], list[dict[str, bytes]]]:
        lines = keeper.lines()
        records = [keeper.load(line.id) for line in lines]
        assert [record.line for record in records] == list(lines)
        return lines, records, [dict(keeper.content(line.stamp.digest)) for line in lines]


TestAnyOrder = AnyOrder.TestCase
TestAnyOrder.settings = settings(
    max_examples=80,
    stateful_step_count=30,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
