"""The worked cases of a form folder."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from re import fullmatch

from legnumb_desktop.core.case import Case
from legnumb_desktop.core.near import did_you_mean
from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.core.problems import Problem, ProblemsFound
from legnumb_desktop.core.raw_answers import read_answers


def read_cases(files: Mapping[str, bytes], pathway: Pathway) -> tuple[Case, ...]:
    """Every ``cases/*.toml`` in the order of the names. Raises :class:`ProblemsFound` with every fault."""
    return tuple(cases_by_file(files, pathway).values())


def is_case(name: str) -> bool:
    return fullmatch(r"cases/[^/]+\.toml", name) is not None


def cases_by_file(files: Mapping[str, bytes], pathway: Pathway) -> dict[str, Case]:
    from legnumb_desktop.content.raw.cases import RawCase
    from legnumb_desktop.content.shape import read_table

    cases: dict[str, Case] = {}
    problems: list[Problem] = []
    file_of_id: dict[str, str] = {}
    for file in sorted(filter(is_case, files)):
        try:
            raw = read_table(RawCase, file, files[file])
        except ProblemsFound as found:
            problems.extend(found.problems)
            continue
        answers, faults = read_answers(pathway.form, raw.answers, file)
        problems.extend(Problem(file, f"answers, {each.place}", each.wrong, each.mend) for each in faults)
        problems.extend(_unknown(file, "urgency", [raw.urgency], pathway.urgency))
        problems.extend(_unknown(file, "causes", raw.causes, pathway.cause))
        problems.extend(_unknown(file, "node", [raw.node] if raw.node else [], pathway.node))
        if raw.id in file_of_id:
            wrong = f"the id {raw.id} is taken by {file_of_id[raw.id]}."
            problems.append(Problem(file, "id", wrong, "Give each case an id of its own."))
        file_of_id.setdefault(raw.id, file)
        cases[file] = Case(raw.id, raw.story, raw.urgency, raw.causes, answers, raw.node, raw.note)
    if problems:
        raise ProblemsFound(problems)
    return cases


def _unknown(file: str, key: str, names: Iterable[str], known: Iterable[str]) -> Iterator[Problem]:
    known = frozenset(known)
    for name in names:
        if name not in known:
            yield Problem(file, key, f"there is no `{name}`.", did_you_mean(name, known))
