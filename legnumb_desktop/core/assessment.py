"""What the answers come to: how urgent, by which way through the tree, and which causes are possible."""

from __future__ import annotations

from dataclasses import dataclass

from legnumb_desktop.core.answers import Answers, Marked
from legnumb_desktop.core.cause_points import REGIONS_QUESTION
from legnumb_desktop.core.causes import RankedCause, Setting
from legnumb_desktop.core.findings import FindingState
from legnumb_desktop.core.legmap import Fit
from legnumb_desktop.core.path import Path
from legnumb_desktop.core.pathway import Pathway, Stamp
from legnumb_desktop.core.tree import Decision, Step, Turn

SAME_DAY_RANK = 4
"""From this rank on a person belongs in an emergency department, and its base rates order the causes."""


@dataclass(frozen=True, slots=True)
class Assessment:
    """The one value that screen, paper and record draw from.

    ``decided_by`` is the last node answered yes, or None where no node was. ``red_flags`` are all nodes whose
    finding is present, most urgent first, the deciding one among them. ``fits`` are the patterns that
    share an area with what is marked as numb, best first; empty where nothing is.
    """

    stamp: Stamp
    finished: bool
    outcome: str
    urgency: str
    rank: int
    decided_by: str | None
    trail: tuple[Step, ...]
    findings: tuple[FindingState, ...]
    red_flags: tuple[str, ...]
    causes: tuple[RankedCause, ...]
    fits: tuple[Fit, ...]


def assess(pathway: Pathway, answers: Answers) -> Assessment:
    """The assessment of a finished interview. What was not answered counts as *not sure*, never as no."""
    path = pathway.path_reader.finished(answers)
    return _assessment(pathway, answers, path, pathway.tree_reader.decide(path.facts), finished=True)


def assess_so_far(pathway: Pathway, answers: Answers) -> Assessment:
    """The assessment at this point of a running interview.

    Its urgency is never above what the finished interview gives with the answers so far unchanged.
    """
    path = pathway.path_reader.running(answers)
    return _assessment(pathway, answers, path, pathway.tree_reader.decide_so_far(path.facts), finished=False)


def urgency_rank(pathway: Pathway, answers: Answers) -> int:
    """The rank of a finished interview's outcome, without trail or causes."""
    facts = pathway.path_reader.finished(answers).facts
    return pathway.rank_of_outcome[pathway.tree_reader.decide(facts).outcome]


def rank_so_far(pathway: Pathway, path: Path) -> int:
    """The rank of a running interview's outcome so far, without trail or causes."""
    return pathway.rank_of_outcome[pathway.tree_reader.decide_so_far(path.facts).outcome]


def _assessment(
    pathway: Pathway, answers: Answers, path: Path, decision: Decision, *, finished: bool
) -> Assessment:
    reader = pathway.path_reader
    doubting = reader.doubting(path, reader.doubts(path, answers))
    red_flags = pathway.red_flag_reader.present(path.facts)
    urgency = pathway.urgency_of(decision.outcome)
    return Assessment(
        stamp=pathway.stamp,
        finished=finished,
        outcome=decision.outcome,
        urgency=urgency.id,
        rank=urgency.rank,
        decided_by=_last_yes(decision),
        trail=decision.steps,
        findings=pathway.finding_reader.states(path.facts, doubting),
        red_flags=red_flags,
        causes=pathway.cause_ranker.rank(doubting, _setting(urgency.rank), red_flag=bool(red_flags)),
        fits=_fits(pathway, answers, path),
    )


def _fits(pathway: Pathway, answers: Answers, path: Path) -> tuple[Fit, ...]:
    answer = answers.get(REGIONS_QUESTION)
    if not isinstance(answer, Marked) or REGIONS_QUESTION not in path:
        return ()
    return pathway.form.localiser.fits(answer.regions)


def _setting(rank: int) -> Setting:
    return Setting.EMERGENCY if rank >= SAME_DAY_RANK else Setting.PRIMARY_CARE


def _last_yes(decision: Decision) -> str | None:
    return next((step.node for step in reversed(decision.steps) if step.turn is Turn.YES), None)
