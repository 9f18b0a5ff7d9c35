"""Answers that nobody is asked for: worked out from the earlier visit and the present one."""

from __future__ import annotations

from legnumb_desktop.core.answers import Answer, Answers, Chosen, NotSure
from legnumb_desktop.core.assessment import Assessment, assess
from legnumb_desktop.core.spread import Spread, spread_since
from legnumb_desktop.core.taken import Taken


def computed_answers(earlier: Taken | None, now: Taken) -> dict[str, Answer]:
    """By computed question. Where the earlier visit is not kept any more, what was worked out is not sure."""
    questions = [question.id for question in now.pathway.form.questions if question.computed]
    if earlier is None:
        return {question: NotSure() for question in questions if question in now.answers}
    spread = spread_since(earlier, now)
    answer = NotSure() if Spread.NOT_SURE in spread else Chosen(frozenset(each.value for each in spread))
    return dict.fromkeys(questions, answer)


def raised_by_spread(earlier: Taken, now: Taken) -> Assessment | None:
    """What the later visit comes to with its spread counted, where that is more urgent than without.

    A visit that follows the earlier one has it counted already.
    """
    counted = assess(now.pathway, {**now.answers, **computed_answers(earlier, now)})
    return counted if counted.rank > assess(now.pathway, now.answers).rank else None


def changed_by_computing(earlier: Taken | None, now: Taken) -> Answers:
    """Only those computed answers that are others than those given already."""
    worked_out = computed_answers(earlier, now)
    return {
        question: answer for question, answer in worked_out.items() if now.answers.get(question) != answer
    }
