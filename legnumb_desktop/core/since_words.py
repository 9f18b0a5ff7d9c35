"""Since the visit before, in a few lines for the clinician's page: label and words, the gravest first."""

from __future__ import annotations

from collections.abc import Iterator

from legnumb_desktop.core.answers import Answer, Chosen, Measured
from legnumb_desktop.core.area_change import AreaChange
from legnumb_desktop.core.cause_points import REGIONS_QUESTION
from legnumb_desktop.core.comparison import Comparison, Turn, compare
from legnumb_desktop.core.comparison_words import words_of_spread
from legnumb_desktop.core.form import OptionRole
from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.core.spread import spread_since
from legnumb_desktop.core.taken import Taken
from legnumb_desktop.core.wording import Reader, words_of_answer, words_of_region

MOST_AREAS = 6
"""More areas than these are counted, not named."""
Labelled = tuple[str, str]


def words_since(then: Taken, now: Taken) -> tuple[Labelled, ...]:
    """Only what changed; one line that says so where nothing did."""
    compared = compare(then, now)
    lines = [
        *_urgency(then, now, compared),
        ("Spread", "; ".join(words_of_spread(spread_since(then, now), Reader.CLINICIAN))),
        *_areas(then, now, compared),
        ("Severity", "; ".join(_severity(now.pathway, compared))),
        ("New", "; ".join(_options(now, compared, later=True))),
        ("No longer", "; ".join(_options(then, compared, later=False))),
    ]
    told = tuple((label, words) for label, words in lines if words)
    return told or (("Answers", "no change in urgency, areas, severity or signs"),)


def _urgency(then: Taken, now: Taken, compared: Comparison) -> Iterator[Labelled]:
    if compared.urgency is not Turn.SAME:
        before = then.pathway.urgency[compared.then.urgency].title
        yield "Urgency", f"then “{before}”, now “{now.pathway.urgency[compared.now.urgency].title}”"


def _areas(then: Taken, now: Taken, compared: Comparison) -> Iterator[Labelled]:
    for area in compared.areas:
        if area.question == REGIONS_QUESTION:
            yield "New areas", _named(now.pathway, area.new | area.not_offered_then)
            yield "Areas gone", _named_in((now.pathway, then.pathway), area.gone | area.not_offered_now)
            yield from _not_painted(area)


def _not_painted(area: AreaChange) -> Iterator[Labelled]:
    if not area.comparable:
        yield "Chart", "not painted at both visits"


def _named(pathway: Pathway, marks: frozenset[str]) -> str:
    return _named_in((pathway,), marks)


def _named_in(pathways: tuple[Pathway, ...], marks: frozenset[str]) -> str:
    """Each mark by the first content that knows it."""
    if len(marks) > MOST_AREAS:
        return f"{len(marks)} areas"
    known = {mark: form for form in (each.form for each in reversed(pathways)) for mark in form.region_marks}
    named = (words_of_region(form, mark) for mark, form in known.items() if mark in marks)
    return "; ".join(words[0].lower() + words[1:] for words in named)


def _severity(pathway: Pathway, compared: Comparison) -> Iterator[str]:
    for change in compared.severity:
        if change.turn in (Turn.WORSE, Turn.BETTER):
            question = pathway.form.question(change.question)
            before, after = (_short(pathway, change.question, each) for each in (change.then, change.now))
            yield f"{question.short.lower()} from {before} to {after}"


def _short(pathway: Pathway, question_id: str, answer: Answer | None) -> str:
    if isinstance(answer, Measured):
        return f"{answer.value:g}"
    return ", ".join(
        words_of_answer(pathway.form, pathway.form.question(question_id), answer, Reader.CLINICIAN)
    )


def _options(here: Taken, compared: Comparison, *, later: bool) -> Iterator[str]:
    """What one visit says and the other does not, of lists that are not computed."""
    for change in compared.answers:
        said, other = (change.now, change.then) if later else (change.then, change.now)
        question = here.pathway.form.by_id.get(change.question)
        if question is None or question.computed or not isinstance(said, Chosen):
            continue
        before = other.options if isinstance(other, Chosen) else frozenset[str]()
        for option in question.options:
            if option.role is OptionRole.VALUE and option.id in said.options - before:
                yield option.clinical if later else option.denied
