"""The names (URIs) under which codes and identifiers stand.

Our own hang below one object identifier made from a UUID, which anyone may do without registering
(ITU-T X.667): below ``2.25.9248077846030085604516943296512151322``.
"""

from __future__ import annotations

from uuid import UUID, uuid5

OUR_UUID = UUID("06f51d70-fa91-403f-80ba-75971eb04f1a")
_ROOT = f"urn:oid:2.25.{OUR_UUID.int}"

OPTIONS = f"{_ROOT}.1"
"""Answer options, coded ``question.option``."""
MARKS = f"{_ROOT}.2"
"""Areas of skin, coded ``L.toe_big`` or ``saddle``."""
OUTCOMES = f"{_ROOT}.3"
URGENCIES = f"{_ROOT}.4"
NODES = f"{_ROOT}.5"
CAUSES = f"{_ROOT}.6"
BANDS = f"{_ROOT}.7"
FORMS = f"{_ROOT}.8"
CONTENT_DIGEST = f"{_ROOT}.9"
"""Identifiers: the SHA-256 of the content, hexadecimal."""
SESSIONS = f"{_ROOT}.10"
"""Identifiers: a kept session."""
PASSED_OVER = f"{_ROOT}.11"
"""Extension on an answer: the question was passed over, which counts as not sure."""

DATA_ABSENT = "http://terminology.hl7.org/CodeSystem/data-absent-reason"
ITEM_CONTROL = "http://hl7.org/fhir/questionnaire-item-control"
UCUM = "http://unitsofmeasure.org"
LOINC = "http://loinc.org"
ICD_10 = "http://hl7.org/fhir/sid/icd-10"


def urn_of(*parts: str) -> str:
    """The same ``urn:uuid:`` for the same parts, on every computer (UUID version 5)."""
    return f"urn:uuid:{uuid5(OUR_UUID, '/'.join(parts))}"
