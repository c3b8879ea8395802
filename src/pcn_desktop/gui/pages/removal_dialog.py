"""What goes when something is removed for good: said before, with Cancel at hand; then what became of it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QProgressBar, QScrollArea, QVBoxLayout, QWidget

from pcn_desktop.gui.icons import set_icon
from pcn_desktop.gui.language import language_of
from pcn_desktop.gui.theme import current
from pcn_desktop.gui.widgets.bullets import BulletList
from pcn_desktop.gui.widgets.enter import press_on_enter
from pcn_desktop.gui.widgets.notice import Notice
from pcn_desktop.gui.widgets.page import button, label, name
from pcn_desktop.reports.wording import moment
from pcn_desktop.typography import shortened
from pcn_desktop.workspace.copy_values import Going, Removal


class RemovalDialog(QDialog):
    """Asks, then shows what became of it. `going` is a workshop; None stands for the text of one note."""

    confirmed = Signal()
    finishRequested = Signal()
    """Try again what could not be removed."""

    def __init__(self, going: Going | None, parent: QWidget) -> None:
        super().__init__(parent)
        self._going = going
        self._removal: Removal | None = None
        self._busy = False
        # Widgets
        self._heading = label("heading", wrap=True)
        self._said = label(wrap=True)
        self._parts = [(label("field", wrap=True), BulletList()) for _ in range(3)]
        self._bar = QProgressBar()
        self._bar.setRange(0, 100)
        self._bar.setTextVisible(False)
        self._working = label("secondary", wrap=True)
        self.finish = button("rotate-ccw")
        self.notice = Notice((self.finish,))
        self._scroll = QScrollArea()
        self.cancel = button()
        self.remove = button("trash-2", role="primary")
        # Layout
        self._lay_out()
        # Connections
        self.cancel.clicked.connect(self.reject)
        self.remove.clicked.connect(self._confirm)
        self.finish.clicked.connect(self.finishRequested)
        self.retranslate()

    def _lay_out(self) -> None:
        self._body = body = QWidget()
        self._column = column = QVBoxLayout(body)
        column.setContentsMargins(24, 20, 24, 12)
        column.setSpacing(8)
        column.addWidget(self._heading)
        column.addWidget(self._said)
        for title, lines in self._parts:
            column.addSpacing(4)
            column.addWidget(title)
            column.addWidget(lines)
        column.addWidget(self._working)
        column.addWidget(self._bar)
        column.addWidget(self.notice)
        column.addStretch(1)
        self._scroll.setWidget(body)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._foot = foot = QWidget()
        foot.setProperty("role", "foot")
        foot.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(foot)
        row.setContentsMargins(24, 12, 24, 12)
        row.setSpacing(12)
        row.addStretch(1)
        row.addWidget(self.cancel)
        row.addWidget(self.remove)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(self._scroll, 1)
        outer.addWidget(foot)

    # What is shown

    def show_progress(self, share: float) -> None:
        """Show how far the removal is, from 0 to 1."""
        self._busy, self._removal = True, None
        self._bar.setValue(round(share * 100))
        self._show_state()

    def show_removal(self, removal: Removal) -> None:
        """Show what came of it."""
        self._busy, self._removal = False, removal
        self._show_state()
        (self.finish if removal.remaining else self.cancel).setFocus(Qt.FocusReason.OtherFocusReason)

    def leave_unless_busy(self) -> None:
        """Close when nothing was begun: what stood in the way is said in the window."""
        if not self._busy and self._removal is None:
            self.reject()

    def retranslate(self) -> None:
        """Write every word in the current language."""
        going = self._going
        if going is None:
            heading = self.tr("Remove this note on request")
            self.remove.setText(self.tr("Remove its text"))
        else:
            heading = self.tr("Delete “{title}”").format(title=shortened(going.title))
            self.remove.setText(self.tr("Delete the workshop"))
        self._heading.setText(heading)
        self.setWindowTitle(heading)
        name(self._scroll, heading, tooltip=False)
        self.finish.setText(self.tr("Finish removing"))
        self._working.setText(self.tr("Removing it from the file and its backups…"))
        self._bar.setAccessibleName(self._working.text())
        for pressed in (self.remove, self.finish):
            pressed.setAccessibleName(pressed.text())
        self._show_state()

    def _show_state(self) -> None:
        asking = not self._busy and self._removal is None
        going = self._going
        self._said.setVisible(asking)
        self._said.setText(
            self.tr("It cannot be brought back from here: not by undo, not from the history, not from its backups.")
            if going is not None
            else self.tr(
                "Its text goes from the note, from its history and from the backups beside the workspace. Only who "
                "removed it and when is kept. It cannot be brought back."
            )
        )
        lists = (self._what(), self._copies(), self._beyond()) if asking else ([], [], [])
        titles = (
            self.tr("What goes"),
            self.tr("Backups from which it is removed too; the other workshops in them stay"),
            self.tr("What is not reached"),
        )
        for (title, bullets), words, lines in zip(self._parts, titles, lists, strict=True):
            title.setText(words)
            bullets.show_lines(lines)
            title.setVisible(bool(lines))
            bullets.setVisible(bool(lines))
        self._working.setVisible(self._busy)
        self._bar.setVisible(self._busy)
        self.remove.setVisible(asking)
        self.finish.setEnabled(not self._busy)
        self.cancel.setText(self.tr("Cancel") if asking else self.tr("Close"))
        self.cancel.setAccessibleName(self.cancel.text())
        self._say()
        if self.isVisible():
            self._fit()

    def _say(self) -> None:
        removal = self._removal
        if removal is None:
            self.notice.clear()
            return
        self.finish.setVisible(bool(removal.remaining))
        if removal.remaining:
            language = language_of(self)
            left = "\n".join(f"{path}\n{error.sentence(language)}" for path, error in removal.remaining)
            self.notice.say(self.tr("It is gone from the workshops, but may still be in:") + f"\n{left}", "warn")
            return
        done = self.tr("Done. Nothing of it is left in the workspace file.")
        if removal.cleaned:
            done += " " + self.tr("It was taken out of %n backups.", "", len(removal.cleaned))
        if removal.unreached:
            done += " " + self.tr("Not reached:") + "\n" + "\n".join(map(str, removal.unreached))
        self.notice.say(done, "warn" if removal.unreached else "info")

    def _what(self) -> list[str]:
        going = self._going
        if going is None:
            return []
        counts = (
            self.tr("%n ratings", "", going.ratings) if going.ratings else "",
            self.tr("%n notes", "", going.notes) if going.notes else "",
            self.tr("%n strengths and priorities", "", going.choices) if going.choices else "",
            self.tr("%n SWOT lines", "", going.swot) if going.swot else "",
            self.tr("%n actions", "", going.actions) if going.actions else "",
        )
        details = self.tr("its title, its details and its scope")
        return [details, *filter(None, counts), self.tr("its history: %n changes", "", going.changes)]

    def _copies(self) -> list[str]:
        return _names(self._going.copies) if self._going is not None else []

    def _beyond(self) -> list[str]:
        language = language_of(self)
        lines: list[str] = []
        if self._going is not None:
            lines += [
                self.tr("{path}: it cannot be read, and may hold parts of it").format(path=path)
                for path in self._going.unreached
            ]
            lines += [
                self.tr("{path}: the copy of {when}").format(when=moment(copy.at, language), path=copy.place)
                for copy in self._going.elsewhere
            ]
            lines.append(self.tr("vaults: they belong to their custodians, and are not touched"))
        return [*lines, self.tr("reports already exported, and copies made by hand")]

    # The dialog itself

    def _confirm(self) -> None:
        self.remove.setEnabled(False)
        self.confirmed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press the button that has the keyboard on Enter."""
        if not press_on_enter(self, event):
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and text size."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self.isVisible():
            self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with Cancel."""
        set_icon(self.remove, "trash-2", "accent_on", 18)
        self._fit()
        super().showEvent(event)
        self.cancel.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fit(self) -> None:
        """Be as large as what is said, within the screen."""
        room = self.screen().availableGeometry().size()
        width = min(current().px(600), room.width() - 40)
        for part in self.findChildren(QWidget):
            part.ensurePolished()
        self._column.activate()
        needed = self._column.totalHeightForWidth(width)
        # Else broken lines would ask for the height of their narrowest form, and scroll though there is room.
        self._body.setMinimumHeight(needed)
        self.resize(width, min(needed + self._foot.sizeHint().height() + 4, room.height() - 60))


def _names(paths: Iterable[Path]) -> list[str]:
    return [path.name for path in paths]
