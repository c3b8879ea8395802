"""Settings: how the window looks and listens, and where things are kept. Every choice acts at once."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QWidget

from pcn_desktop.gui.file_dialogs import FileDialogs
from pcn_desktop.gui.forms.ui_settings import Ui_Settings
from pcn_desktop.gui.icons import set_icon
from pcn_desktop.gui.keys import Action, KeyMap
from pcn_desktop.gui.language import language_of
from pcn_desktop.gui.widgets.action_words import ActionWords
from pcn_desktop.gui.widgets.columns import ColumnsPage
from pcn_desktop.gui.widgets.flow import flow
from pcn_desktop.gui.widgets.key_table import KeyTable, Refusal, with_key
from pcn_desktop.gui.widgets.notice import Notice, Words
from pcn_desktop.gui.widgets.page import button, show_path
from pcn_desktop.paths import backups_folder, default_workspace, documents_folder
from pcn_desktop.settings import TEXT_SIZES, Settings
from pcn_desktop.workspace.places import PlaceWarning

_TWO_COLUMNS = 1000
"""Width of the page, in pixels at 100 % text, from which the cards stand in two columns."""


class SettingsPage(ColumnsPage):
    """Shows the settings; says each change as the whole new `Settings`."""

    settingsChanged = Signal(object)
    """The new `Settings`, whole."""
    backupRequested = Signal(object)
    """The path of the backup to write."""
    restoreRequested = Signal(object)
    """The path of the backup to restore, already confirmed."""
    checkRequested = Signal()
    workspaceRequested = Signal(object)
    """The path of the workspace to open instead."""
    copyHereRequested = Signal()
    """Copy the workspace to the computer's own folder and work there."""
    logRequested = Signal()
    diagnosticRequested = Signal()

    def __init__(self, dialogs: FileDialogs | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = Settings()
        self._dialogs = dialogs or FileDialogs()
        self._workspace: Path | None = None
        self._warning: PlaceWarning | None = None
        self._read_only = False
        self._backup: Path | None = None
        self._refused: tuple[Action, Refusal, str] | None = None
        self._action_words = ActionWords(self)
        # Widgets
        self.form = Ui_Settings()
        self.form.setupUi(self)  # type: ignore[no-untyped-call]
        self.table = KeyTable()
        self._copy_here = button("hard-drive")
        self._restore_now, self._restore_not = button("history"), button()
        self.warning = Notice([self._copy_here])
        self.question = Notice([self._restore_now, self._restore_not])
        self.result = Notice()
        self._groups = {
            "language": self._group(fr=self.form.french, en=self.form.english),
            "theme": self._group(system=self.form.system, light=self.form.light, dark=self.form.dark),
            "text_size": self._group(**{str(size): getattr(self.form, f"size{size}") for size in TEXT_SIZES}),
        }
        self._set_icons()
        # Layout
        self._lay_out()
        # Connections
        self._connect()
        self.show_settings(self._settings)
        self.retranslate()

    def _group(self, **choices: QPushButton) -> dict[str, QPushButton]:
        group = QButtonGroup(self)
        for choice in choices.values():
            group.addButton(choice)
        return choices

    def _set_icons(self) -> None:
        form = self.form
        for made, icon in (
            (form.backUp, "save"), (form.check, "list-checks"), (form.openAnother, "folder-open"),
            (form.restore, "history"), (form.chooseFolder, "folder-open"), (form.standard, "rotate-ccw"),
            (form.log, "list-tree"), (form.diagnostic, "file-text"),
        ):  # fmt: skip
            set_icon(made, icon, "ink2", 18)
        for made in self.findChildren(QPushButton):
            made.setCursor(Qt.CursorShape.PointingHandCursor)

    def _lay_out(self) -> None:
        form = self.form
        for host in (
            form.languages,
            form.themes,
            form.sizes,
            form.folderButtons,
            form.keyButtons,
            form.workspaceButtons,
            form.troubleButtons,
        ):
            flow(host, host.findChildren(QPushButton, options=Qt.FindChildOption.FindDirectChildrenOnly))
        form.keysColumn.insertWidget(form.keysColumn.indexOf(form.keySaid), self.table)
        form.workspaceColumn.insertWidget(form.workspaceColumn.indexOf(form.workspaceButtons), self.warning)
        form.workspaceColumn.addWidget(self.question)
        form.workspaceColumn.addWidget(self.result)
        self.form.scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.stand(form.columns, _TWO_COLUMNS)

    def _connect(self) -> None:
        form = self.form
        for setting, choices in self._groups.items():
            for value, choice in choices.items():
                choice.clicked.connect(lambda _=False, s=setting, v=value: self._choose(s, v))
        form.keysOn.toggled.connect(lambda on: self._change(keys_on=on))
        form.standard.clicked.connect(lambda: self._change(keys={}))
        self.table.keyChosen.connect(self._take_key)
        self.table.keyRefused.connect(self._refuse_key)
        self.table.waitingChanged.connect(lambda _: self._refuse_key())
        form.chooseFolder.clicked.connect(self._choose_folder)
        form.usualFolder.clicked.connect(lambda: self._change(export_folder=None))
        form.backUp.clicked.connect(self._back_up)
        form.check.clicked.connect(self.checkRequested)
        form.openAnother.clicked.connect(self._open_another)
        form.restore.clicked.connect(self._ask_restore)
        self._restore_now.clicked.connect(self._restore)
        self._restore_not.clicked.connect(self._close_question)
        self._copy_here.clicked.connect(self.copyHereRequested)
        form.log.clicked.connect(self.logRequested)
        form.diagnostic.clicked.connect(self.diagnosticRequested)

    # What is shown

    def show_settings(self, settings: Settings) -> None:
        """Show the settings as they are."""
        self._settings = settings
        chosen = {
            "language": settings.language or language_of(self),
            "theme": settings.theme,
            "text_size": str(settings.text_size),
        }
        for setting, value in chosen.items():
            self._groups[setting][value].setChecked(True)
        self.form.keysOn.blockSignals(True)
        self.form.keysOn.setChecked(settings.keys_on)
        self.form.keysOn.blockSignals(False)
        self.table.keys_model.show_keys(KeyMap.of(settings.keys_on, settings.keys))
        for part in (self.table, self.form.keysHint, self.form.keyButtons):
            part.setVisible(settings.keys_on)
        self.form.standard.setVisible(bool(settings.keys))
        self.form.usualFolder.setVisible(settings.export_folder is not None)
        show_path(self.form.folder, settings.export_folder or str(documents_folder()))

    def show_workspace(self, path: Path | None, warning: PlaceWarning | None, read_only: bool) -> None:
        """Show which workspace is open (None: none), why its place is risky, and whether it can be changed."""
        self._workspace, self._warning, self._read_only = path, warning, read_only
        self.question.clear()
        self._write_workspace()

    def show_result(self, words: Words, kind: str = "info") -> None:
        """Say how a back-up, check or restore ended: `info`, `warn` or `error`; a callable follows the language."""
        self.result.say(words, kind)
        self._bring_up(self.result)

    def show_working(self, words: Words | None) -> None:
        """Say what is being done to the file, and let nothing else be asked of it meanwhile; None: it is over."""
        for part in (self.form.workspaceButtons, self._copy_here):
            part.setEnabled(words is None)
        if words is None:
            self.result.clear()
        else:
            self.show_result(words)

    def retranslate(self) -> None:
        """Write every word."""
        form = self.form
        form.retranslateUi(self)  # type: ignore[no-untyped-call]
        form.french.setAccessibleDescription(self.tr("Language"))
        form.english.setAccessibleDescription(self.tr("Language"))
        for size in TEXT_SIZES:
            made = self._groups["text_size"][str(size)]
            words = f"{size}\u00a0%" if language_of(self) == "fr" else f"{size}%"
            made.setText(words)
            made.setAccessibleName(self.tr("Text size {size}").format(size=words))
        for choice in self._groups["theme"].values():
            choice.setAccessibleName(self.tr("Theme: {name}").format(name=choice.text()))
        self.table.setAccessibleName(self.tr("Keys of the walk"))
        self.table.keys_model.refresh()
        self._copy_here.setText(self.tr("Copy it to this computer and work there"))
        self._restore_now.setText(self.tr("Restore"))
        self._restore_not.setText(self.tr("Leave it as it is"))
        self._write_workspace()
        self._refuse_key(*(self._refused or ()))

    def _write_workspace(self) -> None:
        form = self.form
        none = self._workspace is None
        show_path(form.workspace, self.tr("No workspace is open.") if none else str(self._workspace))
        form.backUp.setVisible(not none)
        form.check.setVisible(not none)
        words = {
            None: "",
            PlaceWarning.SYNCED: self.tr(
                "This folder is copied to other machines by a synchronizing program, which may mix two states of the "
                "file. It is safer in this computer’s own folder."
            ),
            PlaceWarning.NETWORK: self.tr(
                "This folder is on the network: a lost connection may interrupt the work. The file is safer in this "
                "computer’s own folder."
            ),
            PlaceWarning.REMOVABLE: self.tr(
                "This file is on a drive that can be pulled out. Keep the drive in place while you work, or work in "
                "this computer’s own folder."
            ),
        }[self._warning]
        if self._read_only:
            locked = self.tr("This workspace is open for reading only: nothing in it can be changed.")
            words = f"{locked} {words}".strip()
        self._copy_here.setVisible(self._warning is not None)
        self.warning.say(words, "warn")

    # What is asked

    def _choose(self, setting: str, value: str) -> None:
        self._change(**{setting: int(value) if setting == "text_size" else value})

    def _change(self, **changes: Any) -> None:
        settings = replace(self._settings, **changes)
        if settings != self._settings:
            self.show_settings(settings)
            self.settingsChanged.emit(settings)

    def _take_key(self, action: Action, sequence: str) -> None:
        changed = with_key(self.table.keys_model.keys, action, sequence).changed
        self._change(keys={one.value: chosen for one, chosen in changed.items()})

    def _refuse_key(self, action: Action | None = None, refusal: Refusal | None = None, sequence: str = "") -> None:
        """Say why a key cannot be taken; with no arguments, take the sentence away."""
        self._refused = (action, refusal, sequence) if action is not None and refusal is not None else None
        words = ""
        if refusal is Refusal.DIGIT:
            words = self.tr("Digits set the levels. Press another key, or Esc.")
        elif refusal is Refusal.WINDOW:
            words = self.tr("F1, F11 and keys with Ctrl, Alt or Cmd belong to the window. Press another key, or Esc.")
        elif refusal is Refusal.TAKEN and action is not None:
            holder = self.table.keys_model.keys.holder(sequence, besides=action)
            words = self.tr("{key} already stands for “{action}”. Press another key, or Esc.").format(
                key=self._action_words.key(sequence), action=self._action_words.text(holder) if holder else ""
            )
        self.form.keySaid.setText(words)
        self.form.keySaid.setVisible(bool(words))

    def _choose_folder(self) -> None:
        start = Path(self._settings.export_folder) if self._settings.export_folder else documents_folder()
        chosen = self._dialogs.folder(self, self.tr("Folder of the reports"), start, "")
        if chosen is not None:
            self._change(export_folder=str(chosen))

    def _back_up(self) -> None:
        stem = self._workspace.stem if self._workspace else "workspace"
        start = documents_folder() / f"{stem}-{date.today().isoformat()}.pcnwork"
        chosen = self._dialogs.to_save(self, self.tr("Back up the workspace"), start, self._file_filter())
        if chosen is not None:
            self.backupRequested.emit(chosen)

    def _open_another(self) -> None:
        start = self._workspace.parent if self._workspace else documents_folder()
        chosen = self._dialogs.to_open(self, self.tr("Open another workspace"), start, self._file_filter())
        if chosen is not None:
            self.workspaceRequested.emit(chosen)

    def _ask_restore(self) -> None:
        """Choose a backup, the daily ones first, then ask in place: the present workspace steps aside."""
        daily = backups_folder(self._workspace or default_workspace())
        start = daily if daily.is_dir() else documents_folder()
        chosen = self._dialogs.to_open(self, self.tr("Restore a backup"), start, self._file_filter())
        if chosen is None:
            return
        self._backup = chosen
        self.result.clear()
        self.question.say(
            lambda: self.tr(
                "Put {name} in place of the present workspace? The present one is kept beside it, with the date in its "
                "name."
            ).format(name=chosen.name),
            "warn",
        )
        self._restore_now.setFocus(Qt.FocusReason.OtherFocusReason)
        self._bring_up(self.question)

    def _close_question(self) -> None:
        self.form.restore.setFocus(Qt.FocusReason.OtherFocusReason)
        self.question.clear()

    def _restore(self) -> None:
        self._close_question()
        if self._backup is not None:
            self.restoreRequested.emit(self._backup)

    def _bring_up(self, notice: Notice) -> None:
        """Scroll to what was just said, once it has its place: it stands at the foot of a long page."""
        QTimer.singleShot(0, notice, lambda: self.form.scroll.ensureWidgetVisible(notice))

    def _file_filter(self) -> str:
        return self.tr("Workspace (*.pcnwork *.pcnshare)")
