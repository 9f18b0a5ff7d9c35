"""What can be chosen for a question, in the order shown, and the answer that each choice gives."""

from __future__ import annotations

from dataclasses import dataclass

from legnumb_desktop.core.answers import Answer, Chosen, Declined, NotSure
from legnumb_desktop.core.form import Option, OptionRole, Question
from legnumb_desktop.ui.fields import words


@dataclass(frozen=True, slots=True)
class Choice:
    """``apart`` choices stand below a thin line; ``exclusive`` ones stand alone."""

    id: str
    text: str
    answer: Answer
    exclusive: bool = False
    apart: bool = False


def choices_of(question: Question) -> tuple[Choice, ...]:
    """The options, then *Not sure* and *Prefer not to say* where the question offers them."""
    shown = [_of_option(question, option) for option in question.options]
    return (*(c for c in shown if not c.apart), *(c for c in shown if c.apart), *_unlisted(question))


def _of_option(question: Question, option: Option) -> Choice:
    unsure = option.role is OptionRole.NOT_SURE
    answer = NotSure() if unsure else Chosen(frozenset({option.id}))
    apart = (
        option.exclusive if question.several else option.role in (OptionRole.NOT_SURE, OptionRole.DECLINED)
    )
    return Choice(option.id, option.text, answer, option.exclusive, apart)


def _unlisted(question: Question) -> list[Choice]:
    offered: list[Choice] = []
    if question.may_be_unsure and question.option_with(OptionRole.NOT_SURE) is None:
        offered.append(Choice("not_sure", words.NOT_SURE, NotSure(), exclusive=True, apart=True))
    if question.declinable and question.option_with(OptionRole.DECLINED) is None:
        offered.append(Choice("declined", words.PREFER_NOT_TO_SAY, Declined(), exclusive=True, apart=True))
    return offered


def chosen_ids(choices: tuple[Choice, ...], answer: Answer | None) -> frozenset[str]:
    """The ids of the choices that ``answer`` stands for; empty where it is none of them."""
    if isinstance(answer, Chosen):
        return frozenset(choice.id for choice in choices if choice.id in answer.options)
    return frozenset(choice.id for choice in choices if answer is not None and choice.answer == answer)
