"""The letter built from its tables."""

from __future__ import annotations

from legnumb_desktop.content.raw.letter import RawClause, RawExamination, RawLetter
from legnumb_desktop.core.letter import Clause, Examination, Letter


def build_letter(raw: RawLetter) -> Letter:
    return Letter(tuple(map(_clause, raw.clause)), tuple(map(_examination, raw.examination)))


def _clause(raw: RawClause) -> Clause:
    return Clause(
        question=raw.question,
        joins=raw.joins,
        phrases=dict(raw.phrases),
        number=raw.number,
        marks=raw.marks,
        fits=raw.fits,
        no=raw.no,
        not_sure=raw.not_sure,
        unanswered=raw.unanswered,
        most=raw.most,
    )


def _examination(raw: RawExamination) -> Examination:
    return Examination(
        id=raw.id,
        text=raw.text,
        blanks=raw.blanks,
        sides=raw.sides,
        always=raw.always,
        causes=frozenset(raw.causes),
        sources=raw.sources,
    )
