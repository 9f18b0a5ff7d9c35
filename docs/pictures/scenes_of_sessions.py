"""What is kept, visits compared and repeated, and sessions that come in."""

from __future__ import annotations

from collections.abc import Callable

from scenes import Scene
from scenes_of_the_start import NONE
from studio import Studio

from legnumb_desktop.core.answers import Answer, Marked, Measured
from legnumb_desktop.intake import Visit
from legnumb_desktop.ui.arriving.screen import ArrivingScreen
from legnumb_desktop.ui.screens.comparison import ComparisonScreen
from legnumb_desktop.ui.screens.repeat import RepeatScreen
from legnumb_desktop.ui.screens.sessions import SessionsScreen

Act = Callable[[Studio], object]
THEN = Marked(frozenset({"L.shin_outer", "L.foot_top_middle", "L.toe_big"}))
NOW = Marked(frozenset({"L.shin_outer", "L.foot_top_middle", "R.toe_big", "saddle"}))


def _two_visits(studio: Studio) -> tuple[Visit, Visit]:
    studio.days_later(-81)
    then: dict[str, Answer] = {"map_numb": THEN, "bother": Measured(3)}
    earlier = studio.finished("V01", "Anna Example", **then)
    studio.days_later(81)
    return earlier, studio.repeated(earlier, "V04", map_numb=NOW, bother=Measured(8))


def _several(studio: Studio) -> None:
    """A draft, three results of other people and two visits of one."""
    presenter = studio.open()
    _two_visits(studio)
    for days, case, person in ((-9, "V18", "B. Example"), (-8, "V22", ""), (-3, "V16", "Old Mr Example")):
        studio.days_later(days)
        studio.finished(case, person)
        studio.days_later(-days)
    studio.days_later(1)
    presenter.begin()
    presenter.interviewing.answer("rf_stroke", NONE)
    presenter.show_sessions()


def _sessions(act: Act) -> Scene:
    def play(studio: Studio) -> None:
        _several(studio)
        act(studio)

    return Scene(SessionsScreen, play)


def _ask_about_deleting(studio: Studio) -> None:
    row = studio.presenter.screens.sessions.rows[1]
    row.delete_button.click()
    studio.scroll_to(row)


def _choose_to_compare(studio: Studio) -> None:
    studio.presenter.screens.sessions.rows[1].compare_button.click()


def _trend(studio: Studio) -> None:
    studio.unfold("How it went over 2 visits")


def _find_nothing(studio: Studio) -> None:
    studio.presenter.screens.sessions.search.setText("nobody")


def _none_kept(studio: Studio) -> None:
    studio.open().show_sessions()


def _compared(studio: Studio) -> None:
    presenter = studio.open()
    earlier, later = _two_visits(studio)
    presenter.two_visits.compare(earlier.session, later.session)


def _repeat(studio: Studio) -> None:
    presenter = studio.open()
    earlier, _ = _two_visits(studio)
    presenter.two_visits.look_before_repeating(earlier.session)


def _arriving(studio: Studio) -> None:
    studio.open().arrive()


def _arrived(password: str = "", given: str = "") -> Callable[[Studio], None]:
    """A report that was saved on another computer, opened here."""

    def play(studio: Studio) -> None:
        presenter = studio.open()
        paper = studio.folder / "report.pdf"
        visit = studio.finished("V04", "Anna Example")
        presenter.open_result(visit.session)
        desk, assessment = presenter.desk, presenter.interviewing.assessment
        assert desk is not None
        assert assessment is not None
        record = studio.intake.sessions.load(visit.session)
        desk.write_report(paper, visit, assessment, record, password, lambda _done, _steps: None)
        studio.intake.sessions.delete(visit.session)
        presenter.show_sessions()
        presenter.arrive_from(paper)
        screen = presenter.window.shown
        assert isinstance(screen, ArrivingScreen)
        wanted = screen.unlock_button if password else screen.keep_button
        studio.wait_until(wanted.isVisible)
        if given:
            screen.password.setText(given)
            screen.unlock_button.click()
            studio.wait_until(lambda: screen.notice.isVisible())

    return play


def _no_session(studio: Studio) -> None:
    presenter = studio.open()
    file = studio.folder / "holiday.pdf"
    file.write_bytes(b"no paper of ours")
    presenter.arrive_from(file)
    screen = presenter.window.shown
    assert isinstance(screen, ArrivingScreen)
    studio.wait_until(lambda: screen.notice.isVisible())


SCENES = {
    "sessions_none": Scene(SessionsScreen, _none_kept),
    "sessions": Scene(SessionsScreen, _several),
    "sessions_delete": _sessions(_ask_about_deleting),
    "sessions_choose_to_compare": _sessions(_choose_to_compare),
    "sessions_trend": _sessions(_trend),
    "sessions_nothing_found": _sessions(_find_nothing),
    "comparison": Scene(ComparisonScreen, _compared),
    "repeat": Scene(RepeatScreen, _repeat),
    "arriving": Scene(ArrivingScreen, _arriving),
    "arriving_password": Scene(ArrivingScreen, _arrived("Coffee in the garden")),
    "arriving_wrong_password": Scene(ArrivingScreen, _arrived("Coffee in the garden", "Tea")),
    "arrived": Scene(ArrivingScreen, _arrived()),
    "arriving_no_session": Scene(ArrivingScreen, _no_session),
}
