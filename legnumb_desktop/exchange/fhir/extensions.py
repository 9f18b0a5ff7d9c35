"""The extensions of the FHIR standard and of Structured Data Capture that a Questionnaire uses."""

from __future__ import annotations

from legnumb_desktop.exchange.fhir.json_values import Json, coding
from legnumb_desktop.exchange.fhir.systems import ITEM_CONTROL

_CORE = "http://hl7.org/fhir/StructureDefinition/"
_SDC = "http://hl7.org/fhir/uv/sdc/StructureDefinition/"


def exclusive_option() -> Json:
    return {"url": f"{_CORE}questionnaire-optionExclusive", "valueBoolean": True}


def item_control(code: str, display: str) -> Json:
    concept = {"coding": [coding(ITEM_CONTROL, code, display)]}
    return {"url": f"{_CORE}questionnaire-itemControl", "valueCodeableConcept": concept}


def hidden() -> Json:
    return {"url": f"{_CORE}questionnaire-hidden", "valueBoolean": True}


def one_below_the_other() -> Json:
    return {"url": f"{_CORE}questionnaire-choiceOrientation", "valueCode": "vertical"}


def unit(code: Json) -> Json:
    return {"url": f"{_CORE}questionnaire-unit", "valueCoding": code}


def least(value: float, *, whole: bool) -> Json:
    return {"url": f"{_CORE}minValue", **_number(value, whole=whole)}


def greatest(value: float, *, whole: bool) -> Json:
    return {"url": f"{_CORE}maxValue", **_number(value, whole=whole)}


def slider_step(step: int) -> Json:
    return {"url": f"{_CORE}questionnaire-sliderStepValue", "valueInteger": step}


def enable_when(expression: str) -> Json:
    """Stands instead of ``enableWhen``, never beside it."""
    path = {"language": "text/fhirpath", "expression": expression}
    return {"url": f"{_SDC}sdc-questionnaire-enableWhenExpression", "valueExpression": path}


def _number(value: float, *, whole: bool) -> Json:
    return {"valueInteger": int(value)} if whole else {"valueDecimal": value}
