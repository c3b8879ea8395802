"""The laptop handed round: one person at a time, their own ballot only, and no way back but the facilitator's word."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from pcn_desktop.gui.icons import retint
from pcn_desktop.gui.keys import KeyMap
from pcn_desktop.gui.language import language_of
from pcn_desktop.gui.pages.run.votes.facts import Ballot
from pcn_desktop.gui.theme import current
from pcn_desktop.gui.widgets.enter import press_on_enter
from pcn_desktop.gui.widgets.flow import flow
from pcn_desktop.gui.widgets.level_button import LevelButton
from pcn_desktop.gui.widgets.page import Translated, button, label
from pcn_desktop.reports.wording import outside_word
from pcn_desktop.workspace.answers import Outside, Rating

_WIDEST = 900
"""Width of the ballot, in pixels at 100 % text: lines stay short on a large screen."""


class PassPage(Translated):
    """A window over everything. It refuses to close, and takes every key; `ended` comes after the right word only."""

    ended = Signal()
    """The facilitator has the laptop back."""

    def __init__(self, ballot: Ballot, perspective: str, word_back: str, parent: QWidget) -> None:
        """Make the page for `ballot`, which is not empty; `perspective` is the name of whose votes they are."""
        super().__init__(parent, Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint)
        self.cast: Callable[[Mapping[str, Rating]], bool] = lambda _: False
        self._ballot, self._perspective, self._word = ballot, perspective, word_back
        self._at = 0
        self._answers: dict[str, Rating] = {}
        self._refused = False
        self._wrong = False
        self._over = False
        self._before: QWidget | None = None
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setWindowModality(Qt.WindowModality.ApplicationModal)
        # Widgets
        self.stack = QStackedWidget()
        self.rest = _Sheet()
        self.rest_words = label("title", wrap=True)
        self.begin = button(role="primary")
        self.form = _Sheet()
        self.whose = label("secondary", wrap=True)
        self.code = label("chip")
        self.criterion = label("criterion", wrap=True)
        self.question = label("question", wrap=True)
        self.levels: list[LevelButton] = []
        self._levels_host = QWidget()
        self._levels_row = QHBoxLayout(self._levels_host)
        self.outside = {outside: button(checkable=True) for outside in Outside}
        self.blank = button(role="quiet")
        self._moves = QWidget()
        self.back, self.next, self.confirm = button("chevron-left"), button(), button("check", role="primary")
        self.message = label("error", wrap=True)
        self.leaving = _Sheet()
        self.leave_words = label("subheading", wrap=True)
        self.field = QLineEdit()
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.stay, self.leave = button(), button(role="primary")
        self.wrong = label("secondary", wrap=True)
        self.facilitator = button("lock", role="quiet")
        self._lay_out()
        # Connections
        self.begin.clicked.connect(self._begin)
        for outside, made in self.outside.items():
            made.clicked.connect(lambda _=False, one=outside: self._choose(one))
        self.blank.clicked.connect(lambda: self._choose(None))
        self.back.clicked.connect(lambda: self._go(-1))
        self.next.clicked.connect(lambda: self._go(1))
        self.confirm.clicked.connect(self._confirm)
        self.facilitator.clicked.connect(self._ask_word)
        self.stay.clicked.connect(self._stay)
        self.leave.clicked.connect(self._try_word)
        self.field.returnPressed.connect(self._try_word)
        self._wait()

    def _lay_out(self) -> None:
        self._levels_row.setContentsMargins(0, 0, 0, 0)
        self._levels_row.setSpacing(10)
        outside, ways, begin = QWidget(), QWidget(), QWidget()
        flow(outside, [*self.outside.values(), self.blank])
        flow(self._moves, [self.back, self.next, self.confirm])
        flow(begin, [self.begin])
        flow(ways, [self.leave, self.stay])
        head = QHBoxLayout()
        head.addWidget(self.code)
        head.addWidget(self.whose, 1)
        self.rest.add(self.rest_words, begin)
        parts = (head, self.criterion, self.question, self._levels_host, outside, self.message)
        self.form.add(*parts)
        self.leaving.add(self.leave_words, self.field, self.wrong, ways)
        for sheet in (self.rest, self.form, self.leaving):
            self.stack.addWidget(sheet)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 16)
        column.setSpacing(12)
        column.addWidget(self.stack, 1)
        foot = QHBoxLayout()
        foot.addWidget(self._moves)
        foot.addStretch(1)
        foot.addWidget(self.facilitator, 0, Qt.AlignmentFlag.AlignBottom)
        column.addLayout(foot)

    def start(self) -> None:
        """Fill the screen and wait for the first person."""
        retint(self)
        self.showFullScreen()
        self.raise_()
        self.activateWindow()

    # What is shown

    def retranslate(self) -> None:
        """Write the sheet on screen in the current language; on the others nothing is left of a ballot."""
        language = language_of(self)
        self.setWindowTitle(self.tr("Votes"))
        self.rest_words.setText(self.tr("Hand the laptop to the next person."))
        self.begin.setText(self.tr("I have it: begin"))
        self.leave_words.setText(self.tr("For the facilitator: the word chosen at the start"))
        self.field.setAccessibleName(self.leave_words.text())
        self.wrong.setText(self.tr("That is not the word. The page stays.") if self._wrong else "")
        self.leave.setText(self.tr("Take the laptop back"))
        self.stay.setText(self.tr("Stay on this page"))
        self.facilitator.setText(self.tr("Facilitator"))
        self.message.setText(
            self.tr("Your ballot could not be kept. Nothing is lost: tell the facilitator, then confirm again.")
            if self._refused
            else ""
        )
        self.message.setVisible(self._refused)
        for outside, made in self.outside.items():
            made.setText(outside_word(outside, language))
        self.blank.setText(self.tr("Leave blank"))
        self.back.setText(self.tr("Previous"))
        self.next.setText(self.tr("Next"))
        several = len(self._ballot.places) > 1
        self.confirm.setText(self.tr("Confirm my ballot") if several else self.tr("Confirm my vote"))
        self._write_place(language)

    def _write_place(self, language: str) -> None:
        voting = self.stack.currentWidget() is self.form
        item, scale = self._ballot.places[self._at]
        values = [level.value for level in scale.levels]
        if [made.value for made in self.levels] != values:
            for made in self.levels:
                self._levels_row.removeWidget(made)
                made.hide()
                made.deleteLater()
            self.levels = [LevelButton(value, at, len(values)) for at, value in enumerate(values)]
            for made in self.levels:
                made.clicked.connect(lambda _=False, value=made.value: self._choose(value))
                self._levels_row.addWidget(made, 1)
        count = self.tr("{number} of {count}").format(number=self._at + 1, count=len(self._ballot.places))
        whose = [self._perspective, count if len(self._ballot.places) > 1 else ""]
        self.whose.setText(" · ".join(filter(None, whose)))
        self.code.setText(item.code)
        self.criterion.setText(item.label.get(language))
        self.question.setText(item.question.get(language))
        chosen = self._answers.get(item.code) if voting else None
        for made, level in zip(self.levels, scale.levels, strict=True):
            made.set_words(level.label.get(language), level.description.get(language), "")
            made.set_brief(current().scale > 1.4)
            made.setChecked(chosen == level.value and not isinstance(chosen, Outside))
        for outside, choice in self.outside.items():
            choice.setChecked(chosen is outside)
        last = self._at == len(self._ballot.places) - 1
        self.back.setVisible(self._at > 0)
        self.next.setVisible(not last)
        self.confirm.setVisible(last)
        self.confirm.setEnabled(bool(self._answers) and voting)

    def _show(self, sheet: QWidget, focus: QWidget) -> None:
        self.stack.setCurrentWidget(sheet)
        self._moves.setVisible(sheet is self.form)
        self.facilitator.setVisible(sheet is not self.leaving)
        self.retranslate()
        focus.setFocus(Qt.FocusReason.OtherFocusReason)

    # One person

    def _wait(self) -> None:
        """Leave nothing of a ballot, and wait for the next person."""
        self._answers, self._at, self._refused = {}, 0, False
        self._show(self.rest, self.begin)

    def _begin(self) -> None:
        self._show(self.form, self.form)

    def _choose(self, answer: Rating | None) -> None:
        code = self._ballot.codes[self._at]
        if answer is None:
            self._answers.pop(code, None)
        else:
            self._answers[code] = answer
        self._refused = False
        self.retranslate()
        if answer is None and self.next.isVisibleTo(self):
            self._go(1)

    def _go(self, by: int) -> None:
        self._at = min(max(self._at + by, 0), len(self._ballot.places) - 1)
        self._show(self.form, self.form)

    def _confirm(self) -> None:
        if not self._answers:
            return
        if self.cast(dict(self._answers)):
            self._wait()
        else:
            self._refused = True
            self.retranslate()

    # The facilitator

    def _ask_word(self) -> None:
        self._before = self.stack.currentWidget()
        self._wrong = False
        self.field.clear()
        self._show(self.leaving, self.field)

    def _stay(self) -> None:
        self.field.clear()
        if self._before is self.form:
            self._show(self.form, self.form)
        else:
            self._show(self.rest, self.begin)

    def _try_word(self) -> None:
        given = self.field.text().strip()
        self.field.clear()
        if given.casefold() != self._word.casefold():
            self._wrong = True
            self.retranslate()
            return
        self._answers = {}
        self._over = True
        self.close()
        self.ended.emit()

    # What it refuses

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stay, whoever asks: only the word closes it."""
        event.setAccepted(self._over)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let a digit choose and Enter press a button; no other key does anything, here or behind."""
        digit = KeyMap.of(True, {}).digit(event)
        if self.stack.currentWidget() is self.form and digit is not None and not event.isAutoRepeat():
            _, scale = self._ballot.places[self._at]
            if any(level.value == digit for level in scale.levels):
                self._choose(digit)
        elif not press_on_enter(self, event):
            pass
        event.accept()

    def changeEvent(self, event: QEvent) -> None:
        """Fill the screen again when something made the window small."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange and self.isVisible() and not self._over:
            small = not self.windowState() & Qt.WindowState.WindowFullScreen
            if small:
                QTimer.singleShot(0, self, self._fill)

    def _fill(self) -> None:
        if not self._over:
            self.showFullScreen()


class _Sheet(QScrollArea):
    """One thing in the middle of the page; it scrolls where the screen is small."""

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._inner = QWidget()
        self._column = QVBoxLayout()
        self._column.setSpacing(16)
        middle = QVBoxLayout(self._inner)
        middle.addStretch(1)
        middle.addLayout(self._column)
        middle.addStretch(2)
        self.setWidget(self._inner)

    def add(self, *parts: QWidget | QHBoxLayout) -> None:
        """Put parts one under the other."""
        for part in parts:
            if isinstance(part, QWidget):
                self._column.addWidget(part)
            else:
                self._column.addLayout(part)

    def resizeEvent(self, event: object) -> None:
        """Keep lines short on a large screen."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        side = max((self.width() - current().px(_WIDEST)) // 2, 12)
        self._inner.layout().setContentsMargins(side, 12, side, 12)  # type: ignore[union-attr]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave every key to the page."""
        event.ignore()
