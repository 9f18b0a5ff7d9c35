"""From a file chosen, dropped or scanned to a session kept here; the window answers all the while."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from concurrent.futures import Executor
from pathlib import Path
from threading import Event

from PySide6.QtCore import QObject, QStandardPaths, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from legnumb_desktop.core.outcomes import Urgency
from legnumb_desktop.intake import RecordFault
from legnumb_desktop.ui.arriving.arrival import Arrival, Examine, NotOpened, PasswordNeeded, ReadingDesk
from legnumb_desktop.ui.arriving.screen import ArrivingScreen
from legnumb_desktop.ui.main_window import MainWindow
from legnumb_desktop.ui.saving.background import Background
from legnumb_desktop.ui.saving.faults import ToldCalmly, in_words


class Arriving(QObject):
    kept = Signal(str, bool)
    """The session's id here, and whether it is finished."""

    def __init__(
        self,
        window: MainWindow,
        desk: ReadingDesk,
        urgencies: Mapping[str, Urgency],
        executor: Executor,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._desk = desk
        self._urgencies = urgencies
        self._background = Background(executor, self)
        self._path = Path()
        self._stopped = Event()
        self._arrival: Arrival | None = None
        program = QGuiApplication.instance()
        if isinstance(program, QGuiApplication):
            program.lastWindowClosed.connect(self._give_up)  # the end of the program waits for what is read
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        self._folder = Path(documents or Path.home())
        self.screen = screen = ArrivingScreen()
        screen.file_wanted.connect(self._choose)
        screen.password_given.connect(lambda password: self._read(self._path, password))
        screen.keeping_wanted.connect(self._keep)
        screen.stop_wanted.connect(self._stop)
        screen.back_requested.connect(self._leave)
        screen.scan_box.scanned.connect(self._scan)

    def begin(self) -> None:
        self._window.cover(self.screen)
        self.screen.ask_for_file()

    def open_file(self, path: Path) -> None:
        self._window.cover(self.screen)
        self._read(path, "")

    def _give_up(self) -> None:
        self._stopped.set()

    def _leave(self) -> None:
        self._give_up()
        self._window.uncover()

    def _choose(self) -> None:
        dialog = QFileDialog(
            self._window,
            "Open a report",
            str(self._folder),
            "Reports (*.pdf *.json);;All files (*)",
        )
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptOpen)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.open_file(Path(name)))
        dialog.open()

    def _read(self, path: Path, password: str) -> None:
        self._path, self._folder = path, path.parent
        self._stopped.set()
        self._stopped = stopped = Event()
        self.screen.show_reading(path.name)

        def read() -> Examine | None:
            return self._desk.open_file(path, password, lambda: not stopped.is_set())

        def done(examine: Examine | None) -> None:
            if examine is not None and not stopped.is_set():
                self._examine(examine)

        def failed(fault: ToldCalmly) -> None:
            if stopped.is_set():
                return
            if isinstance(fault, PasswordNeeded):
                self.screen.ask_for_password(path.name, wrong=fault.wrong)
            else:
                self.screen.show_fault(in_words(fault))

        self._background.run(lambda _: read(), done, failed)

    def _stop(self) -> None:
        self._stopped.set()
        self.screen.ask_for_file()

    def _scan(self, texts: tuple[str, ...]) -> None:
        scan = self._desk.scanned(texts)
        self.screen.scan_box.show_scan(scan)
        if scan.examine is not None:
            self._examine(scan.examine)

    def _examine(self, examine: Examine) -> None:
        arrival = self._asked(examine)
        if arrival is not None:
            self._arrival = arrival
            self.screen.show_arrival(arrival, self._urgencies)

    def _keep(self) -> None:
        arrival = self._arrival
        if arrival is None:
            return
        try:
            session = arrival.keep()
        except RecordFault as fault:
            self.screen.notice.tell(in_words(fault), state="fault")
            return
        self._arrival = None
        self.kept.emit(session, arrival.line.finished is not None)

    def _asked(self, examine: Callable[[], Arrival]) -> Arrival | None:
        try:
            return examine()
        except (NotOpened, RecordFault) as fault:
            self.screen.show_fault(in_words(fault))
            return None
