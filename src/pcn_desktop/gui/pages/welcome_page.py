"""First start: the one question that cannot be asked in the reader's language, so it is asked in both."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QLocale, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QPushButton, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from pcn_desktop.gui.theme import current
from pcn_desktop.gui.widgets.page import Page, icon_label, label

# Each in its own language, whatever the interface speaks: never translated.
_TITLE = "Bienvenue · Welcome"
_QUESTION = "Dans quelle langue voulez-vous travailler?\nWhich language would you like to work in?"
_CHOICES = (
    ("fr", "fr_CA", "Français", "Vous pourrez changer de langue en tout temps, sans rien perdre."),
    ("en", "en_CA", "English", "You can switch at any time, and nothing is lost."),
)
_PRIVACY = "Tout reste sur cet ordinateur. · Everything stays on this computer."


class WelcomePage(Page):
    """Asks the language with two equal buttons."""

    languageChosen = Signal(str)
    """`fr` or `en`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Widgets
        self._icon = icon_label("languages", "accent", 36)
        self._title = label("title")
        self._title.setText(_TITLE)
        self._question = label("question", wrap=True)
        self._question.setText(_QUESTION)
        self._privacy = label("secondary", wrap=True)
        self._privacy.setText(_PRIVACY)
        self.choices = tuple(_Choice(*choice) for choice in _CHOICES)
        for words in (self._title, self._question, self._privacy):
            words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        # Layout
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(16)
        for choice in self.choices:
            self._row.addWidget(choice, 1)
        self._column = QWidget()
        inner = QVBoxLayout(self._column)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(12)
        inner.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignHCenter)
        inner.addWidget(self._title)
        inner.addWidget(self._question)
        inner.addSpacing(12)
        inner.addLayout(self._row)
        inner.addSpacing(12)
        inner.addWidget(self._privacy)
        middle = QWidget()
        centre = QGridLayout(middle)
        centre.setContentsMargins(32, 32, 32, 32)
        centre.addWidget(self._column, 1, 1)
        for edge in (0, 2):
            centre.setRowStretch(edge, 1)
            centre.setColumnStretch(edge, 1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(middle)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(area)
        # Connections
        for choice in self.choices:
            choice.chosen.connect(self.languageChosen)
        self._arrange()

    def retranslate(self) -> None:
        """Nothing to write: the page speaks both languages at once."""

    def showEvent(self, event: QShowEvent) -> None:
        """Give the keyboard to the first choice."""
        super().showEvent(event)
        self.choices[0].setFocus(Qt.FocusReason.TabFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._arrange()

    def _arrange(self) -> None:
        self._column.setFixedWidth(min(current().px(640), 960))
        large = current().scale > 1.5
        self._row.setDirection(QBoxLayout.Direction.TopToBottom if large else QBoxLayout.Direction.LeftToRight)


class _Choice(QPushButton):
    """A large button: a language's own name and one sentence in it."""

    chosen = Signal(str)

    def __init__(self, language: str, locale: str, title: str, sentence: str) -> None:
        super().__init__()
        self.setProperty("role", "choice")
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        # Assistive tools pronounce each in its own language.
        self.setLocale(QLocale(locale))
        self.setAccessibleName(title)
        self.setAccessibleDescription(sentence)
        self._title = label("heading")
        self._title.setText(title)
        self._sentence = label("secondary", wrap=True)
        self._sentence.setText(sentence)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 22, 24, 22)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self._sentence)
        column.addStretch(1)
        # Equal widths, whatever the words.
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        for part in (self._title, self._sentence):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.clicked.connect(lambda: self.chosen.emit(language))

    def heightForWidth(self, width: int) -> int:
        """Return the height that the sentence needs."""
        layout = self.layout()
        return layout.totalHeightForWidth(width) if layout else -1

    def sizeHint(self) -> QSize:
        """Return the room for both lines."""
        layout = self.layout()
        return layout.totalSizeHint() if layout else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Return the room below which words would be cut."""
        layout = self.layout()
        return layout.totalMinimumSize() if layout else super().minimumSizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Enter as well as the space bar; QAbstractButton moves the focus with the arrows."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)
