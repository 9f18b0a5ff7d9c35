"""A page of every type of question, in every state that it can be in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from scenes import Scene
from studio import Studio

from legnumb_desktop.core.answers import Answer, Marked, Measured, Written
from legnumb_desktop.core.form import QuestionType
from legnumb_desktop.ui.fields.regions import RegionsField
from legnumb_desktop.ui.screens.question import QuestionScreen
from legnumb_desktop.ui.screens.question_page import QuestionPage

Act = Callable[[Studio], object]


def _asked(question: str, case: str = "", act: Act | None = None, **more: Answer) -> Scene:
    """The page of a question, with the answers of a worked case or with none, and what is done there."""

    def play(studio: Studio) -> None:
        presenter = studio.open()
        if case:
            presenter.resume(studio.answered(case, "", **more).session)
        else:
            presenter.begin()
        presenter.interviewing.change(question)
        studio.settle()
        if act is not None:
            act(studio)

    return Scene(QuestionScreen, play)


def _why(studio: Studio) -> None:
    studio.unfold("Why we ask")


def _go_on(studio: Studio) -> None:
    studio.presenter.screens.question.try_to_go_on()


def _type(studio: Studio, *texts: str) -> None:
    lines = studio.presenter.screens.question.field.findChildren(QLineEdit)
    for line, text in zip(lines, texts, strict=True):
        QTest.keyClicks(line, text)
    _go_on(studio)


def _regions(studio: Studio) -> RegionsField:
    field = studio.presenter.screens.question.field
    assert isinstance(field, RegionsField)
    return field


def _to_the_list(studio: Studio) -> None:
    studio.scroll_to(_regions(studio).list)


def _to_the_tools(studio: Studio) -> None:
    studio.scroll_to(_regions(studio).tools)


def _enlarge(studio: Studio) -> None:
    for _ in range(3):
        _regions(studio).zoom.larger.click()


def _mark_between_the_legs(studio: Studio) -> None:
    rows = _regions(studio).rows
    next(button for row in rows for button in row.buttons if button.mark == "saddle").click()


def _again(studio: Studio) -> None:
    """A repeated visit shows what was said last time."""
    presenter = studio.open()
    earlier = studio.finished("V01", "Anna Example")
    studio.days_later(80)
    presenter.two_visits.repeat(earlier.session)
    presenter.interviewing.change("age")


def _yes_no(studio: Studio) -> None:
    """No question of the form is of this type now; one that could be is shown as such."""
    studio.open()
    form = studio.intake.pathway.form
    page = QuestionPage(form, replace(form.question("walk_stop"), type=QuestionType.YES_NO))
    studio.window.show_screen(page)


SEVERAL_FEELINGS = Marked(
    frozenset({"L.shin_outer", "L.foot_top_middle", "L.toe_big"}),
    frozenset(
        {
            ("L.shin_outer", "numb"),
            ("L.shin_outer", "pain"),
            ("L.foot_top_middle", "numb"),
            ("L.foot_top_middle", "pins"),
            ("L.foot_top_middle", "burning"),
            ("L.toe_big", "numb"),
            ("R.thigh_front_upper", "weak"),
        }
    ),
)
LONG_TEXT = Written("I am afraid that it will not go away, and that I cannot climb ladders. " * 12)

SCENES = {
    "multi": _asked("rf_stroke"),
    "multi_by_keyboard": _asked("rf_stroke", act=lambda studio: studio.press(Qt.Key.Key_Tab)),
    "multi_why": _asked("rf_stroke", act=_why),
    "multi_nothing_chosen": _asked("rf_stroke", act=_go_on),
    "multi_long": _asked("conditions", "V01"),
    "single": _asked("onset_speed", "V01"),
    "yes_no": Scene(QuestionPage, _yes_no),
    "time_band": _asked("duration", "V01"),
    "number": _asked("age", "V01"),
    "number_fault": _asked("height_cm", "V01", lambda studio: _type(studio, "1200")),
    "number_offered_again": Scene(QuestionScreen, _again),
    "scale": _asked("bother", "V01"),
    "scale_chosen": _asked("bother", "V01", bother=Measured(7)),
    "date": _asked("started_date", "V01"),
    "date_fault": _asked("started_date", "V01", lambda studio: _type(studio, "31", "2", "2026")),
    "text": _asked("worry", "V01"),
    "text_long": _asked("worry", "V01", worry=LONG_TEXT),
    "legs": _asked("map_numb"),
    "legs_marked": _asked("map_numb", "V01"),
    "legs_several_feelings": _asked("map_numb", "V01", map_numb=SEVERAL_FEELINGS),
    "legs_asked_about": _asked("map_numb", "V01", _mark_between_the_legs),
    "legs_enlarged": _asked("map_numb", "V01", _enlarge),
    "legs_tools": _asked("map_numb", "V01", _to_the_tools),
    "legs_list": _asked("map_numb", "V01", _to_the_list),
}
