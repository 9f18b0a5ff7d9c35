"""A session as a FHIR R4 Bundle of type ``collection``.

No ``document``: that is attested by an author, and nobody attests what a person says of a leg. No
``transaction``: where the resources go is for the receiver to say.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from legnumb_desktop.exchange.fhir.impression import clinical_impression
from legnumb_desktop.exchange.fhir.json_values import Json
from legnumb_desktop.exchange.fhir.observations import observations
from legnumb_desktop.exchange.fhir.patient import patient
from legnumb_desktop.exchange.fhir.provenance import device, provenance
from legnumb_desktop.exchange.fhir.questionnaire import questionnaire
from legnumb_desktop.exchange.fhir.response import questionnaire_response
from legnumb_desktop.exchange.fhir.risk import risk_assessment
from legnumb_desktop.exchange.fhir.systems import SESSIONS, urn_of
from legnumb_desktop.exchange.fhir.urls import url_of
from legnumb_desktop.exchange.told_session import ToldSession, instant


def bundle(told: ToldSession) -> Json:
    """The same session told by the same program gives the same Bundle. A draft has no assessment in it."""
    entries = list(_about_the_person(told))
    targets = [url for url, _ in entries]
    made = [(url_of(told, "Device"), device(told)), (url_of(told, "Provenance"), provenance(told, targets))]
    form = (
        urn_of("form", told.pathway.form.id, told.pathway.digest),
        questionnaire(told.pathway, told.standing),
    )
    return {
        "resourceType": "Bundle",
        "id": url_of(told, "Bundle").removeprefix("urn:uuid:"),
        "identifier": {"system": SESSIONS, "value": told.session},
        "type": "collection",
        "timestamp": instant(told.at),
        "entry": [_entry(url, resource) for url, resource in (*entries, *made, form)],
    }


def bundle_of_bundles(bundles: Iterable[Json]) -> Json:
    """Many sessions in one file: a ``collection`` with the Bundle of each."""
    entries = [{"fullUrl": f"urn:uuid:{each['id']}", "resource": each} for each in bundles]
    return {"resourceType": "Bundle", "type": "collection", **({"entry": entries} if entries else {})}


def _about_the_person(told: ToldSession) -> Iterator[tuple[str, Json]]:
    person = patient(told)
    if person is not None:
        yield url_of(told, "Patient"), person
    yield url_of(told, "QuestionnaireResponse"), questionnaire_response(told)
    for name, observation in observations(told):
        yield url_of(told, f"Observation/{name}"), observation
    if told.assessment is not None:
        yield url_of(told, "ClinicalImpression"), clinical_impression(told, told.assessment)
        yield url_of(told, "RiskAssessment"), risk_assessment(told, told.assessment)


def _entry(url: str, resource: Json) -> Json:
    return {"fullUrl": url, "resource": {**resource, "id": url.removeprefix("urn:uuid:")}}
