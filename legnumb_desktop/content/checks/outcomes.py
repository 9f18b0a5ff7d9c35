"""Outcomes: a known urgency each, urgencies in one clear order, known notices and sentences."""

from __future__ import annotations

from collections.abc import Iterator

from legnumb_desktop.content.raw.content import RawContent
from legnumb_desktop.content.raw.outcomes import RawOutcomes
from legnumb_desktop.core.near import did_you_mean
from legnumb_desktop.core.problems import Problem


def faults_of_outcomes(raw: RawContent) -> Iterator[Problem]:
    yield from _unknown_urgencies(raw.outcomes)
    yield from _shared_ranks(raw.outcomes)
    yield from _unknown_notices(raw)


def _unknown_urgencies(raw: RawOutcomes) -> Iterator[Problem]:
    known = {urgency.id for urgency in raw.urgency}
    for outcome in raw.outcome:
        if outcome.urgency not in known:
            wrong, mend = f"there is no urgency `{outcome.urgency}`.", did_you_mean(outcome.urgency, known)
            yield Problem("outcomes.toml", f"outcome {outcome.id}, urgency", wrong, mend)


def _shared_ranks(raw: RawOutcomes) -> Iterator[Problem]:
    holder: dict[int, str] = {}
    for urgency in raw.urgency:
        first = holder.setdefault(urgency.rank, urgency.id)
        if first != urgency.id:
            wrong = f"{first} has the rank {urgency.rank} too."
            mend = "Give each urgency a rank of its own: 5 is an emergency, 1 is self-care."
            yield Problem("outcomes.toml", f"urgency {urgency.id}, rank", wrong, mend)


def _unknown_notices(raw: RawContent) -> Iterator[Problem]:
    notices = {option.notice for question in raw.form.question for option in question.options}
    sentences = {text for outcome in raw.outcomes.outcome for text in outcome.safety_net}
    for notice in raw.outcomes.notice:
        place = f"notice “{notice.words}”"
        if notice.words not in notices:
            wrong = "no option in form.toml has this notice."
            yield Problem("outcomes.toml", place, wrong, did_you_mean(notice.words, notices))
        for text in notice.said_by:
            if text not in sentences:
                wrong = f"no safety net has the sentence “{text}”"
                yield Problem("outcomes.toml", f"{place}, said_by", wrong, did_you_mean(text, sentences))
