"""Every statement the record needs, written with the tables' own names and compiled to :mod:`.statements`.

The running program takes the SQL from there and never loads SQLModel. After a change here or in the tables:
``python -m legnumb_desktop.storage.statements_of_tables`` writes it anew; a test holds the two together.
"""

from __future__ import annotations

from pathlib import Path
from textwrap import fill

from sqlalchemy import (
    BindParameter,
    ColumnElement,
    Table,
    and_,
    bindparam,
    delete,
    func,
    insert,
    literal_column,
    null,
    select,
    update,
)
from sqlalchemy.dialects.sqlite.base import SQLiteDialect
from sqlalchemy.sql import ClauseElement
from sqlmodel import SQLModel

from legnumb_desktop.storage.tables import AnswerEvent, AssessmentRow, ContentRow, SessionRow


def _table(of: type[SQLModel]) -> Table:
    return SQLModel.metadata.tables[str(of.__tablename__)]


_content, _session = _table(ContentRow), _table(SessionRow)
_event, _assessment = _table(AnswerEvent), _table(AssessmentRow)
_this: BindParameter[str] = bindparam("this")
_at: BindParameter[str] = bindparam("moment")
_none: ColumnElement[int] = literal_column("0")
_one: ColumnElement[int] = literal_column("1")
_empty: ColumnElement[str] = literal_column("''")
_passed_over: ColumnElement[str] = literal_column("'null'")
_changed = update(_session).where(_session.c.id == _this).values(changed=_at)


def _next_in(table: Table) -> ColumnElement[int]:
    used = select(func.coalesce(func.max(table.c.sequence), _none)).where(table.c.session == _this)
    return used.scalar_subquery() + _one


def _text(statement: ClauseElement) -> str:
    """On one line: no literal here holds a space."""
    return " ".join(str(statement.compile(dialect=SQLiteDialect(paramstyle="named"))).split())


HAS_CONTENT = _text(select(_one).where(_content.c.digest == _this))
ADD_CONTENT = _text(insert(_content).values(digest=_this, files=bindparam("packed")))
FILES_OF_CONTENT = _text(select(_content.c.files).where(_content.c.digest == _this))
DROP_UNUSED_CONTENT = _text(delete(_content).where(_content.c.digest.not_in(select(_session.c.digest))))

HAS_SESSION = _text(select(_one).where(_session.c.id == _this))
ADD_SESSION = _text(
    insert(_session).values(
        id=_this,
        form=bindparam("form_id"),
        version=bindparam("form_version"),
        digest=bindparam("content_digest"),
        started=_at,
        changed=_at,
        person=_empty,
        position=_empty,
        earlier=bindparam("repeats"),
    )
)
MOVE_BY_ANSWER = _text(_changed.values(position=bindparam("place"), finished=null()))
MOVE = _text(_changed.values(position=bindparam("place")))
NAME_PERSON = _text(_changed.values(person=bindparam("name")))
FINISH = _text(_changed.values(finished=_at))

ADD_ANSWER = _text(
    insert(_event)
    .inline()
    .values(
        session=_this,
        sequence=_next_in(_event),
        question=bindparam("asked"),
        answer=bindparam("told"),
        at=_at,
    )
)
ADD_ASSESSMENT = _text(
    insert(_assessment)
    .inline()
    .values(session=_this, sequence=_next_in(_assessment), told=bindparam("told"), at=_at)
)
ANSWERS_OF_SESSION = _text(
    select(_event.c.question, _event.c.answer, _event.c.at)
    .where(_event.c.session == _this)
    .order_by(_event.c.sequence)
)
FORGET_EARLIER = _text(update(_session).where(_session.c.earlier == _this).values(earlier=null()))
DROP_ANSWERS = _text(delete(_event).where(_event.c.session == _this))
DROP_ASSESSMENTS = _text(delete(_assessment).where(_assessment.c.session == _this))
DROP_SESSION = _text(delete(_session).where(_session.c.id == _this))

# SQLite gives the other columns of the row that holds the maximum.
_latest_answer = (
    select(_event.c.session, _event.c.answer, func.max(_event.c.sequence))
    .group_by(_event.c.session, _event.c.question)
    .subquery("latest_answer")
)
_answered = (
    select(_latest_answer.c.session, func.count().label("questions"))
    .where(_latest_answer.c.answer != _passed_over)
    .group_by(_latest_answer.c.session)
    .subquery("answered")
)
_latest_assessment = (
    select(_assessment.c.session, _assessment.c.told, func.max(_assessment.c.sequence))
    .group_by(_assessment.c.session)
    .subquery("latest_assessment")
)
_line = select(*_session.c)
LINE_OF_SESSION = _text(_line.where(_session.c.id == _this))
LATEST_ASSESSMENT = _text(
    select(_assessment.c.told).where(_assessment.c.session == _this).order_by(_assessment.c.sequence.desc())
)
LINES = _text(
    _line.add_columns(func.coalesce(_answered.c.questions, _none), _latest_assessment.c.told)
    .outerjoin_from(_session, _answered, _answered.c.session == _session.c.id)
    .outerjoin(
        _latest_assessment,
        and_(_latest_assessment.c.session == _session.c.id, _session.c.finished.is_not(None)),
    )
    .order_by(_session.c.changed.desc(), _session.c.started.desc(), _session.c.id)
)


_HEAD = '"""The SQL of the record, compiled by :mod:`.statements_of_tables`; not to be changed by hand."""\n'


def as_module() -> str:
    """The source of :mod:`.statements`."""
    named = {name: text for name, text in globals().items() if name.isupper() and not name.startswith("_")}
    return "\n".join([_HEAD, *(f'{name} = """\n{_wrapped(text)}\n"""' for name, text in named.items()), ""])


def _wrapped(text: str) -> str:
    return fill(text, 100, break_long_words=False, break_on_hyphens=False)


if __name__ == "__main__":
    Path(__file__).with_name("statements.py").write_text(as_module(), encoding="utf-8")
