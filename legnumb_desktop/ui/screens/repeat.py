"""Before an interview is repeated: what is asked anew, and what of then will be shown to be confirmed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from legnumb_desktop.core.pathway import Pathway
from legnumb_desktop.core.repeating import offered_again
from legnumb_desktop.core.wording import Reader, words_of_answer
from legnumb_desktop.intake import Visit, taken
from legnumb_desktop.ui.screens.buttons import button
from legnumb_desktop.ui.screens.flow import Flow
from legnumb_desktop.ui.screens.page import Page, empty_out, read_card
from legnumb_desktop.ui.screens.points import bulleted
from legnumb_desktop.ui.screens.sessions.line_words import day
from legnumb_desktop.ui.screens.words import Words

ASKED_ANEW = (
    "Everything about your leg is asked anew, and so is every warning sign. At the end you can see what has "
    "changed since then."
)
SHOWN_AGAIN = "These answers of then will be shown to you. Change them if they are no longer right."
NOTHING_SHOWN = "No answer of then will be shown."


class RepeatScreen(QWidget):
    begun = Signal(str)
    """The session that is repeated."""
    back_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._session = ""
        self._page = Page("A new visit")
        self._fixed = self._page.column.count()
        self.begin_button = button("Begin", "primary")
        self.back_button = button("Back")
        self.begin_button.clicked.connect(lambda: self.begun.emit(self._session))
        self.back_button.clicked.connect(self.back_requested)
        self._page.foot.addWidget(Flow(self.begin_button, self.back_button))
        self._page.show_foot()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._page)

    def show_earlier(self, then: Visit, pathway: Pathway) -> None:
        """``pathway`` is the content that the new visit will be taken with."""
        self._session = then.session
        column = self._page.column
        empty_out(column, keep=self._fixed)
        whose = f" of {then.person}" if then.person else ""
        column.addWidget(Words(f"It follows the visit{whose} on {day(then.started)}.", "help"))
        column.addWidget(Words(ASKED_ANEW))
        offered = offered_again(taken(then), pathway)
        said = [
            f"{pathway.form.question(name).short}: "
            + "; ".join(words_of_answer(pathway.form, pathway.form.question(name), answer, Reader.PERSON))
            for name, answer in offered.items()
        ]
        if said:
            column.addWidget(read_card(Words(SHOWN_AGAIN, "strong"), bulleted(said)))
        else:
            column.addWidget(Words(NOTHING_SHOWN))
        column.addStretch(1)
        self._page.to_top()
