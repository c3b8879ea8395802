"""The guidance cards: grouped, filled again, readable by assistive tools."""

import pytest
from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel

from pcn_desktop.gui.widgets.guidance_cards import GuidanceCards
from pcn_desktop.instruments.guidance import Card, CardKind, cards_for, guidance_of
from pcn_desktop.instruments.model import Document, Source, Text


def words(**values):
    return Text.of(values)


def card(kind, heading="Team", text="It works.", resource=""):
    return Card(
        f"{kind}-{heading}",
        kind,
        words(en=heading, fr=f"fr {heading}"),
        words(en=text, fr=f"fr {text}"),
        ("G.1",),
        Source("brief-1", words(en="figure 5", fr="schéma 5")),
        words(en=resource, fr=resource) if resource else Text(()),
    )


@pytest.fixture
def cards(qtbot):
    made = GuidanceCards()
    qtbot.addWidget(made)
    made.resize(316, 600)
    made.show()
    return made


def shown(widget):
    """Return the text of every visible label, in the order of the screen."""
    QCoreApplication.processEvents()
    found = [label for label in widget.findChildren(QLabel) if label.isVisible() and label.text()]
    return [label.text() for label in sorted(found, key=lambda label: label.mapTo(widget, QPoint()).y())]


def test_cards_stand_under_the_heading_of_their_kind(cards):
    cards.show_cards([card(CardKind.BARRIER, "Data"), card(CardKind.PEER, "Durham")], "en")
    assert shown(cards) == [
        "Elsewhere in Ontario",
        "Durham\u00a0— It works.\nBRIEF 1, figure 5",
        "What got in the way",
        "Data\u00a0— It works.\nBRIEF 1, figure 5",
    ]


def test_a_resource_leads_with_its_title_and_names_its_author_with_the_source(cards):
    cards.show_cards([card(CardKind.RESOURCE, "RISE", "A synthesis.", "Structure of networks")], "fr")
    assert shown(cards)[-1] == "Structure of networks\u00a0— fr A synthesis.\nfr RISE · BRIEF 1, schéma 5"


def test_fewer_cards_leave_nothing_of_the_former_ones(cards):
    cards.show_cards([card(CardKind.PEER, name) for name in "ABC"], "en")
    cards.show_cards([card(CardKind.PEER, "D")], "en")
    assert [text for text in shown(cards) if "It works" in text] == ["D\u00a0— It works.\nBRIEF 1, figure 5"]


def test_without_cards_it_says_so(cards):
    cards.show_cards([], "en")
    assert shown(cards) == ["There is no guidance for this criterion."]


def test_the_source_names_its_document_in_a_tooltip(cards):
    document = Document("brief-1", words(en="The whole citation.", fr="La référence entière."))
    cards.show_cards([card(CardKind.PEER)], "fr", [document])
    tips = {label.toolTip() for label in cards.findChildren(QLabel)}
    assert "La référence entière." in tips


def test_a_narrow_pane_makes_a_card_taller_and_cuts_no_word(cards):
    cards.show_cards([card(CardKind.PEER, "Durham", "word " * 30 + "x" * 80)], "en")
    view = next(label for label in cards.findChildren(QLabel) if "word" in label.text())
    assert view.heightForWidth(200) > view.heightForWidth(400) > 40


def test_the_real_cards_of_every_criterion_are_shown_whole(cards, instrument):
    every = guidance_of(instrument)
    for item in instrument.items:
        chosen = cards_for(every, instrument.place(item.code))
        cards.show_cards(chosen, "fr", instrument.provenance.documents)
        texts = "\n".join(shown(cards))
        assert all(one.text.get("fr") in texts for one in chosen)


def test_headings_follow_the_language(cards, pseudo):
    cards.show_cards([card(CardKind.NORTHERN)], "en")
    pseudo()
    assert "[From the north~~~~]" in shown(cards)


def test_assistive_tools_read_a_card_as_text(cards):
    cards.show_cards([card(CardKind.PEER, "Durham")], "en")
    view = next(label for label in cards.findChildren(QLabel) if "Durham" in label.text())
    face = QAccessible.queryAccessibleInterface(view)
    assert face.role() == QAccessible.Role.StaticText
    assert face.text(QAccessible.Text.Name) == "Durham\u00a0— It works.\nBRIEF 1, figure 5"
