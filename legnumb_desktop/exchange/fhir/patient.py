"""The person, as far as the session knows: a name that was given, and the sex at birth that was told."""

from __future__ import annotations

from legnumb_desktop.core.answers import Chosen
from legnumb_desktop.exchange.fhir.json_values import Json
from legnumb_desktop.exchange.fhir.urls import url_of
from legnumb_desktop.exchange.told_session import ToldSession

_BIRTH_SEX = "http://hl7.org/fhir/us/core/StructureDefinition/us-core-birthsex"
_SEXES = {"female": "F", "male": "M"}


def patient(told: ToldSession) -> Json | None:
    """No identifier and no date of birth: neither is asked. None where nothing is known.

    Sex at birth is no administrative gender, and has its own extension.
    """
    sex = _sex_at_birth(told)
    if not told.person and sex is None:
        return None
    return {
        "resourceType": "Patient",
        **({"extension": [{"url": _BIRTH_SEX, "valueCode": sex}]} if sex else {}),
        **({"name": [{"text": told.person}]} if told.person else {}),
    }


def subject_of(told: ToldSession) -> Json:
    """A reference to the Patient where there is one, else words alone."""
    if patient(told) is None:
        return {"display": "The person who answered, not named"}
    return {"reference": url_of(told, "Patient")}


def _sex_at_birth(told: ToldSession) -> str | None:
    answer = told.answers.get("sex_birth") if told.question("sex_birth") else None
    if not isinstance(answer, Chosen):
        return None
    return next((code for option, code in _SEXES.items() if option in answer.options), None)
