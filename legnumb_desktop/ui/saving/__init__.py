"""Saving the PDF, printing it, and exporting a session, with the window answering all the while."""

from legnumb_desktop.ui.saving.saving import ReportWriter, Saving

__all__ = ["ReportWriter", "Saving"]
