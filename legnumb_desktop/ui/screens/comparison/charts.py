"""Both leg charts side by side, with a key; and in words what the picture cannot show."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from legnumb_desktop.assets import leg_chart_if_there
from legnumb_desktop.core.cause_points import REGIONS_QUESTION
from legnumb_desktop.core.comparison import Comparison
from legnumb_desktop.core.comparison_words import named_areas
from legnumb_desktop.core.leg_chart import LegChart
from legnumb_desktop.core.succession import drawn_for
from legnumb_desktop.core.taken import Taken, painted_marks
from legnumb_desktop.ui.leg_chart.compared import Change, ChangeSign, ComparedLegs, groups_now, groups_then
from legnumb_desktop.ui.look.look import look
from legnumb_desktop.ui.screens.beside import Beside
from legnumb_desktop.ui.screens.flow import Flow
from legnumb_desktop.ui.screens.page import section
from legnumb_desktop.ui.screens.words import Words

LEAST_CHART = 420
NOTHING_PAINTED = "Nothing was painted."


def charts_part(then: Taken, now: Taken, compared: Comparison, day_then: str, day_now: str) -> QWidget:
    """Where the picture cannot be shown, the words under it still say everything."""
    area = next((each for each in compared.areas if each.question == REGIONS_QUESTION), None)
    chart = leg_chart_if_there()
    if area is None or chart is None:
        return QWidget()
    groups = groups_now(area, painted_marks(now, REGIONS_QUESTION))
    before = groups_then(painted_marks(then, REGIONS_QUESTION))
    earlier = _side(chart, f"Then: {day_then}", then, before, f"Picture of {day_then}")
    later = _side(chart, f"Now: {day_now}", now, groups, f"Picture of {day_now}, with what changed")
    parts: list[QWidget] = [Beside(earlier, later, LEAST_CHART)]
    if area.comparable:
        parts.append(Flow(*(_key(change) for change in reversed(Change) if groups[change])))
    return section("Both pictures", *parts)


def _side(
    chart: LegChart, title: str, taken: Taken, groups: dict[Change, frozenset[str]], name: str
) -> QWidget:
    told = [
        f"{change.value}: {named_areas(taken.pathway, marks)}" for change, marks in groups.items() if marks
    ]
    holder = QWidget()
    inside = QVBoxLayout(holder)
    inside.setContentsMargins(0, 0, 0, 0)
    inside.setSpacing(look().px(8))
    inside.addWidget(Words(title, "strong"))
    chart = drawn_for(taken.pathway.form, chart)
    inside.addWidget(ComparedLegs(chart, groups, name, ". ".join(told) or NOTHING_PAINTED))
    marked = frozenset[str]().union(*groups.values())
    if not marked:
        inside.addWidget(Words(NOTHING_PAINTED, "quiet"))
    if marked - chart.marks:
        not_drawn = named_areas(taken.pathway, marked - chart.marks)
        inside.addWidget(Words(f"Not in this picture: {not_drawn}", "quiet"))
    return holder


def _key(change: Change) -> QWidget:
    holder = QWidget()
    across = QHBoxLayout(holder)
    across.setContentsMargins(0, 0, 0, 0)
    across.setSpacing(look().px(8))
    across.addWidget(ChangeSign(change))
    across.addWidget(Words(change.value))
    return holder
