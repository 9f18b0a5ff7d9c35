from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

import pytest

from legnumb_desktop.content import read_pathway
from legnumb_desktop.core import answers as a
from legnumb_desktop.core.causes import AgeRange, Cause, Evidence, Feature, Prior, Reversible, Territory
from legnumb_desktop.core.condition_text import parse_condition
from legnumb_desktop.core.findings import Finding
from legnumb_desktop.core.form import (
    Form,
    NumberBounds,
    Option,
    OptionRole,
    Question,
    QuestionType,
    Region,
    Stage,
)
from legnumb_desktop.core.legmap import Pattern, PatternKind
from legnumb_desktop.core.outcomes import Outcome, Urgency
from legnumb_desktop.core.painted import painted
from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.core.tree import Node, Tree
from legnumb_desktop.core.vocabulary import Vocabulary

LEG_NUMBNESS = Path(__file__).parents[2] / "forms" / "leg_numbness"


@pytest.fixture(scope="session")
def leg_numbness() -> Pathway:
    """The shipped content."""
    files = {path.relative_to(LEG_NUMBNESS).as_posix(): path for path in LEG_NUMBNESS.rglob("*.toml")}
    return read_pathway({name: path.read_bytes() for name, path in files.items()})


TOE, SHIN = frozenset({"toe"}), frozenset({"shin"})
WORDS = Vocabulary(
    choices={
        "flag": frozenset({"cold", "saddle", "none", "not_sure"}),
        "since": frozenset({"today", "longer", "not_sure"}),
        "smokes": frozenset({"yes", "no", "not_sure"}),
        "place": frozenset({"toe", "shin", "seat", "not_sure"}),
    },
    numbers=frozenset({"age", "pain"}),
    regions=frozenset({"place"}),
    without_condition={"notes": "text", "began": "date"},
    findings=frozenset(
        {"cold_leg", "cold_today", "saddle_numb", "may_be_cold", "is_old", "two_sided", "calm"}
    ),
    patterns=frozenset({"foot", "both_feet"}),
)


@pytest.fixture(scope="session")
def words() -> Vocabulary:
    """The names that the conditions of the small pathway may use."""
    return WORDS


def _question(name: str, kind: QuestionType, *options: Option, **more: Any) -> Question:
    stage = "check" if name in ("flag", "since") else "about"
    return Question(name, stage, kind, f"{name}?", name.capitalize(), options=options, **more)


def _cause(name: str, *evidence: tuple[str, float], prior: float = 1.0, **more: Any) -> Cause:
    settings: dict[str, Any] = {
        "not_to_miss": False,
        "yields_to_red_flags": False,
        "territory": Territory(frozenset({"toe"}), frozenset({"shin"}), 2, -2),
        "age": None,
        **more,
    }
    return Cause(
        id=name,
        name=name,
        clinical_name=name,
        what="",
        course="",
        reversible=Reversible.VARIES,
        management="",
        checks=(),
        tests=(),
        default_urgency="soon",
        icd10=(),
        sources=(),
        prior=Prior(prior, prior, "judgement"),
        evidence=tuple(
            Evidence(parse_condition(when, WORDS), when.split()[0], weight, "judgement")
            for when, weight in evidence
        ),
        feature=Feature(),
        **settings,
    )


@pytest.fixture(scope="session")
def small() -> Pathway:
    """A pathway small enough to be held in the head, with every type of question."""
    no, not_sure = OptionRole.NO, OptionRole.NOT_SURE
    form = Form(
        id="small",
        version="1.0.0",
        language="en",
        title="Small",
        minimum_age=16,
        stages=(Stage("check", "Check"), Stage("about", "About")),
        regions=(
            Region("toe", "Big toe", "front", True),
            Region("shin", "Shin", "front", True),
            Region("seat", "Seat", "back", False),
        ),
        patterns=(
            Pattern("foot", PatternKind.NERVE, "skin of the foot", "foot nerve", TOE, SHIN, False, ()),
            Pattern("both_feet", PatternKind.SHAPE, "both feet", "stocking", TOE, frozenset(), True, ()),
        ),
        questions=(
            _question(
                "flag",
                QuestionType.MULTI,
                Option("cold", "Much colder", "coldness of the leg"),
                Option("saddle", "Numb seat", "saddle anaesthesia"),
                Option("none", "None of these", "none", no),
                Option("not_sure", "Not sure", "not sure", not_sure),
                red_flag=True,
                declinable=True,
            ),
            _question(
                "since",
                QuestionType.SINGLE,
                Option("today", "Today", "onset today"),
                Option("longer", "Longer", "onset before today"),
                Option("not_sure", "Not sure", "not sure", not_sure),
                when=parse_condition("flag in {cold}", WORDS),
            ),
            _question(
                "smokes",
                QuestionType.YES_NO,
                Option("yes", "Yes", "yes"),
                Option("no", "No", "no", no),
                Option("not_sure", "Not sure", "not sure", not_sure),
            ),
            _question("place", QuestionType.REGIONS, may_be_unsure=True, region_set="leg"),
            _question("age", QuestionType.NUMBER, declinable=True, bounds=NumberBounds("years", 0, 120)),
            _question(
                "pain", QuestionType.SCALE, required=False, bounds=NumberBounds("", 0, 10, low_label="None")
            ),
            _question("began", QuestionType.DATE, required=False),
            _question("notes", QuestionType.TEXT, required=False),
        ),
    )
    findings = {
        "cold_leg": "flag in {cold}",
        "cold_today": "cold_leg and since in {today}",
        "saddle_numb": "flag in {saddle}",
        "may_be_cold": "flag in {cold, not_sure}",
        "is_old": "age >= 65",
        "two_sided": "place.sides == 2",
        "calm": "flag == none and smokes != yes",
    }
    nodes = (
        ("now", "cold_today or saddle_numb", "ambulance", "today"),
        ("today", "may_be_cold", "clinic_today", "old_and_both"),
        ("old_and_both", "is_old and two_sided", "surgery", "calm_one"),
        ("calm_one", "calm", "home", "booking"),
    )
    urgencies = [("emergency", 5), ("same_day", 4), ("urgent", 3), ("routine", 2), ("self_care", 1)]
    outcomes = ["ambulance", "clinic_today", "surgery", "booking", "home"]
    return Pathway(
        form=form,
        findings=tuple(
            Finding(name, name.replace("_", " "), name, parse_condition(when, WORDS))
            for name, when in findings.items()
        ),
        tree=Tree(
            "now",
            tuple(
                Node(name, "other", f"{name}?", f"hazard of {name}", parse_condition(when, WORDS), yes, no)
                for name, when, yes, no in nodes
            ),
        ),
        urgencies=tuple(Urgency(name, rank, name, "", "circle") for name, rank in urgencies),
        outcomes=tuple(
            Outcome(name, urgency, "self", name, ("Do it.",), "", ())
            for name, (urgency, _) in zip(outcomes, urgencies, strict=True)
        ),
        causes=(
            _cause(
                "artery", ("flag in {cold}", 3), ("smokes == yes", 1), ("flag == none", -2), not_to_miss=True
            ),
            _cause(
                "habit",
                ("flag == none", 3),
                ("smokes == no", 2),
                prior=16.0,
                yields_to_red_flags=True,
                age=AgeRange(16, 40, 1, -2),
            ),
            _cause("nerve", ("place in {toe}", 2), ("flag in {cold}", 2), ("flag in {saddle}", 9), prior=4.0),
        ),
        sources=(),
        digest="0" * 64,
    )


AnsweringAtRandom = Callable[[Pathway, Question, Random], a.Answer]


def _an_answer(pathway: Pathway, question: Question, random: Random) -> a.Answer:
    chance = random.random()
    if chance < 0.05:
        return a.Skipped()
    if chance < 0.12 and question.declinable:
        return a.Declined()
    if chance < 0.25 and (question.may_be_unsure or question.option_with(OptionRole.NOT_SURE)):
        return a.NotSure()
    match question.type:
        case QuestionType.REGIONS:
            marks = random.sample(sorted(pathway.form.region_marks), random.choice((1, 1, 2, 4)))
            kinds = [kind.id for kind in question.kinds] or [""]
            usual = random.random() < 0.5
            pairs = {(mark, kinds[0] if usual else random.choice(kinds)) for mark in marks}
            answer = painted(pathway.form, question, pairs)
            assert answer is not None
            return answer
        case QuestionType.NUMBER | QuestionType.SCALE:
            assert question.bounds is not None
            return a.Measured(
                float(random.randint(int(question.bounds.least), int(question.bounds.greatest)))
            )
        case QuestionType.DATE:
            return a.Dated(date(2020, 1, 1).replace(month=random.randint(1, 12)))
        case QuestionType.TEXT:
            return a.Written("some words, " * random.randint(1, 3) + "ΑΩ")
        case _:
            alone = [o.id for o in question.options if o.role in (OptionRole.NO, OptionRole.DECLINED)]
            values = [o.id for o in question.options if o.role is OptionRole.VALUE]
            if alone and random.random() < 0.5:
                return a.Chosen(frozenset({random.choice(alone)}))
            most = min(3, len(values)) if question.type is QuestionType.MULTI else 1
            return a.Chosen(frozenset(random.sample(values, random.randint(1, most))))


@pytest.fixture(scope="session")
def an_answer() -> AnsweringAtRandom:
    """Some answer to a question, in any of the states that it can be answered in."""
    return _an_answer


@pytest.fixture(scope="session")
def some_answers() -> Callable[[Pathway, Random], dict[str, a.Answer]]:
    """Answers to some or all questions: sometimes anything, sometimes a quiet story with a few changes."""

    def answering(pathway: Pathway, random: Random) -> dict[str, a.Answer]:
        quiet = random.random() < 0.6
        share = random.choice((0.1, 0.3)) if quiet else random.choice((0.5, 0.9, 1.0))
        said = dict(_quiet_answers(pathway)) if quiet else {}
        for question in pathway.form.questions:
            if random.random() < share:
                said[question.id] = _an_answer(pathway, question, random)
        return said

    return answering


def _quiet_answers(pathway: Pathway) -> dict[str, a.Answer]:
    said: dict[str, a.Answer] = {}
    for question in pathway.form.questions:
        denied = question.option_with(OptionRole.NO)
        if denied is not None:
            said[question.id] = a.Chosen(frozenset({denied.id}))
    for question_id, option in (
        ("duration", "m3_12"),
        ("course", "same"),
        ("function", "ok"),
        ("feel", "numb"),
    ):
        if question_id in pathway.form.by_id:
            said[question_id] = a.Chosen(frozenset({option}))
    if "map_numb" in pathway.form.by_id:
        said["map_numb"] = a.Marked(frozenset({"L.shin_outer"}))
        said["age"] = a.Measured(45.0)
    return said
