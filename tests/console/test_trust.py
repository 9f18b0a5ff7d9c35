"""Content that does not pass its own test says nothing; content that is not proved says so."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest

from legnumb_desktop.assets import form_files
from legnumb_desktop.content import Certificate, read_pathway, write_certificate

Legnumb = Callable[..., tuple[int, Any, list[str]]]
AnswersFile = Callable[[object], str]
FORMS = Path(__file__).parents[2] / "forms"
CASE = "leg_numbness/cases/v04_saddle_numbness_and_straining_to_pee.toml"


@pytest.fixture
def forms(tmp_path: Path) -> Path:
    """A copy of the content, to be spoiled."""
    return Path(copytree(FORMS, tmp_path / "forms"))


def spoil(forms: Path) -> None:
    case = forms / CASE
    text = case.read_text(encoding="utf-8")
    case.write_text(text.replace('urgency = "emergency_now"', 'urgency = "routine"'), encoding="utf-8")


def test_answers_are_not_assessed_by_content_that_fails_its_own_test(
    forms: Path, legnumb: Legnumb, answers_file: AnswersFile
) -> None:
    file = answers_file({"rf_cauda": ["saddle"]})
    assert legnumb("assess", file, "--forms", forms)[0] == 0
    spoil(forms)
    status, told, faults = legnumb("assess", file, "--forms", forms)
    assert (status, told) == (2, "")
    assert "does not pass its own test" in faults[0]
    assert "emergency number" in faults[0]
    assert "expected routine" in faults[1]


def test_no_paper_is_written_by_content_that_fails_its_own_test(
    forms: Path, tmp_path: Path, legnumb: Legnumb, answers_file: AnswersFile
) -> None:
    spoil(forms)
    out = tmp_path / "out.pdf"
    status, _, faults = legnumb("report", answers_file({}), "-o", out, "--forms", forms)
    assert status == 2
    assert "does not pass its own test" in faults[0]
    assert not out.exists()


@pytest.fixture
def elsewhere(legnumb: Legnumb, answers_file: AnswersFile, tmp_path: Path) -> tuple[Path, str]:
    """A clinic's data folder with one session, and the session's id; its own file is ``session.json``."""
    file, clinic = tmp_path / "session.json", tmp_path / "clinic"
    assert legnumb("export", answers_file({"rf_cauda": ["saddle"]}), "--output", file)[0] == 0
    status, told, _ = legnumb("import", file, "--data-dir", clinic)
    assert (status, told["urgency"]) == (0, "emergency_now")
    return clinic, told["imported"]


def sabotage(forms: Path) -> None:
    """Numbness between the legs is no emergency any more."""
    tree = forms / "leg_numbness" / "tree.toml"
    text, one, other = tree.read_text(encoding="utf-8"), '"emergency_mri"', '"urgent_appointment"'
    swapped = text.replace(one, "\0").replace(other, one).replace("\0", other)
    assert swapped != text
    tree.write_text(swapped, encoding="utf-8")


@pytest.mark.parametrize("more", [[], ["--look"], ["--even-if-altered"]])
def test_no_session_is_taken_in_or_told_of_by_content_that_fails_its_own_test(
    more: list[str], elsewhere: tuple[Path, str], forms: Path, tmp_path: Path, legnumb: Legnumb
) -> None:
    sabotage(forms)
    other = tmp_path / "other"
    status, told, faults = legnumb(
        "import", tmp_path / "session.json", "--forms", forms, "--data-dir", other, *more
    )
    assert (status, told) == (2, "")
    assert "does not pass its own test" in faults[0]
    assert not other.exists()


@pytest.mark.parametrize("form", ["fhir", "csv"])
def test_no_kept_session_is_told_to_other_programs_by_content_that_fails_its_own_test(
    form: str, elsewhere: tuple[Path, str], forms: Path, legnumb: Legnumb
) -> None:
    clinic, session = elsewhere
    sabotage(forms)
    for what in (session, "--all"):
        arguments = ("export", what, "--format", form, "--forms", forms, "--data-dir", clinic)
        status, told, faults = legnumb(*arguments)
        assert (status, told) == (2, "")
        assert "does not pass its own test" in faults[0]


def test_what_was_answered_can_leave_as_it_is_kept_whatever_the_content(
    elsewhere: tuple[Path, str], forms: Path, legnumb: Legnumb
) -> None:
    clinic, session = elsewhere
    sabotage(forms)
    sound = legnumb("export", session, "--data-dir", clinic)
    assert sound[1]["assessment"]["urgency"] == "emergency_now"
    assert legnumb("export", session, "--data-dir", clinic, "--forms", forms) == sound
    every = legnumb("export", "--all", "--data-dir", clinic, "--forms", forms)
    assert every == (0, {"sessions": [sound[1]]}, [])


@pytest.mark.parametrize(
    "command", [["tree"], ["tree", "--svg"], ["localise"], ["export", "--format", "csv"]]
)
def test_nothing_is_said_of_answers_in_a_file_by_content_that_fails_its_own_test(
    command: list[str], forms: Path, legnumb: Legnumb, answers_file: AnswersFile
) -> None:
    file = answers_file({"rf_cauda": ["saddle"]})
    assert legnumb(*command, file, "--forms", forms)[0] == 0
    sabotage(forms)
    status, told, faults = legnumb(*command, file, "--forms", forms)
    assert (status, told) == (2, "")
    assert "does not pass its own test" in faults[0]


def test_the_tree_itself_can_still_be_looked_at(forms: Path, legnumb: Legnumb) -> None:
    sabotage(forms)
    assert legnumb("tree", "--forms", forms)[0] == 0


def test_the_faults_of_the_test_can_still_be_looked_at(forms: Path, legnumb: Legnumb) -> None:
    spoil(forms)
    assert legnumb("form", "--json", "--forms", forms)[0] == 0
    status, told, _ = legnumb("cases", "--forms", forms)
    assert (status, told["failed"]) == (1, 1)


def test_content_without_a_certificate_is_told_to_be_unverified(
    forms: Path, legnumb: Legnumb, answers_file: AnswersFile, tmp_path: Path
) -> None:
    (forms / "leg_numbness" / "certificate.toml").unlink(missing_ok=True)
    file, out = answers_file({}), tmp_path / "out.pdf"
    for arguments in (["assess", file], ["form", "--json"], ["check"], ["report", file, "-o", out]):
        _, told, _ = legnumb(*arguments, "--forms", forms)
        assert told["standing"] == {
            "verified": False,
            "reason": "The content has no certificate of a proof.",
        }


def test_content_with_its_certificate_is_told_to_be_verified_until_it_is_changed(
    forms: Path, legnumb: Legnumb, answers_file: AnswersFile
) -> None:
    proved = read_pathway(form_files(forms=forms))
    certificate = Certificate(proved.stamp, 124, ("total", "safe"), date(2026, 11, 23), "0.1.0")
    write_certificate(forms / "leg_numbness", certificate)
    _, told, _ = legnumb("assess", answers_file({}), "--forms", forms)
    assert told["standing"] == {
        "verified": True,
        "requirements": 124,
        "properties": ["total", "safe"],
        "proved_on": "2026-11-23",
    }
    with (forms / "leg_numbness" / "sources.toml").open("a", encoding="utf-8") as file:
        file.write("\n")
    _, told, _ = legnumb("form", "--json", "--forms", forms)
    assert told["standing"]["reason"] == "The content was changed after it was proved."


def test_a_damaged_certificate_is_named_by_the_check(forms: Path, legnumb: Legnumb) -> None:
    certificate = forms / "leg_numbness" / "certificate.toml"
    certificate.write_text('form = "leg_numbness"\nproved = true\n', encoding="utf-8")
    status, _, faults = legnumb("check", "--forms", forms)
    assert status == 2
    assert any(fault.startswith("certificate.toml: ") and "`proved`" in fault for fault in faults)
