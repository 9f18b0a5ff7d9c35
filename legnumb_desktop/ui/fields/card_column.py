"""Cards one below the other, with number keys and arrow keys; those set apart stand under a thin line."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from legnumb_desktop.ui.fields import words
from legnumb_desktop.ui.fields.card_frame import RING, Mark
from legnumb_desktop.ui.fields.cards import Card, CheckCard, RadioCard
from legnumb_desktop.ui.fields.choices import Choice
from legnumb_desktop.ui.look.look import look
from legnumb_desktop.ui.look.tokens import STEP

_BACKWARD, _FORWARD = (
    frozenset({Qt.Key.Key_Up, Qt.Key.Key_Left}),
    frozenset({Qt.Key.Key_Down, Qt.Key.Key_Right}),
)
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class CardColumn(QWidget):
    """``pressed`` carries the id of the choice whose card the person pressed; its state is the new one."""

    pressed = Signal(str)

    def __init__(
        self, choices: Sequence[Choice], mark: Mark, *, keys: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.choices = tuple(choices)
        self.cards: dict[str, Card] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        rungs = [choice for choice in self.choices if not choice.apart]
        for place, choice in enumerate(self.choices, start=1):
            if choice.apart and (place == 1 or not self.choices[place - 2].apart):
                self._rule()
            card = self._card(choice, mark)
            if card.face.mark is Mark.RUNG:
                card.face.first_rung, card.face.last_rung = choice is rungs[0], choice is rungs[-1]
            if keys and place <= 9:
                card.face.key = str(place)
            if len(self.choices) > 1:
                card.setAccessibleDescription(words.place_among(place, len(self.choices), card.face.key))
            card.clicked.connect(lambda _checked=False, chosen=choice.id: self.pressed.emit(chosen))
            self._column.addWidget(card)
            self.cards[choice.id] = card

    def chosen(self) -> frozenset[str]:
        return frozenset(name for name, card in self.cards.items() if card.isChecked())

    def choose(self, ids: frozenset[str]) -> None:
        """Exactly these are chosen; tells nobody."""
        for name, card in self.cards.items():
            card.setChecked(name in ids)

    def first_focus(self) -> QWidget:
        return next(
            (card for card in self.cards.values() if card.isChecked()), next(iter(self.cards.values()))
        )

    def take_key(self, event: QKeyEvent) -> bool:
        if event.modifiers() not in _PLAIN:
            return False
        cards = list(self.cards.values())
        pressed = event.text()
        if len(pressed) == 1 and pressed in "123456789":
            return self._press([card for card in cards if card.face.key == pressed])
        place = next((at for at, card in enumerate(cards) if card.hasFocus()), -1)
        if place < 0:
            return False
        if event.key() in _BACKWARD:
            cards[(place - 1) % len(cards)].setFocus(Qt.FocusReason.BacktabFocusReason)
        elif event.key() in _FORWARD:
            cards[(place + 1) % len(cards)].setFocus(Qt.FocusReason.TabFocusReason)
        elif event.key() == Qt.Key.Key_Home:
            cards[0].setFocus(Qt.FocusReason.TabFocusReason)
        elif event.key() == Qt.Key.Key_End:
            cards[-1].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            return False
        return True

    def _press(self, cards: list[Card]) -> bool:
        for card in cards:
            card.setFocus(Qt.FocusReason.ShortcutFocusReason)
            card.click()
        return bool(cards)

    def _card(self, choice: Choice, mark: Mark) -> Card:
        if mark is Mark.CHECK:
            return CheckCard(choice.text, self)
        return RadioCard(choice.text, Mark.RADIO if choice.apart else mark, self)

    def _rule(self) -> None:
        rule = QFrame(self)
        rule.setProperty("role", "rule")
        rule.setFixedHeight(1)
        space, side = look().px(STEP), look().px(RING)
        row = QVBoxLayout()
        row.setContentsMargins(side, space, side, space)
        row.addWidget(rule)
        self._column.addLayout(row)
