"""All findings written out as plain Python functions: one pass over the facts tells every one of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from legnumb_desktop.core import conditions as c
from legnumb_desktop.core.condition_source import ARGUMENTS, SourceWriter
from legnumb_desktop.core.facts import Facts

Holding = tuple[bool, ...]
"""One truth for each finding, in the order of the findings."""


class FindingsWrittenOut:
    """Compiled when first wanted. Findings must not loop."""

    def __init__(self, findings: Mapping[str, c.Condition]) -> None:
        self._findings = findings
        self._compiled: tuple[Callable[..., Holding], Callable[..., tuple[Holding, Holding]]] | None = None

    def read(self, facts: Facts) -> tuple[Holding, Holding]:
        """Which findings surely hold, and which may still hold; both are one where nothing is open."""
        settled, running = self._compiled or self._compile()
        if facts.open:
            return running(facts.chosen, facts.numbers, facts.sides, facts.fitting, facts.open)
        sure = settled(facts.chosen, facts.numbers, facts.sides, facts.fitting)
        return sure, sure

    def _compile(self) -> tuple[Callable[..., Holding], Callable[..., tuple[Holding, Holding]]]:
        scope: dict[str, Any] = {}
        exec(compile("\n".join(_source(self._findings)), "<findings>", "exec"), scope)
        self._compiled = scope["settled"], scope["running"]
        return self._compiled


def _source(findings: Mapping[str, c.Condition]) -> Iterator[str]:
    questions = {question: str(n) for n, question in enumerate(sorted(_questions(findings)))}
    sure = {name: f"s{n}" for n, name in enumerate(findings)}
    possible = {name: f"p{n}" for n, name in enumerate(findings)}
    said = [f" c{n} = chosen.get({question!r}, nothing)" for question, n in questions.items()]
    in_order = _those_within_first(findings)

    yield f"def settled({ARGUMENTS}, nothing=frozenset()):"
    yield from said
    writer = SourceWriter(sure, sure, lambda question: f"c{questions[question]}")
    yield from (f" {sure[name]} = {writer.surely(findings[name])}" for name in in_order)
    yield f" return {_tuple(sure)}"

    yield f"def running({ARGUMENTS}, open, nothing=frozenset()):"
    yield from said
    yield from (f" o{n} = {question!r} in open" for question, n in questions.items())
    writer = SourceWriter(sure, possible, writer.said, lambda question: f"o{questions[question]}")
    for name in in_order:
        yield f" {sure[name]} = {writer.surely(findings[name])}"
        yield f" {possible[name]} = {sure[name]} or {writer.possibly(findings[name])}"
    yield f" return {_tuple(sure)}, {_tuple(possible)}"


def _tuple(names: Mapping[str, str]) -> str:
    return f"({''.join(f'{name}, ' for name in names.values())})"


def _questions(findings: Mapping[str, c.Condition]) -> frozenset[str]:
    return frozenset[str]().union(*map(c.questions_of, findings.values()))


def _those_within_first(findings: Mapping[str, c.Condition]) -> tuple[str, ...]:
    """The findings ordered so that each comes after those it names."""
    ordered: dict[str, None] = {}

    def put(name: str) -> None:
        if name not in ordered:
            for within in sorted(c.findings_of(findings[name])):
                put(within)
            ordered[name] = None

    for name in findings:
        put(name)
    return tuple(ordered)
