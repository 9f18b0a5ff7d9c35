from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from legnumb_desktop.assets import form_files
from legnumb_desktop.content import read_pathway
from legnumb_desktop.core.form import Form, Question
from legnumb_desktop.ui.fields import Field, make_field
from legnumb_desktop.ui.look.theme import Scheme, Theme

Show = Callable[[Question | str], Field]


@pytest.fixture(scope="session")
def form() -> Form:
    return read_pathway(form_files()).form


@pytest.fixture
def show(form: Form, qapp: QApplication, qtbot: QtBot) -> Show:
    """Shows the field of a question, given by id or made by the test, in a window with the keyboard."""
    Theme(Scheme.LIGHT, parent=qapp).apply(qapp)
    kept: list[Field] = []

    def shown(question: Question | str) -> Field:
        asked = form.question(question) if isinstance(question, str) else question
        field = make_field(form, asked)
        qtbot.addWidget(field)
        kept.append(field)
        field.resize(800, 700)
        with qtbot.waitActive(field):
            field.show()
            field.activateWindow()
        field.first_focus().setFocus()
        return field

    return shown
