"""The screens that lie beneath the one in sight, for *Back* to lead to."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True)
class Laid:
    screen: QWidget
    beside_rail: bool


class Covered:
    """Each screen lies in it once: a screen that comes on top again leads back no second time."""

    def __init__(self) -> None:
        self._laid: tuple[Laid, ...] = ()

    def __contains__(self, screen: QWidget) -> bool:
        return any(each.screen is screen for each in self._laid)

    def lay(self, laid: Laid, under: QWidget) -> None:
        self._laid = (*(each for each in self._laid if each.screen is not under), laid)

    def take(self, down_to: QWidget | None = None) -> Laid | None:
        """The topmost one, or ``down_to`` with all above it taken away; None where there is no such one."""
        while self._laid:
            *rest, top = self._laid
            self._laid = tuple(rest)
            if down_to is None or top.screen is down_to:
                return top
        return None

    def forget(self) -> None:
        self._laid = ()
