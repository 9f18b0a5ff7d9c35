"""A letter that cannot be read: file, place, what is wrong and how to mend it."""

from __future__ import annotations

import pytest

from legnumb_desktop.assets import form_files
from legnumb_desktop.content import read_pathway
from legnumb_desktop.core.letter import Letter
from legnumb_desktop.core.problems import ProblemsFound

FILES = form_files()


@pytest.mark.parametrize(
    ("old", "new", "place", "wrong", "mend"),
    [
        ('question = "age"', 'question = "agee"', "clause agee", "no question `agee`", "`age`"),
        ("lt_24h =", "lt_24 =", "clause duration, phrases", "no option `lt_24`", "`lt_24h`"),
        ('not_sure = "weakness: not sure"', "", "clause weakness", "red flag", "not_sure"),
        ('"{}-year-old"', '"{age}-year-old"', "clause age, number", "braces", "{} alone"),
        (
            'marks = "{side} numbness"',
            'marks = "{site} numbness"',
            "clause map_numb, marks",
            "braces",
            "{side}",
        ),
        ('marks = "{side} numbness"', "", "clause map_numb", "not told", "marks"),
        ('(fits {pattern})"', '(fits {pattern)"', "clause map_numb, fits", "braces", "{pattern}"),
        ('question = "course"', 'question = "age"', "clause age", "used twice", "Rename"),
        ('"stroke", "tia"', '"strok", "tia"', "examination face_arm_speech, causes", "`strok`", "`stroke`"),
        ("always = true", "", "examination power", "not told", "`always`"),
        ('sources = ["RCEM_ALI"', 'sources = ["RCEM"', "examination pulses, sources", "`RCEM`", "`RCEM_ALI`"),
        ("sides = true", "side = true", "examination pulses, side", "", "sides"),
    ],
)
def test_a_broken_letter_is_named_with_its_mend(
    old: str, new: str, place: str, wrong: str, mend: str
) -> None:
    text = FILES["letter.toml"].decode()
    assert old in text
    with pytest.raises(ProblemsFound) as found:
        read_pathway({**FILES, "letter.toml": text.replace(old, new, 1).encode()})
    told = [each for each in found.value.problems if each.file == "letter.toml"]
    assert any(each.place == place and wrong in each.wrong and mend in each.mend for each in told), told


def test_a_form_without_a_letter_still_reads() -> None:
    files = {name: content for name, content in FILES.items() if name != "letter.toml"}
    assert read_pathway(files).letter == Letter()
