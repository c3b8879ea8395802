"""Instruments: the tree, a search that forgives accents, and every word of an entry."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from pcn_desktop.gui.instrument_model import NODE, InstrumentFilter, InstrumentModel
from pcn_desktop.gui.pages.instrument_entry import ScaleView
from pcn_desktop.gui.pages.instruments_page import InstrumentsPage
from pcn_desktop.gui.theme import apply_theme, make_theme
from pcn_desktop.instruments.guidance import cards_for, guidance_of
from pcn_desktop.instruments.packs import read_shipped


@pytest.fixture
def page(qtbot, instrument):
    made = InstrumentsPage()
    qtbot.addWidget(made)
    made.setLocale(QLocale("en_CA"))
    made.resize(1282, 716)
    made.show_instruments((instrument,))
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


@pytest.fixture
def model(instrument):
    made = InstrumentModel()
    made.show_instruments((instrument,), "fr")
    return made


def texts(widget):
    return {label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget) and label.text()}


def codes(found):
    return [index.data(NODE).code for index in found]


def test_the_model_is_sound(model, qtmodeltester):
    qtmodeltester.check(model, force_py=True)


def test_the_filter_is_sound_while_searching(model, qtmodeltester):
    filtered = InstrumentFilter()
    filtered.setSourceModel(model)
    filtered.search("autochtone")
    qtmodeltester.check(filtered, force_py=True)


def test_the_tree_holds_every_section_dimension_and_criterion(model, instrument):
    nodes = [node.value for node in model.nodes()]
    assert nodes[0] == instrument
    assert [node for node in nodes if node in instrument.items] == list(instrument.items)
    assert len(nodes) == 1 + len(instrument.sections) + len(instrument.dimensions) + len(instrument.items)
    index = model.find(instrument.key, "F2.1.4")
    assert index.data().startswith("F2.1.4 ")
    assert index.parent().data(NODE).code == "F2.1"
    assert model.find(instrument.key, "nowhere") == QModelIndex()


def test_a_search_looks_at_code_sentence_question_and_evidence(model, instrument):
    filtered = InstrumentFilter()
    filtered.setSourceModel(model)
    item = instrument.place("F1.2.1").item
    for words in (item.code, item.label.get("fr"), item.question.get("fr"), item.evidence[0].get("fr").upper()):
        filtered.search(words)
        assert "F1.2.1" in codes(filtered.items())
    filtered.search(item.label.get("en"))
    assert filtered.items() == []


def test_every_word_must_be_there_in_any_order(model):
    filtered = InstrumentFilter()
    filtered.setSourceModel(model)
    filtered.search("autochtone responsable")
    both = codes(filtered.items())
    filtered.search("responsable AUTOCHTONE")
    assert codes(filtered.items()) == both
    filtered.search("autochtone")
    assert set(both) < set(codes(filtered.items()))


def test_a_code_brings_all_below_it(model, instrument):
    filtered = InstrumentFilter()
    filtered.setSourceModel(model)
    filtered.search("f2.1")
    assert {item.code for item in instrument.dimensions if item.code == "F2.1"} == {"F2.1"}
    assert set(instrument.expand("F2.1")) <= set(codes(filtered.items()))


def test_the_instrument_itself_comes_first_with_its_provenance(page, instrument):
    shown = texts(page.entry)
    provenance = instrument.provenance
    assert provenance.statement.get("en") in shown
    assert "not the official tool" in provenance.statement.get("en")
    assert {provenance.contact, provenance.contact_note.get("en"), instrument.summary.get("en")} <= shown
    assert {level.description.get("en") for level in instrument.scales[0].levels} <= shown
    assert instrument.scales[0].note.get("en") in shown
    assert any("CC BY-NC-ND 4.0" in text for text in shown)
    assert "version 1.0 · 6 functions · 16 dimensions · 59 criteria" in shown


def test_the_address_is_copied_and_nothing_opens(page, instrument, monkeypatch):
    copy = next(button for button in page.entry.findChildren(QPushButton) if "Copy" in button.text())
    copy.click()
    assert QGuiApplication.clipboard().text() == instrument.provenance.contact
    assert copy.text() == "Copied"
    address = next(label for label in page.entry.findChildren(QLabel) if label.text() == instrument.provenance.contact)
    assert not address.openExternalLinks()


def test_every_criterion_is_shown_whole(page, instrument):
    for item in instrument.items:
        page.show_code(instrument.key, item.code)
        shown = texts(page.entry)
        place = instrument.place(item.code)
        assert {item.code, item.label.get("en"), item.question.get("en")} <= shown
        assert {text.get("en") for text in item.evidence} <= shown
        assert ("Names Indigenous partners" in shown) == item.names_indigenous_partners
        cards = cards_for(guidance_of(instrument), place)
        assert all(any(card.text.get("en") in text for text in shown) for card in cards)


def test_a_dimension_lists_its_criteria(page, instrument):
    page.show_code(instrument.key, "F2.1")
    shown = texts(page.entry)
    assert "Dimension · 4 criteria" in shown
    assert {instrument.place(code).item.label.get("en") for code in instrument.expand("F2.1")} <= shown


def test_searching_counts_and_unfolds(page, qtbot):
    qtbot.keyClicks(page.field, "indigenous lead")
    found = page.filter.items()
    assert found
    assert f"{len(found)} criteria found" in texts(page)
    assert all(page.tree.visualRect(index).isValid() for index in found)


def test_nothing_found_is_said_and_cleared(page, qtbot):
    qtbot.keyClicks(page.field, "xyzzy")
    assert any(text.startswith("Nothing holds “xyzzy”.") for text in texts(page))
    assert not page.tree.isVisible()
    assert page.entry is not None
    page._clear.click()
    assert page.tree.isVisible()
    assert not page._clear.isVisible()


def test_down_goes_to_the_first_criterion_found_and_escape_clears(page, qtbot):
    qtbot.keyClicks(page.field, "F2.1.4")
    qtbot.keyClick(page.field, Qt.Key.Key_Down)
    assert page.tree.hasFocus()
    assert page.tree.currentIndex().data(NODE).code == "F2.1.4"
    page.start_search()
    assert page.field.hasFocus()
    assert page.field.selectedText() == "F2.1.4"
    qtbot.keyClick(page.field, Qt.Key.Key_Escape)
    assert page.field.text() == ""
    assert page.tree.currentIndex().data(NODE).code == "F2.1.4"


def test_the_keyboard_alone_reads_the_tree(page, qtbot):
    page.tree.setFocus()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Down):
        qtbot.keyClick(page.tree, key)
    assert page.tree.currentIndex().data(NODE).code == "G.1.1"
    assert "G.1.1" in texts(page.entry)


def test_a_click_unfolds_a_section_and_again_folds_it(page, qtbot):
    section = page.filter.index(1, 0, page.filter.index(0, 0))
    for unfolded in (True, False):
        qtbot.mouseClick(page.tree.viewport(), Qt.MouseButton.LeftButton, pos=page.tree.visualRect(section).center())
        assert page.tree.isExpanded(section) is unfolded


def test_the_language_changes_in_place(page, instrument, qapp):
    page.show_code(instrument.key, "F2.1.4")
    page.setLocale(QLocale("fr_CA"))
    QCoreApplication.sendEvent(page, QEvent(QEvent.Type.LanguageChange))
    assert page.tree.currentIndex().data(NODE).code == "F2.1.4"
    item = instrument.place("F2.1.4").item
    assert page.tree.currentIndex().data() == f"F2.1.4 {item.label.get('fr')}"
    assert {item.label.get("fr"), item.question.get("fr"), "Ce qui le montrerait"} <= texts(page.entry)


def test_words_and_names_follow_the_language(page, pseudo, nameless):
    pseudo()
    assert "[Instruments~~~]" in texts(page)
    assert page.field.accessibleName() == "[Search the instruments~~~~~~]"
    assert nameless(page) == []


def test_at_200_percent_the_list_gives_way_to_the_entry(page, qtbot, qapp, instrument):
    apply_theme(qapp, make_theme("light", 200))
    assert page.tree.isVisible()
    assert not page._scroll.isVisible()
    page.show_code(instrument.key, "F2.1.4")
    assert page._scroll.isVisible()
    assert not page.tree.isVisible()
    qtbot.waitUntil(lambda: page._host.width() <= page._scroll.viewport().width())
    page._back.click()
    assert page.tree.isVisible()


def test_several_instruments_stand_below_each_other(page, instrument):
    other = replace(instrument, key="other")
    page.show_instruments((instrument, other))
    assert page.filter.rowCount() == 2
    page.show_code("other", "F2.1.4")
    assert page.tree.currentIndex().data(NODE).instrument.key == "other"


def test_the_same_instruments_shown_again_keep_the_place(page, instrument):
    page.show_code(instrument.key, "F2.1.4")
    page.show_instruments((instrument,))
    assert page.tree.currentIndex().data(NODE).code == "F2.1.4"


def test_the_marks_of_the_levels_grow_with_the_text(page, qtbot, qapp):
    mark = page.entry.findChild(ScaleView).layout().itemAt(0).layout().itemAt(0).widget()
    apply_theme(qapp, make_theme("light", 125))
    qtbot.waitUntil(lambda: mark.width() == round(26 * 1.25))


def test_the_supplement_says_what_it_is_not_wherever_it_is_read(page):
    page.show_instruments(read_shipped())
    (supplement,) = (known for known in read_shipped() if known.notice.entries)
    codes = [None, "S1", *(item.code for item in supplement.items)]
    for code in codes:
        if code is None:
            page.tree.setCurrentIndex(page.filter.index(1, 0))
        else:
            page.show_code(supplement.key, code)
        assert supplement.notice.get("en") in texts(page.entry), code


def test_a_section_that_is_its_one_dimension_stands_once(page):
    page.show_instruments(read_shipped())
    nodes = [node for node in page.model.nodes() if node.instrument.key == "indigenous-supplement"]
    assert len(nodes) == 1 + 7 + 24
    page.show_code("indigenous-supplement", "S3.2")
    assert "Cultural safety" in texts(page.entry)


@pytest.mark.parametrize(
    ("code", "words"),
    [("S1.1", "Stated in the source"), ("S2.2", "Goes further than the source"), ("S6.2", "The project’s own")],
)
def test_whose_words_a_criterion_uses_is_told(page, code, words):
    page.show_instruments(read_shipped())
    page.show_code("indigenous-supplement", code)
    assert words in texts(page.entry)


def test_links_lead_to_the_supplement_and_back(page, qtbot):
    page.show_instruments(read_shipped())
    page.show_code("pcn-readiness", "F1.1.3")
    assert "To go deeper: Indigenous supplement" in texts(page.entry)
    for there in ("S2.1", "F1.1.3"):
        (link,) = (made for made in page.entry.findChildren(QPushButton) if made.text() == there)
        assert link.accessibleName().startswith(f"{there} ")
        link.click()
        qtbot.waitUntil(lambda there=there: page.tree.currentIndex().data(NODE).code == there)
        assert there in texts(page.entry)
    page.show_code("pcn-readiness", "F4.1.1")
    assert not any(text.startswith("To go deeper") for text in texts(page.entry))


def test_without_instruments_nothing_breaks(page):
    page.show_instruments(())
    assert page.entry is None
    QApplication.processEvents()


@pytest.mark.parametrize("width", [1282, 816])
def test_the_page_never_keeps_the_window_from_being_made_smaller(page, qapp, width):
    page.resize(width, 600)
    QCoreApplication.processEvents()
    assert page.minimumSizeHint().width() <= 600
    assert page.layout().minimumSize().width() <= 900
    page.resize(600, 600)
    QCoreApplication.processEvents()
    assert page._list.width() == page.width() == 600
