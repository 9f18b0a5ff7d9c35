"""All tables of a sound form made into the pathway."""

from __future__ import annotations

from legnumb_desktop.content.build.causes import build_cause
from legnumb_desktop.content.build.findings import build_findings
from legnumb_desktop.content.build.form import build_form
from legnumb_desktop.content.build.letter import build_letter
from legnumb_desktop.content.build.outcomes import build_outcomes, build_urgencies
from legnumb_desktop.content.build.sources import build_sources
from legnumb_desktop.content.build.tree import build_tree
from legnumb_desktop.content.conditions_of import Conditions
from legnumb_desktop.content.raw.content import RawContent
from legnumb_desktop.core.pathway import Pathway


def build_pathway(raw: RawContent, conditions: Conditions, digest: str) -> Pathway:
    """``raw`` must have passed every check."""
    form = build_form(raw.form, raw.regions, raw.patterns, conditions.questions)
    return Pathway(
        form=form,
        findings=build_findings(raw.findings, conditions.findings),
        tree=build_tree(raw.tree, conditions.nodes),
        urgencies=build_urgencies(raw.outcomes),
        outcomes=build_outcomes(raw.outcomes),
        causes=tuple(build_cause(cause, conditions.evidence, form.patterns) for _, cause in raw.each_cause()),
        sources=build_sources(raw.sources),
        digest=digest,
        letter=build_letter(raw.letter),
    )
