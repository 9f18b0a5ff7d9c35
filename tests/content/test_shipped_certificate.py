"""The content that ships is the content that was proved, and its dangerous causes come to their urgency."""

from __future__ import annotations

from legnumb_desktop.content import find_standing, read_cases, read_safety
from legnumb_desktop.core.assessment import assess
from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.core.standing import Verified

SAME_DAY = 4


def test_the_certificate_belongs_to_this_content(
    leg_numbness: Pathway, leg_numbness_files: dict[str, bytes]
) -> None:
    standing = find_standing(leg_numbness, leg_numbness_files)
    safety = read_safety(leg_numbness_files, leg_numbness)
    assert isinstance(standing, Verified), "run `legnumb verify --write --forms forms`"
    assert standing.requirements == len(safety.requirements) + len(safety.gates)


def test_every_cause_that_cannot_wait_comes_to_its_urgency_in_a_case_where_it_is_first(
    leg_numbness: Pathway, leg_numbness_files: dict[str, bytes]
) -> None:
    reached: dict[str, int] = {}
    for case in read_cases(leg_numbness_files, leg_numbness):
        result = assess(leg_numbness, case.answers)
        first = result.causes[0].cause if result.causes else ""
        reached[first] = max(result.rank, reached.get(first, 0))
    least = {cause.id: leg_numbness.urgency[cause.default_urgency].rank for cause in leg_numbness.causes}
    late = {cause for cause, rank in least.items() if rank >= SAME_DAY and reached.get(cause, 0) < rank}
    assert late == set()
