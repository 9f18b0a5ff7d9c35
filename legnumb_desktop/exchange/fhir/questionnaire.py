"""A pathway's form as a FHIR R4 Questionnaire."""

from __future__ import annotations

from legnumb_desktop.core.form import Form, Stage
from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.core.standing import Standing, Verified
from legnumb_desktop.exchange.fhir.items import items_of
from legnumb_desktop.exchange.fhir.json_values import Json
from legnumb_desktop.exchange.fhir.systems import CONTENT_DIGEST, FORMS, urn_of

LOINC_NOTICE = (
    "The codes 8302-2 and 29463-7 are from LOINC (http://loinc.org), copyright Regenstrief Institute, Inc. "
    "and the Logical Observation Identifiers Names and Codes (LOINC) Committee, and available at no cost "
    "under the license at http://loinc.org/license."
)


def questionnaire(pathway: Pathway, standing: Standing) -> Json:
    """The form alone. ``url`` is the same for every version of a form; ``identifier`` holds the digest.

    A content that is not verified is ``experimental``: FHIR's word for what is not meant for real use.
    """
    form = pathway.form
    return {
        "resourceType": "Questionnaire",
        "id": form.id.replace("_", "-"),
        "language": form.language,
        "url": canonical_url(pathway.form),
        "identifier": [
            {"system": FORMS, "value": form.id},
            {"system": CONTENT_DIGEST, "value": pathway.digest},
        ],
        "version": form.version,
        "name": "".join(word.capitalize() for word in form.id.split("_")),
        "title": form.title,
        "status": "active",
        "experimental": not isinstance(standing, Verified),
        "subjectType": ["Patient"],
        "description": f"An intake for people aged {form.minimum_age} and over.",
        "copyright": LOINC_NOTICE,
        "item": [_group(pathway, stage) for stage in form.stages],
    }


def canonical_url(form: Form) -> str:
    return urn_of("form", form.id)


def _group(pathway: Pathway, stage: Stage) -> Json:
    items: list[Json] = []
    if stage.intro:
        items.append({"linkId": f"stage.{stage.id}.intro", "text": stage.intro, "type": "display"})
    for question in pathway.form.questions:
        if question.stage == stage.id:
            items.extend(items_of(pathway, question))
    return {"linkId": f"stage.{stage.id}", "text": stage.title, "type": "group", "item": items}
