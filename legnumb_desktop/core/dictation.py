"""The story in one sentence, as a clinician would dictate it. Nothing is denied that was not answered no."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from legnumb_desktop.core.answers import Answer, Answers, AnswerState, Chosen, Marked, Measured
from legnumb_desktop.core.form import Form, Question
from legnumb_desktop.core.legmap import Fit, PatternKind
from legnumb_desktop.core.letter import Clause
from legnumb_desktop.core.path import state_of
from legnumb_desktop.core.pathway import Pathway

_SIDES = {"L": "left-sided", "R": "right-sided"}
_TOLD_FROM = {PatternKind.NERVE: PatternKind.ROOT, PatternKind.ROOT: PatternKind.NERVE}
APART = ";"
"""Joins a sign that stands for itself in the sentence."""
_TOLD_IN_TURN = {
    AnswerState.VALUE: 0,
    AnswerState.NOT_SURE: 1,
    AnswerState.UNANSWERED: 2,
    AnswerState.DECLINED: 2,
    AnswerState.NO: 3,
}
FEWEST_COUNTED = 2
"""Phrases that are counted instead of told; a single one is told, which takes as little room."""
LONGEST_PHRASE = 90
"""Characters of one phrase; a longer one ends in an ellipsis."""


def dictated(pathway: Pathway, answers: Answers, fits: Sequence[Fit], most: int = 10) -> str:
    """``answers`` of a finished interview, ``fits`` best first; at most so many phrases a clause.

    The signs that stand apart are told after the rest: those present, those not known, then those denied.
    Empty where the form has no clauses.
    """
    path = pathway.path_reader.finished(answers)
    asked = {question.id for question in path.questions}
    opening = ""
    signs: list[tuple[int, str]] = []
    for clause in pathway.letter.clauses:
        question = pathway.form.by_id[clause.question]
        answer = answers.get(question.id) if question.id in asked else None
        state = state_of(question, answer, on_path=question.id in asked)
        clause = replace(clause, most=min(clause.most, most))
        phrase = _phrase(pathway.form, clause, question, answer, state, fits)
        if phrase and clause.joins == APART:
            signs.append((_TOLD_IN_TURN[state], phrase))
        elif phrase:
            opening += f"{_joined(clause.joins)} {phrase}" if opening else phrase
    told = "; ".join(filter(None, (opening, *(phrase for _, phrase in sorted(signs, key=_turn)))))
    return f"{told[:1].upper()}{told[1:]}." if told else ""


def _turn(sign: tuple[int, str]) -> int:
    return sign[0]


def _joined(joins: str) -> str:
    return joins if not joins or joins[0] in ",;" else f" {joins}"


def _phrase(
    form: Form,
    clause: Clause,
    question: Question,
    answer: Answer | None,
    state: AnswerState,
    fits: Sequence[Fit],
) -> str:
    match state:
        case AnswerState.NO:
            return clause.no
        case AnswerState.NOT_SURE:
            return clause.not_sure
        case AnswerState.UNANSWERED | AnswerState.DECLINED:
            return clause.unanswered
        case AnswerState.NOT_ASKED:
            return ""
        case AnswerState.VALUE:
            return _said(form, clause, question, answer, fits)


def _said(form: Form, clause: Clause, question: Question, answer: Answer | None, fits: Sequence[Fit]) -> str:
    match answer:
        case Measured(value):
            return clause.number.format(f"{value:g}")
        case Marked():
            return _marked(clause, answer, fits)
        case Chosen(options):
            words = [
                clause.phrases.get(option.id, option.clinical)
                for option in question.options
                if option.id in options
            ]
            shown = [_short(word) for word in words]
            rest = len(shown) - clause.most
            if rest < FEWEST_COUNTED:
                return ", ".join(shown)
            return f"{', '.join(shown[: clause.most])} and {rest} more"
        case _:
            return ""


def _marked(clause: Clause, answer: Marked, fits: Sequence[Fit]) -> str:
    side = " and ".join(_sides(answer)) or "midline"
    best = next((fit for fit in fits if fit.fits), None)
    if best is None or not clause.fits:
        return clause.marks.format(side=side)
    return clause.fits.format(side=side, pattern=" or ".join(_nerve_or_root(best, fits)))


def _nerve_or_root(best: Fit, fits: Sequence[Fit]) -> Iterator[str]:
    """The best fit; where it is a nerve, the best root that takes in as much, and the other way round."""
    yield best.pattern.clinical
    other = _TOLD_FROM.get(best.pattern.kind)
    for fit in fits:
        if fit.pattern.kind is other and fit.side == best.side and best.covered <= fit.covered:
            yield fit.pattern.clinical
            return


def _sides(answer: Marked) -> Iterator[str]:
    both = all(any(mark.startswith(f"{side}.") for mark in answer.regions) for side in _SIDES)
    if both:
        yield "bilateral"
        return
    for side, words in _SIDES.items():
        if any(mark.startswith(f"{side}.") for mark in answer.regions):
            yield words


def _short(text: str) -> str:
    return text if len(text) <= LONGEST_PHRASE else f"{text[: LONGEST_PHRASE - 1].rstrip()}…"
