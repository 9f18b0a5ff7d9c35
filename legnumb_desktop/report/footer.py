"""The last line of every page: which content, which program, when printed, which page."""

from __future__ import annotations

from dataclasses import replace

from legnumb_desktop.core.standing import Verified
from legnumb_desktop.report.blocks import right_aligned
from legnumb_desktop.report.contents import Report
from legnumb_desktop.report.fonts import printable
from legnumb_desktop.report.lines import Line, Piece
from legnumb_desktop.report.shapes import rule
from legnumb_desktop.report.structure import ARTIFACT
from legnumb_desktop.report.styles import FOOTER
from legnumb_desktop.report.words import moment

HEIGHT = 18.0
DIGEST_SHOWN = 12


def footer(report: Report, page: int, pages: int, room: float) -> Line:
    stamp = report.pathway.stamp
    verified = "verified" if isinstance(report.standing, Verified) else "unverified"
    text = (
        f"{stamp.form} {stamp.version} · {stamp.digest[:12]} {verified}"
        f" · Legnumb Desktop {report.program_version} · session {report.session[:8]}"
        f" · printed {moment(report.printed)}"
    )
    if report.data_digest:
        text += f" · data {report.data_digest[:DIGEST_SHOWN]}"
    return Line(
        HEIGHT,
        (
            Piece(0.0, 12.0, printable(text), FOOTER, ARTIFACT),
            replace(right_aligned(f"Page {page} of {pages}", FOOTER, room, 12.0), element=ARTIFACT),
        ),
        (rule(room, 2.0),),
    )
