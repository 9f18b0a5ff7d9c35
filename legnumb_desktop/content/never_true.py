"""Whether any answers at all make a condition true, found by trying all that differ for it."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import islice, product
from math import prod

from legnumb_desktop.content.possible_answers import Said, possible_answers
from legnumb_desktop.core.conditions import Atom, Condition, Fits, atoms_of, findings_of, spelled_out
from legnumb_desktop.core.facts import Facts
from legnumb_desktop.core.form import Form
from legnumb_desktop.core.truth import Truth

MOST_TRIED = 20_000


def can_hold(condition: Condition, form: Form, findings: Mapping[str, Condition]) -> bool:
    """False only where it is certain. With more than :data:`MOST_TRIED` combinations it is taken to hold, and
    so it is where it asks for a pattern: that is for the proof to say.

    Questions count as answered only where their own ``when`` holds. Findings must not loop.
    """
    atoms = _atoms_behind(condition, form, findings)
    if any(isinstance(atom, Fits) for each in atoms.values() for atom in each):
        return True
    asked = [question for question in form.questions if question.id in atoms]
    ways = [
        tuple(islice(possible_answers(question, form, atoms[question.id]), MOST_TRIED + 1))
        for question in asked
    ]
    if prod(map(len, ways)) > MOST_TRIED:
        return True
    truth = Truth(findings)
    holds = truth.surely(spelled_out(condition, findings))
    shown = [
        None if question.when is None else truth.surely(spelled_out(question.when, findings))
        for question in asked
    ]
    for combination in product(*ways):
        facts = Facts()
        for question, when, said in zip(asked, shown, combination, strict=True):
            if when is None or when(facts):
                _say(facts, question.id, said)
        if holds(facts):
            return True
    return False


def _say(facts: Facts, question: str, said: Said) -> None:
    if said.options:
        facts.chosen[question] = said.options
    if said.number is not None:
        facts.numbers[question] = said.number
    if said.sides is not None:
        facts.sides[question] = said.sides


def _atoms_behind(
    condition: Condition, form: Form, findings: Mapping[str, Condition]
) -> dict[str, set[Atom]]:
    """By question: what is asked of it here, in the findings used, and in the ``when`` of each question."""
    atoms: dict[str, set[Atom]] = {}
    waiting, met = [condition], set[str]()
    while waiting:
        each = waiting.pop()
        for atom in atoms_of(each):
            question = form.by_id.get(atom.question)
            if question is not None and atom.question not in atoms and question.when is not None:
                waiting.append(question.when)
            atoms.setdefault(atom.question, set()).add(atom)
        for finding in findings_of(each) - met:
            met.add(finding)
            if finding in findings:
                waiting.append(findings[finding])
    return atoms
