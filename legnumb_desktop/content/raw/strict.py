"""What every table of every file has in common: no unknown key, no silent conversion."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import ConfigDict, Field


class Strict:
    __slots__ = ()
    __pydantic_config__: ClassVar[ConfigDict] = ConfigDict(
        extra="forbid", strict=True, str_strip_whitespace=True, allow_inf_nan=False
    )


Name = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$")]
"""An id that conditions can use."""
Key = Annotated[str, Field(pattern=r"^[A-Za-z][A-Za-z0-9_.-]*$")]
"""An id that is only referred to: sources, requirements, cases."""
Words = Annotated[str, Field(min_length=1)]
