"""A source as it is told to whoever reads what rests on it."""

from __future__ import annotations

from legnumb_desktop.core.pathway import Source


def told_source(source: Source) -> str:
    """That a source was cited without having been read is said with it."""
    unread = "; not read for this program" if source.seen == "not_seen" else ""
    return f"{source.title} ({source.body}, {source.year}{unread})"
