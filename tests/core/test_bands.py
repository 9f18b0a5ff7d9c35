"""Several kinds of feeling on one area lie in bands, as many as it has room for."""

from __future__ import annotations

import pytest

from legnumb_desktop.core.form import Hatch
from legnumb_desktop.core.hatching import bands_of

ALL = tuple(Hatch)


@pytest.mark.parametrize("count", range(1, len(ALL) + 1))
def test_a_large_area_shows_every_kind_at_the_usual_height(count: int) -> None:
    assert bands_of(ALL[:count], room=200, usual=20, least=7) == (ALL[:count], 20)


@pytest.mark.parametrize("room", [40, 60, 90])
def test_a_smaller_one_shows_every_kind_once_in_lower_bands(room: float) -> None:
    bands, high = bands_of(ALL, room, usual=20, least=7)
    assert bands == ALL
    assert high * len(bands) == pytest.approx(room)


@pytest.mark.parametrize("room", [4, 10, 14, 21, 30])
def test_a_small_one_shows_the_first_kinds_and_that_there_are_more(room: float) -> None:
    bands, high = bands_of(ALL, room, usual=20, least=7)
    assert bands[-1] is None
    assert bands[:-1] == ALL[: len(bands) - 1] != ()
    assert high * len(bands) == pytest.approx(room)
