"""How far the picture is enlarged, and which part of it is seen."""

from __future__ import annotations

from dataclasses import dataclass

GREATEST = 5.0
STEP = 1.5
"""By which one press of a button enlarges."""
Place = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Zoom:
    """Point ``x`` of the whole picture is seen at ``x * factor + right``. Never shows beyond the picture."""

    factor: float = 1.0
    right: float = 0.0
    down: float = 0.0

    @property
    def whole(self) -> bool:
        return self.factor <= 1.0

    def scaled(self, by: float, around: Place, wide: float, high: float) -> Zoom:
        """What is at ``around`` stays there, as far as the edges allow."""
        factor = min(max(self.factor * by, 1.0), GREATEST)
        by = factor / self.factor
        right = around[0] - (around[0] - self.right) * by
        down = around[1] - (around[1] - self.down) * by
        return Zoom(factor, right, down).within(wide, high)

    def moved(self, right: float, down: float, wide: float, high: float) -> Zoom:
        return Zoom(self.factor, self.right + right, self.down + down).within(wide, high)

    def within(self, wide: float, high: float) -> Zoom:
        """Moved so that no edge of the picture is inside the widget."""
        right = min(0.0, max(self.right, wide - wide * self.factor))
        down = min(0.0, max(self.down, high - high * self.factor))
        return Zoom(self.factor, right, down)

    def showing(self, at: Place, wide: float, high: float, margin: float) -> Zoom:
        """Moved as little as needed for a seen place to be ``margin`` inside the widget."""
        right = max(0.0, margin - at[0]) or min(0.0, wide - margin - at[0])
        down = max(0.0, margin - at[1]) or min(0.0, high - margin - at[1])
        return self.moved(right, down, wide, high)
