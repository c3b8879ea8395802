"""Paper in the program: a form of the open workshop becomes a file, and is opened on wish."""

import re

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QThreadPool
from tests.gui.kit import show_active

from pcn_desktop.app import make_window
from pcn_desktop.gui.file_dialogs import FileDialogs
from pcn_desktop.gui.pages.prepare.room_panes import Pane
from pcn_desktop.gui.widgets.rail import PageName
from pcn_desktop.reports.forms.matter import FormKind
from pcn_desktop.settings import Settings
from pcn_desktop.workspace.room_values import Perspective
from pcn_desktop.workspace.values import WorkshopDetails

PCN, SUPPLEMENT = "pcn-readiness", "indigenous-supplement"


@pytest.fixture
def window(qtbot, qapp):
    made = make_window(qapp, Settings(language="en"))
    qtbot.addWidget(made)
    show_active(qtbot, made)
    made.load()
    yield made
    made.session.detach()
    QThreadPool.globalInstance().waitForDone()
    qapp.processEvents()


@pytest.fixture
def card(window, tmp_path):
    """The paper of a workshop on two instruments, one of them a community's."""
    assert window.session.create_workshop(WorkshopDetails("Baie", language="en"), [PCN, SUPPLEMENT])
    window.session.write_entry(Perspective("p", "Clinicians", 9), stay="s")
    window.show_page(PageName.PREPARE)
    page = window.pages.prepare
    page.show_pane(Pane.PAPER)
    page.room.paper.dialogs = FileDialogs(to_save=lambda *_: tmp_path / "form.pdf")
    return page.room.paper


def printed(path):
    return re.sub(r"\s+", "", "".join(page.extract_text() for page in PdfReader(path).pages))


@pytest.mark.parametrize("kind", FormKind)
def test_each_form_of_the_workshop_becomes_a_file(card, qtbot, tmp_path, kind):
    card.rows[kind].save.click()
    qtbot.waitUntil(lambda: card.life.done.text != "", timeout=30_000)
    assert "Baie" in printed(tmp_path / "form.pdf")


def test_what_is_being_typed_is_on_the_form(card, window, qtbot, tmp_path):
    window.pages.prepare.form.title.setText("Rivière")
    card.rows[FormKind.OPENING].save.click()
    qtbot.waitUntil(lambda: card.life.done.text != "", timeout=30_000)
    assert "Rivière" in printed(tmp_path / "form.pdf")


def test_the_supplement_is_printed_alone_with_its_notice(card, qtbot, tmp_path):
    at = card.instrument.findData(SUPPLEMENT)
    card.instrument.setCurrentIndex(at)
    card.instrument.activated.emit(at)
    card.rows[FormKind.QUESTIONNAIRE].save.click()
    qtbot.waitUntil(lambda: card.life.done.text != "", timeout=30_000)
    found = printed(tmp_path / "form.pdf")
    assert "NottheIPHCCtool" in found
    assert "G.1.1" not in found


def test_the_number_of_ballots_follows_the_room(card, window, qapp):
    assert card.copies.placeholderText() == "9"
    window.session.write_entry(Perspective("p", "Clinicians", 11), stay="s")
    qapp.processEvents()
    assert card.copies.placeholderText() == "11"


def test_a_folder_that_is_gone_is_said_in_place(card, qtbot, tmp_path):
    card.dialogs = FileDialogs(to_save=lambda *_: tmp_path / "nowhere" / "form.pdf")
    card.rows[FormKind.POSTERS].save.click()
    qtbot.waitUntil(lambda: card.life.failure.text != "", timeout=30_000)
    assert "nowhere" in card.life.failure.text
    assert all(row.save.isEnabled() for row in card.rows.values())


def test_a_saved_form_is_opened_on_wish(card, window, qtbot, tmp_path, monkeypatch):
    opened = []
    monkeypatch.setattr("pcn_desktop.gui.main_window.QDesktopServices.openUrl", lambda url: opened.append(url) or True)
    card.rows[FormKind.SIGN_IN].save.click()
    qtbot.waitUntil(lambda: card.life.done.text != "", timeout=30_000)
    card.life.open_file.click()
    assert [url.toLocalFile() for url in opened] == [str(tmp_path / "form.pdf")]


def test_a_cancelled_form_leaves_no_file(card, window, qtbot, tmp_path):
    card.rows[FormKind.POSTERS].save.click()
    card.life.cancel.click()
    qtbot.waitUntil(lambda: card.life.failure.text != "" or card.life.done.text != "", timeout=30_000)
    assert (tmp_path / "form.pdf").exists() is (card.life.done.text != "")
