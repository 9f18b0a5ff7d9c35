"""What a person can do here: begin, answer, go back, resume, finish, delete. Ports are Protocols."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Protocol
from uuid import uuid4

from legnumb_desktop.core.answers import Answer
from legnumb_desktop.core.assessment import Assessment, assess, assess_so_far, rank_so_far
from legnumb_desktop.core.cause_points import REGIONS_QUESTION
from legnumb_desktop.core.computing import changed_by_computing
from legnumb_desktop.core.interview import REVIEW, Interview
from legnumb_desktop.core.pathway import Pathway, Stamp
from legnumb_desktop.core.problems import ProblemsFound
from legnumb_desktop.core.raw_answers import plain_answer, plain_answers, read_answers
from legnumb_desktop.core.repeating import offered_again
from legnumb_desktop.core.standing import NOT_LOOKED_AT, Standing, plain_standing, read_standing
from legnumb_desktop.core.succession import knowing_its_heirs
from legnumb_desktop.core.taken import Taken


@dataclass(frozen=True, slots=True)
class SessionLine:
    """One session in the list. ``urgency`` and ``finished`` are None while it is a draft."""

    id: str
    person: str
    started: datetime
    changed: datetime
    finished: datetime | None
    urgency: str | None
    outcome: str | None
    answered: int
    stamp: Stamp
    earlier: str | None = None
    """The session that this one repeats, while that one is kept."""


@dataclass(frozen=True, slots=True)
class Record:
    """A kept session: raw answers (the latest for each question), when each was given, and the position."""

    line: SessionLine
    answers: Mapping[str, object]
    answered_at: Mapping[str, datetime]
    position: str
    assessment: Mapping[str, object] | None


class RecordFault(Exception):  # noqa: N818
    """The record cannot be read or written: what happened, what was kept, what to do, a sentence each."""

    def __init__(self, happened: str, kept: str, do_now: str) -> None:
        super().__init__(f"{happened} {kept} {do_now}")
        self.happened = happened
        self.kept = kept
        self.do_now = do_now


class Sessions(Protocol):
    """Where sessions are kept. A write is durable when the call returns, or raises :class:`RecordFault`."""

    def begin(
        self,
        session: str,
        stamp: Stamp,
        content: Mapping[str, bytes],
        at: datetime,
        earlier: str | None = None,
    ) -> None: ...
    def write_answer(
        self, session: str, question: str, answer: object, position: str, at: datetime
    ) -> None: ...
    def move(self, session: str, position: str, at: datetime) -> None: ...
    def name_person(self, session: str, person: str, at: datetime) -> None: ...
    def finish(self, session: str, assessment: Mapping[str, object], at: datetime) -> None: ...
    def lines(self) -> tuple[SessionLine, ...]: ...
    def load(self, session: str) -> Record: ...
    def content(self, digest: str) -> Mapping[str, bytes]: ...
    def delete(self, session: str) -> None: ...


@dataclass(frozen=True)
class EarlierVisit:
    """The finished session that a visit repeats."""

    session: str
    started: datetime
    taken: Taken


@dataclass(frozen=True)
class Visit:
    """One session in the hands of a person: the interview and its identity in the record.

    ``standing`` is the content's, of the day when it was finished where it is. ``offered`` are answers of the
    earlier visit that are shown to be confirmed; none of them counts before the person has gone on with it.
    """

    session: str
    interview: Interview
    started: datetime
    person: str = ""
    finished: datetime | None = None
    standing: Standing = NOT_LOOKED_AT
    earlier: EarlierVisit | None = None
    offered: Mapping[str, Answer] = field(default_factory=dict)


def _not_looked_at(pathway: Pathway, content: Mapping[str, bytes]) -> Standing:
    return NOT_LOOKED_AT


class Intake:
    """Moves a visit on and keeps every answer before the next page is shown."""

    def __init__(
        self,
        pathway: Pathway,
        content: Mapping[str, bytes],
        sessions: Sessions,
        now: Callable[[], datetime],
        read_pathway: Callable[[Mapping[str, bytes]], Pathway],
        find_standing: Callable[[Pathway, Mapping[str, bytes]], Standing] = _not_looked_at,
    ) -> None:
        self.pathway = pathway
        self.sessions = sessions
        self.content = content
        self.now = now
        self._read_pathway = read_pathway
        self._find_standing = find_standing
        self.standing = find_standing(pathway, content)

    def begin(self) -> Visit:
        visit = self._new()
        self.sessions.begin(visit.session, self.pathway.stamp, self.content, visit.started)
        return visit

    def repeat(self, session: str) -> Visit:
        """A new visit of the same person, linked to a kept one. Everything about the leg is asked anew."""
        then = self.resume(session)
        earlier = EarlierVisit(session, then.started, taken(then))
        visit = self._linked(replace(self._new(), person=then.person), earlier)
        stamp, at = self.pathway.stamp, visit.started
        self.sessions.begin(visit.session, stamp, self.content, at, session)
        return self.name_person(visit, then.person) if then.person else visit

    def answer(self, visit: Visit, question: str, answer: Answer) -> Visit:
        """The visit with this answer, kept, and the position at the next question.

        What is computed from the answer is kept with it.
        """
        answered = visit.interview.answer(question, answer)
        following = answered.go_to(question).forward() if answered.position == question else answered
        self.sessions.write_answer(
            visit.session, question, plain_answer(answer), following.position, self.now()
        )
        moved = replace(visit, interview=following, finished=None)
        return self._with_computed(moved) if question == REGIONS_QUESTION else moved

    def go(self, visit: Visit, moved: Interview) -> Visit:
        """The visit at another position; passed-over questions of ``moved`` are kept as such."""
        before = visit.interview
        passed = [name for name, answer in moved.answers.items() if before.answers.get(name) != answer]
        for question in passed:
            plain = plain_answer(moved.answers[question])
            self.sessions.write_answer(visit.session, question, plain, moved.position, self.now())
        if not passed and moved.position != before.position:
            self.sessions.move(visit.session, moved.position, self.now())
        return replace(visit, interview=moved)

    def name_person(self, visit: Visit, person: str) -> Visit:
        self.sessions.name_person(visit.session, person.strip(), self.now())
        return replace(visit, person=person.strip())

    def rank_so_far(self, visit: Visit) -> int:
        """The rank of the urgency so far, without trail or causes: asked at every answer."""
        return rank_so_far(visit.interview.pathway, visit.interview.path)

    def so_far(self, visit: Visit) -> Assessment:
        return assess_so_far(visit.interview.pathway, visit.interview.answers)

    def finish(self, visit: Visit) -> tuple[Visit, Assessment]:
        if visit.earlier is not None:
            visit = self._with_computed(visit)
        at = self.now()
        result = assess(visit.interview.pathway, visit.interview.answers)
        standing = self.standing if result.stamp == self.pathway.stamp else visit.standing
        self.sessions.finish(visit.session, kept_assessment(result, standing), at)
        return replace(visit, finished=at, standing=standing), result

    def resume(self, session: str) -> Visit:
        """A kept session at the question where it was left, read with the content it was taken with."""
        record = self.sessions.load(session)
        stamp = record.line.stamp
        pathway, standing = self.pathway, self.standing
        if stamp != pathway.stamp:
            content = self.sessions.content(stamp.digest)
            pathway = self._earlier(content)
            standing = self._find_standing(pathway, content)
        if record.line.finished is not None and record.assessment is not None:
            standing = read_standing(record.assessment.get(_STANDING))
        answers, problems = read_answers(pathway.form, record.answers, "record")
        if problems:
            raise RecordFault(
                "Some answers of this session cannot be read any more.",
                "Nothing was changed or deleted.",
                f"First fault: {problems[0]}",
            )
        line = record.line
        interview = Interview(pathway, answers, record.position or REVIEW)
        if not record.position and line.finished is None:
            interview = interview.go_to(interview.first_unanswered)
        visit = Visit(session, interview, line.started, line.person, line.finished, standing)
        return self._linked(visit, self._earlier_of(line))

    def _earlier(self, content: Mapping[str, bytes]) -> Pathway:
        """Another content than the present one, as it is drawn on the present picture."""
        return knowing_its_heirs(self._read_pathway(content), self.pathway)

    def _with_computed(self, visit: Visit) -> Visit:
        earlier = visit.earlier.taken if visit.earlier is not None else None
        interview = visit.interview
        for question, answer in changed_by_computing(earlier, taken(visit)).items():
            interview = interview.answer(question, answer)
            self.sessions.write_answer(
                visit.session, question, plain_answer(answer), interview.position, self.now()
            )
        return replace(visit, interview=interview)

    def _new(self) -> Visit:
        return Visit(uuid4().hex, Interview(self.pathway), self.now(), standing=self.standing)

    def _linked(self, visit: Visit, earlier: EarlierVisit | None) -> Visit:
        if earlier is None:
            return visit
        return replace(visit, earlier=earlier, offered=offered_again(earlier.taken, visit.interview.pathway))

    def _earlier_of(self, line: SessionLine) -> EarlierVisit | None:
        """None where there is none, or it was deleted meanwhile, or cannot be read any more."""
        if line.earlier is None:
            return None
        try:
            record = self.sessions.load(line.earlier)
            stamp = record.line.stamp
            pathway = self.pathway
            if stamp != pathway.stamp:
                pathway = self._earlier(self.sessions.content(stamp.digest))
        except (RecordFault, ProblemsFound):
            return None
        answers, problems = read_answers(pathway.form, record.answers, "record")
        return None if problems else EarlierVisit(line.earlier, record.line.started, Taken(pathway, answers))


def taken(visit: Visit) -> Taken:
    """What the visit says so far, to be compared."""
    return Taken(visit.interview.pathway, visit.interview.answers)


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


_STANDING = "standing"


def kept_assessment(assessment: Assessment, standing: Standing) -> dict[str, object]:
    """What the record keeps of a finished session beside its answers."""
    return {**plain_assessment(assessment), _STANDING: plain_standing(standing)}


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
