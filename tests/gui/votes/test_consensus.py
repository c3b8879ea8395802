"""Reason and dissent: folded, after the rating, saved by themselves, never filled in; warnings never block."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from tests import factories
from tests.gui.kit import LONG, full_disk
from tests.gui.votes.conftest import KEY

K = Qt.Key


def consensus(walking, code=None):
    return walking.session.record.assessment(KEY).consensuses.get(code or walking.code)


def write(walking, qtbot, field, text):
    field.setFocus()
    QTest.keyClicks(field, text)
    walking.page.flush()


def test_the_fields_come_after_the_rating_folded(walking, press):
    room = walking.page.card.room
    assert not room.open_consensus.isVisible()
    press("2")
    assert room.open_consensus.isVisible()
    assert not room.consensus.isVisible()
    room.open_consensus.click()
    assert room.consensus.isVisible()
    assert room.consensus.reason.hasFocus()
    assert room.consensus.reason.toPlainText() == room.consensus.dissent.toPlainText() == ""


def test_what_is_typed_is_kept_with_its_language_and_undone(walking, press, qtbot):
    press("2")
    fields = walking.page.card.room.consensus
    walking.page.card.room.open_consensus.click()
    write(walking, qtbot, fields.dissent, "Two disagree because of the north")
    kept = consensus(walking)
    assert (kept.reason, kept.dissent, kept.language) == ("", "Two disagree because of the north", "fr")
    assert walking.rating == 2
    walking.session.undo_stack.undo()
    assert consensus(walking) is None
    assert fields.dissent.toPlainText() == ""
    walking.session.undo_stack.redo()
    assert fields.dissent.toPlainText() == "Two disagree because of the north"


def test_escape_saves_and_gives_the_keys_back(walking, press):
    press("1")
    walking.page.card.room.open_consensus.click()
    fields = walking.page.card.room.consensus
    QTest.keyClicks(fields.reason, "Vu ensemble")
    QTest.keyClick(fields.reason, K.Key_Escape)
    assert QApplication.focusWidget() is walking.page.card
    assert consensus(walking).reason == "Vu ensemble"
    press("3")
    assert walking.rating == 3
    assert consensus(walking).reason == "Vu ensemble"


def test_what_is_emptied_is_removed(walking, press, qtbot):
    press("1")
    fields = walking.page.card.room.consensus
    walking.page.card.room.open_consensus.click()
    write(walking, qtbot, fields.reason, "Oui")
    fields.reason.clear()
    walking.page.flush()
    assert consensus(walking) is None


def test_moving_on_writes_first_and_shows_another_criterion(walking, press):
    first = walking.code
    press("1")
    walking.page.card.room.open_consensus.click()
    fields = walking.page.card.room.consensus
    QTest.keyClicks(fields.reason, "Raison")
    walking.page.foot.next.click()
    assert consensus(walking, first).reason == "Raison"
    assert fields.reason.toPlainText() == ""
    assert not fields.is_open
    walking.page.foot.previous.click()
    assert fields.reason.toPlainText() == "Raison"


def test_what_could_not_be_written_waits_at_its_place(walking, press):
    first, fields = walking.code, walking.page.card.room.consensus
    press("1")
    walking.page.card.room.open_consensus.click()
    with full_disk(walking.session.workspace):
        fields.reason.setPlainText(LONG)
        walking.page.go_to(KEY, "F1.1.1")
        assert consensus(walking, first) is None
        assert fields.reason.toPlainText() == ""
        assert fields.dirty
        walking.page.go_to(KEY, first)
        assert fields.reason.toPlainText() == LONG.strip()
        walking.page.go_to(KEY, "F1.1.1")
    walking.page.flush()
    assert not fields.dirty
    assert consensus(walking, first).reason == LONG.strip()
    assert fields.reason.toPlainText() == ""


def test_another_workshop_shows_its_own(walking, press, qtbot):
    first, place = walking.session.record.id, walking.code
    press("1")
    fields = walking.page.card.room.consensus
    walking.page.card.room.open_consensus.click()
    write(walking, qtbot, fields.reason, "Ici")
    assert walking.session.create_workshop(factories.details("Autre"), [KEY])
    assert fields.reason.toPlainText() == ""
    walking.session.open_workshop(first)
    walking.page.go_to(KEY, place)
    assert fields.reason.toPlainText() == "Ici"


def test_a_closed_workshop_is_read_only(walking, press, qtbot):
    press("1")
    fields = walking.page.card.room.consensus
    walking.page.card.room.open_consensus.click()
    write(walking, qtbot, fields.reason, "Ici")
    walking.session.close_workshop()
    assert fields.reason.isReadOnly()
    assert fields.dissent.isReadOnly()


def test_warnings_are_sentences_and_block_nothing(walking, press, qtbot):
    room = walking.page.card.room
    walking.session.add_votes(KEY, {walking.code: {0: 4, 1: 1, 2: 5}}, "")
    press("v", "r")
    assert room.warning.text() == ""
    press("3")
    assert walking.rating == 3
    assert room.warning.text().splitlines() == [
        "The rating lies outside the votes: from 0 to 2.",
        "The votes are split and no dissent is noted: a word keeps what the others see.",
    ]
    press("1")
    room.open_consensus.click()
    write(walking, qtbot, room.consensus.dissent, "Deux voient 0")
    assert room.warning.text() == ""
    press(K.Key_Escape)
    press("n")
    assert room.warning.text() == ""
