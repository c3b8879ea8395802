"""Making and opening a vault: what the custodian types, masked, and the recovery key shown once."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from pcn_desktop.errors import EmptyField, PcnError
from pcn_desktop.gui.file_dialogs import FileDialogs
from pcn_desktop.gui.language import language_of
from pcn_desktop.gui.pages.vault.agreement_form import AgreementForm
from pcn_desktop.gui.theme import current
from pcn_desktop.gui.widgets.enter import press_on_enter
from pcn_desktop.gui.widgets.page import Translated, button, label, show_path, show_sentence
from pcn_desktop.workspace.cipher import Secret
from pcn_desktop.workspace.passphrases import Strength, recovery_key, strength, suggest
from pcn_desktop.workspace.vault_values import Agreement


class PassphraseField(QLineEdit):
    """A line whose words nobody sees: no undo, no copy, no suggestions of the system."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEchoMode(QLineEdit.EchoMode.Password)
        self.setMaxLength(1024)

    def show_words(self, shown: bool) -> None:
        """Show what is typed while somebody asks for it."""
        self.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)


class _Dialog(QDialog):
    """A dialog that scrolls, with its buttons below."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._working = False
        self.heading = label("heading", wrap=True)
        self.error = label("error", wrap=True)
        self.error.hide()
        self.cancel = button()
        self.accept_button = button(role="primary")
        body = QWidget()
        self.column = QVBoxLayout(body)
        self.column.setContentsMargins(24, 20, 24, 12)
        self.column.setSpacing(6)
        self.column.addWidget(self.heading)
        scroll = QScrollArea()
        scroll.setWidget(body)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QScrollArea.Shape.NoFrame)
        buttons = QHBoxLayout()
        buttons.setContentsMargins(24, 8, 24, 18)
        buttons.setSpacing(10)
        buttons.addWidget(self.error, 1)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.accept_button)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll, 1)
        outer.addLayout(buttons)
        self.cancel.clicked.connect(self.reject)

    def changeEvent(self, event: QEvent) -> None:
        """Write the words again when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Write every word: each dialog has its own."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press the button that has the keyboard."""
        if not press_on_enter(self, event):
            super().keyPressEvent(event)

    def fit(self, width: int, height: int) -> None:
        """Take this room, at 100 % text, where the screen has it."""
        screen = self.screen().availableGeometry()
        self.resize(min(current().px(width), screen.width() - 40), min(current().px(height), screen.height() - 60))

    def show_error(self, error: PcnError) -> None:
        """Say why it was refused."""
        show_sentence(self.error, error.sentence(language_of(self)))
        self.error.show()

    def show_working(self, working: bool) -> None:
        """Wait while a key is worked out: a third of a second, in which nothing can be called off."""
        self._working = working
        for made in (self.accept_button, self.cancel):
            made.setEnabled(not working)

    def reject(self) -> None:
        """Leave, unless a key is being worked out."""
        if not self._working:
            super().reject()


class PassphraseAsk(Translated):
    """A new passphrase, twice, with how strong it is and words to suggest."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.first_name, self.again_name = label("field"), label("field")
        self.first, self.again = PassphraseField(), PassphraseField()
        self.strong = label("secondary", wrap=True)
        self.shown = button("search", role="quiet")
        self.suggested = button("lightbulb", role="quiet")
        self.caution = label("secondary", wrap=True)
        self.forgotten = label("secondary", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part in (self.caution, self.first_name, self.first, self.again_name, self.again, self.strong):
            column.addWidget(part)
        for made in (self.shown, self.suggested):
            column.addWidget(made, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.forgotten)
        self.first_name.setBuddy(self.first)
        self.again_name.setBuddy(self.again)
        self.first.textChanged.connect(self._weigh)
        self.shown.pressed.connect(lambda: self._show(True))
        self.shown.released.connect(lambda: self._show(False))
        self.suggested.clicked.connect(self._suggest)
        self.retranslate()

    def secret(self) -> Secret:
        """Return what was typed.

        Raises:
            EmptyField: nothing was, or not twice the same.
        """
        if not self.first.text() or self.first.text() != self.again.text():
            self.again.setFocus()
            self.again.selectAll()
            raise EmptyField(field="passphrase") if not self.first.text() else Different()
        return Secret.of_passphrase(self.first.text())

    def _show(self, shown: bool) -> None:
        for field in (self.first, self.again):
            field.show_words(shown)

    def _suggest(self) -> None:
        words = suggest(language_of(self))
        self.first.setText(words)
        self.again.setText(words)

    def _weigh(self) -> None:
        said = {
            Strength.VERY_WEAK: self.tr("Very weak: guessed at once."),
            Strength.WEAK: self.tr("Weak: guessed in hours."),
            Strength.FAIR: self.tr("Fair. A few more words make it strong."),
            Strength.GOOD: self.tr("Good."),
            Strength.STRONG: self.tr("Strong."),
        }
        self.strong.setText(said[strength(self.first.text())] if self.first.text() else "")

    def retranslate(self) -> None:
        """Write every word."""
        self.caution.setText(
            self.tr("The custodian types it. A mirrored screen shows the room what this one shows: turn it off first.")
        )
        self.first_name.setText(self.tr("Passphrase"))
        self.again_name.setText(self.tr("The same again"))
        self.first.setAccessibleName(self.tr("Passphrase"))
        self.again.setAccessibleName(self.tr("The same passphrase again"))
        self.shown.setText(self.tr("Show while pressed"))
        self.suggested.setText(self.tr("Suggest six words"))
        self.forgotten.setText(
            self.tr(
                "It is kept nowhere. Forgotten, it cannot be recovered: only the recovery key, shown once the vault is "
                "made, then opens it."
            )
        )
        self._weigh()


class Different(EmptyField):
    """The passphrase was not typed twice the same."""

    sentences = {  # noqa: RUF012 - as the errors that it joins
        "fr": "Les deux saisies de la phrase secrète diffèrent. Saisissez-la de nouveau.",
        "en": "The passphrase was not typed twice the same. Type it again.",
    }

    def __init__(self) -> None:
        super().__init__(field="passphrase")


class NewVaultDialog(_Dialog):
    """The agreement, then the passphrase."""

    makeRequested = Signal(object, object)
    """`Secret`, `Agreement`."""

    def __init__(self, title: str, path: Path, parent: QWidget) -> None:
        """Ask for a vault of the instrument `title`, to lie at `path`."""
        super().__init__(parent)
        self._title = title
        self.path = path
        self.about = label("secondary", wrap=True)
        self.form = AgreementForm()
        self.ask = PassphraseAsk()
        self.place = label("secondary", wrap=True)
        for part in (self.about, self.form, self.ask, self.place):
            self.column.addWidget(part)
        self.column.addStretch(1)
        self.accept_button.clicked.connect(self._make)
        self.fit(720, 680)
        self.retranslate()

    def _make(self) -> None:
        try:
            agreement: Agreement = self.form.agreement()
            secret = self.ask.secret()
        except PcnError as error:
            self.show_error(error)
            return
        self.error.hide()
        self.makeRequested.emit(secret, agreement)

    def retranslate(self) -> None:
        """Write every word."""
        self.setWindowTitle(self.tr("New vault"))
        self.heading.setText(self.tr("Agreement, then vault"))
        self.about.setText(
            self.tr("Before anything is captured with “{title}”, say whose it is. Nothing is sent anywhere.").format(
                title=self._title
            )
        )
        show_path(self.place, str(self.path))
        self.cancel.setText(self.tr("Cancel"))
        self.accept_button.setText(self.tr("Make the vault"))


class OpenVaultDialog(_Dialog):
    """The passphrase, or the recovery key."""

    openRequested = Signal(object)
    """What returns the `Secret`, or refuses what was typed."""

    def __init__(self, path: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self.path = path
        self.place = label("secondary", wrap=True)
        self.name = label("field")
        self.field = PassphraseField()
        self.recovery = QCheckBox()
        self.shown = button("search", role="quiet")
        for part in (self.place, self.name, self.field, self.recovery):
            self.column.addWidget(part)
        row = QHBoxLayout()
        row.addWidget(self.shown)
        row.addStretch(1)
        self.column.addLayout(row)
        self.column.addStretch(1)
        self.name.setBuddy(self.field)
        self.shown.pressed.connect(lambda: self.field.show_words(True))
        self.shown.released.connect(lambda: self.field.show_words(False))
        self.recovery.toggled.connect(self.retranslate)
        self.field.returnPressed.connect(self._open)
        self.accept_button.clicked.connect(self._open)
        self.fit(560, 320)
        self.retranslate()
        self.field.setFocus()

    def _open(self) -> None:
        typed, recovery = self.field.text(), self.recovery.isChecked()
        if not self.accept_button.isEnabled():
            return
        self.error.hide()
        made: Callable[[], Secret] = (
            (lambda: Secret.of_recovery_key(recovery_key(typed))) if recovery else lambda: Secret.of_passphrase(typed)
        )
        self.openRequested.emit(made)

    def show_error(self, error: PcnError) -> None:
        """Say why it did not open; what was typed is ready to be typed over."""
        super().show_error(error)
        self.field.setFocus()
        self.field.selectAll()

    def retranslate(self) -> None:
        """Write every word."""
        self.setWindowTitle(self.tr("Open a vault"))
        self.heading.setText(self.tr("Open a vault"))
        show_path(self.place, str(self.path))
        words = self.tr("Recovery key: 24 words") if self.recovery.isChecked() else self.tr("Passphrase")
        self.name.setText(words)
        self.field.setAccessibleName(words)
        self.recovery.setText(self.tr("With the recovery key instead"))
        self.shown.setText(self.tr("Show while pressed"))
        self.cancel.setText(self.tr("Cancel"))
        self.accept_button.setText(self.tr("Open"))


class RecoveryDialog(_Dialog):
    """The recovery key, shown once."""

    def __init__(self, words: tuple[str, ...], dialogs: FileDialogs, start: Path, parent: QWidget) -> None:
        super().__init__(parent)
        self._words, self._dialogs, self._start = words, dialogs, start
        self.about = label("secondary", wrap=True)
        self.words = label("subheading", wrap=True)
        self.words.setText("\n".join("   ".join(f"{at + 1}. {words[at]}" for at in row) for row in _rows(len(words))))
        self.save = button("save", role="quiet")
        self.kept = QCheckBox()
        for part in (self.about, self.words, self.save, self.kept):
            self.column.addWidget(part)
        self.column.addStretch(1)
        self.cancel.hide()
        self.accept_button.setEnabled(False)
        self.kept.toggled.connect(self.accept_button.setEnabled)
        self.accept_button.clicked.connect(self.accept)
        self.save.clicked.connect(self._save)
        self.fit(640, 460)
        self.retranslate()

    def reject(self) -> None:
        """Stay until it is said that the key was noted, or is not wanted: it is shown this once."""
        if self.kept.isChecked():
            super().reject()

    def _save(self) -> None:
        chosen = self._dialogs.to_save(self, self.save.text(), self._start, "*.txt")
        if chosen is None:
            return
        try:
            chosen.write_text(" ".join(self._words) + "\n", encoding="utf-8")
        except OSError as error:
            self.error.setText(error.strerror or "")
            self.error.show()

    def retranslate(self) -> None:
        """Write every word."""
        self.setWindowTitle(self.tr("Recovery key"))
        self.heading.setText(self.tr("Recovery key, shown once"))
        self.about.setText(
            self.tr(
                "These words open the vault if the passphrase is forgotten. Write them on paper, or save them on the "
                "custodian’s medium and never on this laptop. Changing the passphrase voids them. Tick the box also "
                "when the custodian wants none."
            )
        )
        self.save.setText(self.tr("Save on a medium…"))
        self.kept.setText(self.tr("The custodian has it"))
        self.accept_button.setText(self.tr("Continue"))


class NewPassphraseDialog(_Dialog):
    """Another passphrase for the open vault."""

    changeRequested = Signal(object)
    """`Secret`."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.ask = PassphraseAsk()
        self.about = label("secondary", wrap=True)
        self.column.addWidget(self.about)
        self.column.addWidget(self.ask)
        self.column.addStretch(1)
        self.accept_button.clicked.connect(self._change)
        self.fit(620, 460)
        self.retranslate()

    def _change(self) -> None:
        try:
            secret = self.ask.secret()
        except PcnError as error:
            self.show_error(error)
            return
        self.changeRequested.emit(secret)
        self.accept()

    def retranslate(self) -> None:
        """Write every word."""
        self.setWindowTitle(self.tr("Change the passphrase"))
        self.heading.setText(self.tr("Change the passphrase"))
        self.about.setText(
            self.tr(
                "A new recovery key is shown then; copies of the vault made before keep the old passphrase and key."
            )
        )
        self.cancel.setText(self.tr("Cancel"))
        self.accept_button.setText(self.tr("Change"))


def _rows(count: int) -> list[range]:
    return [range(at, min(at + 4, count)) for at in range(0, count, 4)]
