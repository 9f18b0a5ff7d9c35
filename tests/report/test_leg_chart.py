"""What was painted is what is on paper: screen and page are both drawn, and compared place by place."""

from __future__ import annotations

import logging
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from shutil import copytree, which

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter, qGray
from PySide6.QtWidgets import QApplication
from reportlab.pdfgen.canvas import Canvas

from legnumb_desktop import assets
from legnumb_desktop.assets import leg_chart
from legnumb_desktop.core.answers import Answer, Chosen, Marked
from legnumb_desktop.core.form import Hatch
from legnumb_desktop.core.hatching import Layers
from legnumb_desktop.core.leg_chart import LegChart, Shape, inside, middle_of
from legnumb_desktop.core.leg_chart_file import read_leg_chart
from legnumb_desktop.report import Report
from legnumb_desktop.report.leg_chart import chart_height, legs
from legnumb_desktop.ui.leg_chart.drawing import Drawing

ROOT = Path(__file__).parents[2]
WIDE = 600
"""Points on paper, and pixels on screen at half the dots."""
PAINTED = {
    "leg": {"L.shin_outer", "L.foot_top_middle", "R.thigh_back", "L.sole_inner", "R.toe_little"},
    "saddle": {"saddle", "R.toe_big", "trunk_band", "L.web_1_2"},
    "everything": leg_chart().marks,
}


@pytest.mark.skipif(which("pdftoppm") is None, reason="poppler-utils draw the page")
@pytest.mark.parametrize("painted", PAINTED)
def test_screen_and_paper_show_the_same_places(painted: str, qapp: QApplication, tmp_path: Path) -> None:
    marks = frozenset(PAINTED[painted])
    on_paper, on_screen = _paper(marks, tmp_path), _screen(marks)
    for shape in leg_chart().shapes:
        paper, screen = _painted(on_paper, shape), _painted(on_screen, shape)
        name = f"{shape.view}.{shape.mark}: {paper:.2f} on paper, {screen:.2f} on screen"
        assert (paper > 0.5) == (screen > 0.5) == (shape.mark in marks), name


@pytest.mark.skipif(which("pdftoppm") is None, reason="poppler-utils draw the page")
def test_a_place_that_is_drawn_in_two_views_is_marked_in_both_on_paper(tmp_path: Path) -> None:
    chart = read_leg_chart(
        b"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 200">
        <g id="front"><path class="region" id="front.L.groin" d="M 20 20 L 120 20 L 120 120 L 20 120 Z"/></g>
        <g id="inner"><path class="region" id="inner.L.groin" d="M 160 20 L 260 20 L 260 120 L 160 120 Z"/>
        <path class="region" id="inner.L.heel" d="M 280 20 L 380 20 L 380 120 L 280 120 Z"/></g></svg>"""
    )
    page = _paper(frozenset({"L.groin"}), tmp_path, chart)
    assert [_painted(page, shape, chart) > 0.5 for shape in chart.shapes] == [True, True, False]


def test_without_a_painted_place_the_page_has_no_picture(
    report_of: Callable[..., Report], pages_of: Callable[[Report], list[str]]
) -> None:
    since: dict[str, Answer] = {"duration": Chosen(frozenset({"w1_6"}))}
    painted = since | {"map_numb": Marked(frozenset({"L.groin"}))}
    assert "Tops of the feet" not in pages_of(report_of(since))[0]
    assert "Tops of the feet" in pages_of(report_of(painted))[0]


@pytest.fixture
def gone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The program as installed, but without the picture of the legs."""
    copytree(ROOT / "resources" / "fonts", tmp_path / "resources" / "fonts")
    monkeypatch.setattr(assets, "_root", lambda: tmp_path)
    leg_chart.cache_clear()
    yield
    leg_chart.cache_clear()


@pytest.mark.usefixtures("gone")
def test_without_the_picture_of_the_program_the_page_tells_the_places_in_words(
    report_of: Callable[..., Report],
    pages_of: Callable[[Report], list[str]],
    caplog: pytest.LogCaptureFixture,
) -> None:
    painted = {"map_numb": Marked(frozenset({"L.groin", "R.toe_big"}))}
    with caplog.at_level(logging.ERROR, "legnumb"):
        page = pages_of(report_of(painted))[0]
    assert "Tops of the feet" not in page
    assert "groin" in page.casefold()
    assert "big toe" in page.casefold()
    assert "the leg chart cannot be shown" in caplog.text


@pytest.mark.skipif(which("pdftoppm") is None, reason="poppler-utils draw the page")
def test_each_feeling_and_several_together_look_another_way_on_screen_and_on_paper(
    qapp: QApplication, tmp_path: Path
) -> None:
    place = next(shape for shape in leg_chart().shapes if shape.mark == "L.thigh_outer")
    seen: dict[str, set[tuple[int, ...]]] = {"paper": set(), "screen": set()}
    painted = [(hatch,) for hatch in Hatch] + [(Hatch.SLANTED, Hatch.DOTTED), tuple(Hatch)]
    for hatches in painted:
        layers = {place.mark: hatches}
        seen["paper"].add(_grey_of(_paper(layers, tmp_path), place))
        seen["screen"].add(_grey_of(_screen(layers), place))
    assert len(seen["paper"]) == len(seen["screen"]) == len(painted)


def _grey_of(image: QImage, shape: Shape) -> tuple[int, ...]:
    """The greys down and across the middle of the shape."""
    chart = leg_chart().box
    scale = image.width() / chart.width
    x, y = ((at - start) * scale for at, start in zip(middle_of(shape), (chart.left, chart.top), strict=True))
    down = [qGray(image.pixel(int(x), int(y + step))) for step in range(-14, 14)]
    across = [qGray(image.pixel(int(x + step), int(y))) for step in range(-14, 14)]
    return (*down, *across)


def _paper(marks: Layers | frozenset[str], folder: Path, chart: LegChart | None = None) -> QImage:
    chart = chart or leg_chart()
    high = chart_height(chart, WIDE)
    canvas = Canvas(str(folder / "chart.pdf"), pagesize=(WIDE, high))
    legs(chart, marks, 0.0, WIDE)(canvas, 0.0, high)
    canvas.save()
    command = [
        "pdftoppm",
        "-r",
        "144",
        "-png",
        "-singlefile",
        str(folder / "chart.pdf"),
        str(folder / "chart"),
    ]
    subprocess.run(command, check=True)
    return QImage(str(folder / "chart.png"))


def _screen(marks: Layers | frozenset[str]) -> QImage:
    image = QImage(2 * WIDE, round(2 * chart_height(leg_chart(), WIDE)), QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    drawing = Drawing(leg_chart())
    fit = drawing.fitted(QRectF(image.rect()))
    drawing.draw_marks(painter, fit, marks)
    painter.end()
    return image


def _painted(image: QImage, shape: Shape, on: LegChart | None = None) -> float:
    """The share of the shape's pixels that are as dark as a mark."""
    box, chart = shape.box, (on or leg_chart()).box
    scale = image.width() / chart.width
    dark = seen = 0
    steps = 24
    for i in range(1, steps):
        for j in range(1, steps):
            point = (box.left + box.width * i / steps, box.top + box.height * j / steps)
            if any(inside(ring, point) for ring in shape.rings):
                x, y = (point[0] - chart.left) * scale, (point[1] - chart.top) * scale
                seen += 1
                dark += image.pixelColor(int(x), int(y)).lightness() < 128
    return dark / seen
