"""Each row breaks the tiny form in one place; what is told must say where, what, and how to mend it."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from legnumb_desktop.content import check_content, read_pathway
from legnumb_desktop.core.problems import ProblemsFound


@dataclass(frozen=True)
class Broken:
    fault: str
    file: str
    old: str
    new: str
    place: str
    wrong: str
    mend: str


FORM, FINDINGS, TREE = "form.toml", "findings.toml", "tree.toml"
OUTCOMES, CAUSES, SOURCES, CASE = "outcomes.toml", "causes/vessels.toml", "sources.toml", "cases/t1.toml"
NUMB = '{ id = "numb", text = "Numb", felt = true, pattern = "slanted" }'
PAIN = '{ id = "pain", text = "Pain", felt = false, pattern = "crossed" }'

# fmt: off
SHAPE = [
    Broken(
        "no TOML", FORM, 'id = "tiny"', 'id = "tiny', "line 1, column 11", "this is not TOML", "a quote",
    ),
    Broken(
        "cut short", SOURCES, 'seen = "summary"', "seen = [", "end of document", "not TOML", "bracket",
    ),
    Broken(
        "an unknown key", FORM, 'help = "Feel', 'hepl = "Feel', "question rf_limb, hepl",
        "there is no key `hepl` here.", "Did you mean `help`?",
    ),
    Broken(
        "an unknown key in an option", FORM, 'clinical = "cold leg"', 'clinic = "cold leg"',
        "question rf_limb, option cold, clinic", "there is no key `clinic` here.",
        "Did you mean `clinical`?",
    ),
    Broken(
        "an unknown table", FORM, "[[stage]]", "[[stages]]", "stages", "there is no key `stages` here.",
        "Did you mean `stage`?",
    ),
    Broken(
        "a missing text", FORM, 'text = "Since when?"\n', "", "question since, text", "`text` is missing.",
        "Add `text = …`.",
    ),
    Broken(
        "an empty text", FORM, 'text = "Since when?"', 'text = ""', "question since, text",
        "the text is empty.", "Write it out",
    ),
    Broken(
        "a missing id", FORM, 'id = "notes"\n', "", "question 6, id", "`id` is missing.", "Add `id = …`.",
    ),
    Broken(
        "an id with a space", FORM, 'id = "notes"', 'id = "Any notes"', "question Any notes, id",
        "“Any notes” is not an id.", "Use small letters",
    ),
    Broken(
        "an unknown type", FORM, 'type = "multi"', 'type = "mutli"', "question rf_limb, type",
        "“mutli” is not known here.", "Did you mean `multi`?",
    ),
    Broken(
        "an unknown role", FORM, 'role = "no"', 'role = "never"', "question rf_limb, option none, role",
        "“never” is not known here.", "no",
    ),
    Broken(
        "a bad version", FORM, '"1.0.0"', '"first"', "version", "“first” is not a version.",
        "Write three numbers, as in 1.0.0.",
    ),
    Broken(
        "a number in quotes", FORM, "max = 120", 'max = "120"', "question age, max",
        "“120” is not a number.", "Write digits without quotes.",
    ),
    Broken(
        "a yes in place of true", FORM, "red_flag = true", 'red_flag = "yes"',
        "question rf_limb, red_flag", "“yes” is not true or false.", "Write true or false",
    ),
    Broken(
        "a text in place of a list", OUTCOMES, 'do = ["Call {number}."]', 'do = "Call"',
        "outcome ambulance, do", "“Call” is not a list.", "Put it in [ ].",
    ),
    Broken(
        "a table in single brackets", "regions.toml",
        '[[region]]\nid = "groin"\nlabel = "Groin"\nview = "front"\nsided = true\n\n[[region]]', "[region]",
        "region", "it stands in single brackets.", "Write `[[region]]`.",
    ),
    Broken(
        "a second table in single brackets", FORM, "[[stage]]", "[stage]", "line 11, column 8",
        "this is not TOML", "as in [[question]]",
    ),
    Broken(
        "brackets without end", FORM, 'id = "tiny"', f"id = {'[' * 5000}", "",
        "brackets stand too deep within each other.", "three levels",
    ),
    Broken(
        "brackets within brackets", FORM, 'id = "tiny"', f"id = {'[' * 250}{']' * 250}", "",
        "brackets stand too deep within each other.", "three levels",
    ),
    Broken(
        "a number of thousands of digits", FORM, "max = 120", f"max = {'9' * 5000}", "",
        "a number has thousands of digits.", "Shorten it.",
    ),
    Broken(
        "nothing to do", OUTCOMES, 'do = ["Call {number}."]', "do = []", "outcome ambulance, do",
        "the list is empty.", "Give at least one do.",
    ),
    Broken(
        "a rank beyond five", OUTCOMES, "rank = 5", "rank = 6", "urgency emergency_now, rank",
        "6 is not possible.", "at most 5",
    ),
    Broken(
        "an unknown system", TREE, 'system = "vessels"', 'system = "vessel"', "node cold_today, system",
        "“vessel” is not known here.", "Did you mean `vessels`?",
    ),
    Broken(
        "an unknown view", "regions.toml", 'view = "front"', 'view = "above"', "region groin, view",
        "“above” is not a view.", "front, back, side",
    ),
    Broken(
        "an unknown grade", CAUSES, 'grade = "study"', 'grade = "opinion"',
        "cause blocked_artery, for 1, grade", "“opinion” is not known here.", "judgement",
    ),
    Broken(
        "no date", SOURCES, "2028-12-31", '"next year"', "source ESVS20, review_by",
        "“next year” is not a date.", "as in 2028-12-31",
    ),
    Broken(
        "an unknown reading", SOURCES, '"summary"', '"read"', "source ESVS20, seen",
        "“read” is not known here.", "summary",
    ),
    Broken(
        "a percent above 100", CAUSES, "emergency = 2.0", "emergency = 200.0",
        "cause blocked_artery, prior, emergency", "200.0 is not possible.", "at most 100",
    ),
    Broken(
        "a bad code", CAUSES, '"I74.3"', '"74.3"', "cause blocked_artery, icd10 1",
        "“74.3” is not an ICD-10 code.", "M51.1",
    ),
]
# fmt: on

# fmt: off
MEANING = [
    Broken(
        "a question twice", FORM, 'id = "notes"', 'id = "age"', "question age", "this id is used twice",
        "Rename one of the two.",
    ),
    Broken(
        "an option twice", FORM, '{ id = "longer"', '{ id = "today"', "question since, option today",
        "this id is used twice", "Rename",
    ),
    Broken(
        "a cause twice", CAUSES, "[[cause]]",
        '[[cause]]\nid = "blocked_artery"\nname = "B"\nclinical_name = "B"\n'
        'what = "W"\ncourse = "C"\nreversible = "varies"\nmanagement = "M"\nchecks = []\ntests = []\n'
        'default_urgency = "routine"\nprior = { primary_care = 1, emergency = 1, grade = "judgement" }\n'
        "territory = { core = [], inside = 0, outside = 0 }\n\n[[cause]]", "cause blocked_artery",
        "this id is used twice", "Rename",
    ),
    Broken(
        "a name that Python keeps", FORM, '{ id = "today", text', '{ id = "is", text',
        "question since, option is", "`is` has a meaning of its own in conditions.",
        "Rename it, as in `is_`.",
    ),
    Broken(
        "a finding named like a question", FINDINGS, 'id = "cold_since_today"', 'id = "since"',
        "finding since", "there is also a question since in form.toml.", "Rename one.",
    ),
    Broken(
        "a notice that no option has", OUTCOMES, 'safety_net = ["Call again if it gets worse."]',
        'safety_net = ["Call again if it gets worse."]\n[[notice]]\nwords = "a cold leg"\n'
        'said_by = ["Call again if it gets worse."]',
        "notice “a cold leg”", "no option in form.toml has this notice.", "",
    ),
    Broken(
        "a notice said by a sentence that no one is told", OUTCOMES,
        'safety_net = ["Call again if it gets worse."]',
        'safety_net = ["Call again if it gets worse."]\n[[notice]]\nwords = "a cold leg"\n'
        'said_by = ["Call again if it gets bad."]',
        "notice “a cold leg”, said_by", "no safety net has the sentence “Call again if it gets bad.”",
        "Call again if it gets worse.",
    ),
    Broken(
        "an outcome named like a node", OUTCOMES, 'id = "see_doctor"', 'id = "cold_longer"',
        "outcome cold_longer", "there is also a node cold_longer in tree.toml.", "Rename one.",
    ),
    Broken(
        "an unknown stage", FORM, 'id = "notes"\nstage = "about"', 'id = "notes"\nstage = "abuot"',
        "question notes, stage", "there is no stage `abuot`.", "Did you mean `about`?",
    ),
    Broken(
        "a stage without questions", FORM, "[[question]]",
        '[[stage]]\nid = "end"\ntitle = "End"\n\n[[question]]', "stage end", "no question belongs to it.",
        "take it out",
    ),
    Broken(
        "a stage that comes back", FORM, 'id = "notes"\nstage = "about"', 'id = "notes"\nstage = "check"',
        "question notes, stage", "the stage check comes back after a later stage.", "Move it up",
    ),
    Broken(
        "options on a number", FORM, "max = 120", 'max = 120\noptions = [{ id = "old", text = "Old" }]',
        "question age, options", "a question of type number has no options.", "Take the options out",
    ),
    Broken(
        "options on a yes or no", FORM, 'short = "Smoking"',
        'short = "Smoking"\noptions = [{ id = "x", text = "X" }]', "question smokes, options",
        "has its options already.", "Take the options out.",
    ),
    Broken(
        "a choice of one", FORM, '  { id = "longer", text = "Longer" },\n', "", "question since, options",
        "needs at least 2 options, and it has 1.", "Add options like",
    ),
    Broken(
        "something to notice in a none", FORM, '{ id = "none", text = "None of these", role = "no" }',
        '{ id = "none", text = "None of these", role = "no", notice = "nothing" }',
        "question rf_limb, option none, notice",
        "the role no is nothing that a person could newly notice.", "Take the notice out.",
    ),
    Broken(
        "two ways to say none", FORM, '{ id = "colour", text = "Pale or blue" }',
        '{ id = "colour", text = "Pale or blue", role = "no" }', "question rf_limb, options",
        "2 options have the role no.", "Leave the role to one of them.",
    ),
    Broken(
        "a not sure without its role", FORM, ', role = "not_sure" }', ', role = "no" }',
        "question rf_limb, option not_sure, role", "an option not_sure must have the role not_sure.",
        'Write `role = "not_sure"`.',
    ),
    Broken(
        "a not sure under another name", FORM, '{ id = "longer", text = "Longer" }',
        '{ id = "longer", text = "Longer", role = "not_sure" }', "question since, option longer, id",
        "an option of the role not_sure must have that id", 'Write `id = "not_sure"`.',
    ),
    Broken(
        "a red flag without not sure", FORM,
        '  { id = "not_sure", text = "Not sure", role = "not_sure" },\n', "", "question rf_limb, options",
        "a red-flag question needs the answer “Not sure”.", 'id = "not_sure"',
    ),
    Broken(
        "an optional red flag", FORM, "red_flag = true", "red_flag = true\nrequired = false",
        "question rf_limb, required", "a red-flag question cannot be optional.",
        "Take out `required = false`.",
    ),
    Broken(
        "severity of own words", FORM, 'text = "Anything else?"', 'text = "Anything else?"\nseverity = true',
        "question notes, severity", "a question of type text cannot be told as better or worse.",
        "Take it out",
    ),
    Broken(
        "a warning sign offered again", FORM, "red_flag = true", "red_flag = true\noffer_again = true",
        "question rf_limb, offer_again", "this is asked anew at every visit",
        "Take out `offer_again = true`.",
    ),
    Broken(
        "a number without its greatest", FORM, "max = 120\n", "", "question age, max", "`max` is missing.",
        "add `max = …`",
    ),
    Broken(
        "bounds the wrong way round", FORM, "min = 0", "min = 130", "question age, min",
        "the least number, 130, is not below the greatest, 120.", "Put the lower number under `min`.",
    ),
    Broken(
        "a unit on a text", FORM, 'type = "text"', 'type = "text"\nunit = "cm"', "question notes, unit",
        "a question of type text has no `unit`.", "Take the line out",
    ),
    Broken(
        "regions without a set", FORM, 'region_set = "leg"\n', "", "question map_numb, region_set",
        "`region_set` is missing.", 'Add `region_set = "leg"`.',
    ),
    Broken(
        "kinds of feeling on a text", FORM, 'type = "text"', f'type = "text"\nkinds = [{NUMB}, {PAIN}]',
        "question notes, kinds", "a question of type text has no kinds of feeling.", "Take them out",
    ),
    Broken(
        "one kind of feeling alone", FORM, 'region_set = "leg"', f'region_set = "leg"\nkinds = [{NUMB}]',
        "question map_numb, kinds", "one kind alone leaves nothing to choose.", "leave `kinds` out",
    ),
    Broken(
        "a first kind that is not felt", FORM, 'region_set = "leg"',
        f'region_set = "leg"\nkinds = [{PAIN}, {NUMB}]', "question map_numb, kind pain, felt",
        "the first kind is meant where none is named", "Put a kind with `felt = true` first.",
    ),
    Broken(
        "two kinds drawn alike", FORM, 'region_set = "leg"',
        f'region_set = "leg"\nkinds = [{NUMB}, {PAIN.replace("crossed", "slanted")}]',
        "question map_numb, kind pain, pattern", "slanted is used twice.",
        "Free: dotted, zigzag, crossed, level.",
    ),
    Broken(
        "two kinds of one name", FORM, 'region_set = "leg"',
        f'region_set = "leg"\nkinds = [{NUMB}, {PAIN.replace("pain", "numb")}]',
        "question map_numb, kind numb", "this id is used twice", "Rename one of the two.",
    ),
    Broken(
        "an unknown pattern", FORM, 'region_set = "leg"',
        f'region_set = "leg"\nkinds = [{NUMB}, {PAIN.replace("crossed", "crosed")}]',
        "question map_numb, kind pain, pattern", "“crosed” is not known here.", "Did you mean `crossed`?",
    ),
    Broken(
        "a kind that does not say whether it is felt", FORM, 'region_set = "leg"',
        f'region_set = "leg"\nkinds = [{NUMB}, {PAIN.replace("felt = false, ", "")}]',
        "question map_numb, kind pain, felt", "`felt` is missing.", "Add `felt = …`.",
    ),
    Broken(
        "not sure allowed beside options", FORM, 'short = "Since"',
        'short = "Since"\nallow_not_sure = true', "question since, allow_not_sure",
        "offers it as an option.", 'Give it an option of role "not_sure"',
    ),
    Broken(
        "a condition that cannot be read", FORM, 'when = "rf_limb in {cold}"', 'when = "rf_limb in {cold"',
        "question since, when", "cannot be read.", "Write it like",
    ),
    Broken(
        "a condition on a later question", FORM, 'when = "rf_limb in {cold}"', 'when = "age > 60"',
        "question since, when", "`age` is asked later.", "Use only questions that stand above this one.",
    ),
    Broken(
        "a condition on the question itself", FORM, 'when = "rf_limb in {cold}"',
        'when = "since == today"', "question since, when", "`since` is this question itself.",
        "that stand above",
    ),
    Broken(
        "a question that is never asked", FORM, 'when = "rf_limb in {cold}"',
        'when = "rf_limb == cold and rf_limb in {colour}"', "question since, when",
        "no answers can make this true", "answers that exclude each other",
    ),
    Broken(
        "a question after one that is not asked then", FORM, 'short = "Smoking"',
        'short = "Smoking"\nwhen = "since == today and rf_limb == none"', "question smokes, when",
        "the question is never asked", "not asked then",
    ),
    Broken(
        "a number beyond the bounds", FORM, 'required = false', 'required = false\nwhen = "age > 120"',
        "question notes, when", "no answers can make this true", "Look for answers",
    ),
    Broken(
        "an unknown option", FINDINGS, "{cold}", "{colt}", "finding cold_leg, when",
        "`rf_limb` has no option `colt`.", "Did you mean `cold`?",
    ),
    Broken(
        "an unknown question", FINDINGS, "rf_limb in", "rf_lim in", "finding cold_leg, when",
        "there is no question `rf_lim`.", "Did you mean `rf_limb`?",
    ),
    Broken(
        "a finding on free text", FINDINGS, "since == today", "notes == today",
        "finding cold_since_today, when",
        "`notes` is a question of type text, which no condition can read.", "Ask for it with options",
    ),
    Broken(
        "findings in a ring", FINDINGS, '"rf_limb in {cold}"', '"cold_since_today"', "finding cold",
        "it rests on itself:", "Take one of them out of the other's condition.",
    ),
    Broken(
        "an unknown source", FINDINGS, '["ESVS20"]', '["ESVS2"]', "finding cold_leg, sources",
        "sources.toml has no source `ESVS2`.", "Did you mean `ESVS20`?",
    ),
    Broken(
        "a tree that speaks of answers", TREE, 'when = "cold_leg"', 'when = "rf_limb in {cold}"',
        "node cold_longer, when", "this place speaks of findings alone.", "Name a finding",
    ),
    Broken(
        "an unknown finding", TREE, 'when = "cold_leg"', 'when = "cold_legs"', "node cold_longer, when",
        "there is no finding `cold_legs`.", "Did you mean `cold_leg`?",
    ),
    Broken(
        "a tree without its root", TREE, 'root = "cold_today"', 'root = "cold_tody"', "root",
        "there is no node `cold_tody` to begin with.", "Did you mean `cold_today`?",
    ),
    Broken(
        "a way to nowhere", TREE, 'yes = "ambulance"\nno = "see_doctor"',
        'yes = "ambulanc"\nno = "see_doctor"', "node cold_longer, yes",
        "there is no node or outcome `ambulanc`.", "Did you mean `ambulance`?",
    ),
    Broken(
        "a node that leads to itself", TREE, 'yes = "ambulance"\nno = "see_doctor"',
        'yes = "cold_longer"\nno = "see_doctor"', "node cold_longer",
        "the way leads back to where it was: cold_longer → cold_longer.", "Lead one of them on",
    ),
    Broken(
        "a node that decides nothing", TREE, 'yes = "ambulance"\nno = "cold_longer"',
        'yes = "cold_longer"\nno = "cold_longer"', "node cold_today",
        "yes and no both lead to cold_longer, so it decides nothing.", "take the node out",
    ),
    Broken(
        "an unknown urgency", OUTCOMES, 'urgency = "routine"', 'urgency = "rutine"',
        "outcome see_doctor, urgency", "there is no urgency `rutine`.", "Did you mean `routine`?",
    ),
    Broken(
        "two urgencies of one rank", OUTCOMES, "rank = 2", "rank = 5", "urgency routine, rank",
        "emergency_now has the rank 5 too.", "a rank of its own",
    ),
    Broken(
        "a cause of unknown urgency", CAUSES, 'default_urgency = "emergency_now"',
        'default_urgency = "emergency"', "cause blocked_artery, default_urgency",
        "there is no urgency `emergency`.", "Did you mean `emergency_now`?",
    ),
    Broken(
        "an unknown region", CAUSES, 'core = ["groin"]', 'core = ["L.groin"]',
        "cause blocked_artery, territory, core", "there is no region `L.groin`.", "Did you mean `groin`?",
    ),
    Broken(
        "a region both core and allowed", CAUSES, 'allowed = ["saddle"]', 'allowed = ["groin"]',
        "cause blocked_artery, territory", "groin is both core and allowed.",
        "Leave it in one of the two.",
    ),
    Broken(
        "ages the wrong way round", CAUSES, "from = 50, to = 120", "from = 120, to = 50",
        "cause blocked_artery, age", "from 120 to 50 is no age.", "Put the lower age under `from`.",
    ),
    Broken(
        "a weight for that speaks against", CAUSES, "weight = 2", "weight = -2",
        "cause blocked_artery, for 1, weight", "-2 does not speak for the cause.",
        "move the line to `against`",
    ),
    Broken(
        "a weight against that speaks for", CAUSES, "weight = -3", "weight = 3",
        "cause blocked_artery, against 1, weight", "3 does not speak against the cause.",
        "move the line to `for`",
    ),
    Broken(
        "a study without a source", CAUSES, 'grade = "study", source = "ESVS20"', 'grade = "study"',
        "cause blocked_artery, for 1, source", "the grade is study, and no source is named.",
        "Add `source",
    ),
    Broken(
        "two questions in one item", CAUSES, '"smokes == yes"', '"smokes == yes and age > 50"',
        "cause blocked_artery, for 2, when", "it asks about age and smokes.", "one line for each question",
    ),
    Broken(
        "a case with an unknown answer", CASE, 'since = "today"', 'since = "tody"', "answers, since",
        "'tody' is not one of its options.", "Did you mean today?",
    ),
    Broken(
        "a case with an unknown cause", CASE, '["blocked_artery"]', '["blocked_arteries"]', "causes",
        "there is no `blocked_arteries`.", "Did you mean `blocked_artery`?",
    ),
    Broken(
        "a case of the wrong urgency", CASE, 'urgency = "emergency_now"', 'urgency = "routine"', "urgency",
        "expected routine, and it comes to emergency_now, decided by node cold_today.", "Look at",
    ),
    Broken(
        "a case that answers what is not asked", CASE, 'rf_limb = ["cold"]', 'rf_limb = ["colour"]',
        "answers, since", "with the other answers this question is not asked.", "look at its `when`",
    ),
    Broken(
        "a case decided elsewhere", CASE, 'node = "cold_today"', 'node = "cold_longer"', "node",
        "expected node cold_longer to decide, and it is node cold_today.", "order of the tree",
    ),
]
# fmt: on


@pytest.mark.parametrize("broken", SHAPE + MEANING, ids=lambda broken: broken.fault)
def test_a_broken_form_is_told_with_file_place_and_mend(broken: Broken, tiny_form: dict[str, bytes]) -> None:
    text = tiny_form[broken.file].decode()
    assert broken.old in text
    files = {**tiny_form, broken.file: text.replace(broken.old, broken.new, 1).encode()}
    told = [
        problem
        for problem in check_content(files)
        if problem.file == broken.file
        and problem.place.startswith(broken.place)
        and broken.wrong in problem.wrong
        and broken.mend in problem.mend
    ]
    assert told, "\n".join(map(str, check_content(files)))


def test_the_tiny_form_is_sound(tiny_form: dict[str, bytes]) -> None:
    assert check_content(tiny_form) == ()


def test_an_outcome_and_a_node_that_no_way_leads_to_are_told(tiny_form: dict[str, bytes]) -> None:
    tree = (
        tiny_form["tree.toml"]
        .replace(b'no = "cold_longer"', b'no = "ambulance"')
        .replace(b'yes = "ambulance"\nno = "ambulance"', b'yes = "ambulance"\nno = "missing"')
    )
    told = [str(problem) for problem in check_content({**tiny_form, "tree.toml": tree})]
    assert any(problem.startswith("tree.toml: node cold_longer: no way from the root") for problem in told)
    assert any(
        problem.startswith("outcomes.toml: outcome see_doctor: no way through the tree") for problem in told
    )


@pytest.mark.parametrize("file", ["form.toml", "findings.toml", "tree.toml", "outcomes.toml", "sources.toml"])
def test_a_missing_file_is_told_by_name(file: str, tiny_form: dict[str, bytes]) -> None:
    del tiny_form[file]
    with pytest.raises(ProblemsFound) as found:
        read_pathway(tiny_form, "forms/tiny")
    (problem,) = found.value.problems
    assert str(problem) == f"{file}: the file is missing from forms/tiny. Add {file}."


def test_a_file_in_another_encoding_is_told_with_its_line(tiny_form: dict[str, bytes]) -> None:
    tiny_form["form.toml"] = tiny_form["form.toml"].replace(
        b"A tiny form", "Ein Formblättchen".encode("latin-1")
    )
    (problem,) = check_content(tiny_form)
    assert str(problem) == "form.toml: line 4: the file is not in UTF-8. Save it with the encoding UTF-8."


def test_all_faults_are_told_at_once(tiny_form: dict[str, bytes]) -> None:
    tiny_form["findings.toml"] = tiny_form["findings.toml"].replace(b"{cold}", b"{colt}")
    tiny_form["tree.toml"] = tiny_form["tree.toml"].replace(b'no = "see_doctor"', b'no = "doctor"')
    tiny_form["sources.toml"] = tiny_form["sources.toml"].replace(b"ESVS20", b"ESVS21")
    files = [problem.file for problem in check_content(tiny_form)]
    assert set(files) == {"findings.toml", "tree.toml", "outcomes.toml", "causes/vessels.toml"}
    assert files.count("causes/vessels.toml") == 2


def test_two_files_cannot_name_the_same_cause(tiny_form: dict[str, bytes]) -> None:
    tiny_form["causes/again.toml"] = tiny_form["causes/vessels.toml"]
    (problem,) = check_content(tiny_form)
    assert problem.file == "causes/vessels.toml"
    assert problem.wrong == "this id is used twice, the first time in causes/again.toml."


def test_a_slip_in_a_file_name_is_told(tiny_form: dict[str, bytes]) -> None:
    tiny_form["texts.de.toml"] = b""
    tiny_form["cause/spine.toml"] = tiny_form["causes/more/spine.toml"] = b""
    tiny_form["finding.toml"] = b""
    assert [str(problem) for problem in check_content(tiny_form)] == [
        "cause/spine.toml: nothing reads a file of this name. Did you mean `causes/spine.toml`?",
        "causes/more/spine.toml: nothing reads a file of this name. Did you mean `causes/spine.toml`?",
        "finding.toml: nothing reads a file of this name. Did you mean `findings.toml`?",
    ]


def test_findings_can_rest_on_each_other_only_so_deep(tiny_form: dict[str, bytes]) -> None:
    link = '[[finding]]\nid = "link_{}"\nperson = "p"\nclinician = "c"\nwhen = "{}"\n'
    chain = [link.format(n, f"link_{n - 1}" if n else "cold_leg") for n in range(60)]
    tiny_form["findings.toml"] += "".join(reversed(chain)).encode()
    (problem,) = check_content(tiny_form)
    assert problem.place == "finding link_39, when"
    assert problem.wrong == "it rests on more than 40 findings, one upon another."
