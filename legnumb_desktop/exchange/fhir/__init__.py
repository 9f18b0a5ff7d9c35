"""FHIR R4 as plain dicts: the form as a Questionnaire, and a session as a Bundle. No library at run time."""

from legnumb_desktop.exchange.fhir.bundle import bundle
from legnumb_desktop.exchange.fhir.questionnaire import questionnaire
from legnumb_desktop.exchange.fhir.reading import read_response
from legnumb_desktop.exchange.fhir.told_session import ToldSession

__all__ = ["ToldSession", "bundle", "questionnaire", "read_response"]
