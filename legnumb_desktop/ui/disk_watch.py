"""Whether what was answered is on a disk: said below, mended by the person, asked about before closing."""

from __future__ import annotations

import logging
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog

from legnumb_desktop.intake import RecordFault
from legnumb_desktop.paths import DataFolder
from legnumb_desktop.ui.desk import Desk
from legnumb_desktop.ui.disk_trouble import DiskTrouble
from legnumb_desktop.ui.main_window import MainWindow
from legnumb_desktop.ui.screens.leaving import AskBeforeLeaving

_log = logging.getLogger("legnumb")


class DiskWatch(QObject):
    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._desk: Desk | None = None
        self._leaves_unsaved = False
        window.may_close = self.may_close
        self.trouble = DiskTrouble()
        self.trouble.retry_requested.connect(self.try_again)
        self.trouble.elsewhere_requested.connect(self.save_elsewhere)
        window.add_above_foot(self.trouble)

    def watch(self, desk: Desk) -> None:
        self._desk = desk

    def tell(self) -> None:
        """The line below the page."""
        desk = self._desk
        if desk is None:
            return
        if desk.keeping.pending:
            self._window.tell_saved("Not saved to disk yet. Kept in memory.")
            self._window.saved.setVisible(self.trouble.isHidden())
        else:
            if not self.trouble.isHidden():
                self.trouble.hide()
            self._window.tell_saved(f"Saved {desk.intake.now():%H:%M}")

    def failed(self, fault: RecordFault) -> None:
        _log.warning("record failed: %s", fault)
        self.trouble.tell(fault)

    def try_again(self) -> None:
        if self._desk is not None and self._desk.keeping.retry():
            self.tell()

    def save_elsewhere(self) -> None:
        dialog = QFileDialog(self._window, "Save to another place", "", "Record (*.sqlite)")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("sqlite")
        dialog.selectFile(_NAME)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.save_to)
        dialog.open()

    def save_to(self, name: str) -> None:
        if self._desk is None:
            return
        try:
            self._desk.keeping.save_elsewhere(Path(name))
        except RecordFault as fault:
            self.failed(fault)
            return
        self.tell()
        self._window.notice.tell(f"Saved to {name}. This run goes on there. {_opened_again(Path(name))}")

    def may_close(self) -> bool:
        """Yes once everything is on a disk; until then only when the person says so."""
        if self._desk is None or self._leaves_unsaved:
            return True
        keeping = self._desk.keeping
        if keeping.pending == 0 or keeping.retry():
            self._close_record()
            return True
        ask = AskBeforeLeaving(self._window)
        ask.elsewhere_requested.connect(self.save_elsewhere)
        ask.leaving.connect(self._leave_unsaved)
        ask.open()
        return False

    def _leave_unsaved(self) -> None:
        self._leaves_unsaved = True
        self._window.close()

    def _close_record(self) -> None:
        if self._desk is not None:
            try:
                self._desk.keeping.close()
            except RecordFault as fault:
                _log.warning("record not closed: %s", fault)


_NAME = DataFolder(Path()).record.name


def _opened_again(record: Path) -> str:
    """The program looks for its record by name, in the folder that it is given."""
    start = f'start the program as: legnumb-desktop --data-dir "{record.parent}"'
    if record.name == _NAME:
        return f"To open it again later, {start}"
    return f"To open it again later, name it {_NAME} and {start}"
