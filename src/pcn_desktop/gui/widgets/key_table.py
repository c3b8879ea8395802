"""The table in which keys are changed: choose a line, then press the new key."""

from __future__ import annotations

from enum import StrEnum
from math import ceil
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QEvent, QModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from pcn_desktop.gui.item_models import Index
from pcn_desktop.gui.keys import STANDARD, WINDOW_KEYS, Action, KeyMap, sequence_of
from pcn_desktop.gui.theme import current
from pcn_desktop.gui.widgets.action_words import ActionWords
from pcn_desktop.gui.widgets.key_cap import cap_width, paint_cap

CAPS = Qt.ItemDataRole.UserRole
"""The keys of a line as (sequence, name); none while the line waits for a key."""

_SHIFT = Qt.KeyboardModifier.ShiftModifier
_KEYPAD = Qt.KeyboardModifier.KeypadModifier
_MODIFIER_KEYS = {
    Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta, Qt.Key.Key_CapsLock,
    Qt.Key.Key_NumLock, Qt.Key.Key_unknown,
}  # fmt: skip


class Refusal(StrEnum):
    """Why a key cannot be taken."""

    DIGIT = "digit"
    WINDOW = "window"
    TAKEN = "taken"


def weigh(event: QKeyEvent, action: Action, keys: KeyMap) -> Refusal | None:
    """Return why this key press cannot stand for `action`, or None when it can."""
    if KeyMap.of(True, {}).digit(event) is not None:
        return Refusal.DIGIT
    with_others = event.modifiers() & ~(_SHIFT | _KEYPAD) != Qt.KeyboardModifier.NoModifier
    if with_others or sequence_of(event) in WINDOW_KEYS:
        return Refusal.WINDOW
    if keys.holder(sequence_of(event), besides=action) is not None:
        return Refusal.TAKEN
    return None


def with_key(keys: KeyMap, action: Action, sequence: str) -> KeyMap:
    """Return the key map in which `sequence` stands for `action`.

    A standard key brings all the action's standard keys back, unless another action took one of them meanwhile.
    """
    changed = {other: chosen for other, chosen in keys.changed.items() if other != action}
    back = KeyMap(keys.on, changed)
    usual = STANDARD[action]
    if sequence in usual and not any(back.holder(one, besides=action) for one in usual):
        return back
    return KeyMap(keys.on, {**changed, action: sequence})


class KeyModel(QAbstractTableModel):
    """Actions and their keys."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._keys = KeyMap.of(True, {})
        self._words = ActionWords(self)
        self._waiting: int | None = None
        self._actions = tuple(Action)

    @property
    def keys(self) -> KeyMap:
        """Return the key map shown."""
        return self._keys

    @property
    def waiting(self) -> Action | None:
        """Return the action that waits for its key."""
        return None if self._waiting is None else self._actions[self._waiting]

    def show_keys(self, keys: KeyMap) -> None:
        """Show a key map."""
        self._keys = keys
        self.refresh()

    def wait(self, row: int | None) -> None:
        """Let one line (or none) wait for its key."""
        self._waiting = row
        self.refresh()

    def refresh(self) -> None:
        """Tell the views that every word may be new."""
        self.dataChanged.emit(self.index(0, 0), self.index(len(self._actions) - 1, 1))
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, 1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return how many actions there are."""
        return 0 if parent.isValid() else len(self._actions)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Return two: the action and its keys."""
        return 0 if parent.isValid() else 2

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the words, or the keys for `CAPS`."""
        if not index.isValid():
            return None
        action = self._actions[index.row()]
        waits = index.row() == self._waiting
        if role == Qt.ItemDataRole.DisplayRole:
            if index.column() == 0:
                return self._words.text(action)
            return self.tr("Press a key…") if waits else ", ".join(self._words.keys(self._keys, action))
        if role == CAPS and index.column() == 1 and not waits:
            return self._words.caps(self._keys.sequences(action))
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the headings."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("What it does"), self.tr("Key"))[section]
        return None


class KeyTable(QTableView):
    """Shows the whole table; a line that is clicked or entered waits for one key press, Escape gives up."""

    keyChosen = Signal(object, str)
    """The action and the sequence pressed for it."""
    keyRefused = Signal(object, object, str)
    """The action, the `Refusal` and the sequence."""
    waitingChanged = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.keys_model = KeyModel(self)
        self.setModel(self.keys_model)
        self.setItemDelegateForColumn(1, _CapDelegate(self))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.clicked.connect(lambda index: self._wait(index.row()))
        self.fit()

    def fit(self) -> None:
        """Stand as high as the lines are: the page scrolls, not the table."""
        self.verticalHeader().setDefaultSectionSize(max(current().px(34), 36))
        self.verticalHeader().setMinimumSectionSize(36)
        rows = self.verticalHeader().defaultSectionSize() * self.keys_model.rowCount()
        self.setFixedHeight(rows + self.horizontalHeader().sizeHint().height() + 2 * self.frameWidth())

    def changeEvent(self, event: QEvent) -> None:
        """Fit another text size."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self.fit()

    def event(self, event: QEvent) -> bool:
        """Keep a key press that is awaited from the window's shortcuts."""
        if event.type() == QEvent.Type.ShortcutOverride and self.keys_model.waiting is not None:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the awaited key; else begin to wait on Enter, Space or F2."""
        action = self.keys_model.waiting
        if action is not None:
            self._take(event, action)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_F2):
            self._wait(self.currentIndex().row() if self.currentIndex().isValid() else None)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Give up waiting."""
        self._wait(None)
        super().focusOutEvent(event)

    def _take(self, event: QKeyEvent, action: Action) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._wait(None)
        elif event.key() not in _MODIFIER_KEYS and (sequence := sequence_of(event)):
            refusal = weigh(event, action, self.keys_model.keys)
            if refusal is None:
                self._wait(None)
                self.keyChosen.emit(action, sequence)
            else:
                self.keyRefused.emit(action, refusal, sequence)

    def _wait(self, row: int | None) -> None:
        before = self.keys_model.waiting
        self.keys_model.wait(row)
        if before != self.keys_model.waiting:
            self.waitingChanged.emit(row is not None)


class _CapDelegate(QStyledItemDelegate):
    """Paints the keys of a line as caps."""

    _MARGIN, _GAP = 10, 6

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Ask for room for all caps, and for the words of a line that waits."""
        hint = super().sizeHint(option, index)
        metrics = QFontMetricsF(_cap_font(option))
        caps: tuple[tuple[str, str], ...] = index.data(CAPS) or ()
        room = sum(cap_width(sequence, words, metrics) + self._GAP for sequence, words in caps)
        return QSize(max(ceil(room) + 2 * self._MARGIN, current().px(150)), hint.height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint the line's ground, then its caps; a line that waits shows its words."""
        caps = index.data(CAPS)
        if not caps:
            super().paint(painter, option, index)
            return
        ground = QStyleOptionViewItem(option)
        self.initStyleOption(ground, index)
        ground.text = ""
        widget = option.widget
        widget.style().drawControl(QStyle.ControlElement.CE_ItemViewItem, ground, painter, widget)
        painter.save()
        painter.setFont(_cap_font(option))
        rect = QRectF(option.rect)
        left = rect.x() + self._MARGIN
        for sequence, words in caps:
            left = paint_cap(painter, left, rect.center().y(), sequence, words) + self._GAP
        painter.restore()


def _cap_font(option: QStyleOptionViewItem) -> QFont:
    font = QFont(option.font)
    font.setPixelSize(current().px(12.5))
    return font
