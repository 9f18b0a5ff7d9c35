"""``legnumb assess``: answers in, everything that the program would tell about them out."""

from __future__ import annotations

from collections.abc import Iterable

from legnumb_desktop.core.answers import Answers, AnswerState
from legnumb_desktop.core.assessment import assess
from legnumb_desktop.core.causes import Band, Evidence, RankedCause
from legnumb_desktop.core.legmap import Fit
from legnumb_desktop.core.legmap_told import best_fits
from legnumb_desktop.core.legmap_words import words_of_fit
from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.core.safety_net import safety_net
from legnumb_desktop.core.summary import lines
from legnumb_desktop.core.what_if import Raise, what_would_raise
from legnumb_desktop.core.wording import (
    Reader,
    reasons,
    words_of_answer,
    words_of_condition,
    words_of_reason,
    words_of_region,
)


def assessment_as_data(
    pathway: Pathway, answers: Answers, *, all_causes: bool, number: str
) -> dict[str, object]:
    result = assess(pathway, answers)
    outcome = pathway.outcome[result.outcome]
    urgency = pathway.urgency[result.urgency]
    said = lines(pathway, answers, Reader.PERSON)
    return {
        "form": {"id": result.stamp.form, "version": result.stamp.version, "digest": result.stamp.digest},
        "urgency": result.urgency,
        "rank": result.rank,
        "title": urgency.title,
        "soon": urgency.soon,
        "outcome": {
            "id": outcome.id,
            "via": outcome.via,
            "headline": outcome.headline,
            "do": [_with_number(sentence, number) for sentence in outcome.do],
            "tell": _with_number(outcome.tell, number),
            "safety_net": [_with_number(sentence, number) for sentence in outcome.safety_net],
        },
        "decided_by": result.decided_by,
        "because": _because(pathway, answers, result.decided_by),
        "trail": [
            {"node": step.node, "asks": pathway.node[step.node].asks, "turn": step.turn.value}
            for step in result.trail
        ],
        "red_flags": [
            {
                "node": flag,
                "hazard": pathway.node[flag].hazard,
                "urgency": pathway.urgency_of(pathway.node[flag].yes).id,
                "because": _because(pathway, answers, flag),
            }
            for flag in result.red_flags
        ],
        "findings": {state.finding: state.status.value for state in result.findings},
        "patterns": [_fit(pathway, fit) for fit in best_fits(result.fits)],
        "causes": [
            _cause(pathway, ranked)
            for ranked in result.causes
            if all_causes or ranked.band is not Band.FITS_POORLY
        ],
        "could_raise": [
            {
                "question": each.question,
                "short": pathway.form.question(each.question).short,
                "answer": each.option,
                "words": _answer_in_words(pathway, each),
                "rank": each.rank,
                "not_settled": each.unsettled,
            }
            for each in what_would_raise(pathway, answers)
        ],
        "look_out_for": [
            {"words": each.words, "urgency": each.urgency.id, "rank": each.urgency.rank}
            for each in safety_net(pathway, answers)
        ],
        "not_sure": [line.question for line in said if line.state is AnswerState.NOT_SURE],
        "declined": [line.question for line in said if line.state is AnswerState.DECLINED],
        "unanswered": [line.question for line in said if line.state is AnswerState.UNANSWERED],
        "not_asked": [line.question for line in said if line.state is AnswerState.NOT_ASKED],
        "without_effect": [
            line.question for line in said if line.state is AnswerState.NOT_ASKED and line.question in answers
        ],
    }


def _fit(pathway: Pathway, fit: Fit) -> dict[str, object]:
    return {"pattern": fit.pattern.id, "side": fit.side, "words": words_of_fit(pathway.form, fit)}


def _with_number(sentence: str, number: str) -> str:
    return sentence.replace("{number}", number)


def _answer_in_words(pathway: Pathway, would_raise: Raise) -> str:
    form = pathway.form
    question = form.question(would_raise.question)
    option = question.option(would_raise.option)
    if option is not None:
        return option.text
    if would_raise.option in form.region_marks:
        return words_of_region(form, would_raise.option)
    return "; ".join(words_of_answer(form, question, would_raise.answer, Reader.PERSON))


def _because(pathway: Pathway, answers: Answers, node: str | None) -> list[str]:
    if node is None:
        return []
    facts = pathway.path_reader.finished(answers).facts
    return [
        words_of_reason(pathway, reason, answers.get(reason.question), Reader.PERSON)
        for reason in reasons(pathway, pathway.node[node].when, facts)
    ]


def _cause(pathway: Pathway, ranked: RankedCause) -> dict[str, object]:
    cause = pathway.cause[ranked.cause]
    return {
        "id": cause.id,
        "name": cause.name,
        "clinical_name": cause.clinical_name,
        "band": ranked.band.value,
        "not_to_miss": cause.not_to_miss,
        "for": _words(pathway, ranked.supporting),
        "against": _words(pathway, ranked.opposing),
        "unknown": _words(pathway, ranked.unknown),
    }


def _words(pathway: Pathway, evidence: Iterable[Evidence]) -> list[str]:
    return [words_of_condition(pathway.form, item.when, Reader.PERSON) for item in evidence]
