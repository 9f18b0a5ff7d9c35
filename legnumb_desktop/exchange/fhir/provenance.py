"""Where it comes from: the program, its version, and the content that decided."""

from __future__ import annotations

from collections.abc import Iterable

from legnumb_desktop.exchange.fhir.json_values import Json, coding
from legnumb_desktop.exchange.fhir.patient import subject_of
from legnumb_desktop.exchange.fhir.systems import CONTENT_DIGEST
from legnumb_desktop.exchange.fhir.urls import url_of
from legnumb_desktop.exchange.told_session import PROGRAM, ToldSession, instant

_PARTICIPANTS = "http://terminology.hl7.org/CodeSystem/provenance-participant-type"


def device(told: ToldSession) -> Json:
    """The program, as what assembled and assessed."""
    return {
        "resourceType": "Device",
        "status": "active",
        "deviceName": [{"name": PROGRAM, "type": "user-friendly-name"}],
        "type": {"text": "Software for the intake of numbness in one leg"},
        "version": [{"value": told.program_version}],
    }


def provenance(told: ToldSession, targets: Iterable[str]) -> Json:
    """The person said it, the program wrote it, by a content that is known by its digest."""
    stamp = told.pathway.stamp
    content = {
        "identifier": {"system": CONTENT_DIGEST, "value": stamp.digest},
        "display": f"Content {stamp.form} {stamp.version}, SHA-256",
    }
    return {
        "resourceType": "Provenance",
        "target": [{"reference": target} for target in targets],
        "occurredDateTime": instant(told.at),
        "recorded": instant(told.at),
        "activity": {"text": "Answers taken down and assessed"},
        "agent": [
            _agent("assembler", "Assembler", {"reference": url_of(told, "Device")}),
            _agent("author", "Author", subject_of(told)),
        ],
        "entity": [{"role": "source", "what": content}],
    }


def _agent(code: str, display: str, who: Json) -> Json:
    return {"type": {"coding": [coding(_PARTICIPANTS, code, display)]}, "who": who}
