"""A proof as JSON values."""

from __future__ import annotations

from legnumb_desktop.core.answers import Answers
from legnumb_desktop.core.assessment import assess
from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.core.raw_answers import plain_answers
from legnumb_desktop.proof.claims import Claim, Proof
from legnumb_desktop.proof.words import words_of_patient


def proof_as_data(pathway: Pathway, proof: Proof) -> dict[str, object]:
    kinds = dict.fromkeys(claim.kind for claim in proof.claims)
    return {
        "form": pathway.form.id,
        "version": pathway.form.version,
        "digest": pathway.digest,
        "proved": not proof.refuted,
        "properties": {
            kind: {
                "claims": sum(claim.kind == kind for claim in proof.claims),
                "refuted": sum(claim.kind == kind for claim in proof.refuted),
                "seconds": round(proof.seconds.get(kind, 0.0), 3),
            }
            for kind in kinds
        },
        "refuted": [_refuted(pathway, claim) for claim in proof.refuted],
        "figures": [
            {"id": each.id, "says": each.says, "count": each.count, "question": each.question or None}
            for each in proof.figures
        ],
    }


def _refuted(pathway: Pathway, claim: Claim) -> dict[str, object]:
    found = claim.refutation
    return {
        "property": claim.kind,
        "id": claim.id,
        "says": claim.says,
        "required": claim.required or None,
        "sources": list(claim.sources),
        "patient": _patient(pathway, None if found is None else found.answers),
        "otherwise": _patient(pathway, None if found is None else found.otherwise),
    }


def _patient(pathway: Pathway, answers: Answers | None) -> dict[str, object] | None:
    if answers is None:
        return None
    reached = assess(pathway, answers)
    return {
        "answers": plain_answers(answers),
        "words": words_of_patient(pathway, answers),
        "urgency": reached.urgency,
        "outcome": reached.outcome,
        "decided_by": reached.decided_by,
    }
