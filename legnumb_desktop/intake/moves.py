"""The moves of a visit, each kept before the next page is shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from uuid import uuid4

from legnumb_desktop.core.answers import Answer
from legnumb_desktop.core.assessment import Assessment, assess, assess_so_far, rank_so_far
from legnumb_desktop.core.cause_points import REGIONS_QUESTION
from legnumb_desktop.core.computing import changed_by_computing
from legnumb_desktop.core.interview import REVIEW, Interview
from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.core.problems import ProblemsFound
from legnumb_desktop.core.raw_answers import plain_answer, read_answers, told_without_the_answer
from legnumb_desktop.core.repeating import offered_again
from legnumb_desktop.core.standing import NOT_LOOKED_AT, Standing, read_standing
from legnumb_desktop.core.succession import knowing_its_heirs
from legnumb_desktop.core.taken import Taken
from legnumb_desktop.intake.elsewhere import ChangedElsewhere, lowers_unseen
from legnumb_desktop.intake.kept import STANDING, kept_assessment
from legnumb_desktop.intake.port import Record, RecordFault, SessionLine, Sessions
from legnumb_desktop.intake.visit import EarlierVisit, Visit, taken


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
        self._seen: tuple[str, object] | None = None
        """The session that was last held against the record, and the mark of others' writing then."""

    def begin(self) -> Visit:
        visit, mark = self._new(), self.sessions.mark_of_others()
        self.sessions.begin(visit.session, self.pathway.stamp, self.content, visit.started)
        self._seen = visit.session, mark
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

        What is computed from the answer is kept with it. Raises :class:`ChangedElsewhere` where another copy
        changed the visit: this answer is in it too, unless it would lower unseen how urgent it is.
        """
        known = self._as_kept(visit)
        if known is visit:
            return self._answer(visit, question, answer)
        known = replace(known, interview=known.interview.go_to(visit.interview.position))
        if lowers_unseen(known, question, answer):
            raise ChangedElsewhere(known)
        raise ChangedElsewhere(self._answer(known, question, answer))

    def _answer(self, visit: Visit, question: str, answer: Answer) -> Visit:
        answered = visit.interview.answer(question, answer)
        following = answered.go_to(question).forward() if answered.position == question else answered
        self.sessions.write_answer(
            visit.session, question, plain_answer(answer), following.position, self.now()
        )
        moved = replace(visit, interview=following, finished=None)
        return self._with_computed(moved) if question == REGIONS_QUESTION else moved

    def go(self, visit: Visit, moved: Interview) -> Visit:
        """The visit at another position; passed-over questions of ``moved`` are kept as such.

        Raises :class:`ChangedElsewhere` where another copy changed the visit; nothing is kept then.
        """
        self._be_as_kept(visit)
        before = visit.interview
        passed = [name for name, answer in moved.answers.items() if before.answers.get(name) != answer]
        for question in passed:
            plain = plain_answer(moved.answers[question])
            self.sessions.write_answer(visit.session, question, plain, moved.position, self.now())
        if not passed and moved.position != before.position:
            self.sessions.move(visit.session, moved.position, self.now())
        return replace(visit, interview=moved, finished=None if passed else visit.finished)

    def name_person(self, visit: Visit, person: str) -> Visit:
        self.sessions.name_person(visit.session, person.strip(), self.now())
        return replace(visit, person=person.strip())

    def rank_so_far(self, visit: Visit) -> int:
        """The rank of the urgency so far, without trail or causes: asked at every answer."""
        return rank_so_far(visit.interview.pathway, visit.interview.path)

    def so_far(self, visit: Visit) -> Assessment:
        return assess_so_far(visit.interview.pathway, visit.interview.answers)

    def finish(self, visit: Visit) -> tuple[Visit, Assessment]:
        """Raises :class:`ChangedElsewhere` where another copy changed the answers; it is no end then."""
        self._seen = None  # at the end the record is read at any rate
        self._be_as_kept(visit)
        if visit.earlier is not None:
            visit = self._with_computed(visit)
        at = self.now()
        result = assess(visit.interview.pathway, visit.interview.answers)
        standing = self.standing if result.stamp == self.pathway.stamp else visit.standing
        self.sessions.finish(visit.session, kept_assessment(result, standing), at)
        return replace(visit, finished=at, standing=standing), result

    def resume(self, session: str) -> Visit:
        """A kept session at the question where it was left, read with the content it was taken with."""
        mark = self.sessions.mark_of_others()
        record = self.sessions.load(session)
        stamp = record.line.stamp
        pathway, standing = self.pathway, self.standing
        if stamp != pathway.stamp:
            content = self.sessions.content(stamp.digest)
            pathway = self._earlier(content)
            standing = self._find_standing(pathway, content)
        if record.line.finished is not None and record.assessment is not None:
            standing = read_standing(record.assessment.get(STANDING))
        answers, problems = read_answers(pathway.form, record.answers, "record")
        if problems:
            raise RecordFault(
                "Some answers of this session cannot be read any more.",
                "Nothing was changed or deleted.",
                f"First fault: {told_without_the_answer(pathway.form, problems[0])}",
            )
        line = record.line
        interview = Interview(pathway, answers, record.position or REVIEW)
        if not record.position and line.finished is None:
            interview = interview.go_to(interview.first_unanswered)
        visit = Visit(session, interview, line.started, line.person, line.finished, standing)
        self._seen = session, mark
        return self._linked(visit, self._earlier_of(line))

    def kept_of(self, visit: Visit) -> Record:
        """The record of this very visit: the same answers, name and end. Raises :class:`ChangedElsewhere`."""
        record = self.sessions.load(visit.session)
        same = (record.line.person, record.line.finished) == (visit.person, visit.finished)
        if not (same and self._has_answers_of(visit, record)):
            raise ChangedElsewhere(self.resume(visit.session))
        return record

    def _be_as_kept(self, visit: Visit) -> None:
        known = self._as_kept(visit)
        if known is not visit:
            raise ChangedElsewhere(known)

    def _as_kept(self, visit: Visit) -> Visit:
        """The visit itself, or how it stands in the record where its answers are others there.

        The record is read only where another copy has written to it since this was asked last.
        """
        mark = self.sessions.mark_of_others()
        if self._seen == (visit.session, mark):
            return visit
        if not self._has_answers_of(visit, self.sessions.load(visit.session)):
            return self.resume(visit.session)
        self._seen = visit.session, mark
        return visit

    def _has_answers_of(self, visit: Visit, record: Record) -> bool:
        answers, problems = read_answers(visit.interview.pathway.form, record.answers, "record")
        return not problems and answers == dict(visit.interview.answers)

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
