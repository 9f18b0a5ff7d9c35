"""Which questions are asked, worked out anew from the answers each time, and what they say."""

from __future__ import annotations

from dataclasses import dataclass

from legnumb_desktop.core.answers import (
    Answer,
    Answers,
    AnswerState,
    Chosen,
    Dated,
    Declined,
    Marked,
    Measured,
    NotSure,
    Skipped,
    Written,
)
from legnumb_desktop.core.conditions import spelled_out
from legnumb_desktop.core.facts import Facts
from legnumb_desktop.core.form import Form, OptionRole, Question
from legnumb_desktop.core.localiser import Fitting
from legnumb_desktop.core.truth import Test, Truth

NOT_SURE = "not_sure"
_NOT_SURE_CHOSEN = frozenset({NOT_SURE})
_STATE_OF_ROLE = {
    OptionRole.NO: AnswerState.NO,
    OptionRole.NOT_SURE: AnswerState.NOT_SURE,
    OptionRole.DECLINED: AnswerState.DECLINED,
}
_UNSURE_ROLES = (OptionRole.NOT_SURE, OptionRole.DECLINED)
_UNSETTLED = (AnswerState.NOT_SURE, AnswerState.DECLINED, AnswerState.UNANSWERED)


@dataclass(frozen=True, slots=True)
class Path:
    """The questions on the path in the order asked, and the facts that their answers give.

    A computed question is on the path once it has an answer; nobody is asked it.
    """

    questions: tuple[Question, ...]
    asked: tuple[Question, ...]
    facts: Facts

    def __contains__(self, question_id: str) -> bool:
        return any(question.id == question_id for question in self.questions)


class PathReader:
    """Answers to questions off the path are left out: kept by the caller, without effect here."""

    def __init__(self, form: Form, truth: Truth) -> None:
        self._regions = form.region_marks
        self._localiser = form.localiser
        self._unsettling = {
            question.id: frozenset(option.id for option in question.options if option.role in _UNSURE_ROLES)
            for question in form.questions
        }
        self._questions: list[tuple[Question, Test | None, Test | None, bool]] = [
            (
                question,
                *_shown_when(question, truth),
                question.required
                and not question.computed
                and question.option_with(OptionRole.NOT_SURE) is not None,
            )
            for question in form.questions
        ]

    def running(self, answers: Answers) -> Path:
        """The path while the interview runs: what is not answered yet is open."""
        return self._read(answers, finished=False)

    def finished(self, answers: Answers) -> Path:
        """The path of a finished interview: a required question without an answer counts as *not sure*."""
        return self._read(answers, finished=True)

    def _read(self, answers: Answers, *, finished: bool) -> Path:
        fitting = Fitting(self._localiser)
        facts = Facts(fitting=fitting)
        shown: list[Question] = []
        for question, surely, possibly, counts_as_unsure in self._questions:
            if surely is not None and not surely(facts):
                if not finished and possibly is not None and possibly(facts):
                    facts.open.add(question.id)
                continue
            answer = answers.get(question.id)
            if question.computed and answer is None:
                if not finished:
                    facts.open.add(question.id)
                continue
            shown.append(question)
            if answer is None and not finished:
                facts.open.add(question.id)
            else:
                self._state(facts, fitting, question.id, answer, counts_as_unsure)
        asked = tuple(question for question in shown if not question.computed)
        return Path(tuple(shown), asked, facts)

    def doubts(self, path: Path, answers: Answers) -> frozenset[str]:
        """The questions on the path that have no settled answer."""
        doubted = []
        for question in path.questions:
            answer = answers.get(question.id)
            if isinstance(answer, Chosen):
                if not self._unsettling[question.id].isdisjoint(answer.options):
                    doubted.append(question.id)
            elif unsettled(question, answer):
                doubted.append(question.id)
        return frozenset(doubted)

    def doubting(self, path: Path, doubts: frozenset[str]) -> Facts:
        """The facts with ``doubts`` open, and with them the follow-up questions that they may have hidden."""
        facts = path.facts.doubting(doubts)
        shown = {question.id for question in path.questions}
        for question, _, possibly, _ in self._questions:
            if possibly is not None and question.id not in shown and possibly(facts):
                facts.open.add(question.id)
        return facts

    def _state(
        self, facts: Facts, fitting: Fitting, question: str, answer: Answer | None, counts_as_unsure: bool
    ) -> None:
        """Marks of which none is felt, such as pain alone, leave open where it is numb."""
        match answer:
            case Chosen(options):
                facts.chosen[question] = options
            case Measured(value):
                facts.numbers[question] = value
            case Marked(marks) if marks:
                facts.chosen[question] = frozenset(self._regions[mark].id for mark in marks)
                facts.sides[question] = len({mark[0] for mark in marks if self._regions[mark].sided})
                fitting.mark(question, marks)
            case NotSure():
                facts.chosen[question] = _NOT_SURE_CHOSEN
            case None | Declined() | Skipped() | Marked():
                if counts_as_unsure:
                    facts.chosen[question] = _NOT_SURE_CHOSEN
            case Dated() | Written():
                pass


def _shown_when(question: Question, truth: Truth) -> tuple[Test | None, Test | None]:
    """On facts that are not complete yet, so that no finding may be remembered with them."""
    if question.when is None:
        return None, None
    when = spelled_out(question.when, truth.findings)
    return truth.surely(when), truth.possibly(when)


def state_of(question: Question, answer: Answer | None, *, on_path: bool) -> AnswerState:
    """Which of the six states the answer to a question is in."""
    if not on_path:
        return AnswerState.NOT_ASKED
    match answer:
        case None | Skipped():
            return AnswerState.UNANSWERED
        case NotSure():
            return AnswerState.NOT_SURE
        case Declined():
            return AnswerState.DECLINED
        case Chosen(options):
            for option in question.options:
                if option.role is not OptionRole.VALUE and option.id in options:
                    return _STATE_OF_ROLE[option.role]
            return AnswerState.VALUE
        case _:
            return AnswerState.VALUE


def unsettled(question: Question, answer: Answer | None) -> bool:
    """True where the person could not or would not say, passed it over, or painted only what is not felt."""
    if isinstance(answer, Marked) and not answer.regions:
        return True
    return state_of(question, answer, on_path=True) in _UNSETTLED
