"""The paper: a PDF with a page for the clinician, a page for the person, and all answers.

Importing this package does not load the PDF writer; writing the first report does.
"""

from legnumb_desktop.report.contents import Before, PageSize, Report, ReportFault
from legnumb_desktop.report.writing import report_bytes, write_report

__all__ = ["Before", "PageSize", "Report", "ReportFault", "report_bytes", "write_report"]
