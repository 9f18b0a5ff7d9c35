"""Causes and nodes that name no source: nobody could look up what they rest on."""

from __future__ import annotations

from collections.abc import Iterator

from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.core.problems import Problem


def without_source(pathway: Pathway) -> Iterator[Problem]:
    for node in pathway.tree.nodes:
        if not node.sources:
            yield _told("tree.toml", f"node {node.id}")
    for cause in pathway.causes:
        if not cause.sources:
            yield _told("causes", f"cause {cause.id}")


def _told(file: str, place: str) -> Problem:
    return Problem(file, f"{place}, sources", "it names no source.", "Name in `sources` what it rests on.")
