"""The main job, end to end, in the real window: from the first start to a workbook and a report, and back."""

from fractions import Fraction

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pypdf import PdfReader

from pcn_desktop.gui.pages.new_workshop import NewWorkshopDialog
from pcn_desktop.gui.widgets.export_card import Kind
from pcn_desktop.gui.widgets.rail import PageName
from pcn_desktop.workspace.values import Outside

from tests.journeys.hands import Hands

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
    window = hands.open()

    # First start: the program asks the language, in both.
    assert window.welcome.isVisible()
    hands.picture("01-first-start")
    choice = window.welcome.choices[0 if language == "fr" else 1]
    choice.setFocus()
    hands.press(Qt.Key.Key_Space)
    assert window.workshops.isVisible()
    hands.picture("02-no-workshop-yet")

    # A new workshop.
    window.workshops.newRequested.emit()
    dialog = window.findChild(NewWorkshopDialog)
    qtbot.waitUntil(dialog.form.title.hasFocus)
    hands.type(TITLE[language])
    dialog.form.network.setFocus()
    hands.type(NETWORK[language])
    assert dialog.grab().save(str(hands.folder / "03-new-workshop.png"))
    dialog.accept()
    qtbot.waitUntil(window.prepare.isVisible)
    hands.take_window()
    hands.picture("04-prepare")

    # The walk, by keyboard alone.
    window.show_page(PageName.RUN)
    card = window.run.card
    assert QApplication.focusWidget() is card
    codes = []
    instrument = window.session.latest_instruments[0]
    for number, item in enumerate(instrument.items):
        codes.append(item.code)
        hands.press(key_of(number))
        if number % NOTED_EVERY == 0:
            hands.press("T")
            hands.type(f"{NOTE[language]} ({item.code})")
            hands.press(Qt.Key.Key_Escape)
            assert QApplication.focusWidget() is card
        if number == 21:
            hands.picture("05-walk")
        if number < 58:
            hands.press(Qt.Key.Key_Return)
    assert len(codes) == 59

    record = window.session.record
    kept = record.assessments[0]
    assert {code: kept.ratings.get(code) for code in codes} == {
        code: rating_of(key_of(number)) for number, code in enumerate(codes)
    }
    assert [note.text for note in kept.notes] == [f"{NOTE[language]} ({code})" for code in codes[::NOTED_EVERY]]
    assert not window.run.card.notes.dirty

    # Scores, worked out here by hand.
    expected = overall(instrument, kept.ratings)
    assert window.session.summary.instruments[0].figures.percent == expected
    window.run.side.open_scores()
    hands.picture("06-scores")

    # Workbook and report.
    window.show_page(PageName.REPORT)
    hands.picture("07-report")
    written = {}
    stem = "atelier" if language == "fr" else "workshop"
    window.report.show_folder(hands.folder)
    window.report.form.fileName.setText(stem)
    for kind, ending in (("excel", "xlsx"), ("pdf", "pdf")):
        target = hands.folder / f"{stem}.{ending}"
        target.unlink(missing_ok=True)
        with qtbot.waitSignal(window.exporter.done, timeout=60_000):
            window.report.cards[Kind(kind)].save.click()
        written[kind] = target
    hands.picture("08-exported")
    check_workbook(written["excel"], codes, NOTE[language])
    check_report(written["pdf"], TITLE[language], language)

    # Settings and instruments, seen once.
    window.show_page(PageName.INSTRUMENTS)
    hands.picture("09-instruments")
    window.show_page(PageName.SETTINGS)
    hands.picture("10-settings")

    # Closed, opened again: everything as left.
    window.show_page(PageName.RUN)
    before = window.session.record
    hands.close()
    again = hands.open()
    assert not again.welcome.isVisible()
    assert again.session.record == before or again.session.record.assessments == before.assessments
    assert again.run.isVisible()
    assert again.run.position == ("pcn-readiness", codes[-1])
    assert again.locale().name().startswith(language)
    hands.picture("11-opened-again")
    again.show_page(PageName.WORKSHOPS)
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
