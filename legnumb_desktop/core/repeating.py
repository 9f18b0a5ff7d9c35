"""What an earlier visit said that seldom changes: offered again at the next, to be confirmed by the person.

Nothing about the leg is among it, and no warning sign: those are asked anew (:attr:`Question.offer_again`).
"""

from __future__ import annotations

from legnumb_desktop.core.answers import Answer, Declined, NotSure, Skipped
from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.core.raw_answers import AnswerFault, plain_answer, read_answer
from legnumb_desktop.core.taken import Taken


def offered_again(earlier: Taken, pathway: Pathway) -> dict[str, Answer]:
    """By question of ``pathway``; what its form cannot read, or what was not known then, is not offered."""
    asked = earlier.pathway.path_reader.finished(earlier.answers)
    offered: dict[str, Answer] = {}
    for question in pathway.form.questions:
        said = earlier.answers.get(question.id)
        if not question.offer_again or question.id not in asked:
            continue
        if said is None or isinstance(said, NotSure | Declined | Skipped):
            continue
        try:
            offered[question.id] = read_answer(pathway.form, question, plain_answer(said))
        except AnswerFault:
            continue  # asked like any other question
    return offered
