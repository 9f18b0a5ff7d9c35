"""From a solution of the constraints to a concrete patient, as quiet as the constraints allow."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import z3

from legnumb_desktop.core.answers import Answer, Answers, Skipped
from legnumb_desktop.core.form import OptionRole, Question, QuestionType
from legnumb_desktop.core.raw_answers import plain_answer, read_answer
from legnumb_desktop.proof.answer_space import AnswerSpace, Said
from legnumb_desktop.proof.terms import Term, every, negation


def quieten(solver: z3.Solver, space: AnswerSpace) -> None:
    """Adds to the solver, question by question, the least remarkable answer that is still possible.

    The solver must have a solution; it has one afterwards.
    """
    for question in space.form.questions:
        said = space.said.get(question.id)
        if said is None:
            continue
        for answer in _quiet_answers(question, said):
            solver.push()
            solver.add(answer)
            if solver.check() == z3.sat:
                break
            solver.pop()


def _quiet_answers(question: Question, said: Said) -> Iterator[Term]:
    nothing = every(map(negation, [*said.options.values(), *([] if said.known is None else [said.known])]))
    none_of_these = question.option_with(OptionRole.NO)
    if none_of_these is not None:
        yield _only(said, none_of_these.id)
    if not question.required:
        yield nothing
    if said.known is not None and question.bounds is not None:
        yield every([said.known, said.number == int((question.bounds.least + question.bounds.greatest) / 2)])
        yield said.known
    names = [name for name in said.options if not _exclusive(question, name)]
    middle = (len(names) - 1) // 2
    for name in [*names[middle:], *names[:middle]]:
        yield _only(said, name)


def _exclusive(question: Question, name: str) -> bool:
    option = question.option(name)
    return option is not None and option.exclusive


def _only(said: Said, name: str) -> Term:
    return every(term if other == name else negation(term) for other, term in said.options.items())


def pinned(space: AnswerSpace, answers: Answers) -> Term:
    """True of these answers and of no others."""
    terms: list[Term] = []
    for question_id, said in space.said.items():
        raw = plain_answer(answers.get(question_id, Skipped()))
        names = raw if isinstance(raw, list) else [raw]
        terms += [term if name in names else negation(term) for name, term in said.options.items()]
        if said.known is not None:
            known = isinstance(raw, int | float)
            terms += [said.known, said.number == raw] if known else [negation(said.known)]
    return every(terms)


def answers_of(model: z3.ModelRef, space: AnswerSpace) -> Answers:
    """The answers as the engine reads them; questions that are off the path are among them."""
    answers: dict[str, Answer] = {}
    for question in space.form.questions:
        said = space.said.get(question.id)
        raw = None if said is None else _raw(model, question, said)
        if raw is not None:
            answers[question.id] = read_answer(space.form, question, raw)
    return answers


def _raw(model: z3.ModelRef, question: Question, said: Said) -> Any:
    if said.known is not None and _true(model, said.known):
        value = model.eval(said.number, model_completion=True).as_fraction()
        return int(value) if value.denominator == 1 else float(value)
    names = [name for name, term in said.options.items() if _true(model, term)]
    if not names:
        return None
    several = question.type in (QuestionType.MULTI, QuestionType.REGIONS)
    return names if several and names != ["not_sure"] else names[0]


def _true(model: z3.ModelRef, term: Term) -> bool:
    return bool(z3.is_true(model.eval(term, model_completion=True)))
