"""The answers as a QuestionnaireResponse. What lies off the path is left out."""

from __future__ import annotations

from legnumb_desktop.exchange.fhir.answered import answered_groups
from legnumb_desktop.exchange.fhir.json_values import Json
from legnumb_desktop.exchange.fhir.patient import subject_of
from legnumb_desktop.exchange.fhir.questionnaire import canonical_url
from legnumb_desktop.exchange.fhir.systems import SESSIONS
from legnumb_desktop.exchange.told_session import ToldSession, instant


def questionnaire_response(told: ToldSession) -> Json:
    form = told.pathway.form
    on_path = frozenset(question.id for question in told.path.questions)
    items = answered_groups(form, told.answers, on_path)
    return {
        "resourceType": "QuestionnaireResponse",
        "identifier": {"system": SESSIONS, "value": told.session},
        "questionnaire": f"{canonical_url(form)}|{form.version}",
        "status": "in-progress" if told.finished is None else "completed",
        "subject": subject_of(told),
        "authored": instant(told.at),
        "source": subject_of(told),
        **({"item": items} if items else {}),
    }
