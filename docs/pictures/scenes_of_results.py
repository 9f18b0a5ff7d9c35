"""The review, and the result of every urgency with each of its parts."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QWidget
from scenes import Scene
from scenes_of_questions import SEVERAL_FEELINGS
from studio import Studio

from legnumb_desktop.core.answers import Answer, Measured
from legnumb_desktop.ui.printing.screen import PrintScreen
from legnumb_desktop.ui.saving.choosing_password import ChoosingPassword
from legnumb_desktop.ui.screens.fold import Fold
from legnumb_desktop.ui.screens.one_row import OneRow
from legnumb_desktop.ui.screens.result import ResultScreen
from legnumb_desktop.ui.screens.result.painted_part import TITLE
from legnumb_desktop.ui.screens.review import ReviewScreen
from legnumb_desktop.ui.screens.words import Words

Act = Callable[[Studio], object]


def _result(case: str, act: Act | None = None, shows: type[QWidget] = ResultScreen, **more: Answer) -> Scene:
    def play(studio: Studio) -> None:
        presenter = studio.open()
        presenter.resume(studio.answered(case, "Anna Example", **more).session)
        presenter.interviewing.finish()
        studio.settle()
        if act is not None:
            act(studio)

    return Scene(shows, play)


def _review(case: str) -> Scene:
    def play(studio: Studio) -> None:
        studio.open().resume(studio.answered(case).session)

    return Scene(ReviewScreen, play)


def _at(kind: type[QWidget], words: str) -> Act:
    return lambda studio: studio.scroll_to(studio.part(kind, words))


def _unfolded(title: str) -> Act:
    return lambda studio: studio.unfold(title)


def _first_cause(studio: Studio) -> None:
    heading = studio.part(Words, "Possible causes")
    below = [fold for fold in studio.window.shown.findChildren(Fold) if fold.y() > heading.y()]
    folds = [fold for fold in below if fold.parentWidget() is heading.parentWidget()]
    folds[0].header.setChecked(True)
    studio.scroll_to(folds[0])


def _overlaid(studio: Studio) -> None:
    studio.unfold(TITLE)
    box = studio.part(QComboBox, "draw over it")
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(box.findText("L5", Qt.MatchFlag.MatchContains))
    studio.scroll_to(box)


def _printing(studio: Studio) -> None:
    presenter = studio.presenter
    presenter.screens.result.print_button.click()
    studio.wait_until(lambda: isinstance(presenter.window.shown, PrintScreen))


def _password(studio: Studio) -> None:
    studio.presenter.screens.result.protect_button.click()
    studio.settle()
    (dialog,) = (each for each in studio.window.findChildren(QDialog) if isinstance(each, ChoosingPassword))
    dialog.first.setText("Coffee in the garden")
    dialog.again.setText("Coffee in the gardem")


def _more(studio: Studio) -> None:
    studio.presenter.screens.result.findChildren(OneRow)[0].more.click()


def _saved(studio: Studio) -> None:
    notice = studio.presenter.screens.result.notice
    notice.tell("Saved to /home/anna/Documents/legnumb-2026-11-23-0930.pdf", opens=lambda: None)


def _after_a_visit_before(studio: Studio) -> None:
    presenter = studio.open()
    earlier = studio.finished("V01", "Anna Example", bother=Measured(3))
    studio.days_later(81)
    presenter.open_result(studio.repeated(earlier, "V04", bother=Measured(8)).session)
    studio.scroll_to(studio.part(Words, "Since your visit before"))


SCENES = {
    "review": _review("V01"),
    "review_unanswered": _review("A01"),
    "result_emergency": _result("V04"),
    "result_same_day": _result("V02"),
    "result_urgent": _result("V16"),
    "result_routine": _result("V18"),
    "result_self_care": _result("V22"),
    "result_other_signs": _result("V04", _unfolded("matter too")),
    "result_sooner": _result("V18", _at(Words, "When to get help sooner")),
    "result_changes": _result("A01", _at(Words, "What would change this")),
    "result_changes_all": _result("V18", _unfolded("Everything that would make it more urgent")),
    "result_painted": _result("V01", _unfolded(TITLE), map_numb=SEVERAL_FEELINGS),
    "result_overlay": _result("V01", _overlaid),
    "result_tree": _result("V02", _unfolded("How this was decided")),
    "result_causes": _result("V01", _at(Words, "Possible causes")),
    "result_cause_opened": _result("V01", _first_cause),
    "result_after_a_visit_before": Scene(ResultScreen, _after_a_visit_before),
    "result_more": _result("V18", _more),
    "result_saved": _result("V18", _saved),
    "printing": _result("V01", _printing, PrintScreen),
    "password": _result("V01", _password, ChoosingPassword),
}
