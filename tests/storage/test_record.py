"""The intake on a real record: what a person did is there when the program comes back."""

from __future__ import annotations

import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from legnumb_desktop.content import read_pathway
from legnumb_desktop.core.answers import Chosen, NotSure
from legnumb_desktop.intake import Intake
from legnumb_desktop.storage import KeptSessions, open_sessions

FORMS = Path(__file__).parents[2] / "forms" / "leg_numbness"
FILES = {path.relative_to(FORMS).as_posix(): path.read_bytes() for path in FORMS.rglob("*.toml")}
AT = datetime(2026, 3, 5, 14, 2, tzinfo=UTC)
PATHWAY = read_pathway(FILES)
SADDLE = Chosen(frozenset({"saddle"}))


@pytest.fixture
def sessions(path: Path) -> Iterator[KeptSessions]:
    with open_sessions(path) as kept:
        yield kept


def intake_on(sessions: KeptSessions) -> Intake:
    return Intake(PATHWAY, FILES, sessions, lambda: AT, read_pathway)


def test_an_answer_and_the_position_are_on_disk_when_the_call_returns(
    sessions: KeptSessions, path: Path
) -> None:
    intake = intake_on(sessions)
    visit = intake.answer(intake.begin(), "rf_stroke", NotSure())
    with open_sessions(path) as other:
        record = other.load(visit.session)
    assert record.answers == {"rf_stroke": "not_sure"}
    assert record.position == "rf_stroke_when"


def test_a_draft_goes_on_where_it_was_left(sessions: KeptSessions, path: Path) -> None:
    intake = intake_on(sessions)
    visit = intake.answer(intake.begin(), "rf_stroke", Chosen(frozenset({"none"})))
    with open_sessions(path) as later:
        resumed = intake_on(later).resume(visit.session)
    assert resumed.interview.position == "rf_limb"
    assert resumed.interview.answers == visit.interview.answers


def test_the_latest_answer_counts_and_history_stays(sessions: KeptSessions, path: Path) -> None:
    intake = intake_on(sessions)
    visit = intake.begin()
    for answer in (SADDLE, NotSure()):
        visit = intake.answer(visit, "rf_cauda", answer)
    assert sessions.load(visit.session).answers == {"rf_cauda": "not_sure"}
    with sqlite3.connect(path) as connection:
        assert connection.execute("select count(*) from answer_event").fetchone() == (2,)
    connection.close()


def test_a_finished_session_is_listed_with_its_urgency_and_its_content(sessions: KeptSessions) -> None:
    intake = intake_on(sessions)
    visit, result = intake.finish(intake.answer(intake.begin(), "rf_cauda", SADDLE))
    (line,) = sessions.lines()
    assert (line.urgency, line.answered, line.stamp) == ("emergency_now", 1, PATHWAY.stamp)
    told = sessions.load(visit.session).assessment
    assert told is not None
    assert told["decided_by"] == result.decided_by
    assert sessions.content(PATHWAY.digest) == FILES


def test_changing_an_answer_makes_a_finished_session_a_draft_again(sessions: KeptSessions) -> None:
    intake = intake_on(sessions)
    visit, _ = intake.finish(intake.answer(intake.begin(), "rf_cauda", SADDLE))
    intake.answer(visit, "rf_cauda", NotSure())
    assert sessions.lines()[0].finished is None


def test_an_answer_reads_the_record_only_after_another_copy_wrote_to_it(
    sessions: KeptSessions, path: Path
) -> None:
    intake = intake_on(sessions)
    visit = intake.begin()
    done: list[str] = []
    with sessions._database.reading() as connection:
        connection.set_trace_callback(done.append)
    visit = intake.answer(visit, "rf_cauda", NotSure())
    assert any("INSERT INTO answer_event" in each for each in done)
    assert not any("SELECT answer_event" in each for each in done)
    with open_sessions(path) as other:
        other.begin("another", PATHWAY.stamp, FILES, AT)
    intake.answer(visit, "rf_limb", NotSure())
    assert any("SELECT answer_event" in each for each in done)


def test_every_answer_that_was_confirmed_survives_a_killed_program(path: Path) -> None:
    writing = (
        "import sys\nfrom datetime import UTC, datetime\nfrom pathlib import Path\n"
        "from legnumb_desktop.core.pathway import Stamp\nfrom legnumb_desktop.storage import open_sessions\n"
        "kept = open_sessions(Path(sys.argv[1])); at = datetime.now(UTC)\n"
        "kept.begin('s', Stamp('f', '1', 'd'), {}, at)\n"
        "for n in range(100000):\n"
        "    kept.write_answer('s', f'q{n}', n, f'q{n + 1}', at); print(n, flush=True)\n"
    )
    with subprocess.Popen([sys.executable, "-c", writing, str(path)], stdout=subprocess.PIPE) as program:
        assert program.stdout is not None
        confirmed = [int(program.stdout.readline()) for _ in range(50)][-1]
        program.send_signal(signal.SIGKILL)
    with open_sessions(path) as kept:
        record = kept.load("s")
    assert all(record.answers[f"q{n}"] == n for n in range(confirmed + 1))
    assert record.position == f"q{len(record.answers)}"
