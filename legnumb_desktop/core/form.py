"""The questionnaire: stages, questions, options, and when each question is asked."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from legnumb_desktop.core.conditions import Condition
from legnumb_desktop.core.legmap import Pattern
from legnumb_desktop.core.localiser import Localiser


class QuestionType(StrEnum):
    SINGLE = "single"
    MULTI = "multi"
    YES_NO = "yes_no"
    NUMBER = "number"
    SCALE = "scale"
    TIME_BAND = "time_band"
    REGIONS = "regions"
    DATE = "date"
    TEXT = "text"

    @property
    def has_options(self) -> bool:
        return self in _WITH_OPTIONS

    @property
    def is_numeric(self) -> bool:
        return self in (QuestionType.NUMBER, QuestionType.SCALE)


_WITH_OPTIONS = frozenset(
    {QuestionType.SINGLE, QuestionType.MULTI, QuestionType.YES_NO, QuestionType.TIME_BAND}
)


class OptionRole(StrEnum):
    """What an option says about the whole question; an option with a role but VALUE excludes all others."""

    VALUE = "value"
    NO = "no"
    NOT_SURE = "not_sure"
    DECLINED = "declined"


JOINED = "one or more of: "
"""Begins the clinical words of an option that joins several facts, so that none is read as told by itself."""


@dataclass(frozen=True, slots=True)
class Option:
    id: str
    text: str
    clinical: str
    role: OptionRole = OptionRole.VALUE
    notice: str = ""
    """Completes "Get help if you notice …"; empty where it is nothing that one can newly notice."""

    @property
    def denied(self) -> str:
        """The clinical words where it is not so: of several facts joined, all are denied."""
        return self.clinical.removeprefix(JOINED)

    @property
    def exclusive(self) -> bool:
        return self.role is not OptionRole.VALUE


class Hatch(StrEnum):
    """How a kind of feeling is drawn, so that it reads in grey; each can lie over the others."""

    SLANTED = "slanted"
    DOTTED = "dotted"
    ZIGZAG = "zigzag"
    CROSSED = "crossed"
    LEVEL = "level"


@dataclass(frozen=True, slots=True)
class FeelingKind:
    """A way an area can feel. ``felt`` kinds are numbness and its like; others never stand for numbness."""

    id: str
    text: str
    clinical: str
    felt: bool
    pattern: Hatch


@dataclass(frozen=True, slots=True)
class NumberBounds:
    """Least and greatest value that can be entered, in ``unit``; both are included."""

    unit: str
    least: float
    greatest: float
    step: float = 1.0
    low_label: str = ""
    high_label: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    id: str
    stage: str
    type: QuestionType
    text: str
    short: str
    help: str = ""
    why: str = ""
    self_check: str = ""
    """What a person who is not sure can try."""
    to_test: str = ""
    """What a clinician can test where the person is not sure."""
    for_paper: str = ""
    """Why clinicians need the answer on paper, where no outcome and no cause depends on it."""
    required: bool = True
    red_flag: bool = False
    declinable: bool = False
    may_be_unsure: bool = False
    options: tuple[Option, ...] = ()
    bounds: NumberBounds | None = None
    region_set: str = ""
    kinds: tuple[FeelingKind, ...] = ()
    """What can be painted; the first is meant where none is named. Empty: one kind without a name."""
    severity: bool = False
    """A higher number, or an option further down the list, is worse: compared from visit to visit."""
    computed: str = ""
    """What the answer is worked out by, such as ``spread``; empty where the person is asked."""
    offer_again: bool = False
    """The answer seldom changes: a repeated interview shows it, to be confirmed."""
    when: Condition | None = None

    def option(self, option_id: str) -> Option | None:
        return next((option for option in self.options if option.id == option_id), None)

    def option_with(self, role: OptionRole) -> Option | None:
        return next((option for option in self.options if option.role is role), None)

    def kind(self, kind_id: str) -> FeelingKind | None:
        return next((kind for kind in self.kinds if kind.id == kind_id), None)

    @property
    def several(self) -> bool:
        return self.type in (QuestionType.MULTI, QuestionType.REGIONS)


@dataclass(frozen=True, slots=True)
class Stage:
    id: str
    title: str
    intro: str = ""


@dataclass(frozen=True, slots=True)
class Region:
    """One area of skin. ``sided`` regions are marked as ``L.<id>`` or ``R.<id>``."""

    id: str
    label: str
    view: str
    sided: bool
    dermatomes: tuple[str, ...] = ()
    dermatomes_overlap: tuple[str, ...] = ()
    nerves: tuple[str, ...] = ()
    nerves_overlap: tuple[str, ...] = ()
    share: int = 1
    """So many areas like this count as one in a pattern: three small toes, for one."""
    guarded: bool = False
    """A mark of any kind here counts, and the person is asked whether it was meant."""

    formerly: tuple[str, ...] = ()
    """Ids of earlier contents that named this skin, alone or with more."""

    @property
    def marks(self) -> tuple[str, ...]:
        return (f"L.{self.id}", f"R.{self.id}") if self.sided else (self.id,)


@dataclass(frozen=True)
class Form:
    id: str
    version: str
    language: str
    title: str
    minimum_age: int
    stages: tuple[Stage, ...]
    questions: tuple[Question, ...]
    regions: tuple[Region, ...] = field(default=())
    patterns: tuple[Pattern, ...] = field(default=())
    drawn_as: tuple[tuple[str, frozenset[str]], ...] = field(default=())
    """Of a form kept with an older session: marks that the present picture has under other names."""

    @cached_property
    def localiser(self) -> Localiser:
        return Localiser(self.patterns)

    @cached_property
    def by_id(self) -> dict[str, Question]:
        return {question.id: question for question in self.questions}

    @cached_property
    def region_marks(self) -> dict[str, Region]:
        """Every mark that can be made, such as ``L.groin`` or ``saddle``, and its region."""
        return {mark: region for region in self.regions for mark in region.marks}

    @cached_property
    def heirs(self) -> dict[str, frozenset[str]]:
        """Every mark of an earlier content with the marks here that lie where it lay."""
        found: dict[str, set[str]] = {}
        for region in self.regions:
            for was in region.formerly:
                for mark in region.marks:
                    found.setdefault(mark.removesuffix(region.id) + was, set()).add(mark)
        return {mark: frozenset(marks) for mark, marks in found.items()}

    def question(self, question_id: str) -> Question:
        return self.by_id[question_id]

    def stage(self, stage_id: str) -> Stage:
        return next(stage for stage in self.stages if stage.id == stage_id)
