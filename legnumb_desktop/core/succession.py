"""Areas of skin that an earlier content named otherwise, such as one area of toes that became an area a toe.

A session stays with the content it was taken with. What the present content says its areas *formerly* were
lets such a session be drawn on the present picture, compared with a later one, and taken in where its own
content is not at hand.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from legnumb_desktop.core.form import Form
from legnumb_desktop.core.leg_chart import LegChart, Line, View
from legnumb_desktop.core.pathway import Pathway

Heirs = Mapping[str, frozenset[str]]
"""Each mark of earlier contents with the marks of a form that lie where it lay, on the same leg."""


def heirs_of(earlier: Form, later: Form) -> dict[str, frozenset[str]]:
    """Of the earlier form's marks, those that the later one does not have but knows from before."""
    gone = earlier.region_marks.keys() - later.region_marks.keys()
    return {mark: later.heirs[mark] for mark in gone if mark in later.heirs}


def in_later_marks(marks: Iterable[str], heirs: Heirs) -> frozenset[str]:
    """What has no heirs stays as it is."""
    return frozenset(heir for mark in marks for heir in heirs.get(mark, {mark}))


def knowing_its_heirs(earlier: Pathway, present: Pathway) -> Pathway:
    """An earlier content that knows where its areas lie on the present picture. It decides as it did."""
    heirs = heirs_of(earlier.form, present.form)
    return replace(earlier, form=replace(earlier.form, drawn_as=tuple(heirs.items()))) if heirs else earlier


def drawn_for(form: Form, chart: LegChart) -> LegChart:
    """The chart in the marks of the form. Areas unknown to the form are drawn, but not to be marked."""
    if form.region_marks.keys() == chart.marks:
        return chart
    known = {mark: mark for mark in form.region_marks}
    known |= {heir: mark for mark, heirs in form.drawn_as for heir in heirs if heir not in known}
    views = (_view_for(view, known) for view in chart.views)
    return replace(chart, views=tuple(view for view in views if view.shapes))


def _view_for(view: View, known: Mapping[str, str]) -> View:
    here = tuple(replace(shape, mark=known[shape.mark]) for shape in view.shapes if shape.mark in known)
    unknown = (shape for shape in view.shapes if shape.mark not in known)
    rest = (Line(ring, closed=True) for shape in unknown for ring in shape.rings)
    return replace(view, shapes=here, body=(*view.body, *rest))
