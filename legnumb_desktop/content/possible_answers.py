"""The answers to one question that differ for given conditions; all others behave like one of these."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from legnumb_desktop.core.conditions import AnyOf, Atom, Exactly, Fits, Number, Only, Sides
from legnumb_desktop.core.facts import NO_OPTIONS
from legnumb_desktop.core.form import Form, NumberBounds, Question, QuestionType


@dataclass(frozen=True, slots=True)
class Said:
    """Nothing in any field is a question without an answer."""

    options: frozenset[str] = NO_OPTIONS
    number: float | None = None
    sides: int | None = None


def possible_answers(question: Question, form: Form, atoms: Iterable[Atom]) -> Iterator[Said]:
    """The first is no answer. There can be very many where many options are named."""
    atoms = tuple(atoms)
    yield Said()
    if question.type.is_numeric:
        yield from (Said(number=value) for value in _numbers(question.bounds, atoms))
    elif question.type is QuestionType.REGIONS:
        yield from _regions(question, form, _named(atoms))
    else:
        yield from (Said(options) for options in _options(question, _named(atoms)))


def _named(atoms: Iterable[Atom]) -> frozenset[str]:
    named: set[str] = set()
    for atom in atoms:
        match atom:
            case AnyOf(_, options) | Only(_, options):
                named |= options
            case Exactly(_, option):
                named.add(option)
            case Number() | Sides() | Fits():
                pass
    return frozenset(named)


def _numbers(bounds: NumberBounds | None, atoms: Iterable[Atom]) -> list[float]:
    limits = {atom.value for atom in atoms if isinstance(atom, Number)}
    step = bounds.step if bounds else 1.0
    values = {value + change for value in limits for change in (-step, 0.0, step)}
    if bounds is not None:
        values |= {bounds.least, bounds.greatest}
        values = {value for value in values if bounds.least <= value <= bounds.greatest}
    return sorted(values)


def _options(question: Question, named: frozenset[str]) -> Iterator[frozenset[str]]:
    together = [option.id for option in question.options if not option.exclusive]
    alone = [option.id for option in question.options if option.exclusive]
    yield from (frozenset({option}) for option in alone)
    if question.type is QuestionType.MULTI:
        yield from _subsets([*(o for o in together if o in named), *_other(together, named)])
    else:
        yield from (frozenset({option}) for option in together)


def _regions(question: Question, form: Form, named: frozenset[str]) -> Iterator[Said]:
    if question.may_be_unsure:
        yield Said(frozenset({"not_sure"}))
    sided = {region.id: region.sided for region in form.regions}
    with_side = [region for region in sided if sided[region]]
    without = [region for region in sided if not sided[region]]
    kinds = [*(r for r in sided if r in named), *_other(with_side, named), *_other(without, named)]
    for regions in _subsets(kinds):
        if any(sided[region] for region in regions):
            yield Said(regions, sides=1)
            yield Said(regions, sides=2)
        else:
            yield Said(regions, sides=0)


def _other(ids: list[str], named: frozenset[str]) -> list[str]:
    """One that no condition names stands for all such."""
    return [each for each in ids if each not in named][:1]


def _subsets(ids: list[str]) -> Iterator[frozenset[str]]:
    for size in range(1, len(ids) + 1):
        yield from map(frozenset, combinations(ids, size))
