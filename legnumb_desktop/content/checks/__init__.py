"""What a form must mean to be sound; each check is a small function that tells of every fault it finds."""

from __future__ import annotations

from collections.abc import Iterator

from legnumb_desktop.content.conditions_of import Conditions
from legnumb_desktop.content.raw.content import RawContent
from legnumb_desktop.core.problems import Problem


def faults_of_meaning(raw: RawContent, conditions: Conditions) -> Iterator[Problem]:
    yield from conditions.problems
