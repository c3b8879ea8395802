"""The proof of custody: nothing of a vault lies in any byte that the program wrote, but for what its custodian let out.

Marked words stand in every field that a vault keeps. A person then does all that the program offers, by command and in
the window, and everything it wrote is searched: data, settings, log, documents, temporary files, and the vault itself.
"""

import io
import json
import tempfile
import zipfile
from contextlib import closing, redirect_stderr, redirect_stdout
from dataclasses import replace

import pytest
from PySide6.QtCore import QAbstractListModel, QModelIndex, QThreadPool
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QLabel, QLineEdit, QPlainTextEdit, QTreeView, QWidget
from sqlcipher3 import dbapi2
from tests.journeys.hands import Hands
from tests.journeys.seeking import Mark, files_of, found_in, held_in

from pcn_desktop.cli.main import main
from pcn_desktop.gui.bugs import Bug, BugDoor
from pcn_desktop.gui.pictures import ChartKind, Picture, copy_picture, png_file, svg_file
from pcn_desktop.gui.trouble import diagnostic
from pcn_desktop.gui.widgets.rail import PageName
from pcn_desktop.gui.widgets.table_copy import CopyTableButton
from pcn_desktop.instruments.model import Custody
from pcn_desktop.instruments.packs import read_shipped
from pcn_desktop.logbook import LogBook
from pcn_desktop.paths import default_workspace, vaults_folder
from pcn_desktop.reports.options import ReportOptions
from pcn_desktop.settings import load_settings, save_settings
from pcn_desktop.workspace.cipher import Secret
from pcn_desktop.workspace.store import new_id, open_workspace
from pcn_desktop.workspace.values import Action
from pcn_desktop.workspace.vault import open_vault
from pcn_desktop.workspace.vault_values import ReleaseScope, Voice

READINESS = "pcn-readiness"
AGREED = ("organization", "person", "purpose", "access", "retention", "afterwards", "notice", "recorded_by")
SAID = ("note", "earlier", "removed", "perspective", "community", "typed", "undone")
DECIDED = ("by", "terms")
KEPT = ("passphrase", *AGREED, *SAID, *DECIDED)
"""Every field of a vault that holds words, and what opens it."""


class Table:
    """A facilitator's laptop, a custodian's medium and a place for what is given away, each a folder of its own."""

    def __init__(self, home, tmp_path):
        self.home = home
        self.medium, self.given, self.other = (tmp_path / name for name in ("medium", "given", "other"))
        for folder in (self.medium, self.given, self.other):
            folder.mkdir()
        self.marks = {name: Mark(name) for name in KEPT}
        self.control = Mark("control")
        self.vault = vaults_folder(default_workspace()) / "essai.pcnvault"
        self.typed = self.medium / "phrase.txt"
        self.typed.write_text(f"{self.marks['passphrase']}\n", encoding="utf-8")
        self.key = ("--passphrase-file", self.typed)
        self.workshop = ""
        self.said = ""

    def run(self, *arguments):
        """Run a command; keep what it says, as a console would."""
        out, err = io.StringIO(), io.StringIO()
        with redirect_stdout(out), redirect_stderr(err):
            assert main([str(argument) for argument in arguments]) == 0, err.getvalue()
        self.said += out.getvalue() + err.getvalue()
        return out.getvalue()

    def within(self, *arguments):
        """Run a command on the workshop, with the vault open."""
        return self.run(*arguments, "--vault", self.vault, *self.key)

    def opened(self):
        return open_vault(self.vault, Secret.of_passphrase(self.marks["passphrase"]))

    @property
    def community(self):
        return next(one for one in read_shipped() if one.custody is Custody.COMMUNITY)

    def found(self, *folders, but=()):
        """Return which marks of the vault lie where; by default in all that the program wrote on this laptop."""
        return found_in(self.marks.values(), *(folders or (self.home, self.other)), but=but)

    def names(self, content):
        return sorted(mark.name for mark in held_in(content, self.marks.values()))


@pytest.fixture
def table(home, tmp_path, monkeypatch):
    """Lay the table; temporary files and whatever else follows the person lie in the laptop's folder too."""
    for name in ("TMPDIR", "TEMP", "TMP"):
        monkeypatch.setenv(name, str(home / "temporary"))
    for name, folder in (("HOME", "person"), ("XDG_CACHE_HOME", "cache"), ("XDG_CONFIG_HOME", "xdg")):
        (home / folder).mkdir()
        monkeypatch.setenv(name, str(home / folder))
    (home / "temporary").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", None)
    made = Table(home, tmp_path)
    capture(made)
    return made


def capture(table):
    """Agree, make the vault, and answer: by command where there is one, and once more from the history."""
    marks, own = table.marks, table.community
    table.workshop = table.run(
        "new", "--title", "Rencontre", "--instrument", READINESS, own.key, "--lang", "fr"
    ).strip()
    table.run("note", table.workshop, "F2.1.1", table.control)
    table.run("rate", table.workshop, "F2.1.1", "2")
    agreement = {name: marks[name] for name in AGREED if name not in ("organization", "person")}
    agreement |= {"custodian": {name: marks[name] for name in ("organization", "person")}}
    agreement |= {"show_custodian": False, "date": "2026-11-25"}
    papers = table.medium / "entente.json"
    papers.write_text(json.dumps(agreement), encoding="utf-8")
    table.run("vault", "new", table.workshop, table.vault, "--agreement", papers, *table.key)
    first, second = (item.code for item in own.items[:2])
    table.within("rate", table.workshop, first, "3", "--voice", "network")
    table.within("rate", table.workshop, first, "1", "--voice", "partners")
    table.within("note", table.workshop, first, marks["note"])
    table.within("rate", table.workshop, "F2.1.2", "1", "--voice", "partners")
    table.within("note", table.workshop, "F2.1.2", marks["perspective"])
    with table.opened() as vault:
        note, other = new_id(), new_id()
        vault.write_note(own.key, second, note, marks["earlier"], "fr")
        vault.write_note(own.key, second, note, marks["community"], "fr")
        vault.write_note(own.key, second, other, marks["removed"], "fr")
        vault.write_note(own.key, second, other, "", "fr")
        vault.rate(own.key, second, Voice.PARTNERS, 2)
        vault.rate(own.key, second, Voice.PARTNERS, None)
        vault.release(ReleaseScope.ALL, marks["by"], terms=marks["terms"])
        vault.withdraw(marks["by"])


def use_the_commands(table, folder):
    """Export, summarise, list, look, check, back up and restore; return the reports, by name."""
    folder.mkdir(exist_ok=True)
    for language in ("fr", "en"):
        excel, pdf = folder / f"{language}.xlsx", folder / f"{language}.pdf"
        table.within("export", table.workshop, "--excel", excel, "--pdf", pdf, "--lang", language)
    (folder / "summary.json").write_text(table.within("summary", table.workshop, "--json"), encoding="utf-8")
    (folder / "apart.json").write_text(table.run("summary", table.workshop, "--json"), encoding="utf-8")
    table.run("workshops", "--json")
    table.run("workshops")
    table.run("instruments", "show", table.community.key, "--json")
    table.run("check")
    copy = folder / "copy.pcnwork"
    copy.unlink(missing_ok=True)
    table.run("backup", copy)
    table.run("restore", copy)
    table.run("vault", "log", "--vault", table.vault, *table.key, "--json")


def use_the_window(table, qtbot, qapp):
    """Do in the window what writes or copies, while the vault is open beside it."""
    save_settings(replace(load_settings(), language="fr", last_workshop=table.workshop, export_folder=None))
    book = LogBook()
    book.open()
    hands = Hands(qtbot, qapp, "fr")
    window = hands.open()
    qtbot.waitUntil(lambda: window.session.record is not None)
    assert window.session.write_entry(Action(new_id(), table.control, READINESS, "F2.1.1"))
    desk = window.vault_desk
    with closing(book):
        with qtbot.waitSignal(desk.opened, timeout=30_000):
            desk.open(table.vault, lambda: Secret.of_passphrase(table.marks["passphrase"]))
        type_in_the_vault(desk, table)
        inside = window.pages.vault
        assert table.names(look_at_every_page(window).encode())
        seen = look_at_every_page(window, but=inside)
        undo_and_redo(window)
        find(window, desk, table)
        copied = copy_all(window, table)
        export(window, desk, table, qtbot)
        back_up(window, table, qtbot)
        crash(table, desk, qapp)
        desk.lock()
        seen += look_at_every_page(window)
    assert desk.record is None
    assert desk.undo_stack.count() == 0
    hands.close()
    QThreadPool.globalInstance().waitForDone()
    assert table.names(seen.encode()) == []
    assert table.names(b"\0".join(copied)) == []
    assert held_in(seen.encode(), [table.control])
    assert held_in(b"\0".join(copied), [table.control])


def type_in_the_vault(desk, table):
    """Type, undo, redo, and let out for a moment what is then withdrawn."""
    own, (first, second) = table.community.key, (item.code for item in table.community.items[:2])
    for name, code in (("typed", first), ("undone", second)):
        assert desk.write_note(own, code, new_id(), table.marks[name], "fr", new_id())
    desk.undo_stack.undo()
    desk.rate(own, second, Voice.NETWORK, 2)
    desk.undo_stack.undo()
    desk.undo_stack.redo()
    for scope in (ReleaseScope.ALL, ReleaseScope.NOTHING):
        assert desk.release(scope, table.marks["by"], table.marks["terms"], None)
    kept = str(desk.record)
    assert table.marks["typed"] in kept
    assert table.marks["undone"] not in kept


def export(window, desk, table, qtbot):
    """Save both reports from the window, with all that may leave the open vault."""
    summary = desk.summary_for(window.session.summary)
    for kind, ending in (("excel", "xlsx"), ("pdf", "pdf")):
        target = table.other / f"window.{ending}"
        assert desk.tell_export(summary, target)
        with qtbot.waitSignal(window.exporter.done, timeout=60_000):
            window.exporter.export(kind, summary, ReportOptions("fr"), target)


def look_at_every_page(window, but=None):
    """Return all the words on every page, titles, tips and rows of tables and trees included; on all `but` one."""
    seen = [window.windowTitle(), window.window().windowTitle()]
    for page in PageName:
        window.show_page(page)
        for widget in window.findChildren(QWidget):
            if but is not None and but.isAncestorOf(widget):
                continue
            seen += [widget.toolTip(), widget.accessibleName(), widget.accessibleDescription(), widget.windowTitle()]
            for kind, words in (
                (QLabel, "text"),
                (QLineEdit, "text"),
                (QPlainTextEdit, "toPlainText"),
                (QComboBox, "currentText"),
            ):
                if isinstance(widget, kind):
                    seen.append(getattr(widget, words)())
            if isinstance(widget, QAbstractItemView) and widget.model() is not None:
                seen += list(rows(widget.model(), tree=isinstance(widget, QTreeView)))
    return "\n".join(seen)


def rows(model, parent=None, *, tree):
    """Yield the words of every row, and in a tree those of the rows under it."""
    parent = parent or QModelIndex()
    for row in range(model.rowCount(parent)):
        for column in range(1 if isinstance(model, QAbstractListModel) else model.columnCount(parent)):
            index = model.index(row, column, parent)
            yield str(index.data())
            if tree and column == 0:
                yield from rows(model, index, tree=True)


def undo_and_redo(window):
    session = window.session
    assert session.rate(READINESS, "F2.1.3", 1)
    assert session.write_note(READINESS, "F2.1.3", new_id(), "Dit.", language="fr", stay=new_id())
    for _ in range(2):
        session.undo_stack.undo()
    session.undo_stack.redo()


def find(window, desk, table):
    """Every field of the vault is sought, everywhere: none is found."""
    everything = [str(written) for written in window.session.workspace.texts()]
    assert any(table.control in text for text in everything)
    assert not any(mark.core in text for text in everything for mark in table.marks.values())
    assert any(mark in str(desk.record) for mark in table.marks.values())


def copy_all(window, table):
    """Return what the charts and tables leave on the clipboard and in files."""
    copied = []
    part = window.session.summary.instruments[0]
    for kind in ChartKind:
        picture = Picture(kind, part, "fr")
        copy_picture(picture)
        copied += on_the_clipboard()
        for ending, content in (("svg", svg_file(picture)), ("png", png_file(picture))):
            (table.other / f"{kind.value}.{ending}").write_bytes(content)
    for page in PageName:
        window.show_page(page)
        for button in window.findChildren(CopyTableButton):
            button.copy()
            copied += on_the_clipboard()
    QGuiApplication.clipboard().clear()
    return copied


def on_the_clipboard():
    data = QGuiApplication.clipboard().mimeData()
    return [bytes(data.data(kind).data()) for kind in data.formats()]


def back_up(window, table, qtbot):
    target = table.other / "elsewhere.pcnwork"
    window.session.workspace.backup_daily()
    window.keeper.back_up_elsewhere(target)
    qtbot.waitUntil(target.exists, timeout=30_000)
    qtbot.waitUntil(lambda: QThreadPool.globalInstance().waitForDone(100), timeout=30_000)


def crash(table, desk, qapp):
    """Break something while the vault's words are at hand; keep what the crash window and the diagnostic say."""
    door, bugs = BugDoor(), []
    door.found.connect(bugs.append)
    try:
        try:
            raise ValueError(str(desk.record))
        except ValueError as error:
            raise RuntimeError(*table.marks.values()) from error
    except RuntimeError as error:
        door.take(error)
    qapp.processEvents()
    (bug,) = bugs
    assert isinstance(bug, Bug)
    (table.other / "crash.txt").write_text(bug.details, encoding="utf-8")
    settings = load_settings()
    lines = diagnostic.of_program(settings) + diagnostic.of_log()
    lines += diagnostic.of_workspace(default_workspace(), read_only=False, warning=None)
    (table.other / "diagnostic.txt").write_text("\n".join(lines), encoding="utf-8")


@pytest.mark.xdist_group("journeys")
def test_nothing_of_a_vault_lies_outside_it_or_in_clear_in_it(table, qtbot, qapp):
    use_the_commands(table, table.other / "reports")
    use_the_window(table, qtbot, qapp)
    assert table.found() == {}
    assert table.names(table.said.encode()) == []
    # The same search, over the same files, finds what is allowed to be there.
    control = found_in([table.control], table.home, table.other)
    suffixes = {name.rsplit(".", 1)[-1] for name in control}
    assert {"pcnwork", "xlsx", "pdf"} <= suffixes
    # And the vault was not empty: all its fields are there once it is open.
    kept = dump(table)
    assert set(table.names(kept)) == set(KEPT) - {"passphrase"}


def dump(table):
    """Return every row of the vault, read with a SQLCipher tool and the passphrase alone."""
    raw = dbapi2.connect(str(table.vault))
    with closing(raw):
        raw.execute("PRAGMA key = '" + table.marks["passphrase"].replace("'", "''") + "'")
        names = [name for (name,) in raw.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return "\n".join(str(row) for name in names for row in raw.execute(f'SELECT * FROM "{name}"')).encode()


@pytest.mark.parametrize("scope", [pytest.param("summary", marks=pytest.mark.soak), "all"])
def test_a_release_reaches_the_exports_made_while_it_holds_and_nothing_else(table, scope):
    use_the_commands(table, table.other / "before")
    marks = table.marks
    table.within("vault", "release", table.workshop, "--scope", scope, "--by", marks["by"], "--terms", marks["terms"])
    released = table.given / "released"
    said, table.said = table.said, ""
    use_the_commands(table, released)
    held = {name: set(found) for name, found in table.found(released).items()}
    leaves = {"by", "terms", "notice"} | ({"note", "perspective", "community"} if scope == "all" else set())
    reports = {str(released / name) for name in ("fr.xlsx", "fr.pdf", "en.xlsx", "en.pdf", "summary.json")}
    assert held.keys() == reports
    assert set().union(*held.values()) == leaves
    assert all(found == leaves for found in held.values()), held
    table.within("vault", "release", table.workshop, "--scope", "nothing", "--by", marks["by"])
    table.said = said
    use_the_commands(table, table.other / "after")
    assert table.found() == {}
    assert table.names(table.said.encode()) == []


def test_after_the_hand_over_the_laptop_holds_nothing_of_it(table):
    use_the_commands(table, table.other / "reports")
    table.within("vault", "handover", table.workshop, "--to", table.medium)
    assert table.found() == {}
    assert table.names(table.said.encode()) == []
    assert [path for path in files_of(table.home, table.other) if "pcnvault" in path.name] == []
    assert (table.medium / table.vault.name).is_file()
    assert found_in(table.marks.values(), table.medium, but=[table.typed, table.medium / "entente.json"]) == {}
    # A follow-up, from the medium, leaves as little.
    table.vault = table.medium / table.vault.name
    first = table.community.items[0].code
    table.within("rate", table.workshop, first, "2", "--voice", "partners")
    table.within("note", table.workshop, first, table.marks["earlier"])
    use_the_commands(table, table.other / "later")
    assert table.found() == {}
    assert "earlier" in table.names(dump(table))


def test_a_note_that_becomes_the_communitys_leaves_the_workspace_and_its_backups(table):
    mark = Mark("moved")
    table.run("note", table.workshop, "F2.1.3", mark)
    with open_workspace(default_workspace()) as workspace, table.opened() as vault:
        workspace.backup_daily()
        assert {path.rsplit(".", 1)[-1] for path in found_in([mark], table.home)} >= {"pcnwork"}
        (note,) = (one for one in workspace.record(table.workshop).assessment(READINESS).notes if one.text == mark)
        vault.write_note(READINESS, note.code, new_id(), note.text, note.language)
        assert workspace.erase_note(table.workshop, note.id)
        assert workspace.finish_removing()
    assert found_in([mark], table.home) == {}
    assert held_in(dump(table), [mark])


@pytest.mark.parametrize("code", ["utf-8", "utf-16-le", "utf-16-be"])
def test_the_searcher_finds_what_is_packed_in_what(tmp_path, code):
    mark, other = Mark("here"), Mark("nowhere")
    inner, outer = io.BytesIO(), io.BytesIO()
    with zipfile.ZipFile(inner, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("part.xml", f"<t>{mark}</t>".encode(code))
    with zipfile.ZipFile(outer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("inner.zip", inner.getvalue())
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "packed.bin").write_bytes(outer.getvalue())
    (tmp_path / "a" / f"{mark.core}.txt").write_bytes(b"")
    found = found_in([mark, other], tmp_path / "a")
    assert len(found) == 2
    assert set(map(tuple, found.values())) == {("here",)}
