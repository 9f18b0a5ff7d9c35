"""The skin of a root or a nerve as marks on both legs, to be laid over what was painted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from legnumb_desktop.core.form import Form
from legnumb_desktop.core.legmap import Pattern, PatternKind


@dataclass(frozen=True, slots=True)
class Territory:
    """``core`` is the skin that maps agree on, ``possible`` what only some give to it; marks of both legs."""

    pattern: Pattern
    core: frozenset[str]
    possible: frozenset[str]


def territories(form: Form, patterns: Sequence[Pattern]) -> tuple[Territory, ...]:
    """Roots, then nerves, each as the content orders them; shapes have no skin of their own."""
    anatomical = (PatternKind.ROOT, PatternKind.NERVE)
    return tuple(
        Territory(pattern, _marks(form, pattern.core), _marks(form, pattern.allowed - pattern.core))
        for kind in anatomical
        for pattern in patterns
        if pattern.kind is kind
    )


def words_of_territory(form: Form, territory: Territory) -> str:
    """Such as *L4 dermatome: knee, inner side; shin, inner side. Possible: …*."""
    told = f"{territory.pattern.clinical}: {_named(form, territory.core)}"
    return f"{told}. Possible: {_named(form, territory.possible)}" if territory.possible else told


def _marks(form: Form, regions: Iterable[str]) -> frozenset[str]:
    wanted = frozenset(regions)
    return frozenset(mark for mark, region in form.region_marks.items() if region.id in wanted)


def _named(form: Form, marks: frozenset[str]) -> str:
    known = {form.region_marks[mark].id for mark in marks}
    labels = [region.label for region in form.regions if region.id in known]
    return "; ".join(label[0].lower() + label[1:] for label in labels)
