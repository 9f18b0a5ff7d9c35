"""The style sheet and the palette of a look. Widgets say what they are by dynamic properties:

* ``QLabel[role=…]``: ``title`` ``heading`` ``subheading`` ``help`` ``quiet`` ``fault`` ``group``
  ``list_group`` ``strong``
* ``QPushButton[role=…]``: ``primary`` ``quiet`` (flat) ``link`` ``danger``; without a role, a plain button
* ``QFrame[role=…]``: ``card`` ``rail`` ``footer`` ``rule`` (a thin line) ``notice``, with ``state=fault``
* ``QFrame[urgency=…]`` and ``QLabel[urgency=…]``: the tint and its text, by the shape's name; with
  ``bar=top`` or ``bar=bottom`` from edge to edge of the window
* ``QLineEdit[faulty=true]``: what stands in it cannot be used
"""

from __future__ import annotations

from PySide6.QtGui import QPalette

from legnumb_desktop.ui.look.look import Look, colour
from legnumb_desktop.ui.look.tokens import BASE, HEADING, RADIUS, SMALL, SMALL_RADIUS, STEP, TITLE


def style_sheet(look: Look) -> str:
    return "".join(part(look) for part in (_words, _buttons, _frames, _inputs, _scrolling))


def palette(look: Look) -> QPalette:
    c, roles = look.colours, QPalette.ColorRole
    shown = QPalette()
    for role, name in {
        roles.Window: c.page, roles.WindowText: c.text, roles.Base: c.surface, roles.AlternateBase: c.hover,
        roles.Text: c.text, roles.PlaceholderText: c.quiet, roles.Button: c.surface,
        roles.ButtonText: c.text, roles.BrightText: c.fault, roles.Highlight: c.accent,
        roles.HighlightedText: c.on_accent, roles.Link: c.link, roles.LinkVisited: c.link,
        roles.ToolTipBase: c.surface, roles.ToolTipText: c.text, roles.Mid: c.line, roles.Dark: c.strong_line,
        roles.Light: c.hover, roles.Accent: c.accent,
    }.items():  # fmt: skip
        shown.setColor(role, colour(name))
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        shown.setColor(QPalette.ColorGroup.Disabled, role, colour(c.disabled))
    return shown


def _words(look: Look) -> str:
    c, px = look.colours, look.px
    return f"""
QLabel {{ background: transparent; color: {c.text}; }}
QLabel[role="title"] {{ font-size: {px(TITLE)}px; font-weight: 600; }}
QLabel[role="heading"] {{ font-size: {px(HEADING)}px; font-weight: 600; border-radius: {px(4)}px; }}
QLabel[role="subheading"] {{ font-size: {px(20)}px; font-weight: 600; }}
QLabel[role="strong"] {{ font-weight: 600; }}
QLabel[role="group"] {{ font-size: {px(SMALL)}px; font-weight: 600; color: {c.quiet}; }}
QLabel[role="list_group"] {{
  font-weight: 600; color: {c.link}; padding: {px(STEP * 3)}px {px(4)}px {px(4)}px {px(4)}px;
}}
QLabel[role="help"] {{ color: {c.quiet}; }}
QLabel[role="quiet"] {{ font-size: {px(SMALL)}px; color: {c.quiet}; }}
QLabel[role="fault"] {{ color: {c.fault}; font-weight: 600; }}
QToolTip {{
  background: {c.surface}; color: {c.text}; border: 1px solid {c.strong_line}; padding: {px(6)}px;
}}
"""


def _buttons(look: Look) -> str:
    c, px = look.colours, look.px
    ring = px(2)
    return f"""
QPushButton, QToolButton {{
  background: {c.surface}; color: {c.text}; border: {ring}px solid {c.line};
  border-radius: {px(SMALL_RADIUS)}px; padding: {px(STEP)}px {px(STEP * 2)}px; min-height: {px(28)}px;
}}
QPushButton:hover, QToolButton:hover {{ background: {c.hover}; border-color: {c.strong_line}; }}
QPushButton:pressed, QToolButton:pressed {{ background: {c.chosen}; }}
QPushButton:checked, QToolButton:checked {{ background: {c.chosen}; border-color: {c.accent}; }}
QPushButton:focus, QToolButton:focus {{ border-color: {c.focus}; outline: none; }}
QPushButton:disabled, QToolButton:disabled {{
  color: {c.disabled}; border-color: {c.line}; background: {c.page};
}}
QPushButton[role="tool"] {{ padding: {px(STEP)}px {px(10)}px; }}
QPushButton[role="tool"]:checked {{ font-weight: 600; border: {px(3)}px solid {c.text}; }}
QPushButton[role="primary"] {{
  background: {c.accent}; color: {c.on_accent}; border-color: {c.accent}; font-weight: 600;
  padding: {px(STEP)}px {px(STEP * 3)}px;
}}
QPushButton[role="primary"]:hover {{ background: {c.accent_hover}; border-color: {c.accent_hover}; }}
QPushButton[role="primary"]:pressed {{ background: {c.accent_pressed}; border-color: {c.accent_pressed}; }}
QPushButton[role="primary"]:disabled {{ background: {c.page}; border-color: {c.line}; color: {c.disabled}; }}
QPushButton[role="quiet"], QPushButton[role="link"] {{
  background: transparent; border-color: transparent; color: {c.link}; font-weight: 600;
}}
QPushButton[role="quiet"]:hover, QPushButton[role="link"]:hover {{ background: {c.hover}; }}
QPushButton[role="quiet"]:checked, QPushButton[role="link"]:checked {{ background: {c.chosen}; }}
QPushButton[role="quiet"]:focus, QPushButton[role="link"]:focus {{ border-color: {c.focus}; }}
QPushButton[role="quiet"]:disabled, QPushButton[role="link"]:disabled {{ color: {c.disabled}; }}
QPushButton[role="link"] {{
  text-align: left; padding: {px(4)}px {px(STEP)}px; min-height: {px(24)}px; text-decoration: underline;
}}
QPushButton[role="danger"] {{ color: {c.fault}; border-color: {c.fault}; font-weight: 600; }}
QPushButton[role="danger"]:focus {{ border-color: {c.focus}; background: {c.hover}; }}
"""


def _frames(look: Look) -> str:
    c, px = look.colours, look.px
    urgencies = "".join(
        f'QFrame[urgency="{shape}"] {{ background: {u.tint}; border: {px(2)}px solid {u.fill};'
        f" border-radius: {px(RADIUS)}px; }}\n"
        f'QFrame[urgency="{shape}"] QLabel, QLabel[urgency="{shape}"] {{ color: {u.text}; }}\n'
        f'QFrame[urgency="{shape}"] QLabel {{ background: transparent; border: none; }}\n'
        f'QFrame[urgency="{shape}"] QFrame[role="notice"] {{ background: {c.surface};'
        f" border-left: {px(4)}px solid {u.fill}; }}\n"
        f'QFrame[urgency="{shape}"][bar] {{ border: none; border-radius: 0; }}\n'
        f'QFrame[urgency="{shape}"][bar="top"] {{ border-bottom: {px(2)}px solid {u.fill}; }}\n'
        f'QFrame[urgency="{shape}"][bar="bottom"] {{ border-top: {px(2)}px solid {u.fill}; }}\n'
        for shape, u in c.urgency.items()
    )
    return f"""
QMainWindow, QDialog {{ background: {c.page}; }}
QFrame[role="card"] {{
  background: {c.surface}; border: 1px solid {c.line}; border-radius: {px(RADIUS)}px;
}}
QFrame[role="rail"] {{ background: {c.surface}; border: none; border-right: 1px solid {c.line}; }}
QFrame[role="footer"] {{ background: {c.surface}; border: none; border-top: 1px solid {c.line}; }}
QFrame[role="notice"] {{
  background: {c.hover}; border: none; border-left: {px(4)}px solid {c.accent}; border-radius: {px(4)}px;
}}
QFrame[role="notice"][state="fault"] {{ border-left-color: {c.fault}; }}
QProgressBar {{
  background: {c.line}; border: none; border-radius: {px(4)}px; min-height: {px(8)}px; max-height: {px(8)}px;
}}
QProgressBar::chunk {{ background: {c.accent}; border-radius: {px(4)}px; }}
QFrame[role="rule"] {{
  background: {c.line}; border: none; min-height: 1px; max-height: 1px;
}}
{urgencies}"""


def _inputs(look: Look) -> str:
    c, px = look.colours, look.px
    return f"""
QLineEdit, QPlainTextEdit, QComboBox {{
  background: {c.surface}; color: {c.text}; border: {px(2)}px solid {c.strong_line};
  border-radius: {px(SMALL_RADIUS)}px; padding: {px(STEP)}px {px(12)}px;
  selection-background-color: {c.accent}; selection-color: {c.on_accent};
}}
QLineEdit, QPlainTextEdit {{ placeholder-text-color: {c.quiet}; }}
QLineEdit, QComboBox {{ min-height: {px(28)}px; }}
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus {{ border: {px(3)}px solid {c.focus}; }}
QLineEdit > QToolButton {{ background: transparent; border: none; padding: 0; min-height: 0; }}
QLineEdit[faulty="true"] {{ border-color: {c.fault}; }}
QLineEdit[faulty="true"]:focus {{ border-color: {c.focus}; }}
QLineEdit[wide="two"] {{ min-width: {px(64)}px; max-width: {px(64)}px; }}
QLineEdit[wide="four"] {{ min-width: {px(104)}px; max-width: {px(104)}px; }}
QLineEdit[wide="number"] {{ min-width: {px(152)}px; max-width: {px(152)}px; }}
QLineEdit[lettering="large"] {{ font-size: {px(HEADING)}px; font-weight: 600; }}
QFrame[bar] QComboBox {{ min-height: {px(24)}px; padding: {px(4)}px {px(12)}px; }}
QComboBox::drop-down {{ border: none; width: {px(32)}px; }}
QComboBox QAbstractItemView {{
  background: {c.surface}; color: {c.text}; border: 1px solid {c.strong_line};
  selection-background-color: {c.accent}; selection-color: {c.on_accent};
}}
QCheckBox, QRadioButton {{ spacing: {px(12)}px; font-size: {px(BASE)}px; }}
QCheckBox:focus, QRadioButton:focus {{ outline: {px(2)}px solid {c.focus}; }}
QListView, QTreeView, QTableView {{
  background: {c.surface}; border: 1px solid {c.line}; border-radius: {px(SMALL_RADIUS)}px;
}}
"""


def _scrolling(look: Look) -> str:
    c, px = look.colours, look.px
    return f"""
QScrollArea {{ border: none; }}
QScrollBar:vertical {{ background: transparent; width: {px(14)}px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: {px(14)}px; margin: 0; }}
QScrollBar::handle {{ background: {c.strong_line}; border-radius: {px(4)}px; margin: {px(3)}px; }}
QScrollBar::handle:vertical {{ min-height: {px(40)}px; }}
QScrollBar::handle:horizontal {{ min-width: {px(40)}px; }}
QScrollBar::handle:hover {{ background: {c.accent}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; border: none; background: none; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: none; }}
"""
