"""The session as a clinician reads it: each answer as a line, sorted by what kind of answer it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from legnumb_desktop.core.answers import Answer, Answers, AnswerState
from legnumb_desktop.core.form import Option, OptionRole, Question
from legnumb_desktop.core.path import state_of
from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.core.wording import Reader, words_of_answer


@dataclass(frozen=True, slots=True)
class Line:
    """One question with its answer, for one reader. ``phrases`` is empty where nothing was said."""

    question: str
    stage: str
    short: str
    text: str
    state: AnswerState
    phrases: tuple[str, ...]
    red_flag: bool


def lines(pathway: Pathway, answers: Answers, reader: Reader) -> tuple[Line, ...]:
    """A line for every question of the form, in form order; off the path its state is NOT_ASKED.

    A computed question has a line only where it could be worked out.
    """
    path = pathway.path_reader.finished(answers)
    shown = {question.id for question in path.questions}
    return tuple(
        _line(pathway, question, answers.get(question.id), question.id in shown, reader)
        for question in pathway.form.questions
        if question.id in shown or not question.computed
    )


def _line(pathway: Pathway, question: Question, answer: Answer | None, on_path: bool, reader: Reader) -> Line:
    state = state_of(question, answer, on_path=on_path)
    said = words_of_answer(pathway.form, question, answer, reader) if on_path else ()
    return Line(question.id, question.stage, question.short, question.text, state, said, question.red_flag)


@dataclass(frozen=True, slots=True)
class Pertinent:
    """A question's short name and phrases, such as ``Other signs: hands numb``."""

    question: str
    short: str
    phrases: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ClinicianSummary:
    """Kept apart as clinicians want them: said, denied, not sure, not answered, not asked.

    ``denied`` lists only what a "none of these" answer denies; ``not_ticked`` what was left unticked where
    something else in the list was ticked, which is weaker than a denial.
    """

    positives: tuple[Pertinent, ...]
    denied: tuple[Pertinent, ...]
    not_ticked: tuple[Pertinent, ...]
    not_sure: tuple[Pertinent, ...]
    declined: tuple[Pertinent, ...]
    unanswered: tuple[Pertinent, ...]
    not_asked: tuple[Pertinent, ...]


def clinician_summary(pathway: Pathway, answers: Answers) -> ClinicianSummary:
    said = lines(pathway, answers, Reader.CLINICIAN)

    def in_state(state: AnswerState) -> tuple[Pertinent, ...]:
        return tuple(_pertinent(line, line.phrases) for line in said if line.state is state)

    return ClinicianSummary(
        positives=in_state(AnswerState.VALUE),
        denied=tuple(
            _pertinent(line, (option.denied for option in _value_options(pathway, line.question)))
            for line in said
            if line.state is AnswerState.NO
        ),
        not_ticked=_not_ticked(pathway, answers, said),
        not_sure=in_state(AnswerState.NOT_SURE),
        declined=in_state(AnswerState.DECLINED),
        unanswered=in_state(AnswerState.UNANSWERED),
        not_asked=in_state(AnswerState.NOT_ASKED),
    )


def _pertinent(line: Line, phrases: Iterable[str]) -> Pertinent:
    return Pertinent(line.question, line.short, tuple(phrases))


def _value_options(pathway: Pathway, question_id: str) -> Iterator[Option]:
    options = pathway.form.question(question_id).options
    return (option for option in options if option.role is OptionRole.VALUE)


def _not_ticked(pathway: Pathway, answers: Answers, said: Iterable[Line]) -> tuple[Pertinent, ...]:
    found = []
    for line in said:
        question = pathway.form.question(line.question)
        if line.red_flag and line.state is AnswerState.VALUE and question.several and not question.computed:
            options = _value_options(pathway, line.question)
            left = [option.denied for option in options if option.clinical not in line.phrases]
            found.append(_pertinent(line, left))
    return tuple(found)
