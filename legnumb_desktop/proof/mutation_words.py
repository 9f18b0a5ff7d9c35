"""The outcome of mutation told: how many faults were noticed, and every one that was not."""

from __future__ import annotations

from collections.abc import Iterator

from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.core.raw_answers import plain_answers
from legnumb_desktop.proof.mutation import Mutation
from legnumb_desktop.proof.words import reached, words_of_patient


def told_mutation(pathway: Pathway, mutation: Mutation) -> str:
    return "\n".join(_lines(pathway, mutation)) + "\n"


def _lines(pathway: Pathway, mutation: Mutation) -> Iterator[str]:
    noticed = mutation.by_proof + mutation.by_case
    yield f"{noticed} of {mutation.faults} faults noticed: {mutation.score:.1%}"
    yield f"  by the proof {mutation.by_proof}, by a worked case alone {mutation.by_case}"
    for survivor in mutation.survivors:
        mutant = survivor.mutant
        yield ""
        yield f"NOT NOTICED  {mutant.place}: {mutant.fault}"
        if survivor.patient is None:
            yield "  It changes no one's outcome: other conditions imply the same."
        else:
            yield "  It changes the outcome of this patient:"
            yield from (f"    {line}" for line in words_of_patient(pathway, survivor.patient))
            yield f"  from {reached(pathway, survivor.patient)}"
            yield f"  to   {reached(mutant.pathway, survivor.patient)}"


def mutation_as_data(pathway: Pathway, mutation: Mutation) -> dict[str, object]:
    return {
        "form": pathway.form.id,
        "digest": pathway.digest,
        "faults": mutation.faults,
        "by_proof": mutation.by_proof,
        "by_case": mutation.by_case,
        "score": round(mutation.score, 4),
        "survivors": [
            {
                "place": survivor.mutant.place,
                "fault": survivor.mutant.fault,
                "patient": None if survivor.patient is None else plain_answers(survivor.patient),
            }
            for survivor in mutation.survivors
        ],
    }
