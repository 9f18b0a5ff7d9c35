"""The line that is always in sight: whom to call in an emergency."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout

from legnumb_desktop.emergency_numbers import COUNTRIES, number_for
from legnumb_desktop.ui.screens.words import Words


class EmergencyLine(QFrame):
    """``country_chosen`` carries the country's code."""

    country_chosen = Signal(str)

    def __init__(self, country: str) -> None:
        super().__init__()
        self.setProperty("urgency", "octagon")
        self.words = Words("", "strong")
        self.countries = QComboBox()
        self.countries.setAccessibleName("Country, for the emergency number")
        self.countries.addItem("Other country", "")
        for each in COUNTRIES:
            self.countries.addItem(each.name, each.code)
        self.countries.setCurrentIndex(max(self.countries.findData(country), 0))
        self.countries.currentIndexChanged.connect(self._chosen)
        inside = QHBoxLayout(self)
        inside.setContentsMargins(16, 4, 16, 4)
        inside.addWidget(self.words, 1)
        inside.addWidget(self.countries)
        self._tell()

    @property
    def country(self) -> str:
        return str(self.countries.currentData())

    @property
    def number(self) -> str:
        return number_for(self.country)

    def _chosen(self) -> None:
        self._tell()
        self.country_chosen.emit(self.country)

    def _tell(self) -> None:
        self.words.setText(f"If you think this is an emergency, call {self.number} now.")
