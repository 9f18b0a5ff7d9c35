"""``legnumb verify``: the content proved over all answers, with a concrete patient where it is refuted."""

from __future__ import annotations

from argparse import Namespace

from legnumb_desktop.console.given import given_files, refuse
from legnumb_desktop.content import read_pathway, read_safety

REFUTED = 1


def verify_as_told(given: Namespace) -> tuple[dict[str, object] | str, int]:
    files = given_files(given.forms)
    pathway = read_pathway(files, dead_too=True)
    safety = read_safety(files, pathway)
    need_the_prover()
    from legnumb_desktop.proof.as_data import proof_as_data
    from legnumb_desktop.proof.verify import verify
    from legnumb_desktop.proof.words import told

    proof = verify(pathway, safety)
    status = REFUTED if proof.refuted else 0
    return proof_as_data(pathway, proof) if given.json else told(pathway, proof), status


def need_the_prover() -> None:
    """Raises ProblemsFound where z3 is not installed: it comes with the extra for authors alone."""
    from importlib.util import find_spec

    if find_spec("z3") is None:
        mend = 'Install it with the extra for authors: pip install "legnumb-desktop[authoring]".'
        refuse("legnumb verify", "", "the prover (z3-solver) is not installed.", mend)
