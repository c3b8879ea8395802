"""Closing a workshop, deleting one, and removing a note on request, in the whole window."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QThreadPool
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests.gui.kit import show_active
from tests.workspace.test_removing import traces

from pcn_desktop.app import make_window
from pcn_desktop.assessment.closing import Check
from pcn_desktop.errors import ExportDiskFull, WorkshopClosed
from pcn_desktop.gui.file_dialogs import FileDialogs
from pcn_desktop.gui.language import language_of
from pcn_desktop.gui.pages.removal_dialog import RemovalDialog
from pcn_desktop.gui.widgets.rail import PageName
from pcn_desktop.paths import default_workspace
from pcn_desktop.settings import load_settings, save_settings
from pcn_desktop.workspace import copies, files
from pcn_desktop.workspace.answers import Outside
from pcn_desktop.workspace.locking import Lock
from pcn_desktop.workspace.room_values import WHOLE_ROOM
from pcn_desktop.workspace.store import Access, new_id, open_workspace
from pcn_desktop.workspace.values import Action, NoteKind, NoteMarks, Subject, WorkshopDetails

KEY = "pcn-readiness"
MARK = "Zébulon"
K = Qt.Key


@pytest.fixture
def window(qtbot, qapp):
    save_settings(replace(load_settings(), language="en"))
    made = make_window(qapp, load_settings())
    qtbot.addWidget(made, before_close_func=lambda window: window.session.detach())
    made.resize(1366, 768)
    show_active(qtbot, made)
    made.load()
    yield made
    QThreadPool.globalInstance().waitForDone()
    qapp.processEvents()


@pytest.fixture
def walking(window):
    window.session.create_workshop(WorkshopDetails(f"Atelier {MARK}", facilitator="Maude"), [KEY])
    window.show_page(PageName.RUN)
    return window


def write(window, code, text):
    note = new_id()
    assert window.session.write_note(KEY, code, note, text, language="fr", stay=new_id())
    return note


def report(window):
    window.show_page(PageName.REPORT)
    return window.pages.report


def rows(page):
    return {check: row[1].text() for check, row in page.closing._rows.items() if row[1].isVisible()}


def said(window):
    return window.messages._label.text() if window.messages.isVisible() else ""


# --- The closing list


def test_the_list_counts_what_is_left_open_and_leads_there(walking):
    walking.session.rate(KEY, "F2.1.4", Outside.UNKNOWN)
    walking.session.write_entry(Action(new_id(), "Signer"))
    page = report(walking)
    found = rows(page)
    assert found[Check.BLANK].startswith("58 criteria in scope have no rating: G.1.1, G.2.1,")
    assert found[Check.UNKNOWN] == "1 criterion was answered “don’t know”: F2.1.4"
    assert found[Check.OWNERS] == "1 action still to be done has no owner."
    assert found[Check.DATES] == "1 action still to be done has no date."
    assert "No priority" in found[Check.PRIORITIES]
    assert "No copy" in found[Check.COPY]
    page.closing._rows[Check.UNKNOWN][2].click()
    assert walking.stack.currentWidget() is walking.pages.run
    assert walking.pages.run.position == (KEY, "F2.1.4")
    for check, name in (("OWNERS", "act"), ("PRIORITIES", "sense")):
        report(walking).closing._rows[Check[check]][2].click()
        assert walking.stack.currentWidget() is getattr(walking.pages, name)


def test_what_the_room_said_and_voted_leads_where_it_is_dealt_with(walking):
    def marked(code, text, kind):
        marks = NoteMarks(kind)
        walking.session.write_note(KEY, code, text, text, language="fr", stay=text, marks=marks)

    marked("F1.1.1", "plus tard", NoteKind.PARKED)
    marked("F1.1.2", "tel quel", NoteKind.QUOTE)
    session = walking.session
    session.change_voted(KEY, frozenset({"F2.1.1", "F2.1.4"}))
    for code in ("F2.1.1", "F2.1.4"):
        session.add_votes(KEY, {code: {0: 5, 3: 5}}, WHOLE_ROOM)
    session.reveal_votes(KEY, "F2.1.4")
    found = rows(report(walking))
    assert found[Check.VOTES] == "1 criterion has votes that were not revealed: F2.1.1"
    assert found[Check.DISSENT] == "1 criterion has split votes and no noted dissent: F2.1.4"
    assert found[Check.PARKED] == "1 parked topic is still open: F1.1.1"
    assert found[Check.QUOTES] == "1 quote has no permission and stays on this laptop: F1.1.2"
    run = walking.pages.run
    for check, code in (("VOTES", "F2.1.1"), ("DISSENT", "F2.1.4"), ("QUOTES", "F1.1.2"), ("PARKED", "F1.1.1")):
        report(walking).closing._rows[Check[check]][2].click()
        assert walking.stack.currentWidget() is run
        assert run.position == (KEY, code)
    assert run.side.notes.view.hasFocus()
    assert [note.text for note in run.side.notes.model.notes] == ["plus tard"]
    report(walking).closing.close_button.click()
    assert session.record.closed


def test_the_list_follows_when_its_page_is_shown_again(walking, qapp):
    report(walking)
    walking.show_page(PageName.RUN)
    walking.session.rate(KEY, "G.1.1", 2)
    assert rows(report(walking))[Check.BLANK].startswith("58 criteria")
    walking.switch_language("fr")
    qapp.processEvents()
    assert rows(walking.pages.report)[Check.BLANK].startswith("58 critères")


def test_a_closed_workshop_shows_everything_and_changes_nothing(walking, qtbot):
    note = write(walking, "G.1.1", "gardée")
    page = report(walking)
    page.closing.close_button.click()
    record = walking.session.record
    assert record.closed
    assert not walking.session.undo_stack.canUndo()
    assert "Closed on" in walking.top_bar.saved.text()
    assert "by Maude" in page.closing._title.text()
    for name in PageName:
        walking.show_page(name)
    walking.show_page(PageName.RUN)
    run = walking.pages.run
    run.go_to(KEY, "G.1.1")
    run.take_focus()
    for key in (K.Key_2, K.Key_N, K.Key_D, K.Key_Backspace, K.Key_T, K.Key_Right, K.Key_3):
        QTest.keyClick(QApplication.focusWidget(), key)
    assert said(walking) == WorkshopClosed().sentence("en")
    run.go_to(KEY, "G.1.1")
    editors = run.card.notes._editors
    assert [one.note_id for one in editors] == [note]
    assert editors[0].form.text.isReadOnly()
    assert not editors[0].form.remove.isVisible()
    prepare = walking.pages.prepare
    assert not any(line.isEnabled() for line in prepare._lines.values())
    prepare.scope.choose_all(False)
    prepare.scope.choose(KEY, frozenset({"G.1.1"}), False)
    assert not prepare.dirty
    assert walking.session.record == record

    report(walking).closing.reopen_button.click()
    assert walking.session.record.closed is None
    changes = [one for one in walking.session.workshop_history() if one.subject is Subject.CLOSING]
    assert [(one.before, one.after, one.facilitator) for one in changes] == [
        ("closed", None, "Maude"),
        (None, "closed", "Maude"),
    ]
    walking.show_page(PageName.RUN)
    QTest.keyClick(run.card, K.Key_2)
    assert run.card.notes._editors[-1].is_new
    assert not run.card.notes._editors[0].form.text.isReadOnly()
    assert walking.session.record.assessment(KEY).ratings == {"G.1.1": 2}


def test_what_is_being_typed_is_saved_before_closing(walking):
    run = walking.pages.run
    run.card.notes.focus_note()
    QTest.keyClicks(QApplication.focusWidget(), "typed")
    page = report(walking)
    page.closing.close_button.click()
    assert walking.session.record.closed
    (note,) = walking.session.record.assessment(KEY).notes
    assert note.text == "typed"


# --- A copy on another medium


def choose(page, path):
    page.closing._dialogs = FileDialogs(to_save=lambda *_: path)
    page.closing._rows[Check.COPY][2].click()


def test_a_copy_on_another_medium_ticks_the_list(walking, tmp_path, monkeypatch, qtbot):
    monkeypatch.setattr(copies, "same_medium", lambda one, other: False)
    page = report(walking)
    with qtbot.waitSignal(walking.keeper.copied, timeout=20_000):
        choose(page, tmp_path / "clé")
        assert not page.closing._rows[Check.COPY][2].isEnabled()
    target = tmp_path / "clé.pcnwork"
    assert page.closing.notice.kind == "info"
    assert str(target) in rows(page)[Check.COPY]
    assert "nothing changed since" in rows(page)[Check.COPY]
    with open_workspace(target, access=Access.READ) as copy:
        assert copy.record(walking.session.record.id) == walking.session.record
    page.closing.close_button.click()
    assert "nothing changed since" in rows(page)[Check.COPY]
    page.closing.reopen_button.click()
    walking.session.rate(KEY, "G.1.1", 1)
    assert "but something changed" in rows(page)[Check.COPY]


def test_a_backup_made_in_the_settings_counts_too(walking, tmp_path, monkeypatch, qtbot):
    monkeypatch.setattr(copies, "same_medium", lambda one, other: False)
    with qtbot.waitSignal(walking.keeper.told, timeout=20_000):
        walking.keeper.back_up(tmp_path / "copie.pcnwork")
    assert "nothing changed since" in rows(report(walking))[Check.COPY]


def test_a_copy_on_the_same_disk_is_made_and_said_not_to_count(walking, tmp_path, qtbot):
    page = report(walking)
    with qtbot.waitSignal(walking.keeper.copied, timeout=20_000):
        choose(page, tmp_path / "copie.pcnwork")
    assert (tmp_path / "copie.pcnwork").exists()
    assert page.closing.notice.kind == "warn"
    assert "does not count" in page.closing.notice.text
    assert "No copy" in rows(page)[Check.COPY]


def test_a_copy_that_fails_says_why_and_leaves_nothing(walking, tmp_path, monkeypatch, qtbot):
    def full(raw, target):
        target.write_bytes(b"half")
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(files, "copy_into", full)
    page = report(walking)
    with qtbot.waitSignal(walking.keeper.copy_failed, timeout=20_000):
        choose(page, tmp_path / "copie.pcnwork")
    assert page.closing.notice.text == ExportDiskFull(path=tmp_path / "copie.pcnwork").sentence("en")
    assert page.closing._rows[Check.COPY][2].isEnabled()
    assert not list(tmp_path.iterdir())


# --- Deleting


def home(window):
    window.show_page(PageName.WORKSHOPS)
    return window.pages.workshops


def asked(window, qtbot, ask):
    with qtbot.waitSignal(window.remover.asked, timeout=20_000) as caught:
        ask()
    dialog = caught.args[0]
    qtbot.waitUntil(lambda: QApplication.focusWidget() is dialog.cancel, timeout=20_000)
    return dialog


def finished(qtbot, dialog):
    qtbot.waitUntil(lambda: dialog._removal is not None, timeout=20_000)


def test_delete_says_what_goes_with_cancel_at_hand_and_deletes(walking, home_folder, qtbot):
    walking.session.rate(KEY, "G.1.1", 1)
    write(walking, "G.1.1", f"{MARK} note")
    walking.session.workspace.backup_daily(today=date(2026, 1, 1))
    walking.session.create_workshop(WorkshopDetails("Autre"), [KEY])
    page = home(walking)
    gone = next(line.id for line in walking.session.lines() if MARK in line.details.title)
    page.select(gone)
    dialog = asked(walking, qtbot, lambda: QTest.keyClick(page.list.table, K.Key_Delete))
    words = [words.text() for _, bullets in dialog._parts for _, words in bullets._rows if words.isVisible()]
    assert "1 rating" in words and "1 note" in words
    assert "its history: 3 changes" in words
    assert "workspace-2026-01-01.pcnwork" in words
    QTest.keyClick(dialog.cancel, K.Key_Escape)
    assert any(line.id == gone for line in walking.session.lines())

    dialog = asked(walking, qtbot, page._delete_action.trigger)
    dialog.remove.click()
    finished(qtbot, dialog)
    assert "taken out of 1 backup" in dialog.notice.text
    assert [line.details.title for line in walking.session.lines()] == ["Autre"]
    assert walking.session.record.details.title == "Autre"
    assert traces(home_folder, MARK) == []
    dialog.cancel.click()


def test_the_open_workshop_closes_when_it_is_deleted(walking, home_folder, qtbot):
    walking.pages.run.card.notes.focus_note()
    QTest.keyClicks(QApplication.focusWidget(), "Zebulonne")
    home(walking)
    dialog = asked(walking, qtbot, lambda: walking.remover.ask_delete(walking.session.record.id))
    dialog.remove.click()
    finished(qtbot, dialog)
    dialog.cancel.click()
    assert walking.session.record is None
    assert walking.session.lines() == ()
    assert traces(home_folder, MARK) == traces(home_folder, "Zebulonne") == []
    assert not walking._unsaved
    walking.show_page(PageName.RUN)
    assert walking.stack.currentWidget() is not walking.pages.run


def test_what_could_not_be_removed_is_named_and_finished_later(walking, home_folder, qtbot):
    backup = walking.session.workspace.backup_daily(today=date(2026, 1, 1))
    holder = Lock(backup)
    dialog = asked(walking, qtbot, lambda: walking.remover.ask_delete(walking.session.record.id))
    dialog.remove.click()
    finished(qtbot, dialog)
    assert str(backup) in dialog.notice.text
    assert QApplication.focusWidget() is dialog.finish
    holder.release()
    dialog.finish.click()
    finished(qtbot, dialog)
    assert "taken out of 1 backup" in dialog.notice.text
    assert traces(home_folder, MARK) == []
    dialog.cancel.click()


def test_an_interrupted_removal_is_finished_at_the_next_start(walking, home_folder, qtbot):
    workspace = walking.session.workspace
    backup = workspace.backup_daily(today=date(2026, 1, 1))
    holder = Lock(backup)
    workspace.delete_workshop(walking.session.record.id)
    assert traces(home_folder, MARK)
    with qtbot.waitSignal(walking.keeper.unremoved, timeout=20_000):
        walking.keeper._look_after(workspace)
    assert str(backup) in said(walking).replace("\u200b", "")
    holder.release()
    with qtbot.waitSignal(walking.keeper.unremoved, timeout=20_000):
        walking.messages._action.click()
    assert traces(home_folder, MARK) == []
    assert not workspace.still_removing()


@pytest.fixture
def home_folder(home):
    return home


# --- Removed on request


def test_a_note_removed_on_request_is_nowhere_and_undo_cannot_bring_it_back(walking, home_folder, qtbot):
    walking.session.rate(KEY, "G.1.1", 1)
    walking.session.change_details(WorkshopDetails("Autre", facilitator="Maude"), "stay")
    note = write(walking, "G.1.1", f"{MARK} said so")
    walking.session.workspace.backup_daily(today=date(2026, 1, 1))
    run = walking.pages.run
    run.show_note(KEY, "G.1.1", note)
    editor = next(one for one in run.card.notes._editors if one.note_id == note)
    QTest.keyClicks(editor.form.text, "Zebulonne")
    assert editor.form.more.isVisible()
    dialog = asked(walking, qtbot, editor._erase.trigger)
    dialog.remove.click()
    finished(qtbot, dialog)
    dialog.cancel.click()
    assert not walking.session.undo_stack.canUndo()
    walking.session.undo_stack.undo()
    editor_texts = [one.text for one in run.card.notes._editors]
    assert editor_texts == [""]
    assert walking.session.record.assessment(KEY).notes == ()
    changes = [one for one in walking.session.history(KEY, "G.1.1") if one.subject is Subject.NOTE]
    assert all(one.erased and one.before is one.after is None for one in changes)
    panel = run.side.history.model
    shown = [panel.index(row).data() for row in range(panel.rowCount())]
    assert shown[0].startswith("Note removed on request\n") and shown[0].endswith("· Maude")
    assert any(line.startswith("Note: text removed on request\n") for line in shown[1:])
    assert not walking.session.restore(changes[0].id, "before")
    assert traces(home_folder, "Zebulonne") == []
    # The title of the workshop held the mark too, in its history.
    assert not [one for one in walking.session.history(KEY, "G.1.1") if MARK in f"{one.before}{one.after}"]


def test_a_note_that_was_removed_before_loses_its_history_on_request(walking, home_folder, qtbot):
    note = write(walking, "G.1.1", "Zebulonne said so")
    walking.session.write_note(KEY, "G.1.1", note, "", language="fr", stay=new_id())
    walking.session.rate(KEY, "G.1.1", 1)
    run = walking.pages.run
    run.go_to(KEY, "G.1.1")
    history = run.side.history
    run.side.tabs[3].click()
    history.view.setCurrentIndex(history.model.index(0))
    assert not history.erase.isVisible()
    history.view.setCurrentIndex(history.model.index(1))
    dialog = asked(walking, qtbot, history.erase.click)
    dialog.remove.click()
    finished(qtbot, dialog)
    dialog.cancel.click()
    assert traces(home_folder, "Zebulonne") == []
    assert not history.erase.isVisible()
    history.view.setCurrentIndex(history.model.index(0))
    assert history.model.changes[0].erased
    assert not history.before.isEnabled()


def test_a_note_that_is_marked_leaves_no_trace_of_its_marks_either(walking, qtbot):
    note = write(walking, "G.1.1", "dit en confidence")
    for marks in (NoteMarks(NoteKind.QUOTE), NoteMarks(NoteKind.BARRIER)):
        walking.session.write_note(KEY, "G.1.1", note, "dit en confidence", language="en", stay=note, marks=marks)
    dialog = asked(walking, qtbot, lambda: walking.remover.ask_erase(note))
    dialog.remove.click()
    finished(qtbot, dialog)
    dialog.cancel.click()
    changes = [one for one in walking.session.history(KEY, "G.1.1") if one.subject is Subject.NOTE]
    assert all(one.erased and one.before is one.after is None for one in changes)


def test_a_closed_workshop_lets_a_note_be_removed_on_request(walking, qtbot):
    note = write(walking, "G.1.1", "dit en confidence")
    walking.session.close_workshop()
    dialog = asked(walking, qtbot, lambda: walking.remover.ask_erase(note))
    dialog.remove.click()
    finished(qtbot, dialog)
    dialog.cancel.click()
    assert walking.session.record.closed
    assert walking.session.record.assessment(KEY).notes == ()
    assert b"confidence" not in Path(default_workspace()).read_bytes()


def test_the_dialog_speaks_both_languages_and_names_everything(walking, nameless, qtbot, qapp):
    dialog = asked(walking, qtbot, lambda: walking.remover.ask_delete(walking.session.record.id))
    assert isinstance(dialog, RemovalDialog)
    assert nameless(dialog) == []
    walking.switch_language("fr")
    qapp.processEvents()
    assert language_of(dialog) == "fr"
    assert dialog.cancel.text() == "Annuler"
    dialog.reject()
