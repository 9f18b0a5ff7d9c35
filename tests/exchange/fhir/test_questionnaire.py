from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pytest
from fhir.resources.R4B.questionnaire import Questionnaire

from legnumb_desktop.cli import main
from legnumb_desktop.core.form import QuestionType
from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.core.standing import NOT_LOOKED_AT, Verified
from legnumb_desktop.exchange.fhir import questionnaire

VERIFIED = Verified(133, ("total",), date(2026, 11, 23))
EXPRESSION = "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-enableWhenExpression"


def items_in(node: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for item in node.get("item", []):
        yield item
        yield from items_in(item)


@pytest.fixture(scope="module")
def told(leg_numbness: Pathway) -> dict[str, Any]:
    return questionnaire(leg_numbness, VERIFIED)


@pytest.fixture(scope="module")
def item(told: dict[str, Any]) -> Callable[[str], dict[str, Any]]:
    by_id = {each["linkId"]: each for each in items_in(told)}
    return by_id.__getitem__


def extension(item: dict[str, Any], url_ending: str) -> dict[str, Any]:
    found: list[dict[str, Any]] = [
        each for each in item.get("extension", ()) if each["url"].endswith(url_ending)
    ]
    assert len(found) == 1, url_ending
    return found[0]


def test_the_models_of_the_standard_accept_it(told: dict[str, Any]) -> None:
    read = Questionnaire.model_validate(told)
    assert json.loads(read.model_dump_json()) == json.loads(json.dumps(told))


def test_a_content_that_is_not_verified_is_not_meant_for_real_use(leg_numbness: Pathway) -> None:
    assert questionnaire(leg_numbness, VERIFIED)["experimental"] is False
    assert questionnaire(leg_numbness, NOT_LOOKED_AT)["experimental"] is True


def test_every_question_stands_once_in_the_group_of_its_stage(
    told: dict[str, Any], leg_numbness: Pathway
) -> None:
    form = leg_numbness.form
    link_ids = [each["linkId"] for each in items_in(told)]
    assert len(link_ids) == len(set(link_ids))
    assert [group["text"] for group in told["item"]] == [stage.title for stage in form.stages]
    for group, stage in zip(told["item"], form.stages, strict=True):
        asked = [each["linkId"] for each in group["item"] if each["linkId"] in form.by_id]
        assert asked == [question.id for question in form.questions if question.stage == stage.id]


def test_each_type_of_question_has_the_type_that_holds_its_answer(
    item: Callable[[str], dict[str, Any]], leg_numbness: Pathway
) -> None:
    types = {
        QuestionType.SINGLE: ("choice", False),
        QuestionType.TIME_BAND: ("choice", False),
        QuestionType.MULTI: ("choice", True),
        QuestionType.REGIONS: ("choice", True),
        QuestionType.NUMBER: ("integer", False),
        QuestionType.SCALE: ("integer", False),
        QuestionType.DATE: ("date", False),
        QuestionType.TEXT: ("text", False),
    }
    for question in leg_numbness.form.questions:
        told = item(question.id)
        assert (told["type"], told.get("repeats", False)) == types[question.type], question.id
        assert told["text"].startswith(question.text.rstrip("."))


def test_not_sure_and_prefer_not_to_say_have_the_codes_of_the_standard_and_exclude_all_others(
    item: Callable[[str], dict[str, Any]],
) -> None:
    for link_id, code in (("rf_cauda", "asked-unknown"), ("rf_cauda", "asked-declined")):
        option = next(each for each in item(link_id)["answerOption"] if each["valueCoding"]["code"] == code)
        assert option["valueCoding"]["system"].endswith("data-absent-reason")
        assert extension(option, "optionExclusive")["valueBoolean"] is True
    none = next(
        each for each in item("rf_cauda")["answerOption"] if each["valueCoding"]["code"] == "rf_cauda.none"
    )
    assert extension(none, "optionExclusive")["valueBoolean"] is True


def test_each_mark_of_the_leg_chart_can_be_chosen(
    item: Callable[[str], dict[str, Any]], leg_numbness: Pathway
) -> None:
    codes = [each["valueCoding"]["code"] for each in item("map_numb")["answerOption"]]
    assert codes == [*leg_numbness.form.region_marks, "asked-unknown"]


def test_each_kind_of_feeling_has_a_list_of_areas_of_its_own(
    item: Callable[[str], dict[str, Any]], leg_numbness: Pathway
) -> None:
    question = leg_numbness.form.question("map_numb")
    assert item("map_numb")["text"].endswith(f": {question.kinds[0].text}")
    assert item("map_numb")["required"] is False, "who feels pain alone has nothing to say here"
    for kind in question.kinds[1:]:
        further = item(f"map_numb.{kind.id}")
        assert further["text"] == f"{question.short}: {kind.text}"
        codes = [each["valueCoding"]["code"] for each in further["answerOption"]]
        assert codes == list(leg_numbness.form.region_marks)


def test_a_number_has_its_unit_and_its_bounds(item: Callable[[str], dict[str, Any]]) -> None:
    height = item("height_cm")
    assert extension(height, "questionnaire-unit")["valueCoding"]["code"] == "cm"
    assert extension(height, "minValue")["valueInteger"] == 100
    assert extension(height, "maxValue")["valueInteger"] == 230
    assert height["code"][0]["code"] == "8302-2"


def test_an_age_that_is_not_told_has_a_place_of_its_own(item: Callable[[str], dict[str, Any]]) -> None:
    assert item("age")["required"] is False
    beside = item("age.unsaid")
    assert [each["valueCoding"]["code"] for each in beside["answerOption"]] == ["asked-declined"]
    assert beside["enableWhen"] == [{"question": "age", "operator": "exists", "answerBoolean": False}]


def test_what_is_computed_is_hidden_and_asked_of_nobody(item: Callable[[str], dict[str, Any]]) -> None:
    computed = item("spread_since")
    assert extension(computed, "questionnaire-hidden")["valueBoolean"] is True
    assert computed["readOnly"] is True
    assert computed["required"] is False


def test_a_scale_is_a_slider_with_words_at_its_ends(item: Callable[[str], dict[str, Any]]) -> None:
    control = extension(item("bother"), "itemControl")["valueCodeableConcept"]["coding"][0]
    assert control["code"] == "slider"
    assert item("bother.lower")["text"] == "None"
    assert item("bother.upper")["text"] == "Worst"


def test_help_tells_why_it_is_asked_too(item: Callable[[str], dict[str, Any]], leg_numbness: Pathway) -> None:
    question = leg_numbness.form.question("rf_stroke")
    assert item("rf_stroke.help")["text"] == f"{question.help} {question.why}"


def test_a_condition_is_told_in_one_way_never_in_two(
    told: dict[str, Any], item: Callable[[str], dict[str, Any]], leg_numbness: Pathway
) -> None:
    for question in leg_numbness.form.questions:
        shown = item(question.id)
        by_expression = any(each["url"] == EXPRESSION for each in shown.get("extension", ()))
        by_answers = "enableWhen" in shown
        assert by_expression + by_answers == (question.when is not None), question.id
    assert item("leg_vs_back")["extension"][-1]["url"] == EXPRESSION


def test_every_sign_of_now_and_not_sure_bring_the_follow_up_question(
    item: Callable[[str], dict[str, Any]],
) -> None:
    codes = [each["answerCoding"]["code"] for each in item("rf_stroke_when")["enableWhen"]]
    assert "asked-unknown" in codes
    assert "rf_stroke.none" not in codes
    assert len(codes) == 10
    assert item("rf_stroke_when")["enableBehavior"] == "any"


def test_the_console_prints_the_form(capsys: pytest.CaptureFixture[str], told: dict[str, Any]) -> None:
    assert main(["form", "--fhir"]) == 0
    printed = json.loads(capsys.readouterr().out)
    assert {**printed, "experimental": False} == json.loads(json.dumps(told))


def test_the_program_writes_it_without_any_library() -> None:
    wanted = (
        "import sys, legnumb_desktop.exchange.fhir as _;"
        "print(sorted({'fhir', 'pydantic', 'sqlmodel', 'reportlab'} & {*sys.modules}))"
    )
    done = subprocess.run([sys.executable, "-c", wanted], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
