"""Top of the clinician's page: whose report, how urgent, and why."""

from __future__ import annotations

from collections.abc import Sequence

from legnumb_desktop.core.dictation import dictated
from legnumb_desktop.core.form import Question, QuestionType
from legnumb_desktop.core.wording import Reader
from legnumb_desktop.report.blocks import heading, labelled, right_aligned
from legnumb_desktop.report.brevity import Brevity, few
from legnumb_desktop.report.fonts import printable, width
from legnumb_desktop.report.lines import Line, Piece, Run, moved, spaced
from legnumb_desktop.report.reading import Reading
from legnumb_desktop.report.shapes import frame, rule, urgency_shape
from legnumb_desktop.report.styles import (
    BAND,
    BODY,
    DICTATED,
    LABEL,
    QUIET,
    STRONG,
    TEAL,
    TITLE,
    URGENCY_COLOUR,
)
from legnumb_desktop.report.words import answer_in_words, capital, moment
from legnumb_desktop.report.wrapping import BASELINE, wrapped

AGE, SEX = "age", "sex_birth"
LABEL_WIDTH = 84.0
MOST_NAME_LINES = 2
IDENTITY_LEADING = 15.0
DOWN = 4 + BODY.size * BASELINE


def letterhead(reading: Reading) -> list[Line]:
    form = reading.report.pathway.form
    line = wrapped([Run(form.title, TITLE)], reading.room - 160)[0]
    aside = right_aligned("Intake report for the clinician", QUIET, reading.room, TITLE.size * BASELINE)
    drawn = (rule(reading.room, TITLE.leading + 2, TEAL, 1.4),)
    return [Line(TITLE.leading + 5, (*line.pieces, aside), drawn)]


def identity(reading: Reading) -> list[Line]:
    """Name, age and sex; below, when taken, and a blank for what is filled in by hand."""
    report = reading.report
    finished = f" to {report.finished:%H:%M}" if report.finished else ", not finished"
    taken = moment(report.started) + finished
    about, room = _from_right(
        [("Age", _said(reading, AGE) or "not given"), ("Sex at birth", _said(reading, SEX) or "not given")],
        reading.room,
    )
    name, indent = _label("Name", 0.0)
    blank = () if report.person.strip() else (rule(room - indent - 4, DOWN + 2, across=indent),)
    person = wrapped([Run(" ".join(report.person.split()), STRONG)], room - indent, indent)[:MOST_NAME_LINES]
    first = Line(IDENTITY_LEADING, (name, *moved(person[0], 0.0, 4.0), *about), blank)
    rest = [Line(line.height, moved(line, 0.0, 4.0)) for line in person[1:]]
    session, _ = _from_right([("Taken", taken), ("Session", report.session[:8])], reading.room)
    birth, indent = _label("Date of birth, record no.", 0.0)
    by_hand = rule(session[0].across - 17 - indent, DOWN + 2, across=indent)
    return [first, *rest, Line(IDENTITY_LEADING, (birth, *session), (by_hand,)), Line(6.0)]


def _label(text: str, across: float) -> tuple[Piece, float]:
    """The label, and where what follows it begins."""
    wide = (width(LABEL.font, text) + 500) * LABEL.size / 1000
    return Piece(across, DOWN, text, LABEL), across + wide


def _from_right(entries: Sequence[tuple[str, str]], room: float) -> tuple[tuple[Piece, ...], float]:
    """Labels with values ending at the right edge, and the room left of them."""
    pieces: list[Piece] = []
    for label, value in reversed(entries):
        shown = printable(value)
        room -= width(BODY.font, shown) * BODY.size / 1000
        wide = _label(label, 0.0)[1]
        pieces[:0] = [Piece(room - wide, DOWN, label, LABEL), Piece(room, DOWN, shown, BODY)]
        room -= wide + 13
    return tuple(pieces), room


def _said(reading: Reading, question_id: str) -> str:
    form = reading.report.pathway.form
    question: Question | None = form.by_id.get(question_id)
    if question is None:
        return ""
    words = answer_in_words(form, question, reading.answer_of(question), Reader.CLINICIAN)
    return words.removesuffix(" years") if question.type is QuestionType.NUMBER else words


def urgency_band(reading: Reading) -> list[Line]:
    """Shape, colour and words: any one of them tells the urgency."""
    urgency, high = reading.urgency, 42.0
    words = wrapped([Run(urgency.title, BAND)], reading.room - 60)[0]
    advised = [Run("How soon: ", STRONG), Run(f"{urgency.soon}. ", BODY)]
    advised += [Run("Advised: ", STRONG), Run(f"{reading.outcome.headline}.", BODY)]
    below = wrapped(advised, reading.room - 60)
    pieces = (
        *moved(words, 52.0, 4.0),
        *(p for n, each in enumerate(below) for p in moved(each, 52.0, 24.0 + 11 * n)),
    )
    high += 11 * (len(below) - 1)
    colour = URGENCY_COLOUR[urgency.shape]
    drawings = (frame(reading.room, high, colour, 1.2), urgency_shape(urgency.shape, 28, 15, (high - 28) / 2))
    return [Line(high, pieces, drawings)]


def story(reading: Reading, brevity: Brevity) -> list[Line]:
    """The one sentence; none where the content has no words for it."""
    report = reading.report
    said = dictated(report.pathway, report.answers, report.assessment.fits, brevity.story)
    return spaced(wrapped([Run(said, DICTATED)], reading.room), 7.0) if said else []


def why(reading: Reading, brevity: Brevity) -> list[Line]:
    """The deciding reason with the answers behind it, then the other warning signs, the first explained."""
    assessment, pathway = reading.report.assessment, reading.report.pathway
    lines = heading("Why", reading.room)
    decided = assessment.decided_by
    if decided is None:
        none = (
            "No warning sign was found in these answers, and they do not meet the closed list for self-care."
        )
        return [*lines, *wrapped([Run(none, BODY)], reading.room)]
    hazard = capital(pathway.node[decided].hazard)
    because = "; ".join(few(reading.reasons_for(decided, Reader.CLINICIAN), brevity.reasons))
    lines += labelled(
        "Decided by", LABEL, [Run(hazard, STRONG), Run(f" – {because}", BODY)], reading.room, LABEL_WIDTH
    )
    others = [node for node in assessment.red_flags if node != decided]
    for number, node in enumerate(others[: brevity.flags]):
        said = "; ".join(few(reading.reasons_for(node, Reader.CLINICIAN), brevity.reasons))
        runs = [Run(capital(pathway.node[node].hazard), STRONG), Run(f" – {said}", BODY)]
        label = "" if number else "Other red flags"
        lines += spaced(labelled(label, LABEL, runs, reading.room, LABEL_WIDTH), 1)
    if further := others[brevity.flags :]:
        named = [capital(pathway.node[node].hazard) for node in further]
        hazards = "; ".join(few(named, brevity.hazards))
        lines += spaced(labelled("Also", LABEL, [Run(f"{hazards}.", BODY)], reading.room, LABEL_WIDTH), 1)
    if not others and assessment.rank >= 3:
        lines += labelled("Other red flags", LABEL, [Run("none reported", QUIET)], reading.room, LABEL_WIDTH)
    return lines
