"""What the tests of the walk share: a real workspace, a full disk, a page wired as the window wires it."""

from contextlib import contextmanager
from typing import NamedTuple

from PySide6.QtWidgets import QStackedWidget
from tests.factories import KEY

from pcn_desktop.gui.pages.run.run_page import RunPage
from pcn_desktop.gui.session import Session
from pcn_desktop.gui.vote_desk import VoteDesk
from pcn_desktop.workspace.store import Access, new_id, open_workspace


@contextmanager
def full_disk(workspace):
    """Let SQLite find no room for another page, as on a full disk."""
    raw = workspace._link._raw
    pages = raw.execute("PRAGMA page_count").fetchone()[0]
    raw.execute(f"PRAGMA max_page_count={pages}")
    try:
        yield
    finally:
        raw.execute("PRAGMA max_page_count=1073741823")


PAGE = 1282, 716
"""What rail and top bar leave of a window of 1366 × 768 pixels at 100 % text."""

LONG = "mot " * 4000
"""A text that needs new pages in the file, whatever room the last page still has."""


def on_disk(file, session, key=KEY):
    """Return what another process reads of the session's workshop."""
    with open_workspace(file, access=Access.READ) as reader:
        return reader.record(session.record.id).assessment(key)


def kept(session, key=KEY):
    """Return what the session holds of its workshop."""
    return session.record.assessment(key)


def write_note(session, code, text, *, note_id=None, stay=None):
    """Write a note (a new one, in a stay of its own, unless said); return its id and whether it was kept."""
    note_id = note_id or new_id()
    done = session.write_note(KEY, code, note_id, text, language="fr", stay=stay or new_id())
    return note_id, done


class Heard:
    """Everything a session said, by the name of the signal, in order."""

    def __init__(self, session: Session) -> None:
        self.said: list[str] = []
        self.errors: list[Exception] = []
        self.revealed: list[tuple[str, str]] = []
        for name in ("workspace_changed", "workshops_changed", "workshop_changed", "record_changed", "saved"):
            getattr(session, name).connect(lambda name=name: self.said.append(name))
        session.failed.connect(self.errors.append)
        session.revealed.connect(lambda *place: self.revealed.append(place))

    def take(self) -> list[str]:
        """Return what was said since the last time."""
        said, self.said = self.said, []
        return said


def show_active(qtbot, window):
    """Show a window and wait until it is the active one: an earlier window that goes away late takes that back."""
    window.show()

    def active():
        window.activateWindow()
        return window.isActiveWindow()

    qtbot.waitUntil(active, timeout=20_000)


class Walking(NamedTuple):
    """A walk on screen and the session behind it."""

    page: RunPage
    session: Session
    stage: QStackedWidget

    @property
    def code(self) -> str:
        """Return the criterion at the centre."""
        return self.page.card._code.text()

    @property
    def rating(self):
        """Return what the session holds for the criterion at the centre."""
        return self.session.record.assessments[0].ratings.get(self.code)


def wire(session: Session) -> RunPage:
    """Return a page that follows a session and writes through it, as in the main window."""
    page = RunPage()
    page.rateRequested.connect(session.rate)
    page.noteWritten.connect(
        lambda instrument, code, note, text, language, stay, marks: session.write_note(
            instrument, code, note, text, language=language, stay=stay, marks=marks
        )
    )
    page.actionWritten.connect(session.write_entry)
    VoteDesk(page, session)
    page.side.actions_panel.form.owners = session.owners
    page.positionChanged.connect(session.keep_position)
    page.historyRequested.connect(lambda *key: page.show_history(session.history(*key)))
    page.restoreRequested.connect(session.restore)

    def show_workshop():
        if session.record is not None:
            page.show_workshop(session.record, session.instruments, session.summary)

    session.workshop_changed.connect(show_workshop)
    session.record_changed.connect(lambda: page.show_record(session.record, session.instruments, session.summary))
    session.revealed.connect(page.reveal)
    return page


def silence(languages):
    """Take the translators away again."""
    for translator in languages._translators:
        languages._application.removeTranslator(translator)
    languages._translators = []
