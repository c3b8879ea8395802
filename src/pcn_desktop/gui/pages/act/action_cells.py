"""The cells of the action plan: painted whole, no word cut, and edited in place with a field of their kind."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QEvent, QObject, QPointF, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPen, QTextLayout
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QApplication,
    QComboBox,
    QLineEdit,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from shiboken6 import isValid

from pcn_desktop.gui.icons import pixmap
from pcn_desktop.gui.item_models import Index
from pcn_desktop.gui.pages.act.actions_model import ACTION, Column
from pcn_desktop.gui.theme import current
from pcn_desktop.gui.widgets.day_field import DayField
from pcn_desktop.gui.widgets.entry_delegate import laid
from pcn_desktop.gui.widgets.lines_edit import LinesEdit, ends_lines
from pcn_desktop.gui.widgets.owner_field import complete_owners
from pcn_desktop.gui.widgets.plain_text import text_of
from pcn_desktop.reports import wording
from pcn_desktop.workspace.values import Action, ActionPriority, ActionStatus

if TYPE_CHECKING:
    from pcn_desktop.gui.pages.act.actions_table import ActionsTable

_SIDES: Final = 12
_ENDS: Final = 11
_GAP: Final = 3
_LEAST: Final = 46
"""Air around the words and the least height of a row, in pixels at 100 % text."""
_STATUS_ICONS: Final = {
    ActionStatus.TO_DO: "circle",
    ActionStatus.UNDER_WAY: "circle-dot",
    ActionStatus.DONE: "circle-check",
    ActionStatus.DROPPED: "circle-slash",
}
_PRIORITY_ICONS: Final = {ActionPriority.HIGH: "arrow-up", ActionPriority.LOW: "arrow-down"}
_WIDE: Final = {Column.DUE: 230, Column.CRITERION: 340, Column.OWNER: 200}
"""What fields need at least, in pixels at 100 % text."""
_FILLED: Final = "pcnFilled"
_Hint = QAbstractItemDelegate.EndEditHint
_ENDS_BY: Final = {
    Qt.Key.Key_Tab: _Hint.EditNextItem,
    Qt.Key.Key_Backtab: _Hint.EditPreviousItem,
    Qt.Key.Key_Return: _Hint.SubmitModelCache,
    Qt.Key.Key_Enter: _Hint.SubmitModelCache,
}
"""What a key that ends the editing leads to."""


class _Piece:
    """Some lines of one cell: words in one size, weight and colour, with an icon before them or none."""

    def __init__(self, words: str, base: QFont, width: int, *, size: float = 14.5, ink: str = "ink", icon: str = "",
                 strong: bool = False) -> None:  # fmt: skip
        font = QFont(base)
        font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
        self.icon, self.ink = icon, ink
        self.indent = current().px(22) if icon else 0
        self.layout: QTextLayout = laid(words, font, size, max(width - self.indent, 40))

    @property
    def height(self) -> float:
        return self.layout.boundingRect().height()

    def draw(self, painter: QPainter, at: QPointF, ratio: float) -> None:
        theme = current()
        if self.icon:
            side = theme.px(16)
            line = self.layout.lineAt(0).height()
            spot = QPointF(at.x(), at.y() + (line - side) / 2)
            painter.drawPixmap(spot, pixmap(self.icon, theme.hex(self.ink), side, ratio))
        painter.setPen(theme.colour(self.ink))
        self.layout.draw(painter, at + QPointF(self.indent, 0))


class ListEdit(QComboBox):
    """A list in a cell. Choosing in the open list is the end of it; the arrows of the closed one go on choosing."""

    picked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shutting = QTimer(self, singleShot=True, interval=0)
        self.activated.connect(self._activated)

    def hidePopup(self) -> None:
        """Know, for this round of events, that the list was open."""
        self._shutting.start()
        super().hidePopup()

    def _activated(self) -> None:
        if self._shutting.isActive():
            self.picked.emit()


class ActionCells(QStyledItemDelegate):
    """Paints and edits the cells of a table of actions."""

    misread = Signal()
    """What was typed is no date; the field stays open."""

    def __init__(self, table: ActionsTable) -> None:
        super().__init__(table)
        self._table = table
        self._open: QWidget | None = None
        self.owners: Callable[[], Sequence[str]] = tuple
        """Says who actions were given to, the most recent first; asked when the field opens."""

    # Painting

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint ground, words, and the ring of the current cell."""
        theme, given = current(), _fields(option)
        rect: QRect = given.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = self._table.currentIndex()
        ground = "accent_soft" if index.row() == chosen.row() else "sunk" if index.row() == self._table.hovered else ""
        if ground:
            painter.fillRect(rect, theme.colour(ground))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.colour("line"))
        at = QPointF(rect.left() + _SIDES, rect.top() + theme.px(_ENDS))
        edited = self.open_editor is not None and index == chosen
        for piece in () if edited else self._pieces(index, rect.width()):
            piece.draw(painter, at, painter.device().devicePixelRatio())
            at.setY(at.y() + piece.height + _GAP)
        if given.state & QStyle.StateFlag.State_HasFocus and self._table.hasFocus():
            painter.setPen(QPen(theme.colour("accent"), 2))
            painter.drawRoundedRect(QRectF(rect).adjusted(2, 2, -2, -3), 6, 6)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return the height of all words at the column's width."""
        theme, width = current(), self._table.columnWidth(index.column())
        pieces = self._pieces(index, width)
        height = sum(piece.height for piece in pieces) + _GAP * (len(pieces) - 1) + 2 * theme.px(_ENDS)
        least = theme.px(_LEAST)
        editor = self.open_editor
        if editor is not None and index == self._table.currentIndex():
            least = max(least, editor.sizeHint().height() + 8)
        return QSize(width, max(round(height), least))

    def _pieces(self, index: Index, width: int) -> list[_Piece]:
        action: Action = index.data(ACTION)
        column, words, room = Column(index.column()), str(index.data() or ""), width - 2 * _SIDES
        font, quiet = self._table.font(), "ink" if action.status.open else "ink2"
        if column is Column.WHAT:
            return [_Piece(words, font, room, ink=quiet, strong=action.status.open)]
        if column is Column.CRITERION and action.code:
            code, _, short = words.partition(" ")
            return [
                _Piece(code, font, room, size=13.5, ink="accent", strong=True),
                _Piece(short, font, room, size=13, ink="ink2"),
            ]
        if column is Column.DUE and self._table.plan.overdue(action):
            late = wording.word("overdue", self._table.plan.language)
            return [
                _Piece(words, font, room, ink="warn"),
                _Piece(late, font, room, size=13, ink="warn", icon="triangle-alert", strong=True),
            ]
        if column is Column.PRIORITY:
            high = action.priority is ActionPriority.HIGH
            icon, strong = _PRIORITY_ICONS.get(action.priority, ""), high and action.status.open
            return [_Piece(words, font, room, ink=quiet if high else "ink2", icon=icon, strong=strong)]
        if column is Column.STATUS:
            ink = "accent" if action.status is ActionStatus.DONE else quiet
            return [_Piece(words, font, room, ink=ink, icon=_STATUS_ICONS[action.status])]
        none = words == wording.NO_SCORE or column is Column.CRITERION
        return [_Piece(words, font, room, ink="ink2" if none else quiet)]

    # Editing

    @property
    def open_editor(self) -> QWidget | None:
        """Return the field that is open; Qt frees it with its row too."""
        return self._open if self._open is not None and isValid(self._open) else None

    def commit_open(self) -> None:
        """Write what is being typed, and close its field."""
        if (editor := self.open_editor) is not None:
            self._close(editor, _Hint.NoHint)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Make the field that suits the column."""
        column = Column(index.column())
        made: QWidget
        if column in (Column.WHAT, Column.FIRST_STEP):
            made = LinesEdit(parent)
            made.textChanged.connect(self._fit_row)
        elif column is Column.OWNER:
            made = QLineEdit(parent)
            complete_owners(made, self.owners())
        elif column is Column.DUE:
            made = DayField(parent)
            made.setAutoFillBackground(True)
            made.line.installEventFilter(self)
            made.picked.connect(lambda: self._submit(made))
        else:
            made = self._choices(parent, column, index)
        heading = index.model().headerData(index.column(), Qt.Orientation.Horizontal)
        (made.line if isinstance(made, DayField) else made).setAccessibleName(str(heading))
        if isinstance(made, QComboBox):
            made.view().setAccessibleName(str(heading))
        self._open = made
        self._fit_row()
        return made

    def _choices(self, parent: QWidget, column: Column, index: Index) -> ListEdit:
        made, language = ListEdit(parent), self._table.plan.language
        if column is Column.PRIORITY:
            for priority in ActionPriority:
                made.addItem(wording.action_priority(priority, language), priority)
        elif column is Column.STATUS:
            for status in ActionStatus:
                made.addItem(wording.action_status(status, language), status)
        else:
            made.addItem(wording.word("whole", language), ("", ""))
            here = index.data(Qt.ItemDataRole.EditRole)
            for key, spot in self._table.plan.spots.items():
                if spot.in_scope or key == here:
                    made.addItem(f"{spot.code} {spot.label.get(language)}", key)
            made.view().setMinimumWidth(current().px(520))
        made.picked.connect(lambda: self._submit(made))
        if self._table.by_mouse:
            self._table.by_mouse = False
            QTimer.singleShot(0, made, made.showPopup)
        return made

    def destroyEditor(self, editor: QWidget, index: Index) -> None:
        """Forget the field, and give the row its height back."""
        if self._open is editor:
            self._open = None
        super().destroyEditor(editor, index)
        self._table.fit_rows_soon(index.row(), index.row())

    def _fit_row(self) -> None:
        row = self._table.currentIndex().row()
        self._table.fit_rows_soon(row, row)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Fill a field once: later news must not overwrite what is being typed."""
        if editor.property(_FILLED):
            return
        editor.setProperty(_FILLED, True)
        value = index.data(Qt.ItemDataRole.EditRole)
        if isinstance(editor, LinesEdit):
            editor.setPlainText(str(value))
            editor.moveCursor(editor.textCursor().MoveOperation.End)
        elif isinstance(editor, QLineEdit):
            editor.setText(str(value))
        elif isinstance(editor, DayField):
            editor.set_day(value if isinstance(value, date) else None)
        elif isinstance(editor, QComboBox):
            found = next((row for row in range(editor.count()) if editor.itemData(row) == value), 0)
            editor.setCurrentIndex(found)

    def setModelData(self, editor: QWidget, model: Any, index: Index) -> None:
        """Hand over what the field holds; what is no date is not."""
        if isinstance(editor, LinesEdit):
            model.setData(index, text_of(editor))
        elif isinstance(editor, QLineEdit):
            model.setData(index, editor.text())
        elif isinstance(editor, DayField):
            if editor.valid:
                model.setData(index, editor.day)
        elif isinstance(editor, QComboBox):
            model.setData(index, editor.currentData())

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """Let the field fill its cell; one that needs more room than that takes it over its neighbours."""
        rect: QRect = _fields(option).rect.adjusted(2, 2, -2, -3)
        if not isinstance(editor, LinesEdit):
            wide = current().px(_WIDE.get(Column(index.column()), 0))
            rect.setSize(QSize(max(rect.width(), wide), editor.sizeHint().height()))
            rect.moveLeft(max(min(rect.left(), self._table.viewport().width() - rect.width() - 2), 2))
        editor.setGeometry(rect)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let Enter, Tab and Escape end the editing, the same in every kind of field."""
        host = watched.parent()
        field = host if isinstance(host, DayField) and watched is host.line else watched
        if not isinstance(field, QWidget):
            return False
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._end_by_key(field, event) or super().eventFilter(watched, event)
        if isinstance(field, DayField):
            if event.type() == QEvent.Type.FocusOut and not _within(QApplication.focusWidget(), field):
                QTimer.singleShot(0, field, lambda: self._leave(field))
            return False
        return super().eventFilter(watched, event)

    def _end_by_key(self, field: QWidget, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape and isinstance(field, DayField):
            self._open = None
            self.closeEditor.emit(field, _Hint.RevertModelCache)
            return True
        hint = _ENDS_BY.get(Qt.Key(event.key()))
        new_line = isinstance(field, LinesEdit) and hint is _Hint.SubmitModelCache and not ends_lines(event)
        if hint is None or new_line:
            return False
        self._submit(field, hint)
        return True

    def _leave(self, field: DayField) -> None:
        """Write the date once the focus is elsewhere: a button of the field, or its calendar, is not elsewhere."""
        focused = QApplication.focusWidget()  # Nowhere: another program is in front, and the field waits.
        if self._open is field and focused is not None and not _within(focused, field):
            self._close(field, _Hint.NoHint)

    def _submit(self, editor: QWidget, hint: _Hint = _Hint.SubmitModelCache) -> None:
        if isinstance(editor, DayField) and not editor.valid:
            self.misread.emit()
            return
        self._close(editor, hint)

    def _close(self, editor: QWidget, hint: _Hint) -> None:
        """Write what the field holds, and close it; on its way out it loses the focus, which must not count again."""
        self.commitData.emit(editor)
        self._open = None
        self.closeEditor.emit(editor, hint)


def _within(widget: QWidget | None, host: QWidget) -> bool:
    while widget is not None:
        if widget is host:
            return True
        widget = widget.parentWidget()
    return False


def _fields(option: QStyleOptionViewItem) -> Any:
    """Return the option as something with fields: PySide's stubs do not know them."""
    return option
