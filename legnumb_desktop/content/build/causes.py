"""Causes built: evidence for and against in one list, in the order written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from legnumb_desktop.content.raw.causes import RawAge, RawCause, RawEvidence, RawTerritory
from legnumb_desktop.core.causes import AgeRange, Cause, Evidence, Feature, Prior, Territory
from legnumb_desktop.core.conditions import Condition, questions_of
from legnumb_desktop.core.legmap import Pattern


def build_cause(raw: RawCause, when: Mapping[str, Condition], patterns: Sequence[Pattern]) -> Cause:
    """``when`` holds the conditions by their text."""
    return Cause(
        id=raw.id,
        name=raw.name,
        clinical_name=raw.clinical_name,
        what=raw.what,
        course=raw.course,
        reversible=raw.reversible,
        management=raw.management,
        checks=raw.checks,
        tests=raw.tests,
        not_to_miss=raw.not_to_miss,
        yields_to_red_flags=raw.yields_to_red_flags,
        default_urgency=raw.default_urgency,
        icd10=raw.icd10,
        sources=raw.sources,
        prior=Prior(raw.prior.primary_care, raw.prior.emergency, raw.prior.grade),
        territory=_territory(raw.territory, patterns),
        age=_age(raw.age),
        evidence=tuple(_evidence(item, when[item.when]) for item in raw.speaks_for + raw.against),
        feature=_feature(raw),
    )


def _evidence(raw: RawEvidence, when: Condition) -> Evidence:
    (question,) = questions_of(when)
    return Evidence(when, question, raw.weight, raw.grade, raw.source)


def _territory(raw: RawTerritory | None, patterns: Sequence[Pattern]) -> Territory | None:
    if raw is None:
        return None
    named = [pattern for pattern in patterns if pattern.id in raw.patterns]
    core = frozenset(raw.core).union(*(pattern.core for pattern in named))
    allowed = frozenset(raw.allowed).union(*(pattern.allowed for pattern in named))
    return Territory(core, allowed - core, raw.inside, raw.outside, frozenset(raw.patterns))


def _age(raw: RawAge | None) -> AgeRange | None:
    return None if raw is None else AgeRange(raw.least, raw.greatest, raw.inside, raw.outside)


def _feature(raw: RawCause) -> Feature:
    feature = raw.feature
    return Feature(
        onset=feature.onset,
        feeling=feature.feeling,
        weakness=feature.weakness,
        associated=feature.associated,
        risk=feature.risk,
        speaks_against=feature.speaks_against,
    )
