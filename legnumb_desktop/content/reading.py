"""One form folder's files read into a pathway, or every problem with them."""

from __future__ import annotations

from collections.abc import Mapping

from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.core.problems import Problem, ProblemsFound


def read_pathway(files: Mapping[str, bytes], folder: str = "form", *, dead_too: bool = False) -> Pathway:
    """The pathway that the files state. ``files`` maps names such as ``causes/spine.toml`` to their bytes.

    Raises :class:`ProblemsFound`: with all faults of shape in all files where there are any, else with all
    faults of meaning. ``folder`` is what a message calls the folder.
    ``dead_too`` lets a question pass that no answers lead to: only the proof, which tells of it, reads so.
    """
    from legnumb_desktop.content.build.pathway import build_pathway
    from legnumb_desktop.content.checks import faults_of_meaning
    from legnumb_desktop.content.conditions_of import Conditions
    from legnumb_desktop.content.digest import digest_of
    from legnumb_desktop.content.raw_content import read_raw_content

    raw = read_raw_content(files, folder)
    conditions = Conditions(raw)
    problems: list[Problem] = [*faults_of_meaning(raw, conditions, dead_too=dead_too)]
    if problems:
        raise ProblemsFound(problems)
    return build_pathway(raw, conditions, digest_of(files))
