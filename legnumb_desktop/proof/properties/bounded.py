"""Bounded: the longest way through the form, and how late each emergency can be found."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from legnumb_desktop.core.conditions import questions_of
from legnumb_desktop.core.safety import Requirement
from legnumb_desktop.proof.claims import Claim, Figure, Refutation
from legnumb_desktop.proof.decided import at_least_so_far
from legnumb_desktop.proof.ground import Ground
from legnumb_desktop.proof.reading import Reading
from legnumb_desktop.proof.terms import FALSE, TRUE, Term, at_least, negation

NAME = "bounded"


class Bounds:
    """Questions are counted from 1 in the order of the form, those off the path left out."""

    def __init__(self, ground: Ground) -> None:
        self._ground = ground
        self._order = [question.id for question in ground.pathway.form.questions]
        self.established = cache(self._established)

    def _established(self, questions: int, rank: int) -> Term:
        """The rank is shown once the first so many questions of the form are answered."""
        waiting = {name: FALSE if place < questions else TRUE for place, name in enumerate(self._order)}
        reading = Reading(self._ground.space, self._ground.findings, waiting)
        return at_least_so_far(self._ground.pathway, reading, rank)

    def most_asked(self, questions: int) -> int:
        """The most that anyone is asked of the first so many questions of the form."""
        form = self._ground.pathway.form
        asked = [name for name in self._order[:questions] if not form.question(name).computed]
        shown = [self._ground.reading.shown[name] for name in asked]
        count = len(shown)
        while not self._ground.possible(at_least(count, shown)):
            count -= 1
        return count

    def settled_by(self, requirement: Requirement) -> int:
        """After how many questions of the form everyone who meets the requirement is shown its urgency.

        All of them, where the tree does not meet the requirement at all.
        """
        rank = self._ground.rank[requirement.urgency]
        meets = self._ground.meets(requirement)
        least, most = 0, len(self._order)
        while least < most:
            middle = (least + most) // 2
            if self._ground.possible(meets, negation(self.established(middle, rank))):
                least = middle + 1
            else:
                most = middle
        return least

    def figures(self) -> Iterator[Figure]:
        yield Figure("longest_path", "questions on the longest way", self.most_asked(len(self._order)))
        for requirement in self.emergencies():
            place = self.settled_by(requirement)
            says = f"{requirement.hazard}: shown at the latest after so many questions"
            yield Figure(requirement.id, says, self.most_asked(place), self._order[place - 1])

    def emergencies(self) -> list[Requirement]:
        ground = self._ground
        return [each for each in ground.safety.requirements if ground.rank[each.urgency] == ground.highest]

    def claims(self) -> Iterator[Claim]:
        """What the warning-sign questions can establish is shown before any other question."""
        form = self._ground.pathway.form
        signs = {question.id for question in form.questions if question.red_flag and not question.computed}
        last = max((self._order.index(sign) for sign in signs), default=0)
        for requirement in self.emergencies():
            if questions_of(requirement.when) <= signs:
                shown = self.settled_by(requirement) <= last + 1
                says = f"{requirement.hazard}: shown by the end of the warning-sign questions"
                refutation = None if shown else Refutation()
                yield Claim(NAME, requirement.id, says, refutation, requirement.urgency, requirement.sources)
