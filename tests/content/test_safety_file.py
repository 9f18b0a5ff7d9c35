"""``safety.toml`` is read as strictly as the form, and over raw answers alone."""

from __future__ import annotations

import pytest

from legnumb_desktop.content import check_content, read_pathway, read_safety
from legnumb_desktop.core.problems import ProblemsFound

SOUND = """
[[requirement]]
id = "R1"
urgency = "emergency_now"
hazard = "acute limb ischaemia"
when = "rf_limb in {cold} and since in {today}"
via = ["ambulance"]
sources = ["ESVS20"]

[[gate]]
id = "G1"
urgency = "routine"
hazard = "false reassurance"
when = "rf_limb == none"
sources = ["ESVS20"]

[[order]]
id = "O1"
question = "since"
answers = ["longer", "today"]

[[mitigator]]
question = "since"
option = "longer"
why = "It has lasted."
"""


def test_what_is_stated_is_read(tiny_form: dict[str, bytes]) -> None:
    tiny_form["safety.toml"] = SOUND.encode()
    safety = read_safety(tiny_form, read_pathway(tiny_form))
    assert [each.id for each in safety.requirements] == ["R1"]
    assert safety.requirements[0].via == ("ambulance",)
    assert [each.id for each in safety.gates] == ["G1"]
    assert safety.orders[0].answers == ("longer", "today")
    assert safety.mitigators[0].option == "longer"


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ('id = "G1"', 'id = "R1"', "the id R1 is used more than once"),
        ('urgency = "routine"', 'urgency = "routin"', "there is no `routin`. Did you mean `routine`?"),
        ('via = ["ambulance"]', 'via = ["taxi"]', "requirement R1, via: there is no `taxi`."),
        (
            'sources = ["ESVS20"]\n\n[[gate]]',
            'sources = ["ESV"]\n\n[[gate]]',
            "R1, sources: there is no `ESV`.",
        ),
        ("rf_limb in {cold}", "cold_leg", "requirement R1, when: "),
        ("rf_limb in {cold}", "rf_limb in {cald}", "Did you mean `cold`?"),
        (
            'question = "since"\nanswers',
            'question = "sinc"\nanswers',
            "order O1, question: there is no `sinc`.",
        ),
        ('"longer", "today"]', '"longer", "never"]', "order O1, since: there is no `never`."),
        ('option = "longer"', 'option = "long"', "mitigator, since: there is no `long`."),
        ('hazard = "false', 'danger = "x"\nhazard = "false', "`danger`"),
    ],
)
def test_a_slip_is_refused_with_its_place(old: str, new: str, told: str, tiny_form: dict[str, bytes]) -> None:
    assert SOUND.count(old) == 1
    tiny_form["safety.toml"] = SOUND.replace(old, new).encode()
    problems = check_content(tiny_form)
    assert any(told in str(problem) for problem in problems), [str(problem) for problem in problems]
    assert {problem.file for problem in problems} == {"safety.toml"}


def test_a_node_cannot_claim_a_requirement_that_is_not_stated(tiny_form: dict[str, bytes]) -> None:
    tiny_form["safety.toml"] = SOUND.encode()
    tiny_form["tree.toml"] = tiny_form["tree.toml"].replace(b"[[node]]", b'[[node]]\nfloors = ["R9"]', 1)
    with pytest.raises(ProblemsFound, match="`floors` names R9"):
        read_safety(tiny_form, read_pathway(tiny_form))


def test_other_requirements_make_another_content(tiny_form: dict[str, bytes]) -> None:
    before = read_pathway(tiny_form).digest
    tiny_form["safety.toml"] = SOUND.encode()
    assert read_pathway(tiny_form).digest != before
