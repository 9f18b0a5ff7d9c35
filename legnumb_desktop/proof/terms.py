"""Propositions for z3, with what is already known folded away, so that formulas stay small."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeAlias

import z3

Term: TypeAlias = z3.BoolRef
"""A proposition on the answers."""
TRUE: Term = z3.BoolVal(True)
FALSE: Term = z3.BoolVal(False)


def negation(term: Term) -> Term:
    if term is TRUE:
        return FALSE
    if term is FALSE:
        return TRUE
    return term.arg(0) if z3.is_not(term) else z3.Not(term)


def every(terms: Iterable[Term]) -> Term:
    kept: list[Term] = []
    for term in terms:
        if term is FALSE:
            return FALSE
        if term is not TRUE:
            kept.append(term)
    return TRUE if not kept else kept[0] if len(kept) == 1 else z3.And(kept)


def some(terms: Iterable[Term]) -> Term:
    kept: list[Term] = []
    for term in terms:
        if term is TRUE:
            return TRUE
        if term is not FALSE:
            kept.append(term)
    return FALSE if not kept else kept[0] if len(kept) == 1 else z3.Or(kept)


def either(condition: Term, then: Term, otherwise: Term) -> Term:
    """``then`` where the condition holds, else ``otherwise``."""
    return some([every([condition, then]), every([negation(condition), otherwise])])


def same(one: Term, other: Term) -> Term:
    return one == other


def renamed(term: Term, pairs: Sequence[tuple[Term, Term]]) -> Term:
    """The term with the first of each pair replaced by the second."""
    return z3.substitute(term, *pairs)


def at_most_one(terms: list[Term]) -> Term:
    return z3.AtMost(*terms, 1) if len(terms) > 1 else TRUE


def at_least(count: int, terms: list[Term]) -> Term:
    """In one order, so that the same terms in another make the same proposition."""
    in_order = sorted(terms, key=lambda term: int(term.get_id()))
    return z3.AtLeast(*in_order, count) if terms else (TRUE if count <= 0 else FALSE)


def weighed(terms: Sequence[tuple[Term, int]], least: int) -> Term:
    """The weights of what is true come to ``least`` or more. Those below 0 are counted by what is false."""
    counted = [(term, weight) for term, weight in terms if weight and term is not FALSE]
    least -= sum(weight for _, weight in counted if weight < 0)
    turned = [(term, weight) if weight > 0 else (negation(term), -weight) for term, weight in counted]
    if least <= 0:
        return TRUE
    turned.sort(key=lambda each: int(each[0].get_id()))
    return z3.PbGe(turned, least) if turned else FALSE
