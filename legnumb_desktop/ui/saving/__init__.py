"""Saving the PDF and exporting a session, with the window answering all the while."""

from legnumb_desktop.ui.saving.saving import ReportMaker, ReportWriter, Saving
from legnumb_desktop.ui.saving.session_export import MakeFile, SessionExport

__all__ = ["MakeFile", "ReportMaker", "ReportWriter", "Saving", "SessionExport"]
