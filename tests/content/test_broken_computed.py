"""A computed question that could not hold what is worked out is refused, with place and mend."""

from __future__ import annotations

import pytest

from legnumb_desktop.content import check_content, read_pathway

SPREAD = """
[[question]]
id = "spread_since"
stage = "about"
type = "multi"
computed = "spread"
text = "Has it spread?"
short = "Spread"
for_paper = "What is new is looked at first."
options = [
  { id = "saddle_new", text = "Between the legs" },
  { id = "other_leg", text = "The other leg" },
  { id = "upward", text = "Further up" },
  { id = "further_segment", text = "More of the leg" },
  { id = "none", text = "No", role = "no" },
  { id = "not_sure", text = "Not known", role = "not_sure" },
]
"""


def form_with(tiny_form: dict[str, bytes], spread: str, before: str = "") -> dict[str, bytes]:
    form = tiny_form["form.toml"].decode()
    place = form.index('[[question]]\nid = "map_numb"')
    whole = form[:place] + before + "\n" + form[place:] + spread
    return {**tiny_form, "form.toml": whole.encode()}


def test_a_computed_question_is_read(tiny_form: dict[str, bytes]) -> None:
    pathway = read_pathway(form_with(tiny_form, SPREAD))
    assert pathway.form.question("spread_since").computed == "spread"


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('computed = "spread"', 'computed = "spred"', "“spred” is not known here. Did you mean `spread`?"),
        (
            'type = "multi"',
            'type = "single"',
            "question spread_since, type: a computed question is of type multi",
        ),
        (
            'text = "Has',
            'when = "rf_limb in {cold}"\ntext = "Has',
            "question spread_since, when: a computed question stands wherever it can be worked out.",
        ),
        (
            'text = "Has',
            'declinable = true\ntext = "Has',
            "question spread_since, declinable: nobody is asked a computed question.",
        ),
        (
            'text = "Has',
            'required = false\ntext = "Has',
            "question spread_since, required: nobody is asked a computed question.",
        ),
        (
            '  { id = "upward", text = "Further up" },\n',
            "",
            "question spread_since, options: the options of what is computed by spread are none, ",
        ),
        (
            '{ id = "none", text = "No", role = "no" }',
            '{ id = "none", text = "No" }',
            "question spread_since, option none, role: it has another role in what is computed.",
        ),
        (
            '{ id = "upward", text = "Further up" }',
            '{ id = "upward", text = "Further up", role = "declined" }',
            "question spread_since, option upward, role: it has another role in what is computed.",
        ),
    ],
)
def test_a_slip_in_it_is_told(old: str, new: str, told: str, tiny_form: dict[str, bytes]) -> None:
    assert SPREAD.count(old) == 1
    problems = [str(each) for each in check_content(form_with(tiny_form, SPREAD.replace(old, new)))]
    assert any(told in problem for problem in problems), problems


def test_it_cannot_stand_before_the_chart_that_it_is_worked_out_from(tiny_form: dict[str, bytes]) -> None:
    problems = [str(each) for each in check_content(form_with(tiny_form, "", before=SPREAD))]
    assert any("worked out from map_numb, which does not stand before it" in each for each in problems)
