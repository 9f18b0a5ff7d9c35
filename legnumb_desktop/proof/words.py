"""A proof told in words: what was refuted, by which patient, and what was asked for."""

from __future__ import annotations

from collections.abc import Iterator

from legnumb_desktop.core.answers import Answers, AnswerState
from legnumb_desktop.core.assessment import assess
from legnumb_desktop.core.path import state_of
from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.core.wording import Reader, words_of_answer
from legnumb_desktop.proof.claims import Claim, Proof, Refutation


def told(pathway: Pathway, proof: Proof) -> str:
    return "\n".join(_lines(pathway, proof)) + "\n"


def _lines(pathway: Pathway, proof: Proof) -> Iterator[str]:
    yield f"{pathway.form.title} ({pathway.form.id} {pathway.form.version}), content {pathway.digest[:12]}"
    yield ""
    kinds = list(dict.fromkeys(claim.kind for claim in proof.claims))
    for kind in kinds:
        claims = [claim for claim in proof.claims if claim.kind == kind]
        refuted = sum(not claim.proved for claim in claims)
        state = f"{refuted} refuted" if refuted else "proved"
        yield f"  {kind:12} {len(claims):4} claims  {state:12} {proof.seconds.get(kind, 0.0):6.2f} s"
    for claim in proof.refuted:
        yield ""
        yield from told_refutation(pathway, claim)
    yield ""
    for figure in proof.figures:
        settled = f", settled by {figure.question}" if figure.question else ""
        yield f"  {figure.count:3}  {figure.id}: {figure.says}{settled}"
    yield ""
    refuted = len(proof.refuted)
    verdict = f"{refuted} of {len(proof.claims)} claims refuted" if refuted else "proved"
    yield f"{verdict}, {sum(proof.seconds.values()):.1f} s"


def told_refutation(pathway: Pathway, claim: Claim) -> Iterator[str]:
    yield f"REFUTED  {claim.kind} {claim.id}: {claim.says}"
    found = claim.refutation or Refutation()
    if found.answers is None:
        yield "  No answers at all make it so."
        return
    yield "  A patient of whom it is not true:"
    yield from (f"    {line}" for line in words_of_patient(pathway, found.answers))
    yield f"  reached:  {reached(pathway, found.answers)}"
    if found.otherwise is not None:
        yield "  The same patient, but for:"
        for line in words_of_patient(pathway, found.otherwise):
            if line not in set(words_of_patient(pathway, found.answers)):
                yield f"    {line}"
        yield f"  reached:  {reached(pathway, found.otherwise)}"
    if claim.required:
        yield f"  required: {pathway.urgency[claim.required].title}"
    for source in claim.sources:
        known = pathway.source.get(source)
        yield f"  source:   {source}" + (f" ({known.body} {known.year}: {known.title})" if known else "")


def words_of_patient(pathway: Pathway, answers: Answers) -> list[str]:
    """Every answer on the path in the form's own words; denials are summed up at the end."""
    lines: list[str] = []
    denied: list[str] = []
    for question in pathway.path_reader.finished(answers).questions:
        answer = answers.get(question.id)
        state = state_of(question, answer, on_path=True)
        if state is AnswerState.NO:
            denied.append(question.short)
        elif state is not AnswerState.UNANSWERED:
            said = "; ".join(words_of_answer(pathway.form, question, answer, Reader.PERSON))
            lines.append(f"{question.short}: {said}")
        elif question.required:
            lines.append(f"{question.short}: not answered")
    if denied:
        lines.append(f"“No” or “none of these” to: {', '.join(denied)}")
    return lines


def reached(pathway: Pathway, answers: Answers) -> str:
    """The urgency and outcome that the engine gives, and the node that decides."""
    assessment = assess(pathway, answers)
    by = f", decided by {assessment.decided_by}" if assessment.decided_by else ""
    return f"{pathway.urgency[assessment.urgency].title} ({assessment.outcome}{by})"
