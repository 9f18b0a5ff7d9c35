"""One form folder read into the core's values; every fault names file, place and mend.

pydantic is imported when a form is first read, not before.
"""

from legnumb_desktop.content.cases import read_cases
from legnumb_desktop.content.certificate import (
    Certificate,
    find_standing,
    read_certificate,
    standing_of,
    write_certificate,
)
from legnumb_desktop.content.charts import read_charts
from legnumb_desktop.content.checking import check_content
from legnumb_desktop.content.digest import digest_of
from legnumb_desktop.content.not_worked_through import not_worked_through
from legnumb_desktop.content.read_apart import read_content_apart
from legnumb_desktop.content.read_content import ReadContent, read_content
from legnumb_desktop.content.reading import read_pathway
from legnumb_desktop.content.safety import read_safety
from legnumb_desktop.content.self_test import self_test, tested
from legnumb_desktop.content.unmet_cases import first_causes, unmet_expectations
from legnumb_desktop.content.warnings import warnings_of

__all__ = [
    "Certificate",
    "ReadContent",
    "check_content",
    "digest_of",
    "find_standing",
    "first_causes",
    "not_worked_through",
    "read_cases",
    "read_certificate",
    "read_charts",
    "read_content",
    "read_content_apart",
    "read_pathway",
    "read_safety",
    "self_test",
    "standing_of",
    "tested",
    "unmet_expectations",
    "warnings_of",
    "write_certificate",
]
