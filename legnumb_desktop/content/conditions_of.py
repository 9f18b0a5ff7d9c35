"""Every condition of a form read once, with the problems met on the way."""

from __future__ import annotations

from dataclasses import replace

from legnumb_desktop.content.raw.content import RawContent
from legnumb_desktop.content.vocabulary_of import words_of_findings, words_of_questions, words_of_tree
from legnumb_desktop.core.condition_text import parse_condition
from legnumb_desktop.core.conditions import Condition
from legnumb_desktop.core.problems import Problem
from legnumb_desktop.core.vocabulary import ConditionFault, Vocabulary


class Conditions:
    """Conditions by the id they belong to; one that cannot be read is in ``problems`` instead."""

    def __init__(self, raw: RawContent) -> None:
        self.problems: list[Problem] = []
        self.questions: dict[str, Condition] = {}
        self.findings: dict[str, Condition] = {}
        self.nodes: dict[str, Condition] = {}
        self.evidence: dict[str, Condition] = {}
        """By text, since many causes share one."""
        answers = words_of_questions(raw, raw.form.question)
        areas_alone = replace(answers, patterns=frozenset())
        findings, tree = words_of_findings(raw), words_of_tree(raw)
        for question in raw.form.question:
            if question.when is not None:
                place = f"question {question.id}, when"
                self._read(self.questions, question.id, question.when, areas_alone, "form.toml", place)
        for finding in raw.findings.finding:
            place = f"finding {finding.id}, when"
            self._read(self.findings, finding.id, finding.when, findings, "findings.toml", place)
        for node in raw.tree.node:
            self._read(self.nodes, node.id, node.when, tree, "tree.toml", f"node {node.id}, when")
        for file, cause in raw.each_cause():
            for side, items in (("for", cause.speaks_for), ("against", cause.against)):
                for number, item in enumerate(items, 1):
                    place = f"cause {cause.id}, {side} {number}, when"
                    self._read(self.evidence, item.when, item.when, answers, file, place)

    def _read(
        self, kept: dict[str, Condition], key: str, text: str, words: Vocabulary, file: str, place: str
    ) -> None:
        if kept is self.evidence and key in kept:
            return
        try:
            kept[key] = parse_condition(text, words)
        except ConditionFault as fault:
            self.problems.append(Problem(file, place, fault.wrong, fault.mend))
