"""When to get help sooner, for this person: the fewest new signs that would raise the urgency, from the tree.

Only options that the content gives a ``notice`` count: signs that a person can newly notice. Follow-up
questions that a new sign brings up are left open, so they count as *not sure*.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, zip_longest

from legnumb_desktop.core.answers import Answer, Answers, Chosen
from legnumb_desktop.core.assessment import urgency_rank
from legnumb_desktop.core.form import OptionRole, Question
from legnumb_desktop.core.outcomes import Urgency
from legnumb_desktop.core.pathway import Pathway

MOST_SIGNS = 6
MOST_OWN = 3
"""So many of the first lines may depend on what this person said; the others hold for everyone."""


@dataclass(frozen=True, slots=True)
class Sign:
    """Words for one thing to notice, and the options of one question that they stand for."""

    question: str
    options: tuple[str, ...]
    words: str


@dataclass(frozen=True, slots=True)
class LookOut:
    """Signs that, noticed together, would raise the urgency to at least ``urgency``. Mostly it is one."""

    signs: tuple[Sign, ...]
    urgency: Urgency

    @property
    def words(self) -> str:
        return ", together with ".join(sign.words for sign in self.signs)


def safety_net(pathway: Pathway, answers: Answers) -> tuple[LookOut, ...]:
    """Every smallest set of new signs that raises the urgency: single ones, or pairs where no single does.

    Most urgent first. Within an urgency the first sign of each question, the second, and so on; the first
    lines leave room for some that would be less urgent in someone with nothing else. Empty where nothing
    can raise it.
    """
    said = _on_path(pathway, answers)
    now = urgency_rank(pathway, said)
    if now == max(urgency.rank for urgency in pathway.urgencies):
        return ()
    signs = tuple(_in_turn(pathway, said))
    urgency_of = {urgency.rank: urgency for urgency in pathway.urgencies}
    for together in (1, 2):
        found = [
            LookOut(some, urgency_of[rank])
            for some in combinations(signs, together)
            if len({sign.question for sign in some}) == together
            and (rank := least_rank(pathway, said, some)) > now
        ]
        if found:
            return tuple(_ordered(pathway, found))
    return ()


def by_urgency(look_outs: tuple[LookOut, ...], most: int = MOST_SIGNS) -> dict[Urgency, tuple[LookOut, ...]]:
    """The first ``most`` of them, by urgency, most urgent first."""
    sorted_out: dict[Urgency, tuple[LookOut, ...]] = {}
    for each in look_outs[:most]:
        sorted_out[each.urgency] = (*sorted_out.get(each.urgency, ()), each)
    return sorted_out


def least_rank(pathway: Pathway, answers: Answers, signs: tuple[Sign, ...]) -> int:
    """The lowest rank that these signs come to, whichever of the options behind their words it is."""
    return min(urgency_rank(pathway, changed) for changed in with_signs(pathway, answers, signs))


def with_signs(pathway: Pathway, answers: Answers, signs: tuple[Sign, ...]) -> Iterator[Mapping[str, Answer]]:
    """The answers with one option of each sign chosen beside what was said, in every way there is."""
    if not signs:
        yield answers
        return
    first, *rest = signs
    question = pathway.form.question(first.question)
    for option in first.options:
        chosen = frozenset({option}) | (_kept(question, answers) if question.several else frozenset())
        yield from with_signs(pathway, {**answers, question.id: Chosen(chosen)}, tuple(rest))


def _ordered(pathway: Pathway, found: Sequence[LookOut]) -> Iterator[LookOut]:
    for rank in sorted({each.urgency.rank for each in found}, reverse=True):
        same = [each for each in found if each.urgency.rank == rank]
        own = [each for each in same if _own(pathway, each)]
        others = [each for each in same if each not in own]
        chosen = [*own[:MOST_OWN], *others, *own[MOST_OWN:]]
        yield from (each for each in same if each in chosen[:MOST_SIGNS])
        yield from chosen[MOST_SIGNS:]


def _own(pathway: Pathway, look_out: LookOut) -> bool:
    """Whether what this person said makes the signs more urgent than they are by themselves."""
    nothing = {
        question.id: Chosen(frozenset({denied.id}))
        for question in pathway.form.questions
        if (denied := question.option_with(OptionRole.NO)) is not None
    }
    return least_rank(pathway, nothing, look_out.signs) < look_out.urgency.rank


def _on_path(pathway: Pathway, answers: Answers) -> dict[str, Answer]:
    """Without what was once said to questions that are not asked now: it must not answer for a new sign."""
    shown = pathway.path_reader.finished(answers).questions
    return {question.id: answers[question.id] for question in shown if question.id in answers}


def _in_turn(pathway: Pathway, answers: Answers) -> Iterator[Sign]:
    """The first sign of each question in the order of the form, then the second of each, and so on."""
    shown = pathway.path_reader.finished(answers).asked
    for row in zip_longest(*(_signs(question, answers) for question in shown)):
        yield from (sign for sign in row if sign is not None)


def _signs(question: Question, answers: Answers) -> list[Sign]:
    had = _kept(question, answers)
    behind: dict[str, list[str]] = {}
    for option in question.options:
        if option.notice:
            behind.setdefault(option.notice, []).append(option.id)
    return [
        Sign(question.id, tuple(options), words)
        for words, options in behind.items()
        if not had.intersection(options)
    ]


def _kept(question: Question, answers: Answers) -> frozenset[str]:
    given = answers.get(question.id)
    if not isinstance(given, Chosen):
        return frozenset()
    values = {option.id for option in question.options if option.role is OptionRole.VALUE}
    return given.options & values
