"""What every page shares: its words follow the language, its parts are found by role."""

from __future__ import annotations

import re

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from pcn_desktop.gui.icons import set_icon
from pcn_desktop.gui.tips import tip

_LONG_RUN = re.compile(r"[^\s\u200b]{20}(?=[^\s\u200b])")


class Translated(QWidget):
    """A widget that writes its words in `retranslate`, again at each change of language.

    A child calls `self.retranslate()` once at the end of its constructor.
    """

    def changeEvent(self, event: QEvent) -> None:
        """Write the words again when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Write every word of this widget."""
        raise NotImplementedError


class Page(Translated):
    """A page of the main window: it gets values, emits `…Requested`, and knows no other page."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def take_focus(self) -> None:
        """Give the keyboard to what one most likely came for; a page without such a part leaves it where it is."""

    def flush(self) -> None:
        """Write what is being typed; what cannot be written stays in its field."""


def label(role: str = "", *, wrap: bool = False, parent: QWidget | None = None) -> QLabel:
    """Return an empty plain-text label with a style role (see ui/theme/app.qss)."""
    made = QLabel(parent)
    made.setTextFormat(Qt.TextFormat.PlainText)
    if role:
        made.setProperty("role", role)
    if wrap:
        made.setWordWrap(True)
        made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.MinimumExpanding)
    return made


def icon_label(name: str, token: str = "ink2", size: int = 18) -> QLabel:
    """Return a label that shows an icon and nothing else; assistive tools pass over it."""
    made = QLabel()
    set_icon(made, name, token, size)
    made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return made


def button(icon: str = "", *, role: str = "", checkable: bool = False) -> QPushButton:
    """Return an empty push button with a style role (`primary`, `quiet` or none) and an icon."""
    made = QPushButton()
    if role:
        made.setProperty("role", role)
    made.setCheckable(checkable)
    made.setAutoDefault(False)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    if icon:
        set_icon(made, icon, "accent_on" if role == "primary" else "ink2", 18)
    return made


def tool_button(icon: str, *, role: str = "quiet") -> QToolButton:
    """Return a small button that shows an icon; the caller gives it a tooltip and an accessible name."""
    made = QToolButton()
    made.setProperty("role", role)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    set_icon(made, icon)
    return made


def search_row(field: QWidget, clear: QWidget) -> QHBoxLayout:
    """Return the row of a search: its mark, the field, the button that empties or closes it."""
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(icon_label("search", "ink2", 18))
    row.addWidget(field, 1)
    row.addWidget(clear)
    return row


def name(widget: QWidget, words: str, *, tooltip: bool = True) -> None:
    """Give a widget its accessible name, and the same words as a tooltip."""
    widget.setAccessibleName(words)
    if tooltip:
        widget.setToolTip(tip(words))


def card() -> QFrame:
    """Return a white surface with a thin line around it."""
    made = QFrame()
    made.setProperty("role", "card")
    return made


def calm_card(*parts: QWidget | QLayout) -> QScrollArea:
    """Return a card that says something and offers what to do, one under the other in the middle.

    Where a message takes the room, the card scrolls rather than push the window over the screen.
    """
    surface = card()
    surface.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
    inner = QVBoxLayout(surface)
    inner.setContentsMargins(32, 48, 32, 48)
    inner.setSpacing(16)
    for part in parts:
        if isinstance(part, QLayout):
            inner.addLayout(part)
        elif isinstance(part, QLabel) and part.wordWrap():
            part.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            inner.addWidget(part)
        else:
            inner.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(surface)
    column.addStretch(1)
    scroll = QScrollArea()
    scroll.setWidget(made)
    scroll.setWidgetResizable(True)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    return scroll


def restyle(widget: QWidget) -> None:
    """Apply the style sheet again after a dynamic property changed."""
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    if isinstance(widget, QLabel):
        # Qt measures the padding of a label again only when it hears of another style.
        QApplication.sendEvent(widget, QEvent(QEvent.Type.StyleChange))


def breakable(words: str) -> str:
    """Return words in which a path may break after each folder, and a very long run of signs anywhere near its end."""
    return _LONG_RUN.sub("\\g<0>\u200b", words.replace("/", "/\u200b").replace("\\", "\\\u200b"))


def show_sentence(widget: QLabel, words: str) -> None:
    """Show a sentence that may hold a path; assistive tools have it as it is."""
    widget.setText(breakable(words))
    widget.setAccessibleName(words)


def show_path(widget: QLabel, path: str) -> None:
    """Show a path that may break after each folder; assistive tools and the tooltip have it as it is."""
    widget.setText(breakable(path))
    widget.setAccessibleName(path)
    widget.setToolTip(tip(path))
