"""The clinician's page: said, denied, not sure, not answered and not asked are never mixed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from legnumb_desktop.core.answers import Answer, AnswerState, Chosen, Declined, NotSure, Skipped
from legnumb_desktop.core.form import OptionRole
from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.core.summary import Pertinent, clinician_summary, lines
from legnumb_desktop.core.wording import Reader

COLD = Chosen(frozenset({"cold"}))
NONE = Chosen(frozenset({"none"}))


def questions(group: Iterable[Pertinent]) -> set[str]:
    return {each.question for each in group}


def phrases(group: Iterable[Pertinent], question: str) -> tuple[str, ...]:
    return next(each.phrases for each in group if each.question == question)


def test_none_of_these_denies_every_option(small: Pathway) -> None:
    summary = clinician_summary(small, {"flag": NONE})
    denied = next(each for each in summary.denied if each.question == "flag")
    assert denied.phrases == ("coldness of the leg", "saddle anaesthesia")


def test_what_was_left_unticked_beside_a_ticked_option_is_not_denied(small: Pathway) -> None:
    summary = clinician_summary(small, {"flag": COLD})
    assert questions(summary.denied) == set()
    assert [(each.question, each.phrases) for each in summary.not_ticked] == [
        ("flag", ("saddle anaesthesia",))
    ]
    assert next(each for each in summary.positives if each.question == "flag").phrases == (
        "coldness of the leg",
    )


def test_an_option_that_joins_facts_is_told_as_one_or_more_of_them_and_denied_as_a_whole(
    leg_numbness: Pathway,
) -> None:
    clot = "arrhythmia, recent myocardial infarction or previous blood clot"
    said = clinician_summary(leg_numbness, {"risks": Chosen(frozenset({"heart_rhythm"}))})
    assert phrases(said.positives, "risks") == (f"one or more of: {clot}",)
    denied = clinician_summary(leg_numbness, {"risks": NONE})
    assert clot in phrases(denied.denied, "risks")
    beside = clinician_summary(leg_numbness, {"rf_limb": COLD})
    assert "new pallor, cyanosis or mottling of the leg" in phrases(beside.not_ticked, "rf_limb")


def test_each_kind_of_answer_stands_in_a_list_of_its_own(small: Pathway) -> None:
    said = {"flag": NotSure(), "smokes": Chosen(frozenset({"no"})), "age": Declined(), "pain": Skipped()}
    summary = clinician_summary(small, said)
    assert questions(summary.not_sure) == {"flag"}
    assert questions(summary.denied) == {"smokes"}
    assert questions(summary.declined) == {"age"}
    assert questions(summary.not_asked) == {"since"}
    assert questions(summary.unanswered) == {"place", "pain", "began", "notes"}
    assert questions(summary.positives) == set()


@settings(max_examples=150, deadline=None)
@given(seed=st.integers(0, 2**40))
def test_only_a_no_is_denied_and_every_question_stands_in_one_list(
    seed: int, leg_numbness: Pathway, some_answers: Callable[[Pathway, Random], dict[str, Answer]]
) -> None:
    said = some_answers(leg_numbness, Random(seed))
    summary = clinician_summary(leg_numbness, said)
    for pertinent in summary.denied:
        answer = said[pertinent.question]
        assert isinstance(answer, Chosen)
        chosen = [leg_numbness.form.question(pertinent.question).option(each) for each in answer.options]
        assert [option.role for option in chosen if option] == [OptionRole.NO]
    groups = [
        summary.positives,
        summary.denied,
        summary.not_sure,
        summary.declined,
        summary.unanswered,
        summary.not_asked,
    ]
    listed = [each.question for group in groups for each in group]
    worked_out = {each.id for each in leg_numbness.form.questions if each.computed and each.id not in said}
    assert sorted(listed) == sorted(leg_numbness.form.by_id.keys() - worked_out)
    for pertinent in summary.positives:
        assert pertinent.phrases


@settings(max_examples=100, deadline=None)
@given(seed=st.integers(0, 2**40))
def test_nothing_said_off_the_path_is_written_down(
    seed: int, leg_numbness: Pathway, some_answers: Callable[[Pathway, Random], dict[str, Answer]]
) -> None:
    said = some_answers(leg_numbness, Random(seed))
    for line in lines(leg_numbness, said, Reader.CLINICIAN):
        if line.state in (AnswerState.NOT_ASKED, AnswerState.UNANSWERED):
            assert line.phrases == ()
