"""One form folder read into the core's values; every fault names file, place and mend.

pydantic is imported when a form is first read, not before.
"""

from legnumb_desktop.content.cases import read_cases
from legnumb_desktop.content.checking import check_content
from legnumb_desktop.content.digest import digest_of
from legnumb_desktop.content.reading import read_pathway
from legnumb_desktop.content.warnings import warnings_of

__all__ = ["check_content", "digest_of", "read_cases", "read_pathway", "warnings_of"]
