"""What can be done with a chart: copy it, save it as PNG or SVG. One button with a menu, beside each chart."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAction
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from pcn_desktop.errors import PcnError
from pcn_desktop.gui.file_dialogs import FileDialogs
from pcn_desktop.gui.file_names import safe_stem
from pcn_desktop.gui.icons import set_icon
from pcn_desktop.gui.pictures import Picture, copy_picture, png_file, svg_file
from pcn_desktop.paths import documents_folder
from pcn_desktop.reports.files import save

_TOLD_MS = 2500
"""How long the button says that the picture was copied."""


class PictureButton(QPushButton):
    """Copies and saves one picture. Files go through the system's dialog, under a name that says what they show."""

    copied = Signal()
    saved = Signal(object)
    """The path written."""
    failed = Signal(object)
    """Why nothing was written; an earlier file is intact."""

    def __init__(self, dialogs: FileDialogs | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dialogs = dialogs or FileDialogs()
        self._picture: Picture | None = None
        self._workshop = ""
        self.folder = documents_folder()
        """Where the dialog starts; the folder chosen last."""
        self.setProperty("role", "quiet")
        self.setProperty("menu", "true")
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        # Widgets
        self._menu = QMenu(self)
        self.copying, self.as_png, self.as_svg = (QAction(self._menu) for _ in range(3))
        self._menu.addActions([self.copying, self.as_png, self.as_svg])
        self.setMenu(self._menu)
        self._told = QTimer(self, singleShot=True, interval=_TOLD_MS)
        # Connections
        self.copying.triggered.connect(self._copy)
        self.as_png.triggered.connect(lambda: self._save(".png", png_file))
        self.as_svg.triggered.connect(lambda: self._save(".svg", svg_file))
        self._told.timeout.connect(self._rest)
        self.retranslate()

    def show_picture(self, picture: Picture | None, workshop: str) -> None:
        """Take the picture that is shown beside the button; `workshop` (its title) begins the name of a file."""
        self._picture, self._workshop = picture, workshop
        self.setEnabled(picture is not None)
        self.retranslate()

    def retranslate(self) -> None:
        """Write the words in the current language."""
        done = self._told.isActive()
        set_icon(self, "check" if done else "download", "ink2", 18)
        self.setText(self.tr("Copied") if done else self.tr("Picture"))
        self.setToolTip(self.tr("Copy the chart, or save it as a picture"))
        title = self._picture.title if self._picture else ""
        self.setAccessibleName(self.tr("Copy or save the picture: {title}").format(title=title))
        self.copying.setText(self.tr("Copy the picture"))
        self.as_png.setText(self.tr("Save as PNG…"))
        self.as_svg.setText(self.tr("Save as SVG…"))

    def changeEvent(self, event: QEvent) -> None:
        """Write the words again when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def _rest(self) -> None:
        self._told.stop()
        self.retranslate()

    def _copy(self) -> None:
        if self._picture is None:
            return
        copy_picture(self._picture)
        self._told.start()
        self.retranslate()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, self.text()))
        self.copied.emit()

    def _save(self, suffix: str, make: Callable[[Picture], bytes]) -> None:
        if self._picture is None:
            return
        stem = safe_stem(f"{self._workshop} – {self._picture.title}", self._picture.title)
        start = (self.folder if self.folder.is_dir() else Path.home()) / f"{stem}{suffix}"
        names = self.tr("PNG picture (*.png)") if suffix == ".png" else self.tr("SVG picture (*.svg)")
        chosen = self._dialogs.to_save(self, self.tr("Save the picture"), start, names)
        if chosen is None:
            return
        target = chosen if chosen.suffix.lower() == suffix else chosen.with_name(chosen.name + suffix)
        try:
            save(target, make(self._picture))
        except PcnError as error:
            self.failed.emit(error)
            return
        self.folder = target.parent
        self.saved.emit(target)
