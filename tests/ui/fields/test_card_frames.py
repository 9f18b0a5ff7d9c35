"""A card's frame is shown from a picture, and looks as if it had been drawn where it stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import product

import pytest
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from legnumb_desktop.ui.fields.card_frame import CardFrame, Mark
from legnumb_desktop.ui.fields.cards import CheckCard
from legnumb_desktop.ui.fields.frame_pictures import KEPT, FramePictures
from legnumb_desktop.ui.look.look import Look, colour, look, show_look
from legnumb_desktop.ui.look.tokens import DARK, HIGH_CONTRAST, LIGHT

PLAIN = CardFrame(420, 64, Mark.RADIO, keyed=True)


@pytest.fixture(autouse=True)
def the_look_of_before(qapp: QApplication) -> Iterator[None]:
    before = look()
    yield
    show_look(before)


def _blank(frame: CardFrame, ratio: float) -> QImage:
    image = QImage(round(frame.width * ratio), round(frame.height * ratio), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(ratio)
    image.fill(colour(look().colours.page))
    return image


def _shown(pictures: FramePictures, frame: CardFrame, ratio: float = 1.0) -> QImage:
    image = _blank(frame, ratio)
    painter = QPainter(image)
    pictures.show(painter, frame)
    painter.end()
    return image


def _drawn(frame: CardFrame, ratio: float = 1.0) -> QImage:
    image = _blank(frame, ratio)
    painter = QPainter(image)
    frame.paint(painter, look())
    painter.end()
    return image


def _greatest_difference(one: QImage, other: QImage) -> int:
    """Of any channel of any pixel, 0 to 255."""
    assert one.size() == other.size()
    pairs = zip(bytes(one.constBits()), bytes(other.constBits()), strict=True)
    return max(abs(a - b) for a, b in pairs)


@pytest.mark.parametrize("colours", [LIGHT, DARK, HIGH_CONTRAST], ids=["light", "dark", "high contrast"])
@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0])
def test_the_picture_looks_as_the_frame_drawn_in_place(colours: object, ratio: float) -> None:
    show_look(replace(Look(), colours=colours))
    pictures = FramePictures()
    for mark, chosen, focused, mirrored in product(Mark, *[(False, True)] * 3):
        frame = replace(PLAIN, mark=mark, chosen=chosen, focused=focused, mirrored=mirrored, first_rung=True)
        for _ in range(2):
            assert _greatest_difference(_shown(pictures, frame, ratio), _drawn(frame, ratio)) <= 3, frame


def test_another_look_is_seen_in_the_next_painting() -> None:
    pictures = FramePictures()
    show_look(Look(LIGHT))
    light = _shown(pictures, PLAIN)
    show_look(Look(DARK))
    assert _greatest_difference(_shown(pictures, PLAIN), _drawn(PLAIN)) <= 3
    assert _greatest_difference(_shown(pictures, PLAIN), light) > 100


def test_more_frames_than_are_kept_still_look_right() -> None:
    pictures = FramePictures()
    frames = [replace(PLAIN, height=60 + number) for number in range(KEPT + 3)]
    for frame in [*frames, *frames]:
        assert _greatest_difference(_shown(pictures, frame), _drawn(frame)) <= 3


def test_a_card_shows_at_once_that_it_was_chosen(qtbot: QtBot) -> None:
    card = CheckCard("Standing still")
    qtbot.addWidget(card)
    card.resize(420, 64)
    before = card.grab().toImage()
    card.click()
    chosen = card.grab().toImage()
    card.click()
    assert chosen != before
    assert card.grab().toImage() == before
