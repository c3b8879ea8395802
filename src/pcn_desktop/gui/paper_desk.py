"""Makes the forms that the paper card asks for, off the window's thread."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject

from pcn_desktop.gui.exporting import Exporter
from pcn_desktop.reports.forms.matter import FormMatter, FormOptions, workshop_matter

if TYPE_CHECKING:
    from pcn_desktop.gui.main_window import MainWindow
    from pcn_desktop.gui.tasks import Stopped, Tell
    from pcn_desktop.gui.widgets.paper_card import PaperCard
    from pcn_desktop.instruments.model import Instrument

_FORM: Final = "form"


class PaperDesk(QObject):
    """Serves one card: one form at a time, of the workshop as it stands."""

    def __init__(self, window: MainWindow, card: PaperCard) -> None:
        super().__init__(card)
        self._window = window
        self._card = card
        self._exporter = exporter = Exporter(self)
        card.formRequested.connect(self._make)
        card.cancelRequested.connect(partial(exporter.cancel, _FORM))
        card.openRequested.connect(window.open_outside)
        exporter.progress.connect(lambda _, share: card.life.show_progress(share))
        exporter.done.connect(lambda _, path: card.life.show_done(path))
        exporter.failed.connect(lambda _, error: card.life.show_failed(error))
        exporter.bugMet.connect(window.messages.report)

    def show(self) -> None:
        """Offer the forms of the open workshop."""
        record = self._window.session.record
        if record is not None:
            self._card.show_workshop(record, self._known)

    @property
    def _known(self) -> tuple[Instrument, ...]:
        """Return the instruments that a form may ask: those used come last, in the versions used."""
        session = self._window.session
        return (*session.latest_instruments, *session.used_instruments)

    def _make(self, options: FormOptions, key: str, target: Path) -> None:
        """Write a form, what is being typed included."""
        window = self._window
        window.pages.flush()
        record = window.session.record
        if record is not None:
            matter = workshop_matter(record, self._known, key)
            self._exporter.start(_FORM, partial(_write, matter, options, target), target)


def _write(matter: FormMatter, options: FormOptions, target: Path, *, progress: Tell, cancelled: Stopped) -> None:
    # ReportLab is slow to import: only a form needs it.
    from pcn_desktop.reports.forms.write import write_form

    write_form(matter, options, target, progress=progress, cancelled=cancelled)
