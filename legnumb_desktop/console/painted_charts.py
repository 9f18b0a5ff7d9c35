"""``legnumb localise --charts``: the painted charts, and at which place each expected pattern comes."""

from __future__ import annotations

from argparse import Namespace

from legnumb_desktop.console.given import LARGEST_FILE, given_bytes, given_files
from legnumb_desktop.content import read_charts, read_pathway
from legnumb_desktop.content.charts import FILE
from legnumb_desktop.core.painted_charts import Placed, Standings, standings


def charts_as_told(given: Namespace) -> tuple[str, int]:
    """A table, and 1 where the charts do not reach what their file asks for."""
    files = given_files(given.forms)
    pathway = read_pathway(files)
    file = given.charts or FILE
    if given.charts:
        files = {**files, file: given_bytes(file, LARGEST_FILE, "A table of charts is far smaller.")}
    reached = standings(pathway.patterns, read_charts(files, pathway, file))
    return _table(reached), 0 if reached.met else 1


def _table(reached: Standings) -> str:
    wide = max((len(each.chart.id) for each in reached.placed), default=0)
    names = max((len(each.chart.expected) for each in reached.placed), default=0)
    lines = [f"{'chart':{wide}}  {'expected':{names}}  place  score  written  first"]
    lines += [_line(each, wide, names) for each in reached.placed]
    before = [each for each in reached.placed if each.chart.written_before]
    among = len(reached.placed) - len(reached.missed)
    total = len(reached.placed)
    lines += [
        "",
        f"{total} charts (at least {reached.least}): {among} among the first two (all must be), "
        f"{reached.first} first (at least {reached.least_first}).",
        f"Of the {len(before)} written before a ranking was seen: "
        f"{sum(each.among_first for each in before)} among the first two, "
        f"{sum(each.place == 1 for each in before)} first.",
        "met" if reached.met else "MISSED",
    ]
    return "\n".join(lines)


def _line(each: Placed, wide: int, names: int) -> str:
    place = "-" if each.place is None else str(each.place)
    written = "before" if each.chart.written_before else "after"
    told = (
        f"{each.chart.id:{wide}}  {each.chart.expected:{names}}  {place:>5}  {each.score:5.3f}  {written:7}"
    )
    return told if each.place == 1 else f"{told}  {each.first}"
