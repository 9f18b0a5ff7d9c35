"""Where it is numb counts once for a cause, by areas or by patterns; patches are no matter of posture."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from legnumb_desktop.assets import form_files
from legnumb_desktop.content import read_cases, read_pathway
from legnumb_desktop.core.answers import Answer, Marked
from legnumb_desktop.core.assessment import assess
from legnumb_desktop.core.cause_points import territory_points
from legnumb_desktop.core.problems import ProblemsFound

FILES = form_files()
PATHWAY = read_pathway(FILES)
MERALGIA = 'territory = { patterns = ["lateral_femoral_cutaneous"], inside = 5, outside = -5 }'
WHEN_PATCHY = 'id = "onset_speed"\nwhen = "map_numb.pattern in {patchy}"'
PATCHES = "map_numb.pattern in {patchy}"
OF_MERALGIA = ("causes/thigh_and_groin_nerves.toml", "cause meralgia_paraesthetica")
OF_VASCULITIS = ("causes/immune.toml", "cause vasculitic_neuropathy")


@pytest.mark.parametrize(
    ("of", "old", "new", "place", "wrong", "mend"),
    [
        (OF_MERALGIA, '"lateral_femoral_cutaneous"', '"lateral_femoral_cutaneus"', ", territory, patterns",
         "there is no pattern `lateral_femoral_cutaneus`", "lateral_femoral_cutaneous"),
        (OF_MERALGIA, "patterns = [", 'core = ["groin"], patterns = [', ", territory",
         "by areas and by patterns", "`patterns` alone"),
        (OF_MERALGIA, MERALGIA, "", "", "nothing weighs where it is numb", "Give a `territory`"),
        (OF_VASCULITIS, PATCHES, "map_numb.pattern in {patch}", ", for 1, when", "no pattern `patch`", ""),
        (OF_VASCULITIS, PATCHES, "map_numb.pattern == patchy", ", for 1, when", "means nothing", "Use `in`"),
        (OF_VASCULITIS, "vasculitic_neuropathy\"", "vasculitic_neuropathy\"\n" + MERALGIA, ", territory",
         "the place counts twice", "Take `territory` away"),
    ],
)  # fmt: skip
def test_a_fault_of_the_place_is_named_with_its_mend(
    of: tuple[str, str], old: str, new: str, place: str, wrong: str, mend: str
) -> None:
    file, cause = of
    text = FILES[file].decode()
    start = text.index(f'id = "{cause.removeprefix("cause ")}"')
    changed = text[:start] + text[start:].replace(old, new, 1)
    assert changed != text
    with pytest.raises(ProblemsFound) as found:
        read_pathway({**FILES, file: changed.encode()})
    told = [each for each in found.value.problems if each.place == f"{cause}{place}"]
    assert any(wrong in each.wrong and mend in each.mend for each in told), found.value.problems


def test_a_question_is_never_asked_for_a_pattern() -> None:
    text = FILES["form.toml"].decode()
    changed = text.replace('id = "onset_speed"', WHEN_PATCHY, 1)
    assert changed != text
    with pytest.raises(ProblemsFound, match="patterns have no place here"):
        read_pathway({**FILES, "form.toml": changed.encode()})


def points(cause: str, *marks: str) -> float:
    answers: Mapping[str, Answer] = {"map_numb": Marked(frozenset(marks))} if marks else {}
    return territory_points(PATHWAY.cause[cause].territory, PATHWAY.path_reader.finished(answers).facts)


@pytest.mark.parametrize(
    ("cause", "marks", "expected"),
    [
        ("saphenous_neuropathy", ("L.knee_inner", "L.shin_inner", "L.ankle_inner"), 3),
        ("saphenous_neuropathy", ("L.shin_inner",), 2),
        ("saphenous_neuropathy", ("L.shin_inner", "L.toe_little", "L.thigh_back"), -4),
        ("saphenous_neuropathy", (), 0),
        ("diabetic_neuropathy", ("L.toe_big", "R.toe_big"), 1),
        ("diabetic_neuropathy", ("L.thigh_outer",), -3),
        ("vasculitic_neuropathy", ("L.shin_inner",), 0),
    ],
)
def test_a_pattern_that_fits_counts_most_and_a_part_of_it_one_less(
    cause: str, marks: tuple[str, ...], expected: float
) -> None:
    assert points(cause, *marks) == expected


def test_self_care_ends_where_what_is_marked_is_patchy() -> None:
    cared_for = [case for case in read_cases(FILES, PATHWAY) if case.urgency == "self_care"]
    assert cared_for
    for case in cared_for:
        patches = Marked(frozenset({"L.groin", "L.shin_inner", "L.toe_little"}))
        assert assess(PATHWAY, {**case.answers, "map_numb": patches}).urgency == "routine"
        joined = Marked(frozenset({"L.shin_inner", "L.ankle_inner", "L.foot_top_inner"}))
        assert assess(PATHWAY, {**case.answers, "map_numb": joined}).urgency == "self_care"
