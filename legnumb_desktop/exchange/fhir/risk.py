"""The possible causes as a RiskAssessment, in bands and never as probabilities."""

from __future__ import annotations

from collections.abc import Iterable

from legnumb_desktop.core.assessment import Assessment
from legnumb_desktop.core.causes import Band, Evidence, RankedCause
from legnumb_desktop.core.wording import Reader, words_of_condition
from legnumb_desktop.exchange.fhir.json_values import Json, coding
from legnumb_desktop.exchange.fhir.patient import subject_of
from legnumb_desktop.exchange.fhir.standing import not_verified
from legnumb_desktop.exchange.fhir.systems import BANDS, CAUSES, ICD_10
from legnumb_desktop.exchange.fhir.urls import url_of
from legnumb_desktop.exchange.told_session import ToldSession, instant

BAND_WORDS = {
    Band.FITS_WELL: "Fits well",
    Band.FITS_PARTLY: "Fits partly",
    Band.NOT_RULED_OUT: "Not ruled out",
    Band.FITS_POORLY: "Fits poorly",
}


def risk_assessment(told: ToldSession, result: Assessment) -> Json:
    """Causes that fit poorly are left out; the best fit comes first."""
    return {
        "resourceType": "RiskAssessment",
        "status": "final",
        "method": {"text": f"Weighted evidence of the form {result.stamp.form} {result.stamp.version}"},
        "code": {"text": "Possible causes of numbness in one leg, by how well they fit"},
        "subject": subject_of(told),
        "occurrenceDateTime": instant(told.at),
        "performer": {"reference": url_of(told, "Device")},
        "basis": [{"reference": url_of(told, "QuestionnaireResponse")}],
        "prediction": [
            _prediction(told, ranked) for ranked in result.causes if ranked.band is not Band.FITS_POORLY
        ],
        "note": [{"text": text} for text in (_NOT_A_DIAGNOSIS, *not_verified(told))],
    }


_NOT_A_DIAGNOSIS = (
    "Possible causes, ordered by fit and by how common they are. Not a diagnosis, and not a probability."
)


def _prediction(told: ToldSession, ranked: RankedCause) -> Json:
    cause = told.pathway.cause[ranked.cause]
    codings = [coding(CAUSES, cause.id, cause.clinical_name)]
    if len(cause.icd10) == 1:
        codings.append({"system": ICD_10, "code": cause.icd10[0]})
    band = BAND_WORDS[ranked.band]
    rationale = _rationale(told, ranked)
    return {
        "outcome": {"coding": codings, "text": cause.clinical_name},
        "qualitativeRisk": {"coding": [coding(BANDS, ranked.band.value, band)], "text": band},
        **({"rationale": rationale} if rationale else {}),
    }


def _rationale(told: ToldSession, ranked: RankedCause) -> str:
    parts = (("For", ranked.supporting), ("Against", ranked.opposing))
    return " ".join(f"{name}: {_words(told, evidence)}." for name, evidence in parts if evidence)


def _words(told: ToldSession, evidence: Iterable[Evidence]) -> str:
    return "; ".join(words_of_condition(told.pathway.form, each.when, Reader.CLINICIAN) for each in evidence)
