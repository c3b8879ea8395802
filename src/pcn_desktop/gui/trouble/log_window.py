"""The log window: what the program did and what went wrong, to read, filter and copy."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from pcn_desktop.gui.trouble.text_window import TextWindow
from pcn_desktop.gui.widgets.page import button, label
from pcn_desktop.logbook import read_entries

_SHOWN: tuple[frozenset[str] | None, ...] = (
    None,
    frozenset({"WARNING", "ERROR", "CRITICAL"}),
    frozenset({"ERROR", "CRITICAL"}),
)
"""Levels that each choice shows; None: every one."""
_MOST = 5000
"""The last entries are enough to read; the folder has them all."""


class LogWindow(TextWindow):
    """Shows the log as it was when it was last read."""

    folderRequested = Signal()
    diagnosticRequested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Widgets
        self._level_label = label("field")
        self.level = QComboBox()
        self.level.addItems([""] * len(_SHOWN))
        self._refresh = button("rotate-ccw")
        self._folder = button("folder-open")
        self._diagnostic = button("file-text")
        self._close = button(role="primary")
        # Layout
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self._level_label)
        row.addWidget(self.level)
        row.addStretch(1)
        self._level_label.setBuddy(self.level)
        self.column.insertLayout(self.column.indexOf(self.view), row)
        self.offer(self.copy_button, self._refresh, self._folder, self._diagnostic, self._close)
        # Connections
        self.level.currentIndexChanged.connect(self.read)
        self._refresh.clicked.connect(self.read)
        self._folder.clicked.connect(self.folderRequested)
        self._diagnostic.clicked.connect(self.diagnosticRequested)
        self._close.clicked.connect(self.reject)
        self.retranslate()

    def read(self) -> None:
        """Read the log again and show its end."""
        levels = _SHOWN[max(self.level.currentIndex(), 0)]
        found = [entry.text for entry in read_entries() if levels is None or entry.level in levels]
        self.view.setPlainText("\n".join(found[-_MOST:]))
        self.view.moveCursor(QTextCursor.MoveOperation.End)
        self.copy_button.setEnabled(bool(found))
        self.notice.clear()
        if not found:
            self.notice.say(
                lambda: self.tr("The log is empty.") if levels is None else self.tr("Nothing of this kind is written.")
            )

    def open_log(self) -> None:
        """Read the log and come up."""
        self.read()
        self.open()
        self.level.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Write every word; the log itself keeps its technicians' English."""
        self.setWindowTitle(self.tr("Log"))
        self.heading.setText(self.tr("Log of the program"))
        self.words.setText(
            self.tr(
                "What the program did and what went wrong, in English, for whoever looks after it. It holds nothing "
                "that anyone wrote in a workshop."
            )
        )
        self._level_label.setText(self.tr("Show"))
        kinds = (self.tr("Everything"), self.tr("Warnings and errors"), self.tr("Errors only"))
        for row, words in enumerate(kinds):
            self.level.setItemText(row, words)
        for part in (self.level, self.level.view()):
            part.setAccessibleName(self._level_label.text())
        self.view.setAccessibleName(self.heading.text())
        for made, words in (
            (self.copy_button, self.tr("Copy")),
            (self._refresh, self.tr("Read again")),
            (self._folder, self.tr("Open the folder")),
            (self._diagnostic, self.tr("Diagnostic file…")),
            (self._close, self.tr("Close")),
        ):
            made.setText(words)
            made.setAccessibleName(words)
