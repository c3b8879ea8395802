"""What every window test stands on: the bundled fonts, the light theme, and a made-up language."""

import pytest
from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QAbstractScrollArea, QStackedWidget, QWidget
from tests import factories
from tests.gui.kit import PAGE, Heard, Walking, show_active, wire

from pcn_desktop.gui.language import Languages
from pcn_desktop.gui.room_safe import room_safe
from pcn_desktop.gui.session import Session
from pcn_desktop.gui.theme import apply_theme, load_fonts, make_theme
from pcn_desktop.instruments.packs import read_shipped
from pcn_desktop.workspace.store import open_workspace


class Pseudo(QTranslator):
    """A language a quarter longer than English, in which every translated word wears brackets."""

    def isEmpty(self):
        return False

    def translate(self, context, source, disambiguation=None, n=-1):
        return f"[{source}{'~' * (len(source) // 4 + 1)}]" if source else ""


@pytest.fixture(scope="session")
def fonts(qapp):
    load_fonts()


@pytest.fixture(autouse=True)
def unsafe(qapp):
    """Leave the room-safe mode as every start finds it: off."""
    yield
    room_safe().switch(False)


@pytest.fixture(autouse=True)
def dressed(qapp, fonts):
    """Begin in English and in the light theme, whatever the machine speaks."""
    QLocale.setDefault(QLocale("en_CA"))
    apply_theme(qapp, make_theme("light", 100))


@pytest.fixture
def pseudo(qapp):
    """Call it to switch every open window to the made-up language."""
    translator = Pseudo()

    def speak():
        qapp.installTranslator(translator)
        qapp.processEvents()

    yield speak
    qapp.removeTranslator(translator)


@pytest.fixture(scope="session")
def instrument():
    return next(found for found in read_shipped() if found.key == "pcn-readiness")


@pytest.fixture
def languages(qapp):
    """Switches every open window between French and English, as the program does."""
    return qapp.findChild(Languages) or Languages(qapp)


@pytest.fixture
def workspace_file(tmp_path):
    return tmp_path / "travail.pcnwork"


@pytest.fixture
def session(qapp, workspace_file):
    """A session on a workspace that holds the small instrument of the tests."""
    made = Session()
    made.attach(open_workspace(workspace_file, instruments=[factories.instrument()]))
    yield made
    made.detach()


@pytest.fixture
def opened(session):
    """The same, with a workshop open."""
    assert session.create_workshop(factories.details(), [factories.KEY])
    return session


@pytest.fixture
def heard(opened):
    return Heard(opened)


@pytest.fixture
def nameless():
    """Return the focusable widgets below one that have no accessible name."""

    def find(root):
        own = [root, *root.findChildren(QWidget)]
        return [
            widget
            for widget in own
            if widget.focusPolicy().value
            and not widget.objectName().startswith("qt_")
            and not (isinstance(widget, QAbstractScrollArea) and not widget.focusPolicy().value)
            and not _name(widget)
        ]

    return find


def _name(widget):
    from PySide6.QtGui import QAccessible

    face = QAccessible.queryAccessibleInterface(widget)
    return face.text(QAccessible.Text.Name) if face else ""


@pytest.fixture
def walking(qtbot, tmp_path, instrument):
    """The walk of the shipped instrument on screen, in a stack of pages as large as the main window's."""
    session = Session()
    page = wire(session)
    stage = QStackedWidget()
    stage.setProperty("role", "pages")
    stage.addWidget(page)
    qtbot.addWidget(stage)
    session.attach(open_workspace(tmp_path / "salle.pcnwork", instruments=[instrument]))
    assert session.create_workshop(factories.details(), [instrument.key])
    stage.resize(*PAGE)
    show_active(qtbot, stage)
    page.take_focus()
    yield Walking(page, session, stage)
    session.detach()
