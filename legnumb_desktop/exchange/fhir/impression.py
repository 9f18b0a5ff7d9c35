"""How urgent it is and why, as a ClinicalImpression: outcome, red flags and the way through the tree."""

from __future__ import annotations

from legnumb_desktop.core.assessment import Assessment
from legnumb_desktop.core.wording import Reader, reasons, words_of_reason
from legnumb_desktop.exchange.fhir.json_values import Json, coding
from legnumb_desktop.exchange.fhir.patient import subject_of
from legnumb_desktop.exchange.fhir.standing import not_verified
from legnumb_desktop.exchange.fhir.systems import NODES, OUTCOMES, SESSIONS, URGENCIES
from legnumb_desktop.exchange.fhir.urls import url_of
from legnumb_desktop.exchange.told_session import ToldSession, instant


def clinical_impression(told: ToldSession, result: Assessment) -> Json:
    """The first finding is the urgency, the second the outcome, then each red flag, the most urgent first."""
    pathway = told.pathway
    outcome = pathway.outcome[result.outcome]
    urgency = pathway.urgency[result.urgency]
    answers = {"reference": url_of(told, "QuestionnaireResponse")}
    return {
        "resourceType": "ClinicalImpression",
        "identifier": [{"system": SESSIONS, "value": told.session}],
        "status": "completed",
        "code": {"text": "Triage of numbness in one leg by a decision tree"},
        "description": f"Self-reported answers to “{pathway.form.title}”, read by a program. Not examined.",
        "subject": subject_of(told),
        "effectiveDateTime": instant(told.at),
        "date": instant(told.at),
        **_previous(told),
        "investigation": [{"code": {"text": "Intake answered by the person"}, "item": [answers]}],
        "summary": told.in_place(" ".join(map(_sentence, (urgency.title, outcome.headline, *outcome.do)))),
        "finding": [
            _finding(URGENCIES, urgency.id, urgency.title, "", _because(told, result.decided_by)),
            _finding(OUTCOMES, outcome.id, told.in_place(outcome.headline), "", ""),
            *(_red_flag(told, flag) for flag in result.red_flags),
        ],
        "prognosisReference": [{"reference": url_of(told, "RiskAssessment")}],
        "note": [{"text": text} for text in (_way(told, result), *not_verified(told))],
    }


def _previous(told: ToldSession) -> Json:
    """The visit before by its session, since its own impression stands in another file."""
    if told.earlier is None:
        return {}
    session: Json = {"system": SESSIONS, "value": told.earlier}
    return {"previous": {"type": "ClinicalImpression", "identifier": session, "display": "The visit before"}}


def _red_flag(told: ToldSession, flag: str) -> Json:
    """What the node asks, and what is feared: never a diagnosis that another system could take for made."""
    node = told.pathway.node[flag]
    return _finding(NODES, flag, node.asks, f"Red flag. To think of: {node.hazard}", _because(told, flag))


def _finding(system: str, code: str, name: str, words: str, basis: str) -> Json:
    concept: Json = {"coding": [coding(system, code, name)], "text": words or name}
    return {"itemCodeableConcept": concept, **({"basis": basis} if basis else {})}


def _sentence(words: str) -> str:
    return words if words.endswith((".", "!", "?")) else f"{words}."


def _because(told: ToldSession, node: str | None) -> str:
    """The answers that made the node's condition hold, in the clinician's words."""
    if node is None:
        return ""
    pathway = told.pathway
    found = reasons(pathway, pathway.node[node].when, told.path.facts)
    return "; ".join(
        words_of_reason(pathway, reason, told.answers.get(reason.question), Reader.CLINICIAN)
        for reason in found
    )


def _way(told: ToldSession, result: Assessment) -> str:
    """The trail: each node passed, what it asks, and how it was left."""
    steps = [
        f"{number}. {step.node}: {told.pathway.node[step.node].asks} {step.turn.value}"
        for number, step in enumerate(result.trail, start=1)
    ]
    return "The way through the tree:\n" + "\n".join(steps)
