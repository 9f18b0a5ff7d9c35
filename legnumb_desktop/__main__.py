"""``legnumb-desktop``: opens the window. Nothing slow is imported before the first screen is painted."""

from __future__ import annotations

import gc
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # nothing slow before the first screen
    from legnumb_desktop.content import ReadContent

_BEGAN = time.perf_counter()


STOPPED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Opens the window. Exit status: 0; 2 where it cannot open; 130 where Ctrl+C came before it was open."""
    try:
        return _main(arguments)
    except KeyboardInterrupt:
        return STOPPED


def _main(arguments: Sequence[str] | None) -> int:
    from contextlib import suppress

    from legnumb_desktop.arguments import read_arguments
    from legnumb_desktop.assets import MissingResource
    from legnumb_desktop.emergency_numbers import country_to_begin_with
    from legnumb_desktop.paths import data_folder
    from legnumb_desktop.settings import read_settings

    given = read_arguments(sys.argv[1:] if arguments is None else arguments)
    data = data_folder(given.data_dir)
    settings = read_settings(data.settings)
    try:
        from PySide6.QtCore import QLocale
        from PySide6.QtWidgets import QApplication
    except ImportError as fault:
        return _without_window(fault)
    from legnumb_desktop.ui.look.theme import Scheme, Theme
    from legnumb_desktop.ui.main_window import MainWindow

    app = QApplication(sys.argv[:1])
    app.setApplicationName("Legnumb")
    country = country_to_begin_with(settings.country, QLocale.system().name())
    scheme = Scheme(settings.scheme) if settings.scheme in list(Scheme) else Scheme.AUTO
    theme = Theme(scheme, settings.scale)
    with suppress(MissingResource):  # the window opens plainly; what is missing is told once it is there
        theme.apply(app)
    window = MainWindow(country, theme)

    def read_beside() -> None:
        from legnumb_desktop.ui.beforehand import Beforehand
        from legnumb_desktop.ui.ending import close_when_asked
        from legnumb_desktop.ui.unexpected import log_to, tell_unexpected_faults

        log_to(data.log)
        close_when_asked(window)
        if not given.try_journey:
            tell_unexpected_faults(window, data.log)
        Beforehand(window, read_in, open_rest).start()

    ready: list[ReadContent | None] = []

    def read_in() -> None:
        from legnumb_desktop.bootstrap import read_installed

        ready.append(read_installed())

    def open_rest() -> None:
        from legnumb_desktop.bootstrap import open_program

        presenter = open_program(window, theme, data, *ready)
        gc.freeze()  # the content stays; a round of the collector over it held the window up for 25 ms
        if given.try_journey:
            from legnumb_desktop.ui.trial import walk

            app.exit(1)
            paper = data.folder / "trial.pdf"
            sys.stdout.write(f"{walk(presenter, paper)}, {paper.stat().st_size} bytes of PDF\n")
            app.exit(0)

    window.welcome.painted.connect(_tell_start if given.measure_start else read_beside)
    window.show_fitting()
    return app.exec()


def _without_window(fault: ImportError) -> int:
    if sys.stderr is not None:
        sys.stderr.write(
            f"The window cannot open: {fault}.\n"
            "The README names the parts of the system that it needs.\n"
            "If you think this is an emergency, call 112, 999 or 911 now.\n"
        )
    return 2


def _tell_start() -> None:
    from PySide6.QtWidgets import QApplication

    slow = sorted({"sqlmodel", "sqlalchemy", "pydantic", "reportlab", "tomllib"} & set(sys.modules))
    sys.stdout.write(f"{_seconds_since_start():.3f}\n")
    if slow:
        sys.stdout.write(f"imported before the first screen: {', '.join(slow)}\n")
    QApplication.exit(1 if slow else 0)


def _seconds_since_start() -> float:
    """Since the process began where the system tells that (Linux), else since this module was read."""
    if sys.platform == "linux":
        import os

        try:
            fields = Path("/proc/self/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
        except OSError:
            return time.perf_counter() - _BEGAN
        return time.clock_gettime(time.CLOCK_BOOTTIME) - int(fields[19]) / os.sysconf("SC_CLK_TCK")
    return time.perf_counter() - _BEGAN


if __name__ == "__main__":
    if getattr(sys, "frozen", False):  # this may be a child that reads a content or a PDF
        from multiprocessing import freeze_support

        from legnumb_desktop.content.read_apart import FROZEN_ARGUMENT

        freeze_support()
        if sys.argv[1:] == [FROZEN_ARGUMENT]:
            from legnumb_desktop.content.__main__ import serve

            serve()
            sys.exit()
    sys.exit(main())
