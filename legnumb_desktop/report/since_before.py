"""What changed since the visit before, in one paragraph; nothing where no visit came before."""

from __future__ import annotations

from legnumb_desktop.report.blocks import labelled
from legnumb_desktop.report.brevity import Brevity, cut
from legnumb_desktop.report.clinician_head import LABEL_WIDTH
from legnumb_desktop.report.lines import Line, Run, spaced
from legnumb_desktop.report.reading import Reading
from legnumb_desktop.report.styles import BODY, LABEL, STRONG
from legnumb_desktop.report.words import day


def since_before(reading: Reading, brevity: Brevity) -> list[Line]:
    before = reading.report.before
    if before is None:
        return []
    runs = [
        run
        for label, words in before.changed[: brevity.changes]
        for run in (Run(f"{label}: ", STRONG), Run(f"{cut(words, brevity.names)}. ", BODY))
    ]
    if (rest := len(before.changed) - brevity.changes) > 0:
        runs.append(Run(f"{rest} more.", BODY))
    return spaced(labelled(f"Since {day(before.started)}", LABEL, runs, reading.room, LABEL_WIDTH), 3)
