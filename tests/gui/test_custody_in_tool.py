"""A community's notes beside the ordinary tool: written in its vault alone, shown while open, gone when locked."""

import sqlite3
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QThreadPool
from PySide6.QtWidgets import QLabel, QPlainTextEdit
from tests.gui.kit import show_active
from tests.gui.shown import settle, texts

from pcn_desktop.app import make_window
from pcn_desktop.gui.pages.new_workshop import NewWorkshopDialog
from pcn_desktop.gui.pages.removal_dialog import RemovalDialog
from pcn_desktop.gui.widgets.rail import PageName
from pcn_desktop.settings import Settings
from pcn_desktop.workspace.cipher import Secret
from pcn_desktop.workspace.values import NoteKind, NoteMarks, WorkshopDetails
from pcn_desktop.workspace.vault_values import Agreement, ReleaseScope, VaultEvent, Voice

KEY, OWN = "pcn-readiness", "indigenous-supplement"
PASSPHRASE = "six lièvres dans la neige"
NAMING, OTHER = "F1.1.3", "F1.1.1"
SECRET = "Zzsecret"


@pytest.fixture
def window(qtbot, qapp):
    made = make_window(qapp, Settings(language="en"))
    qtbot.addWidget(made, before_close_func=lambda window: window.session.detach())
    made.resize(1366, 768)
    show_active(qtbot, made)
    made.load()
    session = made.session
    assert session.create_workshop(WorkshopDetails("Atelier", language="fr"), [KEY, OWN])
    assert session.write_note(KEY, NAMING, "n", "Zzordinaire", language="fr", stay="s")
    made.show_page(PageName.RUN)
    made.pages.run.go_to(KEY, NAMING)
    made.pages.run.side.open_notes()
    yield made
    QThreadPool.globalInstance().waitForDone()
    qapp.processEvents()


def make(window, qtbot, folder):
    words = Agreement("Conseil", "Personne", "But", "Accès", "Durée", "Suite", True, "", "F", date(2026, 11, 25))
    window.vault_desk.make(folder / "a.pcnvault", Secret.of_passphrase(PASSPHRASE), words)
    qtbot.waitUntil(lambda: window.vault_desk.record is not None, timeout=20_000)


@pytest.fixture
def opened(window, qtbot, tmp_path):
    make(window, qtbot, tmp_path)
    return window


@pytest.fixture
def secret(opened):
    """The same, with a note and a perspective of the community on an ordinary criterion."""
    assert opened.vault_desk.write_note(KEY, NAMING, "c", SECRET, "fr", "")
    opened.vault_desk.rate(KEY, NAMING, Voice.PARTNERS, 2)
    return opened


def panel(window):
    return window.pages.run.community


def said(window):
    """Everything that the window shows, and every text that a field of it still holds, in sight or not."""
    settle()
    fields = {line for field in window.findChildren(QPlainTextEdit) for line in field.toPlainText().splitlines()}
    return "\n".join(texts(window) | fields)


def in_vault(window, key=KEY):
    return [note.text for note in window.vault_desk.record.workshop.assessment(key).notes]


def test_without_a_vault_it_says_what_is_needed_and_leads_there(window, nameless):
    shown = panel(window)
    assert shown.go.isVisible()
    assert not shown.field.isVisible()
    assert nameless(shown) == []
    shown.go.click()
    assert window.stack.currentWidget() is window.pages.vault


def test_a_criterion_that_names_indigenous_partners_says_why(window):
    assert panel(window).reason.isVisible()
    window.pages.run.go_to(KEY, OTHER)
    assert not panel(window).reason.isVisible()


def test_asking_from_the_note_without_a_vault_moves_nothing(window):
    editor = window.pages.run.card.notes._editors[0]
    editor._community.trigger()
    assert window.focusWidget() is panel(window).go
    assert [note.text for note in window.session.record.assessment(KEY).notes] == ["Zzordinaire"]


def test_a_note_is_moved_after_the_question_and_leaves_the_workspace(opened, qtbot, nameless):
    shown = panel(opened)
    shown.movable[0].click()
    assert shown._question.isVisible()
    assert opened.focusWidget() is shown.cancel
    assert nameless(shown) == []
    shown.cancel.click()
    assert not shown._question.isVisible()
    assert in_vault(opened) == []
    opened.pages.run.card.notes._editors[0]._community.trigger()
    shown.move_note.click()
    assert in_vault(opened) == ["Zzordinaire"]
    assert opened.session.record.assessment(KEY).notes == ()
    assert len(shown.notes) == 1
    assert shown.movable == []
    opened.session.undo_stack.undo()
    assert opened.session.record.assessment(KEY).notes == ()
    workspace = opened.session.workspace
    qtbot.waitUntil(lambda: not workspace.still_removing(), timeout=20_000)
    assert b"Zzordinaire" not in b"".join(path.read_bytes() for path in workspace.path.parent.glob("*.pcnw*"))


def test_a_note_takes_its_marks_and_its_language_into_the_vault(opened, qtbot):
    editor = opened.pages.run.card.notes._editors[0]
    editor.marks.kind.setCurrentIndex(list(NoteKind).index(NoteKind.QUOTE))
    editor.marks.kind.activated.emit(editor.marks.kind.currentIndex())
    editor.form.language.click()
    panel(opened).movable[0].click()
    panel(opened).move_note.click()
    (note,) = opened.vault_desk.record.workshop.assessment(KEY).notes
    assert (note.marks, note.language) == (NoteMarks(NoteKind.QUOTE), "en")
    assert "Community · Quote · EN" in {one.text() for one in panel(opened).notes[0].findChildren(QLabel)}
    qtbot.waitUntil(lambda: not opened.session.workspace.still_removing(), timeout=20_000)


def test_what_is_being_typed_in_a_note_moves_with_it(opened):
    opened.pages.run.card.notes._editors[0].form.text.setPlainText("Zzordinaire, complété")
    panel(opened).movable[0].click()
    panel(opened).move_note.click()
    assert in_vault(opened) == ["Zzordinaire, complété"]
    assert opened.session.record.assessment(KEY).notes == ()


def test_a_new_note_of_the_community_never_touches_the_workspace(opened):
    shown = panel(opened)
    assert not shown.write.isEnabled()
    shown.field.setPlainText(SECRET)
    assert opened.holds(opened.pages.run)
    shown.write.click()
    assert in_vault(opened) == [SECRET]
    assert not opened.holds(opened.pages.run)
    assert shown.field.toPlainText() == ""
    shown.field.undo()
    assert shown.field.toPlainText() == ""
    with sqlite3.connect(f"file:{opened.session.workspace.path}?mode=ro", uri=True) as raw:
        assert SECRET not in "\n".join(raw.iterdump())


def test_a_new_note_is_written_on_moving_on_at_its_own_criterion(opened):
    panel(opened).field.setPlainText(SECRET)
    opened.pages.run.go_to(KEY, OTHER)
    notes = opened.vault_desk.record.workshop.assessment(KEY).notes
    assert [(note.code, note.text) for note in notes] == [(NAMING, SECRET)]
    assert panel(opened).notes == []


def test_a_note_that_cannot_be_written_stays_in_its_field(opened):
    opened.vault_desk._vault._link._raw.execute("PRAGMA query_only=ON")
    panel(opened).field.setPlainText(SECRET)
    panel(opened).write.click()
    assert panel(opened).field.toPlainText() == SECRET
    assert opened.holds(opened.pages.run)
    opened.vault_desk._vault._link._raw.execute("PRAGMA query_only=OFF")
    panel(opened).write.click()
    assert in_vault(opened) == [SECRET]


def test_perspective_and_notes_are_shown_until_the_vault_is_locked(secret):
    shown = panel(secret)
    assert "2" in shown.perspective.text()
    assert SECRET in said(secret)
    secret.vault_desk.lock()
    assert shown.notes == []
    assert shown.perspective.text() == ""
    assert shown.go.isVisible()
    assert SECRET not in said(secret)


def test_locked_behind_another_page_nothing_stays_in_run(secret):
    run = secret.pages.run  # Asked for once more, it would catch up with what is new.
    assert SECRET in texts(run)
    secret.show_page(PageName.VAULT)
    secret.pages.vault.lock.click()
    assert run.community.notes == []
    assert SECRET not in "\n".join(label.text() for label in run.findChildren(QLabel))


def test_another_workshop_shows_nothing_of_it(secret):
    assert secret.session.create_workshop(WorkshopDetails("Autre"), [KEY])
    secret.show_page(PageName.RUN)
    assert panel(secret).notes == []
    assert SECRET not in said(secret)


def test_a_closed_workshop_moves_no_note(opened):
    assert opened.session.close_workshop()
    assert panel(opened).movable == []
    assert not opened.pages.run.card.notes._editors[0]._community.isVisible()


def untimed(summary):
    """Return a summary without the time used, which goes on while pages are looked at."""
    parts = (
        replace(part, sections=tuple(replace(section, seconds=0) for section in part.sections))
        for part in summary.instruments
    )
    return replace(summary, instruments=tuple(parts))


@pytest.mark.parametrize("scope", [ReleaseScope.NOTHING, ReleaseScope.ALL])
def test_no_other_page_list_or_search_shows_anything_of_an_open_vault(secret, scope):
    if scope is ReleaseScope.ALL:
        assert secret.vault_desk.release(scope, "Le conseil", "", None)
    before = untimed(secret.session.summary)
    for page in set(PageName) - {PageName.RUN, PageName.VAULT}:
        secret.show_page(page)
        settle()
        assert SECRET not in "\n".join(texts(secret.stack.currentWidget())), page
    assert untimed(secret.session.summary) == before
    assert SECRET not in repr(before)
    found = secret.session.read(lambda known: known.workshop_keys())
    assert SECRET not in repr(found)


@pytest.mark.parametrize("kind", ["excel", "pdf"])
def test_nothing_is_exported_where_the_log_cannot_be_written(secret, tmp_path, kind):
    secret.show_page(PageName.REPORT)
    told = []
    secret.vault_desk.failed.connect(told.append)
    secret.vault_desk._vault._link._raw.execute("PRAGMA query_only=ON")
    secret.export(kind, secret.pages.report.options(), tmp_path / "rapport")
    QThreadPool.globalInstance().waitForDone()
    settle()
    assert not (tmp_path / "rapport").exists()
    assert len(told) == 1


def test_the_log_tells_of_an_export_before_it_leaves(secret, qtbot, tmp_path):
    secret.show_page(PageName.REPORT)
    with qtbot.waitSignal(secret.exporter.done, timeout=30_000):
        secret.export("excel", secret.pages.report.options(), tmp_path / "a.xlsx")
    assert secret.vault_desk.log()[-1].event is VaultEvent.EXPORT
    assert secret.vault_desk.outgoing().scope is ReleaseScope.NOTHING


def test_prepare_names_the_instrument_apart_and_who_holds_it(opened):
    opened.show_page(PageName.PREPARE)
    page = opened.pages.prepare
    assert page.custody.isVisible()
    assert "Not the IPHCC tool" in page.custody.notice.text()
    assert "Conseil" in page.custody.held.text()
    assert [one.key for one in page.scope._instruments] == [KEY]
    page.custody.go.click()
    assert opened.stack.currentWidget() is opened.pages.vault


def test_prepare_says_nothing_where_no_community_has_a_part(window):
    assert window.session.create_workshop(WorkshopDetails("Autre"), [KEY])
    window.show_page(PageName.PREPARE)
    assert not window.pages.prepare.custody.isVisible()


def test_a_new_workshop_shows_the_notice_and_wants_an_instrument_of_its_own(window, qtbot):
    dialog = NewWorkshopDialog(window.session.latest_instruments, language="en", parent=window)
    qtbot.addWidget(dialog)
    dialog.show()
    assert "Not the IPHCC tool" in dialog.custody.notice.text()
    assert not dialog.custody.go.isVisible()
    assert KEY in dialog.instruments
    assert OWN not in dialog.instruments
    dialog.form.title.setText("Atelier")
    dialog.model._chosen = {OWN}
    dialog.model.chosen_changed.emit()
    assert not dialog.form.create.isEnabled()
    dialog.model._chosen = {KEY, OWN}
    dialog.model.chosen_changed.emit()
    assert dialog.form.create.isEnabled()


def test_deleting_a_workshop_says_that_vaults_are_not_touched(opened, qtbot):
    with qtbot.waitSignal(opened.remover.asked, timeout=20_000):
        opened.remover.ask_delete(opened.session.record.id)
    dialog = opened.findChild(RemovalDialog)
    assert "vaults: they belong to their custodians, and are not touched" in "\n".join(texts(dialog))
    path = opened.vault_desk.path
    dialog.remove.click()
    qtbot.waitUntil(lambda: dialog.notice.text != "", timeout=20_000)
    assert path.exists()
