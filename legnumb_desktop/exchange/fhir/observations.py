"""What the person said of age, height and weight, as observations that health record systems know."""

from __future__ import annotations

from collections.abc import Iterator

from legnumb_desktop.core.answers import Measured
from legnumb_desktop.exchange.fhir.json_values import Json, coding
from legnumb_desktop.exchange.fhir.patient import subject_of
from legnumb_desktop.exchange.fhir.systems import LOINC, UCUM
from legnumb_desktop.exchange.fhir.urls import url_of
from legnumb_desktop.exchange.told_session import ToldSession, instant

_MEASURED = {
    "age": (coding(LOINC, "30525-0", "Age"), "a", "years"),
    "height_cm": (coding(LOINC, "8302-2", "Body height"), "cm", "cm"),
    "weight_kg": (coding(LOINC, "29463-7", "Body weight"), "kg", "kg"),
}


def observations(told: ToldSession) -> Iterator[tuple[str, Json]]:
    """The question's id and the observation, for each that was told and is on the path."""
    for question_id, (code, ucum, unit) in _MEASURED.items():
        answer = told.answers.get(question_id) if told.question(question_id) else None
        if isinstance(answer, Measured):
            value = int(answer.value) if answer.value == int(answer.value) else answer.value
            yield (
                question_id,
                {
                    "resourceType": "Observation",
                    "status": "preliminary" if told.finished is None else "final",
                    "code": {"coding": [code], "text": f"{code['display']}, as told by the person"},
                    "subject": subject_of(told),
                    "effectiveDateTime": instant(told.at),
                    "valueQuantity": {"value": value, "unit": unit, "system": UCUM, "code": ucum},
                    "derivedFrom": [{"reference": url_of(told, "QuestionnaireResponse")}],
                },
            )
