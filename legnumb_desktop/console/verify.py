"""``legnumb verify``: the content proved over all answers, with a concrete patient where it is refuted."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Mapping
from datetime import date

from legnumb_desktop import __version__
from legnumb_desktop.console.given import given_files, refuse
from legnumb_desktop.console.running import Told
from legnumb_desktop.content import (
    Certificate,
    read_cases,
    read_pathway,
    read_safety,
    write_certificate,
)
from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.core.safety import Safety

REFUTED = 1
ENOUGH_NOTICED = 0.95
"""Of all small faults, the least share that the proof or a worked case must notice."""


def verify_as_told(given: Namespace) -> Told:
    need_the_prover("verify")
    if given.write and given.forms is None:
        refuse("--write", "", "it is not said which content is meant.", "Give its folder too: --forms forms.")
    from legnumb_desktop.proof.as_data import proof_as_data
    from legnumb_desktop.proof.verify import verify
    from legnumb_desktop.proof.words import told

    files = given_files(given.forms)
    pathway = read_pathway(files, dead_too=True)
    safety = read_safety(files, pathway)
    proof = verify(pathway, safety)
    if proof.refuted:
        return (proof_as_data(pathway, proof) if given.json else told(pathway, proof)), REFUTED
    if given.mutate:
        return _mutate(given, files, pathway, safety)
    if given.write:
        kinds = tuple(dict.fromkeys(claim.kind for claim in proof.claims))
        proved = len(safety.requirements) + len(safety.gates)
        _write(given, Certificate(pathway.stamp, proved, kinds, date.today(), __version__))
    return (proof_as_data(pathway, proof) if given.json else told(pathway, proof)), 0


def _mutate(given: Namespace, files: Mapping[str, bytes], pathway: Pathway, safety: Safety) -> Told:
    from legnumb_desktop.proof.mutation import mutate
    from legnumb_desktop.proof.mutation_words import mutation_as_data, told_mutation

    result = mutate(pathway, safety, read_cases(files, pathway))
    status = 0 if result.score >= ENOUGH_NOTICED else REFUTED
    return (mutation_as_data(pathway, result) if given.json else told_mutation(pathway, result)), status


def _write(given: Namespace, certificate: Certificate) -> None:
    folder = given.forms / certificate.stamp.form
    try:
        write_certificate(folder, certificate)
    except OSError as fault:
        refuse(
            str(folder), "", f"the certificate cannot be written: {fault.strerror}.", "Look at its rights."
        )


def need_the_prover(command: str) -> None:
    """Raises ProblemsFound where z3 is not installed: it comes with the extra for authors alone."""
    from importlib.util import find_spec

    if find_spec("z3") is None:
        mend = "In the program's folder, install it with the extra for authors: pip install '.[authoring]'."
        refuse(f"legnumb {command}", "", "the prover (z3-solver) is not installed.", mend)
