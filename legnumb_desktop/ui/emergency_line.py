"""The line that is always in sight: whom to call in an emergency, and that one was found."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from legnumb_desktop.emergency_numbers import COUNTRIES, number_for
from legnumb_desktop.ui.country_box import CountryBox
from legnumb_desktop.ui.look.icons import Icon
from legnumb_desktop.ui.screens.buttons import RowButton
from legnumb_desktop.ui.screens.icon_mark import IconMark
from legnumb_desktop.ui.screens.words import Words


class EmergencyLine(QFrame):
    """``country_chosen`` carries the country's code.

    Pressing the words asks for help in general, or, while an emergency is kept in sight, for its page again.
    """

    country_chosen = Signal(str)
    help_requested = Signal()
    reminder_requested = Signal()

    def __init__(self, country: str) -> None:
        super().__init__()
        self.setProperty("urgency", "octagon")
        self.setProperty("bar", "top")
        self.words = Words("", "strong")
        self.reminder = Words("")
        self.reminder.hide()
        self.button = RowButton("", "quiet")
        self.button.setAutoDefault(False)
        self.button.inside.setContentsMargins(8, 2, 8, 2)
        self.button.inside.addWidget(IconMark(Icon.PHONE, 24, urgency="octagon"))
        told = QVBoxLayout()
        told.setSpacing(0)
        for words in (self.words, self.reminder):
            words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            told.addWidget(words)
        self.button.inside.addLayout(told, 1)
        self.button.clicked.connect(self._pressed)
        self.countries = CountryBox()
        self.countries.addItem("Other country", "")
        for each in COUNTRIES:
            self.countries.addItem(each.name, each.code)
        self.countries.setCurrentIndex(max(self.countries.findData(country), 0))
        self.countries.currentIndexChanged.connect(self._chosen)
        self._country = str(self.countries.currentData())
        inside = QHBoxLayout(self)
        inside.setContentsMargins(8, 4, 16, 4)
        inside.setSpacing(16)
        inside.addWidget(self.button, 1)
        inside.addWidget(self.countries)
        self._tell()

    @property
    def country(self) -> str:
        """May be asked from any thread."""
        return self._country

    @property
    def number(self) -> str:
        """May be asked from any thread."""
        return number_for(self._country)

    def remind(self, headline: str) -> None:
        """Keeps an emergency that was found in sight; an empty ``headline`` takes it away."""
        said = f"{headline}. Press to see it." if headline else ""
        if said == self.reminder.text():
            return
        self.reminder.setText(said)
        self.reminder.setVisible(bool(said))
        self._tell()
        if said:
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, said))

    def _pressed(self) -> None:
        (self.reminder_requested if self.reminder.text() else self.help_requested).emit()

    def _chosen(self) -> None:
        self._country = str(self.countries.currentData())
        self._tell()
        self.country_chosen.emit(self._country)

    def _tell(self) -> None:
        self.words.setText(f"If you think this is an emergency, call {self.number} now.")
        self.button.setAccessibleName(f"{self.words.text()} {self.reminder.text()}".strip())
        self.button.setAccessibleDescription("Shows what to do")
