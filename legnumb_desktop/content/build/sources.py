"""Sources built."""

from __future__ import annotations

from legnumb_desktop.content.raw.sources import RawSources
from legnumb_desktop.core.pathway import Source


def build_sources(raw: RawSources) -> tuple[Source, ...]:
    return tuple(
        Source(each.id, each.title, each.body, each.year, each.review_by, each.seen, each.note)
        for each in raw.source
    )
