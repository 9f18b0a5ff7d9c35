"""``certificate.toml``: what was proved of the content beside it, as written."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from pydantic import Field

from legnumb_desktop.content.raw.strict import Name, Strict, Words


@dataclass(frozen=True, slots=True)
class RawCertificate(Strict):
    form: Name
    version: Words
    digest: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
    requirements: Annotated[int, Field(ge=1)]
    properties: Annotated[tuple[Words, ...], Field(min_length=1)]
    proved_on: date
    program: Words
