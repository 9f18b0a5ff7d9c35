"""What is no fault and yet deserves a look."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from legnumb_desktop.content.earns_its_place import questions_without_effect
from legnumb_desktop.content.never_true import can_hold
from legnumb_desktop.content.rests_on_nothing import without_source
from legnumb_desktop.core.cause_points import AGE_QUESTION, REGIONS_QUESTION
from legnumb_desktop.core.conditions import findings_of
from legnumb_desktop.core.form import QuestionType
from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.core.problems import Problem


def warnings_of(pathway: Pathway, today: date) -> tuple[Problem, ...]:
    """``today`` decides which sources are due for review."""
    return (
        *_sources_due(pathway, today),
        *_sources_unused(pathway),
        *without_source(pathway),
        *questions_without_effect(pathway),
        *_findings_unused(pathway),
        *_findings_never_present(pathway),
        *_urgencies_unused(pathway),
        *_not_weighed(pathway),
    )


def _sources_due(pathway: Pathway, today: date) -> Iterator[Problem]:
    for source in pathway.sources:
        if source.review_by < today:
            wrong = f"it was to be reviewed by {source.review_by.isoformat()}."
            mend = "See whether it still says so, then set a new `review_by`."
            yield Problem("sources.toml", f"source {source.id}, review_by", wrong, mend)


def _sources_unused(pathway: Pathway) -> Iterator[Problem]:
    used = {
        *(name for finding in pathway.findings for name in finding.sources),
        *(name for node in pathway.tree.nodes for name in node.sources),
        *(name for pattern in pathway.patterns for name in pattern.sources),
        *(name for row in pathway.letter.examinations for name in row.sources),
        *(name for cause in pathway.causes for name in cause.sources),
        *(item.source for cause in pathway.causes for item in cause.evidence),
    }
    for source in pathway.sources:
        if source.id not in used:
            mend = "Name it where it is relied on, or take it out."
            yield Problem("sources.toml", f"source {source.id}", "nothing refers to it.", mend)


def _findings_unused(pathway: Pathway) -> Iterator[Problem]:
    conditions = [finding.when for finding in pathway.findings] + [node.when for node in pathway.tree.nodes]
    used = frozenset[str]().union(*map(findings_of, conditions))
    for finding in pathway.findings:
        if finding.id not in used:
            mend = "Use it in tree.toml or in another finding, or take it out."
            yield Problem("findings.toml", f"finding {finding.id}", "nothing uses it.", mend)


def _findings_never_present(pathway: Pathway) -> Iterator[Problem]:
    conditions = {finding.id: finding.when for finding in pathway.findings}
    for finding in pathway.findings:
        if not can_hold(finding.when, pathway.form, conditions):
            wrong = "no answers can make it present."
            mend = "Look for answers that exclude each other, or a question that is not asked then."
            yield Problem("findings.toml", f"finding {finding.id}, when", wrong, mend)


def _urgencies_unused(pathway: Pathway) -> Iterator[Problem]:
    used = {outcome.urgency for outcome in pathway.outcomes}
    for urgency in pathway.urgencies:
        if urgency.id not in used:
            mend = "Give an outcome this urgency, or take it out."
            yield Problem("outcomes.toml", f"urgency {urgency.id}", "no outcome has it.", mend)


def _not_weighed(pathway: Pathway) -> Iterator[Problem]:
    """Place and age are read from two questions of fixed names."""
    form = pathway.form
    where, age = form.by_id.get(REGIONS_QUESTION), form.by_id.get(AGE_QUESTION)
    if pathway.causes and (where is None or where.type is not QuestionType.REGIONS):
        mend = f"Name the question that asks where it is numb `{REGIONS_QUESTION}`, of type regions."
        yield Problem("form.toml", "", "the territories of the causes have no effect.", mend)
    if any(cause.age for cause in pathway.causes) and (age is None or not age.type.is_numeric):
        mend = f"Name the question for the age `{AGE_QUESTION}`, of type number."
        yield Problem("form.toml", "", "the ages of the causes have no effect.", mend)
