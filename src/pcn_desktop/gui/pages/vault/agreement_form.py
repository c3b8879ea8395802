"""The fields of a custody agreement."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from pcn_desktop.errors import EmptyField
from pcn_desktop.gui.theme import current
from pcn_desktop.gui.widgets.day_field import DayField
from pcn_desktop.gui.widgets.page import Translated, label
from pcn_desktop.gui.widgets.plain_text import text_of
from pcn_desktop.workspace.vault_values import Agreement

_LINES = ("organization", "person", "recorded_by")
_TEXTS = ("purpose", "access", "retention", "afterwards", "notice")
_ORDER = ("organization", "person", "purpose", "access", "retention", "afterwards", "notice", "recorded_by")
_OPTIONAL = "notice"


class AgreementForm(Translated):
    """Shows an agreement, and takes a new one."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Widgets
        self.lines = {name: QLineEdit() for name in _LINES}
        self.texts = {name: QPlainTextEdit() for name in _TEXTS}
        self.names = {name: label("field", wrap=True) for name in _ORDER}
        self.hints = {name: label("secondary", wrap=True) for name in _ORDER}
        self.day_name = label("field")
        self.day = DayField()
        self.show_custodian = QCheckBox()
        self.said = label("secondary", wrap=True)
        # Layout
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for name in _ORDER:
            field: QWidget = self.lines[name] if name in self.lines else self.texts[name]
            self.names[name].setBuddy(field)
            for part in (self.names[name], self.hints[name], field):
                column.addWidget(part)
            column.addSpacing(8)
        column.addWidget(self.day_name)
        column.addWidget(self.day)
        column.addSpacing(8)
        column.addWidget(self.show_custodian)
        column.addWidget(self.said)
        # Connections
        for line in self.lines.values():
            line.textChanged.connect(self.edited)
        for text in self.texts.values():
            text.textChanged.connect(self.edited)
            text.setTabChangesFocus(True)
        self.day.edited.connect(self.edited)
        self.day.picked.connect(self.edited)
        self.show_custodian.toggled.connect(self.edited)
        self.day.set_day(datetime.now().astimezone().date())
        self.retranslate()

    def show_agreement(self, agreement: Agreement) -> None:
        """Show what was agreed."""
        for name, line in self.lines.items():
            line.setText(getattr(agreement, name))
        for name, text in self.texts.items():
            text.setPlainText(getattr(agreement, name))
        self.day.set_day(agreement.day)
        self.show_custodian.setChecked(agreement.show_custodian)

    def agreement(self) -> Agreement:
        """Return what is typed.

        Raises:
            EmptyField: something that must be said is blank; its field has the focus.
        """
        values = {name: line.text() for name, line in self.lines.items()}
        values |= {name: text_of(text) for name, text in self.texts.items()}
        for name in _ORDER:
            if name != _OPTIONAL and not values[name].strip():
                field: QWidget = self.lines[name] if name in self.lines else self.texts[name]
                field.setFocus()
                raise EmptyField(field=name)
        day: date = self.day.day or datetime.now().astimezone().date()
        return Agreement(**values, show_custodian=self.show_custodian.isChecked(), day=day)

    def show_read_only(self, read_only: bool) -> None:
        """Let nothing be typed where nothing can be written."""
        for line in self.lines.values():
            line.setReadOnly(read_only)
        for text in self.texts.values():
            text.setReadOnly(read_only)
        self.show_custodian.setEnabled(not read_only)
        self.day.setEnabled(not read_only)

    def retranslate(self) -> None:
        """Write every word."""
        said = {
            "organization": (
                self.tr("Custodian: organization"),
                self.tr("The organization or authority that decides what becomes of the answers."),
            ),
            "person": (self.tr("Custodian: person"), self.tr("Who speaks for it.")),
            "purpose": (self.tr("Purpose"), self.tr("What the answers are for, and what they are not for.")),
            "access": (self.tr("Who may see what"), self.tr("Persons or tables, and what each may see.")),
            "retention": (self.tr("How long"), self.tr("How long the answers are kept.")),
            "afterwards": (self.tr("What happens after"), self.tr("Given back, kept by the custodian, destroyed…")),
            "notice": (
                self.tr("Label or notice of the community (optional)"),
                self.tr("As the community gives it, word for word. The program invents none."),
            ),
            "recorded_by": (self.tr("Recorded by"), self.tr("Who types this agreement.")),
        }
        for name, (title, hint) in said.items():
            self.names[name].setText(title)
            self.hints[name].setText(hint)
            field: QWidget = self.lines[name] if name in self.lines else self.texts[name]
            field.setAccessibleName(title)
            field.setAccessibleDescription(hint)
        self.day_name.setText(self.tr("Date of the agreement"))
        self.day.line.setAccessibleName(self.tr("Date of the agreement"))
        self.show_custodian.setText(self.tr("Name the custodian"))
        self.said.setText(
            self.tr(
                "Ticked, the workspace and its reports may say who holds the answers. Unticked, neither says anything, "
                "not even that a vault exists."
            )
        )
        for text in self.texts.values():
            text.setFixedHeight(current().px(64))
