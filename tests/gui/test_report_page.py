"""Report: an honest state, choices said exactly, and the life of each export in place."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from pcn_desktop.assessment.summary import summarise
from pcn_desktop.errors import ExportFolderMissing
from pcn_desktop.gui.file_dialogs import FileDialogs
from pcn_desktop.gui.pages.report_page import ReportPage
from pcn_desktop.gui.theme import apply_theme, make_theme
from pcn_desktop.gui.widgets.export_card import Kind
from pcn_desktop.reports.files import Cancelled
from pcn_desktop.reports.options import ReportOptions
from pcn_desktop.workspace.answers import Outside
from pcn_desktop.workspace.room_values import Perspective, Round
from pcn_desktop.workspace.values import (
    Action,
    AssessmentRecord,
    Choice,
    ChoiceKind,
    Note,
    NoteKind,
    NoteMarks,
    WorkshopDetails,
    WorkshopRecord,
)

NOW = datetime(2026, 11, 22, 15, 0, tzinfo=UTC)
DETAILS = WorkshopDetails("Atelier : Nord", day=date(2026, 11, 22), language="fr")


def summary(instrument, rated=10, *, workshop="w1", details=DETAILS, notes=2):
    codes = [item.code for item in instrument.items]
    ratings = dict.fromkeys(codes[:rated], 2)
    if rated:
        ratings |= {codes[-1]: Outside.NOT_APPLICABLE, codes[-2]: Outside.UNKNOWN}
    written = tuple(Note(str(n), instrument.key, codes[n], "texte", "fr", NOW, NOW) for n in range(notes))
    part = AssessmentRecord(instrument.key, instrument.version, frozenset(codes), ratings, written)
    return summarise([instrument], WorkshopRecord(workshop, details, NOW, NOW, None, (part,)))


@pytest.fixture
def room(instrument):
    """A workshop where perspectives voted and spoke, and took their time."""
    code = instrument.items[0].code
    quote = NoteMarks(NoteKind.QUOTE)
    kinds = (NoteMarks(), quote, quote, NoteMarks(NoteKind.PARKED))
    notes = tuple(Note(str(at), instrument.key, code, "texte", "fr", NOW, NOW, one) for at, one in enumerate(kinds))
    votes = Round(1, {"p": 5}, NOW, counts={"p": {2: 5}})
    part = AssessmentRecord(
        instrument.key, instrument.version, instrument.codes, notes=notes, rounds={code: (votes,)}, seconds={"G": 60}
    )
    people = (Perspective("p", "Équipe"),)
    return summarise([instrument], WorkshopRecord("w1", DETAILS, NOW, NOW, None, (part,), perspectives=people))


@pytest.fixture
def asked():
    return {"answer": None}


@pytest.fixture
def page(qtbot, instrument, asked, tmp_path):
    made = ReportPage(FileDialogs(folder=lambda *_: asked["answer"]))
    qtbot.addWidget(made)
    made.resize(1282, 716)
    made.show_folder(tmp_path)
    made.show_summary(summary(instrument))
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def texts(widget):
    return {label.text() for label in widget.findChildren(QLabel) if label.isVisible() and label.text()}


def buttons(widget):
    return {button.text(): button for button in widget.findChildren(QPushButton) if button.isVisible()}


def test_the_state_is_told_as_it_is(page):
    shown = texts(page)
    assert {"10\u00a0of\u00a058 criteria rated", "47 not rated yet", "1 don’t know", "1 not applicable"} <= shown
    assert {"66.7%", "Provisional", "Atelier : Nord · November\u00a022, 2026"} <= shown


def test_nothing_rated_shows_no_score(page, instrument):
    page.show_summary(summary(instrument, 0))
    assert "–" in texts(page)
    assert not {"Provisional", "0%", "1 don’t know"} & texts(page)


def test_the_report_speaks_the_workshop_s_language_unless_told_otherwise(page, qtbot, tmp_path):
    assert page.options() == ReportOptions("fr", notes=True, questions=False)
    page.form.english.click()
    page.form.notes.click()
    page.form.questions.click()
    with qtbot.waitSignal(page.exportRequested) as signal:
        page.cards[Kind.PDF].save.click()
    assert signal.args == [
        "pdf",
        ReportOptions("en", notes=False, questions=True),
        tmp_path / "Atelier Nord 2026-11-22.pdf",
    ]


def test_new_figures_keep_the_choices(page, instrument):
    page.form.english.click()
    page.form.fileName.setText("Mine")
    page.show_summary(summary(instrument, 20))
    assert page.options().language == "en"
    assert page.form.fileName.text() == "Mine"
    assert "20\u00a0of\u00a058 criteria rated" in texts(page)


def test_another_workshop_starts_afresh(page, instrument, tmp_path):
    page.show_done("pdf", tmp_path / "x.pdf")
    page.form.fileName.setText("Mine")
    other = replace(DETAILS, title="Suivi", day=None, language="en")
    page.show_summary(summary(instrument, workshop="w2", details=other))
    assert page.form.fileName.text() == "Suivi"
    assert page.options().language == "en"
    assert page.cards[Kind.PDF].life.done.isHidden()


def test_the_proposed_name_follows_the_title_until_one_is_typed(page, instrument):
    page.show_summary(summary(instrument, details=replace(DETAILS, title="Sud")))
    assert page.form.fileName.text() == "Sud 2026-11-22"
    page.form.fileName.setText("Mine")
    page.show_summary(summary(instrument, details=replace(DETAILS, title="Est")))
    assert page.form.fileName.text() == "Mine"


def test_a_typed_name_is_made_safe(page, qtbot, tmp_path):
    page.form.fileName.setText("a/b:c")
    page.form.fileName.editingFinished.emit()
    assert page.form.fileName.text() == "a b c"
    page.form.fileName.setText("  ")
    with qtbot.waitSignal(page.exportRequested) as signal:
        page.cards[Kind.EXCEL].save.click()
    assert signal.args[2] == tmp_path / "Atelier Nord 2026-11-22.xlsx"


def test_the_contents_follow_the_choices(page):
    listed = "Summary\u00a0· Scores\u00a0· Criteria\u00a0· Notes\u00a0· What we heard\u00a0· Method and provenance"
    assert listed in texts(page)
    page.form.heard.click()
    assert listed.replace("\u00a0· What we heard", "") in texts(page)
    page.form.heard.click()
    page.form.notes.click()
    assert not page.form.heard.isEnabled(), "what is left out is not put together either"
    page.form.questions.click()
    shown = texts(page)
    assert "Summary\u00a0· Scores\u00a0· Criteria with questions and evidence\u00a0· Method and provenance" in shown
    assert any("Sections with criteria, questions and evidence\u00a0·" in text for text in shown)


def test_progress_then_done_then_open(page, qtbot, tmp_path):
    card = page.cards[Kind.EXCEL]
    card.save.click()
    assert card.life.running
    assert not card.save.isVisible()
    page.show_progress("excel", 0.5)
    assert card.life.bar.value() == 500
    target = tmp_path / "Atelier Nord 2026-11-22.xlsx"
    page.show_done("excel", target)
    assert not card.life.running
    assert card.life.done.text.replace("\u200b", "") == f"Saved: {target}"
    for words, path in (("Open the file", target), ("Open the folder", tmp_path)):
        with qtbot.waitSignal(page.openRequested) as signal:
            buttons(card)[words].click()
        assert signal.args == [path]


def test_cancel_is_asked_once_and_no_failure(page, qtbot):
    card = page.cards[Kind.PDF]
    card.save.click()
    with qtbot.waitSignal(page.cancelRequested) as signal:
        card.life.cancel.click()
    assert signal.args == ["pdf"]
    assert not card.life.cancel.isEnabled()
    page.show_failed("pdf", Cancelled())
    assert (card.life.failure.text, card.life.failure.kind) == ("Cancelled: no file was written.", "info")
    card.save.click()
    assert card.life.cancel.isEnabled()


def test_both_files_may_run_at_once(page):
    page.cards[Kind.PDF].save.click()
    page.cards[Kind.EXCEL].save.click()
    page.show_failed("pdf", Cancelled())
    assert page.cards[Kind.EXCEL].life.running
    assert not page.cards[Kind.PDF].life.running


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (ExportFolderMissing(path="/gone"), "The folder /gone does not exist."),
        (ValueError("secret"), "Something went wrong in the program itself."),
    ],
)
def test_an_error_is_a_sentence_in_place(page, error, words):
    page.cards[Kind.EXCEL].save.click()
    page.show_failed("excel", error)
    card = page.cards[Kind.EXCEL]
    assert card.life.failure.text.startswith(words)
    assert card.life.failure.kind == "error"
    assert "secret" not in card.life.failure.text
    assert card.save.hasFocus()


def test_an_existing_file_is_replaced_only_when_told(page, qtbot, tmp_path):
    target = tmp_path / "Atelier Nord 2026-11-22.pdf"
    target.write_text("earlier")
    card = page.cards[Kind.PDF]
    with qtbot.assertNotEmitted(page.exportRequested):
        card.save.click()
    assert f"holds a file named {target.name}" in card.question.text
    with qtbot.waitSignal(page.exportRequested) as signal:
        buttons(card)["Replace it"].click()
    assert signal.args[2] == target
    assert card.question.isHidden()


def test_both_files_are_kept_under_the_next_free_number(page, qtbot, tmp_path):
    (tmp_path / "Atelier Nord 2026-11-22.pdf").touch()
    (tmp_path / "Atelier Nord 2026-11-22 (2).pdf").touch()
    card = page.cards[Kind.PDF]
    card.save.click()
    assert "Atelier Nord 2026-11-22 (3).pdf" in card.question.text
    with qtbot.waitSignal(page.exportRequested) as signal:
        buttons(card)["Keep both"].click()
    assert signal.args[2] == tmp_path / "Atelier Nord 2026-11-22 (3).pdf"


def test_a_question_about_another_name_goes_away(page, tmp_path):
    (tmp_path / "Atelier Nord 2026-11-22.pdf").touch()
    card = page.cards[Kind.PDF]
    card.save.click()
    page.form.fileName.setText("Other")
    assert card.question.isHidden()


def test_the_folder_is_chosen(page, qtbot, asked, tmp_path):
    with qtbot.assertNotEmitted(page.folderChosen):
        page.form.chooseFolder.click()
    asked["answer"] = tmp_path / "elsewhere"
    with qtbot.waitSignal(page.folderChosen) as signal:
        page.form.chooseFolder.click()
    assert signal.args == [str(tmp_path / "elsewhere")]
    assert page.form.folder.accessibleName() == str(tmp_path / "elsewhere")
    with qtbot.waitSignal(page.exportRequested) as exported:
        page.cards[Kind.PDF].save.click()
    assert exported.args[2].parent == tmp_path / "elsewhere"


def test_without_a_workshop_it_says_what_to_do(page):
    page.show_summary(None)
    assert "Open a workshop first: its report is made here." in texts(page)
    assert buttons(page) == {}


def test_every_word_follows_the_language(page, pseudo):
    page.cards[Kind.EXCEL].save.click()
    page.show_failed("excel", ValueError())
    pseudo()
    shown = texts(page)
    assert {"[What goes in~~~~]", "[PDF report~~~]", "[2 notes, each under its criterion~~~~~~~~~]"} <= shown
    assert any(text.startswith("[Something went wrong") for text in shown)
    assert page.form.fileName.text() == "Atelier Nord 2026-11-22"


def test_every_focusable_widget_has_a_name(page, nameless, tmp_path):
    page.show_done("excel", tmp_path / "x.xlsx")
    page.cards[Kind.PDF].save.click()
    assert nameless(page) == []


def test_nothing_is_wider_than_the_page_at_200_percent(page, qtbot, qapp, pseudo):
    apply_theme(qapp, make_theme("dark", 200))
    pseudo()
    page.show_done("excel", Path("/very") / ("long " * 20) / "x.xlsx")
    content, view = page.form.content, page.form.scroll.viewport()
    qtbot.waitUntil(lambda: content.width() <= view.width())
    # The ring of the focus asks for two pixels more than the layout knows of.
    qtbot.waitUntil(lambda: all(one.width() >= one.sizeHint().width() - 2 for one in buttons(page).values()))


def test_names_are_printed_unless_told_otherwise(page):
    assert page.options().owners
    page.form.owners.click()
    assert not page.options().owners


def test_the_room_is_in_the_reports_unless_told_otherwise(page, room):
    page.show_summary(room)
    excel = "Criteria · Votes · Perspectives · Notes · What we heard · Parked topics · The room · Time"
    pdf = "Summary · The room · Votes · Sections with criteria and notes · What we heard"
    shown = "\n".join(texts(page)).replace("\u00a0", " ")
    assert excel in shown
    assert pdf in shown
    for choice in (page.form.votes, page.form.time, page.form.heard):
        choice.click()
    assert page.options() == ReportOptions("fr", votes=False, heard=False, time=False)
    shown = texts(page)
    assert not any("Votes\u00a0·" in words or "Time\u00a0·" in words for words in shown)
    assert any("Criteria\u00a0· Notes\u00a0· The room\u00a0· Method" in words for words in shown)


def test_a_quote_without_permission_is_said_to_stay(page, room):
    page.show_summary(room)
    assert "2 notes, each under its criterion · 2 quotes stay here: no permission was given" in texts(page)


def test_what_was_decided_is_named_where_there_is_any(page, instrument):
    excel = "Summary\u00a0· Scores\u00a0· Criteria\u00a0· What stands out\u00a0· Actions\u00a0· Notes"
    assert not any("Actions" in words for words in texts(page))
    choice = Choice("c", ChoiceKind.STRENGTH, instrument.key, "G.1")
    page.show_summary(replace(summary(instrument), choices=(choice,), actions=(Action("a", "Écrire"),)))
    assert any(words.startswith(excel) for words in texts(page))
    pdf = "Cover\u00a0· Summary\u00a0· What stands out\u00a0· Action plan\u00a0· Every criterion\u00a0· Sections"
    assert any(words.startswith(pdf) for words in texts(page))
