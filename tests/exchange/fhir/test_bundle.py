from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from typing import Any
from uuid import UUID

import pytest
from fhir.resources.R4B.bundle import Bundle

from legnumb_desktop.content import read_cases
from legnumb_desktop.core import answers as a
from legnumb_desktop.core.assessment import assess
from legnumb_desktop.core.form import FeelingKind, Hatch
from legnumb_desktop.core.painted import painted
from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.core.standing import Unverified, Verified
from legnumb_desktop.exchange.fhir import bundle, read_response
from legnumb_desktop.exchange.fhir.systems import DATA_ABSENT
from legnumb_desktop.exchange.told_session import ToldSession

LEG_NUMBNESS = Path(__file__).parents[3] / "forms" / "leg_numbness"
VERIFIED = Verified(125, ("total",), datetime(2026, 11, 23, tzinfo=UTC).date())


@pytest.fixture(scope="module")
def told_of(leg_numbness: Pathway) -> Callable[..., ToldSession]:
    def telling(answers: a.Answers, **more: Any) -> ToldSession:
        settings: dict[str, Any] = {
            "session": "0" * 32,
            "standing": VERIFIED,
            "started": datetime(2026, 11, 23, 9, 0, tzinfo=UTC),
            "finished": datetime(2026, 11, 23, 9, 12, 30, tzinfo=UTC),
            "program_version": "0.1.0",
            "emergency_number": "999",
            "assessment": assess(leg_numbness, answers),
            **more,
        }
        return ToldSession(pathway=leg_numbness, answers=answers, **settings)

    return telling


def resources(told: dict[str, Any], kind: str) -> list[dict[str, Any]]:
    return [entry["resource"] for entry in told["entry"] if entry["resource"]["resourceType"] == kind]


def references(node: object) -> Iterator[str]:
    if isinstance(node, dict):
        if "reference" in node:
            yield str(node["reference"])
        for value in node.values():
            yield from references(value)
    elif isinstance(node, list):
        for value in node:
            yield from references(value)


def chosen(*options: str) -> a.Chosen:
    return a.Chosen(frozenset(options))


def test_every_worked_case_is_valid_and_its_references_resolve(
    leg_numbness: Pathway, told_of: Callable[..., ToldSession]
) -> None:
    files = {path.relative_to(LEG_NUMBNESS).as_posix(): path for path in LEG_NUMBNESS.rglob("*.toml")}
    cases = read_cases({name: path.read_bytes() for name, path in files.items()}, leg_numbness)
    assert len(cases) > 100
    for case in cases[::8]:
        told = bundle(told_of(case.answers, person="A. B."))
        read = Bundle.model_validate(told)
        assert json.loads(read.model_dump_json()) == json.loads(json.dumps(told)), case.id
        urls = [entry["fullUrl"] for entry in told["entry"]]  # type: ignore[index,attr-defined]
        assert len(urls) == len(set(urls))
        assert set(references(told)) <= set(urls), case.id


def test_the_visit_before_is_named_by_the_session_that_its_own_impression_names(
    told_of: Callable[..., ToldSession],
) -> None:
    first = bundle(told_of({"rf_cauda": a.NotSure()}, session="b" * 32))
    second = bundle(told_of({"rf_cauda": a.NotSure()}, earlier="b" * 32))
    Bundle.model_validate(second)
    (before,), (after,) = (resources(told, "ClinicalImpression") for told in (first, second))
    assert "previous" not in before
    assert after["previous"]["identifier"] in before["identifier"]


def test_answers_come_back_as_they_were_given(
    leg_numbness: Pathway, told_of: Callable[..., ToldSession], an_answer: Any
) -> None:
    random = Random(5)
    for _ in range(60):
        given = {
            question.id: an_answer(leg_numbness, question, random)
            for question in leg_numbness.form.questions
            if random.random() < 0.8
        }
        told = bundle(told_of(given))
        response = resources(json.loads(json.dumps(told)), "QuestionnaireResponse")[0]
        path = leg_numbness.path_reader.finished(given)
        on_path = {question: answer for question, answer in given.items() if question in path}
        assert read_response(leg_numbness.form, response) == (on_path, ())


def test_what_is_painted_in_kinds_of_feeling_comes_back_as_it_was_painted(
    leg_numbness: Pathway, told_of: Callable[..., ToldSession]
) -> None:
    kinds = (
        FeelingKind("numb", "Numb", "numb", True, Hatch.SLANTED),
        FeelingKind("pain", "Pain", "pain", False, Hatch.CROSSED),
    )
    questions = tuple(
        replace(q, kinds=kinds) if q.id == "map_numb" else q for q in leg_numbness.form.questions
    )
    form = replace(leg_numbness.form, questions=questions)
    question = form.question("map_numb")
    for pairs in (
        {("L.toe_big", "numb")},
        {("L.toe_big", "pain")},
        {("L.toe_big", "pain"), ("L.toe_big", "numb"), ("saddle", "pain")},
    ):
        given = {"map_numb": painted(form, question, pairs)}
        told = replace(told_of({}), pathway=replace(leg_numbness, form=form), answers=given)
        bundled = json.loads(json.dumps(bundle(told)))
        Bundle.model_validate(bundled)
        response = resources(bundled, "QuestionnaireResponse")[0]
        assert read_response(form, response) == (given, ())


def test_an_answer_off_the_path_is_not_told(told_of: Callable[..., ToldSession]) -> None:
    told = bundle(told_of({"rf_stroke": chosen("none"), "rf_stroke_when": chosen("still")}))
    text = json.dumps(resources(told, "QuestionnaireResponse"))
    assert "rf_stroke.none" in text
    assert "rf_stroke_when" not in text


def test_not_sure_declined_and_passed_over_are_told_apart(told_of: Callable[..., ToldSession]) -> None:
    said = {
        "rf_stroke": a.NotSure(),
        "rf_cauda": a.Declined(),
        "feel": a.Skipped(),
        "height_cm": a.Skipped(),
        "age": a.Declined(),
    }
    response = resources(bundle(told_of(said)), "QuestionnaireResponse")[0]
    items = {item["linkId"]: item for group in response["item"] for item in group["item"]}
    assert items["rf_stroke"]["answer"][0]["valueCoding"]["code"] == "asked-unknown"
    assert items["rf_cauda"]["answer"][0]["valueCoding"]["code"] == "asked-declined"
    assert items["feel"]["answer"][0]["extension"][0]["valueBoolean"] is True
    assert "answer" not in items["height_cm"]
    assert "age" not in items
    assert items["age.unsaid"]["answer"][0]["valueCoding"]["code"] == "asked-declined"


def test_how_urgent_it_is_stands_first_with_the_answer_that_decided(
    told_of: Callable[..., ToldSession],
) -> None:
    told = told_of({"rf_cauda": chosen("saddle")})
    impression = resources(bundle(told), "ClinicalImpression")[0]
    urgency = impression["finding"][0]
    assert urgency["itemCodeableConcept"]["coding"][0]["code"] == "emergency_now"
    assert "saddle" in urgency["basis"]
    assert "999" in impression["summary"]
    assert "{number}" not in json.dumps(impression)
    assert "help now. Go to" in impression["summary"]
    flags = [each["itemCodeableConcept"]["text"] for each in impression["finding"][2:]]
    assert flags
    assert all(flag.startswith("Red flag. To think of: ") for flag in flags), "no diagnosis is told as made"
    trail = impression["note"][0]["text"]
    assert all(step.node in trail for step in told.assessment.trail)  # type: ignore[union-attr]


def test_causes_are_told_in_bands_and_never_as_probabilities(told_of: Callable[..., ToldSession]) -> None:
    told = told_of({"rf_cauda": chosen("saddle"), "map_numb": a.Marked(frozenset({"saddle"}))})
    risk = resources(bundle(told), "RiskAssessment")[0]
    assert risk["prediction"]
    assert "probability" not in json.dumps([list(each) for each in risk["prediction"]])
    assert "%" not in json.dumps(risk)
    bands = {each["qualitativeRisk"]["coding"][0]["code"] for each in risk["prediction"]}
    assert bands <= {"fits_well", "fits_partly", "not_ruled_out"}
    assert risk["prediction"][0]["rationale"].startswith("For: ")


def test_a_person_who_told_neither_name_nor_sex_is_not_invented(
    told_of: Callable[..., ToldSession],
) -> None:
    nobody = bundle(told_of({"age": a.Measured(54.0)}))
    assert resources(nobody, "Patient") == []
    assert resources(nobody, "RiskAssessment")[0]["subject"].keys() == {"display"}
    somebody = resources(bundle(told_of({"sex_birth": chosen("male")}, person="A. B.")), "Patient")[0]
    assert somebody["name"] == [{"text": "A. B."}]
    assert somebody["extension"][0]["valueCode"] == "M"
    assert not somebody.keys() & {"identifier", "birthDate", "gender"}
    withheld = bundle(told_of({"sex_birth": chosen("other")}))
    assert resources(withheld, "Patient") == []


def test_age_height_and_weight_are_observations_of_what_was_told(
    told_of: Callable[..., ToldSession],
) -> None:
    said = {"age": a.Measured(54.0), "height_cm": a.Measured(170.0), "weight_kg": a.Skipped()}
    found = resources(bundle(told_of(said)), "Observation")
    codes = [each["code"]["coding"][0]["code"] for each in found]
    assert codes == ["30525-0", "8302-2"]
    assert found[0]["valueQuantity"] == {
        "value": 54,
        "unit": "years",
        "system": "http://unitsofmeasure.org",
        "code": "a",
    }


def test_the_same_session_gives_the_same_bytes_and_another_session_other_ids(
    told_of: Callable[..., ToldSession],
) -> None:
    told = told_of({"rf_cauda": chosen("saddle")}, person="A. B.")
    once, again = json.dumps(bundle(told)), json.dumps(bundle(told))
    assert once == again
    other = bundle(replace(told, session="f" * 32))
    ours = {entry["fullUrl"] for entry in bundle(told)["entry"]}  # type: ignore[attr-defined]
    theirs = {entry["fullUrl"] for entry in other["entry"]}  # type: ignore[attr-defined]
    assert len(ours & theirs) == 1, "the form alone is the same"
    assert all(UUID(url.removeprefix("urn:uuid:")).version == 5 for url in ours)


def test_provenance_names_the_program_and_the_content(
    told_of: Callable[..., ToldSession], leg_numbness: Pathway
) -> None:
    told = bundle(told_of({}))
    source = resources(told, "Provenance")[0]
    assert source["entity"][0]["what"]["identifier"]["value"] == leg_numbness.digest
    assert source["recorded"] == "2026-11-23T09:12:30Z"
    assert resources(told, "Device")[0]["version"] == [{"value": "0.1.0"}]


def test_content_that_is_not_verified_says_so(told_of: Callable[..., ToldSession]) -> None:
    told = bundle(told_of({}, standing=Unverified("No certificate stands beside it.")))
    for kind in ("ClinicalImpression", "RiskAssessment"):
        assert "not verified: No certificate" in json.dumps(resources(told, kind))
    assert "not verified" not in json.dumps(bundle(told_of({})))


def test_a_draft_has_answers_and_no_assessment(told_of: Callable[..., ToldSession]) -> None:
    told = bundle(told_of({"rf_stroke": chosen("none")}, finished=None, assessment=None))
    Bundle.model_validate(told)
    assert resources(told, "QuestionnaireResponse")[0]["status"] == "in-progress"
    assert resources(told, "ClinicalImpression") == resources(told, "RiskAssessment") == []


def test_a_response_with_faults_is_read_as_far_as_it_goes_and_each_fault_is_named(
    leg_numbness: Pathway,
) -> None:
    response = {
        "item": [
            {"linkId": "rf_stroke", "answer": [{"valueCoding": {"system": "other", "code": "x"}}]},
            {"linkId": "age", "answer": [{"valueInteger": 54}]},
            {"linkId": "age", "answer": "nonsense"},
            {"linkId": "made_up", "answer": [{"valueString": "x"}]},
            "nonsense",
        ]
    }
    answers, problems = read_response(leg_numbness.form, response)
    assert set(answers) == {"age"}
    assert {problem.place for problem in problems} == {"made_up", "rf_stroke"}


def test_a_response_to_other_questions_or_entered_in_error_is_refused(leg_numbness: Pathway) -> None:
    other = {"questionnaire": "urn:uuid:06f51d70-fa91-403f-80ba-75971eb04f1a|1.0.0", "item": []}
    assert read_response(leg_numbness.form, other)[1][0].place == "questionnaire"
    withdrawn = {"status": "entered-in-error", "item": []}
    assert read_response(leg_numbness.form, withdrawn)[1][0].place == "status"


DECLINED = {
    "linkId": "age.unsaid",
    "answer": [{"valueCoding": {"system": DATA_ABSENT, "code": "asked-declined"}}],
}
EMPTY, TOLD = {"linkId": "age"}, {"linkId": "age", "answer": [{"valueInteger": 54}]}


@pytest.mark.parametrize(
    ("items", "age"),
    [
        ([EMPTY, DECLINED], a.Declined()),
        ([DECLINED, EMPTY], a.Declined()),
        ([DECLINED], a.Declined()),
        ([TOLD, DECLINED], a.Measured(54.0)),
        ([DECLINED, TOLD], a.Measured(54.0)),
        ([TOLD, EMPTY], a.Measured(54.0)),
        ([EMPTY], a.Skipped()),
    ],
)
def test_an_empty_item_hides_nothing_that_was_said_beside_it(
    items: list[dict[str, object]], age: a.Answer, leg_numbness: Pathway
) -> None:
    assert read_response(leg_numbness.form, {"item": items}) == ({"age": age}, ())
