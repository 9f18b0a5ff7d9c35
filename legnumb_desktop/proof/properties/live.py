"""Live: every question can be shown, every choice matters, and every finding, node and outcome is reached."""

from __future__ import annotations

from collections.abc import Iterator

from legnumb_desktop.core import conditions as c
from legnumb_desktop.core.condition_writing import text_of_condition
from legnumb_desktop.core.form import Option, OptionRole, Question, QuestionType
from legnumb_desktop.core.tree import Node
from legnumb_desktop.proof.claims import Claim, Refutation
from legnumb_desktop.proof.decided import Decided
from legnumb_desktop.proof.ground import Ground
from legnumb_desktop.proof.reading import Reading
from legnumb_desktop.proof.terms import Term, every, negation, same, some

NAME = "live"


def live(ground: Ground) -> Iterator[Claim]:
    decided, pathway = ground.decided, ground.pathway
    for question in pathway.form.questions:
        shown = f" (asked when {text_of_condition(question.when)})" if question.when else ""
        says = f"“{question.text}” can be asked{shown}"
        yield _reachable(ground, f"question.{question.id}", says, ground.reading.shown[question.id])
    for finding in pathway.findings:
        holds = ground.reading.surely(finding.when)
        yield _reachable(ground, f"finding.{finding.id}", f"“{finding.clinician}” can be present", holds)
        says = f"“{finding.clinician}” can be absent"
        yield _reachable(ground, f"finding.{finding.id}.absent", says, negation(holds))
    for node in pathway.tree.nodes:
        by_yes, by_no = _ways_out(ground, node)
        says = f"“{node.asks}” can decide with yes: no earlier node shadows it"
        yield _reachable(ground, f"node.{node.id}.yes", says, by_yes)
        yield _reachable(ground, f"node.{node.id}.no", f"“{node.asks}” can be left with no", by_no)
    for outcome in pathway.outcomes:
        says = f"“{outcome.headline}” can be reached"
        yield _reachable(ground, f"outcome.{outcome.id}", says, decided.outcome(outcome.id))
    yield from _choices(ground)


def every_way_out(ground: Ground) -> Iterator[Term]:
    """For each node, that it is left by yes, and that it is left by no."""
    for node in ground.pathway.tree.nodes:
        yield from _ways_out(ground, node)


def _ways_out(ground: Ground, node: Node) -> tuple[Term, Term]:
    here, holds = ground.decided.reached[node.id], ground.decided.holds(node.id)
    return every([here, holds]), every([here, negation(holds)])


def _reachable(ground: Ground, name: str, says: str, term: Term) -> Claim:
    return Claim(NAME, name, says, None if ground.possible(term) else Refutation())


def _choices(ground: Ground) -> Iterator[Claim]:
    read = _read_by_causes(ground)
    for question in ground.pathway.form.questions:
        if not question.options or question.for_paper:
            continue
        for option in question.options:
            if option.role is not OptionRole.VALUE or option.id in read.get(question.id, ()):
                continue
            says = f"“{option.text}” changes an outcome or speaks for or against a cause"
            changes = _changes_an_outcome(ground, question, option)
            yield Claim(NAME, f"choice.{question.id}.{option.id}", says, None if changes else Refutation())


def _read_by_causes(ground: Ground) -> dict[str, set[str]]:
    read: dict[str, set[str]] = {}
    for cause in ground.pathway.causes:
        for evidence in cause.evidence:
            for atom in c.atoms_of(evidence.when):
                if isinstance(atom, c.AnyOf | c.Only):
                    read.setdefault(atom.question, set()).update(atom.options)
                elif isinstance(atom, c.Exactly):
                    read.setdefault(atom.question, set()).add(atom.option)
    return read


def _changes_an_outcome(ground: Ground, question: Question, option: Option) -> bool:
    """Some patient comes to another outcome by this choice than by another, or than without it."""
    other = ground.space.but_for(question.id, "'")
    decided = Decided(ground.pathway, Reading(other, ground.findings))
    before, after = ground.space.said[question.id].options, other.said[question.id].options
    change = [negation(before[option.id]), after[option.id], other.sane]
    if question.type is QuestionType.MULTI:
        change += [same(before[name], after[name]) for name in before if name != option.id]
    differ = some(
        negation(same(ground.decided.outcome(outcome.id), decided.outcome(outcome.id)))
        for outcome in ground.pathway.outcomes
    )
    return ground.possible(*change, differ)
