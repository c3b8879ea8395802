"""A table on the clipboard, for a spreadsheet or a letter: tab-separated text and HTML at once, with its headings.

A text that a spreadsheet would take for a formula stays text, as in the Excel export.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape
from typing import Final

from PySide6.QtCore import QAbstractItemModel, QEvent, QMimeData, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QPushButton, QWidget

from pcn_desktop.gui.icons import set_icon
from pcn_desktop.gui.language import language_of

COPIED: Final = Qt.ItemDataRole.UserRole + 900
"""What a cell says on the clipboard, where that is not what it shows."""
_FORMULA_SIGNS: Final = ("=", "+", "-", "@")
_TOLD_MS: Final = 2500
"""How long the button says that the table was copied."""


@dataclass(frozen=True, slots=True)
class TableText:
    """A table in words: its headings, then its rows, each as wide as the headings."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def read_table(model: QAbstractItemModel, columns: Sequence[int] | None = None) -> TableText:
    """Return what a model shows, top rows only; `columns` chooses and orders them (None: all)."""
    wanted = range(model.columnCount()) if columns is None else columns

    def cell(row: int, column: int) -> str:
        index = model.index(row, column)
        copied = index.data(COPIED)
        return str((index.data() if copied is None else copied) or "")

    head = (model.headerData(column, Qt.Orientation.Horizontal) for column in wanted)
    rows = (tuple(cell(row, column) for column in wanted) for row in range(model.rowCount()))
    return TableText(tuple(str(words or "") for words in head), tuple(rows))


def as_text(table: TableText) -> str:
    """Return the table as lines of cells parted by tabs; a formula's first sign gets an apostrophe before it."""
    return "\n".join("\t".join(map(_plain, cells)) for cells in (table.head, *table.rows))


def as_html(table: TableText, language: str) -> str:
    """Return the table as HTML in `language`; a spreadsheet is told which cells are text."""

    def line(cells: Sequence[str], tag: str) -> str:
        return "<tr>" + "".join(f"<{tag}{_style(cell)}>{_marked(cell)}</{tag}>" for cell in cells) + "</tr>"

    body = "".join(line(cells, "td") for cells in table.rows)
    return (
        f'<html lang="{language}"><head><meta charset="utf-8"></head><body><table border="1">'
        f"<thead>{line(table.head, 'th')}</thead><tbody>{body}</tbody></table></body></html>"
    )


def copy_table(table: TableText, language: str) -> None:
    """Put the table on the clipboard in both forms."""
    data = QMimeData()
    data.setText(as_text(table))
    data.setHtml(as_html(table, language))
    QGuiApplication.clipboard().setMimeData(data)


class CopyTableButton(QPushButton):
    """Copies a table, and says so for a moment; Ctrl+C in the view does the same."""

    copied = Signal()

    def __init__(
        self, view: QAbstractItemView, read: Callable[[], TableText] | None = None, parent: QWidget | None = None
    ) -> None:
        """Copy what `view` shows, or what `read` returns where the view shows more than words."""
        super().__init__(parent)
        self._view = view
        self._read = read
        self.setProperty("role", "quiet")
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._told = QTimer(self, singleShot=True, interval=_TOLD_MS)
        # Connections
        self._told.timeout.connect(self._rest)
        self.clicked.connect(self.copy)
        view.installEventFilter(self)
        self._rest()

    def copy(self) -> None:
        """Put the table on the clipboard."""
        model = self._view.model()
        table = self._read() if self._read else read_table(model) if model else TableText((), ())
        copy_table(table, language_of(self))
        self._told.start()
        self._write()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.text()))
        self.copied.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Copy on Ctrl+C in the view."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.matches(QKeySequence.StandardKey.Copy)
        ):
            self.copy()
            return True
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        """Write the words again when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self._write()
        super().changeEvent(event)

    def _rest(self) -> None:
        self._told.stop()
        self._write()

    def _write(self) -> None:
        done = self._told.isActive()
        set_icon(self, "check" if done else "copy", "ink2", 18)
        self.setText(self.tr("Copied") if done else self.tr("Copy the table"))
        self.setToolTip(self.tr("Copy the whole table with its headings (Ctrl+C in the table)"))


def _is_formula(cell: str) -> bool:
    return cell.lstrip().startswith(_FORMULA_SIGNS)


def _plain(cell: str) -> str:
    line = " ".join(cell.split("\n")).replace("\t", " ").replace("\r", " ")
    return f"'{line}" if _is_formula(line) else line


def _style(cell: str) -> str:
    # The number format "text" of Excel and LibreOffice: only these two read it.
    return " style=\"mso-number-format:'\\@'\"" if _is_formula(cell) else ""


def _marked(cell: str) -> str:
    return escape(cell, quote=False).replace("\n", "<br>")
