"""The content as it is shipped is proved; content with a fault is refuted, by a patient one can read."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from legnumb_desktop.cli import main
from legnumb_desktop.content import read_pathway, read_safety
from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.core.safety import Safety
from legnumb_desktop.proof.claims import Claim, Proof
from legnumb_desktop.proof.ground import Ground
from legnumb_desktop.proof.verify import PROPERTIES
from legnumb_desktop.proof.words import told

Files = dict[str, bytes]


def test_the_shipped_content_is_proved(pathway: Pathway, proof: Proof) -> None:
    assert proof.refuted == (), told(pathway, proof)


def test_every_requirement_is_proved_by_name(safety: Safety, proof: Proof) -> None:
    proved = {claim.id for claim in proof.claims if claim.kind == "safe"}
    assert {each.id for each in (*safety.requirements, *safety.gates)} <= proved


def test_requirements_are_those_that_the_reference_states(safety: Safety) -> None:
    reference = Path(__file__).parents[1] / "content" / "data" / "floors.json"
    floors = json.loads(reference.read_text(encoding="utf-8"))
    ranks = {"emergency_now": 5, "same_day": 4, "urgent": 3, "routine": 2, "self_care": 1}
    assert {each.id: ranks[each.urgency] for each in safety.requirements} == {
        floor["id"]: floor["rank"] for floor in floors
    }


def changed(files: Files, file: str, old: str, new: str) -> Files:
    text = files[file].decode("utf-8")
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file}"
    return files | {file: text.replace(old, new).encode("utf-8")}


def refuted(files: Files, *kinds: str) -> dict[tuple[str, str], Claim]:
    pathway = read_pathway(files, dead_too=True)
    ground = Ground(pathway, read_safety(files, pathway))
    claims = [claim for kind in kinds for claim in PROPERTIES[kind](ground)]
    return {(claim.kind, claim.id): claim for claim in claims if not claim.proved}


SADDLE = "rf_cauda in {saddle, pee_hard, pee_leak, poo}"


def test_a_dropped_warning_sign_is_refuted_by_the_patient_who_has_it(files: Files) -> None:
    without = changed(files, "findings.toml", SADDLE, "rf_cauda in {saddle, pee_hard, pee_leak}")
    fault = refuted(without, "safe")
    claim = fault["safe", "C01"]
    assert claim.refutation is not None
    assert claim.refutation.answers is not None
    assert "poo" in str(claim.refutation.answers["rf_cauda"])


def test_a_warning_sign_that_hides_another_is_refuted_by_two_patients(files: Files) -> None:
    hiding = changed(files, "findings.toml", SADDLE, f"{SADDLE} and rf_limb not in {{swollen}}")
    claim = refuted(hiding, "monotone")["monotone", "rf_limb.swollen"]
    assert claim.refutation is not None
    assert claim.refutation.answers is not None
    assert claim.refutation.otherwise is not None
    assert claim.refutation.answers["rf_limb"] != claim.refutation.otherwise["rf_limb"]


def test_a_swapped_outcome_is_refuted(files: Files) -> None:
    node = 'saddle_new_since_last_visit or sexual_change_with_leg_signs"\n'
    swapped = changed(files, "tree.toml", node + 'yes = "emergency_mri"', node + 'yes = "urgent_appointment"')
    fault = refuted(swapped, "safe")
    assert {("safe", "C01"), ("safe", "C02"), ("safe", "C04"), ("safe", "C25")} <= set(fault)


def test_an_outcome_swapped_within_its_urgency_is_refuted_by_the_way_to_get_help(files: Files) -> None:
    node = 'when = "stroke_signs_now or passed_leg_weakness_now"\n'
    swapped = changed(
        files, "tree.toml", node + 'yes = "emergency_ambulance"', node + 'yes = "emergency_mri"'
    )
    fault = refuted(swapped, "safe")
    assert ("safe", "B01.via") in fault
    assert ("safe", "B01") not in fault


def test_an_unreachable_question_is_refuted(files: Files) -> None:
    text = files["form.toml"].decode("utf-8")
    dead = text.replace(
        'when = "rf_warning in {rash}"', 'when = "rf_warning in {rash} and rf_warning == none"'
    )
    fault = refuted(files | {"form.toml": dead.encode("utf-8")}, "live")
    assert ("live", "question.rash_when") in fault


def test_not_sure_read_as_no_is_refuted(files: Files) -> None:
    unsure = 'when = "rf_cauda in {not_sure}"'
    assert ("safe", "C06") in refuted(
        changed(files, "findings.toml", unsure, 'when = "rf_cauda in {sex}"'), "safe"
    )


def test_an_urgency_that_no_requirement_asks_for_is_refuted(files: Files) -> None:
    when = 'when = "course in {worse_fast}"'
    wider = changed(files, "findings.toml", when, 'when = "course in {worse_fast, worse_slow}"')
    fault = refuted(wider, "safe")
    assert any(kind == "safe" and name.startswith("not_above.") for kind, name in fault)


def test_a_gate_left_ajar_is_refuted(files: Files) -> None:
    fault = refuted(changed(files, "findings.toml", " and age >= 16", ""), "safe")
    assert ("safe", "SC1") in fault


def test_a_choice_that_changes_nothing_is_named(files: Files) -> None:
    text = files["form.toml"].decode("utf-8")
    place = '  { id = "infection", text = "A tummy bug'
    idle = text.replace(place, '  { id = "idle", text = "Something idle", clinical = "idle" },\n' + place)
    assert set(refuted(files | {"form.toml": idle.encode("utf-8")}, "live")) == {
        ("live", "choice.trigger.idle")
    }


def forms_with(tmp_path: Path, files: Files) -> Path:
    for name, content in files.items():
        path = tmp_path / "leg_numbness" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return tmp_path


def test_the_console_tells_of_the_patient_in_the_forms_own_words(
    files: Files, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    forms = forms_with(
        tmp_path, changed(files, "findings.toml", SADDLE, "rf_cauda in {pee_hard, pee_leak, poo}")
    )
    assert main(["verify", "--forms", str(forms)]) == 1
    out = capsys.readouterr().out
    assert "REFUTED  safe C01" in out
    assert "Bladder, bowel, saddle: Numb or strange feeling around my genitals" in out
    assert "required: Emergency" in out
    assert "GIRFT23" in out


def test_the_console_gives_the_same_as_data(
    files: Files, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["verify", "--forms", str(forms_with(tmp_path, files)), "--json"]) == 0
    data = json.loads(capsys.readouterr().out)
    assert data["proved"] is True
    assert data["properties"]["safe"]["refuted"] == 0
    assert data["properties"]["safe"]["claims"] > 125


def test_content_without_requirements_cannot_be_proved(
    files: Files, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    without = {name: content for name, content in files.items() if name != "safety.toml"}
    assert main(["verify", "--forms", str(forms_with(tmp_path, without))]) == 2
    assert "safety.toml" in capsys.readouterr().err
