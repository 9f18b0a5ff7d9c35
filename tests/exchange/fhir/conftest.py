from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from random import Random

import pytest

from legnumb_desktop.content import read_pathway
from legnumb_desktop.core import answers as a
from legnumb_desktop.core.form import OptionRole, Question, QuestionType
from legnumb_desktop.core.pathway import Pathway

LEG_NUMBNESS = Path(__file__).parents[3] / "forms" / "leg_numbness"


@pytest.fixture(scope="session")
def leg_numbness() -> Pathway:
    """The shipped content."""
    files = {path.relative_to(LEG_NUMBNESS).as_posix(): path for path in LEG_NUMBNESS.rglob("*.toml")}
    return read_pathway({name: path.read_bytes() for name, path in files.items()})


def _an_answer(pathway: Pathway, question: Question, random: Random) -> a.Answer:
    chance = random.random()
    if chance < 0.08:
        return a.Skipped()
    if chance < 0.16 and question.declinable:
        return a.Declined()
    if chance < 0.3 and (question.may_be_unsure or question.option_with(OptionRole.NOT_SURE)):
        return a.NotSure()
    match question.type:
        case QuestionType.REGIONS:
            return a.Marked(
                frozenset(random.sample(sorted(pathway.form.region_marks), random.choice((1, 4))))
            )
        case QuestionType.NUMBER | QuestionType.SCALE:
            assert question.bounds is not None
            return a.Measured(
                float(random.randint(int(question.bounds.least), int(question.bounds.greatest)))
            )
        case QuestionType.DATE:
            return a.Dated(date(2026, random.randint(1, 12), 1))
        case QuestionType.TEXT:
            return a.Written("since the garden, ΑΩ")
        case _:
            alone = [o.id for o in question.options if o.role in (OptionRole.NO, OptionRole.DECLINED)]
            values = [o.id for o in question.options if o.role is OptionRole.VALUE]
            if alone and random.random() < 0.3:
                return a.Chosen(frozenset({random.choice(alone)}))
            most = min(3, len(values)) if question.type is QuestionType.MULTI else 1
            return a.Chosen(frozenset(random.sample(values, random.randint(1, most))))


@pytest.fixture(scope="session")
def an_answer() -> Callable[[Pathway, Question, Random], a.Answer]:
    """Some answer to a question, in any of the states that it can be answered in."""
    return _an_answer
