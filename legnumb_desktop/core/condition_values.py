"""The right side of a comparison in a condition: a number, a name, several names in braces."""

from __future__ import annotations

import ast

from legnumb_desktop.core.near import did_you_mean
from legnumb_desktop.core.vocabulary import ConditionFault


def number_in(node: ast.expr) -> float:
    """Raises :class:`ConditionFault` where it is no number."""
    match node:
        case ast.Constant(value=bool()):
            pass
        case ast.Constant(value=int() | float() as value):
            return float(value)
        case ast.UnaryOp(op=ast.USub(), operand=ast.Constant(value=int() | float() as value)):
            return -float(value)
    raise ConditionFault(
        f"`{ast.unparse(node)}` is not a number.", "Compare with a number, like `age >= 65`."
    )


def names_in(asked: str, node: ast.expr, known: frozenset[str], kind: str) -> frozenset[str]:
    """Raises :class:`ConditionFault` where it is no list in braces, or a name is not known of ``asked``."""
    match node:
        case ast.Set(elts=elements) | ast.Tuple(elts=elements) if elements:
            return frozenset(one_name(asked, element, known, kind) for element in elements)
    raise ConditionFault(
        f"`{ast.unparse(node)}` is not a list of {kind}s.",
        f"Put the {kind}s in braces: `{asked} in {{…}}`.",
    )


def one_name(asked: str, node: ast.expr, known: frozenset[str], kind: str) -> str:
    """Raises :class:`ConditionFault` where it is no name, or not known of ``asked``."""
    match node:
        case ast.Name(id=name):
            if name in known:
                return name
            raise ConditionFault(f"`{asked}` has no {kind} `{name}`.", did_you_mean(name, known))
        case ast.Set():
            raise ConditionFault(
                f"`{ast.unparse(node)}` is a list, and one {kind} is wanted.",
                f"Write `{asked} in {{…}}` for several.",
            )
    article = "an" if kind == "option" else "a"
    raise ConditionFault(
        f"`{ast.unparse(node)}` is not {article} {kind}'s id.", "Write the id bare, without quotes."
    )
