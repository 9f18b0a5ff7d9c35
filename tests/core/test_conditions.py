"""Conditions read from text: what each means, and what is said of one that does not read."""

from __future__ import annotations

from dataclasses import replace

import pytest

from legnumb_desktop.core.answers import Answers, Chosen, Marked, Measured, NotSure
from legnumb_desktop.core.condition_text import parse_condition
from legnumb_desktop.core.conditions import AnyOf, Comparison, Not, Number, findings_of, questions_of
from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.core.vocabulary import ConditionFault, Vocabulary

COLD = {"flag": Chosen(frozenset({"cold"}))}
COLD_AND_SADDLE = {"flag": Chosen(frozenset({"cold", "saddle"}))}
TOES = {"place": Marked(frozenset({"L.toe", "R.toe"}))}


def aged(years: float) -> Answers:
    return {"age": Measured(years)}


@pytest.mark.parametrize(
    ("text", "answers", "holds"),
    [
        ("flag in {cold, saddle}", COLD, True),
        ("flag in {saddle}", COLD, False),
        ("flag not in {saddle}", COLD, True),
        ("flag not in {saddle}", {}, True),
        ("flag == cold", COLD, True),
        ("flag == cold", COLD_AND_SADDLE, False),
        ("flag != cold", COLD_AND_SADDLE, True),
        ("flag != cold", {"flag": NotSure()}, True),
        ("flag <= {cold, none}", COLD, True),
        ("flag <= {cold, none}", COLD_AND_SADDLE, False),
        ("smokes <= {yes, no}", {"smokes": NotSure()}, False),
        ("flag in {not_sure}", {}, True),
        ("since in {not_sure}", {}, False),
        ("since in {not_sure}", COLD, True),
        ("since in {today}", {"since": Chosen(frozenset({"today"}))}, False),
        ("age < 16", aged(15), True),
        ("age < 16", aged(16), False),
        ("16 > age", aged(15), True),
        ("65 <= age", aged(65), True),
        ("age != 3", aged(4), True),
        ("age != 3", {}, False),
        ("age >= 0", {}, False),
        ("age >= 0", {"age": NotSure()}, False),
        ("not age >= 16", {}, True),
        ("pain == 0", {"pain": Measured(0)}, True),
        ("place in {toe}", TOES, True),
        ("place.sides == 2", TOES, True),
        ("place.sides < 2", {"place": Marked(frozenset({"L.toe", "L.shin"}))}, True),
        ("place.sides == 0", {"place": Marked(frozenset({"seat"}))}, True),
        ("place.sides == 0", {"place": NotSure()}, False),
        ("place.pattern in {foot}", TOES, True),
        ("place.pattern in {both_feet}", TOES, True),
        ("place.pattern in {both_feet}", {"place": Marked(frozenset({"L.toe"}))}, False),
        ("place.pattern in {both_feet, foot}", {"place": Marked(frozenset({"L.toe", "L.shin"}))}, True),
        ("place.pattern in {foot}", {"place": Marked(frozenset({"L.shin"}))}, False),
        ("place.pattern not in {foot}", {"place": Marked(frozenset({"seat"}))}, True),
        ("place.pattern in {foot}", {"place": NotSure()}, False),
        ("place in {not_sure}", {"place": NotSure()}, True),
        ("place == seat", {"place": Marked(frozenset({"seat"}))}, True),
        ("cold_leg and not calm", COLD, True),
        ("(cold_leg or calm) and not saddle_numb", COLD_AND_SADDLE, False),
    ],
)
def test_a_condition_is_true_when_the_table_says_so(
    text: str, answers: Answers, holds: bool, small: Pathway, words: Vocabulary
) -> None:
    facts = small.path_reader.finished(answers).facts
    condition = parse_condition(text, words)
    assert small.truth.surely(condition)(facts) is holds
    assert small.truth.possibly(condition)(facts) is holds, "with nothing open both tests agree"


@pytest.mark.parametrize(
    ("text", "wrong", "mend"),
    [
        ("", "cannot be read", "Write it like"),
        ("flag in {cold", "cannot be read", "Write it like"),
        ("flag in {cold} &", "cannot be read", "Write it like"),
        ("f\0g", "cannot be read", "Write it like"),
        ("not " * 20_000 + "calm", "cannot be read", "Write it like"),
        ("not " * 60 + "calm", "more than 50 levels", "as findings"),
        ("calm()", "not part of the condition language", "Use only"),
        ("calm if calm else calm", "not part of the condition language", "Use only"),
        ("flag", "is a question, and stands here without an answer", "flag in {"),
        ("calmm", "no finding `calmm`", "Did you mean `calm`?"),
        ("zzz", "no finding `zzz`", "Known here"),
        ("flagg in {cold}", "no question `flagg`", "Did you mean `flag`?"),
        ("flag in {colt}", "no option `colt`", "Did you mean `cold`?"),
        ("flag == 'cold'", "not an option's id", "without quotes"),
        ("flag in cold", "not a list of options", "in braces"),
        ("flag in {}", "not a list of options", "in braces"),
        ("flag == {cold}", "is a list, and one option is wanted", "flag in {"),
        ("flag < cold", "`flag` is not a number", "Use `in`"),
        ("calm in {cold}", "`calm` is a finding", "stands by itself"),
        ("calm == cold", "`calm` is a finding", "stands by itself"),
        ("notes == cold", "type text, which no condition can read", "Ask for it"),
        ("began in {cold}", "type date, which no condition can read", "Ask for it"),
        ("age in {cold}", "tested with `in`", "Compare it with"),
        ("age > cold", "`cold` is not a number", "age >= 65"),
        ("age > True", "`True` is not a number", "age >= 65"),
        ("16 < flag", "`flag` is not a number", "flag in {"),
        ("10 < age < 20", "chains two comparisons", "with `and`"),
        ("place.sides == 3", "a body has no 3 sides", "0, 1 or 2"),
        ("place.pattern in {fooot}", "no pattern `fooot`", "Did you mean `foot`?"),
        ("place.pattern in {toe}", "no pattern `toe`", "Known here: both_feet, foot"),
        ("place.pattern == foot", "compared in a way that means nothing", "place.pattern in {"),
        ("place.pattern in foot", "not a list of patterns", "in braces"),
        ("place.pattern in {'foot'}", "not a pattern's id", "without quotes"),
        ("age.pattern in {foot}", "means nothing", "`.pattern`"),
        ("place.size == 3", "means nothing", "`.sides`"),
        ("age.sides == 1", "means nothing", "`.sides`"),
        ("flag[0] == cold", "cannot be compared", "on the left side"),
        ("1 < 2", "cannot be compared", "id there"),
    ],
)
def test_a_condition_that_does_not_read_is_told_with_its_mend(
    text: str, wrong: str, mend: str, words: Vocabulary
) -> None:
    with pytest.raises(ConditionFault) as told:
        parse_condition(text, words)
    assert wrong in told.value.wrong
    assert mend in told.value.mend


def test_a_place_for_findings_refuses_answers(words: Vocabulary) -> None:
    findings_only = Vocabulary(words.choices, words.numbers, words.regions, {}, words.findings, False)
    assert findings_of(parse_condition("calm or not cold_leg", findings_only)) == {"calm", "cold_leg"}
    for text in ("flag in {cold}", "age > 3", "place.sides == 2", "3 < age", "place.pattern in {foot}"):
        with pytest.raises(ConditionFault, match="speaks of findings alone"):
            parse_condition(text, findings_only)


def test_a_negated_operator_is_the_negation_of_the_plain_one(words: Vocabulary) -> None:
    assert parse_condition("flag not in {cold}", words) == Not(AnyOf("flag", frozenset({"cold"})))
    assert parse_condition("age >= -3.5", words) == Number("age", Comparison.AT_LEAST, -3.5)


def test_a_condition_tells_which_questions_and_findings_it_names(words: Vocabulary) -> None:
    condition = parse_condition("flag in {cold} and not (age < 16 or calm)", words)
    assert questions_of(condition) == {"flag", "age"}
    assert findings_of(condition) == {"calm"}


def test_where_patterns_have_no_place_that_is_said(words: Vocabulary) -> None:
    areas_alone = replace(words, patterns=frozenset())
    with pytest.raises(ConditionFault, match=r"patterns have no place here.*Name areas"):
        parse_condition("place.pattern in {foot}", areas_alone)
