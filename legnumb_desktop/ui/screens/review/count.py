"""How the interview stands, in one sentence or two."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from legnumb_desktop.core.answers import AnswerState
from legnumb_desktop.core.summary import Line

_APART = {
    AnswerState.NOT_SURE: "not sure",
    AnswerState.DECLINED: "preferred not to say",
    AnswerState.UNANSWERED: "not answered",
}


def standing(lines: Iterable[Line]) -> str:
    """Such as ``You answered 31 of 34 questions (not sure: 2, not answered: 1).``"""
    states: Counter[AnswerState] = Counter(
        line.state for line in lines if line.state is not AnswerState.NOT_ASKED
    )
    asked = states.total()
    answered = states[AnswerState.VALUE] + states[AnswerState.NO]
    apart = ", ".join(f"{words}: {states[state]}" for state, words in _APART.items() if states[state])
    return f"You answered {answered} of {asked} questions" + (f" ({apart})." if apart else ".")
