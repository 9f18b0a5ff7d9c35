"""Sessions of an earlier content, which had one area for three toes: nothing of them is lost."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import re
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from legnumb_desktop.assets import form_files, leg_chart
from legnumb_desktop.bootstrap import open_program
from legnumb_desktop.content import read_pathway
from legnumb_desktop.core.answers import Answer, Chosen, Marked
from legnumb_desktop.core.area_change import AreaChange, area_change
from legnumb_desktop.core.assessment import assess
from legnumb_desktop.core.comparison import compare
from legnumb_desktop.core.comparison_words import words_of_comparison
from legnumb_desktop.core.form import Form, OptionRole
from legnumb_desktop.core.interview import REVIEW
from legnumb_desktop.core.painted import Pair, painted
from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.core.raw_answers import read_answers
from legnumb_desktop.core.since_words import words_since
from legnumb_desktop.core.succession import drawn_for, knowing_its_heirs
from legnumb_desktop.core.taken import Taken
from legnumb_desktop.exchange.session_file import bytes_of, plain_session
from legnumb_desktop.intake import Intake, Visit
from legnumb_desktop.paths import DataFolder
from legnumb_desktop.storage import open_sessions
from legnumb_desktop.ui.arriving.screen import ArrivingScreen
from legnumb_desktop.ui.fields.regions import RegionsField
from legnumb_desktop.ui.leg_chart.compared import Change, ComparedLegs
from legnumb_desktop.ui.leg_chart.overlaid import OverlaidLegs
from legnumb_desktop.ui.leg_chart.thumbnail import LegThumbnail
from legnumb_desktop.ui.look.theme import Theme
from legnumb_desktop.ui.main_window import MainWindow
from legnumb_desktop.ui.presenter import Presenter
from legnumb_desktop.ui.screens.fold import Fold
from legnumb_desktop.ui.screens.result.painted_part import painted_part

WAS, BECAME = "L.toes_middle", frozenset({"L.toe_second", "L.toe_third", "L.toe_fourth"})
MAP = "map_numb"


def earlier_files() -> dict[str, bytes]:
    """The present content with the three toes as one area."""
    files = {name: text for name, text in form_files().items() if name != "certificate.toml"}
    regions = files["regions.toml"].decode()
    start, end = (
        regions.rindex("[[region]]", 0, regions.index(f'id = "{at}"')) for at in ("toe_third", "toe_little")
    )
    regions = re.sub(r"(formerly|share) = .*\n", "", regions[:start] + regions[end:])
    files["regions.toml"] = regions.replace('"Second toe"', '"Middle toes"').encode()
    return {name: _toes_as_one(text.decode()).encode() for name, text in files.items()}


def _toes_as_one(text: str) -> str:
    text = re.sub(r"toe_(second|third|fourth)", "toes_middle", text)
    return re.sub(r'("(?:[LR]\.)?toes_middle")(?:,\s*\1)+', r"\1", text)


EARLIER_FILES = earlier_files()
EARLIER, PRESENT = read_pathway(EARLIER_FILES), read_pathway(form_files())
THEN = knowing_its_heirs(EARLIER, PRESENT)


def said(pathway: Pathway, *pairs: Pair) -> dict[str, Answer]:
    """Someone who denies every warning sign and paints."""
    denied = {question.id: question.option_with(OptionRole.NO) for question in pathway.form.questions}
    answers: dict[str, Answer] = {
        name: Chosen(frozenset({option.id})) for name, option in denied.items() if option is not None
    }
    answers["duration"] = Chosen(frozenset({"m3_12"}))
    answer = painted(pathway.form, pathway.form.question(MAP), pairs)
    return answers | ({MAP: answer} if answer is not None else {})


def numb(*marks: str) -> tuple[Pair, ...]:
    return tuple((mark, "numb") for mark in marks)


def change(then: tuple[Pair, ...], now: tuple[Pair, ...]) -> AreaChange:
    return area_change(Taken(THEN, said(THEN, *then)), Taken(PRESENT, said(PRESENT, *now)), MAP)


@dataclass
class Home:
    """A computer where sessions were kept by the earlier program and are opened by the present one."""

    folder: Path
    qtbot: QtBot

    def kept_before(self, pairs: tuple[Pair, ...], *, finished: bool) -> Visit:
        data = DataFolder(self.folder)
        data.record.parent.mkdir(parents=True, exist_ok=True)
        with open_sessions(data.record) as sessions:
            intake = Intake(EARLIER, EARLIER_FILES, sessions, _now, read_pathway)
            visit = intake.begin()
            for question, answer in said(EARLIER, *pairs).items():
                visit = intake.answer(visit, question, answer)
            place = REVIEW if finished else MAP
            visit = intake.go(visit, visit.interview.go_to(place))
            return intake.finish(visit)[0] if finished else visit

    def open(self) -> Presenter:
        window = MainWindow("GB", Theme())
        self.qtbot.addWidget(window)
        window.show()
        self.qtbot.waitExposed(window)
        return open_program(window, Theme(), DataFolder(self.folder))


def _now() -> datetime:
    return datetime(2026, 3, 5, 14, 2, tzinfo=UTC)


@pytest.fixture
def home(tmp_path: Path, qtbot: QtBot) -> Home:
    return Home(tmp_path, qtbot)


def intake_of(presenter: Presenter) -> Intake:
    assert presenter.desk is not None
    return presenter.desk.intake


def test_a_draft_goes_on_with_its_own_questions_and_its_one_area_is_painted_on_three_toes(home: Home) -> None:
    draft = home.kept_before(numb(WAS), finished=False)
    presenter = home.open()
    presenter.resume(draft.session)
    field = presenter.screens.question.field
    assert isinstance(field, RegionsField)
    assert field.picture is not None
    assert field.answer() == Marked(frozenset({WAS}))
    toes = [shape for shape in field.picture._drawing.chart.shapes if shape.mark == WAS]
    assert len(toes) > len([shape for shape in leg_chart().shapes if shape.mark == "L.toe_third"])
    home.qtbot.mouseClick(field.picture, Qt.MouseButton.LeftButton, pos=field.picture.place_of(WAS).toPoint())
    assert field.answer() is None
    assert [button.mark for row in field.rows for button in row.buttons].count(WAS) == 1


def test_a_kept_session_shows_its_toes_in_the_list_of_sessions_on_the_result_and_on_paper(
    home: Home, tmp_path: Path
) -> None:
    kept = home.kept_before(numb(WAS, "L.toe_big"), finished=True)
    presenter = home.open()
    presenter.show_sessions()
    (thumbnail,) = presenter.screens.sessions.findChildren(LegThumbnail)
    assert thumbnail.marks == BECAME | {"L.toe_big"}
    visit = intake_of(presenter).resume(kept.session)
    fold = painted_part(visit.interview.pathway, visit.interview.answers)
    assert isinstance(fold, Fold)
    home.qtbot.addWidget(fold)
    fold.header.click()
    (picture,) = fold.findChildren(OverlaidLegs)
    drawn = {shape.mark for shape in picture._drawing.chart.shapes}
    assert set(picture.painted) == {WAS, "L.toe_big"} <= drawn
    assert drawn == set(visit.interview.pathway.form.region_marks)
    desk, paper = presenter.desk, tmp_path / "report.pdf"
    assert desk is not None
    result = assess(visit.interview.pathway, visit.interview.answers)
    desk.write_report(paper, visit, result, desk.intake.sessions.load(kept.session))
    assert "Tops of the feet" in PdfReader(paper).pages[0].extract_text()


@pytest.mark.parametrize(
    ("then", "now", "new", "gone", "same"),
    [
        pytest.param(numb(WAS), numb(*BECAME), set(), set(), BECAME, id="all-of-it-still"),
        pytest.param(numb(WAS), numb("L.toe_third"), set(), set(), {"L.toe_third"}, id="a-part-of-it-still"),
        pytest.param(numb(WAS, "L.groin"), numb("L.groin"), set(), BECAME, {"L.groin"}, id="gone"),
        pytest.param(numb("L.groin"), numb("L.groin", "L.toe_third"), {"L.toe_third"}, set(), {"L.groin"}),
        pytest.param(numb(WAS), numb("R.toe_third"), {"R.toe_third"}, BECAME, set(), id="the-other-foot"),
    ],
)  # fmt: skip
def test_visits_before_and_after_the_area_became_three_are_compared(
    then: tuple[Pair, ...], now: tuple[Pair, ...], new: set[str], gone: set[str], same: set[str]
) -> None:
    found = change(then, now)
    assert (found.new, found.gone, found.same) == (new, gone, same)
    assert not found.otherwise
    assert not found.not_offered_then
    assert not found.not_offered_now


def test_another_feeling_in_one_of_the_three_is_told_of_that_one_alone() -> None:
    found = change(numb(WAS), (*numb("L.toe_second", "L.toe_third"), ("L.toe_third", "pain")))
    assert found.otherwise == {"L.toe_third"}


def test_what_became_of_the_area_is_told_in_words_to_person_and_clinician() -> None:
    then, now = (
        Taken(THEN, said(THEN, *numb(WAS, "L.groin"))),
        Taken(PRESENT, said(PRESENT, *numb("L.groin"))),
    )
    told = " ".join(
        line for part in words_of_comparison(then, now, compare(then, now)) for line in part.lines
    )
    assert "Gone: Second toe, left; Third toe, left; Fourth toe, left" in told
    assert dict(words_since(then, now))["Areas gone"] == "second toe, left; third toe, left; fourth toe, left"


def test_both_pictures_of_a_comparison_show_the_toes(home: Home) -> None:
    earlier = home.kept_before(numb(WAS, "L.toe_big"), finished=True)
    presenter = home.open()
    intake = intake_of(presenter)
    visit = intake.begin()
    for question, answer in said(PRESENT, *numb("L.toe_third", "L.toe_big")).items():
        visit = intake.answer(visit, question, answer)
    visit, _ = intake.finish(intake.go(visit, visit.interview.go_to(REVIEW)))
    presenter.two_visits.compare(earlier.session, visit.session)
    comparison = presenter.two_visits.comparison
    before, after = comparison.findChildren(ComparedLegs)
    assert before.groups[Change.SAME] == {WAS, "L.toe_big"}
    assert before.groups[Change.SAME] <= before._drawing.chart.marks
    assert after.groups[Change.SAME] == {"L.toe_third", "L.toe_big"}
    assert not after.groups[Change.GONE]
    assert not [label for label in comparison.findChildren(QLabel) if "Not in this picture" in label.text()]


def test_a_session_file_of_the_earlier_program_is_taken_in_by_the_present_content(home: Home) -> None:
    kept = home.kept_before((*numb(WAS), ("L.groin", "pain")), finished=True)
    with open_sessions(DataFolder(home.folder).record) as sessions:
        record = sessions.load(kept.session)
    sent = home.folder / "session.json"
    sent.write_bytes(bytes_of(plain_session(record, "0.0.9")))
    clinic = Home(home.folder / "clinic", home.qtbot).open()
    clinic.arrive_from(sent)
    screen = clinic.window.shown
    assert isinstance(screen, ArrivingScreen)
    home.qtbot.waitUntil(screen.keep_button.isVisible, timeout=30_000)
    screen.keep_button.click()
    (line,) = intake_of(clinic).sessions.lines()
    taken = intake_of(clinic).resume(line.id)
    answer = taken.interview.answers[MAP]
    expected = {(mark, "numb") for mark in BECAME} | {("L.groin", "pain")}
    assert isinstance(answer, Marked)
    assert answer.kinds == expected


def test_a_mark_that_no_content_ever_had_is_refused_still() -> None:
    _, problems = read_answers(PRESENT.form, {MAP: ["L.toes_outer"]})
    assert ["there is no region 'L.toes_outer'." in problem.wrong for problem in problems] == [True]


def test_an_area_without_heirs_leaves_the_rest_of_the_picture_to_be_painted() -> None:
    form = _without(PRESENT.form, "toe_third")
    chart = drawn_for(form, leg_chart())
    assert chart.marks == form.region_marks.keys()
    feet = {view.id: view for view in leg_chart().views}
    for view in chart.views:
        left_out = [shape for shape in feet[view.id].shapes if shape.mark.endswith("toe_third")]
        assert len(view.body) == len(feet[view.id].body) + sum(len(shape.rings) for shape in left_out)


def _without(form: Form, region: str) -> Form:
    return replace(form, regions=tuple(each for each in form.regions if each.id != region))
