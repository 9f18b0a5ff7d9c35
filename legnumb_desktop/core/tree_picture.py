"""The decision tree laid out as a picture: a band for each urgency, most urgent first, and the way taken.

*No* goes down to the next question, *yes* right to an outcome; neighbours with one outcome share its exit.
Units fit type of 12.5; whoever draws may scale them. Nothing here knows what it is drawn with.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import groupby
from textwrap import wrap

from legnumb_desktop.core.body_systems import SYSTEMS
from legnumb_desktop.core.outcomes import Urgency
from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.core.tree import Node, Step, Turn, leaves_first

BOX_WIDE, EXIT_WIDE, GUTTER = 310.0, 146.0, 34.0
LINE, TAG, PADDING, APART, HEAD, MARK = 16.0, 14.0, 6.0, 10.0, 46.0, 18.0
"""``TAG`` is the height of the line that names the body system, ``MARK`` the size of an exit's shape."""
LETTERS, EXIT_LETTERS = 46, 18
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

    @property
    def middle(self) -> float:
        return self.top + self.high / 2


@dataclass(frozen=True, slots=True)
class NodeBox:
    """A node with its question in lines; ``turn`` tells how it was left, None where no one came by.

    ``tag`` is its number in the order of asking, from 1, and its body system.
    """

    node: str
    tag: str
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
        columns: list[Column] = []
        for place, ranks in enumerate(self._shared_out()):
            left, down = place * (BOX_WIDE + EXIT_WIDE + 2 * GUTTER), 0.0
            for rank in ranks:
                columns.append(self._band(rank, left, down))
                down = columns[-1].frame.bottom + APART
        for outcome, run in groupby(self._order, key=lambda name: (self._rank(name), self._node(name).yes)):
            self._leave_by_yes(outcome[1], tuple(run))
        for name in self._order:
            self._go_on_by_no(name)
        frames = [*(each.frame for each in columns), *(each.frame for each in self._exits)]
        high = max(frame.bottom + APART for frame in frames)
        wide = max(column.frame.right for column in columns)
        return TreePicture(wide, high, tuple(columns), self._boxes(), tuple(self._exits), tuple(self._ways))

    def _shared_out(self) -> list[list[int]]:
        """The ranks by column: a short band stands below the one before it where that adds no height."""
        number = Counter(self._rank(name) for name in self._order)
        columns: list[list[int]] = []
        for rank in self._ranks:
            if columns and sum(number[each] for each in (*columns[-1], rank)) < max(number.values()):
                columns[-1].append(rank)
            else:
                columns.append([rank])
        return columns

    def _band(self, rank: int, left: float, top: float) -> Column:
        urgency = next(each for each in self._pathway.urgencies if each.rank == rank)
        down = top + HEAD
        for name in (name for name in self._order if self._rank(name) == rank):
            high = 2 * PADDING + TAG + LINE * len(_lines(self._node(name).asks, LETTERS))
            self._frames[name] = Frame(left, down, BOX_WIDE, high)
            down += high + APART
        return Column(urgency, Frame(left, top, BOX_WIDE + GUTTER + EXIT_WIDE, down - top))

    def _node(self, name: str) -> Node:
        return self._pathway.node[name]

    def _boxes(self) -> tuple[NodeBox, ...]:
        return tuple(
            NodeBox(
                name,
                f"{number}  {SYSTEMS[self._node(name).system]}",
                _lines(self._node(name).asks, LETTERS),
                self._frames[name],
                self._turns.get(name),
            )
            for number, name in enumerate(self._order, start=1)
        )

    def _leave_by_yes(self, place: str, run: tuple[str, ...]) -> None:
        """From neighbours that a *yes* takes to the same outcome, or to a node."""
        if place in self._frames:
            for name in run:
                self._way_to(self._frames[name], place, by_yes=True, taken=self._taken(name, place))
            return
        first, last = self._frames[run[0]], self._frames[run[-1]]
        lines = _lines(self._pathway.outcome[place].headline, EXIT_LETTERS)
        taken = [name for name in run if self._taken(name, place)]
        middle = self._frames[taken[0]].middle if taken else (first.middle + last.middle) / 2
        high = PADDING + LINE * len(lines)
        frame = Frame(first.right + GUTTER, middle - high / 2, EXIT_WIDE, high)
        self._exits.append(Exit(place, lines, frame, bool(taken)))
        rail = first.right + GUTTER / 2
        for name in run:
            start = self._frames[name]
            points = ((start.right, start.middle), (rail, start.middle), (rail, middle), (frame.left, middle))
            self._ways.append(Way(True, points, name in taken))

    def _go_on_by_no(self, name: str) -> None:
        place, frame = self._node(name).no, self._frames[name]
        taken = name in self._turns and not self._taken(name, self._node(name).yes)
        if place in self._frames:
            self._way_to(frame, place, by_yes=False, taken=taken)
            return
        lines = _lines(self._pathway.outcome[place].headline, EXIT_LETTERS)
        high = PADDING + LINE * len(lines)
        goal = Frame(frame.left, frame.bottom + 2 * LINE, EXIT_WIDE, high)
        self._exits.append(Exit(place, lines, goal, taken))
        across = frame.left + MARK / 2 + PADDING
        self._ways.append(Way(False, ((across, frame.bottom), (across, goal.top)), taken))

    def _taken(self, name: str, yes: str) -> bool:
        turn = self._turns.get(name)
        return turn is Turn.YES or (turn is Turn.OPEN and self._leads_on(name, yes))

    def _leads_on(self, name: str, place: str) -> bool:
        following = list(self._turns)
        after = following.index(name) + 1
        return after < len(following) and following[after] == place

    def _way_to(self, frame: Frame, target: str, *, by_yes: bool, taken: bool) -> None:
        goal = self._frames[target]
        if not by_yes and goal.left == frame.left and 0 < goal.top - frame.bottom <= 2 * APART:
            across = frame.left + MARK / 2 + PADDING
            points: tuple[tuple[float, float], ...] = ((across, frame.bottom), (across, goal.top))
        else:
            points = self._round_about(frame, goal)
        self._ways.append(Way(by_yes, points, taken))

    def _round_about(self, frame: Frame, goal: Frame) -> tuple[tuple[float, float], ...]:
        """Down below the box, up between the columns, and into the goal from above."""
        across, over = frame.left + MARK / 2 + PADDING, goal.left + MARK / 2 + PADDING
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
    return tuple(wrap(text, letters, break_on_hyphens=False))
