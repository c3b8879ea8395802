"""The rail: the steps of a workshop, then what stands beside them."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from pcn_desktop.gui.icons import set_icon
from pcn_desktop.gui.theme import current
from pcn_desktop.gui.widgets.page import Translated


class PageName(StrEnum):
    """The pages of the window."""

    WORKSHOPS = "workshops"
    PREPARE = "prepare"
    RUN = "run"
    SENSE = "sense"
    ACT = "act"
    VAULT = "vault"
    REPORT = "report"
    INSTRUMENTS = "instruments"
    SETTINGS = "settings"
    HELP = "help"


_ICONS = {
    PageName.WORKSHOPS: "house",
    PageName.PREPARE: "list-checks",
    PageName.RUN: "play",
    PageName.SENSE: "compass",
    PageName.ACT: "target",
    PageName.VAULT: "lock",
    PageName.REPORT: "file-text",
    PageName.INSTRUMENTS: "book-open",
    PageName.SETTINGS: "settings",
    PageName.HELP: "circle-question-mark",
}
_BESIDE = PageName.INSTRUMENTS
"""From here on, buttons stand at the foot of the rail."""
_LONG = 10
"""Letters of a name that stands on one line, whatever the width."""


class Rail(Translated):
    """One button a page."""

    pageRequested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        # Widgets
        self.buttons: dict[PageName, QToolButton] = {}
        self._group = QButtonGroup(self)
        # Layout
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(6, 10, 6, 10)
        column.setSpacing(4)
        # The window may be lower than what the icons need: then they go.
        column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        for page in PageName:
            if page is _BESIDE:
                column.addStretch(1)
            made = self._make(page)
            self.buttons[page] = made
            column.addWidget(made)
        self.retranslate()

    def _make(self, page: PageName) -> QToolButton:
        made = QToolButton()
        made.setProperty("role", "rail")
        made.setCheckable(True)
        made.setAutoExclusive(False)
        made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        made.setCursor(Qt.CursorShape.PointingHandCursor)
        set_icon(made, _ICONS[page], "ink2", 22)
        self._group.addButton(made)
        made.clicked.connect(lambda _=False, asked=page: self.pageRequested.emit(asked))
        return made

    def show_page(self, page: PageName | None) -> None:
        """Mark the page that is shown."""
        self._group.setExclusive(False)
        for known, made in self.buttons.items():
            made.setChecked(known is page)
        self._group.setExclusive(True)

    def words(self, page: PageName) -> str:
        """Return what a page is called in the current language."""
        words: dict[PageName, Callable[[], str]] = {
            PageName.WORKSHOPS: lambda: self.tr("Workshops"),
            PageName.PREPARE: lambda: self.tr("Prepare"),
            PageName.RUN: lambda: self.tr("Run"),
            PageName.SENSE: lambda: self.tr("Make sense"),
            PageName.ACT: lambda: self.tr("Act"),
            PageName.VAULT: lambda: self.tr("Vault"),
            PageName.REPORT: lambda: self.tr("Report"),
            PageName.INSTRUMENTS: lambda: self.tr("Instruments"),
            PageName.SETTINGS: lambda: self.tr("Settings"),
            PageName.HELP: lambda: self.tr("Help"),
        }
        return words[page]()

    def retranslate(self) -> None:
        """Write the names of the pages in the current language."""
        for page, made in self.buttons.items():
            made.setText(_broken(self.words(page)))
            made.setAccessibleName(self.words(page))
        self.fit()

    def fit(self) -> None:
        """Take the width that the longest name needs at this text size."""
        widest = max(made.sizeHint().width() for made in self.buttons.values())
        self.setFixedWidth(max(84, widest + 12, current().px(72)))
        self._drop_icons()

    def _drop_icons(self) -> None:
        """Show the names alone where names and icons do not find room below each other."""
        under, alone = Qt.ToolButtonStyle.ToolButtonTextUnderIcon, Qt.ToolButtonStyle.ToolButtonTextOnly
        self.setMinimumHeight(self._height(alone))
        style = under if self._height(under) <= self.height() else alone
        for made in self.buttons.values():
            made.setToolButtonStyle(style)

    def _height(self, style: Qt.ToolButtonStyle) -> int:
        """Return what all buttons need in this style, in pixels."""
        for made in self.buttons.values():
            made.setToolButtonStyle(style)
        return self._column.sizeHint().height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Drop the icons, or bring them back."""
        super().resizeEvent(event)
        self._drop_icons()


def _broken(words: str) -> str:
    """Return a long name on two lines, parted where they are most alike."""
    gaps = [at for at, sign in enumerate(words) if sign == " "]
    if len(words) <= _LONG or not gaps:
        return words
    gap = min(gaps, key=lambda at: abs(at - len(words) / 2))
    return f"{words[:gap]}\n{words[gap + 1 :]}"
