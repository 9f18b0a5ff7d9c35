"""An interview walked through the real window by itself, to try a frozen or installed program."""

from __future__ import annotations

from pathlib import Path

from legnumb_desktop.core.answers import Answer, Chosen, Marked, Measured
from legnumb_desktop.core.form import Form, OptionRole, Question
from legnumb_desktop.core.going_on import unwatched
from legnumb_desktop.ui.presenter import Presenter


def walk(presenter: Presenter, paper: Path) -> str:
    """Answers *no* wherever that can be said, finishes, writes the paper. Gives the urgency reached."""
    presenter.begin()
    interviewing = presenter.interviewing
    while (visit := interviewing.visit) is not None and (question := visit.interview.question) is not None:
        answer = _least_remarkable(visit.interview.pathway.form, question)
        if answer is None:
            interviewing.pass_over()
        else:
            interviewing.answer(question.id, answer)
    interviewing.finish()
    at_hand = interviewing.at_hand()
    if presenter.desk is None or at_hand is None:
        raise RuntimeError("the interview did not come to a result")
    visit, assessment = at_hand
    record = presenter.desk.intake.sessions.load(visit.session)
    presenter.desk.write_report(paper, visit, assessment, record, "", unwatched)
    return assessment.urgency


def _least_remarkable(form: Form, question: Question) -> Answer | None:
    if question.options:
        option = question.option_with(OptionRole.NO) or question.options[0]
        return Chosen(frozenset({option.id}))
    if question.region_set:
        return Marked(frozenset({next(iter(form.region_marks))}))
    if question.required and question.bounds is not None:
        return Measured(question.bounds.least + 45)
    return None
