"""FHIR R4 as plain dicts: the form as a Questionnaire, and a session as a Bundle. No library at run time."""

from legnumb_desktop.exchange.fhir.questionnaire import questionnaire

__all__ = ["questionnaire"]
