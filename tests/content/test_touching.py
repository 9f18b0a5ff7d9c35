"""Which areas touch is told in patterns.toml; the picture may not know better."""

from __future__ import annotations

from legnumb_desktop.assets import form_files, leg_chart
from legnumb_desktop.content import read_pathway

PATHWAY = read_pathway(form_files())


def test_areas_that_share_a_line_of_the_picture_touch() -> None:
    chart = leg_chart()
    told = next(pattern.touching for pattern in PATHWAY.patterns if pattern.apart)
    drawn = {
        (_area(shape.mark), _area(other.mark))
        for shape in chart.shapes
        for other in chart.touching(shape)
        if _area(shape.mark) != _area(other.mark)
    }
    assert len(drawn) > 100
    assert sorted((one, other) for one, other in drawn if other not in told[one]) == []


def _area(mark: str) -> str:
    return mark.split(".")[-1]
