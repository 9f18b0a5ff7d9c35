"""What is no fault of a form, and is told all the same."""

from __future__ import annotations

from datetime import date

import pytest

from legnumb_desktop.content import check_content, read_pathway, warnings_of

TODAY = date(2026, 3, 5)


def told(files: dict[str, bytes]) -> list[str]:
    assert check_content(files) == ()
    return [str(warning) for warning in warnings_of(read_pathway(files), TODAY)]


def test_the_tiny_form_gives_nothing_to_look_at(tiny_form: dict[str, bytes]) -> None:
    assert told(tiny_form) == []


@pytest.mark.parametrize(("review_by", "due"), [("2026-03-04", True), ("2026-03-05", False)])
def test_a_source_is_due_after_its_day(review_by: str, due: bool, tiny_form: dict[str, bytes]) -> None:
    tiny_form["sources.toml"] = tiny_form["sources.toml"].replace(b"2028-12-31", review_by.encode())
    line = "sources.toml: source ESVS20, review_by: it was to be reviewed by 2026-03-04. See whether"
    assert [each[: len(line)] for each in told(tiny_form)] == ([line] if due else [])


def test_a_finding_that_nothing_uses(tiny_form: dict[str, bytes]) -> None:
    tiny_form["findings.toml"] += (
        b'[[finding]]\nid = "smoker"\nperson = "smoking"\nclinician = "smoker"\nwhen = "smokes == yes"\n'
    )
    (line,) = told(tiny_form)
    assert line.startswith("findings.toml: finding smoker: nothing uses it.")


def test_a_finding_that_no_answers_can_make_present(tiny_form: dict[str, bytes]) -> None:
    tiny_form["findings.toml"] = tiny_form["findings.toml"].replace(
        b"cold_leg and since == today", b"rf_limb == none and since == today"
    )
    tiny_form["cases/t1.toml"] = tiny_form["cases/t1.toml"].replace(b"cold_today", b"cold_longer")
    (line,) = told(tiny_form)
    assert line.startswith("findings.toml: finding cold_since_today, when: no answers can make it present.")


def test_a_source_and_an_urgency_that_nothing_uses(tiny_form: dict[str, bytes]) -> None:
    tiny_form["sources.toml"] += tiny_form["sources.toml"].replace(b"ESVS20", b"ESVS21")
    tiny_form["outcomes.toml"] += (
        b'[[urgency]]\nid = "urgent"\nrank = 3\ntitle = "This week"\nsoon = "in days"\nshape = "diamond"\n'
    )
    source, urgency = told(tiny_form)
    assert source.startswith("sources.toml: source ESVS21: nothing refers to it.")
    assert urgency.startswith("outcomes.toml: urgency urgent: no outcome has it.")


@pytest.mark.parametrize(
    ("file", "place"),
    [
        ("tree.toml", "tree.toml: node cold_today, sources"),
        ("causes/vessels.toml", "causes: cause blocked_artery, sources"),
    ],
)
def test_a_node_and_a_cause_that_rest_on_no_source(
    file: str, place: str, tiny_form: dict[str, bytes]
) -> None:
    tiny_form[file] = tiny_form[file].replace(b'\nsources = ["ESVS20"]', b"", 1)
    (line,) = told(tiny_form)
    assert line.startswith(f"{place}: it names no source.")


@pytest.mark.parametrize(
    ("question", "without_effect"), [("map_numb", "the territories"), ("age", "the ages")]
)
def test_causes_weighed_by_a_question_that_is_missing(
    question: str, without_effect: str, tiny_form: dict[str, bytes]
) -> None:
    for file in ("form.toml", "cases/t1.toml"):
        text = tiny_form[file].decode().replace(f'id = "{question}"', 'id = "other_name"')
        tiny_form[file] = text.replace(f"\n{question} =", "\nother_name =").encode()
    of_question, of_causes = told(tiny_form)
    assert of_question.startswith(
        "form.toml: question other_name: no outcome, no cause and no other question"
    )
    assert of_causes.startswith(f"form.toml: {without_effect} of the causes have no effect.")


def test_a_question_on_which_nothing_depends(tiny_form: dict[str, bytes]) -> None:
    tiny_form["form.toml"] += b"""
[[question]]
id = "shoes"
stage = "about"
type = "text"
text = "Which shoes?"
short = "Shoes"
"""
    (line,) = told(tiny_form)
    assert line.startswith("form.toml: question shoes: no outcome, no cause and no other question depends on")
    tiny_form["form.toml"] += b'for_paper = "Shoes can press."\n'
    assert told(tiny_form) == []
