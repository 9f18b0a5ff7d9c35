"""A session that another copy of the program has changed since it was read here."""

from __future__ import annotations

from collections.abc import Mapping

from legnumb_desktop.core.answers import Answer
from legnumb_desktop.core.assessment import rank_so_far
from legnumb_desktop.intake.port import RecordFault
from legnumb_desktop.intake.visit import Visit


class ChangedElsewhere(RecordFault):
    """``visit`` is how the session stands in the record now; it goes on from there."""

    def __init__(self, visit: Visit) -> None:
        super().__init__(
            "This session was also changed in another copy of this program.",
            "What was answered there is kept and shown here now.",
            "Please look at it before you go on, and close the other copy.",
        )
        self.visit = visit


def lowers_unseen(kept: Visit, question: str, answer: Answer) -> bool:
    """Whether an answer given without sight of what is kept now would make it less urgent."""
    pathway, answers = kept.interview.pathway, kept.interview.answers
    return _rank(kept, {**answers, question: answer}) < rank_so_far(pathway, kept.interview.path)


def _rank(visit: Visit, answers: Mapping[str, Answer]) -> int:
    pathway = visit.interview.pathway
    return rank_so_far(pathway, pathway.path_reader.running(answers))
