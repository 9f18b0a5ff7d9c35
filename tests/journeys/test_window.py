"""The real window from the welcome to the result, over the real record."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from legnumb_desktop.assets import form_files
from legnumb_desktop.bootstrap import open_program
from legnumb_desktop.content import read_cases, read_pathway
from legnumb_desktop.core.answers import Answer, Chosen, Declined, Marked, Measured, NotSure, Written
from legnumb_desktop.core.case import Case
from legnumb_desktop.paths import DataFolder
from legnumb_desktop.settings import read_settings
from legnumb_desktop.storage import SafeSessions, open_sessions
from legnumb_desktop.ui.desk import Desk
from legnumb_desktop.ui.fields.side_button import SideButton
from legnumb_desktop.ui.look.theme import Theme
from legnumb_desktop.ui.main_window import MainWindow
from legnumb_desktop.ui.presenter import Presenter
from legnumb_desktop.ui.screens.emergency_help import SIGNS, EmergencyHelp
from legnumb_desktop.ui.screens.leaving import AskBeforeLeaving
from legnumb_desktop.ui.screens.trouble import Trouble
from legnumb_desktop.ui.screens.words import Heading

FILES = form_files()
CASES: dict[str, Case] = {case.id: case for case in read_cases(FILES, read_pathway(FILES))}


class Person:
    """Someone at the window, who clicks and types."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.qtbot = qtbot
        self.window = MainWindow("GB", Theme())
        qtbot.addWidget(self.window)
        self.window.show()
        qtbot.waitExposed(self.window)
        self.presenter: Presenter = open_program(self.window, Theme(), DataFolder(folder))

    @property
    def screen(self) -> QWidget:
        return self.window.stack.currentWidget()

    @property
    def question(self) -> str:
        assert self.screen is self.presenter.screens.question
        return self.presenter.screens.question.field.question.id

    def start(self) -> None:
        self.qtbot.mouseClick(self.window.welcome.start, Qt.MouseButton.LeftButton)

    def go_on(self) -> None:
        self.qtbot.keyClick(self.presenter.screens.question, Qt.Key.Key_Return)

    def say(self, answer: Answer | None) -> None:
        """Gives an answer by the controls of the page and goes on."""
        field = self.presenter.screens.question.field
        question = field.question
        match answer:
            case Chosen(options):
                for option in question.options:
                    if option.id in options:
                        self.click(option.text)
            case NotSure():
                self.click("Not sure")
            case Declined():
                self.click("Prefer not to say")
            case Measured(value):
                line = field.findChild(QLineEdit)
                self.qtbot.keyClicks(line, f"{value:g}")
            case Marked(marks):
                for button in field.findChildren(SideButton):
                    if button.mark in marks:
                        button.click()
            case _:
                pass
        if self.presenter.screens.question.talk.asking:
            self.presenter.screens.question.talk.yes.click()
        self.go_on()

    def click(self, text: str) -> None:
        field = self.presenter.screens.question.field
        (card,) = [each for each in field.findChildren(QAbstractButton) if each.text() == text]
        card.click()

    def answer_as(self, case: Case) -> list[str]:
        """From here to the review; the screens that were met."""
        met: list[str] = []
        for _ in range(80):
            screens = self.presenter.screens
            if self.screen is screens.review:
                break
            if self.screen is screens.emergency:
                met.append("emergency")
                self.qtbot.mouseClick(screens.emergency.go_on, Qt.MouseButton.LeftButton)
            else:
                met.append(self.question)
                required = screens.question.field.question.required
                fallback: Answer | None = Chosen(frozenset({"leg"})) if required else None
                if self.question in ("walk_stop",):
                    fallback = NotSure()
                self.say(case.answers.get(self.question, fallback))
        assert self.screen is self.presenter.screens.review
        return met


@pytest.fixture
def person(qtbot: QtBot, tmp_path: Path) -> Person:
    return Person(qtbot, tmp_path / "data")


@pytest.mark.parametrize(
    ("case_id", "urgency"),
    [
        ("V04", "emergency_now"),
        ("V02", "same_day"),
        ("V16", "urgent"),
        ("V18", "routine"),
        ("V22", "self_care"),
    ],
)
def test_from_welcome_to_result(case_id: str, urgency: str, person: Person) -> None:
    person.start()
    met = person.answer_as(CASES[case_id])
    assert ("emergency" in met) == (urgency == "emergency_now")
    person.presenter.interviewing.finish()
    assert person.screen is person.presenter.screens.result
    assert person.presenter.interviewing.assessment is not None
    assert person.presenter.interviewing.assessment.urgency == urgency
    (line,) = person.presenter.desk.intake.sessions.lines()
    assert line.urgency == urgency


def test_a_yes_to_the_saddle_question_shows_the_emergency_at_once(person: Person) -> None:
    person.start()
    person.say(Chosen(frozenset({"none"})))
    person.say(Chosen(frozenset({"none"})))
    assert person.question == "rf_cauda"
    person.say(Chosen(frozenset({"saddle"})))
    assert person.screen is person.presenter.screens.emergency
    person.qtbot.mouseClick(person.presenter.screens.emergency.go_on, Qt.MouseButton.LeftButton)
    assert person.question == "weakness"


def _told_of_the_saddle(person: Person) -> None:
    person.start()
    for said in ("none", "none", "saddle"):
        person.say(Chosen(frozenset({said})))
    assert person.screen is person.presenter.screens.emergency


def test_an_emergency_stays_in_sight_and_is_shown_again_when_pressed(person: Person) -> None:
    _told_of_the_saddle(person)
    person.qtbot.mouseClick(person.presenter.screens.emergency.go_on, Qt.MouseButton.LeftButton)
    line = person.window.emergency_line
    assert line.reminder.isVisible()
    assert "MRI" in line.reminder.text()
    person.say(Chosen(frozenset({"none"})))
    assert person.screen is person.presenter.screens.question
    person.qtbot.mouseClick(line.button, Qt.MouseButton.LeftButton)
    assert person.screen is person.presenter.screens.emergency


def _change_what_was_said(person: Person) -> None:
    page = person.presenter.screens.emergency
    (change,) = [each for each in page.findChildren(QAbstractButton) if each.text().startswith("Not right?")]
    person.qtbot.mouseClick(change, Qt.MouseButton.LeftButton)
    assert person.question == "rf_cauda"


def test_an_emergency_told_by_mistake_is_taken_back_and_told_anew_when_said_again(person: Person) -> None:
    _told_of_the_saddle(person)
    _change_what_was_said(person)
    person.say(Chosen(frozenset({"none"})))
    assert person.question == "weakness"
    assert not person.window.emergency_line.reminder.isVisible()
    person.presenter.interviewing.back()
    person.click("None of these")
    person.say(Chosen(frozenset({"saddle"})))
    assert person.screen is person.presenter.screens.emergency


def test_a_changed_answer_leads_on_from_where_the_emergency_was_shown_again(person: Person) -> None:
    _told_of_the_saddle(person)
    person.qtbot.mouseClick(person.presenter.screens.emergency.go_on, Qt.MouseButton.LeftButton)
    person.say(Chosen(frozenset({"none"})))
    assert person.question == "rf_spread"
    person.qtbot.mouseClick(person.window.emergency_line.button, Qt.MouseButton.LeftButton)
    _change_what_was_said(person)
    person.say(Chosen(frozenset({"none"})))
    assert person.question == "rf_spread"


def test_the_first_question_leads_back_to_the_start_and_its_interview_can_be_gone_on_with(
    person: Person,
) -> None:
    person.start()
    person.qtbot.mouseClick(person.presenter.screens.question.back, Qt.MouseButton.LeftButton)
    assert person.screen is person.window.welcome
    person.qtbot.mouseClick(person.window.welcome.draft, Qt.MouseButton.LeftButton)
    assert person.question == "rf_stroke"


def test_starting_again_before_any_answer_leaves_one_session(person: Person) -> None:
    for _ in range(3):
        person.start()
        person.qtbot.mouseClick(person.presenter.screens.question.back, Qt.MouseButton.LeftButton)
    person.presenter.show_sessions()
    desk = person.presenter.desk
    assert desk is not None
    (line,) = desk.intake.sessions.lines()
    desk.intake.sessions.delete(line.id)
    person.start()
    person.say(Chosen(frozenset({"none"})))
    (again,) = desk.intake.sessions.lines()
    assert again.id != line.id


def test_a_draft_without_any_answer_goes_on_at_the_first_question(
    person: Person, qtbot: QtBot, tmp_path: Path
) -> None:
    person.start()
    again = Person(qtbot, tmp_path / "data")
    qtbot.mouseClick(again.window.welcome.draft, Qt.MouseButton.LeftButton)
    assert again.question == "rf_stroke"


def test_another_country_changes_the_number_on_the_emergency_page(person: Person) -> None:
    _told_of_the_saddle(person)
    countries = person.window.emergency_line.countries
    countries.setCurrentIndex(countries.findData("US"))
    page = person.presenter.screens.emergency
    assert page.number.number.text() == "911"
    said = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    assert any("911" in words for words in said)
    assert not any("999" in words for words in said)


def test_a_draft_with_an_emergency_goes_on_with_its_page(
    person: Person, qtbot: QtBot, tmp_path: Path
) -> None:
    _told_of_the_saddle(person)
    again = Person(qtbot, tmp_path / "data")
    qtbot.mouseClick(again.window.welcome.draft, Qt.MouseButton.LeftButton)
    assert again.screen is again.presenter.screens.emergency


def test_the_heading_has_the_focus_on_every_page(person: Person) -> None:
    person.window.activateWindow()
    person.qtbot.waitActive(person.window)
    person.start()
    assert isinstance(QApplication.focusWidget(), Heading)
    person.say(Chosen(frozenset({"none"})))
    assert isinstance(QApplication.focusWidget(), Heading)
    person.say(Chosen(frozenset({"none"})))
    person.say(Chosen(frozenset({"saddle"})))
    assert person.screen is person.presenter.screens.emergency
    assert isinstance(QApplication.focusWidget(), Heading)


def test_what_to_do_in_an_emergency_is_a_press_away_and_leads_back(person: Person) -> None:
    person.start()
    person.qtbot.mouseClick(person.window.emergency_line.button, Qt.MouseButton.LeftButton)
    assert isinstance(person.screen, EmergencyHelp)
    assert person.screen.number.number.text() == "999"
    assert not person.presenter.screens.rail.isVisible()
    person.qtbot.mouseClick(person.screen.back, Qt.MouseButton.LeftButton)
    assert person.question == "rf_stroke"
    assert person.presenter.screens.rail.isVisible()


def test_a_stage_that_was_done_can_be_gone_back_to(person: Person) -> None:
    person.start()
    person.answer_as(CASES["V18"])
    rail = person.presenter.screens.rail
    (stage,) = [each for each in rail.findChildren(QAbstractButton) if each.text() == "Where it is"]
    assert stage.accessibleName() == "Where it is, done"
    person.qtbot.mouseClick(stage, Qt.MouseButton.LeftButton)
    assert person.question == "map_numb"
    assert stage.accessibleName() == "Where it is, current"


def test_a_narrow_window_gives_its_room_to_the_page(person: Person) -> None:
    person.start()
    assert person.presenter.screens.rail.isVisible()
    person.window.resize(700, 700)
    person.qtbot.waitUntil(lambda: not person.presenter.screens.rail.isVisible())
    person.window.resize(1180, 800)
    person.qtbot.waitUntil(person.presenter.screens.rail.isVisible)


def test_a_changed_answer_that_opens_a_question_asks_it_before_the_review(person: Person) -> None:
    person.start()
    person.answer_as(CASES["V18"])
    person.presenter.screens.review.change_requested.emit("rf_stroke")
    person.click("None of these")
    person.say(Chosen(frozenset({"headache"})))
    assert person.question == "rf_stroke_when"
    person.say(Chosen(frozenset({"gone_week"})))
    assert person.screen is person.presenter.screens.review


def test_an_answer_made_worse_from_the_review_shows_the_emergency(person: Person) -> None:
    person.start()
    person.answer_as(CASES["V18"])
    person.presenter.screens.review.change_requested.emit("rf_cauda")
    person.click("None of these")
    person.say(Chosen(frozenset({"saddle"})))
    assert person.screen is person.presenter.screens.emergency
    person.qtbot.mouseClick(person.presenter.screens.emergency.go_on, Qt.MouseButton.LeftButton)
    assert person.screen is person.presenter.screens.review


def test_an_answer_changed_from_the_review_leads_back_to_it_and_changes_the_result(person: Person) -> None:
    person.start()
    person.answer_as(CASES["V18"])
    person.presenter.screens.review.change_requested.emit("rf_limb")
    person.click("None of these")
    person.say(Chosen(frozenset({"swollen"})))
    assert person.screen is person.presenter.screens.review
    person.presenter.interviewing.finish()
    assert person.presenter.interviewing.assessment is not None
    assert person.presenter.interviewing.assessment.urgency == "same_day"


def test_going_back_by_the_keyboard_shows_the_answer_given(person: Person) -> None:
    person.start()
    person.say(NotSure())
    assert person.question == "rf_stroke_when"
    person.qtbot.keyClick(person.presenter.screens.question, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert person.question == "rf_stroke"
    assert person.presenter.screens.question.field.answer() == NotSure()


def test_a_page_without_an_answer_stays_and_says_so(person: Person) -> None:
    person.start()
    person.go_on()
    assert person.question == "rf_stroke"
    assert person.presenter.screens.question.hint.isVisible()


def test_a_draft_goes_on_at_the_same_question_after_the_program_was_killed(
    qtbot: QtBot, tmp_path: Path
) -> None:
    folder = tmp_path / "data"
    program = (
        "import os, sys, time\nfrom pathlib import Path\nfrom PySide6.QtWidgets import QApplication\n"
        "from legnumb_desktop.bootstrap import open_program\nfrom legnumb_desktop.paths import DataFolder\n"
        "from legnumb_desktop.ui.look.theme import Theme\n"
        "from legnumb_desktop.ui.main_window import MainWindow\n"
        "from legnumb_desktop.core.answers import Chosen, NotSure\n"
        "app = QApplication([]); window = MainWindow('GB', Theme()); window.show()\n"
        "p = open_program(window, Theme(), DataFolder(Path(sys.argv[1]))); p.begin()\n"
        "said = p.interviewing.answer\n"
        "said('rf_stroke', Chosen(frozenset({'none'}))); said('rf_limb', NotSure())\n"
        "print('there', flush=True); time.sleep(60)\n"
    )
    with subprocess.Popen([sys.executable, "-c", program, str(folder)], stdout=subprocess.PIPE) as running:
        assert running.stdout is not None
        while running.stdout.readline().strip() != b"there":
            assert running.poll() is None
        running.send_signal(signal.SIGKILL)
    person = Person(qtbot, folder)
    assert person.window.welcome.draft.isVisible()
    qtbot.mouseClick(person.window.welcome.draft, Qt.MouseButton.LeftButton)
    assert person.question == "rf_cauda"
    visit = person.presenter.interviewing.visit
    assert visit is not None
    assert visit.interview.answers["rf_limb"] == NotSure()


def test_a_damaged_record_is_told_with_the_emergency_number_in_sight(qtbot: QtBot, tmp_path: Path) -> None:
    folder = DataFolder(tmp_path)
    folder.record.write_bytes(b"no database " * 200)
    person = Person(qtbot, tmp_path)
    assert isinstance(person.screen, Trouble)
    assert "damaged" in person.screen.happened.text()
    assert person.window.emergency_line.isVisible()
    assert "999" in person.window.emergency_line.words.text()
    told = [label.text() for label in person.screen.findChildren(QLabel)]
    assert all(sign in told for sign in SIGNS)
    qtbot.mouseClick(person.screen.unsaved, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: person.presenter.desk is not None)
    assert person.presenter.disk.trouble.isVisible()
    person.start()
    assert person.question == "rf_stroke"
    assert "Not saved to disk" in person.window.saved.text()
    person.presenter.interviewing.answer("rf_stroke", NotSure())
    person.presenter.disk.trouble.retry.click()
    assert person.presenter.disk.trouble.isVisible()
    person.presenter.disk.save_to(str(tmp_path / "stick.sqlite"))
    assert not person.presenter.disk.trouble.isVisible()
    with open_sessions(tmp_path / "stick.sqlite") as elsewhere:
        (line,) = elsewhere.lines()
        assert elsewhere.load(line.id).answers["rf_stroke"] == "not_sure"
    assert folder.record.read_bytes() == b"no database " * 200


def test_who_went_on_without_a_record_saves_to_it_once_it_can_be_opened(qtbot: QtBot, tmp_path: Path) -> None:
    folder = DataFolder(tmp_path)
    folder.record.write_bytes(b"no database " * 200)
    person = Person(qtbot, tmp_path)
    assert isinstance(person.screen, Trouble)
    qtbot.mouseClick(person.screen.unsaved, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: person.presenter.desk is not None)
    person.start()
    person.presenter.interviewing.answer("rf_stroke", NotSure())
    folder.record.unlink()
    person.presenter.disk.trouble.retry.click()
    assert not person.presenter.disk.trouble.isVisible()
    assert person.window.saved.text().startswith("Saved")
    with open_sessions(folder.record) as kept:
        (line,) = kept.lines()
        assert kept.load(line.id).answers["rf_stroke"] == "not_sure"


def test_help_in_an_emergency_needs_no_record(qtbot: QtBot, tmp_path: Path) -> None:
    DataFolder(tmp_path).record.write_bytes(b"no database " * 200)
    person = Person(qtbot, tmp_path)
    trouble = person.screen
    qtbot.mouseClick(person.window.emergency_line.button, Qt.MouseButton.LeftButton)
    assert isinstance(person.screen, EmergencyHelp)
    qtbot.mouseClick(person.screen.back, Qt.MouseButton.LeftButton)
    assert person.screen is trouble


def test_start_pressed_too_early_waits_and_says_so(qtbot: QtBot, tmp_path: Path) -> None:
    window = MainWindow("GB", Theme())
    qtbot.addWidget(window)
    window.show()
    qtbot.mouseClick(window.welcome.start, Qt.MouseButton.LeftButton)
    assert window.welcome.start.text() == "One moment…"
    presenter = open_program(window, Theme(), DataFolder(tmp_path))
    assert window.stack.currentWidget() is presenter.screens.question
    assert window.welcome.start.text() == "Start"


def test_someone_who_does_not_want_it_keeps_single_choices_from_going_on(
    person: Person, qtbot: QtBot, tmp_path: Path
) -> None:
    assert person.presenter.screens.question.soon.wanted
    person.qtbot.mouseClick(person.window.welcome.going_on, Qt.MouseButton.LeftButton)
    assert not person.presenter.screens.question.soon.wanted
    again = Person(qtbot, tmp_path / "data")
    assert not again.presenter.screens.question.soon.wanted


def test_a_country_is_remembered_with_what_else_was_chosen(person: Person, tmp_path: Path) -> None:
    person.qtbot.mouseClick(person.window.welcome.going_on, Qt.MouseButton.LeftButton)
    countries = person.window.emergency_line.countries
    countries.setCurrentIndex(countries.findData("AU"))
    kept = read_settings(DataFolder(tmp_path / "data").settings)
    assert (kept.country, kept.goes_on_by_itself) == ("AU", False)


def test_that_another_country_is_meant_than_those_listed_is_remembered(
    person: Person, tmp_path: Path
) -> None:
    countries = person.window.emergency_line.countries
    assert read_settings(DataFolder(tmp_path / "data").settings).country is None
    countries.setCurrentIndex(countries.findData(""))
    assert read_settings(DataFolder(tmp_path / "data").settings).country == ""


def test_free_text_and_name_reach_the_record(person: Person, tmp_path: Path) -> None:
    person.start()
    person.answer_as(CASES["V18"])
    person.presenter.interviewing.change("worry")
    text = person.presenter.screens.question.field.findChild(QPlainTextEdit)
    person.qtbot.keyClicks(text, "my work")
    person.presenter.screens.question.try_to_go_on()
    person.presenter.interviewing.name_person("A. B.")
    with open_sessions(tmp_path / "data" / "legnumb.sqlite") as kept:
        (line,) = kept.lines()
        assert kept.load(line.id).answers["worry"] == "my work"
    assert line.person == "A. B."


def test_nothing_slow_is_imported_before_the_first_screen(tmp_path: Path) -> None:
    measured = subprocess.run(
        [sys.executable, "-m", "legnumb_desktop", "--measure-start", "--data-dir", str(tmp_path)],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert measured.returncode == 0, measured.stdout + measured.stderr
    assert float(measured.stdout.splitlines()[0]) > 0


def test_a_damaged_record_is_put_aside_when_the_person_says_so(qtbot: QtBot, tmp_path: Path) -> None:
    DataFolder(tmp_path).record.write_bytes(b"no database " * 200)
    person = Person(qtbot, tmp_path)
    assert isinstance(person.screen, Trouble)
    assert person.screen.aside.property("role") == "primary"
    assert person.screen.retry.property("role") != "primary"
    qtbot.mouseClick(person.screen.aside, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: person.presenter.desk is not None)
    person.start()
    assert person.question == "rf_stroke"
    (aside,) = [file for file in tmp_path.iterdir() if "aside" in file.name]
    assert aside.read_bytes() == b"no database " * 200


def _fill_the_disk(person: Person) -> Desk:
    """Nothing more fits into the record."""
    desk = person.presenter.desk
    assert desk is not None
    assert isinstance(desk.keeping, SafeSessions)
    kept = desk.keeping._kept
    assert kept is not None
    with kept._database.reading() as connection:
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
        connection.execute(f"PRAGMA max_page_count={pages}")
    return desk


def test_a_full_disk_is_told_the_interview_goes_on_and_the_answers_reach_another_place(
    person: Person, tmp_path: Path
) -> None:
    person.start()
    desk = _fill_the_disk(person)
    assert desk.keeping is not None
    person.presenter.interviewing.answer("rf_stroke", NotSure())
    person.presenter.interviewing.answer("notes", Written("long words " * 1500))
    assert desk.keeping.pending
    assert person.presenter.disk.trouble.isVisible()
    assert "memory" in person.window.saved.text()
    assert not person.window.saved.isVisible()
    person.presenter.disk.save_to(str(tmp_path / "stick.sqlite"))
    assert desk.keeping.pending == 0
    assert not person.presenter.disk.trouble.isVisible()
    assert person.window.saved.isVisible()
    with open_sessions(tmp_path / "stick.sqlite") as elsewhere:
        (line,) = elsewhere.lines()
        answers = elsewhere.load(line.id).answers
    assert answers["rf_stroke"] == "not_sure"
    assert str(answers["notes"]).startswith("long words")


def test_closing_with_answers_on_no_disk_asks_first(person: Person) -> None:
    person.start()
    _fill_the_disk(person)
    person.presenter.interviewing.answer("notes", Written("long words " * 1500))
    assert not person.window.close()
    (ask,) = person.window.findChildren(AskBeforeLeaving)
    person.qtbot.keyClick(ask, Qt.Key.Key_Escape)
    assert person.window.isVisible()
    person.qtbot.waitUntil(lambda: not person.window.findChildren(AskBeforeLeaving))
    assert not person.window.close()
    (ask,) = person.window.findChildren(AskBeforeLeaving)
    ask.leave.click()
    assert not person.window.isVisible()


def test_closing_asks_nothing_when_all_is_kept(person: Person) -> None:
    person.start()
    person.say(NotSure())
    assert person.window.close()


def test_a_second_copy_is_told_calmly(person: Person, qtbot: QtBot, tmp_path: Path) -> None:
    second = Person(qtbot, tmp_path / "data")
    assert "open twice" in second.window.notice.words.text()
    second.start()
    assert second.question == "rf_stroke"


def test_an_interview_can_be_tried_without_a_person(tmp_path: Path) -> None:
    tried = subprocess.run(
        [sys.executable, "-m", "legnumb_desktop", "--try-journey", "--data-dir", str(tmp_path)],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert tried.returncode == 0, tried.stderr
    assert tried.stdout.startswith("same_day")
    assert (tmp_path / "trial.pdf").read_bytes().startswith(b"%PDF")
