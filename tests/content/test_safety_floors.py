"""The tree against the safety requirements, worked out here a second time and in another way.

Nothing of the conditions, facts or path of the product is used: answers are plain data, requirements come
from ``data/floors.json``; which question is asked, what an unanswered one counts as, and when self-care is
allowed stand below.
"""

from __future__ import annotations

import json
import tomllib
from itertools import chain, product
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from legnumb_desktop.core.assessment import assess, urgency_rank
from legnumb_desktop.core.form import Question, QuestionType
from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.core.raw_answers import read_answers

DATA = Path(__file__).parent / "data"
FLOORS: list[dict[str, Any]] = json.loads((DATA / "floors.json").read_text(encoding="utf-8"))
SINGLE_ANSWERS: dict[str, str] = json.loads((DATA / "single_answer_floors.json").read_text(encoding="utf-8"))
TOUCHING: list[set[str]] = [
    set(group)
    for group in tomllib.loads(
        (Path(__file__).parents[2] / "forms" / "leg_numbness" / "patterns.toml").read_text(encoding="utf-8")
    )["touching"]
]
ROUTINE, SELF_CARE = 2, 1
COMPUTED = "spread_since"
"""Nobody is asked it: absent where no visit came before, else worked out from both pictures."""
RECENT = {"lt_24h", "d1_7", "w1_6", "w6_m3", "not_sure"}

Raw = dict[str, Any]
Said = dict[str, set[str]]

UNREMARKABLE: Raw = {
    "rf_stroke": ["none"],
    "rf_limb": ["none"],
    "rf_cauda": ["none"],
    "weakness": ["none"],
    "rf_spread": ["none"],
    "rf_warning": ["none"],
    "injury": "none",
    "risks": ["none"],
    "map_numb": ["L.shin_outer"],
    "onset_speed": "weeks_months",
    "feel": ["numb"],
    "pain_sites": ["none"],
    "other": ["none"],
    "worse_with": ["nothing"],
    "better_with": ["nothing"],
    "trigger": ["none"],
    "conditions": ["none"],
    "medicines": ["none"],
    "habits": ["none"],
    "function": "ok",
    "age": 45,
}
FOLLOWED_BY = {"rf_stroke": "rf_stroke_when", "weakness": "weakness_when", "rf_warning": "rash_when"}


def rank_of(pathway: Pathway, raw: Raw) -> int:
    answers, problems = read_answers(pathway.form, raw)
    assert problems == ()
    return urgency_rank(pathway, answers)


@pytest.mark.parametrize("key", SINGLE_ANSWERS)
def test_one_answer_alone_comes_to_its_urgency(key: str, leg_numbness: Pathway) -> None:
    answer, duration, course, *follow_up = key.split("|")
    question, option = answer.split(".")
    raw = {**UNREMARKABLE, "duration": duration, "course": course}
    raw[question] = [option] if isinstance(raw[question], list) else option
    if follow_up:
        raw[FOLLOWED_BY[question]] = follow_up[0]
    answers, problems = read_answers(leg_numbness.form, raw)
    assert problems == ()
    assert assess(leg_numbness, answers).urgency == SINGLE_ANSWERS[key]


@pytest.mark.parametrize("floor", FLOORS, ids=lambda floor: floor["id"])
def test_the_witness_of_a_requirement_is_at_least_as_urgent(
    floor: dict[str, Any], leg_numbness: Pathway
) -> None:
    assert requires(floor["when"], said_on_path(leg_numbness, floor["witness"]), floor["witness"])
    assert rank_of(leg_numbness, floor["witness"]) >= floor["rank"]


@pytest.mark.parametrize("floor", FLOORS, ids=lambda floor: floor["id"])
def test_every_single_way_to_meet_a_requirement_comes_to_its_urgency(
    floor: dict[str, Any], leg_numbness: Pathway
) -> None:
    met = 0
    for way in ways(floor["when"]):
        raw = unremarkable_but_for(leg_numbness, way)
        if requires(floor["when"], said_on_path(leg_numbness, raw), raw):
            met += 1
            assert rank_of(leg_numbness, raw) == reference_rank(leg_numbness, raw) >= floor["rank"], way
    assert met


def test_every_requirement_is_named_by_a_node(leg_numbness: Pathway) -> None:
    named = {floor for node in leg_numbness.tree.nodes for floor in node.floors}
    assert {floor["id"] for floor in FLOORS} <= named


@settings(max_examples=1500, deadline=None)
@given(seed=st.integers(0, 2**40))
def test_the_tree_is_the_requirements_and_the_self_care_gate_and_nothing_else(
    seed: int, leg_numbness: Pathway
) -> None:
    raw = some_answers(leg_numbness, Random(seed))
    assert rank_of(leg_numbness, raw) == reference_rank(leg_numbness, raw)


POSITIONAL: Raw = {
    **UNREMARKABLE,
    "duration": "w1_6",
    "course": "comes_goes",
    "episode": "m2_5",
    "episode_how": "position",
    "better_with": ["change_position"],
}
"""A leg that falls asleep for minutes and wakes up on moving: self-care."""
SELF_CARE_BASES: list[Raw] = [
    POSITIONAL,
    {
        **POSITIONAL,
        "episode": "secs_2min",
        "course": "gone",
        "duration": "gt_1y",
        "better_with": ["shoes_off"],
    },
    {**POSITIONAL, "episode": "m5_60", "trigger": ["long_sit"], "better_with": ["move_about"]},
    {**POSITIONAL, "episode": "m5_60", "trigger": ["odd_sleep"], "better_with": ["loosen"]},
    {**POSITIONAL, "duration": "lt_24h", "onset_speed": "sudden", "risks": ["bone_thin", "pregnant"]},
]


@pytest.mark.parametrize("base", SELF_CARE_BASES, ids=range(len(SELF_CARE_BASES)))
def test_any_one_other_answer_leaves_self_care_just_where_it_must(base: Raw, leg_numbness: Pathway) -> None:
    assert rank_of(leg_numbness, base) == SELF_CARE
    for question in leg_numbness.form.questions:
        for answer in other_answers(leg_numbness, question, base.get(question.id)):
            raw = {**base, question.id: answer}
            assert rank_of(leg_numbness, raw) == reference_rank(leg_numbness, raw), (question.id, answer)


@settings(max_examples=600, deadline=None)
@given(seed=st.integers(0, 2**40))
def test_so_do_some_other_answers(seed: int, leg_numbness: Pathway) -> None:
    random = Random(seed)
    raw = dict(random.choice(SELF_CARE_BASES))
    for question in random.sample(leg_numbness.form.questions, random.randint(0, 3)):
        raw[question.id] = an_answer(leg_numbness, question, random)
    assert rank_of(leg_numbness, raw) == reference_rank(leg_numbness, raw)


def other_answers(pathway: Pathway, question: Question, given: Any) -> list[Any]:
    """Each option alone and beside what was chosen, every mark alone and beside, numbers, and no answer."""
    if question.bounds is not None:
        least, greatest = int(question.bounds.least), int(question.bounds.greatest)
        return [None, *range(least, min(greatest, least + 120) + 1)]
    if question.type is QuestionType.REGIONS:
        marks = list(pathway.form.region_marks)
        unsure = ["not_sure"] if question.may_be_unsure else []
        return [None, *unsure, *([mark] for mark in marks), *([mark, *(given or [])] for mark in marks)]
    options = [option.id for option in question.options]
    if question.type is not QuestionType.MULTI:
        return [None, *options]
    beside = {option.id for option in question.options if not option.exclusive}
    kept = [option for option in given or [] if option in beside]
    return [None, *([o] for o in options), *([*kept, o] for o in options if o in beside and o not in kept)]


Way = tuple[tuple[str, Any], ...]
"""Questions with one option each, or an age, that together meet a requirement."""


def ways(when: list[Any]) -> list[Way]:
    """Every choice of one part of each *or* and of one option of each list; a *not* is left to the others."""
    match when:
        case ["and", *parts]:
            return [tuple(chain.from_iterable(each)) for each in product(*map(ways, parts))]
        case ["or", *parts]:
            return [way for part in parts for way in ways(part)]
        case ["any", question, options]:
            return [((question, option),) for option in options]
        case ["map", regions]:
            return [(("map_numb", region),) for region in regions]
        case ["age", "<", years]:
            return [(("age", years - 1),)]
        case ["age", ">=", years]:
            return [(("age", years),)]
        case ["bilateral_map_recent"]:
            both = (("map_numb", "L.groin"), ("map_numb", "R.groin"))
            return [(*both, ("duration", duration)) for duration in sorted(RECENT)]
        case ["not", _]:
            return [()]
    raise AssertionError(when)


ASKED_AFTER = {
    "rf_stroke_when": ("rf_stroke", "face_droop"),
    "weakness_when": ("weakness", "mild"),
    "rash_when": ("rf_warning", "rash"),
    "episode": ("course", "comes_goes"),
    "episode_how": ("course", "comes_goes"),
    "walk_stop": ("worse_with", "walk"),
    "operation_type": ("trigger", "operation"),
}


def unremarkable_but_for(pathway: Pathway, way: Way) -> Raw:
    """Unremarkable answers with these in place of their own, and the question before a follow-up answered."""
    raw: Raw = {**UNREMARKABLE, "duration": "gt_1y", "course": "same"}
    named = {question for question, _ in way}
    before = [ASKED_AFTER[each] for each in sorted(named & ASKED_AFTER.keys())]
    chosen: dict[str, list[Any]] = {}
    for question, answer in [*way, *(each for each in before if each[0] not in named)]:
        chosen.setdefault(question, []).append(answer)
    for question, answers in chosen.items():
        if question == "map_numb":
            marks = pathway.form.region_marks
            raw[question] = [each if each in marks else f"L.{each}" for each in answers]
        elif pathway.form.question(question).several:
            alone = [option.id for option in pathway.form.question(question).options if option.exclusive]
            raw[question] = [answers[0]] if answers[0] in alone else sorted(set(answers) - set(alone))
        else:
            raw[question] = answers[0]
    return raw


def some_answers(pathway: Pathway, random: Random) -> Raw:
    """Answers to any questions, each also *not sure* or left out; mostly unremarkable ones, or anything."""
    raw = dict(UNREMARKABLE) if random.random() < 0.6 else {}
    share = random.choice((0.1, 0.3, 0.9))
    for question in pathway.form.questions:
        if random.random() < share:
            raw[question.id] = an_answer(pathway, question, random)
        elif random.random() < 0.05:
            raw.pop(question.id, None)
    return raw


def an_answer(pathway: Pathway, question: Question, random: Random) -> Any:
    values = [option.id for option in question.options if not option.exclusive]
    alone = [option.id for option in question.options if option.exclusive]
    match question.type:
        case QuestionType.MULTI:
            if alone and random.random() < 0.4:
                return [random.choice(alone)]
            return random.sample(values, random.randint(1, min(3, len(values))))
        case QuestionType.NUMBER | QuestionType.SCALE:
            assert question.bounds is not None
            return random.randint(int(question.bounds.least), int(question.bounds.greatest))
        case QuestionType.REGIONS:
            if question.may_be_unsure and random.random() < 0.2:
                return "not_sure"
            return random.sample(sorted(pathway.form.region_marks), random.randint(1, 4))
        case QuestionType.DATE:
            return "2026-03-05"
        case QuestionType.TEXT:
            return "some words"
        case _:
            return random.choice(values + alone)


def reference_rank(pathway: Pathway, raw: Raw) -> int:
    """The highest requirement that holds; without any, self-care where its gate is met, else routine."""
    said = said_on_path(pathway, raw)
    required = [floor["rank"] for floor in FLOORS if requires(floor["when"], said, raw)]
    return max(required) if required else SELF_CARE if self_care(said, raw) else ROUTINE


def said_on_path(pathway: Pathway, raw: Raw) -> Said:
    """Options by question in the order asked; one left out counts as not sure where that is offered."""
    said: Said = {}
    for question in pathway.form.questions:
        given = raw.get(question.id)
        if not asked(question.id, said) or (question.id == COMPUTED and given is None):
            continue
        if given is None:
            offers = any(option.id == "not_sure" for option in question.options)
            said[question.id] = {"not_sure"} if offers and question.required else set()
        elif question.type is QuestionType.REGIONS:
            marks = [given] if isinstance(given, str) else given
            said[question.id] = {mark.removeprefix("L.").removeprefix("R.") for mark in marks}
        elif question.options:
            said[question.id] = {given} if isinstance(given, str) else set(given)
    return said


def asked(question: str, said: Said) -> bool:
    def any_of(name: str, *options: str) -> bool:
        return bool(said.get(name, set()) & set(options))

    match question:
        case "rf_stroke_when":
            return said["rf_stroke"] not in ({"none"}, {"earlier"})
        case "weakness_when":
            return said["weakness"] != {"none"}
        case "rash_when":
            return any_of("rf_warning", "rash")
        case "episode" | "episode_how":
            return any_of("course", "comes_goes", "gone")
        case "walk_stop":
            return any_of("worse_with", "walk", "exercise")
        case "operation_type":
            return any_of("trigger", "operation") or any_of("onset_speed", "after_op")
        case "leg_vs_back":
            leg = ("buttock", "thigh_front", "thigh_outer", "thigh_back", "below_knee", "foot")
            return any_of("pain_sites", "low_back") and any_of("pain_sites", *leg)
        case "pain_score":
            return said["pain_sites"] != {"none"}
        case _:
            return True


def requires(when: list[Any], said: Said, raw: Raw) -> bool:
    match when:
        case ["and", *parts]:
            return all(requires(part, said, raw) for part in parts)
        case ["or", *parts]:
            return any(requires(part, said, raw) for part in parts)
        case ["not", part]:
            return not requires(part, said, raw)
        case ["any", question, options]:
            return bool(said.get(question, set()) & set(options))
        case ["map", regions]:
            return bool(said["map_numb"] & set(regions))
        case ["age", "<", years]:
            return raw.get("age") is not None and raw["age"] < years
        case ["age", ">=", years]:
            return raw.get("age") is not None and raw["age"] >= years
        case ["only_old_stable"]:
            return said["rf_cauda"] == {"old_stable"}
        case ["positional_resolved"]:
            return positional_and_under_an_hour(said)
        case ["fell_asleep_sitting"]:
            return fell_asleep_sitting(said)
        case ["bilateral_map_recent"]:
            return len(sides(raw)) == 2 and bool(said["duration"] & RECENT)
    raise AssertionError(when)


def positional_and_under_an_hour(said: Said) -> bool:
    return (
        bool(said["course"] & {"gone", "comes_goes"})
        and said.get("episode_how") == {"position"}
        and bool(said.get("episode", set()) & {"secs_2min", "m2_5", "m5_60"})
    )


def fell_asleep_sitting(said: Said) -> bool:
    return (
        positional_and_under_an_hour(said)
        and ("long_sit" in said["trigger"] or bool(said["worse_with"] & {"sit", "cross_kneel"}))
        and bool(said["better_with"] & {"change_position", "move_about", "loosen", "shoes_off"})
        and not said["worse_with"] & {"walk", "exercise", "cough", "bend_lift", "lie_night"}
        and said["pain_sites"] == {"none"}
        and said["weakness"] == {"none"}
    )


def sides(raw: Raw) -> set[str]:
    marks = raw.get("map_numb") or []
    return set() if isinstance(marks, str) else {mark[0] for mark in marks if mark[1] == "."}


def patchy(raw: Raw) -> bool:
    """At least three marked areas that touch no other, and at least three in five of all that are marked."""
    marks = raw.get("map_numb")
    marked = set(marks) if isinstance(marks, list) else set()
    alone = [mark for mark in marked if not any(touch(mark, other) for other in marked - {mark})]
    return len(alone) >= 3 and 5 * len(alone) >= 3 * len(marked)


def touch(one: str, other: str) -> bool:
    (side, _, area), (other_side, _, other_area) = one.rpartition("."), other.rpartition(".")
    beside = not side or not other_side or side == other_side
    return beside and any({area, other_area} <= group for group in TOUCHING)


def self_care(said: Said, raw: Raw) -> bool:
    """Every line must hold; a line that speaks of an answer needs that answer."""
    only_none = ("rf_stroke", "rf_limb", "rf_cauda", "rf_spread", "rf_warning", "weakness", "injury", "other")
    short = bool(said.get("episode", set()) & {"secs_2min", "m2_5"})
    known_pressure = said.get("episode") == {"m5_60"} and bool(said["trigger"] & {"long_sit", "odd_sleep"})
    return (
        all(said[question] == {"none"} for question in only_none)
        and bool(said["risks"])
        and said["risks"] <= {"none", "pregnant", "bone_thin"}
        and "no_temp" not in said["feel"]
        and not said["pain_sites"] & {"low_back", "mid_back"}
        and bool(said["course"] & {"gone", "comes_goes"})
        and said.get("episode_how") == {"position"}
        and (short or known_pressure)
        and bool(said["better_with"] & {"change_position", "move_about", "loosen", "shoes_off"})
        and not said["worse_with"] & {"walk", "exercise", "cough", "bend_lift", "lie_night"}
        and len(sides(raw)) == 1
        and not said["map_numb"] & {"saddle", "trunk_band"}
        and not patchy(raw)
        and said.get(COMPUTED, set()) <= {"none", "not_sure"}
        and bool(said["function"] & {"ok", "some"})
        and raw.get("age") is not None
        and raw["age"] >= 16
    )
