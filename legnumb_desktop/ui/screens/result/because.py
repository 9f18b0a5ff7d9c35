"""Why it is this urgent, in the person's own answers."""

from __future__ import annotations

from dataclasses import dataclass

from legnumb_desktop.core.answers import Answers
from legnumb_desktop.core.assessment import Assessment
from legnumb_desktop.core.conditions import findings_of
from legnumb_desktop.core.facts import Facts
from legnumb_desktop.core.findings import FindingStatus
from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.core.wording import Reader, reasons, words_of_reason


@dataclass(frozen=True, slots=True)
class Ground:
    """A node of the tree: its signs in plain words, the answers behind them with the questions that they were
    given to, and what is to be ruled out.
    """

    signs: tuple[str, ...]
    said: tuple[str, ...]
    questions: tuple[str, ...]
    hazard: str


def deciding_ground(pathway: Pathway, answers: Answers, assessment: Assessment) -> Ground | None:
    """The sign that decided the urgency, or None where no node of the tree was answered yes."""
    node = assessment.decided_by
    return None if node is None else grounds(pathway, answers, assessment, (node,))[0]


def other_grounds(pathway: Pathway, answers: Answers, assessment: Assessment) -> tuple[Ground, ...]:
    """Every other warning sign that is present, most urgent first."""
    others = tuple(node for node in assessment.red_flags if node != assessment.decided_by)
    return grounds(pathway, answers, assessment, others)


def grounds(
    pathway: Pathway, answers: Answers, assessment: Assessment, nodes: tuple[str, ...]
) -> tuple[Ground, ...]:
    facts = pathway.path_reader.finished(answers).facts
    present = {state.finding for state in assessment.findings if state.status is FindingStatus.PRESENT}
    return tuple(_ground(pathway, answers, facts, present, node) for node in nodes)


def _ground(pathway: Pathway, answers: Answers, facts: Facts, present: set[str], node_id: str) -> Ground:
    node = pathway.node[node_id]
    named = findings_of(node.when) & present
    signs = [finding.person for finding in pathway.findings if finding.id in named]
    behind = reasons(pathway, node.when, facts)
    said = (
        words_of_reason(pathway, reason, answers.get(reason.question), Reader.PERSON) for reason in behind
    )
    return Ground(
        tuple(map(_sentence, signs or [node.asks.rstrip("?")])),
        tuple(said),
        tuple(reason.question for reason in behind),
        node.hazard,
    )


def _sentence(words: str) -> str:
    return words[:1].upper() + words[1:]
