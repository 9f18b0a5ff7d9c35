"""The Bundle as it goes along within the PDF."""

from __future__ import annotations

import json

from legnumb_desktop.core.attachment import Attachment
from legnumb_desktop.exchange.fhir.bundle import bundle
from legnumb_desktop.exchange.told_session import ToldSession

NAME = "bundle.json"


def attached_bundle(told: ToldSession) -> Attachment:
    """Without blanks, the same bytes for the same session."""
    content = json.dumps(bundle(told), ensure_ascii=False, separators=(",", ":")).encode()
    return Attachment(NAME, "application/fhir+json", "The session as a FHIR R4 Bundle", content)
