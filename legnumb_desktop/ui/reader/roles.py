"""What a control is, where Qt would say *check box* or *label* to a screen reader."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractButton, QAccessibleWidget, QWidget

_PRESS = "Press"
"""Qt's own name of the action that a screen reader asks for to press a button."""


READ_AFTER = "read_after"
"""The property of a heading that has the words to be read out after it.

Not its accessible description: a change of that is read out once more, when the page comes up.
"""


class _Heading(QAccessibleWidget):
    def __init__(self, heading: QWidget) -> None:
        super().__init__(heading, QAccessible.Role.Heading)
        self._heading = heading

    def text(self, kind: QAccessible.Text) -> str:
        if kind is QAccessible.Text.Description:
            return str(self._heading.property(READ_AFTER) or "")
        return super().text(kind)


class _Button(QAccessibleWidget):
    """A plain button, also where it is drawn as pressed in: what that means is in its name."""

    role_told = QAccessible.Role.Button

    def __init__(self, button: QAbstractButton) -> None:
        super().__init__(button, self.role_told)
        self._button = button

    def actionNames(self) -> list[str]:
        return [_PRESS, *super().actionNames()]

    def doAction(self, name: str) -> None:
        if name == _PRESS:
            self._button.click()
        else:
            super().doAction(name)


class _OneOfSeveral(_Button):
    role_told = QAccessible.Role.RadioButton

    def state(self) -> QAccessible.State:
        told = super().state()
        told.checkable = True
        told.checked = self._button.isChecked()
        return told


class _Opening(_Button):
    """Drawn as pressed in while it is open."""

    def state(self) -> QAccessible.State:
        told = super().state()
        told.expandable = True
        told.expanded = self._button.isChecked()
        told.collapsed = not self._button.isChecked()
        return told


_BUTTONS = {
    "RadioCard": _OneOfSeveral,
    "KindButton": _OneOfSeveral,
    "StageButton": _Button,
    "FoldHeader": _Opening,
    "MoreButton": _Opening,
}
"""By the name of the class; one that is derived from it is told the same."""


@cache
def tell_roles() -> None:
    """Once for the whole program. Qt asks only while a screen reader is there."""
    QAccessible.installFactory(_interface_of)


def _interface_of(name: str, thing: QObject) -> QAccessibleInterface | None:
    if name == "Heading" and isinstance(thing, QWidget):
        return _Heading(thing)
    if name == "Passage" and isinstance(thing, QWidget):
        return QAccessibleWidget(thing, QAccessible.Role.StaticText)
    if name in _BUTTONS and isinstance(thing, QAbstractButton):
        return _BUTTONS[name](thing)
    return None
