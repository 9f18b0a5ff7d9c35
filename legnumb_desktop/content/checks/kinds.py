"""Kinds of feeling that can be painted: only on regions, told apart by pattern, the first one felt."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from legnumb_desktop.content.raw.form import RawQuestion
from legnumb_desktop.core.form import Hatch, QuestionType


def faults_of_kinds(question: RawQuestion) -> Iterator[tuple[str, str, str]]:
    if not question.kinds:
        return
    if question.type is not QuestionType.REGIONS:
        wrong = f"a question of type {question.type} has no kinds of feeling."
        yield "kinds", wrong, 'Take them out, or make the type "regions".'
    if len(question.kinds) == 1:
        mend = "Add another, or leave `kinds` out: every mark then means the question itself."
        yield "kinds", "one kind alone leaves nothing to choose.", mend
    first = question.kinds[0]
    if not first.felt:
        wrong = "the first kind is meant where none is named, so it must be felt as numbness is."
        yield f"kind {first.id}, felt", wrong, "Put a kind with `felt = true` first."
    used = Counter(kind.pattern for kind in question.kinds)
    for kind in question.kinds:
        if used[kind.pattern] > 1:
            free = [pattern.value for pattern in Hatch if pattern not in used]
            mend = f"Free: {', '.join(free)}." if free else "Take one of the kinds out."
            yield f"kind {kind.id}, pattern", f"{kind.pattern} is used twice.", mend
