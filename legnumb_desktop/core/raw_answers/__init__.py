"""Answers as plain data (JSON, TOML) and back. Every fault is named, not only the first.

One option is a string, several are a list of strings, numbers are numbers, days are ISO dates, regions a list
such as ``["L.toe_big", "saddle"]`` or, painted in kinds, a list for each such as ``{"pain": ["L.groin"]}``; a
list alone is of the first kind. ``"not_sure"`` and ``"declined"`` are spelt so for every type, and ``null``
is a question passed over. A region that an earlier content had (``formerly``) is read as what it became.
"""

from legnumb_desktop.core.raw_answers.answer_fault import AnswerFault
from legnumb_desktop.core.raw_answers.plain import plain_answer, plain_answers
from legnumb_desktop.core.raw_answers.reading import read_answer, read_answers
from legnumb_desktop.core.raw_answers.unsaid import told_without_the_answer
from legnumb_desktop.core.raw_answers.written import LONGEST_TEXT

__all__ = [
    "LONGEST_TEXT",
    "AnswerFault",
    "plain_answer",
    "plain_answers",
    "read_answer",
    "read_answers",
    "told_without_the_answer",
]
