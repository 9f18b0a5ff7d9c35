from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from legnumb_desktop.core.problems import ProblemsFound
from legnumb_desktop.exchange.session_file import digest_of, session_file
from legnumb_desktop.exchange.session_reading import read_session_file
from legnumb_desktop.intake import Record


def plain(record: Record) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(session_file(record, "1"))
    return told


def read_plain(told: object) -> Any:
    return read_session_file(json.dumps(told).encode())


def test_what_is_written_is_read_back_whole(record: Record) -> None:
    read = read_session_file(session_file(record, "0.1.0"))
    assert read.record == record
    assert read.program == "0.1.0"
    assert read.unaltered


def test_the_same_record_gives_the_same_bytes(record: Record) -> None:
    assert session_file(record, "1") == session_file(record, "1")


def leaves(told: object, way: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    if isinstance(told, dict) and told:
        return [leaf for key in told for leaf in leaves(told[key], (*way, key))]
    if isinstance(told, list) and told:
        return [leaf for number, each in enumerate(told) for leaf in leaves(each, (*way, number))]
    return [way]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_any_value_that_is_changed_is_noticed(record: Record, data: st.DataObject) -> None:
    told = plain(record)
    way = data.draw(st.sampled_from([leaf for leaf in leaves(told) if leaf[0] != "digest"]))
    put = data.draw(st.one_of(st.none(), st.booleans(), st.integers(), st.text(max_size=8), st.just([])))
    inside: Any = told
    for step in way[:-1]:
        inside = inside[step]
    if inside[way[-1]] == put and type(inside[way[-1]]) is type(put):
        return
    inside[way[-1]] = put
    with suppress(ProblemsFound):
        assert not read_plain(told).unaltered


def test_a_change_with_its_digest_renewed_is_read_as_what_it_is_now(record: Record) -> None:
    told = plain(record)
    told["person"] = "Somebody else"
    told["digest"] = digest_of(told)
    assert read_plain(told).record.line.person == "Somebody else"


BROKEN: list[tuple[str, Callable[[dict[str, Any]], object], str]] = [
    ("not an object", lambda told: [told], "not a session"),
    ("another schema", lambda told: {**told, "schema": "other"}, "not a session"),
    ("a later version", lambda told: {**told, "schema_version": 2}, "Update this program"),
    ("no version", lambda told: {**told, "schema_version": None}, "schema_version"),
    ("true for a version", lambda told: {**told, "schema_version": True}, "schema_version"),
    ("an unknown key", lambda told: {**told, "extra": 1}, "extra"),
    ("a key less", lambda told: {k: v for k, v in told.items() if k != "form"}, "form"),
    ("an id like a path", lambda told: {**told, "session": "../../etc/passwd"}, "session"),
    ("a person of thousands of letters", lambda told: {**told, "person": "x" * 5000}, "person"),
    ("half a character", lambda told: {**told, "person": "\ud800"}, "person"),
    ("a time without zone", lambda told: {**told, "started": "2026-11-23T09:00:00"}, "started"),
    ("a time that is none", lambda told: {**told, "finished": "yesterday"}, "finished"),
    ("answers as an object", lambda told: {**told, "answers": {}}, "answers"),
    ("too many answers", lambda told: {**told, "answers": told["answers"] * 100}, "answers"),
    ("an answer twice", lambda told: {**told, "answers": told["answers"] + told["answers"][:1]}, "second"),
    (
        "an answer without time",
        lambda told: {**told, "answers": [{"question": "a", "answer": 1}]},
        "answer 1",
    ),
    ("a finished one without result", lambda told: {**told, "assessment": None}, "assessment"),
    ("a result without urgency", lambda told: {**told, "assessment": {"outcome": "x"}}, "urgency"),
    ("no digest of its own", lambda told: {**told, "digest": "short"}, "digest"),
]


@pytest.mark.parametrize(("_name", "broken", "says"), BROKEN, ids=[name for name, _, _ in BROKEN])
def test_what_is_not_a_session_is_refused_in_words(
    record: Record, _name: str, broken: Callable[[dict[str, Any]], object], says: str
) -> None:
    with pytest.raises(ProblemsFound) as refused:
        read_plain(broken(plain(record)))
    assert says in str(refused.value)
    assert all(problem.mend for problem in refused.value.problems)


def test_every_fault_is_named_and_not_the_first_alone(record: Record) -> None:
    with pytest.raises(ProblemsFound) as refused:
        read_plain({**plain(record), "person": 1, "position": 2, "started": 3})
    assert {problem.place for problem in refused.value.problems} == {"person", "position", "started"}


def test_a_name_that_no_text_can_hold_is_told_in_one_that_can(record: Record) -> None:
    with pytest.raises(ProblemsFound) as refused:
        read_plain({**plain(record), "\ud800": 1})
    assert "\\ud800: is not known here" in str(refused.value)
    assert str(refused.value).encode()


def test_of_thousands_of_unknown_names_a_few_are_told(record: Record) -> None:
    with pytest.raises(ProblemsFound) as refused:
        read_plain({**plain(record), **{f"k{number}": 0 for number in range(5_000)}})
    assert len(refused.value.problems) == 20


HOSTILE = {
    "nothing at all": b"",
    "not text": b"\xff\xfe\x00\x01",
    "a part of a file": b'{"schema": "legnumb-session"',
    "nested a million deep": b"[" * 1_000_000,
    "nested in objects": b'{"a":' * 100_000 + b"1" + b"}" * 100_000,
    "too large": b" " * 4_000_001,
    "a key twice": b'{"schema": "legnumb-session", "schema": "legnumb-session"}',
    "not a number": b'{"schema": NaN}',
    "infinite": b'{"schema": -Infinity}',
    "infinite, written as a number": b'{"schema": 1e999}',
    "a number of a million digits": b"[" + b"9" * 1_000_000 + b"]",
    "a fraction of a million digits": b"[0." + b"9" * 1_000_000 + b"]",
}


@pytest.mark.parametrize("told", HOSTILE.values(), ids=list(HOSTILE))
def test_hostile_json_is_refused_in_words(told: bytes) -> None:
    with pytest.raises(ProblemsFound) as refused:
        read_session_file(told, "in.json")
    (problem,) = refused.value.problems
    assert problem.file == "in.json"
    assert problem.wrong.endswith(".")
    assert "Nothing was imported" in problem.mend
