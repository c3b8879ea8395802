"""Paper: every form is offered, asked for as it was chosen, and its whole life is shown in place."""

from dataclasses import replace

import pytest
from tests.reports.cases import DETAILS, record

from pcn_desktop.errors import ExportFolderMissing
from pcn_desktop.gui.file_dialogs import FileDialogs
from pcn_desktop.gui.theme import apply_theme, make_theme
from pcn_desktop.gui.widgets.paper_card import PaperCard
from pcn_desktop.instruments.packs import read_shipped
from pcn_desktop.reports.agreement import BOTH
from pcn_desktop.reports.files import Cancelled
from pcn_desktop.reports.forms.matter import FormKind, FormOptions
from pcn_desktop.workspace.room_values import Perspective

PCN, SUPPLEMENT = read_shipped()
WORKSHOP = replace(record(PCN, {}), perspectives=(Perspective("p", "Clinique", 12), Perspective("q", "Patients", 8)))


@pytest.fixture
def answers(tmp_path):
    """What the system's dialog answers, and what it was asked."""
    return {"path": tmp_path / "forme.pdf", "asked": []}


@pytest.fixture
def card(qtbot, answers, tmp_path):
    def to_save(_parent, title, start, names):
        answers["asked"].append((title, start, names))
        return answers["path"]

    made = PaperCard(FileDialogs(to_save=to_save))
    qtbot.addWidget(made)
    made.show_folder(tmp_path)
    made.show_workshop(WORKSHOP, (PCN, SUPPLEMENT))
    made.resize(900, 900)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.mark.parametrize("kind", FormKind)
def test_each_form_is_asked_for_as_it_was_chosen(card, answers, qtbot, kind):
    card.languages[BOTH].click()
    card.copies.setText("12")
    with qtbot.waitSignal(card.formRequested) as asked:
        card.rows[kind].save.click()
    assert asked.args == [FormOptions(kind, BOTH, 12), PCN.key, answers["path"]]


def test_the_language_is_the_rooms_until_another_is_chosen(card):
    assert card.language == "fr"
    card.languages["en"].click()
    card.show_workshop(replace(WORKSHOP, details=replace(DETAILS, place="Ailleurs")), (PCN, SUPPLEMENT))
    assert card.language == "en"
    other = replace(WORKSHOP, id="other", details=replace(DETAILS, language="fr"))
    card.copies.setText("3")
    card.show_workshop(other, (PCN, SUPPLEMENT))
    assert (card.language, card.copies.text()) == ("fr", "")


def test_a_file_is_proposed_that_is_not_there_yet_and_is_a_pdf(card, answers, qtbot, tmp_path):
    name = f"Questionnaire {DETAILS.title} 2026-11-22"
    (tmp_path / f"{name}.pdf").touch()
    answers["path"] = tmp_path / "sans suffixe"
    with qtbot.waitSignal(card.formRequested) as asked:
        card.rows[FormKind.QUESTIONNAIRE].save.click()
    assert answers["asked"][0][1] == tmp_path / f"{name} (2).pdf"
    assert asked.args[2] == tmp_path / "sans suffixe.pdf"


def test_without_an_answer_nothing_happens(card, answers, qtbot):
    answers["path"] = None
    with qtbot.assertNotEmitted(card.formRequested):
        card.rows[FormKind.POSTERS].save.click()
    assert card.rows[FormKind.POSTERS].save.isEnabled()


def test_the_number_of_ballots_follows_the_head_count(card):
    assert card.copies.placeholderText() == "20"
    card.show_workshop(replace(WORKSHOP, perspectives=()), (PCN, SUPPLEMENT))
    assert card.copies.placeholderText() == ""


def test_a_community_instrument_is_offered_alone(card, answers, qtbot):
    assert not card.instrument.isVisible()
    card.show_workshop(replace(WORKSHOP, community=(SUPPLEMENT.key,)), (PCN, SUPPLEMENT))
    assert card.instrument.isVisible()
    assert [card.instrument.itemData(at) for at in range(card.instrument.count())] == [PCN.key, SUPPLEMENT.key]
    card.instrument.setCurrentIndex(1)
    card.instrument.activated.emit(1)
    with qtbot.waitSignal(card.formRequested) as asked:
        card.rows[FormKind.QUESTIONNAIRE].save.click()
    assert asked.args[1] == SUPPLEMENT.key
    card.show_workshop(replace(WORKSHOP, community=(SUPPLEMENT.key,)), (PCN, SUPPLEMENT))
    assert card.instrument.currentData() == SUPPLEMENT.key


def test_one_form_at_a_time_with_its_progress_and_its_end(card, answers, qtbot):
    card.rows[FormKind.BALLOTS].save.click()
    assert card.life.cancel.isVisible()
    assert not any(row.save.isEnabled() for row in card.rows.values())
    with qtbot.waitSignal(card.cancelRequested):
        card.life.cancel.click()
    card.life.show_failed(Cancelled())
    assert "no file" in card.life.failure.text
    card.rows[FormKind.BALLOTS].save.click()
    assert card.life.failure.text == ""
    card.life.show_done(answers["path"])
    assert str(answers["path"]) in card.life.done.text
    assert not card.life.cancel.isVisible()
    for pressed, wanted in ((0, answers["path"]), (1, answers["path"].parent)):
        with qtbot.waitSignal(card.openRequested) as opened:
            (card.life.open_file, card.life.open_folder)[pressed].click()
        assert opened.args == [wanted]


def test_a_failure_is_said_in_the_readers_language(card, answers, languages, qapp):
    card.life.show_failed(ExportFolderMissing(path=answers["path"].parent))
    before = card.life.failure.text
    assert before
    languages.switch("fr")
    qapp.processEvents()
    assert card.life.failure.text != before
    languages.switch("en")


def test_everything_has_a_name_and_nothing_is_cut(card, qapp, nameless, pseudo):
    assert nameless(card) == []
    apply_theme(qapp, make_theme("light", 200))
    pseudo()
    card.resize(520, 2000)
    qapp.processEvents()
    for row in card.rows.values():
        assert row.save.width() >= row.save.sizeHint().width()
        assert row.save.geometry().right() <= row.width()


def test_the_keyboard_goes_from_the_language_down_to_the_last_form(card):
    first, *saves = (row.save for row in card.rows.values())
    stops = [*card.languages.values(), card.instrument, first, card.copies, *saves]
    seen, at = [], card.languages["fr"]
    while at not in seen:
        seen.append(at)
        at = at.nextInFocusChain()
    places = [seen.index(stop) for stop in stops]
    assert places == sorted(places)
