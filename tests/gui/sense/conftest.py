"""Make sense on screen, with a session behind it that is wired as in the main window."""

from typing import NamedTuple

import pytest
from PySide6.QtCore import QThreadPool
from PySide6.QtWidgets import QStackedWidget
from tests import factories
from tests.gui.kit import PAGE, show_active
from tests.reports.cases import full_ratings

from pcn_desktop.gui.file_dialogs import FileDialogs
from pcn_desktop.gui.pages.sense.sense_page import Pane, SensePage
from pcn_desktop.gui.session import Session
from pcn_desktop.workspace.store import open_workspace
from pcn_desktop.workspace.values import Choice, ChoiceKind, Quadrant, SwotEntry

KEY = "pcn-readiness"


class Sensing(NamedTuple):
    """The page and the session that it writes to."""

    page: SensePage
    session: Session
    stage: QStackedWidget
    asked: list[tuple[str, str]]
    """The criteria that were asked for."""
    answers: dict[str, object]
    """What the file dialog answers, by `save`."""

    @property
    def table(self):
        """Return the map of every criterion."""
        return self.page.overview.tables[0]

    def chosen(self, kind: ChoiceKind) -> list[str]:
        """Return the codes on disk, in their order."""
        record = self.session.workspace.record(self.session.record.id)
        return [choice.code for choice in record.choices if choice.kind is kind]

    def choice(self, kind: ChoiceKind, code: str) -> Choice:
        """Return a choice as the session holds it."""
        return next(one for one in self.session.record.choices if (one.kind, one.code) == (kind, code))

    def lines(self, quadrant: Quadrant) -> list[str]:
        """Return the lines of a field on disk, in their order."""
        record = self.session.workspace.record(self.session.record.id)
        return [entry.text for entry in record.swot if entry.quadrant is quadrant]

    def show(self, pane: Pane) -> None:
        """Bring a pane to the front."""
        self.page.show_pane(pane)


def wire(page: SensePage, session: Session, asked: list) -> None:
    page.criterionRequested.connect(lambda *key: asked.append(key))
    page.entryWritten.connect(session.write_entry)
    page.entryRemoved.connect(session.remove_entry)

    def show():
        if session.summary is not None:
            page.show_workshop(session.summary, read_only=session.workspace.read_only)

    session.workshop_changed.connect(show)
    session.record_changed.connect(show)


@pytest.fixture
def sense(qtbot, tmp_path, instrument):
    """Make sense of a workshop that is rated nearly in full."""
    session, asked, answers = Session(), [], {}
    page = SensePage(FileDialogs(to_save=lambda *_: answers.get("save")))
    wire(page, session, asked)
    stage = QStackedWidget()
    stage.setProperty("role", "pages")
    stage.addWidget(page)
    qtbot.addWidget(stage)
    session.attach(open_workspace(tmp_path / "salle.pcnwork", instruments=[instrument]))
    assert session.create_workshop(factories.details(), [instrument.key])
    for code, rating in full_ratings(instrument).items():
        session.workspace.rate(session.record.id, KEY, code, rating)
    assert session.open_workshop(session.record.id)
    stage.resize(*PAGE)
    show_active(qtbot, stage)
    page.take_focus()
    yield Sensing(page, session, stage, asked, answers)
    QThreadPool.globalInstance().waitForDone()
    session.detach()


@pytest.fixture
def choose(sense):
    """Call it to choose something, as the page does."""

    def do(kind, *codes):
        for code in codes:
            sense.page._add(kind, KEY, code)

    return do


@pytest.fixture
def note_down(sense):
    """Call it to write lines into a field of the SWOT."""

    def do(quadrant, *texts):
        for at, text in enumerate(texts):
            assert sense.session.write_entry(SwotEntry(f"{quadrant}-{at}", quadrant, text, at, "fr"))

    return do
