"""The tree as a picture: nothing overlaps, nothing is left out, and the way taken is lit."""

from __future__ import annotations

from itertools import combinations, pairwise
from pathlib import Path

import pytest

from legnumb_desktop.content import read_cases, read_pathway
from legnumb_desktop.core.assessment import assess
from legnumb_desktop.core.case import Case
from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.core.tree import Turn
from legnumb_desktop.core.tree_picture import Frame, TreePicture, tree_picture

FORM = Path(__file__).parents[2] / "forms" / "leg_numbness"
FILES = {path.relative_to(FORM).as_posix(): path.read_bytes() for path in FORM.rglob("*.toml")}


@pytest.fixture(scope="module")
def leg_numbness() -> Pathway:
    return read_pathway(FILES)


@pytest.fixture(scope="module")
def picture(leg_numbness: Pathway) -> TreePicture:
    return tree_picture(leg_numbness)


def test_every_node_has_a_box_and_every_outcome_an_exit(leg_numbness: Pathway, picture: TreePicture) -> None:
    assert {box.node for box in picture.boxes} == set(leg_numbness.node)
    assert {leave.outcome for leave in picture.exits} == set(leg_numbness.outcome)
    assert len(picture.ways) == 2 * len(leg_numbness.tree.nodes)


def test_boxes_and_exits_stand_apart_and_within_the_picture(picture: TreePicture) -> None:
    frames = [box.frame for box in picture.boxes] + [leave.frame for leave in picture.exits]
    for one, other in combinations(frames, 2):
        assert not _overlap(one, other), (one, other)
    for frame in frames:
        assert frame.left >= 0
        assert frame.top >= 0
        assert frame.right <= picture.wide
        assert frame.bottom <= picture.high


def test_every_word_of_a_question_and_of_an_outcome_is_told(
    leg_numbness: Pathway, picture: TreePicture
) -> None:
    for box in picture.boxes:
        assert " ".join(box.lines) == leg_numbness.node[box.node].asks
    for leave in picture.exits:
        assert " ".join(leave.lines) == leg_numbness.outcome[leave.outcome].headline


def test_each_box_names_its_place_in_the_order_and_its_body_system(picture: TreePicture) -> None:
    first, *_, last = picture.boxes
    assert first.tag == "1  Brain"
    assert last.tag == f"{len(picture.boxes)}  Nerves"


def test_neighbours_with_the_same_outcome_share_its_exit(picture: TreePicture) -> None:
    assert len(picture.exits) < len(picture.boxes) / 2
    for one, other in pairwise(picture.exits):
        assert one.outcome != other.outcome


def test_each_column_is_less_urgent_than_the_one_before(picture: TreePicture) -> None:
    ranks = [column.urgency.rank for column in picture.columns]
    assert all(left > right for left, right in pairwise(ranks))


def test_it_is_wider_than_high_and_fits_a_page(picture: TreePicture) -> None:
    assert 1.1 < picture.wide / picture.high < 2.2


@pytest.mark.parametrize("case", read_cases(FILES, read_pathway(FILES)), ids=lambda case: case.id)
def test_the_way_taken_is_lit_from_the_root_to_the_outcome(case: Case, leg_numbness: Pathway) -> None:
    result = assess(leg_numbness, case.answers)
    lit = tree_picture(leg_numbness, result.trail)
    assert {box.node: box.turn for box in lit.boxes if box.turn} == {s.node: s.turn for s in result.trail}
    assert [leave.outcome for leave in lit.exits if leave.taken] == [result.outcome]
    assert sum(way.taken for way in lit.ways) == len(result.trail)
    assert sum(way.taken and way.by_yes for way in lit.ways) == sum(s.turn is Turn.YES for s in result.trail)


def _overlap(one: Frame, other: Frame) -> bool:
    return (
        one.left < other.right
        and other.left < one.right
        and one.top < other.bottom
        and other.top < one.bottom
    )
