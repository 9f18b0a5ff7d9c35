"""The choice of the country whose emergency number is shown."""

from __future__ import annotations

from legnumb_desktop.ui.chevron_box import ChevronBox

_WHAT_FOR = "Country, for the emergency number"


class CountryBox(ChevronBox):
    """Where its name is not read out, its description is."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(_WHAT_FOR)
        self.setAccessibleDescription(_WHAT_FOR)
