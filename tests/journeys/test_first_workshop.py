"""The main job, end to end, in the real window: from the first start to a workbook and a report, and back."""

from fractions import Fraction

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from tests.journeys.hands import Hands

from pcn_desktop.gui.pages.new_workshop import NewWorkshopDialog
from pcn_desktop.gui.pages.welcome_page import WelcomePage
from pcn_desktop.gui.widgets.export_card import Kind
from pcn_desktop.gui.widgets.rail import PageName
from pcn_desktop.workspace.answers import Outside

TITLE = {"fr": "Atelier de départ", "en": "Baseline workshop"}
NETWORK = {"fr": "Réseau de la Baie-du-Nord", "en": "North Bay Shore Network"}
NOTE = {
    "fr": "Poste ouvert depuis l’été; le comité y travaille avec « le centre ».",
    "en": "The role has been open since summer; the committee is on it.",
}
KEYS = "0123ND"
NOTED_EVERY = 6


def key_of(number: int) -> str:
    """Return the key pressed on criterion `number`: all four levels, n/a and don't know come up."""
    return KEYS[(number * 7 + number // 5) % len(KEYS)]


def rating_of(key: str):
    return {"N": Outside.NOT_APPLICABLE, "D": Outside.UNKNOWN}.get(key) or (int(key) if key.isdigit() else None)


@pytest.mark.xdist_group("journeys")
@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_first_workshop_from_start_to_report(qtbot, qapp, language):
    hands = Hands(qtbot, qapp, language)
    hands.open()
    choose_the_language(hands)
    make_a_workshop(hands)
    walk_every_criterion(hands)
    look_at_the_scores(hands)
    leave_with_workbook_and_report(hands)
    look_around(hands)
    close_and_come_back(hands)


def choose_the_language(hands):
    window = hands.window
    assert window.findChild(WelcomePage)
    hands.picture("01-first-start")
    window.findChild(WelcomePage).choices[0 if hands.language == "fr" else 1].setFocus()
    hands.press(Qt.Key.Key_Space)
    assert window.pages.workshops.isVisible()
    hands.picture("02-no-workshop-yet")


def make_a_workshop(hands):
    window, qtbot = hands.window, hands.qtbot
    window.pages.workshops.newRequested.emit()
    dialog = window.findChild(NewWorkshopDialog)
    qtbot.waitUntil(dialog.form.title.hasFocus)
    hands.type(TITLE[hands.language])
    dialog.form.network.setFocus()
    hands.type(NETWORK[hands.language])
    assert dialog.grab().save(str(hands.folder / "03-new-workshop.png"))
    dialog.accept()
    qtbot.waitUntil(window.pages.prepare.isVisible)
    hands.take_window()
    hands.picture("04-prepare")


def walk_every_criterion(hands):
    """Rate all 59 by keyboard alone, with a note on every sixth."""
    window = hands.window
    window.show_page(PageName.RUN)
    card, note = window.pages.run.card, NOTE[hands.language]
    assert QApplication.focusWidget() is card
    items = window.session.latest_instruments[0].items
    for number, item in enumerate(items):
        assert window.pages.run.position == ("pcn-readiness", item.code)
        hands.press(key_of(number))
        if number % NOTED_EVERY == 0:
            hands.press("T")
            hands.type(f"{note} ({item.code})")
            hands.press(Qt.Key.Key_Escape)
            assert QApplication.focusWidget() is card
        if number == 21:
            hands.picture("05-walk")
        if item is not items[-1]:
            hands.press(Qt.Key.Key_Return)
    assert len(items) == 59
    kept = window.session.record.assessments[0]
    assert kept.ratings == {item.code: rating_of(key_of(number)) for number, item in enumerate(items)}
    assert [note.text for note in kept.notes] == [f"{note} ({item.code})" for item in items[::NOTED_EVERY]]
    assert not card.notes.dirty


def look_at_the_scores(hands):
    window = hands.window
    kept = window.session.record.assessments[0]
    expected = overall(window.session.latest_instruments[0], kept.ratings)
    assert window.session.summary.instruments[0].figures.percent == expected
    window.pages.run.side.open_scores()
    hands.picture("06-scores")


def leave_with_workbook_and_report(hands):
    window, language = hands.window, hands.language
    window.show_page(PageName.REPORT)
    hands.picture("07-report")
    stem = "atelier" if language == "fr" else "workshop"
    for ending in ("xlsx", "pdf"):
        (hands.folder / f"{stem}.{ending}").unlink(missing_ok=True)
    window.pages.report.show_folder(hands.folder)
    window.pages.report.form.fileName.setText(stem)
    for kind in Kind:
        with hands.qtbot.waitSignal(window.exporter.done, timeout=60_000):
            window.pages.report.cards[kind].save.click()
    hands.picture("08-exported")
    codes = [item.code for item in window.session.latest_instruments[0].items]
    check_workbook(hands.folder / f"{stem}.xlsx", codes, NOTE[language])
    check_report(hands.folder / f"{stem}.pdf", TITLE[language], language)


def look_around(hands):
    for page, picture in ((PageName.INSTRUMENTS, "09-instruments"), (PageName.SETTINGS, "10-settings")):
        hands.window.show_page(page)
        hands.picture(picture)


def close_and_come_back(hands):
    """Everything is as it was left: the workshop, its ratings and notes, the place, the language."""
    before = hands.window.session.record
    hands.close()
    window = hands.open()
    assert not window.findChild(WelcomePage)
    assert window.session.record.assessments == before.assessments
    assert window.session.record.details == before.details
    assert window.pages.run.isVisible()
    assert window.pages.run.position == ("pcn-readiness", "F5.1.4")
    assert window.locale().name().startswith(hands.language)
    hands.picture("11-opened-again")
    window.show_page(PageName.WORKSHOPS)
    hands.picture("12-workshops")
    hands.close()


def overall(instrument, ratings):
    """The mean of the means of the means, from the levels alone."""

    def mean(values):
        found = [value for value in values if value is not None]
        return sum(found, Fraction()) / len(found) if found else None

    def score(item):
        rating = ratings.get(item.code)
        return None if rating is None or isinstance(rating, Outside) else Fraction(rating, 3) * 100

    return mean(
        mean(mean(score(item) for item in dimension.items) for dimension in section.dimensions)
        for section in instrument.sections
    )


def check_workbook(path, codes, note):
    book = load_workbook(path)
    cells = [str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert set(codes) <= set(cells)
    assert any(note in cell for cell in cells)
    assert not any(cell.data_type == "f" for sheet in book for row in sheet.iter_rows() for cell in row)


def check_report(path, title, language):
    report = PdfReader(path)
    assert report.metadata.title and title in report.metadata.title
    text = "\n".join(page.extract_text() for page in report.pages)
    assert title in text
    assert "F5.1.4" in text
    assert report.trailer["/Root"]["/Lang"].startswith(language)
