from __future__ import annotations

import json
import sqlite3
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from legnumb_desktop.content import read_pathway
from legnumb_desktop.core.assessment import assess
from legnumb_desktop.core.problems import ProblemsFound
from legnumb_desktop.exchange.incoming import Content, Doubt, Here, Incoming, examine, take_in
from legnumb_desktop.exchange.session_file import digest_of, session_file
from legnumb_desktop.exchange.session_reading import read_session_file
from legnumb_desktop.intake import Intake, Record, RecordFault
from legnumb_desktop.storage import KeptSessions, open_sessions


def come_in(record: Record, present: Content, kept: KeptSessions, **changed: object) -> Incoming:
    """The session with some values of its file changed, and the digest as the file had it."""
    told: dict[str, Any] = {**json.loads(session_file(record, "1")), **changed}
    return examine(read_session_file(json.dumps(told).encode()), None, present, kept, read_pathway)


def test_a_session_comes_in_as_it_was(record: Record, present: Content, kept: KeptSessions) -> None:
    incoming = come_in(record, present, kept)
    assert incoming.doubts == ()
    assert incoming.same_content
    assert take_in(incoming, kept) == record.line.id
    here = kept.load(record.line.id)
    assert here.answers == record.answers
    assert here.answered_at == record.answered_at
    assert here.line.finished == record.line.finished
    assert here.line.person == "Zoë Ångström"
    assert here.line.urgency == "emergency_now"


def test_the_same_session_twice_is_kept_once(record: Record, present: Content, kept: KeptSessions) -> None:
    take_in(come_in(record, present, kept), kept)
    again = come_in(record, present, kept)
    assert again.here is Here.THE_SAME
    assert take_in(again, kept) == record.line.id
    assert len(kept.lines()) == 1


def test_a_visit_finds_the_one_before_it_in_whichever_order_they_come_in(
    record: Record, present: Content, kept: KeptSessions
) -> None:
    before = replace(record, line=replace(record.line, id="b" * 32))
    after = replace(record, line=replace(record.line, earlier=before.line.id))
    take_in(come_in(after, present, kept), kept)
    intake = Intake(present.pathway, present.files, kept, lambda: record.line.started, read_pathway)
    assert intake.resume(record.line.id).earlier is None
    take_in(come_in(before, present, kept), kept)
    found = intake.resume(record.line.id).earlier
    assert found is not None
    assert found.session == before.line.id


def test_another_session_under_the_same_id_overwrites_nothing(
    record: Record, present: Content, kept: KeptSessions
) -> None:
    take_in(come_in(record, present, kept), kept)
    before = kept.load(record.line.id)
    answers = json.loads(session_file(record, "1"))["answers"][:5]
    other = come_in(record, present, kept, answers=answers)
    assert other.here is Here.ANOTHER
    copy = take_in(other, kept)
    assert copy != record.line.id
    assert kept.load(record.line.id) == before
    assert len(kept.load(copy).answers) == 5


def test_what_came_in_while_somebody_was_looking_is_not_overwritten(
    record: Record, present: Content, kept: KeptSessions
) -> None:
    answers = json.loads(session_file(record, "1"))["answers"][:5]
    looked_at = come_in(record, present, kept, answers=answers)
    assert looked_at.here is Here.NOTHING
    take_in(come_in(record, present, kept), kept)
    before = kept.load(record.line.id)
    copy = take_in(looked_at, kept)
    assert copy != record.line.id
    assert kept.load(record.line.id) == before


def test_the_same_answers_under_another_name_are_kept_beside_it(
    record: Record, present: Content, kept: KeptSessions
) -> None:
    take_in(come_in(record, present, kept), kept)
    other = come_in(record, present, kept, person="Somebody else")
    assert other.here is Here.ANOTHER
    take_in(other, kept)
    assert {line.person for line in kept.lines()} == {"Zoë Ångström", "Somebody else"}


def test_a_file_changed_on_its_way_is_doubted(record: Record, present: Content, kept: KeptSessions) -> None:
    assert come_in(record, present, kept, person="Somebody").doubts == (Doubt.ALTERED,)


def test_pages_that_name_another_digest_are_doubted(
    record: Record, present: Content, kept: KeptSessions
) -> None:
    file = read_session_file(session_file(record, "1"))
    assert examine(file, file.digest[:12], present, kept, read_pathway).doubts == ()
    other = examine(file, "0123456789ab", present, kept, read_pathway)
    assert other.doubts == (Doubt.PRINT_DIFFERS,)
    bare = examine(file, "", present, kept, read_pathway)
    assert bare.doubts == (Doubt.PRINT_UNNAMED,)


def test_a_result_that_its_answers_do_not_bear_out_is_doubted_and_worked_out_anew(
    record: Record, present: Content, kept: KeptSessions
) -> None:
    told = json.loads(session_file(record, "1"))
    told["assessment"] = {**told["assessment"], "urgency": "self_care"}
    told["digest"] = digest_of(told)
    incoming = examine(read_session_file(json.dumps(told).encode()), None, present, kept, read_pathway)
    assert incoming.doubts == (Doubt.RESULT_DIFFERS,)
    session = take_in(incoming, kept)
    assert kept.load(session).line.urgency == "emergency_now"


def test_an_answer_that_no_question_has_is_named_and_nothing_is_kept(
    record: Record, present: Content, kept: KeptSessions
) -> None:
    at = record.line.started.isoformat()
    with pytest.raises(ProblemsFound, match="no_such_question"):
        come_in(record, present, kept, answers=[{"question": "no_such_question", "answer": ["x"], "at": at}])
    assert kept.lines() == ()


def test_a_session_of_unknown_content_is_read_with_what_is_at_hand_and_says_so(
    record: Record, present: Content, kept: KeptSessions
) -> None:
    form = {"id": "leg_numbness", "version": "9.9.9", "digest": "f" * 64}
    incoming = come_in(record, present, kept, form=form)
    assert not incoming.same_content
    assert incoming.assessment == assess(present.pathway, incoming.answers)
    session = take_in(incoming, kept)
    assert kept.load(session).line.stamp == present.pathway.stamp


def test_a_session_taken_with_content_that_is_still_kept_is_read_with_that(
    record: Record, present: Content, kept: KeptSessions
) -> None:
    take_in(come_in(record, present, kept), kept)
    newer = replace(present, pathway=replace(present.pathway, digest="0" * 64))
    incoming = come_in(record, newer, kept, session="a" * 32)
    assert incoming.same_content
    assert incoming.content.pathway.stamp == record.line.stamp


def test_a_draft_comes_in_as_a_draft_and_can_be_gone_on_with(
    record: Record, present: Content, kept: KeptSessions
) -> None:
    incoming = come_in(record, present, kept, finished=None, assessment=None, position="no_such_place")
    session = take_in(incoming, kept)
    intake = Intake(present.pathway, present.files, kept, lambda: record.line.changed, read_pathway)
    visit = intake.resume(session)
    assert visit.finished is None
    assert visit.interview.question is None


def test_what_cannot_be_kept_whole_is_not_kept_at_all(
    record: Record, present: Content, kept: KeptSessions
) -> None:
    incoming = come_in(record, present, kept)
    with kept._database.reading() as connection:
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
        connection.execute(f"PRAGMA max_page_count={pages}")
    with pytest.raises(RecordFault, match="disk is full"):
        take_in(incoming, kept)
    assert kept.lines() == ()


def test_a_session_that_was_broken_off_while_it_came_in_leaves_nothing_of_itself(
    record: Record, present: Content, kept: KeptSessions
) -> None:
    """Broken off later and later, until it is kept as a whole."""
    incoming = come_in(record, present, kept)
    broken_off = 0
    while not kept.lines():
        steps = iter([*[False] * 20 * broken_off, True])
        with kept._database.reading() as connection:
            connection.set_progress_handler(lambda steps=steps: next(steps, False), 10)
        try:
            take_in(incoming, kept)
        except sqlite3.OperationalError:
            broken_off += 1
        connection.set_progress_handler(None, 0)
    assert broken_off > 3
    (line,) = kept.lines()
    assert line.id == record.line.id
    assert kept.load(line.id).answers == record.answers


def test_a_session_comes_in_beside_what_is_left_of_it_where_that_is_damaged(
    record: Record, present: Content, kept: KeptSessions
) -> None:
    take_in(come_in(record, present, kept), kept)
    with kept._database.writing() as connection:
        connection.execute("UPDATE session SET started = 'no time'")
    copy = take_in(come_in(record, present, kept), kept)
    assert {line.id: line.readable for line in kept.lines()} == {record.line.id: False, copy: True}
    assert kept.load(copy).answers == record.answers


def test_what_came_in_is_there_when_the_record_is_opened_again(
    record: Record, present: Content, tmp_path: Path
) -> None:
    with open_sessions(tmp_path / "clinic.db") as kept:
        take_in(come_in(record, present, kept), kept)
    with open_sessions(tmp_path / "clinic.db") as again:
        assert [line.person for line in again.lines()] == ["Zoë Ångström"]
