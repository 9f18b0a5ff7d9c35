"""Sources: every one that is referred to is listed in sources.toml."""

from __future__ import annotations

from collections.abc import Iterator

from legnumb_desktop.content.raw.content import RawContent
from legnumb_desktop.core.near import did_you_mean
from legnumb_desktop.core.problems import Problem


def unknown_sources(raw: RawContent) -> Iterator[Problem]:
    known = {source.id for source in raw.sources.source}
    for file, place, source in _references(raw):
        if source not in known:
            wrong = f"sources.toml has no source `{source}`."
            yield Problem(file, place, wrong, did_you_mean(source, known))


def _references(raw: RawContent) -> Iterator[tuple[str, str, str]]:
    for finding in raw.findings.finding:
        for source in finding.sources:
            yield "findings.toml", f"finding {finding.id}, sources", source
    for node in raw.tree.node:
        for source in node.sources:
            yield "tree.toml", f"node {node.id}, sources", source
    for pattern in raw.patterns.pattern:
        for source in pattern.sources:
            yield "patterns.toml", f"pattern {pattern.id}, sources", source
    for row in raw.letter.examination:
        for source in row.sources:
            yield "letter.toml", f"examination {row.id}, sources", source
    for file, cause in raw.each_cause():
        for source in cause.sources:
            yield file, f"cause {cause.id}, sources", source
        for side, items in (("for", cause.speaks_for), ("against", cause.against)):
            for number, item in enumerate(items, 1):
                if item.source:
                    yield file, f"cause {cause.id}, {side} {number}, source", item.source
