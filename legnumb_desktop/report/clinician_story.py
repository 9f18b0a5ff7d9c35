"""The story for the clinician: history in order, then what is said, denied, not sure and not asked, apart."""

from __future__ import annotations

from collections.abc import Sequence

from legnumb_desktop.core.answers import AnswerState, Marked, Written
from legnumb_desktop.core.form import Question, QuestionType
from legnumb_desktop.core.path import state_of
from legnumb_desktop.core.summary import Pertinent, clinician_summary
from legnumb_desktop.core.wording import Reader
from legnumb_desktop.report.blocks import GUTTER, heading, labelled, two_columns
from legnumb_desktop.report.clinician_head import AGE, LABEL_WIDTH, SEX
from legnumb_desktop.report.lines import Line, Run, spaced
from legnumb_desktop.report.reading import Reading
from legnumb_desktop.report.styles import BODY, LABEL, QUIET, SMALL, SMALL_LABEL, SMALL_QUIET, STRONG, Style
from legnumb_desktop.report.words import answer_in_words, capital, no_option
from legnumb_desktop.report.wrapping import wrapped

BACKGROUND = frozenset({"other", "conditions", "medicines", "habits"})
"""Questions of things that go with it and of health: pertinent positives and negatives, not history."""
MOST_OWN_WORDS = 420
"""Characters of free text on the clinician's page; all of it stands under all answers."""


def is_history(question: Question) -> bool:
    return not (
        question.red_flag
        or question.id in BACKGROUND
        or question.id in (AGE, SEX)
        or question.type is QuestionType.TEXT
    )


def history(reading: Reading) -> list[Line]:
    form = reading.report.pathway.form
    room = (reading.room - GUTTER) / 2
    entries = []
    for question in filter(is_history, form.questions):
        answer = reading.answer_of(question)
        if state_of(question, answer, on_path=question.id in reading.answers) is AnswerState.VALUE:
            words = answer_in_words(form, question, answer, Reader.CLINICIAN)
        else:
            words = no_option(question, answer).lower()
        if not words:
            continue
        runs = [Run(words, BODY)]
        if isinstance(answer, Marked) and (roots := _dermatomes(reading, answer)):
            runs.append(Run(f" (skin of {roots})", QUIET))
        entries.append(spaced(labelled(question.short, LABEL, runs, room, 88), 1.5))
    if not entries:
        return []
    return [*heading("History", reading.room), *two_columns(entries, room + GUTTER, 420)]


def _dermatomes(reading: Reading, answer: Marked) -> str:
    regions = {reading.report.pathway.form.region_marks[mark] for mark in answer.regions}
    return ", ".join(sorted({root for region in regions for root in region.dermatomes}))


def own_words(reading: Reading) -> list[Line]:
    lines: list[Line] = []
    for question in reading.report.pathway.form.questions:
        answer = reading.answer_of(question)
        if isinstance(answer, Written):
            text = " ".join(answer.text.split())
            runs = [Run(f"“{text}”", BODY)]
            if len(text) > MOST_OWN_WORDS:
                runs = [
                    Run(f"“{text[:MOST_OWN_WORDS].rstrip()} …”", BODY),
                    Run(" (in full under All answers)", QUIET),
                ]
            lines += spaced(labelled(question.short, LABEL, runs, reading.room, LABEL_WIDTH), 2)
    return lines


def pertinent(reading: Reading) -> list[Line]:
    """Kept apart: a "not sure" is never a "no", and what was left unticked is no denial."""
    pathway = reading.report.pathway
    summary = clinician_summary(pathway, reading.report.answers)
    apart = [
        each for each in pathway.form.questions if not is_history(each) and each.type is not QuestionType.TEXT
    ]
    relevant = {question.id for question in apart} - {AGE, SEX}
    flags = {question.id for question in apart if question.red_flag}
    lines = heading("Reports, denies, not known", reading.room)
    reports = [each for each in summary.positives if each.question in relevant]
    lines += _listed("Reports", reports, reading.room, STRONG, BODY)
    denied = [each for each in summary.denied if each.question in relevant]
    lines += _listed("Denies", [each for each in denied if each.question in flags], reading.room)
    if others := [each.short for each in denied if each.question not in flags]:
        lines += _entry("Denies all of", [Run(f"{'; '.join(others)} (lists below)", SMALL)], reading.room)
    unticked = [each for each in summary.not_ticked if each.question in relevant and each.phrases]
    lines += _listed("Not ticked", unticked, reading.room)
    for label, items in (
        ("Not sure", summary.not_sure),
        ("Prefers not to say", summary.declined),
        ("Not answered", [each for each in summary.unanswered if each.question not in (AGE, SEX)]),
        ("Not asked", summary.not_asked),
    ):
        if items:
            style = SMALL if label != "Not asked" else SMALL_QUIET
            lines += _entry(label, [Run("; ".join(each.short for each in items), style)], reading.room)
    return lines


def _listed(
    label: str, items: Sequence[Pertinent], room: float, name: Style = SMALL_LABEL, text: Style = SMALL
) -> list[Line]:
    runs: list[Run] = []
    for number, item in enumerate(items):
        runs.append(Run(f"{item.short}: ", name))
        runs.append(Run(", ".join(item.phrases) + (". " if number < len(items) - 1 else "."), text))
    return _entry(label, runs, room) if runs else []


def _entry(label: str, runs: Sequence[Run], room: float) -> list[Line]:
    style = LABEL if runs[0].style.size == LABEL.size else SMALL_LABEL
    return spaced(labelled(label, style, runs, room, LABEL_WIDTH), 1.5)


def denied_in_full(reading: Reading) -> list[Line]:
    """What each "none of these" list held that is not a red flag, for who wants to know."""
    pathway = reading.report.pathway
    summary = clinician_summary(pathway, reading.report.answers)
    items = [each for each in summary.denied if not pathway.form.question(each.question).red_flag]
    if not items:
        return []
    lines = heading("Lists denied as a whole", reading.room)
    for item in items:
        lines += spaced(
            wrapped(
                [Run(f"{capital(item.short)}: ", SMALL_LABEL), Run(", ".join(item.phrases) + ".", SMALL)],
                reading.room,
            ),
            1.5,
        )
    return lines
