"""The painted charts of a form folder."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from legnumb_desktop.core.near import did_you_mean
from legnumb_desktop.core.painted_charts import PaintedChart, PaintedCharts, standings
from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.core.problems import Problem, ProblemsFound

FILE = "charts.toml"


def read_charts(files: Mapping[str, bytes], pathway: Pathway, file: str = FILE) -> PaintedCharts:
    """Raises :class:`ProblemsFound` with every fault of the file, or where there is none."""
    from legnumb_desktop.content.raw.charts import RawCharts
    from legnumb_desktop.content.shape import read_table

    if file not in files:
        mend = f"Paint what publications describe in {FILE}."
        raise ProblemsFound([Problem(file, "", "there is no such file.", mend)])
    raw = read_table(RawCharts, file, files[file])
    problems: list[Problem] = []
    patterns = {pattern.id for pattern in pathway.patterns}
    times = Counter(chart.id for chart in raw.chart)
    for name in (name for name, count in times.items() if count > 1):
        problems.append(Problem(file, f"chart {name}", "this id is used twice.", "Rename one of the two."))
    for chart in raw.chart:
        place = f"chart {chart.id}"
        if not chart.marks:
            problems.append(
                Problem(file, f"{place}, marks", "nothing is painted.", "Name one mark at least.")
            )
        problems.extend(_unknown(file, f"{place}, marks", chart.marks, pathway.form.region_marks))
        problems.extend(_unknown(file, f"{place}, sources", chart.sources, pathway.source))
        problems.extend(_unknown(file, f"{place}, expected", [chart.expected], patterns))
    if problems:
        raise ProblemsFound(problems)
    charts = tuple(
        PaintedChart(
            each.id,
            each.told,
            each.sources,
            frozenset(each.marks),
            each.expected,
            each.written == "before",
            each.note,
        )
        for each in raw.chart
    )
    return PaintedCharts(charts, raw.least, raw.least_first)


def misplaced_charts(files: Mapping[str, bytes], pathway: Pathway) -> Iterator[Problem]:
    """Where the charts do not reach what their file asks for. Raises as :func:`read_charts`."""
    if FILE not in files:
        return
    reached = standings(pathway.patterns, read_charts(files, pathway))
    mend = "`legnumb localise --charts` shows the table. Mend the pattern, not the chart."
    for each in reached.missed:
        wrong = f"`{each.chart.expected}` comes at place {each.place or 'none'}, `{each.first}` first."
        yield Problem(FILE, f"chart {each.chart.id}", wrong, mend)
    if reached.first < reached.least_first:
        wrong = f"{reached.first} charts have the expected pattern first, {reached.least_first} must."
        yield Problem(FILE, "least_first", wrong, mend)
    if len(reached.placed) < reached.least:
        wrong = f"there are {len(reached.placed)} charts, {reached.least} must be."
        yield Problem(FILE, "least", wrong, "Paint further published descriptions.")


def _unknown(file: str, place: str, names: Iterable[str], known: Iterable[str]) -> Iterator[Problem]:
    known = frozenset(known)
    for name in names:
        if name not in known:
            yield Problem(file, place, f"there is no `{name}`.", did_you_mean(name, known))
