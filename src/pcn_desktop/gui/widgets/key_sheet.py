"""The sheet of keys: over the window when asked for, gone with the next key or click."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget
from shiboken6 import isValid

from pcn_desktop.gui.keys import STANDARD, Action, KeyMap
from pcn_desktop.gui.language import language_of
from pcn_desktop.gui.theme import current
from pcn_desktop.gui.widgets.action_words import ActionWords
from pcn_desktop.gui.widgets.key_cap import key_cap
from pcn_desktop.gui.widgets.page import Translated, card, label, name, tool_button
from pcn_desktop.instruments.model import Scale
from pcn_desktop.reports.wording import labelled

Row = tuple[str, tuple[str, ...], str]
"""Words, key sequences (portable text), and a remark or nothing."""

_OTHER = (Action.NOT_APPLICABLE, Action.UNKNOWN, Action.CLEAR)
_WRITING = (Action.NOTE, Action.PARK, Action.ADD_ACTION)
_MOVING = (Action.NEXT, Action.PREVIOUS, Action.NEXT_DIMENSION, Action.PREVIOUS_DIMENSION)
_VOTING = (Action.VOTES, Action.REVEAL, Action.ROUND)
_ANYWHERE = {Action.BLANK: "Ctrl+Shift+B", Action.ROOM_SAFE: "Ctrl+Shift+S"}
"""What has a key of its own besides, which acts whatever has the focus."""
_TWO_COLUMNS = 760
"""Width of the window, in pixels at 100 % text, from which the groups stand in two columns."""


class KeySheet(Translated):
    """Covers its parent; Escape, the sheet's own key or a click closes it, and the focus goes back."""

    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._keys = KeyMap.of(True, {})
        self._scale: Scale | None = None
        self._words = ActionWords(self)
        self._window = parent
        self._before: QWidget | None = None
        self._wide = True
        # Widgets
        self._card = card()
        self._title = label("heading", wrap=True)
        self._close = tool_button("x")
        self._off = label("warn", wrap=True)
        self._scroll = QScrollArea()
        self._groups = QWidget()
        # Layout
        self._lay_out()
        # Connections
        self._close.clicked.connect(self.close_sheet)
        parent.installEventFilter(self)
        self.hide()

    def _lay_out(self) -> None:
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        inner = self._inner = QVBoxLayout(self._card)
        inner.setContentsMargins(24, 16, 16, 16)
        inner.setSpacing(12)
        inner.addLayout(head)
        inner.addWidget(self._off)
        inner.addWidget(self._scroll, 1)
        self._card.setParent(self)

    def open_sheet(self, keys: KeyMap, scale: Scale | None) -> None:
        """Show the keys as they are set, with the levels of `scale` (None: no criterion is open)."""
        self._keys, self._scale = keys, scale
        self._before = QApplication.focusWidget()
        self.retranslate()
        self.show()
        self.raise_()
        self._cover()
        self._close.setFocus(Qt.FocusReason.PopupFocusReason)

    def close_sheet(self) -> None:
        """Go away and give the focus back."""
        if not self.isVisible():
            return
        self.hide()
        if self._before is not None and isValid(self._before) and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.PopupFocusReason)
        self._before = None
        self.closed.emit()

    def retranslate(self) -> None:
        """Write the words, and the groups afresh."""
        self._title.setText(self.tr("Keys"))
        name(self._close, self.tr("Close the sheet of keys"))
        self._off.setText(self.tr("The keys of the walk are switched off. Settings switches them on."))
        self._off.setVisible(not self._keys.on)
        self._fill()
        self.setAccessibleName(self.tr("Keys"))

    def _fill(self) -> None:
        self._groups = QWidget()
        grid = QGridLayout(self._groups)
        grid.setContentsMargins(0, 0, 8, 0)
        grid.setHorizontalSpacing(32)
        grid.setVerticalSpacing(20)
        left, right = QVBoxLayout(), QVBoxLayout()
        columns = (left, right) if self._wide else (left, left)
        spoken = []
        for column, heading, rows in self._content():
            columns[column].addWidget(self._group(heading, rows))
            spoken += [
                labelled(words, ", ".join(one for _, one in self._words.caps(sequences)), language_of(self))
                for words, sequences, _ in rows
            ]
        for place, column_layout in enumerate(dict.fromkeys(columns)):
            column_layout.setSpacing(20)
            column_layout.addStretch(1)
            grid.addLayout(column_layout, 0, place)
            grid.setColumnStretch(place, 1)
        if self._keys.on:
            grid.addWidget(self._hint(), 1, 0, 1, grid.columnCount())
        self._scroll.setWidget(self._groups)
        self._groups.show()
        self.setAccessibleDescription("\n".join(spoken))

    def _hint(self) -> QLabel:
        made = label("small", wrap=True)
        made.setText(
            self.tr(
                "These keys act only while the criterion has the focus. Settings changes them or switches them off."
            )
        )
        return made

    def _content(self) -> Iterable[tuple[int, str, list[Row]]]:
        """Yield column, heading and rows of each group; single keys that are switched off are left out."""
        language = language_of(self)
        if self._keys.on:
            if self._scale is not None:
                levels: list[Row] = [
                    (level.label.get(language), (str(level.value),), "") for level in self._scale.levels
                ]
                yield 0, self.tr("Levels"), levels
            yield 0, self.tr("Other ratings"), [self._row(action) for action in _OTHER]
            yield 1, self.tr("Moving"), [self._row(action) for action in _MOVING]
            yield 0, self.tr("Votes"), [*(self._row(action) for action in _VOTING), *self._counting()]
        leave: Row = (self.tr("Back to the criterion"), ("Esc", "Ctrl+Return"), "")
        writing = [self._row(action) for action in _WRITING] if self._keys.on else []
        yield 1, self.tr("Notes and actions"), [*writing, leave]
        window: list[Row] = [
            (self.tr("Undo"), ("Ctrl+Z",), ""),
            (self.tr("Redo"), ("Ctrl+Shift+Z",), ""),
            (self.tr("Find in the workshop, or in the list shown"), ("Ctrl+F",), ""),
            (self.tr("Help on the page at hand"), ("F1",), ""),
        ]
        room = [self._row(action, anywhere) for action, anywhere in _ANYWHERE.items()]
        yield 0, self.tr("What the room sees"), room
        if self._keys.on:
            window = [self._row(Action.FULL_SCREEN), self._row(Action.SHEET), *window]
        yield 1, self.tr("Window"), window

    def _counting(self) -> list[Row]:
        """Return the keys that count while the votes are open."""
        digits = tuple(str(level.value) for level in self._scale.levels) if self._scale is not None else ()
        counted: list[Row] = [(self.tr("Votes are open: count one"), digits, "")] if digits else []
        return [*counted, (self.tr("Take one back: minus, then its digit"), ("-",), "")]

    def _row(self, action: Action, *anywhere: str) -> Row:
        """Return the row of an action; the keys `anywhere` act whatever has the focus."""
        if not self._keys.on:
            return self._words.text(action), anywhere, ""
        remark = ""
        if action in self._keys.changed:
            usual = self._words.keys(KeyMap.of(True, {}), action)[0]
            remark = self.tr("instead of {key}").format(key=usual)
        return self._words.text(action), (*self._keys.sequences(action), *anywhere), remark

    def _group(self, heading: str, rows: list[Row]) -> QWidget:
        made = QWidget()
        made.setAccessibleName(heading)
        grid = QGridLayout(made)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(0, 1)
        title = label("group")
        title.setText(heading)
        grid.addWidget(title, 0, 0, 1, 2)
        for line, (words, sequences, remark) in enumerate(rows, start=1):
            text = label(wrap=True)
            text.setText(f"{words} ({remark})" if remark else words)
            caps = QHBoxLayout()
            caps.setSpacing(6)
            caps.addStretch(1)
            for sequence, name_of_key in self._words.caps(sequences):
                caps.addWidget(key_cap(sequence, name_of_key))
            grid.addWidget(text, line, 0)
            grid.addLayout(caps, line, 1)
        return made

    def _cover(self) -> None:
        """Fill the parent; centre the card, as large as its content up to the window's edges."""
        parent = self._window
        self.setGeometry(parent.rect())
        theme = current()
        wide = parent.width() >= theme.px(_TWO_COLUMNS)
        if wide != self._wide:
            self._wide = wide
            self._fill()
        margin = 24
        width = min(theme.px(_TWO_COLUMNS if wide else 460), parent.width() - 2 * margin)
        self._card.resize(width, parent.height() - 2 * margin)
        self._inner.activate()
        around = self._card.height() - self._scroll.height()
        needed = max(self._groups.heightForWidth(self._scroll.width()), self._groups.minimumSizeHint().height())
        height = min(around + needed, parent.height() - 2 * margin)
        self._card.resize(width, height)
        self._card.move(QPoint((parent.width() - width) // 2, (parent.height() - height) // 2))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the size of the window."""
        if watched is self._window and event.type() == QEvent.Type.Resize and self.isVisible():
            self._cover()
        return super().eventFilter(watched, event)

    def focusNextPrevChild(self, _next: bool) -> bool:
        """Keep the focus on the sheet while it is open."""
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close on Escape and on the sheet's own key; arrows and page keys scroll; nothing else passes."""
        bar = self._scroll.verticalScrollBar()
        steps = {
            Qt.Key.Key_Down: bar.singleStep(),
            Qt.Key.Key_Up: -bar.singleStep(),
            Qt.Key.Key_PageDown: bar.pageStep(),
            Qt.Key.Key_PageUp: -bar.pageStep(),
        }
        if event.key() in steps:
            bar.setValue(bar.value() + steps[Qt.Key(event.key())])
        elif (
            event.key() == Qt.Key.Key_Escape
            or event.text() in STANDARD[Action.SHEET]
            or self._keys.action(event) is Action.SHEET
        ):
            self.close_sheet()
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Close on a click anywhere."""
        event.accept()
        self.close_sheet()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Dim the window behind the card."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), QColor(0, 0, 0, 110))
