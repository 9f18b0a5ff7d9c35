"""What of the painted chart does not go with other answers; nothing here decides."""

from __future__ import annotations

import pytest

from legnumb_desktop.assets import form_files
from legnumb_desktop.content import read_pathway
from legnumb_desktop.core.answers import Answer, Chosen, Marked, Skipped
from legnumb_desktop.core.assessment import urgency_rank
from legnumb_desktop.core.chart_contradictions import WORDS, Contradiction, contradictions
from legnumb_desktop.core.painted import painted

PATHWAY = read_pathway(form_files())
FORM = PATHWAY.form
CHART = FORM.question("map_numb")


def chosen(*options: str) -> Chosen:
    return Chosen(frozenset(options))


def marked(*marks: str) -> Marked:
    return Marked(frozenset(marks))


PAIN_ALONE = painted(FORM, CHART, [("L.toe_big", "pain")])
assert PAIN_ALONE is not None


@pytest.mark.parametrize(
    ("answers", "found"),
    [
        ({"map_numb": marked("L.toe_big")}, ()),
        ({}, ()),
        ({"map_numb": PAIN_ALONE}, (Contradiction.NOTHING_FELT,)),
        ({"map_numb": marked("saddle"), "rf_cauda": chosen("none")}, (Contradiction.GUARDED_BUT_DENIED,)),
        ({"map_numb": marked("saddle"), "rf_cauda": chosen("saddle")}, ()),
        (
            {"map_numb": marked("L.toe_big", "R.toe_big"), "rf_spread": chosen("none")},
            (Contradiction.OTHER_LEG_NOT_TOLD,),
        ),
        ({"map_numb": marked("L.toe_big", "R.toe_big"), "rf_spread": chosen("other_leg")}, ()),
        (
            {"map_numb": marked("L.toe_big"), "rf_spread": chosen("other_leg")},
            (Contradiction.OTHER_LEG_NOT_PAINTED,),
        ),
        ({"map_numb": Skipped(), "feel": chosen("numb")}, (Contradiction.NOTHING_PAINTED,)),
        ({"map_numb": Skipped(), "feel": chosen("heavy")}, ()),
        (
            {"map_numb": Marked(frozenset(FORM.region_marks)), "rf_spread": chosen("other_leg")},
            (Contradiction.EVERYTHING,),
        ),
    ],
)
def test_what_does_not_go_together_is_found(
    answers: dict[str, Answer], found: tuple[Contradiction, ...]
) -> None:
    assert contradictions(FORM, answers) == found
    assert all(each in WORDS for each in found)


def test_a_saddle_on_the_chart_wins_over_a_denial_in_the_list() -> None:
    denied: dict[str, Answer] = {"rf_cauda": chosen("none")}
    assert urgency_rank(PATHWAY, {**denied, "map_numb": marked("saddle")}) >= 4
