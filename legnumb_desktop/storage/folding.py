"""From what was done to a session to how it stands."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import assert_never

from legnumb_desktop.intake import Record, SessionLine
from legnumb_desktop.storage.changes import Answered, Began, Finished, Later, Moved, Named
from legnumb_desktop.storage.packing import whole_characters


def folded(began: Began, later: Iterable[Later]) -> Record:
    person = position = ""
    changed: datetime = began.at
    finished: datetime | None = None
    told: Mapping[str, object] = {}
    answers: dict[str, object] = {}
    answered_at: dict[str, datetime] = {}
    for change in later:
        changed = change.at
        match change:
            case Answered(_, question, answer, position, at):
                answers[question], answered_at[question], finished = json.loads(answer), at, None
            case Moved(_, position):
                pass
            case Named(_, name):
                person = whole_characters(name)
            case Finished(_, assessment, finished):
                told = json.loads(assessment)
            case _:
                assert_never(change)
    if finished is None:
        told = {}
    line = SessionLine(
        id=began.session,
        person=person,
        started=began.at,
        changed=changed,
        finished=finished,
        urgency=str(told["urgency"]) if "urgency" in told else None,
        outcome=str(told["outcome"]) if "outcome" in told else None,
        answered=sum(answer is not None for answer in answers.values()),
        stamp=began.stamp,
        earlier=began.earlier,
    )
    return Record(line, answers, answered_at, position, None if finished is None else told)


def newest_first(lines: Iterable[SessionLine]) -> tuple[SessionLine, ...]:
    by_id = sorted(lines, key=lambda line: line.id)
    return tuple(sorted(by_id, key=lambda line: (line.changed, line.started), reverse=True))
