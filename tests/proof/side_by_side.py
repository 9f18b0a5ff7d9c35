"""A proposition of the proof worked out for many patients at once, one bit each, without asking z3."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any

import z3

from legnumb_desktop.core.answers import Answer, Answers, Chosen, Marked, Measured, NotSure
from legnumb_desktop.proof.answer_space import AnswerSpace

Bits = int


class SideBySide:
    """Bit ``n`` of a value tells of patient ``n``."""

    def __init__(self, space: AnswerSpace, patients: Sequence[Answers]) -> None:
        self._everyone = (1 << len(patients)) - 1
        self._known: dict[int, Bits] = {}
        self._kept_alive: list[Any] = []
        self._numbers: dict[str, list[int]] = {}
        self._variables: dict[str, Bits] = {}
        for question, said in space.said.items():
            chosen = dict.fromkeys(said.options, 0)
            for place, patient in enumerate(patients):
                for name in _names(patient.get(question)):
                    chosen[name] |= 1 << place
            self._variables |= {str(said.options[name]): bits for name, bits in chosen.items()}
            if said.known is not None:
                given = [patient.get(question) for patient in patients]
                self._variables[str(said.known)] = _bits(isinstance(each, Measured) for each in given)
                least = space.form.question(question).bounds.least
                self._numbers[f"{question}.steps"] = [
                    int(each.value - least) if isinstance(each, Measured) else 0 for each in given
                ]

    def of(self, term: Any) -> Bits:
        """Of whom it is true. The term is kept: z3 gives the number of one that is gone to another."""
        self._kept_alive.append(term)
        return self._holds(term)

    def _holds(self, term: Any) -> Bits:
        known = self._known.get(term.get_id())
        if known is None:
            known = self._known[term.get_id()] = self._worked_out(term)
        return known

    def _worked_out(self, term: Any) -> Bits:
        parts = term.children()
        match term.decl().kind():
            case z3.Z3_OP_TRUE:
                return self._everyone
            case z3.Z3_OP_FALSE:
                return 0
            case z3.Z3_OP_UNINTERPRETED:
                return self._variables[str(term)]
            case z3.Z3_OP_NOT:
                return self._everyone & ~self._holds(parts[0])
            case z3.Z3_OP_AND:
                every = self._everyone
                for part in parts:
                    every &= self._holds(part)
                return every
            case z3.Z3_OP_OR:
                some = 0
                for part in parts:
                    some |= self._holds(part)
                return some
            case z3.Z3_OP_PB_AT_LEAST:
                return self._weighed(parts, [1] * len(parts), term.params()[0])
            case z3.Z3_OP_PB_GE:
                least, *weights = term.params()
                return self._weighed(parts, weights, least)
            case kind:
                left, right = map(self._number, parts)
                return _bits(_COMPARED[kind](a, b) for a, b in zip(left, right, strict=True))

    def _weighed(self, parts: Sequence[Any], weights: Sequence[int], least: int) -> Bits:
        """Each patient's sum is kept in binary, one value for each digit, and compared digit by digit."""
        digits = [0] * (max(least, sum(weights)).bit_length() + 1)
        for part, weight in zip(parts, weights, strict=True):
            holds = self._holds(part)
            for place in range(weight.bit_length()):
                carry = holds if weight >> place & 1 else 0
                while carry:
                    digits[place], carry = digits[place] ^ carry, digits[place] & carry
                    place += 1
        more, equal = 0, self._everyone
        for place in reversed(range(len(digits))):
            if least >> place & 1:
                equal &= digits[place]
            else:
                more |= equal & digits[place]
                equal &= ~digits[place]
        return more | equal

    def _number(self, term: Any) -> list[Fraction]:
        parts = term.children()
        if z3.is_rational_value(term) or z3.is_int_value(term):
            return [Fraction(str(term))] * self._everyone.bit_length()
        match term.decl().kind():
            case z3.Z3_OP_UNINTERPRETED:
                return [Fraction(value) for value in self._numbers[str(term)]]
            case z3.Z3_OP_TO_REAL:
                return self._number(parts[0])
            case z3.Z3_OP_ADD:
                return [a + b for a, b in zip(*map(self._number, parts), strict=True)]
            case z3.Z3_OP_MUL:
                return [a * b for a, b in zip(*map(self._number, parts), strict=True)]
        raise AssertionError(term)


_COMPARED: Mapping[int, Any] = {
    z3.Z3_OP_LT: Fraction.__lt__,
    z3.Z3_OP_LE: Fraction.__le__,
    z3.Z3_OP_GT: Fraction.__gt__,
    z3.Z3_OP_GE: Fraction.__ge__,
    z3.Z3_OP_EQ: Fraction.__eq__,
}


def _bits(truths: Any) -> Bits:
    return int("".join("1" if truth else "0" for truth in truths)[::-1] or "0", 2)


def _names(answer: Answer | None) -> frozenset[str]:
    match answer:
        case Chosen(options):
            return options
        case Marked(regions):
            return regions
        case NotSure():
            return frozenset({"not_sure"})
    return frozenset()
