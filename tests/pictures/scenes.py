"""The scenes: for each, how the window comes to show it. A scene leaves the window as it found it, or closes it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMenu, QToolButton, QWidget
from tests.gui.surfaces import DIALOGS
from tests.pictures.stage import Stage

from pcn_desktop.errors import ExportTargetBusy, StorageFull, WorkspaceDamaged, WorkspaceLocked
from pcn_desktop.gui.help_text import ABOUT
from pcn_desktop.gui.pages.prepare.room_panes import Pane as PreparePane
from pcn_desktop.gui.pages.removal_dialog import RemovalDialog
from pcn_desktop.gui.pages.run.room_area import RoomArea
from pcn_desktop.gui.pages.run.votes.facts import Ballot
from pcn_desktop.gui.pages.run.votes.pass_page import PassPage
from pcn_desktop.gui.pages.run.votes.taking import Way
from pcn_desktop.gui.pages.sense.sense_page import Pane
from pcn_desktop.gui.projector.content import View
from pcn_desktop.gui.tour import STEPS
from pcn_desktop.gui.widgets.find_panel import FindPanel
from pcn_desktop.gui.widgets.key_sheet import KeySheet
from pcn_desktop.gui.widgets.rail import PageName
from pcn_desktop.workspace.answers import Outside
from pcn_desktop.workspace.room_values import WHOLE_ROOM, AgendaKind
from pcn_desktop.workspace.store import new_id
from pcn_desktop.workspace.values import NoteKind, NoteMarks, Sorting, WorkshopDetails

NOTES = {
    (NoteKind.BARRIER, Sorting.INCLUDE): {
        "fr": "Il n’y a qu’une personne pour trois tables.",
        "en": "There is one person for three tables.",
    },
    (NoteKind.ENABLER, None): {"fr": "Le conseil y tient.", "en": "The board is behind it."},
    (NoteKind.QUOTE, Sorting.CLARIFY): {
        "fr": "Personne ne nous avait jamais demandé notre avis là-dessus.",
        "en": "Nobody had ever asked us what we thought of that.",
    },
    (NoteKind.PARKED, None): {
        "fr": "Le mandat de deux ans : à revoir avec le conseil.",
        "en": "The two-year mandate: to be looked at with the board.",
    },
}
"""Notes of every kind, with their marks, in both languages."""

Take = Callable[[QWidget, str], None]
"""Keeps a picture of a widget under a name."""

_REST_MS = 500
"""Longer than a search waits for the next letter."""


def pages(stage: Stage, take: Take) -> None:
    """Every page, with the demonstration open."""
    window = stage.window
    for page in PageName:
        window.show_page(page)
        stage.settle()
        take(stage.frame, f"page-{page.value}")


def prepare(stage: Stage, take: Take) -> None:
    """Every pane of Prepare: empty, then filled; what is voted on; the opening over the screen."""
    window = stage.window
    window.show_page(PageName.PREPARE)
    page, room = window.pages.prepare, window.pages.prepare.room
    for pane in PreparePane:
        page.show_pane(pane)
        stage.settle()
        take(stage.frame, f"prepare-{pane.name.lower()}")
    page.desk.to_vote.click()
    page.form.first.click()
    room.perspectives.usual.menu().aboutToShow.emit()
    for offer in room.perspectives.usual.menu().actions()[:1]:
        offer.trigger()
    for row, people in zip(room.perspectives.area.rows, (8, 5, 4, 3, 2), strict=False):
        window.session.write_entry(replace(row.kept, people=people))
    room.sittings.add.click()
    for row in room.sittings.area.rows:
        window.session.write_entry(replace(row.kept, start="09:00"))
    room.agenda.propose.click()
    room.agenda.propose.click()
    room.opening.form.own_words.click()
    for pane in PreparePane:
        page.show_pane(pane)
        stage.settle()
        take(stage.frame, f"prepare-{pane.name.lower()}-filled")
    room.agenda.keep.click()
    page.desk.in_scope.click()
    screen = room.opening.show_to_room()
    stage.settle()
    take(screen, "prepare-opening-screen")
    screen.close()


def walk(stage: Stage, take: Take) -> None:
    """The walk: each pane at its side, a long criterion, one that names Indigenous partners."""
    window = stage.window
    window.show_page(PageName.RUN)
    run = window.pages.run
    for code in ("F2.1.4", "F2.3.1", "F3.1.3"):
        run.reveal("pcn-readiness", code)
        stage.settle()
        take(stage.frame, f"walk-{code}")
    run.card.notes.findChild(QToolButton, "more").menu().popup(run.mapToGlobal(QPoint(0, 0)))
    stage.settle()
    take(run.card.notes.findChild(QMenu), "walk-menu-of-a-note")
    run.card.notes.findChild(QMenu).close()
    for rating in (2, 3):
        window.session.rate("pcn-readiness", "F3.1.3", rating)
    if not run.outline.isVisible():
        run.left_drawer.open()
        stage.settle()
        take(stage.frame, "walk-outline")
        run.left_drawer.close_drawer()
    for at, tab in enumerate(run.side.tabs):
        if not run.side.isVisible():
            run.right_drawer.open()
        tab.click()
        stage.settle()
        take(stage.frame, f"walk-pane-{at}")


_VOTED = "F2.1.3"
"""The criterion on which the scenes vote."""


def _open_votes(stage: Stage) -> RoomArea:
    """Show the walk at a criterion to vote on, with eleven ballots of two perspectives in."""
    session, key = stage.window.session, "pcn-readiness"
    people = [one for one in session.record.perspectives if not one.community]
    items = [item.item.code for item in session.summary.instruments[0].items]
    session.change_voted(key, frozenset(items[6:22]))
    session.rate(key, _VOTED, None)
    session.add_votes(key, {_VOTED: {0: 4, 1: 1, Outside.UNKNOWN: 1}}, people[0].id)
    session.add_votes(key, {_VOTED: {1: 1, 2: 1, 3: 3}}, people[1].id)
    stage.window.show_page(PageName.RUN)
    stage.window.pages.run.reveal(key, _VOTED)
    stage.settle()
    return stage.window.pages.run.card.room


def voting(stage: Stage, take: Take) -> None:
    """Votes on a criterion, counted unseen in three ways."""
    room = _open_votes(stage)
    take(stage.frame, "votes-closed")
    for way in Way:
        if not room.votes.is_open:
            room.open_votes.click()
        room.votes.taking.choose(way)
        if way is Way.SLIPS:
            QTest.keyClicks(room.votes.taking.slips.line, "2013")
        stage.settle()
        take(stage.frame, f"votes-{way.value}")
    room.votes.taking.choose(Way.TALLY)
    room.votes.empty_round.trigger()
    stage.settle()
    take(stage.frame, "votes-throw-away")


def voted(stage: Stage, take: Take) -> None:
    """Votes revealed, corrected, taken again; reason and dissent."""
    room, session = _open_votes(stage), stage.window.session
    key = session.used_instruments[0].key
    room.open_votes.click()
    session.reveal_votes(key, _VOTED)
    stage.settle()
    take(stage.frame, "votes-revealed")
    room.votes.correct.trigger()
    stage.settle()
    take(stage.frame, "votes-correction")
    room.votes.correction.leave.click()
    session.begin_round(key, _VOTED)
    session.add_votes(key, {_VOTED: {1: 2, 2: 3}}, WHOLE_ROOM)
    stage.settle()
    take(stage.frame, "votes-second-round")
    session.reveal_votes(key, _VOTED)
    session.rate(key, _VOTED, 3)
    stage.settle()
    take(stage.frame, "votes-two-rounds")
    room.votes.close_votes()
    room.open_consensus.click()
    stage.settle()
    take(stage.frame, "votes-consensus")


def passing(stage: Stage, take: Take) -> None:
    """The laptop handed round."""
    instrument = stage.window.session.used_instruments[0]
    places = tuple((item, instrument.scale_of(item)) for item in instrument.items[18:20])
    page = PassPage(
        Ballot(places, ()), {"fr": "Cliniciens", "en": "Clinicians"}[stage.look.language], "canot", stage.window
    )
    page.resize(stage.look.width, stage.look.height)
    for name, step in (("waiting", None), ("ballot", page.begin), ("last", page.next), ("leaving", page.facilitator)):
        if step is not None:
            step.click()
        stage.settle()
        take(page, f"pass-{name}")
    page.deleteLater()


def pace(stage: Stage, take: Take) -> None:
    """The foot of the walk: paused, within the plan, behind, in a break; and what changed since an earlier workshop."""
    window, session = stage.window, stage.window.session
    window.show_page(PageName.RUN)
    bar = window.pages.run.foot.pace
    stage.settle()
    take(stage.frame, "pace-paused")
    bar.pauseRequested.emit(False)
    stage.settle()
    take(stage.frame, "pace-runs")
    session.add_section_time(*window.pages.run.section, 5400)
    bar.pauseRequested.emit(False)
    stage.settle()
    take(stage.frame, "pace-behind")
    part = next((part for part in session.record.agenda if part.kind is not AgendaKind.SECTION), None)
    if part is not None:
        bar.partRequested.emit(part.id)
        stage.settle()
        take(stage.frame, "pace-break")
    session.duplicate_workshop(session.record.id, session.record.details.title, follows=True)
    for code, rating in (("G.1.1", 3), ("G.2.1", 0), ("F1.1.2", 1), ("F2.1.4", 3)):
        session.rate("pcn-readiness", code, rating)
    window.show_page(PageName.SENSE)
    window.pages.sense.show_pane(Pane.VOTES)
    stage.settle()
    take(stage.frame, "sense-change")


def sense(stage: Stage, take: Take) -> None:
    """Every pane of Make sense."""
    window = stage.window
    window.show_page(PageName.SENSE)
    for pane in Pane:
        window.pages.sense.show_pane(pane)
        stage.settle()
        take(stage.frame, f"sense-{pane.name.lower()}")


def notes(stage: Stage, take: Take) -> None:
    """Notes of every kind: being written, parked, listed, heard, and left open at the end."""
    window, language = stage.window, stage.look.language
    window.show_page(PageName.RUN)
    run, key, code = window.pages.run, "pcn-readiness", "F2.1.4"
    run.reveal(key, code)
    written = {}
    for (kind, sorting), texts in NOTES.items():
        written[kind] = new_id()
        marks = NoteMarks(kind, sorting)
        window.session.write_note(key, code, written[kind], texts[language], language=language, stay="", marks=marks)
    window.session.write_note(key, code, new_id(), "Said in the other language.", language="en", stay="")
    stage.settle()
    take(stage.frame, "notes")
    for kind, note in written.items():
        run.card.show_note(note)
        stage.settle()
        take(stage.frame, f"notes-writing-{kind.value}")
    run.card.park_topic()
    stage.settle()
    take(stage.frame, "notes-parking")
    run.take_focus()
    stage.settle()
    run.show_parked()
    stage.settle()
    take(stage.frame, "notes-parked")
    run.side.notes.here.click()
    stage.settle()
    take(stage.frame, "notes-of-the-dimension")
    run.right_drawer.close_drawer()
    window.show_page(PageName.SENSE)
    window.pages.sense.show_pane(Pane.HEARD)
    stage.settle()
    take(stage.frame, "notes-heard")
    window.pages.sense.heard.sorting.setCurrentIndex(1)
    stage.settle()
    take(stage.frame, "notes-heard-filtered")
    window.pages.sense.heard.kind.setFocus()
    window.pages.sense.heard.kind.setCurrentIndex(1)
    stage.settle()
    take(stage.frame, "notes-heard-nothing")
    window.show_page(PageName.REPORT)
    report = window.pages.report
    report.form.scroll.ensureWidgetVisible(report.closing)
    stage.settle()
    take(stage.frame, "notes-closing")
    window.session.close_workshop()
    window.show_page(PageName.RUN)
    stage.settle()
    take(stage.frame, "notes-closed")


def lists(stage: Stage, take: Take) -> None:
    """Lists in which something is looked for, found or not, and the line of a new action."""
    window = stage.window
    words = {"fr": "atelier", "en": "workshop"}[stage.look.language]
    for name, sought, everywhere in (("everywhere", words, True), ("nothing", "zzz", False)):
        window.finder.ask()
        panel = window.findChild(FindPanel)
        panel.everywhere.setChecked(everywhere)
        panel.field.setText(sought)
        QTest.qWait(_REST_MS)
        stage.settle()
        take(stage.frame, f"find-{name}")
        panel.close_panel()
    window.show_page(PageName.WORKSHOPS)
    window.pages.workshops.list.search.field.setText("zzz")
    QTest.qWait(_REST_MS)
    stage.settle()
    take(stage.frame, "workshops-nothing-found")
    window.show_page(PageName.ACT)
    act = window.pages.act
    act.filters.search.setText("zzz")
    QTest.qWait(_REST_MS)
    stage.settle()
    take(stage.frame, "act-nothing-found")
    act.filters.clear()
    if act.filter_button.isVisible():
        act.filter_button.click()
        stage.settle()
        take(stage.frame, "act-filters")
    act.start_action()
    stage.settle()
    take(stage.frame, "act-new-action")
    act.flush()
    window.show_page(PageName.PREPARE)
    window.pages.prepare.history_button.click()
    stage.settle()
    take(stage.frame, "prepare-history")
    window.show_page(PageName.INSTRUMENTS)
    window.pages.instruments.field.setText("zzz")
    stage.settle()
    take(stage.frame, "instruments-nothing-found")
    window.show_page(PageName.HELP)
    window.pages.help.field.setText("zzz")
    stage.settle()
    take(stage.frame, "help-nothing-found")
    window.pages.help.field.clear()
    window.pages.help.show_topic(ABOUT)
    stage.settle()
    take(stage.frame, "help-about")


def exports(stage: Stage, take: Take) -> None:
    """An export under way, one that is done, one that failed."""
    window = stage.window
    window.show_page(PageName.REPORT)
    report = window.pages.report
    path = stage.folder / "documents" / "Rapport.pdf"
    for name, shown in {
        "under-way": lambda kind: report.show_progress(kind, 0.4),
        "done": lambda kind: report.show_done(kind, path),
        "failed": lambda kind: report.show_failed(kind, ExportTargetBusy(path=path)),
    }.items():
        for kind, card in report.cards.items():
            card.reset()
            shown(kind.value)
            report.form.scroll.ensureWidgetVisible(card)
        stage.settle()
        take(stage.frame, f"report-{name}")


def paper(stage: Stage, take: Take) -> None:
    """The forms to print: offered, one under way, one that is done."""
    window = stage.window
    window.show_page(PageName.PREPARE)
    prepare = window.pages.prepare
    prepare.show_pane(PreparePane.PAPER)
    card = prepare.room.paper
    path = stage.folder / "documents" / "Questionnaire.pdf"
    for name, shown in {
        "offered": lambda: None,
        "under-way": lambda: card.life.show_progress(0.4),
        "done": lambda: card.life.show_done(path),
    }.items():
        shown()
        stage.settle()
        prepare.form.scroll.ensureWidgetVisible(card.life.cancel if card.life.cancel.isVisible() else card.life.done)
        stage.settle()
        take(stage.frame, f"paper-{name}")
    prepare.show_pane(PreparePane.WORKSHOP)


def dialogs(stage: Stage, take: Take) -> None:
    """What stands over the pages: dialogs, the panel that finds, the tour."""
    window = stage.window
    for name, opener in DIALOGS.items():
        shown = opener(window)
        stage.settle()
        take(stage.frame if shown is window else shown, f"dialog-{name.replace(' ', '-')}")
        if shown is window:
            window.messages.dismiss()
            window.projecting.timer.stop()
            window.projecting.close()
            window.projecting.safety.make_safe(False)
            for sheet in window.findChildren(KeySheet):
                sheet.close()
        else:
            shown.close()
    window.show_page(PageName.RUN)
    window.finder.ask()
    window.findChild(FindPanel).findChild(QLineEdit).setText("liste" if stage.look.language == "fr" else "list")
    stage.settle()
    take(stage.frame, "find")
    window.findChild(FindPanel).close_panel()
    window.tour.start()
    for at in range(len(STEPS)):
        window.tour.go(at)
        stage.settle()
        take(stage.frame, f"tour-{at + 1}-{STEPS[at].name}")
    window.tour.leave()
    window.show_page(PageName.WORKSHOPS)
    window.remover.ask_delete(window.session.record.id)
    stage.settle()
    dialog = window.findChild(RemovalDialog)
    take(dialog, "dialog-delete")
    dialog.reject()
    window.session.close_workshop()
    for page in (PageName.RUN, PageName.SENSE, PageName.ACT, PageName.REPORT):
        window.show_page(page)
        stage.settle()
        take(stage.frame, f"closed-{page.value}")


def errors(stage: Stage, take: Take) -> None:
    """What the environment can do to a workshop."""
    window = stage.window
    window.show_page(PageName.RUN)
    path = window.session.workspace.path
    for error in (
        StorageFull(path=path),
        WorkspaceLocked(path=path, owner="PCN Desktop (4242)"),
        WorkspaceDamaged(path=path),
    ):
        window.messages.report(error)
        stage.settle()
        take(stage.frame, f"error-{type(error).__name__}")
        window.messages.dismiss()


def projector(stage: Stage, take: Take) -> None:
    """What the room sees, view by view, in one language and in both; the strip that says so; the room-safe mode."""
    window, projecting = stage.window, stage.window.projecting
    window.show_page(PageName.RUN)
    projecting.open()
    for both in (False, True):
        projecting.strip.bothRequested.emit(both)
        for code in ("F2.1.4", "F3.1.3"):
            window.pages.run.go_to("pcn-readiness", code)
            for view in View:
                if view is View.BREAK:
                    projecting.timer.begin(10)
                projecting.show_view(view)
                stage.settle()
                for part in range(projecting.window.parts):
                    projecting.window.show_part(part)
                    projecting.window.resize(1280 if stage.look.width == 1366 else 1920, stage.look.height)
                    projecting.window.grab()
                    stage.settle()
                    take(projecting.window, f"projector-{view.value}-{code}{'-both' if both else ''}-{part}")
    stage.settle()
    take(stage.frame, "projector-strip")
    projecting.blank(True)
    stage.settle()
    take(stage.frame, "projector-blank")
    projecting.close()
    projecting.timer.stop()
    projecting.safety.make_safe(True)
    for page in (PageName.PREPARE, PageName.RUN, PageName.ACT, PageName.VAULT):
        window.show_page(page)
        stage.settle()
        take(stage.frame, f"room-safe-{page.value}")
    projecting.safety.make_safe(False)


def blank(stage: Stage, take: Take) -> None:
    """A workshop in which nothing was done yet."""
    window = stage.window
    title = {"fr": "Atelier de départ", "en": "Baseline workshop"}[stage.look.language]
    window.session.create_workshop(WorkshopDetails(title, language=stage.look.language), ["pcn-readiness"])
    for page in (PageName.PREPARE, PageName.RUN, PageName.SENSE, PageName.ACT, PageName.REPORT):
        window.show_page(page)
        stage.settle()
        take(stage.frame, f"blank-{page.value}")
    report = window.pages.report
    report.form.scroll.ensureWidgetVisible(report.closing)
    stage.settle()
    take(stage.frame, "blank-closing")


def empty(stage: Stage, take: Take) -> None:
    """A workspace without a workshop."""
    for page in PageName:
        stage.window.show_page(page)
        stage.settle()
        take(stage.frame, f"empty-{page.value}")


def helped(stage: Stage, take: Take) -> None:
    """Topics of the help with pictures and tables."""
    window = stage.window
    window.show_page(PageName.HELP)
    for topic in ("sense", "keys", "about"):
        window.pages.help.show_topic(topic)
        stage.settle()
        take(stage.frame, f"help-{topic}")


def first_start(stage: Stage, take: Take) -> None:
    """The first start on a laptop."""
    take(stage.frame, "first-start")


WITH_DEMONSTRATION = (
    pages, prepare, walk, voting, voted, passing, pace, notes, sense, lists, helped, exports, paper, errors,
    dialogs, projector, blank,
)  # fmt: skip
"""Played on a workspace that holds the demonstration, open."""
