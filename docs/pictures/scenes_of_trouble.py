"""When something fails: the record, the content, the disk, the program itself."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from scenes import Scene
from scenes_of_the_start import NONE
from studio import Studio, worked_cases

from legnumb_desktop.core.answers import Written
from legnumb_desktop.storage import SafeSessions
from legnumb_desktop.ui.disk_trouble import DiskTrouble
from legnumb_desktop.ui.screens.leaving import AskBeforeLeaving
from legnumb_desktop.ui.screens.refusal import Refusal
from legnumb_desktop.ui.screens.trouble import Trouble
from legnumb_desktop.ui.screens.welcome import Welcome
from legnumb_desktop.ui.unexpected import UnexpectedFault


def _damaged_record(studio: Studio) -> None:
    (studio.folder / "legnumb.sqlite").write_bytes(b"no database " * 200)
    studio.open()


def _damaged_content(studio: Studio) -> None:
    studio.open_with_content_from(studio.folder)


def _wrong_case(studio: Studio) -> None:
    """One worked case is not borne out."""
    case = worked_cases()["V04"]
    studio.open((replace(case, urgency="routine"),)).begin()


def _full_disk(studio: Studio) -> None:
    """Nothing more fits into the record."""
    presenter = studio.open()
    presenter.begin()
    keeping = presenter.desk.keeping if presenter.desk is not None else None
    assert isinstance(keeping, SafeSessions)
    kept = keeping._kept
    assert kept is not None
    with kept._database.reading() as connection:
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
        connection.execute(f"PRAGMA max_page_count={pages}")
    presenter.interviewing.answer("notes", Written("long words " * 1500))
    presenter.interviewing.answer("rf_stroke", NONE)


def _leaving(studio: Studio) -> None:
    _full_disk(studio)
    studio.window.close()


def _open_twice(studio: Studio) -> None:
    studio.open()
    with Studio(studio.folder, studio.theme, 400, 300) as other:
        other.open()
        studio.window.notice.tell(other.window.notice.words.text())


def _fault_of_ours(studio: Studio) -> None:
    studio.open().begin()
    UnexpectedFault(studio.window, Path("/home/anna/.local/share/legnumb/faults.log")).open()


SCENES = {
    "trouble_record": Scene(Trouble, _damaged_record),
    "trouble_content": Scene(Trouble, _damaged_content),
    "refusal": Scene(Refusal, _wrong_case),
    "disk_trouble": Scene(DiskTrouble, _full_disk),
    "leaving": Scene(AskBeforeLeaving, _leaving),
    "open_twice": Scene(Welcome, _open_twice),
    "unexpected_fault": Scene(UnexpectedFault, _fault_of_ours),
}
