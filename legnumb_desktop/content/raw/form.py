"""``form.toml``: stages, questions and options as written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field

from legnumb_desktop.content.raw.strict import Name, Strict, Words
from legnumb_desktop.core.form import Hatch, QuestionType


@dataclass(frozen=True, slots=True)
class RawStage(Strict):
    id: Name
    title: Words
    intro: str = ""


@dataclass(frozen=True, slots=True)
class RawOption(Strict):
    id: Name
    text: Words
    clinical: str = ""
    notice: str = ""
    role: Literal["no", "not_sure", "declined"] | None = None


@dataclass(frozen=True, slots=True)
class RawKind(Strict):
    id: Name
    text: Words
    felt: bool
    pattern: Hatch
    clinical: str = ""


@dataclass(frozen=True, slots=True)
class RawQuestion(Strict):
    id: Name
    stage: str
    type: QuestionType
    text: Words
    short: Words
    help: str = ""
    why: str = ""
    self_check: str = ""
    to_test: str = ""
    for_paper: str = ""
    required: bool = True
    red_flag: bool = False
    declinable: bool = False
    allow_not_sure: bool = False
    when: Words | None = None
    unit: str | None = None
    min: float | None = None
    max: float | None = None
    step: Annotated[float, Field(gt=0)] | None = None
    low_label: str | None = None
    high_label: str | None = None
    region_set: Name | None = None
    kinds: tuple[RawKind, ...] = ()
    severity: bool = False
    offer_again: bool = False
    computed: Literal["spread"] | None = None
    options: tuple[RawOption, ...] = ()


@dataclass(frozen=True, slots=True)
class RawForm(Strict):
    id: Name
    version: Annotated[str, Field(pattern=r"^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$")]
    language: Annotated[str, Field(pattern=r"^[a-z]{2,3}(-[A-Z]{2})?$")]
    title: Words
    minimum_age: Annotated[int, Field(ge=0, le=120)]
    stage: Annotated[tuple[RawStage, ...], Field(min_length=1)]
    question: Annotated[tuple[RawQuestion, ...], Field(min_length=1)]
