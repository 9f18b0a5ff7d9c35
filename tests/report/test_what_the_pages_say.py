from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from legnumb_desktop.assets import form_files
from legnumb_desktop.content import read_cases
from legnumb_desktop.core.answers import Answer, Chosen, Declined, Marked, NotSure, Skipped, Written
from legnumb_desktop.core.causes import Band
from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.report import Report

ReportOf = Callable[..., Report]
PagesOf = Callable[[Report], list[str]]


def chosen(*options: str) -> Chosen:
    return Chosen(frozenset(options))


def between(text: str, start: str, end: str) -> str:
    return text.split(start, 1)[1].split(end, 1)[0]


def test_the_first_page_tells_how_urgent_and_why(report_of: ReportOf, pages_of: PagesOf) -> None:
    first = pages_of(report_of({"rf_cauda": chosen("saddle")}))[0]
    assert "Emergency: get help now" in first
    assert "Cauda equina syndrome – new saddle sensory change" in first


def test_every_red_flag_that_is_present_stands_on_the_first_page(
    pathway: Pathway, report_of: ReportOf, pages_of: PagesOf
) -> None:
    report = report_of({"rf_cauda": chosen("saddle"), "weakness": chosen("foot_drop")})
    first = pages_of(report)[0]
    assert len(report.assessment.red_flags) > 1
    for flag in report.assessment.red_flags:
        assert pathway.node[flag].hazard[1:] in first


def test_not_sure_is_never_printed_as_denied(report_of: ReportOf, pages_of: PagesOf) -> None:
    report = report_of({"rf_cauda": NotSure(), "rf_limb": chosen("none"), "rf_spread": chosen("not_sure")})
    text = " ".join(pages_of(report))
    denied = between(text, "Denies", "Not sure")
    assert "Leg or foot changes" in denied
    assert "Bladder, bowel, saddle" not in denied
    assert "Signs beyond the one leg" not in denied
    items = between(text, "Denied, item by item", "For you")
    assert "new, lasting coldness of the leg" in items
    assert "saddle sensory change" not in items
    assert "Bladder, bowel, saddle" in between(text, "Not sure", "Not answered")


def test_a_not_sure_that_decides_is_no_sign_that_the_person_reported(
    report_of: ReportOf, pages_of: PagesOf
) -> None:
    pages = pages_of(report_of({"rf_stroke": NotSure()}))
    because = between(" ".join(pages), "Because you said", "When to get help sooner")
    assert "You were not sure about “Sudden stroke signs, last 7 days”" in because
    assert "sudden stroke signs, last 7 days: not sure" in pages[0]


def test_only_a_none_of_these_answer_is_printed_as_denied(report_of: ReportOf, pages_of: PagesOf) -> None:
    text = " ".join(pages_of(report_of({"rf_limb": chosen("cold"), "rf_stroke": chosen("none")})))
    items = between(text, "Denied, item by item", "Not ticked")
    assert "sudden unilateral facial droop" in items
    assert "new pallor" not in items
    assert "new pallor, cyanosis or mottling of the leg" in between(text, "Not ticked", "For you")


def test_what_is_declined_or_passed_over_is_told_as_such(report_of: ReportOf, pages_of: PagesOf) -> None:
    first = pages_of(report_of({"rf_cauda": Declined(), "risks": Skipped()}))[0]
    assert "bladder, bowel, saddle: prefers not to say" in first
    assert "Bladder, bowel, saddle" in between(first, "Prefers not to say", "Not answered")
    assert "Risk factors" in between(first, "Not answered", "Not asked")


def test_an_answer_off_the_path_is_not_printed_as_said(report_of: ReportOf, pages_of: PagesOf) -> None:
    pages = pages_of(report_of({"weakness": chosen("none"), "weakness_when": chosen("two_weeks")}))
    assert "When the weakness began" in between(pages[0], "Not asked", "Possible causes")
    answers = between(" ".join(pages), "If the leg is weak: when did that start, or last get worse?", "?")
    assert answers.strip().startswith("Not asked")


def test_regions_that_fit_no_pattern_are_told_by_side_with_the_skin_roots(
    report_of: ReportOf, pages_of: PagesOf
) -> None:
    first = pages_of(report_of({"map_numb": Marked(frozenset({"L.toe_big", "R.knee_back"}))}))[0]
    assert "Left: big toe" in first
    assert "(skin of L5, S2)" in first


def test_numbness_between_the_legs_is_named_first_where_not_everything_has_room(
    pathway: Pathway, report_of: ReportOf, pages_of: PagesOf
) -> None:
    cases = read_cases(dict(form_files()), pathway)
    answers = next(case.answers for case in cases if case.id == "V04")
    first = " ".join(pages_of(report_of(answers))[0].split())
    assert "Numb – Between the legs: genitals" in first


def test_the_best_fits_of_the_marked_area_stand_beside_it(report_of: ReportOf, pages_of: PagesOf) -> None:
    first = pages_of(report_of({"map_numb": Marked(frozenset({"L.thigh_outer"}))}))[0]
    assert "lateral femoral cutaneous nerve, left 1/1" in " ".join(first.split())


def test_the_person_reads_what_to_do_with_the_number_of_the_country(
    report_of: ReportOf, pages_of: PagesOf
) -> None:
    report = replace(report_of({"rf_stroke": chosen("arm_weak")}), emergency_number="999")
    text = " ".join(pages_of(report))
    person = between(text, "Call the emergency number now How soon", "All answers")
    assert "Call 999 now" in person
    assert "{number}" not in text


def test_the_person_reads_each_sign_to_come_sooner_for_once(report_of: ReportOf, pages_of: PagesOf) -> None:
    text = " ".join(" ".join(pages_of(report_of({"weakness": chosen("mild")}))).split())
    sooner = between(text, "When to get help sooner", "What it may be")
    assert "Call 112 if you get chest pain, tearing pain or shortness of breath." in sooner
    assert "Get help now, if you also notice: • " in sooner
    assert "Numb feeling between your legs" not in sooner
    assert sooner.count("trouble with your face") == 1


def test_the_causes_shown_are_those_that_fit_with_what_speaks_for_them(
    files: dict[str, bytes], pathway: Pathway, report_of: ReportOf, pages_of: PagesOf
) -> None:
    case = next(case for case in read_cases(files, pathway) if case.id == "V01")
    report = report_of(case.answers)
    first = pages_of(report)[0]
    fitting = [each for each in report.assessment.causes if each.band in (Band.FITS_WELL, Band.FITS_PARTLY)]
    for ranked in fitting[:6]:
        assert pathway.cause[ranked.cause].clinical_name in first
    assert "For: electric shock-like or shooting pain" in first
    assert first.count("it is not a diagnosis") == 1


def test_markup_in_free_text_is_printed_as_it_was_typed(report_of: ReportOf, pages_of: PagesOf) -> None:
    answers: dict[str, Answer] = {"worry": Written("<b>Is it & could it be </para> a clot?")}
    assert "“<b>Is it & could it be </para> a clot?”" in pages_of(report_of(answers))[0]


def test_the_person_reads_their_reasons_with_the_question_where_it_is_needed(
    files: dict[str, bytes], pathway: Pathway, report_of: ReportOf, pages_of: PagesOf
) -> None:
    case = next(case for case in read_cases(files, pathway) if case.id == "V08")
    said = between(" ".join(pages_of(report_of(case.answers))), "Because you said", "What to do")
    assert "• One arm went weak or numb" in said
    assert "• How long each spell lasts: 5 minutes to 1 hour" in said


def test_many_red_flags_are_all_named_and_the_first_ones_explained(
    files: dict[str, bytes], pathway: Pathway, report_of: ReportOf, pages_of: PagesOf
) -> None:
    case = next(case for case in read_cases(files, pathway) if case.id == "V14")
    report = report_of(case.answers)
    why = between(pages_of(report)[0], "Why", "History")
    assert len(report.assessment.red_flags) > 6
    for flag in report.assessment.red_flags:
        assert pathway.node[flag].hazard[1:] in why


def test_the_dangerous_causes_that_cannot_wait_are_told_first(
    pathway: Pathway, report_of: ReportOf, pages_of: PagesOf
) -> None:
    whole = " ".join(pages_of(report_of({})))
    last = whole.rsplit("not ruled out by these answers alone", 1)[1]
    dangerous = last.split("At the bedside", 1)[0].split("What may be checked", 1)[0]
    named = [cause for cause in pathway.causes if f"{cause.clinical_name}: " in dangerous.split("Also:")[0]]
    assert len(named) == 8
    assert {cause.default_urgency for cause in named} == {"emergency_now"}


def test_all_answers_stand_with_the_time_they_were_given(report_of: ReportOf, pages_of: PagesOf) -> None:
    report = report_of({"rf_limb": chosen("none"), "rf_cauda": chosen("saddle")})
    later = report.started.replace(hour=14, minute=5)
    overnight = later.replace(day=later.day + 1)
    timed = replace(report, answered_at={"rf_limb": later, "rf_cauda": overnight})
    answers = " ".join(pages_of(timed)).split("All answers", 1)[1]
    assert "14:05" in answers
    assert f"{overnight.day} Mar 2026, 14:05" in answers
