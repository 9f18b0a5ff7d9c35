from __future__ import annotations

import pytest
from contrast import contrast

from legnumb_desktop.ui.look.tokens import DARK, HIGH_CONTRAST, LIGHT, Colours

EVERY_SET = pytest.mark.parametrize(
    "colours", [LIGHT, DARK, HIGH_CONTRAST], ids=["light", "dark", "high contrast"]
)


def test_black_on_white_has_the_greatest_contrast_there_is() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#777777") == 1


@EVERY_SET
def test_all_text_stands_out_seven_to_one_from_whatever_is_behind_it(colours: Colours) -> None:
    for behind in (colours.page, colours.surface, colours.hover, colours.chosen):
        for text in (colours.text, colours.quiet, colours.link, colours.fault):
            assert contrast(text, behind) >= 7, (text, behind)


@EVERY_SET
def test_text_on_the_accent_stands_out_seven_to_one(colours: Colours) -> None:
    for accent in (colours.accent, colours.accent_hover, colours.accent_pressed):
        assert contrast(colours.on_accent, accent) >= 7


@EVERY_SET
def test_each_urgency_has_readable_text_and_a_sign_that_is_seen(colours: Colours) -> None:
    for urgency in colours.urgency.values():
        assert contrast(urgency.text, urgency.tint) >= 7
        assert contrast(urgency.text, colours.surface) >= 7
        assert contrast(urgency.sign, urgency.fill) >= 4.5


@EVERY_SET
def test_the_focus_ring_and_the_marks_are_seen_on_every_ground(colours: Colours) -> None:
    for behind in (colours.page, colours.surface, colours.chosen):
        assert contrast(colours.focus, behind) >= 3
        assert contrast(colours.strong_line, behind) >= 3
