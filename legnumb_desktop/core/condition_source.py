"""Conditions as the source of Python expressions, for what is written out and compiled.

Made from conditions that were read and checked, never from text; it holds only names and ids that
:mod:`~legnumb_desktop.core.condition_text` let through.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import assert_never

from legnumb_desktop.core import conditions as c

ARGUMENTS = "chosen, numbers, sides, fitting"
"""The facts that an expression reads, by these names; beside them ``nothing``, an empty set."""


def said_in_place(question: str) -> str:
    return f"chosen.get({question!r}, nothing)"


@dataclass(frozen=True, slots=True)
class SourceWriter:
    """``sure`` and ``possible`` name the variables of findings worked out before, ``said`` what was chosen.

    ``open_`` names the variable that tells whether a question is open. Without it all is settled, and
    :meth:`possibly` is :meth:`surely`.
    """

    sure: Mapping[str, str]
    possible: Mapping[str, str]
    said: Callable[[str], str] = said_in_place
    open_: Callable[[str], str] | None = None

    def surely(self, condition: c.Condition) -> str:
        return self._source(condition, sure=True)

    def possibly(self, condition: c.Condition) -> str:
        return self._source(condition, sure=self.open_ is None)

    def _source(self, condition: c.Condition, *, sure: bool) -> str:
        """What is not possible is surely not so, and the other way round."""
        match condition:
            case c.Holds(finding):
                return self.sure[finding] if sure else self.possible[finding]
            case c.Not(part):
                return f"(not {self._source(part, sure=not sure or self.open_ is None)})"
            case c.And(parts):
                return f"({' and '.join(self._source(part, sure=sure) for part in parts)})"
            case c.Or(parts):
                return f"({' or '.join(self._source(part, sure=sure) for part in parts)})"
            case _:
                atom = self._atom(condition)
                return atom if sure or self.open_ is None else f"({self.open_(condition.question)} or {atom})"

    def _atom(self, atom: c.Atom) -> str:
        match atom:
            case c.AnyOf(question, options):
                return _shares_any(options, self.said(question))
            case c.Exactly(question, option):
                return f"({self.said(question)} == {{{option!r}}})"
            case c.Only(question, options):
                said = self.said(question)
                return f"(len({said}) > 0 and {said} <= {_set(options)})"
            case c.Number(question, comparison, value):
                return f"({question!r} in numbers and numbers[{question!r}] {comparison.value} {value!r})"
            case c.Sides(question, comparison, count):
                return f"({question!r} in sides and sides[{question!r}] {comparison.value} {count!r})"
            case c.Fits(question, patterns):
                return _shares_any(patterns, f"fitting.get({question!r}, nothing)")
            case _:
                assert_never(atom)


def _shares_any(options: frozenset[str], said: str) -> str:
    if len(options) == 1:
        return f"({next(iter(options))!r} in {said})"
    return f"(not {said}.isdisjoint({tuple(sorted(options))!r}))"


def _set(options: frozenset[str]) -> str:
    return f"{{{', '.join(map(repr, sorted(options)))}}}"
