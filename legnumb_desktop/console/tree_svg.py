"""The decision tree as a drawing, with the way taken lit."""

from __future__ import annotations

from xml.sax.saxutils import escape, quoteattr

from legnumb_desktop.console.urgency_svg import COLOURS, shape_as_svg
from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.core.tree import Step, Turn
from legnumb_desktop.core.tree_picture import (
    LINE,
    MARK,
    PADDING,
    TAG,
    Exit,
    Frame,
    NodeBox,
    TreePicture,
    Way,
    tree_picture,
)

_INK, _QUIET, _FAINT, _LIT = "#16211f", "#42504e", "#9aa7a6", "#0b5753"
_EDGE = 20.0


def tree_as_svg(pathway: Pathway, trail: tuple[Step, ...] = ()) -> str:
    return _Svg(pathway, tree_picture(pathway, trail), lit=bool(trail)).text()


class _Svg:
    def __init__(self, pathway: Pathway, picture: TreePicture, *, lit: bool) -> None:
        self._pathway, self._picture, self._lit = pathway, picture, lit

    def text(self) -> str:
        wide, high = self._picture.wide + 2 * _EDGE, self._picture.high + 2 * _EDGE + 26
        form = self._pathway.form
        parts = [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{-_EDGE:g} {-_EDGE:g} {wide:g} {high:g}" '
            'font-family="Open Sans, Helvetica, Arial, sans-serif" font-size="12.5">',
            f"<title>{escape(f'How urgent: {form.title}')}</title>",
            f'<rect x="{-_EDGE:g}" y="{-_EDGE:g}" width="{wide:g}" height="{high:g}" fill="#ffffff"/>',
            *(self._head(number) for number in range(len(self._picture.columns))),
            *map(self._way, sorted(self._picture.ways, key=lambda way: way.taken)),
            *map(self._box, self._picture.boxes),
            *map(self._exit, self._picture.exits),
            f'<text x="0" y="{self._picture.high + 26:g}" fill="{_QUIET}" font-size="11">'
            f"{escape(self._foot())}</text>",
            "</svg>",
        ]
        return "\n".join(parts) + "\n"

    def _foot(self) -> str:
        form = self._pathway.form
        content = f"{form.id} {form.version}, content {self._pathway.digest[:12]}"
        return f"{content}. Yes leads to the right, no (dashed) leads on."

    def _head(self, number: int) -> str:
        column = self._picture.columns[number]
        colour, _ = COLOURS[column.urgency.shape]
        left, top = column.frame.left, column.frame.top
        return (
            shape_as_svg(column.urgency.shape, left, top + 2, 22)
            + f'<text x="{left + 30:g}" y="{top + 19:g}" fill="{colour}" font-size="17" font-weight="600">'
            f"{escape(column.urgency.title)}</text>"
            f'<line x1="{left:g}" x2="{column.frame.right:g}" y1="{top + 31:g}" y2="{top + 31:g}"'
            f' stroke="{colour}" stroke-width="2"/>'
        )

    def _box(self, box: NodeBox) -> str:
        met = box.turn is not None
        yes = box.turn is Turn.YES
        stroke = _LIT if met or not self._lit else _FAINT
        ink = _INK if met or not self._lit else _QUIET
        node = self._pathway.node[box.node]
        label = f"{node.asks} Looks for {node.hazard}."
        frame = box.frame
        left = frame.left + PADDING + 4
        return (
            f"<g role={quoteattr('img')} aria-label={quoteattr(label)}><title>{escape(label)}</title>"
            + _rounded(frame, "#e2f1ef" if met else "#ffffff", stroke, 3.4 if yes else 1.4 if met else 1.0)
            + f'<text x="{left:g}" y="{frame.top + PADDING + 10:g}" fill="{_QUIET}" font-size="10.5"'
            f' font-weight="600">{escape(box.tag)}</text>'
            + self._answer(box)
            + _lines(box.lines, left, frame.top + TAG, frame.high - TAG, ink, bold=yes)
            + "</g>"
        )

    def _answer(self, box: NodeBox) -> str:
        if box.turn is None:
            return ""
        return (
            f'<text x="{box.frame.right - PADDING - 4:g}" y="{box.frame.top + PADDING + 10:g}" fill="{_LIT}"'
            f' font-size="10.5" font-weight="600" text-anchor="end">{box.turn.value}</text>'
        )

    def _exit(self, leave: Exit) -> str:
        shape = self._pathway.urgency_of(leave.outcome).shape
        frame = leave.frame
        faint = self._lit and not leave.taken
        return shape_as_svg(shape, frame.left + 4, frame.middle - MARK / 2, MARK, faint=faint) + _lines(
            leave.lines,
            frame.left + MARK + 12,
            frame.top,
            frame.high,
            _QUIET if faint else _INK,
            bold=leave.taken,
        )

    def _way(self, way: Way) -> str:
        points = " ".join(f"{x:g},{y:g}" for x, y in way.points)
        colour = _LIT if way.taken or not self._lit else _FAINT
        dash = "" if way.by_yes else ' stroke-dasharray="4 3"'
        return (
            f'<polyline points="{points}" fill="none" stroke="{colour}" '
            f'stroke-width="{3 if way.taken else 1.2}"{dash if not way.taken else ""}/>'
        )


def _rounded(frame: Frame, fill: str, stroke: str, width: float) -> str:
    where = f'x="{frame.left:g}" y="{frame.top:g}" width="{frame.wide:g}" height="{frame.high:g}" rx="6"'
    return f'<rect {where} fill="{fill}" stroke="{stroke}" stroke-width="{width:g}"/>'


def _lines(lines: tuple[str, ...], left: float, top: float, high: float, ink: str, *, bold: bool) -> str:
    first = top + (high - LINE * len(lines)) / 2 + 12
    weight = ' font-weight="600"' if bold else ""
    return "".join(
        f'<text x="{left:g}" y="{first + LINE * number:g}" fill="{ink}"{weight}>{escape(line)}</text>'
        for number, line in enumerate(lines)
    )
