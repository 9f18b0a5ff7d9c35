"""Two visits of one person, through the real window and the real record."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from legnumb_desktop.assets import form_files
from legnumb_desktop.bootstrap import open_program
from legnumb_desktop.content import read_pathway
from legnumb_desktop.core.answers import Answer, Chosen, Marked, Measured, NotSure
from legnumb_desktop.core.form import OptionRole
from legnumb_desktop.core.interview import REVIEW
from legnumb_desktop.intake import Intake, Visit
from legnumb_desktop.kept_visits import chain_of, marks_of, visit_before
from legnumb_desktop.paths import DataFolder
from legnumb_desktop.ui.leg_chart.compared import Change, ComparedLegs
from legnumb_desktop.ui.leg_chart.thumbnail import LegThumbnail
from legnumb_desktop.ui.look.theme import Theme
from legnumb_desktop.ui.looking_back import LookingBack
from legnumb_desktop.ui.main_window import MainWindow
from legnumb_desktop.ui.presenter import Presenter
from legnumb_desktop.ui.screens.comparison.screen import OTHER_CONTENT
from legnumb_desktop.ui.screens.fold import Fold
from legnumb_desktop.ui.screens.question import OFFERED
from legnumb_desktop.ui.screens.result.before_part import COMPARE
from legnumb_desktop.ui.screens.review.row import AnswerRow
from legnumb_desktop.ui.screens.sessions.trend import TrendLine


@pytest.fixture
def presenter(qtbot: QtBot, tmp_path: Path) -> Presenter:
    window = MainWindow("GB", Theme())
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    return open_program(window, Theme(), DataFolder(tmp_path))


def intake_of(presenter: Presenter) -> Intake:
    assert presenter.desk is not None
    return presenter.desk.intake


def quiet(intake: Intake) -> dict[str, Answer]:
    """Someone who denies every warning sign."""
    questions = intake.pathway.form.questions
    denied = {q.id: q.option_with(OptionRole.NO) for q in questions}
    said: dict[str, Answer] = {
        name: Chosen(frozenset({option.id})) for name, option in denied.items() if option is not None
    }
    said["duration"] = Chosen(frozenset({"m3_12"}))
    said["course"] = Chosen(frozenset({"same"}))
    return said | {"bother": Measured(3), "age": Measured(60)}


def finished(intake: Intake, visit: Visit, answers: dict[str, Answer], person: str = "Anna") -> Visit:
    for question, answer in answers.items():
        visit = intake.answer(visit, question, answer)
    visit = intake.go(visit, visit.interview.go_to(REVIEW))
    return intake.finish(intake.name_person(visit, person))[0]


def marks(*regions: str) -> dict[str, Answer]:
    return {"map_numb": Marked(frozenset(regions))}


def test_two_kept_sessions_are_compared_and_the_way_back_leads_to_the_list(presenter: Presenter) -> None:
    intake = intake_of(presenter)
    finished(intake, intake.begin(), quiet(intake) | marks("L.toe_big"))
    finished(intake, intake.begin(), quiet(intake) | marks("L.toe_big", "R.toe_big"))
    presenter.show_sessions()
    newest, oldest = presenter.screens.sessions.rows
    newest.compare_button.click()
    oldest.compare_button.click()
    comparison = presenter.two_visits.comparison
    assert presenter.window.shown is comparison
    _, now = comparison.findChildren(ComparedLegs)
    assert now.groups[Change.NEW] == {"R.toe_big"}
    comparison.back_button.click()
    assert presenter.window.shown is presenter.screens.sessions


def test_a_repeated_visit_asks_the_leg_and_every_warning_sign_anew_and_offers_only_what_seldom_changes(
    presenter: Presenter,
) -> None:
    intake = intake_of(presenter)
    earlier = finished(intake, intake.begin(), quiet(intake) | marks("L.toe_big"))
    presenter.show_sessions()
    (row,) = presenter.screens.sessions.rows
    row.repeat_button.click()
    assert presenter.window.shown is presenter.two_visits.before_repeating
    assert len(intake.sessions.lines()) == 1
    presenter.two_visits.before_repeating.begin_button.click()
    visit = presenter.interviewing.visit
    assert visit is not None
    assert visit.interview.answers == {}
    assert visit.person == "Anna"
    assert intake.sessions.load(visit.session).line.earlier == earlier.session
    by_id = intake.pathway.form.by_id
    assert set(visit.offered) == {"conditions", "medicines", "age"}
    assert not any(by_id[name].red_flag or by_id[name].type == "regions" for name in visit.offered)


def test_what_was_said_last_time_counts_only_when_the_person_went_on_with_it(presenter: Presenter) -> None:
    intake = intake_of(presenter)
    earlier = finished(intake, intake.begin(), quiet(intake) | marks("L.toe_big"))
    presenter.two_visits.repeat(earlier.session)
    presenter.interviewing.change("age")
    screen = presenter.screens.question
    assert screen.field.answer() == Measured(60)
    assert screen.hint.words.text() == OFFERED
    assert presenter.interviewing.visit is not None
    assert "age" not in intake.sessions.load(presenter.interviewing.visit.session).answers
    screen.try_to_go_on()
    assert intake.sessions.load(presenter.interviewing.visit.session).answers["age"] == 60
    presenter.interviewing.change("age")
    assert screen.hint.words.text() == ""


def test_a_repeated_visit_goes_on_after_a_restart_and_without_the_earlier_one(presenter: Presenter) -> None:
    intake = intake_of(presenter)
    earlier = finished(intake, intake.begin(), quiet(intake) | marks("L.toe_big"))
    later = intake.repeat(earlier.session)
    resumed = intake.resume(later.session)
    assert resumed.earlier is not None
    assert resumed.earlier.session == earlier.session
    assert resumed.offered == later.offered
    presenter.shelf.delete(earlier.session)
    alone = intake.resume(later.session)
    assert (alone.earlier, dict(alone.offered)) == (None, {})


def test_the_result_leads_to_the_comparison_with_the_visit_before_and_back(presenter: Presenter) -> None:
    intake = intake_of(presenter)
    finished(intake, intake.begin(), quiet(intake) | marks("L.toe_big"))
    later = finished(intake, intake.begin(), quiet(intake) | marks("L.toe_big", "L.groin"))
    presenter.open_result(later.session)
    (compare,) = [
        each for each in presenter.screens.result.findChildren(QPushButton) if each.text() == COMPARE
    ]
    compare.click()
    _, now = presenter.two_visits.comparison.findChildren(ComparedLegs)
    assert now.groups[Change.NEW] == {"L.groin"}
    presenter.two_visits.comparison.back_button.click()
    assert presenter.window.shown is presenter.screens.result


def test_a_session_of_another_name_is_no_visit_before(presenter: Presenter) -> None:
    intake = intake_of(presenter)
    finished(intake, intake.begin(), quiet(intake) | marks("L.toe_big"), "Bo")
    later = finished(intake, intake.begin(), quiet(intake) | marks("L.toe_big"))
    assert visit_before(later, intake.sessions.lines()) is None
    nameless = finished(intake, intake.begin(), quiet(intake) | marks("L.toe_big"), "")
    assert visit_before(nameless, intake.sessions.lines()) is None


def test_a_saddle_that_is_new_since_the_visit_before_is_an_emergency_at_once_and_is_kept(
    presenter: Presenter,
) -> None:
    intake = intake_of(presenter)
    old = {"rf_cauda": Chosen(frozenset({"old_stable"}))}
    earlier = finished(intake, intake.begin(), quiet(intake) | old | marks("L.toe_big"))
    presenter.two_visits.repeat(earlier.session)
    for question, answer in {**quiet(intake), **old}.items():
        presenter.interviewing.answer(question, answer)
    assert presenter.window.shown is not presenter.screens.emergency
    presenter.interviewing.answer("map_numb", Marked(frozenset({"L.toe_big", "saddle"})))
    assert presenter.window.shown is presenter.screens.emergency
    assert presenter.interviewing.visit is not None
    session = presenter.interviewing.visit.session
    assert intake.sessions.load(session).answers["spread_since"] == ["saddle_new"]
    assert intake.resume(session).interview.answers["spread_since"] == Chosen(frozenset({"saddle_new"}))
    presenter.interviewing.show_review()
    rows = presenter.screens.review.findChildren(AnswerRow)
    (row,) = [row for row in rows if row.question == "spread_since"]
    row.click()
    assert presenter.screens.question.field.question.id == "map_numb"


def test_spread_is_worked_out_anew_when_the_picture_is_changed_and_at_the_end(presenter: Presenter) -> None:
    intake = intake_of(presenter)
    earlier = finished(intake, intake.begin(), quiet(intake) | marks("L.toe_big"))
    visit = intake.repeat(earlier.session)
    visit = intake.answer(visit, "map_numb", Marked(frozenset({"L.toe_big", "R.toe_big"})))
    assert visit.interview.answers["spread_since"] == Chosen(frozenset({"other_leg"}))
    visit = intake.answer(visit, "map_numb", Marked(frozenset({"L.toe_big"})))
    assert visit.interview.answers["spread_since"] == Chosen(frozenset({"none"}))
    without = intake.repeat(earlier.session)
    assert "spread_since" not in without.interview.answers
    ended, result = intake.finish(without)
    assert ended.interview.answers["spread_since"] == NotSure()
    assert result.finished


def test_the_list_shows_what_was_painted_and_how_it_went_over_linked_visits(presenter: Presenter) -> None:
    intake = intake_of(presenter)
    first = finished(intake, intake.begin(), quiet(intake) | marks("L.toe_big"))
    again = intake.repeat(first.session)
    finished(intake, again, quiet(intake) | marks("L.toe_big", "L.groin") | {"bother": Measured(7)})
    finished(intake, intake.begin(), quiet(intake) | marks("saddle"), "Bo")
    presenter.show_sessions()
    other, later, earlier = presenter.screens.sessions.rows
    painted = [row.findChildren(LegThumbnail)[0].marks for row in (other, later, earlier)]
    assert painted == [{"saddle"}, {"L.toe_big", "L.groin"}, {"L.toe_big"}]
    assert not other.findChildren(Fold)
    assert not earlier.findChildren(Fold)
    (fold,) = later.findChildren(Fold)
    assert fold.header.accessibleName() == "How it went over 2 visits"
    fold.header.click()
    (line,) = [each for each in fold.findChildren(TrendLine) if "numbness" in each.accessibleDescription()]
    assert line.accessibleDescription().endswith("7 of 10. Worse than at first.")
    assert "3 of 10" in line.accessibleDescription()


@pytest.mark.parametrize("damaged", [0, 1, 2])
def test_a_visit_that_cannot_be_read_leaves_out_its_own_point_alone(
    presenter: Presenter, damaged: int
) -> None:
    intake = intake_of(presenter)
    visits = [finished(intake, intake.begin(), quiet(intake) | {"bother": Measured(3)})]
    for bother in (5, 7):
        again = intake.repeat(visits[-1].session)
        visits.append(finished(intake, again, quiet(intake) | {"bother": Measured(bother)}))
    spoiled = intake.sessions.load(visits[damaged].session)
    assert spoiled.assessment is not None
    intake.sessions.write_answer(spoiled.line.id, "age", ["no number"], "", spoiled.line.changed)
    intake.sessions.finish(spoiled.line.id, spoiled.assessment, spoiled.line.changed)
    labels = ["3", "5", "7"]
    del labels[damaged]
    courses = LookingBack(intake).trend_of(visits[-1].session)
    (course,) = [each for each in courses if each.question.id == "bother"]
    assert [point.label for point in course.points] == labels


def test_visits_that_follow_one_another_are_one_chain_also_where_it_branches(presenter: Presenter) -> None:
    intake = intake_of(presenter)
    first = finished(intake, intake.begin(), quiet(intake) | marks("L.toe_big"))
    left, right = (
        finished(intake, intake.repeat(first.session), quiet(intake) | marks("L.toe_big")) for _ in range(2)
    )
    last = finished(intake, intake.repeat(right.session), quiet(intake) | marks("L.toe_big"))
    alone = finished(intake, intake.begin(), quiet(intake) | marks("L.toe_big"))
    lines = intake.sessions.lines()
    whole = [first.session, left.session, right.session, last.session]
    assert [line.id for line in chain_of(left.session, lines)] == whole
    assert [line.id for line in chain_of(alone.session, lines)] == [alone.session]


def test_a_small_picture_reads_marks_kept_by_kind_of_feeling_too(presenter: Presenter) -> None:
    intake = intake_of(presenter)
    visit = finished(intake, intake.begin(), quiet(intake) | marks("L.toe_big"))
    record = intake.sessions.load(visit.session)
    by_kind = {**record.answers, "map_numb": {"numb": ["L.toe_big"], "burning": ["L.groin"]}}
    assert marks_of(replace(record, answers=by_kind)) == {"L.toe_big", "L.groin"}
    assert marks_of(replace(record, answers={"map_numb": "not_sure"})) == frozenset()


def test_a_visit_taken_with_older_content_is_repeated_with_the_content_of_today(presenter: Presenter) -> None:
    today = intake_of(presenter)
    old_names = ((b"buttock_lower", b"seat_lower"), (b"hip_knee_oa", b"worn_joints"))
    files = form_files()
    for new, old in old_names:
        files = {name: text.replace(new, old) for name, text in files.items()}
    older = read_pathway(files)
    then = Intake(older, files, today.sessions, today.now, read_pathway)
    said = (
        quiet(then) | {"conditions": Chosen(frozenset({"worn_joints"}))} | marks("L.seat_lower", "L.toe_big")
    )
    earlier = finished(then, then.begin(), said)
    visit = today.repeat(earlier.session)
    assert visit.interview.pathway.stamp == today.pathway.stamp
    assert set(visit.offered) == {"medicines", "age"}
    visit = finished(today, visit, quiet(today) | marks("L.buttock_lower", "L.toe_big"))
    assert visit.interview.answers["spread_since"] == Chosen(frozenset({"none"}))
    presenter.open_result(visit.session)
    presenter.two_visits.compare_with_before()
    _, now = presenter.two_visits.comparison.findChildren(ComparedLegs)
    assert now.groups[Change.NEW] == frozenset()
    said_of_it = [label.text() for label in presenter.two_visits.comparison.findChildren(QLabel)]
    assert OTHER_CONTENT in said_of_it
    assert any(words.startswith("Not in this picture: ") for words in said_of_it)
