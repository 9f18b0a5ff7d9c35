"""Reading a condition from its short text, checked against the questions and findings that exist.

The text is Python expression syntax, parsed by :mod:`ast` and never executed.
"""

from __future__ import annotations

import ast

from legnumb_desktop.core import conditions as c
from legnumb_desktop.core.condition_values import names_in, number_in, one_name
from legnumb_desktop.core.near import did_you_mean
from legnumb_desktop.core.vocabulary import ConditionFault, Vocabulary

DEEPEST = 50
"""Levels of nesting in one condition; the shipped content needs four."""


def parse_condition(text: str, vocabulary: Vocabulary) -> c.Condition:
    """The condition that ``text`` states. Raises :class:`ConditionFault` where it does not read."""
    try:
        tree = ast.parse(text.strip(), mode="eval")
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        raise ConditionFault(
            f"the condition `{text}` cannot be read.",
            "Write it like `rf_limb in {cold, colour} and age >= 65`.",
        ) from None
    return _Reading(vocabulary).read(tree.body, room=DEEPEST)


_COMPARISONS: dict[type[ast.cmpop], c.Comparison] = {
    ast.Lt: c.Comparison.LESS,
    ast.LtE: c.Comparison.AT_MOST,
    ast.Gt: c.Comparison.MORE,
    ast.GtE: c.Comparison.AT_LEAST,
    ast.Eq: c.Comparison.EQUAL,
    ast.NotEq: c.Comparison.NOT_EQUAL,
}
_MIRRORED = {
    c.Comparison.LESS: c.Comparison.MORE,
    c.Comparison.AT_MOST: c.Comparison.AT_LEAST,
    c.Comparison.MORE: c.Comparison.LESS,
    c.Comparison.AT_LEAST: c.Comparison.AT_MOST,
}


class _Reading:
    def __init__(self, vocabulary: Vocabulary) -> None:
        self._words = vocabulary

    def read(self, node: ast.expr, room: int) -> c.Condition:
        if room == 0:
            raise ConditionFault(
                f"it is nested more than {DEEPEST} levels deep.", "Name parts of it as findings."
            )
        match node:
            case ast.BoolOp(op=ast.And(), values=values):
                return c.And(tuple(self.read(value, room - 1) for value in values))
            case ast.BoolOp(op=ast.Or(), values=values):
                return c.Or(tuple(self.read(value, room - 1) for value in values))
            case ast.UnaryOp(op=ast.Not(), operand=operand):
                return c.Not(self.read(operand, room - 1))
            case ast.Name(id=name):
                return self._finding(name)
            case ast.Compare(left=left, ops=[operator], comparators=[right]):
                return self._comparison(left, operator, right)
            case ast.Compare():
                raise ConditionFault(
                    f"`{ast.unparse(node)}` chains two comparisons.", "Join two comparisons with `and`."
                )
            case _:
                raise ConditionFault(
                    f"`{ast.unparse(node)}` is not part of the condition language.",
                    "Use only `and`, `or`, `not`, `in`, comparisons and finding names.",
                )

    def _finding(self, name: str) -> c.Condition:
        if name in self._words.findings:
            return c.Holds(name)
        if name in self._words.choices or name in self._words.numbers:
            raise ConditionFault(
                f"`{name}` is a question, and stands here without an answer.",
                f"Say which answer, like `{name} in {{…}}`.",
            )
        raise ConditionFault(f"there is no finding `{name}`.", did_you_mean(name, self._words.findings))

    def _comparison(self, left: ast.expr, operator: ast.cmpop, right: ast.expr) -> c.Condition:
        if isinstance(left, ast.Constant) and type(operator) in _COMPARISONS:
            comparison = _COMPARISONS[type(operator)]
            return self._numeric(right, _MIRRORED.get(comparison, comparison), left)
        match left:
            case ast.Attribute(value=ast.Name(id=name), attr="pattern") if name in self._words.regions:
                return self._pattern(name, operator, right)
            case ast.Attribute(attr=attribute) if attribute != "sides":
                raise _means_nothing(left)
            case ast.Attribute():
                return self._numeric(left, self._comparison_of(operator), right)
            case ast.Name(id=name) if name in self._words.numbers:
                return self._numeric(left, self._comparison_of(operator), right)
            case ast.Name(id=name):
                return self._choice(name, operator, right)
        raise ConditionFault(
            f"`{ast.unparse(left)}` cannot be compared.", "Put the question's id on the left side."
        )

    def _comparison_of(self, operator: ast.cmpop) -> c.Comparison:
        try:
            return _COMPARISONS[type(operator)]
        except KeyError:
            raise ConditionFault(
                "a number is tested with `in`.", "Compare it with `<`, `<=`, `>`, `>=`, `==` or `!=`."
            ) from None

    def _numeric(self, left: ast.expr, comparison: c.Comparison, right: ast.expr) -> c.Condition:
        value = number_in(right)
        match left:
            case ast.Name(id=name) if name in self._words.numbers:
                self._answers_allowed(name)
                return c.Number(name, comparison, value)
            case ast.Attribute(value=ast.Name(id=name), attr="sides") if name in self._words.regions:
                self._answers_allowed(name)
                if value not in (0, 1, 2):
                    raise ConditionFault(
                        f"a body has no {value:g} sides.", "Compare `.sides` with 0, 1 or 2."
                    )
                return c.Sides(name, comparison, int(value))
            case ast.Attribute():
                raise _means_nothing(left)
            case ast.Name(id=name):
                self._known_question(name)
                raise ConditionFault(
                    f"`{name}` is not a number.", f"Say which answer, like `{name} in {{…}}`."
                )
        raise ConditionFault(f"`{ast.unparse(left)}` cannot be compared.", "Put the question's id there.")

    def _pattern(self, name: str, operator: ast.cmpop, right: ast.expr) -> c.Condition:
        self._answers_allowed(name)
        if not self._words.patterns:
            raise ConditionFault(
                "patterns have no place here.", f"Name areas instead, like `{name} in {{…}}`."
            )
        if not isinstance(operator, ast.In | ast.NotIn):
            raise ConditionFault(
                f"`{name}.pattern` is compared in a way that means nothing.",
                f"Use `in` or `not in`, like `{name}.pattern in {{…}}`.",
            )
        fits = c.Fits(name, names_in(f"{name}.pattern", right, self._words.patterns, "pattern"))
        return fits if isinstance(operator, ast.In) else c.Not(fits)

    def _choice(self, name: str, operator: ast.cmpop, right: ast.expr) -> c.Condition:
        self._known_question(name)
        self._answers_allowed(name)
        known = self._words.choices[name]
        match operator:
            case ast.In():
                return c.AnyOf(name, names_in(name, right, known, "option"))
            case ast.NotIn():
                return c.Not(c.AnyOf(name, names_in(name, right, known, "option")))
            case ast.LtE():
                return c.Only(name, names_in(name, right, known, "option"))
            case ast.Eq():
                return c.Exactly(name, one_name(name, right, known, "option"))
            case ast.NotEq():
                return c.Not(c.Exactly(name, one_name(name, right, known, "option")))
        raise ConditionFault(
            f"`{name}` is not a number.", "Use `in`, `not in`, `==`, `!=` or `<=` with its options."
        )

    def _known_question(self, name: str) -> None:
        if name in self._words.choices:
            return
        if name in self._words.without_condition:
            kind = self._words.without_condition[name]
            raise ConditionFault(
                f"`{name}` is a question of type {kind}, which no condition can read.",
                "Ask for it with options, a number or regions.",
            )
        if name in self._words.findings:
            raise ConditionFault(
                f"`{name}` is a finding.", "A finding stands by itself, without `in` or `==`."
            )
        known = frozenset(self._words.choices) | self._words.numbers
        raise ConditionFault(f"there is no question `{name}`.", did_you_mean(name, known))

    def _answers_allowed(self, name: str) -> None:
        if not self._words.answers_allowed:
            raise ConditionFault(
                f"`{name}` is a question, and this place speaks of findings alone.",
                "Name a finding for it in findings.toml and use that.",
            )


def _means_nothing(node: ast.expr) -> ConditionFault:
    return ConditionFault(
        f"`{ast.unparse(node)}` means nothing.",
        "Only questions answered by regions have `.sides` and `.pattern`.",
    )
