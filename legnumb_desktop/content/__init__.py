"""One form folder read into the core's values; every fault names file, place and mend.

Nothing slow is imported until a form is read.
"""

from legnumb_desktop.content.digest import digest_of
from legnumb_desktop.content.reading import read_pathway

__all__ = ["digest_of", "read_pathway"]
