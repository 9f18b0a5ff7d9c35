"""What a clinician must know of the content: that it is not verified, where it is not."""

from __future__ import annotations

from legnumb_desktop.core.standing import Verified
from legnumb_desktop.report.blocks import labelled
from legnumb_desktop.report.clinician_head import LABEL_WIDTH
from legnumb_desktop.report.lines import Line, Run, spaced
from legnumb_desktop.report.reading import Reading
from legnumb_desktop.report.styles import BODY, LABEL, STRONG


def unverified(reading: Reading) -> list[Line]:
    """No line where the content is verified; the footer says that."""
    standing = reading.report.standing
    if isinstance(standing, Verified):
        return []
    said = [Run("Not verified. ", STRONG), Run(f"{standing.reason} Rely on your own assessment.", BODY)]
    return spaced(labelled("Content", LABEL, said, reading.room, LABEL_WIDTH), 3)
