"""``legnumb diff``: which answers come to another outcome in a new content."""

from __future__ import annotations

from argparse import Namespace

from legnumb_desktop.console.given import given_files
from legnumb_desktop.console.running import Told
from legnumb_desktop.console.verify import need_the_prover
from legnumb_desktop.content import read_pathway


def diff_as_told(given: Namespace) -> Told:
    """Exit status 0 where nothing changed, 1 where an outcome did."""
    need_the_prover("diff")
    from legnumb_desktop.proof.difference import changed_classes
    from legnumb_desktop.proof.difference_words import difference_as_data, told_difference

    old, new = read_pathway(given_files(given.old)), read_pathway(given_files(given.new))
    classes = changed_classes(old, new)
    told = difference_as_data(old, new, classes) if given.json else told_difference(old, new, classes)
    return told, 1 if classes else 0
