"""The decision tree laid out as a picture: a column for each urgency, most urgent first, and the way taken.

Units fit type of 12.5; whoever draws may scale them. Nothing here knows what it is drawn with.
"""

from __future__ import annotations

from dataclasses import dataclass
from textwrap import wrap

from legnumb_desktop.core.outcomes import Urgency
from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.core.tree import Step, Turn, leaves_first

BOX_WIDE, EXIT_WIDE, GUTTER = 292.0, 132.0, 34.0
LINE, PADDING, APART, HEAD = 16.0, 7.0, 12.0, 46.0
LETTERS, EXIT_LETTERS = 44, 20
"""That fit a line of a box, and of an exit."""


@dataclass(frozen=True, slots=True)
class Frame:
    left: float
    top: float
    wide: float
    high: float

    @property
    def right(self) -> float:
        return self.left + self.wide

    @property
    def bottom(self) -> float:
        return self.top + self.high


@dataclass(frozen=True, slots=True)
class NodeBox:
    """A node with its question in lines; ``turn`` tells how it was left, None where no one came by."""

    node: str
    lines: tuple[str, ...]
    frame: Frame
    turn: Turn | None


@dataclass(frozen=True, slots=True)
class Exit:
    """Where an answer leaves the tree, with the outcome in lines."""

    outcome: str
    lines: tuple[str, ...]
    frame: Frame
    taken: bool


@dataclass(frozen=True, slots=True)
class Way:
    """From a node by an answer, as a line through these points."""

    by_yes: bool
    points: tuple[tuple[float, float], ...]
    taken: bool


@dataclass(frozen=True, slots=True)
class Column:
    urgency: Urgency
    frame: Frame


@dataclass(frozen=True, slots=True)
class TreePicture:
    wide: float
    high: float
    columns: tuple[Column, ...]
    boxes: tuple[NodeBox, ...]
    exits: tuple[Exit, ...]
    ways: tuple[Way, ...]


def tree_picture(pathway: Pathway, trail: tuple[Step, ...] = ()) -> TreePicture:
    """``trail`` lights the way taken; without it no way is."""
    return _Layout(pathway, {step.node: step.turn for step in trail}).picture()


class _Layout:
    def __init__(self, pathway: Pathway, turns: dict[str, Turn]) -> None:
        self._pathway = pathway
        self._turns = turns
        self._order = _in_order(pathway)
        self._ranks = sorted({self._rank(node) for node in self._order}, reverse=True)
        self._frames: dict[str, Frame] = {}
        self._exits: list[Exit] = []
        self._ways: list[Way] = []

    def picture(self) -> TreePicture:
        bottoms: list[float] = []
        for place, rank in enumerate(self._ranks):
            left, down = place * (BOX_WIDE + EXIT_WIDE + 2 * GUTTER), HEAD
            for node in (node for node in self._order if self._rank(node) == rank):
                high = 2 * PADDING + LINE * max(len(_lines(self._pathway.node[node].asks, LETTERS)), 2)
                self._frames[node] = Frame(left, down, BOX_WIDE, high)
                down += high + APART
            bottoms.append(down)
        for node in self._order:
            self._lead_on(node)
        high = max([*bottoms, *(each.frame.bottom + APART for each in self._exits)])
        columns = tuple(self._column(place, rank, high) for place, rank in enumerate(self._ranks))
        wide = columns[-1].frame.right
        return TreePicture(wide, high, columns, self._boxes(), tuple(self._exits), tuple(self._ways))

    def _column(self, place: int, rank: int, high: float) -> Column:
        urgency = next(each for each in self._pathway.urgencies if each.rank == rank)
        left = place * (BOX_WIDE + EXIT_WIDE + 2 * GUTTER)
        return Column(urgency, Frame(left, 0.0, BOX_WIDE + GUTTER + EXIT_WIDE, high))

    def _boxes(self) -> tuple[NodeBox, ...]:
        return tuple(
            NodeBox(
                node,
                _lines(self._pathway.node[node].asks, LETTERS),
                self._frames[node],
                self._turns.get(node),
            )
            for node in self._order
        )

    def _lead_on(self, name: str) -> None:
        node, frame = self._pathway.node[name], self._frames[name]
        turn = self._turns.get(name)
        taken_yes = turn is Turn.YES or (turn is Turn.OPEN and self._leads_on(name, node.yes))
        taken_no = turn is not None and not taken_yes
        middle = frame.top + frame.high / 2
        if node.yes in self._frames:
            self._way_to(frame, node.yes, by_yes=True, taken=taken_yes)
        else:
            self._leave(node.yes, frame.right + GUTTER, middle, frame, by_yes=True, taken=taken_yes)
        if node.no in self._frames:
            self._way_to(frame, node.no, by_yes=False, taken=taken_no)
        else:
            down = frame.bottom + APART + 3 * LINE
            self._leave(node.no, frame.left, down, frame, by_yes=False, taken=taken_no)

    def _leads_on(self, name: str, place: str) -> bool:
        following = list(self._turns)
        after = following.index(name) + 1
        return after < len(following) and following[after] == place

    def _leave(
        self, outcome: str, left: float, middle: float, frame: Frame, *, by_yes: bool, taken: bool
    ) -> None:
        lines = _lines(self._pathway.outcome[outcome].headline, EXIT_LETTERS)[:3]
        high = PADDING + LINE * len(lines)
        self._exits.append(Exit(outcome, lines, Frame(left, middle - high / 2, EXIT_WIDE, high), taken))
        start = (frame.right, middle) if by_yes else (frame.left + EXIT_WIDE / 2, frame.bottom)
        end = (left, middle) if by_yes else (frame.left + EXIT_WIDE / 2, middle - high / 2)
        self._ways.append(Way(by_yes, (start, end), taken))

    def _way_to(self, frame: Frame, target: str, *, by_yes: bool, taken: bool) -> None:
        goal = self._frames[target]
        if not by_yes and goal.left == frame.left and 0 < goal.top - frame.bottom <= 2 * APART:
            across = frame.left + frame.wide / 2
            points: tuple[tuple[float, float], ...] = ((across, frame.bottom), (across, goal.top))
        else:
            points = self._round_about(frame, goal)
        self._ways.append(Way(by_yes, points, taken))

    def _round_about(self, frame: Frame, goal: Frame) -> tuple[tuple[float, float], ...]:
        """Down below the box, up between the columns, and into the goal from above."""
        across, over = frame.left + frame.wide / 2, goal.left + goal.wide / 2
        between = goal.left - GUTTER / 2
        low, above = frame.bottom + APART / 2, goal.top - APART / 2
        down = ((across, frame.bottom), (across, low), (between, low))
        return (*down, (between, above), (over, above), (over, goal.top))

    def _rank(self, name: str) -> int:
        """The highest urgency that a yes here can come to."""
        ranks, nodes = self._pathway.rank_of_outcome, self._pathway.node
        place = nodes[name].yes
        while place in nodes:
            place = nodes[place].yes
        return ranks[place]


def _in_order(pathway: Pathway) -> tuple[str, ...]:
    """The nodes as they are come to."""
    return tuple(reversed(leaves_first(pathway.tree)))


def _lines(text: str, letters: int) -> tuple[str, ...]:
    return tuple(wrap(text, letters))
