"""What an area formerly was is read strictly."""

from __future__ import annotations

import pytest

from legnumb_desktop.assets import form_files
from legnumb_desktop.content import read_pathway
from legnumb_desktop.core.problems import ProblemsFound

FILES = form_files()


@pytest.mark.parametrize(
    ("formerly", "region", "wrong"),
    [
        ('["groin"]', "toe_big", "`groin` is an area of this file still."),
        ('["toes_middle", "toes_middle"]', "toe_big", "an area is named twice."),
        ('["toes_middle"]', "saddle", "`toes_middle` became an area with sides and one without."),
        ('"toes_middle"', "toe_big", "list"),
    ],
)
def test_an_area_that_cannot_have_been_is_told_with_its_place(formerly: str, region: str, wrong: str) -> None:
    text, here = FILES["regions.toml"].decode(), f'id = "{region}"\n'
    assert here in text
    broken = text.replace(here, f"{here}formerly = {formerly}\n")
    with pytest.raises(ProblemsFound) as found:
        read_pathway({**FILES, "regions.toml": broken.encode()})
    told = [problem for problem in found.value.problems if "formerly" in problem.place]
    assert any(problem.file == "regions.toml" and wrong in problem.wrong for problem in told), told
