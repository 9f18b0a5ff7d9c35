from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from legnumb_desktop.core.answers import Chosen, Marked
from legnumb_desktop.core.assessment import Assessment, assess
from legnumb_desktop.core.case import Case
from legnumb_desktop.core.causes import Band
from legnumb_desktop.core.form import QuestionType
from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.core.sooner import when_sooner
from legnumb_desktop.intake import Visit
from legnumb_desktop.ui.look.look import Look
from legnumb_desktop.ui.look.style_sheet import style_sheet
from legnumb_desktop.ui.look.urgency_shape import UrgencyShape
from legnumb_desktop.ui.screens.fold import Fold
from legnumb_desktop.ui.screens.one_row import OneRow
from legnumb_desktop.ui.screens.result import ResultScreen
from legnumb_desktop.ui.screens.result.causes_part import NOT_A_DIAGNOSIS
from legnumb_desktop.ui.screens.result.changes import what_would_change
from legnumb_desktop.ui.screens.result.urgency_card import UrgencyCard
from legnumb_desktop.ui.screens.result.where import WHERE
from legnumb_desktop.ui.source_words import told_source

Show = Callable[[str], tuple[ResultScreen, Assessment]]


@pytest.fixture
def show(qtbot: QtBot, visit_of: Callable[[str], Visit]) -> Show:
    def shown(case: str) -> tuple[ResultScreen, Assessment]:
        screen = ResultScreen()
        qtbot.addWidget(screen)
        visit = visit_of(case)
        assessment = assess(visit.interview.pathway, visit.interview.answers)
        screen.show_result(visit, assessment, "112")
        screen.resize(1024, 700)
        screen.show()
        qtbot.waitExposed(screen)
        return screen, assessment

    return shown


def texts(part: QWidget) -> list[str]:
    return [label.text() for label in part.findChildren(QLabel)]


@pytest.mark.parametrize("case", ["V04", "V05", "S01", "V23"])
def test_the_card_says_how_soon_where_and_what_to_do_by_shape_and_in_words(
    show: Show, pathway: Pathway, case: str
) -> None:
    screen, assessment = show(case)
    outcome, urgency = pathway.outcome[assessment.outcome], pathway.urgency[assessment.urgency]
    (card,) = screen.findChildren(UrgencyCard)
    (shape,) = card.findChildren(UrgencyShape)
    assert shape.shape == urgency.shape
    said = texts(card)
    assert {urgency.title, outcome.headline, f"How soon: {urgency.soon}"} <= set(said)
    assert f"Where: {WHERE[outcome.via]}" in said
    steps = [said.index(step.replace("{number}", "112")) for step in outcome.do]
    assert steps == sorted(steps)
    assert card.property("urgency") == urgency.shape


def test_every_way_that_an_outcome_names_has_words(pathway: Pathway) -> None:
    assert {outcome.via for outcome in pathway.outcomes} <= set(WHERE)


def test_the_emergency_number_stands_in_every_place_that_asks_for_it(show: Show) -> None:
    screen, _ = show("V11")
    said = texts(screen)
    assert not [text for text in said if "{" in text]
    assert any("Call 112" in text for text in said)


def test_the_answers_that_decided_are_named(show: Show) -> None:
    screen, assessment = show("V05")
    assert assessment.decided_by == "danger_not_ruled_out"
    assert "You were not sure about “Bladder, bowel, saddle”" in texts(screen)


def test_other_warning_signs_are_folded_away_and_all_there_when_opened(show: Show, pathway: Pathway) -> None:
    screen, assessment = show("V11")
    (fold,) = [fold for fold in screen.findChildren(Fold) if "other signs" in fold.header.accessibleName()]
    assert fold.body is None
    fold.header.click()
    assert fold.body is not None
    said = " ".join(texts(fold.body))
    others = [node for node in assessment.red_flags if node != assessment.decided_by]
    assert len(others) > 1
    assert all(pathway.node[node].hazard in said for node in others)


def test_causes_stand_in_bands_best_first_and_those_that_fit_poorly_are_not_shown(
    show: Show, pathway: Pathway
) -> None:
    screen, assessment = show("V04")
    shown = [fold.header.accessibleName() for fold in screen.findChildren(Fold)]
    order = (Band.FITS_WELL, Band.FITS_PARTLY, Band.NOT_RULED_OUT)
    expected = [
        pathway.cause[each.cause].name for band in order for each in assessment.causes if each.band is band
    ]
    assert [name for name in shown if name in {cause.name for cause in pathway.causes}] == expected


def test_a_cause_is_opened_by_keyboard_and_tells_for_against_checks_course_and_sources(
    qtbot: QtBot, show: Show, pathway: Pathway
) -> None:
    screen, assessment = show("V01")
    cause = pathway.cause[assessment.causes[0].cause]
    (fold,) = [fold for fold in screen.findChildren(Fold) if fold.header.accessibleName() == cause.name]
    assert fold.body is None
    fold.header.setFocus()
    qtbot.keyClick(fold.header, Qt.Key.Key_Return)
    assert fold.body is not None
    assert fold.body.isVisible()
    said = texts(fold.body)
    titles = [
        "Speaks for it",
        "What a clinician may check",
        "Does it get better?",
        "What may be done",
        "Sources",
    ]
    assert [title for title in said if title in titles] == titles
    assert {cause.what, cause.course, cause.management, *cause.checks} <= set(said)
    assert {told_source(pathway.source[name]) for name in cause.sources} <= set(said)
    qtbot.keyClick(fold.header, Qt.Key.Key_Space)
    assert not fold.body.isVisible()


def test_a_source_that_was_not_read_is_told_as_such_and_no_other(pathway: Pathway) -> None:
    assert {source.seen for source in pathway.sources} == {"full", "summary", "not_seen"}
    for source in pathway.sources:
        assert ("not read for this program" in told_source(source)) is (source.seen == "not_seen"), source.id


def test_it_says_once_and_only_once_that_it_is_not_a_diagnosis(show: Show) -> None:
    screen, _ = show("V01")
    assert texts(screen).count(NOT_A_DIAGNOSIS) == 1


def test_in_an_emergency_nothing_is_said_to_make_it_more_urgent(show: Show) -> None:
    screen, _ = show("V04")
    assert "What would change this" not in texts(screen)


def test_each_answer_named_as_more_urgent_really_raises_the_urgency(
    pathway: Pathway, cases: dict[str, Case]
) -> None:
    answers = cases["V23"].answers
    now = assess(pathway, answers).rank
    (first, *_) = what_would_change(pathway, answers).new
    assert first.urgency.rank > now
    for change in first.changes:
        question = pathway.form.question(change.question)
        for words in change.answers:
            given = answers.get(question.id)
            if question.type is QuestionType.REGIONS:
                assert isinstance(given, Marked)
                (region,) = [each for each in pathway.form.regions if each.label == words]
                marked = Marked(given.regions | {region.id})
                assert assess(pathway, {**answers, question.id: marked}).rank == first.urgency.rank
                continue
            (option,) = [each for each in question.options if each.text == words]
            kept = given.options if isinstance(given, Chosen) and question.several else frozenset()
            none = {each.id for each in question.options if each.exclusive}
            changed = Chosen((kept - none) | {option.id})
            assert assess(pathway, {**answers, question.id: changed}).rank == first.urgency.rank


def test_the_cost_of_not_knowing_is_told_apart_from_new_signs(
    pathway: Pathway, cases: dict[str, Case]
) -> None:
    changes = what_would_change(pathway, cases["V05"].answers)
    unsure = {change.question for rise in changes.unsure for change in rise.changes}
    new = {change.question for rise in changes.new for change in rise.changes}
    assert "rf_cauda" in unsure
    assert "rf_cauda" not in new


@pytest.mark.parametrize("case", ["V11", "V18", "V23", "S01"])
def test_when_to_get_help_sooner_tells_every_sign_in_sight_and_none_twice(
    show: Show, pathway: Pathway, cases: dict[str, Case], case: str
) -> None:
    screen, assessment = show(case)
    sooner = when_sooner(pathway, cases[case].answers, pathway.outcome[assessment.outcome], "112")
    beside = [each.words for few in sooner.beside.values() for each in few]
    shown = [label.text() for label in screen.findChildren(QLabel) if label.isVisible()]
    for words in (*sooner.always, *(words[:1].upper() + words[1:] for words in beside)):
        assert shown.count(words) == 1, words


def test_every_button_tells_what_it_is_for(qtbot: QtBot, show: Show) -> None:
    screen, _ = show("V01")
    wanted = {
        "Save PDF": screen.save_pdf_requested,
        "Print": screen.print_requested,
        "Change answers": screen.change_requested,
        "My sessions": screen.sessions_requested,
        "Home": screen.home_requested,
    }
    for button in screen.findChildren(QPushButton):
        if button.text() in wanted:
            with qtbot.waitSignal(wanted.pop(button.text())):
                qtbot.keyClick(button, Qt.Key.Key_Return)
    assert not wanted


@pytest.mark.parametrize("scale", [1.0, 2.0])
def test_no_button_is_cut_and_nothing_is_wider_than_the_window(
    qtbot: QtBot, visit_of: Callable[[str], Visit], scale: float
) -> None:
    screen = ResultScreen()
    big = Look(scale=scale)
    screen.setFont(big.font())
    screen.setStyleSheet(style_sheet(big))
    qtbot.addWidget(screen)
    visit = visit_of("V05")
    screen.show_result(visit, assess(visit.interview.pathway, visit.interview.answers), "112")
    screen.resize(1024, 700)
    screen.show()
    qtbot.waitExposed(screen)
    (foot,) = screen.findChildren(OneRow)
    assert foot.height() < 2 * screen.save_button.height()
    assert screen.save_button.isVisible()
    assert screen.print_button.isVisible()
    foot.more.click()
    QApplication.processEvents()
    further = (screen.change_button, screen.sessions_button, screen.home_button, screen.protect_button)
    for button in (screen.save_button, screen.print_button, *further):
        assert button.width() >= button.sizeHint().width()
        assert button.visibleRegion().boundingRect() == button.rect()
    for label in screen.findChildren(QLabel):
        assert label.mapTo(screen, label.rect().topRight()).x() <= screen.width()


def test_a_result_shown_again_after_a_change_tells_only_the_new_one(
    show: Show, pathway: Pathway, visit_of: Callable[[str], Visit]
) -> None:
    screen, _ = show("V23")
    visit = visit_of("V23")
    changed = replace(visit, interview=visit.interview.answer("rf_cauda", Chosen(frozenset({"saddle"}))))
    screen.show_result(changed, assess(pathway, changed.interview.answers), "112")
    (card,) = screen.findChildren(UrgencyCard)
    assert card.property("urgency") == "octagon"
