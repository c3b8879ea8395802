"""The vault in the real window: made after an agreement, rated in two voices, released, locked, handed over."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QLocale, Qt, QThreadPool
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QDialog, QPushButton
from tests.gui.kit import show_active

from pcn_desktop.app import make_window
from pcn_desktop.gui.file_dialogs import FileDialogs
from pcn_desktop.gui.pages.vault.dialogs import NewVaultDialog, OpenVaultDialog, RecoveryDialog
from pcn_desktop.gui.pages.vault.voice_row import VoiceRow
from pcn_desktop.gui.theme import apply_theme, make_theme
from pcn_desktop.gui.widgets.rail import PageName
from pcn_desktop.paths import vaults_folder
from pcn_desktop.settings import Settings
from pcn_desktop.workspace.answers import Outside
from pcn_desktop.workspace.cipher import Secret
from pcn_desktop.workspace.values import WorkshopDetails
from pcn_desktop.workspace.vault import open_vault
from pcn_desktop.workspace.vault_values import ReleaseScope, VaultEvent, Voice

KEY, OWN = "pcn-readiness", "indigenous-supplement"
PASSPHRASE = "six lièvres dans la neige"


@pytest.fixture
def window(qtbot, qapp):
    made = make_window(qapp, Settings(language="en"))
    qtbot.addWidget(made, before_close_func=lambda window: window.session.detach())
    made.resize(1366, 768)
    show_active(qtbot, made)
    made.load()
    yield made
    QThreadPool.globalInstance().waitForDone()
    qapp.processEvents()
    # A dialog left open would keep the windows of later tests from being active.
    for left in made.findChildren(QDialog):
        left.done(0)
    qapp.processEvents()


@pytest.fixture
def custody(window, qtbot):
    """A window with a workshop that has a note, its vault page shown."""
    session = window.session
    assert session.create_workshop(WorkshopDetails("Atelier", language="fr"), [KEY, OWN])
    assert session.write_note(KEY, "F1.1.3", "n", "notedéplacée", language="fr", stay="s")
    window.show_page(PageName.VAULT)
    return window


@pytest.fixture
def opened(custody, qtbot):
    """The same with a vault made through its dialogs."""
    make(custody, qtbot)
    return custody


def dialog(window, kind):
    return next((one for one in window.findChildren(kind) if one.isVisible()), None)


def fill(form):
    for name, line in form.lines.items():
        line.setText(f"Ligne {name}")
    for name, text in form.texts.items():
        text.setPlainText(f"Texte {name}")
    form.show_custodian.setChecked(True)


def make(window, qtbot):
    window.pages.vault.closed.make.click()
    asked = dialog(window, NewVaultDialog)
    fill(asked.form)
    asked.ask.first.setText(PASSPHRASE)
    asked.ask.again.setText(PASSPHRASE)
    asked.accept_button.click()
    qtbot.waitUntil(lambda: window.vault_desk.record is not None, timeout=20_000)
    qtbot.waitUntil(lambda: dialog(window, RecoveryDialog) is not None)
    shown = dialog(window, RecoveryDialog)
    assert not shown.accept_button.isEnabled()
    shown.kept.setChecked(True)
    shown.accept_button.click()


def open_it(window, qtbot, path, typed=PASSPHRASE):
    window.vault_room.ask_open(path)
    asked = dialog(window, OpenVaultDialog)
    asked.field.setText(typed)
    asked.accept_button.click()
    return asked


def test_without_a_vault_the_page_says_what_to_do(custody, nameless):
    page = custody.pages.vault
    assert page.closed.make.isEnabled()
    assert not page.closed.held.isVisible()
    assert nameless(page) == []


def test_a_vault_is_not_made_without_an_agreement_or_with_two_passphrases(custody, qtbot):
    custody.pages.vault.closed.make.click()
    asked = dialog(custody, NewVaultDialog)
    asked.accept_button.click()
    assert asked.error.isVisible()
    fill(asked.form)
    asked.ask.first.setText("a")
    asked.ask.again.setText("b")
    asked.error.hide()
    asked.accept_button.click()
    assert asked.error.isVisible()
    assert custody.vault_desk.record is None
    assert not vaults_folder(custody.session.workspace.path).exists()


def test_it_is_made_rated_undone_and_locked(opened, qtbot, nameless):
    page, desk = opened.pages.vault, opened.vault_desk
    assert nameless(page) == []
    assert opened.session.record.held[0].custodian == "Ligne organization"
    walk = page.walk
    assert walk.stop.key == (OWN, "S1.1")
    walk.rows[Voice.NETWORK]._levels[3].click()
    walk.rows[Voice.PARTNERS]._levels[1].click()
    assert walk.stop.ratings == {Voice.NETWORK: 3, Voice.PARTNERS: 1}
    assert "2" in walk.difference.text()
    qtbot.keyClicks(walk.rows[Voice.PARTNERS], "d")
    assert walk.stop.ratings[Voice.PARTNERS] is Outside.UNKNOWN
    page.undo.click()
    page.undo.click()
    assert walk.stop.ratings == {Voice.NETWORK: 3, Voice.PARTNERS: None}
    page.redo.click()
    assert walk.stop.ratings[Voice.PARTNERS] == 1
    walk.note.setPlainText("notegardée")
    page.flush()
    assert [note.text for note in desk.record.workshop.assessment(OWN).notes] == ["notegardée"]
    page.lock.click()
    assert desk.record is None
    assert desk.undo_stack.count() == 0
    assert walk.note.toPlainText() == ""
    assert walk.model.rowCount() == 0
    assert page.agreement.form.lines["person"].text() == ""


def test_a_wrong_passphrase_is_said_and_asked_again(opened, qtbot):
    path = opened.vault_desk.path
    opened.pages.vault.lock.click()
    asked = open_it(opened, qtbot, path, "autre")
    qtbot.waitUntil(asked.error.isVisible, timeout=20_000)
    assert asked.field.selectedText() == "autre"
    asked.field.setText(PASSPHRASE)
    asked.accept_button.click()
    qtbot.waitUntil(lambda: opened.vault_desk.record is not None, timeout=20_000)


def test_nothing_leaves_before_a_release_and_the_log_tells(opened, qtbot, tmp_path):
    page, desk = opened.pages.vault, opened.vault_desk
    desk.rate(OWN, "S1.1", Voice.PARTNERS, 1)
    summary = desk.summary_for(opened.session.summary)
    assert [one.scope for one in summary.outgoing] == [ReleaseScope.NOTHING]
    opened.show_page(PageName.REPORT)
    assert "Ligne organization" in opened.pages.report.leaving.words.text()
    opened.show_page(PageName.VAULT)
    page.release.scope.setCurrentIndex(2)
    page.release.record.click()
    assert desk.outgoing().release is None
    page.release.by.setText("Le conseil")
    page.release.record.click()
    assert desk.outgoing().scope is ReleaseScope.ALL
    opened.show_page(PageName.REPORT)
    assert "S1.1" in opened.pages.report.leaving.words.text()
    with qtbot.waitSignal(opened.exporter.done, timeout=30_000):
        opened.export("pdf", opened.pages.report.options(), tmp_path / "a.pdf")
    assert desk.log()[-1].event is VaultEvent.EXPORT
    opened.show_page(PageName.VAULT)
    page.release.withdraw.click()
    assert desk.outgoing().scope is ReleaseScope.NOTHING


def test_a_note_moves_into_the_vault_and_leaves_the_workspace(opened, qtbot):
    walk, desk = opened.pages.vault.walk, opened.vault_desk
    row = next(at for at, stop in enumerate(walk.model.stops) if stop.key == (KEY, "F1.1.3"))
    walk.outline.setCurrentIndex(walk.model.index(row))
    walk._movable[0].click()
    assert [note.text for note in desk.record.workshop.assessment(KEY).notes] == ["notedéplacée"]
    assert opened.session.record.assessment(KEY).notes == ()
    workspace = opened.session.workspace
    qtbot.waitUntil(lambda: not workspace.still_removing(), timeout=20_000)
    assert "notedéplacée".encode() not in workspace.path.read_bytes()


def test_criteria_are_struck_and_the_agreement_amended(opened):
    page, desk = opened.pages.vault, opened.vault_desk
    page.agreement._criteria["S1.1"][1].click()
    assert "S1.1" not in desk.record.workshop.assessment(OWN).scope
    assert page.walk.stop.key == (OWN, "S1.2")
    page.agreement.form.lines["person"].setText("Autre personne")
    page.agreement.form.show_custodian.setChecked(False)
    page.agreement.amend.click()
    assert desk.record.agreement.person == "Autre personne"
    assert opened.session.record.held == ()


def test_it_is_handed_over_and_opens_from_its_medium(opened, qtbot, tmp_path):
    page, desk = opened.pages.vault, opened.vault_desk
    path, medium = desk.path, tmp_path / "clé"
    medium.mkdir()
    page.handover._dialogs = FileDialogs(folder=lambda *_: medium)
    page.handover.choose.click()
    installer = tmp_path / "installer.bin"
    installer.write_bytes(b"programme")
    page.handover._dialogs = FileDialogs(to_open=lambda *_: installer)
    page.handover.installer.click()
    page.handover.excel.setChecked(True)
    page.handover.pdf.setChecked(True)
    with qtbot.waitSignal(desk.handed_over, timeout=30_000):
        page.handover.go.click()
    assert not path.exists()
    assert sorted(one.suffix for one in medium.iterdir()) == [".bin", ".pcnvault", ".pdf", ".pdf", ".xlsx"]
    assert (medium / installer.name).read_bytes() == b"programme"
    assert desk.record is None
    assert opened.session.record.held[0].handed_over is not None
    open_it(opened, qtbot, medium / path.name)
    qtbot.waitUntil(lambda: desk.record is not None, timeout=20_000)
    assert dialog(opened, OpenVaultDialog) is None


def test_a_hand_over_that_fails_keeps_the_vault_open(opened, qtbot, tmp_path):
    page, desk = opened.pages.vault, opened.vault_desk
    medium = tmp_path / "clé"
    medium.mkdir()
    (medium / desk.path.name).write_bytes(b"autre")
    page.handover._dialogs = FileDialogs(folder=lambda *_: medium)
    page.handover.choose.click()
    with qtbot.waitSignal(desk.failed, timeout=20_000):
        page.handover.go.click()
    assert desk.record is not None
    desk.rate(OWN, "S1.1", Voice.NETWORK, 2)
    assert page.walk.stop.ratings[Voice.NETWORK] == 2


def test_what_cannot_be_laid_beside_a_vault_is_said_and_the_vault_is_given(opened, qtbot, tmp_path):
    page, desk = opened.pages.vault, opened.vault_desk
    path, medium = desk.path, tmp_path / "clé"
    medium.mkdir()
    installer = tmp_path / "installer.bin"
    installer.write_bytes(b"programme")
    (medium / installer.name).write_bytes(b"autre")
    with qtbot.waitSignals([desk.handed_over, desk.failed], timeout=30_000):
        page.handover.handoverRequested.emit(medium, (installer,))
    assert (medium / path.name).exists()
    assert not path.exists()
    assert (medium / installer.name).read_bytes() == b"autre"
    assert desk.record is None
    assert opened.session.record.held[0].handed_over is not None


def test_a_dialog_cannot_be_left_while_a_key_is_worked_out(opened, qtbot):
    path = opened.vault_desk.path
    opened.pages.vault.lock.click()
    asked = open_it(opened, qtbot, path)
    assert not asked.cancel.isEnabled()
    asked.reject()
    assert asked.isVisible()
    qtbot.waitUntil(lambda: opened.vault_desk.record is not None, timeout=20_000)
    assert dialog(opened, OpenVaultDialog) is None


def test_another_workshop_locks_it(opened):
    assert opened.session.create_workshop(WorkshopDetails("Autre"), [KEY])
    assert opened.vault_desk.record is None


def test_the_recovery_key_opens_it_and_a_new_passphrase_voids_it(opened, qtbot):
    desk = opened.vault_desk
    words, path = " ".join(desk.recovery_words("fr")), desk.path
    desk.change_passphrase(Secret.of_passphrase("nouvelle"))
    qtbot.waitUntil(lambda: dialog(opened, RecoveryDialog) is not None, timeout=20_000)
    assert any(line.event is VaultEvent.PASSPHRASE for line in desk.log())
    shown = dialog(opened, RecoveryDialog)
    assert shown._words != tuple(words.split())
    shown.reject()
    assert shown.isVisible()
    shown.kept.setChecked(True)
    shown.reject()
    desk.lock()
    window = opened
    window.vault_room.ask_open(path)
    asked = dialog(window, OpenVaultDialog)
    asked.recovery.setChecked(True)
    asked.field.setText(words)
    asked.accept_button.click()
    qtbot.waitUntil(asked.error.isVisible, timeout=20_000)
    asked.close()
    with open_vault(path, Secret.of_passphrase("nouvelle")) as vault:
        assert vault.record().agreement.person == "Ligne person"


def test_locked_behind_another_page_it_leaves_nothing_in_a_field(opened):
    page, desk = opened.pages.vault, opened.vault_desk
    page.walk.note.setPlainText("notegardée")
    page.flush()
    opened.show_page(PageName.REPORT)
    desk.lock()
    assert page.agreement.form.lines["person"].text() == ""
    assert page.walk.note.toPlainText() == ""
    assert page.walk.model.rowCount() == 0
    assert page.holder.text() == ""
    assert page.log.model.rowCount() == 0


def test_locked_it_can_be_neither_undone_nor_read_in_a_row(opened, qtbot):
    page, walk = opened.pages.vault, opened.pages.vault.walk
    walk.rows[Voice.PARTNERS]._levels[2].click()
    qtbot.keyClicks(page.release.by, "Someone")
    qtbot.keyClicks(page.release.terms, "Terms")
    page.lock.click()
    for line in (page.release.by, *page.agreement.form.lines.values()):
        line.undo()
        assert line.text() == ""
    for field in (page.release.terms, walk.note, *page.agreement.form.texts.values()):
        field.undo()
        assert field.toPlainText() == ""
    for row in walk.rows.values():
        assert row._stop is None
        assert not any(level.isChecked() for level in row._levels)
    assert walk._kept == []


def test_nothing_of_it_is_copied_by_a_key(opened, qtbot):
    page = opened.pages.vault
    opened.vault_desk.rate(OWN, "S1.1", Voice.PARTNERS, 2)
    clipboard = QGuiApplication.clipboard()
    for view, column in ((page.log.table, 2), (page.walk.outline, 0)):
        clipboard.setText("avant")
        view.setCurrentIndex(view.model().index(0, column))
        qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
        assert clipboard.text() == "avant"
    clipboard.clear()


def test_moving_on_after_a_note_keeps_the_place_and_the_note(opened, qtbot):
    walk = opened.pages.vault.walk
    qtbot.keyClicks(walk.note, "one")
    for row in (1, 2):
        walk.next.click()
        assert walk.outline.currentIndex().row() == row
        assert walk.stop == walk.model.stops[row]
    walk.outline.setCurrentIndex(walk.model.index(0))
    assert [note.text for note in walk.stop.notes] == ["one"]
    next(part for part in walk._kept if isinstance(part, QPushButton)).click()
    assert walk.note.toPlainText() == "one"
    walk.note.setPlainText("two")
    walk.flush()
    assert [note.text for note in walk.stop.notes] == ["two"]
    assert walk.model.stops[1].notes == ()


@pytest.mark.parametrize(
    ("key", "modifier", "text", "scan", "wanted"),
    [
        (Qt.Key.Key_2, Qt.KeyboardModifier.NoModifier, "2", 0, 2),
        (Qt.Key.Key_Eacute, Qt.KeyboardModifier.NoModifier, "é", 11, 2),
        (Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier, "2", 0, None),
    ],
)
def test_its_keys_are_those_of_the_walk(opened, key, modifier, text, scan, wanted):
    row = opened.pages.vault.walk.rows[Voice.PARTNERS]

    def press():
        QApplication.sendEvent(row._levels[0], QKeyEvent(QEvent.Type.KeyPress, key, modifier, scan, 0, 0, text))
        return opened.pages.vault.walk.stop.ratings[Voice.PARTNERS]

    opened.change(replace(opened.settings, keys_on=False))
    assert press() is None
    opened.change(replace(opened.settings, keys_on=True))
    assert press() == wanted


def test_the_form_shows_what_each_choice_would_let_out(opened):
    release = opened.pages.vault.release
    opened.vault_desk.rate(OWN, "S1.1", Voice.PARTNERS, 2)
    said = []
    for at in range(3):
        release.scope.setCurrentIndex(at)
        said.append(release.would.words.text())
    assert "S1.1" not in said[0] + said[1]
    assert "S1" in said[1]
    assert "S1.1" in said[2]
    assert opened.vault_desk.outgoing().scope is ReleaseScope.NOTHING


def test_a_release_is_withdrawn_at_once_whoever_is_named(opened):
    release, desk = opened.pages.vault.release, opened.vault_desk
    desk.release(ReleaseScope.ALL, "Le conseil", "", None)
    release.by.setText("")
    release.withdraw.click()
    assert desk.outgoing().scope is ReleaseScope.NOTHING
    assert desk.record.releases[-1].by == "Le conseil"


@pytest.mark.parametrize("language", ["fr_CA", "en_CA"])
def test_at_large_text_a_voice_finds_room_beside_the_outline(opened, qapp, qtbot, language):
    apply_theme(qapp, make_theme("light", 200))
    row = VoiceRow(Voice.PARTNERS)
    qtbot.addWidget(row)
    row.setLocale(QLocale(language))
    row.show_stop(opened.pages.vault.walk.stop, read_only=False)
    qapp.processEvents()
    # A window of 1366 pixels, less rail, margins and outline at this text size.
    assert row.minimumSizeHint().width() <= 720


def test_its_models_are_sound(opened):
    page = opened.pages.vault
    for model in (page.walk.model, page.log.model):
        QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert page.log.model.rowCount() >= 2


def test_no_setting_tells_of_it(opened):
    kept = repr(opened.settings)
    for told in (opened.vault_desk.path.name, "Ligne", PASSPHRASE):
        assert told not in kept
    assert "Ligne" not in opened.window().windowTitle()


@pytest.mark.parametrize("language", ["fr", "en"])
def test_it_speaks_both_languages(opened, qapp, language):
    opened.switch_language(language)
    qapp.processEvents()
    page = opened.pages.vault
    assert page.title.text() == {"fr": "Coffre", "en": "Vault"}[language]
    notice = {"fr": "Ce n’est pas l’outil de l’IPHCC", "en": "Not the IPHCC tool"}[language]
    assert page.walk.notice.text().startswith(notice)
