"""Stages: known, each with questions, and asked one after the other."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from legnumb_desktop.content.raw.form import RawForm
from legnumb_desktop.core.near import did_you_mean
from legnumb_desktop.core.problems import Problem


def faults_of_stages(form: RawForm) -> Iterator[Problem]:
    yield from _unknown(form)
    yield from _without_questions(form)
    yield from _out_of_order(form)


def _unknown(form: RawForm) -> Iterator[Problem]:
    known = {stage.id for stage in form.stage}
    for question in form.question:
        if question.stage not in known:
            wrong, mend = f"there is no stage `{question.stage}`.", did_you_mean(question.stage, known)
            yield Problem("form.toml", f"question {question.id}, stage", wrong, mend)


def _without_questions(form: RawForm) -> Iterator[Problem]:
    used = {question.stage for question in form.question}
    for stage in form.stage:
        if stage.id not in used:
            mend = "Give it a question, or take it out."
            yield Problem("form.toml", f"stage {stage.id}", "no question belongs to it.", mend)


def _out_of_order(form: RawForm) -> Iterator[Problem]:
    order = {stage.id: number for number, stage in enumerate(form.stage)}
    reached = -1
    for stage, questions in groupby(form.question, key=lambda question: question.stage):
        if stage not in order:
            continue
        if order[stage] < reached:
            place = f"question {next(questions).id}, stage"
            wrong = f"the stage {stage} comes back after a later stage."
            yield Problem("form.toml", place, wrong, f"Move it up to the other questions of {stage}.")
        reached = max(reached, order[stage])
