"""The tree written out as one function decides as walking it does."""

from __future__ import annotations

from dataclasses import replace

from legnumb_desktop.assets import form_files
from legnumb_desktop.content import read_cases, read_pathway
from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.core.tree import Tree
from legnumb_desktop.core.tree_reader import TreeReader

PATHWAY: Pathway = read_pathway(form_files())
CASES = read_cases(form_files(), PATHWAY)


def test_it_decides_as_the_walk_with_nothing_open_by_the_same_steps() -> None:
    for case in CASES:
        facts = PATHWAY.path_reader.finished(case.answers).facts
        assert PATHWAY.tree_reader.decide(facts) == PATHWAY.tree_reader.decide_so_far(facts)


def test_a_tree_whose_ways_meet_again_is_walked_and_decides_the_same() -> None:
    first, second, *rest = PATHWAY.tree.nodes
    meeting = Tree(first.id, (replace(first, yes=second.id), second, *rest))
    reader = TreeReader(meeting, PATHWAY.truth, PATHWAY.rank_of_outcome)
    for case in CASES:
        facts = PATHWAY.path_reader.finished(case.answers).facts
        assert reader.decide(facts) == reader.decide_so_far(facts)


def test_a_yes_that_leads_on_to_further_nodes_is_written_inside_it() -> None:
    (last,) = [node for node in PATHWAY.tree.nodes if node.no == "routine_appointment"]
    inner = replace(last, id="inner", yes="urgent_appointment", no="same_day_hospital")
    nested = Tree(
        PATHWAY.tree.root,
        (*(replace(node, yes="inner") if node is last else node for node in PATHWAY.tree.nodes), inner),
    )
    reader = TreeReader(nested, PATHWAY.truth, PATHWAY.rank_of_outcome)
    outcomes = set()
    for case in CASES:
        facts = PATHWAY.path_reader.finished(case.answers).facts
        assert reader.decide(facts) == reader.decide_so_far(facts)
        outcomes.add(reader.decide(facts).outcome)
    assert "self_care" not in outcomes
