"""The story for the clinician: the history in the order asked, and the person's own words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from legnumb_desktop.assets import leg_chart_if_there
from legnumb_desktop.core.answers import AnswerState, Marked, Written
from legnumb_desktop.core.cause_points import REGIONS_QUESTION
from legnumb_desktop.core.form import FeelingKind, Question, QuestionType
from legnumb_desktop.core.hatching import Layers, layers_of
from legnumb_desktop.core.leg_chart import LegChart
from legnumb_desktop.core.legmap_told import best_fits
from legnumb_desktop.core.legmap_words import short_words_of_fit
from legnumb_desktop.core.painted import marks_by_kind
from legnumb_desktop.core.path import state_of
from legnumb_desktop.core.succession import drawn_for
from legnumb_desktop.core.wording import Reader
from legnumb_desktop.report.blocks import GUTTER, heading, labelled, two_columns
from legnumb_desktop.report.brevity import Brevity, cut
from legnumb_desktop.report.clinician_head import AGE, LABEL_WIDTH, SEX
from legnumb_desktop.report.leg_chart import chart_height, key, legs, names
from legnumb_desktop.report.lines import Figure, Line, Run, height_of, spaced, together
from legnumb_desktop.report.reading import Reading
from legnumb_desktop.report.structure import ARTIFACT, Element
from legnumb_desktop.report.styles import BODY, LABEL, NARROW_LABEL, QUIET
from legnumb_desktop.report.words import answer_in_words, no_option
from legnumb_desktop.report.wrapping import wrapped

CHART_WIDE = 168.0
"""Points; two columns of history fit beside it."""
BACKGROUND = frozenset({"other", "conditions", "medicines", "habits"})
"""Questions of things that go with it and of health: pertinent positives and negatives, not history."""


def is_history(question: Question) -> bool:
    return not (
        question.red_flag
        or question.id in BACKGROUND
        or question.id in (AGE, SEX)
        or question.type is QuestionType.TEXT
    )


def history(reading: Reading, brevity: Brevity) -> list[Line]:
    form = reading.report.pathway.form
    chart, painted = _painted_chart(reading)
    beside = CHART_WIDE + GUTTER if chart is not None else 0.0
    room = (reading.room - beside - GUTTER) / 2
    hang = 98.0 if chart is None else 72.0
    entries = []
    for question in filter(is_history, form.questions):
        answer = reading.answer_of(question)
        if state_of(question, answer, on_path=question.id in reading.answers) is AnswerState.VALUE:
            words = answer_in_words(form, question, answer, Reader.CLINICIAN)
        else:
            words = no_option(question, answer).lower()
        if not words:
            continue
        runs = [Run(cut(words, brevity.entry), BODY)]
        if isinstance(answer, Marked) and question.id == REGIONS_QUESTION:
            runs.append(Run(f" {cut(_fits(reading, answer), 3 * brevity.entry)}", QUIET))
        entries.append(spaced(labelled(question.short, NARROW_LABEL, runs, room, hang), 1.5))
    if not entries:
        return []
    if (rest := len(entries) - brevity.entries) > 0:
        entries = [*entries[: brevity.entries], wrapped([Run(f"{rest} more", QUIET)], room)]
    told = two_columns(entries, room + GUTTER, 420)
    if chart is not None:
        across = reading.room - CHART_WIDE
        told = _with_chart(told, chart, painted, _kinds(reading), across, _chart_in_words(reading))
    return [*heading("History", reading.room), *told]


def _painted_chart(reading: Reading) -> tuple[LegChart | None, Layers]:
    """The picture, if there is one that shows all this form can mark, and what was painted where on it."""
    form, answer = reading.report.pathway.form, reading.answers.get(REGIONS_QUESTION)
    painted = layers_of(form.by_id[REGIONS_QUESTION], answer) if isinstance(answer, Marked) else {}
    whole = leg_chart_if_there() if painted else None
    chart = drawn_for(form, whole) if whole is not None else None
    if chart is None or not set(form.region_marks) <= chart.marks:
        return None, {}
    return chart, painted


def _chart_in_words(reading: Reading) -> str:
    question = reading.report.pathway.form.by_id[REGIONS_QUESTION]
    answer = reading.answer_of(question)
    painted = answer_in_words(reading.report.pathway.form, question, answer, Reader.CLINICIAN)
    return f"Picture of both legs: front, back, sides and feet. Painted: {painted}"


def _kinds(reading: Reading) -> tuple[FeelingKind, ...]:
    """The kinds of feeling that were painted."""
    question = reading.report.pathway.form.by_id[REGIONS_QUESTION]
    answer = reading.answers.get(REGIONS_QUESTION)
    return tuple(kind for kind, _ in marks_by_kind(question, answer)) if isinstance(answer, Marked) else ()


def _with_chart(
    lines: Sequence[Line],
    chart: LegChart,
    painted: Layers,
    kinds: tuple[FeelingKind, ...],
    across: float,
    in_words: str,
) -> list[Line]:
    """The chart and its key to the right of the lines, which are drawn out to its height."""
    first = lines[0]
    high = chart_height(chart, CHART_WIDE)
    several = any(len(hatches) > 1 for hatches in painted.values())
    words, signs, key_high = key(kinds, across, high + 4, CHART_WIDE, several=several)
    shown = Element("Figure", alternative=in_words)
    labels = [replace(piece, element=ARTIFACT) for piece in (*names(chart, across, CHART_WIDE), *words)]
    pieces = (*first.pieces, *labels)
    picture = Figure(legs(chart, painted, across, CHART_WIDE), shown)
    drawn = replace(first, pieces=pieces, drawings=(*first.drawings, picture, *signs))
    missing = high + 4 + key_high - height_of(lines)
    return together([drawn, *lines[1:], *([Line(missing)] if missing > 0 else [])])


def _fits(reading: Reading, answer: Marked) -> str:
    best = best_fits(reading.report.assessment.fits)
    if best:
        return f"(of their areas: {'; '.join(map(short_words_of_fit, best))})"
    regions = {reading.report.pathway.form.region_marks[mark] for mark in answer.regions}
    roots = ", ".join(sorted({root for region in regions for root in region.dermatomes}))
    return f"(skin of {roots})" if roots else ""


def own_words(reading: Reading, brevity: Brevity) -> list[Line]:
    """In full they stand under all answers."""
    lines: list[Line] = []
    for question in reading.report.pathway.form.questions:
        answer = reading.answer_of(question)
        if isinstance(answer, Written):
            text = " ".join(answer.text.split())
            runs = [Run(f"“{text}”", BODY)]
            if len(text) > brevity.words:
                runs = [
                    Run(f"“{text[: brevity.words].rstrip()} …”", BODY),
                    Run(" (in full under All answers)", QUIET),
                ]
            lines += spaced(labelled(question.short, LABEL, runs, reading.room, LABEL_WIDTH), 2)
    return lines
