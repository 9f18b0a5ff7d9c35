"""Where the painted chart and other answers do not go together. Nothing here decides: both stay as they are,
and the tree reads the more urgent of them. The person is only asked to look again.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from legnumb_desktop.core.answers import Answer, Answers, Chosen, Marked, Skipped
from legnumb_desktop.core.cause_points import REGIONS_QUESTION
from legnumb_desktop.core.form import Form, OptionRole
from legnumb_desktop.core.painted import all_marks

SADDLE_QUESTION = "rf_cauda"
SPREAD_QUESTION, OTHER_LEG = "rf_spread", "other_leg"
FEELING_QUESTION = "feel"
NUMB_FEELINGS = frozenset({"numb", "tingling", "burning", "no_temp"})


class Contradiction(StrEnum):
    """The gravest first."""

    GUARDED_BUT_DENIED = "guarded_but_denied"
    OTHER_LEG_NOT_TOLD = "other_leg_not_told"
    OTHER_LEG_NOT_PAINTED = "other_leg_not_painted"
    NOTHING_FELT = "nothing_felt"
    NOTHING_PAINTED = "nothing_painted"
    EVERYTHING = "everything"


WORDS = {
    Contradiction.GUARDED_BUT_DENIED: (
        "You marked the skin between your legs. Before, you said that nothing has changed there."
        " We go by the mark, to be safe. If it is not meant, rub it out."
    ),
    Contradiction.OTHER_LEG_NOT_TOLD: (
        "You marked both legs. Before, you did not say that the other leg is affected too."
        " We go by the marks, to be safe."
    ),
    Contradiction.OTHER_LEG_NOT_PAINTED: (
        "Before, you said that the other leg is affected too. Only one leg is marked here."
        " If you like, mark the other one."
    ),
    Contradiction.NOTHING_FELT: (
        "No place is marked as numb, tingling or burning yet. If there is one, mark it too."
        " You can also leave it as it is."
    ),
    Contradiction.NOTHING_PAINTED: (
        "You told how the numbness feels, but no place is marked. If you can, show where it is."
    ),
    Contradiction.EVERYTHING: "Every place of both legs is marked. If that is not meant, press Undo.",
}
"""For the person: calm, and never a reason to stop."""


def contradictions(form: Form, answers: Answers) -> tuple[Contradiction, ...]:
    """Questions that the form does not have, or that have no answer yet, contradict nothing."""
    if REGIONS_QUESTION not in form.by_id:
        return ()
    found = set(_of(form, answers, answers.get(REGIONS_QUESTION)))
    return tuple(each for each in Contradiction if each in found)


def _of(form: Form, answers: Answers, chart: Answer | None) -> Iterator[Contradiction]:
    if isinstance(chart, Marked):
        yield from _of_marks(form, answers, chart)
    elif isinstance(chart, Skipped) and NUMB_FEELINGS & _options(answers.get(FEELING_QUESTION)):
        yield Contradiction.NOTHING_PAINTED


def _of_marks(form: Form, answers: Answers, chart: Marked) -> Iterator[Contradiction]:
    marks = all_marks(chart)
    if any(form.region_marks[mark].guarded for mark in marks) and _denied(form, answers, SADDLE_QUESTION):
        yield Contradiction.GUARDED_BUT_DENIED
    sides = {mark[0] for mark in chart.regions if form.region_marks[mark].sided}
    told = _options(answers.get(SPREAD_QUESTION))
    if len(sides) == 2 and told and OTHER_LEG not in told:
        yield Contradiction.OTHER_LEG_NOT_TOLD
    if OTHER_LEG in told and len({mark[0] for mark in marks if form.region_marks[mark].sided}) == 1:
        yield Contradiction.OTHER_LEG_NOT_PAINTED
    if not chart.regions:
        yield Contradiction.NOTHING_FELT
    if marks >= form.region_marks.keys():
        yield Contradiction.EVERYTHING


def _options(answer: Answer | None) -> frozenset[str]:
    return answer.options if isinstance(answer, Chosen) else frozenset()


def _denied(form: Form, answers: Answers, question_id: str) -> bool:
    question = form.by_id.get(question_id)
    no = question.option_with(OptionRole.NO) if question is not None else None
    return no is not None and no.id in _options(answers.get(question_id))
