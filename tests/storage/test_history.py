from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest

from legnumb_desktop.storage import KeptSessions, open_sessions

from .conftest import AT, CONTENT, STAMP


def raw(path: Path, statement: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as connection:
        rows: list[tuple[object, ...]] = connection.execute(statement).fetchall()
        return rows


def test_each_answer_can_be_read_through_another_connection_as_soon_as_the_call_returns(
    kept: KeptSessions, path: Path
) -> None:
    with open_sessions(path) as other:
        for number in range(20):
            kept.write_answer("s", f"q{number}", number, f"q{number + 1}", AT)
            record = other.load("s")
            assert (record.answers[f"q{number}"], record.position) == (number, f"q{number + 1}")


def test_every_answer_ever_given_stays_in_order_and_the_latest_counts(kept: KeptSessions, path: Path) -> None:
    for answer in (["pee_hard"], None, ["none"]):
        kept.write_answer("s", "rf_cauda", answer, "rf_limb", AT)
    assert kept.load("s").answers == {"rf_cauda": ["none"]}
    history = raw(path, "SELECT sequence, answer FROM answer_event ORDER BY sequence")
    assert history == [(1, '["saddle"]'), (2, '["pee_hard"]'), (3, "null"), (4, '["none"]')]


def test_neither_an_answer_nor_an_assessment_can_be_overwritten_in_the_file(
    kept: KeptSessions, path: Path
) -> None:
    kept.finish("s", {"urgency": "routine", "outcome": "gp"}, AT)
    for statement in ("UPDATE answer_event SET answer = 'null'", "UPDATE assessment SET told = '{}'"):
        with pytest.raises(sqlite3.IntegrityError, match="never overwritten"):
            raw(path, statement)


def test_a_question_passed_over_is_kept_but_not_counted_as_answered(kept: KeptSessions) -> None:
    kept.write_answer("s", "notes", None, "review", AT)
    assert kept.load("s").answers["notes"] is None
    assert kept.lines()[0].answered == kept.load("s").line.answered == 1


def test_answers_off_the_path_are_kept_when_the_question_before_them_changes(kept: KeptSessions) -> None:
    kept.write_answer("s", "rf_stroke", ["face"], "rf_stroke_when", AT)
    kept.write_answer("s", "rf_stroke_when", ["today"], "rf_limb", AT)
    kept.write_answer("s", "rf_stroke", ["none"], "rf_limb", AT)
    assert kept.load("s").answers["rf_stroke_when"] == ["today"]


def test_a_session_finished_twice_shows_the_later_assessment_and_keeps_both(
    kept: KeptSessions, path: Path
) -> None:
    for urgency in ("routine", "same_day"):
        kept.finish("s", {"urgency": urgency, "outcome": "o"}, AT)
    assert kept.lines()[0].urgency == "same_day"
    assert raw(path, "SELECT count(*) FROM assessment") == [(2,)]


def test_times_are_stored_in_utc_whatever_the_zone_they_were_given_in(kept: KeptSessions, path: Path) -> None:
    here = datetime(2026, 3, 5, 9, 30, tzinfo=timezone(timedelta(hours=5, minutes=45)))
    kept.move("s", "review", here)
    assert raw(path, "SELECT changed FROM session") == [("2026-03-05T03:45:00.000000+00:00",)]
    assert kept.lines()[0].changed == here


def test_content_comes_back_byte_for_byte_and_is_kept_once_for_all_its_sessions(
    kept: KeptSessions, path: Path
) -> None:
    kept.begin("t", STAMP, CONTENT, AT)
    assert kept.content(STAMP.digest) == CONTENT
    assert raw(path, "SELECT count(*) FROM content") == [(1,)]


def test_the_session_changed_last_is_listed_first(kept: KeptSessions) -> None:
    kept.begin("t", STAMP, CONTENT, AT + timedelta(minutes=1))
    assert [line.id for line in kept.lines()] == ["t", "s"]
    kept.move("s", "review", AT + timedelta(minutes=2))
    assert [line.id for line in kept.lines()] == ["s", "t"]


def test_the_log_is_written_ahead_and_every_answer_waits_for_the_disk(kept: KeptSessions, path: Path) -> None:
    assert raw(path, "PRAGMA journal_mode") == [("wal",)]
    with kept._database.reading() as connection:
        settled = [
            connection.execute(f"PRAGMA {name}").fetchone()[0]
            for name in ("synchronous", "foreign_keys", "secure_delete", "busy_timeout")
        ]
    assert settled == [2, 1, 1, 50]
