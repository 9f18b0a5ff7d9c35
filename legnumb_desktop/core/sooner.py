"""When to get help sooner, each sign told once: what the outcome tells everyone, and what comes beside it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from legnumb_desktop.core.answers import Answers
from legnumb_desktop.core.outcomes import Outcome, Urgency
from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.core.safety_net import MOST_SIGNS, LookOut, by_urgency, safety_net


@dataclass(frozen=True, slots=True)
class Sooner:
    """``always`` tells what to do as well; ``beside`` are new signs of which it does not speak."""

    always: tuple[str, ...]
    beside: Mapping[Urgency, tuple[LookOut, ...]]


def when_sooner(pathway: Pathway, answers: Answers, outcome: Outcome, number: str) -> Sooner:
    """``number`` is that of the emergency services."""
    always = tuple(text.replace("{number}", number) for text in outcome.safety_net)
    first = safety_net(pathway, answers)[:MOST_SIGNS]
    new = tuple(each for each in first if not any(sign.words in outcome.says for sign in each.signs))
    return Sooner(always, by_urgency(new))
