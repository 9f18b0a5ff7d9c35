"""Evidence: one question an item, the right sign, a source for what a study says, the place weighed once."""

from __future__ import annotations

from collections.abc import Iterator

from legnumb_desktop.content.conditions_of import Conditions
from legnumb_desktop.content.raw.causes import RawCause, RawEvidence
from legnumb_desktop.content.raw.content import RawContent
from legnumb_desktop.core.cause_points import REGIONS_QUESTION
from legnumb_desktop.core.conditions import Fits, atoms_of, questions_of
from legnumb_desktop.core.problems import Problem


def faults_of_evidence(raw: RawContent, conditions: Conditions) -> Iterator[Problem]:
    for file, cause in raw.each_cause():
        for side, items in (("for", cause.speaks_for), ("against", cause.against)):
            for number, item in enumerate(items, 1):
                faults = (*_sign(side, item), *_study(item), *_one_question(item, conditions))
                for key, wrong, mend in faults:
                    yield Problem(file, f"cause {cause.id}, {side} {number}, {key}", wrong, mend)
        yield from _place_twice(file, cause, conditions)


def _place_twice(file: str, cause: RawCause, conditions: Conditions) -> Iterator[Problem]:
    by_pattern = [
        item.when
        for item in cause.speaks_for + cause.against
        if (condition := conditions.evidence.get(item.when)) is not None
        and any(isinstance(atom, Fits) and atom.question == REGIONS_QUESTION for atom in atoms_of(condition))
    ]
    if by_pattern and cause.territory is not None:
        wrong = f"the place counts twice: here and in `{by_pattern[0]}`."
        mend = "Take `territory` away, or weigh no pattern."
        yield Problem(file, f"cause {cause.id}, territory", wrong, mend)
    if not by_pattern and cause.territory is None:
        wrong = "nothing weighs where it is numb."
        mend = f"Give a `territory`, or evidence such as `{REGIONS_QUESTION}.pattern in {{…}}`."
        yield Problem(file, f"cause {cause.id}", wrong, mend)


def _sign(side: str, item: RawEvidence) -> Iterator[tuple[str, str, str]]:
    if side == "for" and item.weight <= 0:
        mend = "Give a number above 0, or move the line to `against`."
        yield "weight", f"{item.weight:g} does not speak for the cause.", mend
    if side == "against" and item.weight >= 0:
        mend = "Give a number below 0, or move the line to `for`."
        yield "weight", f"{item.weight:g} does not speak against the cause.", mend


def _study(item: RawEvidence) -> Iterator[tuple[str, str, str]]:
    if item.grade == "study" and not item.source:
        mend = 'Add `source = "…"`, or write `grade = "judgement"`.'
        yield "source", "the grade is study, and no source is named.", mend


def _one_question(item: RawEvidence, conditions: Conditions) -> Iterator[tuple[str, str, str]]:
    condition = conditions.evidence.get(item.when)
    if condition is not None and len(questions := questions_of(condition)) > 1:
        wrong = f"it asks about {' and '.join(sorted(questions))}."
        yield "when", wrong, "Write one line for each question."
