"""The tree written out as one plain Python function, as fast as if it had been written by hand.

The source is made from conditions that were read and checked, never from text; it holds only names and ids
that :mod:`~legnumb_desktop.core.condition_text` let through.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import assert_never

from legnumb_desktop.core import conditions as c
from legnumb_desktop.core.tree import Node, Tree

Decide = Callable[
    [Mapping[str, frozenset[str]], Mapping[str, float], Mapping[str, int], Mapping[str, frozenset[str]]],
    int,
]
DEEPEST = 20
"""Nodes inside each other's yes; Python itself allows a hundred."""


@dataclass(frozen=True, slots=True)
class WrittenOut:
    """``decide`` gives the number of a way out; ``ways_out`` tells its node and whether by yes."""

    decide: Decide
    ways_out: tuple[tuple[str, bool], ...]


def write_out(tree: Tree, findings: Mapping[str, c.Condition]) -> WrittenOut | None:
    """None for a tree in which two ways meet again or that is too deep: such a tree is walked instead."""
    writing = _Writing(tree, findings)
    if not writing.whole(tree.root):
        return None
    scope: dict[str, Decide] = {}
    exec(compile("\n".join(writing.lines), "<decision tree>", "exec"), scope)
    return WrittenOut(scope["decide"], tuple(writing.ways_out))


class _Writing:
    def __init__(self, tree: Tree, findings: Mapping[str, c.Condition]) -> None:
        self._nodes = {node.id: node for node in tree.nodes}
        self._findings = findings
        self._numbers = {name: f"f{number}" for number, name in enumerate(findings)}
        self._met: set[str] = set()
        self.ways_out: list[tuple[str, bool]] = []
        self.lines = ["def decide(chosen, numbers, sides, fitting, nothing=frozenset()):"]

    def whole(self, root: str) -> bool:
        return self._from(root, 1, set())

    def _from(self, place: str, depth: int, known: set[str]) -> bool:
        """Writes the nodes from here to the end of the no side; yes sides that go on stand inside."""
        while True:
            if place in self._met or depth > DEEPEST:
                return False
            self._met.add(place)
            node = self._nodes[place]
            self._settle(node.when, depth, known)
            self._line(depth, f"if {self._source(node.when)}:")
            if node.yes in self._nodes:
                if not self._from(node.yes, depth + 1, set(known)):
                    return False
            else:
                self._leave(node, depth + 1, by_yes=True)
            if node.no not in self._nodes:
                self._leave(node, depth, by_yes=False)
                return True
            place = node.no

    def _leave(self, node: Node, depth: int, *, by_yes: bool) -> None:
        self._line(depth, f"return {len(self.ways_out)}")
        self.ways_out.append((node.id, by_yes))

    def _settle(self, condition: c.Condition, depth: int, known: set[str]) -> None:
        for name in sorted(c.findings_of(condition) - known):
            self._settle(self._findings[name], depth, known)
            known.add(name)
            self._line(depth, f"{self._numbers[name]} = {self._source(self._findings[name])}")

    def _line(self, depth: int, text: str) -> None:
        self.lines.append(" " * depth + text)

    def _source(self, condition: c.Condition) -> str:
        match condition:
            case c.Holds(finding):
                return self._numbers[finding]
            case c.Not(part):
                return f"(not {self._source(part)})"
            case c.And(parts):
                return f"({' and '.join(map(self._source, parts))})"
            case c.Or(parts):
                return f"({' or '.join(map(self._source, parts))})"
            case c.AnyOf(question, options):
                return f"(not chosen.get({question!r}, nothing).isdisjoint({tuple(sorted(options))!r}))"
            case c.Exactly(question, option):
                return f"(chosen.get({question!r}) == {_set(frozenset({option}))})"
            case c.Only(question, options):
                return f"({question!r} in chosen and chosen[{question!r}] <= {_set(options)})"
            case c.Number(question, comparison, value):
                return f"({question!r} in numbers and numbers[{question!r}] {comparison.value} {value!r})"
            case c.Sides(question, comparison, count):
                return f"({question!r} in sides and sides[{question!r}] {comparison.value} {count!r})"
            case c.Fits(question, patterns):
                return f"(not fitting.get({question!r}, nothing).isdisjoint({tuple(sorted(patterns))!r}))"
            case _:
                assert_never(condition)


def _set(options: frozenset[str]) -> str:
    return f"{{{', '.join(map(repr, sorted(options)))}}}"
