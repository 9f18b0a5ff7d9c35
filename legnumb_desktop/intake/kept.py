"""What the record keeps of a finished visit, as plain values."""

from __future__ import annotations

from legnumb_desktop.core.assessment import Assessment
from legnumb_desktop.core.raw_answers import plain_answers
from legnumb_desktop.core.standing import Standing, plain_standing
from legnumb_desktop.intake.port import Record, SessionLine
from legnumb_desktop.intake.visit import Visit


def record_of(visit: Visit, assessment: Assessment) -> Record:
    """A finished visit as a record would keep it, every answer given at its end."""
    at = visit.finished or visit.started
    interview = visit.interview
    answers = plain_answers(interview.answers)
    line = SessionLine(
        id=visit.session,
        person=visit.person,
        started=visit.started,
        changed=at,
        finished=visit.finished,
        urgency=assessment.urgency,
        outcome=assessment.outcome,
        answered=sum(answer is not None for answer in answers.values()),
        stamp=interview.pathway.stamp,
    )
    kept = kept_assessment(assessment, visit.standing)
    return Record(line, answers, dict.fromkeys(answers, at), interview.position, kept)


STANDING = "standing"


def kept_assessment(assessment: Assessment, standing: Standing) -> dict[str, object]:
    """What the record keeps of a finished session beside its answers."""
    return {**plain_assessment(assessment), STANDING: plain_standing(standing)}


def plain_assessment(assessment: Assessment) -> dict[str, object]:
    """The assessment as JSON values, for the record and the console."""
    return {
        "form": assessment.stamp.form,
        "version": assessment.stamp.version,
        "digest": assessment.stamp.digest,
        "finished": assessment.finished,
        "urgency": assessment.urgency,
        "rank": assessment.rank,
        "outcome": assessment.outcome,
        "decided_by": assessment.decided_by,
        "trail": [{"node": step.node, "turn": step.turn.value} for step in assessment.trail],
        "red_flags": list(assessment.red_flags),
        "findings": {state.finding: state.status.value for state in assessment.findings},
        "causes": [
            {"id": ranked.cause, "band": ranked.band.value, "score": ranked.score}
            for ranked in assessment.causes
        ],
    }
