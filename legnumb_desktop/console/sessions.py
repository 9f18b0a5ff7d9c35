"""``legnumb sessions``: what the record holds, one session, its answers as a file, or without it."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Callable

from legnumb_desktop.console.export import kept_session
from legnumb_desktop.console.given import refuse
from legnumb_desktop.console.places import record_there, write_out
from legnumb_desktop.intake import Record, SessionLine
from legnumb_desktop.paths import data_folder
from legnumb_desktop.storage import KeptSessions, open_sessions


def sessions_as_data(given: Namespace) -> dict[str, object]:
    """Raises ProblemsFound or RecordFault where the record cannot be used. Looking never makes a record."""
    path = record_there(given)
    if path is None:
        if given.what in (None, "list"):
            return {"sessions": []}
        folder = str(data_folder(given.data_dir).folder)
        refuse(folder, "", "no sessions are kept here.", "Look at --data-dir.")
    with open_sessions(path) as kept:
        return _DOING[given.what](kept, given)


def _list(kept: KeptSessions, _: Namespace) -> dict[str, object]:
    return {"sessions": [_line(line) for line in kept.lines()]}


def _show(kept: KeptSessions, given: Namespace) -> dict[str, object]:
    return _whole(kept.load(given.id))


def _export(kept: KeptSessions, given: Namespace) -> dict[str, object]:
    write_out(given.out, kept_session(kept, given.id), given.force)
    return {"written": str(given.out), "id": given.id}


def _delete(kept: KeptSessions, given: Namespace) -> dict[str, object]:
    kept.load(given.id)
    if not given.yes:
        refuse(given.id, "", "it is still there: deleting cannot be undone.", "Add --yes to delete it.")
    kept.delete(given.id)
    return {"deleted": given.id}


_DOING: dict[str | None, Callable[[KeptSessions, Namespace], dict[str, object]]] = {
    None: _list,
    "list": _list,
    "show": _show,
    "export": _export,
    "delete": _delete,
}


def _line(line: SessionLine) -> dict[str, object]:
    return {
        "id": line.id,
        "readable": line.readable,
        "person": line.person,
        "started": line.started.isoformat(),
        "changed": line.changed.isoformat(),
        "finished": line.finished.isoformat() if line.finished else None,
        "urgency": line.urgency,
        "outcome": line.outcome,
        "answered": line.answered,
        "earlier": line.earlier,
        "form": {"id": line.stamp.form, "version": line.stamp.version, "digest": line.stamp.digest},
    }


def _whole(record: Record) -> dict[str, object]:
    return {
        **_line(record.line),
        "position": record.position,
        "answers": {
            question: {"answer": answer, "at": record.answered_at[question].isoformat()}
            for question, answer in record.answers.items()
        },
        "assessment": dict(record.assessment) if record.assessment is not None else None,
    }
