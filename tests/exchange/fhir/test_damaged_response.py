from __future__ import annotations

import json
from random import Random
from typing import Any

from legnumb_desktop.core.answers import Chosen, Marked, Measured, NotSure
from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.core.raw_answers import plain_answers, read_answers
from legnumb_desktop.exchange.fhir import read_response
from legnumb_desktop.exchange.fhir.answered import answered_groups

GIVEN = {
    "rf_cauda": Chosen(frozenset({"saddle", "poo"})),
    "rf_stroke": NotSure(),
    "map_numb": Marked(frozenset({"L.toe_big"})),
    "age": Measured(54.0),
}
JUNK = (
    None, True, -1, 1e308, float("inf"), "", "not_sure", [], {}, [[]], [{}], {"item": [{}]},
    {"linkId": "age"}, {"system": [], "code": {}}, 10**400,
)  # fmt: skip


def test_a_damaged_response_is_read_as_far_as_it_goes_and_never_breaks_anything(
    leg_numbness: Pathway,
) -> None:
    form, random = leg_numbness.form, Random(7)
    whole = json.dumps({"item": answered_groups(form, GIVEN, form.by_id)})
    refused = 0
    for _ in range(800):
        damaged = json.loads(whole)
        place = random.choice([each for each in places(damaged) if each])
        within: Any = damaged
        for step in place[:-1]:
            within = within[step]
        within[place[-1]] = random.choice(JUNK)
        answers, problems = read_response(form, damaged)
        refused += bool(problems)
        assert read_answers(form, plain_answers(answers)) == (answers, ())
    assert refused > 100


def places(node: object, here: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    inside = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    return [here, *(place for step, value in inside for place in places(value, (*here, step)))]
