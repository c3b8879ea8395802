"""Paper slips, typed fast: one line a person, digits alone, nothing of it readable on the screen unless asked."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from pcn_desktop.gui.keys import Action, KeyMap
from pcn_desktop.gui.pages.run.votes.facts import Ballot
from pcn_desktop.gui.room_safe import room_safe
from pcn_desktop.gui.theme import current
from pcn_desktop.gui.widgets.action_words import ActionWords
from pcn_desktop.gui.widgets.key_button import KeyButton
from pcn_desktop.gui.widgets.page import Translated, label
from pcn_desktop.workspace.answers import Outside, Rating

_NO_BALLOT = Ballot((), ())
_SIGNS: dict[Rating, str] = {Outside.NOT_APPLICABLE: "N", Outside.UNKNOWN: "D"}


class SlipLine(Translated):
    """The answers of one person, in order. It has the keyboard: no key of the walk acts, none of it is said aloud.

    Whatever was typed, a place that has its answer looks the same; so does one left blank.
    """

    ended = Signal()
    """Enter: the slip is complete as it stands."""
    left = Signal()
    """Escape on an empty slip."""
    moved = Signal()
    """A place was filled or freed."""
    refused = Signal()
    """A key that is no answer here."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ballot = _NO_BALLOT
        self._keys = KeyMap.of(True, {})
        self._answers: list[Rating | None] = []
        self._shown = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.retranslate()

    def show_ballot(self, ballot: Ballot, keys: KeyMap) -> None:
        """Ask for these criteria; a slip that is under way is kept unless they differ."""
        self._keys = KeyMap(True, keys.changed)  # Here digits are typed into a field: switched off or not.
        if ballot.codes != self._ballot.codes:
            self._answers = []
        self._ballot = ballot
        self._follow()

    def show_answers(self, shown: bool) -> None:
        """Show what is typed, or only that something is."""
        self._shown = shown
        self.update()

    @property
    def typed(self) -> int:
        """Return how many places have been passed."""
        return len(self._answers)

    def take(self) -> dict[str, Rating]:
        """Return the answers (item code → answer), blanks left out."""
        pairs = zip(self._ballot.codes, self._answers, strict=False)
        return {code: answer for code, answer in pairs if answer is not None}

    def empty(self) -> None:
        """Begin the next slip: of this one nothing stays."""
        self._answers = []
        self._follow()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take every key but Tab: an answer, a blank, a correction, or the end of the slip."""
        event.accept()
        key, action = event.key(), self._keys.action(event)
        if key == Qt.Key.Key_Escape:
            if self._answers:
                self.empty()
            else:
                self.left.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self.ended.emit()
        elif key == Qt.Key.Key_Backspace:
            del self._answers[-1:]
            self._follow()
        elif key == Qt.Key.Key_Space or event.text() in ("-", "−"):
            self._add(None)
        elif (digit := self._keys.digit(event)) is not None:
            self._add(digit)
        elif action is Action.NOT_APPLICABLE:
            self._add(Outside.NOT_APPLICABLE)
        elif action is Action.UNKNOWN:
            self._add(Outside.UNKNOWN)

    def _add(self, answer: Rating | None) -> None:
        if len(self._answers) == len(self._ballot.places):
            return
        _, scale = self._ballot.places[len(self._answers)]
        known = answer is None or isinstance(answer, Outside) or answer in [one.value for one in scale.levels]
        if not known:
            self.refused.emit()
            return
        self._answers.append(answer)
        self._follow()

    def _follow(self) -> None:
        self.retranslate()
        self.updateGeometry()
        self.update()
        self.moved.emit()

    def retranslate(self) -> None:
        """Say where the slip stands, and nothing of what is on it."""
        codes, at = self._ballot.codes, len(self._answers)
        if at < len(codes):
            words = self.tr("Slip: {number} of {count}, {code}").format(number=at + 1, count=len(codes), code=codes[at])
        else:
            words = self.tr("Slip: complete. Enter counts it.")
        self.setAccessibleName(words)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take the keyboard, and keep it: the card behind would take it back."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        event.accept()

    # Picture

    def sizeHint(self) -> QSize:
        """Return the room of the places at this width."""
        return QSize(self._cell() * 4, self.heightForWidth(self.width()))

    def minimumSizeHint(self) -> QSize:
        """Return the room of one place a line."""
        return QSize(self._cell(), self.heightForWidth(self.width()))

    def heightForWidth(self, width: int) -> int:
        """Return the height of all lines of places."""
        lines = -(-max(len(self._ballot.places), 1) // self._in_a_line(width))
        return lines * current().px(52) + 8

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the places: a full dot where something was typed, a ring where the next key goes."""
        theme, wide, high = current(), self._cell(), current().px(52)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(theme.colour("accent" if self.hasFocus() else "line"), 2 if self.hasFocus() else 1))
        painter.setBrush(theme.colour("surface"))
        painter.drawRoundedRect(edge, 9, 9)
        for at, code in enumerate(self._ballot.codes):
            line, place = divmod(at, self._in_a_line(self.width()))
            cell = QRectF(4 + place * wide, 4 + line * high, wide, high)
            here = at == len(self._answers)
            painter.setFont(self._font(bold=here))
            painter.setPen(theme.colour("accent" if here else "ink2"))
            painter.drawText(cell.adjusted(0, 2, 0, -high / 2), int(Qt.AlignmentFlag.AlignCenter), code)
            middle = QRectF(cell.center().x() - theme.px(8), cell.top() + high * 0.52, theme.px(16), theme.px(16))
            if at < len(self._answers) and self._shown:
                answer = self._answers[at]
                sign = "–" if answer is None else _SIGNS.get(answer, str(answer))
                painter.setPen(theme.colour("ink"))
                painter.drawText(middle.adjusted(-6, -2, 6, 2), int(Qt.AlignmentFlag.AlignCenter), sign)
                continue
            painter.setPen(QPen(theme.colour("accent" if here else "line"), 2))
            painter.setBrush(theme.colour("ink2") if at < len(self._answers) else Qt.BrushStyle.NoBrush)
            painter.drawEllipse(middle.adjusted(3, 3, -3, -3) if at < len(self._answers) else middle)
        painter.end()

    def _font(self, *, bold: bool = False) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(current().px(12.5))
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        return font

    def _cell(self) -> int:
        metrics = QFontMetrics(self._font(bold=True))
        return max((metrics.horizontalAdvance(code) for code in self._ballot.codes), default=40) + current().px(10)

    def _in_a_line(self, width: int) -> int:
        return max((width - 8) // self._cell(), 1)


class SlipPane(Translated):
    """The line of the slip, how many are in, and which criteria are not on it."""

    slipEnded = Signal(object)
    """The answers of one person: item code → answer."""
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ballot = _NO_BALLOT
        self._keys = KeyMap.of(True, {})
        self._words = ActionWords()
        self._entered = 0
        self._in = ""
        # Widgets
        self.how = label("secondary", wrap=True)
        self.line = SlipLine()
        self.count = label("strong", wrap=True)
        self.message = label("secondary", wrap=True)
        self.apart = label("small", wrap=True)
        self.peek = KeyButton(checkable=True)
        # Layout
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.count, 1)
        row.addWidget(self.peek)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.how)
        column.addWidget(self.line)
        column.addLayout(row)
        column.addWidget(self.message)
        column.addWidget(self.apart)
        # Connections
        self.line.ended.connect(self._end)
        self.line.left.connect(self.left)
        self.line.moved.connect(lambda: self._tell(""))
        self.line.refused.connect(lambda: self._tell(self.tr("No answer here has this digit.")))
        self.peek.clicked.connect(self._peek)
        self.retranslate()

    def show_ballot(self, ballot: Ballot, keys: KeyMap, ballots_in: str) -> None:
        """Ask for these criteria; `ballots_in` says how many ballots they have."""
        self._ballot, self._keys, self._in = ballot, keys, ballots_in
        self.line.show_ballot(ballot, keys)
        self.retranslate()

    def begin(self) -> None:
        """Begin with an empty slip, out of sight of the room."""
        self._entered = 0
        self.forget()
        self.retranslate()

    def forget(self) -> None:
        """Leave nothing of a slip behind."""
        self.line.empty()
        self.hide_typed()

    def hide_typed(self) -> None:
        """Show dots again for what is typed; on a screen that the room sees, nothing else can be asked for."""
        self.line.show_answers(False)
        self.peek.setChecked(False)
        self.peek.setVisible(not room_safe().on)

    def take_kept(self, kept: bool) -> None:
        """Take notice whether the slip is on disk: only then does it go, and the next one begin."""
        if kept:
            self._entered += 1
            self.line.empty()
            self.retranslate()
        else:
            self._tell(self.tr("This slip could not be kept. It is still here: Enter tries again."))

    def retranslate(self) -> None:
        """Write the words in the current language."""
        self.how.setText(
            self.tr(
                "One line a person, in the order of the slip: a digit, {na} or {unknown}. Space leaves a blank, "
                "Backspace goes back, Enter counts the slip."
            ).format(na=self._key(Action.NOT_APPLICABLE), unknown=self._key(Action.UNKNOWN))
        )
        entered = self.tr("%n slips entered here", "", self._entered)
        self.count.setText(" · ".join(filter(None, (entered, self._in))))
        self.peek.write(self.tr("Show what I type"), "", self.tr("Off, nobody reads a slip on the screen"))
        shown = ", ".join(self._ballot.shown)
        self.apart.setText(self.tr("Revealed already, and not on the slip: {codes}").format(codes=shown))
        self.apart.setVisible(bool(shown))
        self._tell("")

    def _key(self, action: Action) -> str:
        return self._words.key(self._keys.sequences(action)[0])

    def _end(self) -> None:
        answers = self.line.take()
        if answers:
            self.slipEnded.emit(answers)
        else:
            self.line.empty()
            self._tell(self.tr("A slip without any answer is not counted."))

    def _peek(self) -> None:
        self.peek.setChecked(not self.peek.isChecked())
        self.line.show_answers(self.peek.isChecked())
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _tell(self, words: str) -> None:
        self.message.setText(words)
        self.message.setVisible(bool(words))
