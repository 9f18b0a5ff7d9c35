"""FHIR R4 as plain dicts: the form as a Questionnaire, and a session as a Bundle. No library at run time."""

from legnumb_desktop.exchange.fhir.attached import attached_bundle
from legnumb_desktop.exchange.fhir.bundle import bundle, bundle_of_bundles
from legnumb_desktop.exchange.fhir.questionnaire import questionnaire
from legnumb_desktop.exchange.fhir.reading import read_response

__all__ = ["attached_bundle", "bundle", "bundle_of_bundles", "questionnaire", "read_response"]
