"""A whole workshop without a mouse, from start to report: in French on a CSA keyboard, in English on a US one."""

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader
from PySide6.QtCore import Qt
from tests.journeys.keyboard import Keyboard

from pcn_desktop.gui.pages.new_workshop import NewWorkshopDialog
from pcn_desktop.gui.pages.run.votes.taking import Way
from pcn_desktop.gui.pages.sense.sense_page import Pane
from pcn_desktop.gui.pages.welcome_page import WelcomePage
from pcn_desktop.gui.widgets.export_card import Kind
from pcn_desktop.gui.widgets.key_sheet import KeySheet
from pcn_desktop.gui.widgets.rail import PageName
from pcn_desktop.workspace.answers import Outside
from pcn_desktop.workspace.room_values import WHOLE_ROOM
from pcn_desktop.workspace.values import NoteKind, Sorting

K = Qt.Key
KEY = "pcn-readiness"
WORDS = {
    "fr": {
        "title": "Atelier sans souris",
        "reason": "On a vu la liste, et l'équipe s'en sert déjà.",
        "dissent": "2 voient ça autrement; à revoir en mai.",
        "note": "Une liste à jour, 3 fois par an.",
        "quote": "Personne ne m'a demandé ça avant.",
        "parked": "Et le budget de 2027?",
        "action": "Écrire à la mairie",
        "owner": "Zoé",
    },
    "en": {
        "title": "Workshop without a mouse",
        "reason": "We saw the list, and the team uses it.",
        "dissent": "2 see it otherwise; look again in May.",
        "note": "A list, renewed 3 times a year.",
        "quote": "Nobody asked me that before.",
        "parked": "What about the 2027 budget?",
        "action": "Write to the town hall",
        "owner": "Zoe",
    },
}
TALLIED, SLIPS = 6, 12
"""How many of the voted criteria are counted by hand; how many slips are typed for the others."""
HANDS = ("222233330122", "000033331023", "111111111122", "333333333333", "0123ND012323", "222222222223")
"""What the room shows on each criterion that is counted by hand: the first splits nothing, the second does."""
ROUNDS, REASON, NOTED, QUOTED, PARKED, ACTION = 1, 0, 5, 20, 30, 40
"""Where it happens: of the voted criteria, where a second round and a reason come; of all, the notes and the action."""


def slip(person: int, places: int) -> str:
    """Return what stands on a person's slip: levels, and now and then a blank, "not applicable" or "don't know"."""
    return "".join("0123ND "[(person * 3 + place * (person % 4 + 1)) % 7] for place in range(places))


def rating_key(number: int) -> str:
    return "2301D2N3"[number % 8]


def answer_of(sign: str):
    return {"N": Outside.NOT_APPLICABLE, "D": Outside.UNKNOWN}.get(sign) or int(sign)


def counted(signs: str) -> dict:
    found: dict = {}
    for sign in signs.replace(" ", ""):
        found[answer_of(sign)] = found.get(answer_of(sign), 0) + 1
    return found


@pytest.mark.xdist_group("journeys")
@pytest.mark.parametrize(("language", "layout"), [("fr", "CSA"), ("en", "US")])
def test_a_workshop_without_a_mouse(qtbot, qapp, monkeypatch, language, layout):
    monkeypatch.setattr("sys.platform", "linux")
    hands = Keyboard(qtbot, qapp, language, layout)
    hands.open()
    hands.take_window()
    begin(hands)
    prepare(hands)
    look_at_the_keys(hands)
    walk(hands)
    make_sense(hands)
    export(hands)
    hands.close()


def begin(hands):
    """Choose the language, and make a workshop."""
    window, words = hands.window, WORDS[hands.language]
    hands.push(window.findChild(WelcomePage).choices[0 if hands.language == "fr" else 1])
    hands.push(window.pages.workshops.first_button)
    dialog = window.findChild(NewWorkshopDialog)
    hands.qtbot.waitUntil(dialog.form.title.hasFocus)
    hands.strike(words["title"])
    hands.push(dialog.form.create)
    hands.qtbot.waitUntil(window.pages.prepare.isVisible)
    hands.take_window()
    assert window.session.record.details.title == words["title"]


def prepare(hands):
    """Let the room vote on the first criterion of each dimension: sixteen."""
    page = hands.window.pages.prepare
    hands.choose(page.desk.to_vote)
    hands.push(page.form.first)
    assert len(voted(hands)) == 16
    hands.push(page.form.walk, back=True)
    assert hands.window.pages.run.isVisible()
    assert hands.focus is card(hands)


def look_at_the_keys(hands):
    hands.strike("?")
    sheet = hands.window.findChild(KeySheet)
    assert sheet.isVisible()
    hands.press(K.Key_Escape)
    assert not sheet.isVisible()
    assert hands.focus is card(hands)


def walk(hands):
    """Rate all 59 criteria; vote first where the room votes; write down what it says."""
    window, run = hands.window, hands.window.pages.run
    items = window.session.used_instruments[0].items
    assert len(items) == 59
    order = [item.code for item in items if item.code in voted(hands)]
    for number, item in enumerate(items):
        assert run.position == (KEY, item.code)
        assert hands.focus is card(hands)
        if item.code in order:
            vote(hands, order.index(item.code), order)
        hands.strike(rating_key(number))
        assert window.session.record.assessment(KEY).ratings[item.code] == answer_of(rating_key(number).upper())
        write_down(hands, number)
        if item is not items[-1]:
            hands.press(K.Key_Return)
    check_votes(hands, order)
    check_what_was_said(hands, items, order)


def vote(hands, at, order):
    """Take the votes on a criterion: by hand, then once by slips for all the rest; reveal them."""
    room = card(hands).room
    hands.strike("v")
    assert room.votes.is_open
    if at < TALLIED:
        assert room.votes.voting
        hands.strike("0-0")  # One too many, taken back.
        hands.strike(HANDS[at])
    elif at == TALLIED:
        type_the_slips(hands, order)
    assert rounds(hands, order[at])[-1].revealed is None
    hands.strike("r")
    assert rounds(hands, order[at])[-1].revealed is not None
    if at == ROUNDS:
        hands.strike("e")
        hands.strike("22222222333")
        hands.press(K.Key_2)
        hands.press(K.Key_Backspace)
        hands.strike("3r")
    hands.press(K.Key_Escape)
    assert not room.votes.is_open
    assert hands.focus is card(hands)


def type_the_slips(hands, order):
    taking = card(hands).room.votes.taking
    hands.push(taking.ways[Way.SLIPS])
    assert hands.focus is taking.slips.line
    for person in range(SLIPS):
        hands.strike(slip(person, len(order) - TALLIED))
        hands.press(K.Key_Return)
    hands.press(K.Key_Escape)
    assert hands.focus is card(hands)


def write_down(hands, number):
    """Write a reason with a dissent, notes of several kinds, a parked topic, an action: each where it falls due."""
    words, area = WORDS[hands.language], card(hands)
    if number == REASON:
        hands.push(area.room.open_consensus)
        assert hands.focus is area.room.consensus.reason
        hands.strike(words["reason"])
        hands.press(K.Key_Tab)
        hands.strike(words["dissent"])
        hands.press(K.Key_Escape)
    elif number == NOTED:
        hands.strike("t")
        hands.strike(words["note"])
        hands.press(K.Key_Tab)
        hands.press(K.Key_Down)  # Evidence, after remark.
        hands.press(K.Key_Tab)
        for _ in range(3):
            hands.press(K.Key_Down)  # Not sorted, clarify, modify, include.
        hands.press(K.Key_Escape)
    elif number == QUOTED:
        hands.strike("t")
        hands.strike(words["quote"])
        hands.press(K.Key_Tab)
        for _ in range(4):
            hands.press(K.Key_Down)  # Remark, evidence, barrier, enabler, quote.
        hands.press(K.Key_Tab)
        hands.press(K.Key_Tab)
        hands.press(K.Key_Space)
        hands.press(K.Key_Escape)
    elif number == PARKED:
        hands.strike("p")
        hands.strike(words["parked"])
        hands.press(K.Key_Escape)
    elif number == ACTION:
        hands.strike("a")
        hands.strike(words["action"])
        hands.press(K.Key_Tab)
        hands.strike(words["owner"])
        hands.press(K.Key_Return)
    hands.qapp.processEvents()
    assert hands.focus is card(hands)


def check_votes(hands, order):
    for at, code in enumerate(order[:TALLIED]):
        first, *more = rounds(hands, code)
        assert first.counts[WHOLE_ROOM] == counted(HANDS[at])
        assert [later.counts[WHOLE_ROOM] for later in more] == ([{2: 8, 3: 4}] if at == ROUNDS else [])
    slips = [slip(person, len(order) - TALLIED) for person in range(SLIPS)]
    for place, code in enumerate(order[TALLIED:]):
        (only,) = rounds(hands, code)
        assert only.revealed is not None
        assert only.counts[WHOLE_ROOM] == counted("".join(signs[place] for signs in slips))


def check_what_was_said(hands, items, order):
    record, words = hands.window.session.record, WORDS[hands.language]
    kept = record.assessment(KEY)
    assert kept.ratings == {item.code: answer_of(rating_key(number)) for number, item in enumerate(items)}
    said = kept.consensuses[items[REASON].code]
    assert (said.reason, said.dissent, said.language) == (words["reason"], words["dissent"], hands.language)
    notes = {note.code: (note.text, note.marks.kind, note.marks.sorting, note.marks.permission) for note in kept.notes}
    assert notes == {
        items[NOTED].code: (words["note"], NoteKind.EVIDENCE, Sorting.INCLUDE, False),
        items[QUOTED].code: (words["quote"], NoteKind.QUOTE, None, True),
        items[PARKED].code: (words["parked"], NoteKind.PARKED, None, False),
    }
    (action,) = record.actions
    assert (action.what, action.owner, action.code) == (words["action"], words["owner"], items[ACTION].code)
    assert not hands.window.unsaved


def make_sense(hands):
    """Look at what was voted, and go to the widest split."""
    window = hands.window
    hands.go_to(PageName.SENSE)
    page = window.pages.sense
    hands.choose(page.tabs[Pane.VOTES])
    hands.tab_to(page.votes.votes.table)
    assert page.votes.votes.table.topics.rowCount() == 16
    hands.picture("20-keyboard-votes")
    hands.press(K.Key_Return)
    assert window.pages.run.isVisible()


def export(hands):
    """Go to the report and make both files."""
    window = hands.window
    hands.go_to(PageName.REPORT)
    page, made = window.pages.report, {}
    window.exporter.done.connect(made.__setitem__)
    for kind in Kind:
        with hands.qtbot.waitSignal(window.exporter.done, timeout=60_000):
            hands.push(page.cards[kind].save)
    hands.picture("21-keyboard-report")
    assert set(made) == {kind.value for kind in Kind}
    words = WORDS[hands.language]
    book = load_workbook(made[Kind.EXCEL.value])
    cells = {str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None}
    assert any(words["note"] in cell for cell in cells)
    assert any(words["action"] in cell for cell in cells)
    assert any(words["title"] in page.extract_text() for page in PdfReader(made[Kind.PDF.value]).pages)


def card(hands):
    return hands.window.pages.run.card


def voted(hands) -> frozenset[str]:
    return hands.window.session.record.assessment(KEY).voted


def rounds(hands, code):
    return hands.window.session.record.assessment(KEY).rounds[code]
