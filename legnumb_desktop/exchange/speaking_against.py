"""Everything that speaks against a session that comes in, each in a sentence.

To what :mod:`.incoming` doubts of the file itself comes what another content makes of it: an urgency must not
sink unseen because the questions of now are not those that the session was taken with.
"""

from __future__ import annotations

from dataclasses import dataclass

from legnumb_desktop.exchange.incoming import DOUBTED, Incoming


@dataclass(frozen=True, slots=True)
class Against:
    """``doubt`` is an id for other programs."""

    doubt: str
    says: str


LESS_URGENT = Against(
    "less_urgent",
    "It was taken with other questions than those here, and by these it is less urgent than the file says.",
)
UNKNOWN_URGENCY = Against(
    "unknown_urgency",
    "It was taken with other questions than those here, and the urgency in the file is not known here.",
)


def speaking_against(incoming: Incoming) -> tuple[Against, ...]:
    return (
        *(Against(doubt.value, DOUBTED[doubt]) for doubt in incoming.doubts),
        *_of_other_content(incoming),
    )


def _of_other_content(incoming: Incoming) -> tuple[Against, ...]:
    """By the very same content, any other urgency is doubted already."""
    if incoming.same_content or incoming.assessment is None:
        return ()
    told = incoming.content.pathway.urgency.get(incoming.record.line.urgency or "")
    if told is None:
        return (UNKNOWN_URGENCY,)
    return (LESS_URGENT,) if incoming.assessment.rank < told.rank else ()
