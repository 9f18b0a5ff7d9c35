"""One option or several."""

from __future__ import annotations

from legnumb_desktop.core.answers import Answer, Chosen, NotSure
from legnumb_desktop.core.form import OptionRole, Question, QuestionType
from legnumb_desktop.core.raw_answers.answer_fault import AnswerFault, did_you_mean, names_in, shown


def chosen(question: Question, value: object) -> Answer:
    several = question.type is QuestionType.MULTI
    names = names_in(value, "a list of option ids" if several else "an option id")
    if not names:
        raise AnswerFault("the list is empty.", "Give at least one option, or null if it was passed over.")
    known = [option.id for option in question.options]
    unknown = [name for name in dict.fromkeys(names) if name not in known]
    if unknown:
        hints = dict.fromkeys(did_you_mean(name, known, f"Options: {', '.join(known)}.") for name in unknown)
        raise AnswerFault(
            " ".join(f"{shown(name)} is not one of its options." for name in unknown), " ".join(hints)
        )
    if not several and len(set(names)) > 1:
        raise AnswerFault("it takes one option, and several are given.", "Give one option id.")
    for option in question.options:
        if option.exclusive and option.id in names and len(set(names)) > 1:
            raise AnswerFault(
                f"“{option.text}” ({option.id}) stands beside other options.",
                "Give it alone, or leave it out.",
            )
    not_sure = question.option_with(OptionRole.NOT_SURE)
    return NotSure() if not_sure is not None and not_sure.id in names else Chosen(frozenset(names))
