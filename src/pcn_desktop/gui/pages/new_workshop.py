"""A new workshop, from nothing or from another one: the few things without which there is none."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QObject, QSize, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QDialog, QLineEdit, QVBoxLayout, QWidget

from pcn_desktop.gui.forms.ui_new_workshop import Ui_NewWorkshop
from pcn_desktop.gui.icons import set_icon
from pcn_desktop.gui.item_models import Index
from pcn_desktop.gui.language import language_of
from pcn_desktop.gui.room_safe import make_private
from pcn_desktop.gui.theme import current
from pcn_desktop.gui.tips import tip
from pcn_desktop.gui.widgets.custody_words import CustodyWords
from pcn_desktop.gui.widgets.page import label
from pcn_desktop.instruments.model import Custody, Instrument, newest
from pcn_desktop.reports import wording
from pcn_desktop.settings import LANGUAGES
from pcn_desktop.typography import shortened
from pcn_desktop.workspace.values import WorkshopDetails


class InstrumentsModel(QAbstractListModel):
    """Instruments to tick; a single one is ticked."""

    chosen_changed = Signal()

    def __init__(self, instruments: tuple[Instrument, ...], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._instruments = tuple(newest(instruments).values())
        mains = [instrument.key for instrument in self._instruments if not instrument.complements]
        self._chosen = set(mains) if len(mains) == 1 else set()
        self._language = "en"

    @property
    def chosen(self) -> tuple[str, ...]:
        """Return the keys ticked, in the list's order."""
        return tuple(instrument.key for instrument in self._instruments if instrument.key in self._chosen)

    @property
    def of_communities(self) -> tuple[Instrument, ...]:
        """Return those whose answers are a community's, ticked or not."""
        return tuple(instrument for instrument in self._instruments if instrument.custody is Custody.COMMUNITY)

    @property
    def rates(self) -> bool:
        """Return whether something is ticked that the workshop itself rates."""
        return bool(self._chosen - {instrument.key for instrument in self.of_communities})

    def speak(self, language: str) -> None:
        """Write titles and counts in a language."""
        self._language = language
        self._repaint()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._instruments)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        instrument = self._instruments[index.row()]
        count = wording.counted("criterion", len(instrument.items), self._language)
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{instrument.title.get(self._language)} · {count}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return tip(instrument.summary.get(self._language))
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if instrument.key in self._chosen else Qt.CheckState.Unchecked
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tick or untick an instrument."""
        if not index.isValid() or role != Qt.ItemDataRole.CheckStateRole:
            return False
        key = self._instruments[index.row()].key
        if Qt.CheckState(value) == Qt.CheckState.Checked:
            self._chosen.add(key)
        else:
            self._chosen.discard(key)
        self._repaint()
        self.chosen_changed.emit()
        return True

    def _repaint(self) -> None:
        if self._instruments:
            self.dataChanged.emit(self.index(0), self.index(len(self._instruments) - 1))


class NewWorkshopDialog(QDialog):
    """Asks for a title and a little more; with a template, for the title only."""

    def __init__(
        self,
        instruments: tuple[Instrument, ...],
        *,
        facilitator: str = "",
        language: str = "fr",
        template: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Prepare the questions.

        Args:
            instruments: those of the workspace, of several versions the last; a template brings its own.
            facilitator: the label used last.
            language: the room's, as proposed.
            template: the title of the workshop that is duplicated.
            parent: the window.
        """
        super().__init__(parent)
        self._template = template
        self._touched: set[QObject] = set()
        # Widgets
        self.form = Ui_NewWorkshop()
        self.form.setupUi(self)  # type: ignore[no-untyped-call]
        self.model = InstrumentsModel(instruments, self)
        self.form.instruments.setModel(self.model)
        self.form.instruments.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for tag in LANGUAGES:
            self.form.language.addItem("", tag)
        self.form.language.setCurrentIndex(max(self.form.language.findData(language), 0))
        self.form.facilitator.setText(facilitator)
        make_private(self.form.facilitator)
        self.form.more.setVisible(template is None)
        self.follows = QCheckBox()
        self._follows_help = label("help", wrap=True)
        for part in (self.follows, self._follows_help):
            self.form.titleField.addWidget(part)
            part.setVisible(template is not None)
        self.custody = CustodyWords(leads=False)
        self.form.instrumentsField.addWidget(self.custody)
        self.custody.show_custody(self.model.of_communities)
        # uic cannot write this: a sentence under the date leaves the language where it is.
        for field in (self.form.dayField, self.form.languageField):
            self.form.whenRow.setAlignment(field, Qt.AlignmentFlag.AlignTop)
        self._lines: dict[str, QLineEdit] = {
            field: getattr(self.form, field) for field in ("title", "network", "facilitator")
        }
        # Connections
        self.form.title.textEdited.connect(self._title_edited)
        self.form.title.textChanged.connect(self._check)
        self.form.day.edited.connect(self._check)
        self.form.day.picked.connect(self._check)
        self.model.chosen_changed.connect(self._check)
        self.form.cancel.clicked.connect(self.reject)
        self.form.create.clicked.connect(self.accept)
        self.retranslate()
        if template is not None:
            self.form.title.setText(self.tr("{title} (copy)").format(title=template))

    @property
    def details(self) -> WorkshopDetails:
        """Return what was entered."""
        form = self.form
        return WorkshopDetails(
            title=form.title.text().strip(),
            network=form.network.text().strip(),
            day=form.day.day,
            facilitator=form.facilitator.text().strip(),
            language=str(form.language.currentData()),
        )

    @property
    def follow_up(self) -> bool:
        """Return whether the copy is to follow its model, whose ratings it then shows for reference."""
        return self.follows.isChecked()

    @property
    def instruments(self) -> tuple[str, ...]:
        """Return the keys of the instruments chosen."""
        return self.model.chosen

    def accept(self) -> None:
        """Close with a yes, if nothing is missing."""
        if not self._missing():
            super().accept()

    def retranslate(self) -> None:
        """Write every word in the current language."""
        form = self.form
        form.retranslateUi(self)  # type: ignore[no-untyped-call]
        if self._template is None:
            heading = self.tr("New workshop")
            form.explanation.setText(self.tr("A title is enough to begin. Everything can be changed later in Prepare."))
            form.create.setText(self.tr("Create the workshop"))
        else:
            heading = self.tr("Duplicate as template")
            words = self.tr(
                "Modelled on “{title}”: same details, scope and room; no date, no ratings, no notes, no names."
            )
            form.explanation.setText(words.format(title=shortened(self._template)))
            form.create.setText(self.tr("Create the workshop"))
        self.follows.setText(self.tr("It follows that workshop"))
        self.follows.setAccessibleName(self.follows.text())
        self._follows_help.setText(
            self.tr("The earlier ratings are shown for reference, folded away. Every criterion starts unrated.")
        )
        self.follows.setAccessibleDescription(self._follows_help.text())
        form.heading.setText(heading)
        self.setWindowTitle(heading)
        for at, words in enumerate((self.tr("French"), self.tr("English"))):
            form.language.setItemText(at, words)
        for field, line in self._lines.items():
            line.setAccessibleName(getattr(form, f"{field}Label").text())
        form.facilitator.setAccessibleDescription(form.facilitatorHelp.text())
        for part in (form.language, form.language.view()):
            part.setAccessibleName(form.languageLabel.text())
        form.instruments.setAccessibleName(form.instrumentsLabel.text())
        form.day.set_name(form.dayLabel.text())
        for pressed in (form.cancel, form.create):
            pressed.setAccessibleName(pressed.text())
        set_icon(form.create, "plus" if self._template is None else "copy", "accent_on", 18)
        self.model.speak(language_of(self))
        self._check()

    def changeEvent(self, event: QEvent) -> None:
        """Follow language and text size."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self.isVisible():
            self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with the title."""
        self._fit()
        super().showEvent(event)
        self.form.title.setFocus(Qt.FocusReason.OtherFocusReason)
        self.form.title.selectAll()

    def _fit(self) -> None:
        """Be as large as the questions, within the screen."""
        theme = current()
        rows = min(self.model.rowCount(), 4)
        self.form.instruments.setFixedHeight(rows * self.form.instruments.sizeHintForRow(0) + 8)
        room = self.screen().availableGeometry().size() - QSize(40, 60)
        width = min(theme.px(620), room.width())
        layout: QVBoxLayout = self.form.contentColumn
        for part in self.form.content.findChildren(QWidget):
            part.ensurePolished()
        layout.activate()
        needed = layout.totalHeightForWidth(width)
        foot = self.form.foot.sizeHint().height()
        self.resize(width, min(needed + foot + 4, room.height()))

    def _title_edited(self) -> None:
        self._touched.add(self.form.title)

    def _check(self) -> None:
        """Say what is missing where it is missing; `Create` waits."""
        form = self.form
        no_title = not form.title.text().strip()
        form.titleError.setText(self.tr("A workshop needs a title."))
        form.titleError.setVisible(no_title and form.title in self._touched)
        form.dayError.setText(self.tr("Write the date like this: 2026-11-22."))
        form.dayError.setVisible(not form.day.valid)
        form.instrumentsError.setText(
            self.tr("Choose one more instrument: this one is rated in its vault, not in the workshop.")
            if self.model.chosen
            else self.tr("Choose at least one instrument.")
        )
        form.instrumentsError.setVisible(not self.model.rates)
        missing = self._missing()
        form.reason.setText(missing)
        form.create.setEnabled(not missing)
        form.create.setToolTip(missing)
        form.create.setAccessibleDescription(missing)

    def _missing(self) -> str:
        """Return why the workshop cannot be created, in one sentence; blank when it can."""
        if not self.form.title.text().strip():
            return self.tr("First give it a title.")
        if not self.form.day.valid:
            return self.tr("First correct the date, or empty it.")
        if self._template is None and not self.model.rates:
            return self.tr("First choose an instrument.")
        return ""
