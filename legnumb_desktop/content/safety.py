"""The safety requirements of a form folder, read over raw answers: no finding has a place in them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from legnumb_desktop.content.vocabulary_of import words_of_form
from legnumb_desktop.core.condition_text import parse_condition
from legnumb_desktop.core.conditions import Condition
from legnumb_desktop.core.near import did_you_mean
from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.core.problems import Problem, ProblemsFound
from legnumb_desktop.core.safety import Gate, Mitigator, Order, Requirement, Safety
from legnumb_desktop.core.vocabulary import ConditionFault

FILE = "safety.toml"


def read_safety(files: Mapping[str, bytes], pathway: Pathway) -> Safety:
    """Raises :class:`ProblemsFound` with every fault of ``safety.toml``, or where there is none."""
    from legnumb_desktop.content.raw.safety import RawSafety
    from legnumb_desktop.content.shape import read_table

    if FILE not in files:
        wrong = "there is no such file, so nothing can be proved."
        raise ProblemsFound([Problem(FILE, "", wrong, "State what must never be missed in safety.toml.")])
    raw = read_table(RawSafety, FILE, files[FILE])
    reading = _Reading(pathway)
    requirements = tuple(
        Requirement(each.id, each.urgency, each.hazard, when, each.via, each.sources)
        for each in raw.requirement
        if (when := reading.condition(f"requirement {each.id}", each.when)) is not None
    )
    gates = tuple(
        Gate(each.id, each.urgency, each.hazard, when, each.sources)
        for each in raw.gate
        if (when := reading.condition(f"gate {each.id}", each.when)) is not None
    )
    safety = Safety(
        requirements,
        gates,
        tuple(Order(each.id, each.question, each.answers) for each in raw.order),
        tuple(Mitigator(each.question, each.option, each.why) for each in raw.mitigator),
    )
    problems = [*reading.problems, *_faults_of_meaning(safety, pathway)]
    if problems:
        raise ProblemsFound(problems)
    return safety


class _Reading:
    def __init__(self, pathway: Pathway) -> None:
        self.problems: list[Problem] = []
        self._words = words_of_form(pathway.form)

    def condition(self, place: str, text: str) -> Condition | None:
        try:
            return parse_condition(text, self._words)
        except ConditionFault as fault:
            self.problems.append(Problem(FILE, f"{place}, when", fault.wrong, fault.mend))
            return None


def _faults_of_meaning(safety: Safety, pathway: Pathway) -> Iterator[Problem]:
    stated: tuple[Requirement | Gate, ...] = (*safety.requirements, *safety.gates)
    ids = Counter([*(each.id for each in stated), *(order.id for order in safety.orders)])
    for name in (name for name, times in ids.items() if times > 1):
        yield Problem(FILE, name, f"the id {name} is used more than once.", "Give each an id of its own.")
    ways = {outcome.via for outcome in pathway.outcomes}
    for requirement in safety.requirements:
        yield from _unknown(f"requirement {requirement.id}, via", requirement.via, ways)
    for each in stated:
        yield from _unknown(f"{each.id}, urgency", [each.urgency], pathway.urgency)
        yield from _unknown(f"{each.id}, sources", each.sources, pathway.source)
    for order in safety.orders:
        yield from _unknown_answers(pathway, f"order {order.id}", order.question, order.answers)
    for mitigator in safety.mitigators:
        yield from _unknown_answers(pathway, "mitigator", mitigator.question, [mitigator.option])
    names = {each.id for each in stated}
    for node in pathway.tree.nodes:
        for name in node.floors:
            if name not in names:
                wrong = f"`floors` names {name}, which safety.toml does not state."
                yield Problem("tree.toml", f"node {node.id}, floors", wrong, did_you_mean(name, names))


def _unknown_answers(
    pathway: Pathway, place: str, question_id: str, answers: Iterable[str]
) -> Iterator[Problem]:
    question = pathway.form.by_id.get(question_id)
    if question is None:
        yield from _unknown(f"{place}, question", [question_id], pathway.form.by_id)
    else:
        yield from _unknown(f"{place}, {question_id}", answers, [option.id for option in question.options])


def _unknown(place: str, names: Iterable[str], known: Iterable[str]) -> Iterator[Problem]:
    known = frozenset(known)
    for name in names:
        if name not in known:
            yield Problem(FILE, place, f"there is no `{name}`.", did_you_mean(name, known))
