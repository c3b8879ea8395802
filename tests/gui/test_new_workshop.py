from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QDialog

from pcn_desktop.gui.pages.new_workshop import InstrumentsModel, NewWorkshopDialog
from pcn_desktop.workspace.values import WorkshopDetails


@pytest.fixture
def opened(qtbot, instrument):
    def make(*instruments, **options):
        offered = () if "template" in options else instruments or (instrument,)
        dialog = NewWorkshopDialog(offered, **options)
        dialog.setLocale(QLocale("en_CA"))
        qtbot.addWidget(dialog)
        dialog.open()
        qtbot.waitUntil(dialog.form.title.hasFocus)
        return dialog

    return make


@pytest.fixture
def second(instrument):
    return replace(instrument, key="second", version="2")


def test_a_title_is_enough(qtbot, opened):
    dialog = opened(facilitator="M. Roy", language="en")
    assert not dialog.form.create.isEnabled()
    assert dialog.form.reason.text() == "First give it a title."
    assert not dialog.form.titleError.isVisible()
    qtbot.keyClicks(dialog.form.title, "  Start ")
    assert dialog.form.create.isEnabled()
    assert dialog.form.reason.text() == ""
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(dialog.form.title, Qt.Key.Key_Return)
    assert dialog.details == WorkshopDetails("Start", facilitator="M. Roy", language="en")
    assert dialog.instruments == ("pcn-readiness",)


def test_everything_entered_is_returned(qtbot, opened):
    dialog = opened()
    qtbot.keyClicks(dialog.form.title, "Baseline")
    dialog.form.network.insert("Équipe de la Baie")
    qtbot.keyClicks(dialog.form.day.line, "2026-11-22")
    dialog.form.language.setCurrentIndex(1)
    qtbot.keyClicks(dialog.form.facilitator, "RN")
    assert dialog.details == WorkshopDetails(
        "Baseline", network="Équipe de la Baie", day=date(2026, 11, 22), facilitator="RN", language="en"
    )


def test_an_erased_title_is_said_where_it_is_missing(qtbot, opened):
    dialog = opened()
    qtbot.keyClicks(dialog.form.title, "x")
    qtbot.keyClick(dialog.form.title, Qt.Key.Key_Backspace)
    assert dialog.form.titleError.isVisible()
    assert not dialog.form.create.isEnabled()
    qtbot.keyClick(dialog.form.title, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert dialog.result() != QDialog.DialogCode.Accepted.value


def test_a_wrong_date_holds_it_back(qtbot, opened):
    dialog = opened()
    qtbot.keyClicks(dialog.form.title, "x")
    qtbot.keyClicks(dialog.form.day.line, "soon")
    assert dialog.form.dayError.isVisible()
    assert dialog.form.reason.text() == "First correct the date, or empty it."
    assert not dialog.form.create.isEnabled()
    dialog.form.day.line.clear()
    qtbot.keyClicks(dialog.form.day.line, "2026-11-22")
    assert dialog.form.create.isEnabled()


def test_one_instrument_is_ticked_several_are_chosen(qtbot, opened, instrument, second):
    assert opened().instruments == ("pcn-readiness",)
    dialog = opened(instrument, second)
    qtbot.keyClicks(dialog.form.title, "x")
    assert dialog.instruments == ()
    assert dialog.form.instrumentsError.isVisible()
    listed = dialog.form.instruments
    listed.setFocus()
    listed.setCurrentIndex(dialog.model.index(1))
    qtbot.keyClick(listed, Qt.Key.Key_Space)
    assert dialog.instruments == ("second",)
    assert dialog.form.create.isEnabled()
    qtbot.keyClick(listed, Qt.Key.Key_Space)
    assert dialog.instruments == ()
    assert dialog.form.reason.text() == "First choose an instrument."


def test_the_list_keeps_qts_rules(qtmodeltester, instrument, second):
    qtmodeltester.check(InstrumentsModel((instrument, second)), force_py=False)


def test_of_several_versions_one_is_offered(instrument):
    model = InstrumentsModel((instrument, replace(instrument, version="2")))
    assert model.rowCount() == 1
    assert model.chosen == ("pcn-readiness",)


def test_a_duplicate_asks_for_the_title_only(qtbot, opened):
    dialog = opened(template="<b>Départ</b>")
    assert not dialog.form.more.isVisible()
    assert dialog.form.title.text() == "<b>Départ</b> (copy)"
    assert dialog.form.title.selectedText() == dialog.form.title.text()
    assert "<b>Départ</b>" in dialog.form.explanation.text()
    assert dialog.form.explanation.textFormat() == Qt.TextFormat.PlainText
    qtbot.keyClicks(dialog.form.title, "Next")
    with qtbot.waitSignal(dialog.accepted):
        qtbot.mouseClick(dialog.form.create, Qt.MouseButton.LeftButton)
    assert dialog.details.title == "Next"


def test_a_duplicate_may_follow_its_model_a_new_one_follows_none(qtbot, opened):
    assert not opened().follows.isVisible()
    dialog = opened(template="Départ")
    assert dialog.follows.isVisible()
    assert not dialog.follow_up
    dialog.follows.setFocus()
    qtbot.keyClick(dialog.follows, Qt.Key.Key_Space)
    assert dialog.follow_up


def test_escape_leaves(qtbot, opened):
    dialog = opened()
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)


@pytest.mark.parametrize("template", [None, "Long " * 200])
def test_it_fits_the_screen_and_nothing_is_cut_sideways(qapp, opened, template):
    from pcn_desktop.gui.theme import apply_theme, make_theme

    apply_theme(qapp, make_theme("light", 200))
    dialog = opened(template=template)
    room = dialog.screen().availableGeometry()
    assert dialog.height() <= room.height()
    assert dialog.width() <= room.width()
    assert dialog.form.content.minimumSizeHint().width() <= dialog.form.scroll.viewport().width()
    assert dialog.form.create.isVisible()


def test_the_language_switches_at_once(opened, pseudo):
    dialog = opened()
    dialog.form.title.setText("Kept")
    dialog.setLocale(QLocale("fr_CA"))
    pseudo()
    assert dialog.form.create.text().startswith("[Create the workshop")
    assert dialog.form.titleLabel.text().startswith("[Title")
    assert dialog.form.language.itemText(0).startswith("[French")
    assert dialog.model.index(0).data().endswith("· 59 critères")
    assert dialog.form.title.text() == "Kept"


def test_assistive_tools_read_it(opened, nameless):
    dialog = opened()
    assert nameless(dialog) == []
    faces = {
        field: QAccessible.queryAccessibleInterface(getattr(dialog.form, field))
        for field in ("title", "network", "facilitator", "create")
    }
    assert faces["title"].text(QAccessible.Text.Name) == "Title"
    assert faces["create"].text(QAccessible.Text.Description) == "First give it a title."
    assert faces["facilitator"].text(QAccessible.Text.Description).startswith("Written in the history")
    assert dialog.form.day.line.accessibleName() == "Date"
    assert dialog.form.titleLabel.buddy() is dialog.form.title


def test_enter_on_cancel_makes_nothing(qtbot, opened):
    dialog = opened(language="en")
    dialog.form.title.setText("Atelier")
    dialog.form.cancel.setFocus()
    with qtbot.waitSignal(dialog.rejected):
        qtbot.keyClick(dialog.form.cancel, Qt.Key.Key_Return)
