"""The picture of the legs: every place can be painted, once a view, and both sides are alike."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from legnumb_desktop.core.leg_chart import Point, Ring, Shape, View, area, edges, middle_of
from legnumb_desktop.core.leg_chart_file import read_leg_chart
from legnumb_desktop.core.problems import ProblemsFound

FILE = Path(__file__).parents[2] / "resources" / "leg_chart" / "chart.svg"
CONTENT = FILE.read_bytes()
CHART = read_leg_chart(CONTENT)
STEP = 4.0
OUTLINES = {"front": 1, "back": 1, "outer": 2, "inner": 2, "tops": 2, "soles": 2, "seat": 1}
"""How many bodies stand apart in a view: two legs, or one figure."""
FINGER = 450
"""Square units: about 10 mm on a screen where the picture is as high as the window."""


def test_the_views_are_named_for_people() -> None:
    assert [view.title for view in CHART.views] == [
        "Front", "Back", "Outer side", "Inner side", "Tops of the feet", "Soles", "Between the legs",
    ]  # fmt: skip


@pytest.mark.parametrize("view", CHART.views, ids=lambda view: view.id)
def test_places_of_a_view_overlap_in_no_more_than_a_sliver(view: View) -> None:
    points, twice = 0, 0
    for x, y in _grid(view):
        hit = sum(shape.contains((x, y)) for shape in view.shapes)
        points += hit > 0
        twice += hit > 1
    assert points > 300
    assert twice <= points * 0.002


@pytest.mark.parametrize("view", CHART.views, ids=lambda view: view.id)
def test_no_gap_is_left_between_the_places_of_a_view(view: View) -> None:
    """Each line is shared by two areas or lies on the outline of a body: a gap would have an outline too."""
    rings = [ring for shape in view.shapes for ring in shape.rings] + [line.points for line in view.body]
    shared = Counter(frozenset(edge) for ring in rings for edge in edges(ring))
    assert max(shared.values()) == 2
    outlines = _closed_lines([edge for edge, times in shared.items() if times == 1])
    assert len(outlines) == OUTLINES[view.id]
    within = sum(abs(area(ring)) for ring in outlines)
    assert within == pytest.approx(sum(abs(area(ring)) for ring in rings), rel=1e-6)


@pytest.mark.parametrize("shape", CHART.shapes, ids=lambda shape: f"{shape.view}.{shape.mark}")
def test_a_place_can_be_hit_in_its_middle(shape: Shape) -> None:
    assert CHART.at(middle_of(shape)) is shape


@pytest.mark.parametrize("mark", sorted(CHART.marks))
def test_each_mark_is_somewhere_large_enough_for_a_finger(mark: str) -> None:
    assert max(abs(area(shape.largest_ring)) for shape in CHART.shapes if shape.mark == mark) > FINGER


@pytest.mark.parametrize("view", CHART.views, ids=lambda view: view.id)
def test_left_and_right_are_mirror_images(view: View) -> None:
    shapes = {shape.mark: shape for shape in view.shapes}
    middle = view.box.middle[0]
    for mark, shape in shapes.items():
        if mark.startswith("L."):
            other = shapes[f"R.{mark[2:]}"]
            assert len(other.rings) == len(shape.rings)
            for ring, opposite in zip(shape.rings, other.rings, strict=True):
                for (x, y), (u, v) in zip(ring, opposite, strict=True):
                    assert (u, v) == pytest.approx((2 * middle - x, y), abs=0.25)


@pytest.mark.parametrize(
    ("place", "towards", "next_place"),
    [
        ("front.L.thigh_front_upper", (0, 1), "front.L.thigh_front_lower"),
        ("front.L.thigh_front_lower", (0, 1), "front.L.knee_front"),
        ("front.L.knee_front", (1, 0), "front.L.knee_outer"),
        ("back.L.calf_inner", (-1, 0), "back.L.calf_outer"),
        ("soles.L.ball_foot", (0, -1), "soles.L.toe_third"),
    ],
)
def test_the_nearest_place_in_a_direction(place: str, towards: tuple[float, float], next_place: str) -> None:
    by_name = {f"{shape.view}.{shape.mark}": shape for shape in CHART.shapes}
    following = CHART.next_to(by_name[place], towards)
    assert following is by_name[next_place]


def test_every_place_can_be_come_to_by_arrows() -> None:
    met, waiting = set[int](), [CHART.shapes[0]]
    while waiting:
        here = waiting.pop()
        if id(here) in met:
            continue
        met.add(id(here))
        for towards in ((1.0, 0.0), (-1.0, 0.0), (0.0, 1.0), (0.0, -1.0)):
            following = CHART.next_to(here, towards)
            if following is not None:
                waiting.append(following)
    missed = [f"{shape.view}.{shape.mark}" for shape in CHART.shapes if id(shape) not in met]
    assert missed == []


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (b"<svg", b"<sgv", "it is not SVG"),
        (b'viewBox="', b'viewbox="', "viewBox: it does not say how large the picture is."),
        (
            b'class="region" id="front.L.groin"',
            b'class="skin" id="front.L.groin"',
            "front.L.groin: its class is",
        ),
        (b' Z"/>', b'"/>', "its outline is open."),
        (b"M ", b"Q ", "its outline cannot be read."),
    ],
)
def test_a_damaged_file_is_told_with_its_place(old: bytes, new: bytes, told: str) -> None:
    assert old in CONTENT
    with pytest.raises(ProblemsFound) as found:
        read_leg_chart(CONTENT.replace(old, new))
    assert told in str(found.value)


def _grid(view: View) -> list[tuple[float, float]]:
    box = view.box
    across, down = int(box.width / STEP), int(box.height / STEP)
    return [(box.left + i * STEP, box.top + j * STEP) for i in range(across + 1) for j in range(down + 1)]


def _closed_lines(edges: list[frozenset[Point]]) -> list[Ring]:
    """Edges joined to rings; an open line, or one that meets itself, fails."""
    at: dict[Point, list[Point]] = {}
    for one, other in map(tuple, edges):
        at.setdefault(one, []).append(other)
        at.setdefault(other, []).append(one)
    assert all(len(ends) == 2 for ends in at.values())
    rings = []
    while at:
        here, (following, _) = next(iter(at.items()))
        ring = [here]
        while following != ring[0]:
            ring.append(following)
            before, after = at[following]
            following = after if before == ring[-2] else before
        for point in ring:
            del at[point]
        rings.append(tuple(ring))
    return rings
