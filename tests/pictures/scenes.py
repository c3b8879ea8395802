"""The scenes: for each, how the window comes to show it. A scene leaves the window as it found it, or closes it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QWidget
from tests.gui.surfaces import DIALOGS
from tests.pictures.stage import Stage

from pcn_desktop.errors import StorageFull, WorkspaceDamaged, WorkspaceLocked
from pcn_desktop.gui.pages.removal_dialog import RemovalDialog
from pcn_desktop.gui.pages.sense.sense_page import Pane
from pcn_desktop.gui.tour import STEPS
from pcn_desktop.gui.widgets.find_panel import FindPanel
from pcn_desktop.gui.widgets.key_sheet import KeySheet
from pcn_desktop.gui.widgets.rail import PageName
from pcn_desktop.workspace.values import WorkshopDetails

Take = Callable[[QWidget, str], None]
"""Keeps a picture of a widget under a name."""


def pages(stage: Stage, take: Take) -> None:
    """Every page, with the demonstration open."""
    window = stage.window
    for page in PageName:
        window.show_page(page)
        stage.settle()
        take(stage.frame, f"page-{page.value}")


def walk(stage: Stage, take: Take) -> None:
    """The walk: each pane at its side, a long criterion, one that names Indigenous partners."""
    window = stage.window
    window.show_page(PageName.RUN)
    run = window.pages.run
    for code in ("F2.1.4", "F2.3.1", "F3.1.3"):
        run.reveal("pcn-readiness", code)
        stage.settle()
        take(stage.frame, f"walk-{code}")
    tabs = run.side.tabs
    for at, tab in enumerate(tabs):
        tab.click()
        stage.settle()
        take(stage.frame, f"walk-pane-{at}")


def sense(stage: Stage, take: Take) -> None:
    """Every pane of Make sense."""
    window = stage.window
    window.show_page(PageName.SENSE)
    for pane in Pane:
        window.pages.sense.show_pane(pane)
        stage.settle()
        take(stage.frame, f"sense-{pane.name.lower()}")


def dialogs(stage: Stage, take: Take) -> None:
    """What stands over the pages: dialogs, the panel that finds, the tour."""
    window = stage.window
    for name, opener in DIALOGS.items():
        shown = opener(window)
        stage.settle()
        take(stage.frame if shown is window else shown, f"dialog-{name.replace(' ', '-')}")
        if shown is window:
            window.messages.dismiss()
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


def blank(stage: Stage, take: Take) -> None:
    """A workshop in which nothing was done yet."""
    window = stage.window
    title = {"fr": "Atelier de départ", "en": "Baseline workshop"}[stage.look.language]
    window.session.create_workshop(WorkshopDetails(title, language=stage.look.language), ["pcn-readiness"])
    for page in (PageName.PREPARE, PageName.RUN, PageName.SENSE, PageName.ACT, PageName.REPORT):
        window.show_page(page)
        stage.settle()
        take(stage.frame, f"blank-{page.value}")


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


WITH_DEMONSTRATION = (pages, walk, sense, helped, errors, dialogs, blank)
"""Played on a workspace that holds the demonstration, open."""
