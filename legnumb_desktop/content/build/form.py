"""The questionnaire built, with the defaults that the format grants."""

from __future__ import annotations

from collections.abc import Mapping

from legnumb_desktop.content.build.patterns import build_patterns
from legnumb_desktop.content.build.regions import build_regions
from legnumb_desktop.content.raw.form import RawForm, RawKind, RawOption, RawQuestion
from legnumb_desktop.content.raw.patterns import RawPatterns
from legnumb_desktop.content.raw.regions import RawRegions
from legnumb_desktop.core.conditions import Condition
from legnumb_desktop.core.form import (
    FeelingKind,
    Form,
    NumberBounds,
    Option,
    OptionRole,
    Question,
    QuestionType,
    Stage,
)

YES_NO_OPTIONS = (
    Option("yes", "Yes", "yes"),
    Option("no", "No", "no", OptionRole.NO),
    Option("not_sure", "Not sure", "not sure", OptionRole.NOT_SURE),
)
SCALE_LEAST, SCALE_GREATEST = 0.0, 10.0


def build_form(
    raw: RawForm, regions: RawRegions, patterns: RawPatterns, when: Mapping[str, Condition]
) -> Form:
    """``when`` holds the conditions by question."""
    return Form(
        id=raw.id,
        version=raw.version,
        language=raw.language,
        title=raw.title,
        minimum_age=raw.minimum_age,
        stages=tuple(Stage(stage.id, stage.title, stage.intro) for stage in raw.stage),
        questions=tuple(_question(question, when.get(question.id)) for question in raw.question),
        regions=build_regions(regions),
        patterns=build_patterns(patterns, regions),
    )


def _question(raw: RawQuestion, when: Condition | None) -> Question:
    return Question(
        id=raw.id,
        stage=raw.stage,
        type=raw.type,
        text=raw.text,
        short=raw.short,
        help=raw.help,
        why=raw.why,
        self_check=raw.self_check,
        to_test=raw.to_test,
        for_paper=raw.for_paper,
        required=raw.required,
        red_flag=raw.red_flag,
        declinable=raw.declinable,
        may_be_unsure=raw.allow_not_sure,
        options=YES_NO_OPTIONS if raw.type is QuestionType.YES_NO else tuple(map(_option, raw.options)),
        bounds=_bounds(raw),
        region_set=raw.region_set or "",
        kinds=tuple(map(_kind, raw.kinds)),
        severity=raw.severity,
        offer_again=raw.offer_again,
        computed=raw.computed or "",
        when=when,
    )


def _option(raw: RawOption) -> Option:
    clinical = raw.clinical or _small(raw.text)
    role = OptionRole(raw.role) if raw.role else OptionRole.VALUE
    return Option(raw.id, raw.text, clinical, role, raw.notice)


def _kind(raw: RawKind) -> FeelingKind:
    return FeelingKind(raw.id, raw.text, raw.clinical or _small(raw.text), raw.felt, raw.pattern)


def _small(text: str) -> str:
    return text[:1].lower() + text[1:]


def _bounds(raw: RawQuestion) -> NumberBounds | None:
    if not raw.type.is_numeric:
        return None
    return NumberBounds(
        unit=raw.unit or "",
        least=SCALE_LEAST if raw.min is None else raw.min,
        greatest=SCALE_GREATEST if raw.max is None else raw.max,
        step=1.0 if raw.step is None else raw.step,
        low_label=raw.low_label or "",
        high_label=raw.high_label or "",
    )
