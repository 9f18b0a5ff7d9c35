"""One frame while a stroke is drawn over the legs: the pointer moves, areas are marked and painted."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from itertools import pairwise
from statistics import median
from time import perf_counter

from PySide6.QtCore import QCoreApplication, QPointF, Qt
from PySide6.QtGui import QBrush, QColor, QPainterPath, QPen, QPolygonF
from PySide6.QtWidgets import QApplication, QGraphicsPathItem, QGraphicsScene, QGraphicsView

from benchmarks.figure import Figure, in_turn
from benchmarks.patient import pathway
from legnumb_desktop.assets import leg_chart
from legnumb_desktop.core.leg_chart import Shape
from legnumb_desktop.ui.leg_chart.picture import WIDEST, LegPicture
from legnumb_desktop.ui.look.theme import Theme

STROKE = ("L.groin", "L.thigh_front_upper", "L.knee_front", "L.shin_outer", "L.foot_top_middle", "L.toe_big")
STEPS = 24
"""Moves of the pointer from one of these areas to the next."""
RUNS = 7


def frame() -> Figure:
    """Medians of the frames of a stroke down a leg, ours and on a bare view of the same paths."""
    app = QApplication.instance() or QApplication([])
    if isinstance(app, QApplication):
        Theme().apply(app)
    ours, floor = in_turn(_ours(), _floor(), RUNS)
    return Figure("frame of a stroke over the leg chart", ours, floor, "ms", 2.0)


def _ours() -> Callable[[], float]:
    form = pathway().form
    kinds = form.question("map_numb").kinds
    names = {mark: region.label for mark, region in form.region_marks.items()}
    picture = LegPicture(leg_chart(), names, kinds)
    picture.resize(WIDEST, picture.heightForWidth(WIDEST))
    picture.show()
    QCoreApplication.processEvents()
    way = list(_way([picture.place_of(mark) for mark in STROKE]))

    def move(at: QPointF) -> None:
        """Painted anew as a whole, though most moves change nothing or one area alone."""
        picture.go_on(at, 0)
        picture.update()

    def stroke() -> float:
        picture.show_painted(frozenset())
        QCoreApplication.processEvents()
        picture.begin_stroke(way[0], 0)
        taken = [_timed(partial(move, at)) for at in way[1:]]
        picture.end_stroke()
        return median(taken)

    return stroke


def _floor() -> Callable[[], float]:
    view = QGraphicsView()
    scene = QGraphicsScene(view)
    view.setScene(scene)
    items: dict[int, QGraphicsPathItem] = {}
    for shape in leg_chart().shapes:
        items[id(shape)] = scene.addPath(_path(shape), QPen(QColor("#555")), QBrush(QColor("white")))
    view.resize(WIDEST, round(WIDEST * leg_chart().box.height / leg_chart().box.width))
    view.fitInView(scene.sceneRect(), Qt.AspectRatioMode.KeepAspectRatio)
    view.show()
    QCoreApplication.processEvents()
    places = [next(s.box.middle for s in leg_chart().shapes if s.mark == mark) for mark in STROKE]
    way = list(_way([QPointF(*place) for place in places]))
    ink = QBrush(QColor("teal"), Qt.BrushStyle.Dense4Pattern)

    def move(at: QPointF) -> None:
        shape = leg_chart().at((at.x(), at.y()))
        if shape is not None:
            items[id(shape)].setBrush(ink)
        view.viewport().update()

    def stroke() -> float:
        for item in items.values():
            item.setBrush(QBrush(QColor("white")))
        QCoreApplication.processEvents()
        return median(_timed(partial(move, at)) for at in way)

    return stroke


def _timed(move: Callable[[], None]) -> float:
    before = perf_counter()
    move()
    QCoreApplication.processEvents()
    return (perf_counter() - before) * 1000


def _way(places: list[QPointF]) -> Iterator[QPointF]:
    for start, end in pairwise(places):
        for step in range(STEPS):
            yield start + (end - start) * (step / STEPS)


def _path(shape: Shape) -> QPainterPath:
    path = QPainterPath()
    for ring in shape.rings:
        path.addPolygon(QPolygonF([QPointF(*point) for point in ring]))
        path.closeSubpath()
    return path
