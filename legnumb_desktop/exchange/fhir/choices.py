"""What can be chosen in answer to a question, each with its code."""

from __future__ import annotations

from dataclasses import dataclass

from legnumb_desktop.core.answers import Answer, Chosen, Declined, Marked, NotSure
from legnumb_desktop.core.form import FeelingKind, Form, Option, OptionRole, Question, QuestionType
from legnumb_desktop.core.raw_answers import read_answer
from legnumb_desktop.core.wording import words_of_region
from legnumb_desktop.exchange.fhir.json_values import Json, coding
from legnumb_desktop.exchange.fhir.systems import DATA_ABSENT, MARKS, OPTIONS

ASKED_UNKNOWN = "asked-unknown"
ASKED_DECLINED = "asked-declined"


@dataclass(frozen=True, slots=True)
class Choice:
    """``said`` is the answer as :mod:`core.raw_answers` reads it; ``fact`` is the option or region (without
    side) that conditions find when this is chosen, or none."""

    said: str
    system: str
    code: str
    display: str
    exclusive: bool
    fact: str | None
    side: str = ""
    truth: bool | None = None
    """Where yes and no are all that can be said: the answer is a boolean and has no code."""

    def value(self, key: str) -> Json:
        """The answer under ``key`` (``value`` or ``answer``), as its type wants it to be named."""
        if self.truth is not None:
            return {f"{key}Boolean": self.truth}
        return {f"{key}Coding": coding(self.system, self.code, self.display)}

    @property
    def in_fhirpath(self) -> str:
        return f"'{self.code}'" if self.truth is None else str(self.truth).lower()


def choices_of(form: Form, question: Question) -> tuple[Choice, ...]:
    """Options or marks, then *not sure* and *prefer not to say* where the form offers them beside."""
    choices = [_option(form, question, option) for option in question.options]
    if question.type is QuestionType.REGIONS:
        choices.extend(_mark(form, mark) for mark in form.region_marks)
    return (*choices, *unsaid_of(form, question))


def unsaid_of(form: Form, question: Question) -> tuple[Choice, ...]:
    """The ways not to answer that are no option of the question itself."""
    unsaid: list[Choice] = []
    if question.may_be_unsure and question.option_with(OptionRole.NOT_SURE) is None:
        fact = _fact(form, question, "not_sure")
        unsaid.append(Choice("not_sure", DATA_ABSENT, ASKED_UNKNOWN, "Not sure", True, fact))
    if question.declinable and question.option_with(OptionRole.DECLINED) is None:
        fact = _fact(form, question, "declined")
        unsaid.append(Choice("declined", DATA_ABSENT, ASKED_DECLINED, "Prefer not to say", True, fact))
    return tuple(unsaid)


def is_boolean(question: Question) -> bool:
    """True where yes and no are all that can be said."""
    roles = sorted(option.role for option in question.options)
    unsaid = question.may_be_unsure or question.declinable
    return question.type is QuestionType.YES_NO and roles == [OptionRole.NO, OptionRole.VALUE] and not unsaid


def is_chosen(question: Question) -> bool:
    """True where the answer is taken from a list."""
    return question.type.has_options or question.type is QuestionType.REGIONS


def is_whole(question: Question) -> bool:
    """True where only whole numbers can be entered."""
    bounds = question.bounds
    return bounds is not None and all(
        value == int(value) for value in (bounds.least, bounds.greatest, bounds.step)
    )


def has_beside(form: Form, question: Question) -> bool:
    """True where a typed answer may be declined or not known: an item of its own takes that."""
    return not is_chosen(question) and bool(unsaid_of(form, question))


def beside_id(question: Question) -> str:
    return f"{question.id}.unsaid"


def counts_as_unsure(question: Question) -> bool:
    """True where an answer passed over or declined counts as *not sure* (``core.path``)."""
    return question.required and question.option_with(OptionRole.NOT_SURE) is not None


def kind_id(question: Question, kind: FeelingKind) -> str:
    """The link id of the item that takes where it feels so; the question's own for its first kind."""
    return question.id if kind == question.kinds[0] else f"{question.id}.{kind.id}"


def kind_text(question: Question, kind: FeelingKind) -> str:
    """Such as ``Show where it is numb or painful: Numb``, and for a further kind ``Where it is: Pain``."""
    asked = question.text.rstrip(".") if kind == question.kinds[0] else question.short
    return f"{asked}: {kind.text}"


def _option(form: Form, question: Question, option: Option) -> Choice:
    match option.role:
        case OptionRole.NOT_SURE:
            system, code = DATA_ABSENT, ASKED_UNKNOWN
        case OptionRole.DECLINED:
            system, code = DATA_ABSENT, ASKED_DECLINED
        case _:
            system, code = OPTIONS, f"{question.id}.{option.id}"
    alone = option.exclusive and question.type is QuestionType.MULTI
    truth = option.role is not OptionRole.NO if is_boolean(question) else None
    return Choice(option.id, system, code, option.text, alone, _fact(form, question, option.id), truth=truth)


def _mark(form: Form, mark: str) -> Choice:
    region = form.region_marks[mark]
    side = mark[0] if region.sided else ""
    return Choice(mark, MARKS, mark, words_of_region(form, mark), False, region.id, side)


def _fact(form: Form, question: Question, said: str) -> str | None:
    return _fact_of(question, read_answer(form, question, said))


def _fact_of(question: Question, answer: Answer) -> str | None:
    match answer:
        case Chosen(options) | Marked(options):
            return next(iter(options))
        case NotSure():
            return "not_sure"
        case Declined() if counts_as_unsure(question):
            return "not_sure"
        case _:
            return None
