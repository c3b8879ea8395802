"""Everything that the program can put before a person: each page, each dialog. A new one joins by one line.

Pages are found by themselves, in `PageName`. A dialog is a line of `DIALOGS`: its name, and what opens it in a filled
window and returns it.
"""

from datetime import date
from pathlib import Path

from PySide6.QtWidgets import QApplication

from pcn_desktop.errors import WorkspaceMissing
from pcn_desktop.gui.bugs import Bug
from pcn_desktop.gui.file_dialogs import FileDialogs
from pcn_desktop.gui.keys import Action
from pcn_desktop.gui.pages.new_workshop import NewWorkshopDialog
from pcn_desktop.gui.pages.prepare.room_panes import Pane
from pcn_desktop.gui.pages.vault.dialogs import (
    NewPassphraseDialog,
    NewVaultDialog,
    OpenVaultDialog,
    RecoveryDialog,
)
from pcn_desktop.gui.trouble.crash_window import CrashWindow
from pcn_desktop.gui.trouble.diagnostic_window import DiagnosticWindow
from pcn_desktop.gui.trouble.log_window import LogWindow
from pcn_desktop.gui.widgets.rail import PageName
from pcn_desktop.workspace.values import WorkshopDetails

KEY = "pcn-readiness"
TYPED = ("Zzatelier", "Zzréseau", "Zzrégion", "Zzville", "Zzsalle", "Zzinitiales")
"""What the room wrote in Prepare, in the order of `WorkshopDetails`: the same in every language."""
NOTE = "Zznote"


def fill(window):
    """Open a workshop in which everything has happened once."""
    session = window.session
    title, network, region, community, place, who = TYPED
    details = WorkshopDetails(title, network, region, community, date(2026, 11, 22), place, who, "fr")
    assert session.create_workshop(details, [KEY])
    for code, rating in (("F2.1.4", 2), ("F2.1.4", 3), ("G.1.1", 0)):
        session.rate(KEY, code, rating)
    session.write_note(KEY, "F2.1.4", "n", NOTE, language="fr", stay="s")


def _shown(dialog):
    dialog.show()
    return dialog


def _new(window, template):
    return _shown(
        NewWorkshopDialog(
            window.session.latest_instruments, facilitator=TYPED[5], language="fr", template=template, parent=window
        )
    )


def _vault_new(window):
    return _shown(NewVaultDialog("Supplément", Path(f"/{TYPED[0]}.pcnvault"), window))


def _vault_open(window):
    return _shown(OpenVaultDialog(Path(f"/{TYPED[0]}.pcnvault"), window))


def _vault_recovery(window):
    return _shown(RecoveryDialog(tuple(TYPED) * 4, FileDialogs(), Path("/"), window))


def _keys(window):
    window.show_page(PageName.RUN)
    window.act(Action.SHEET)
    return window


def _message(window):
    window.messages.report(WorkspaceMissing(path=Path("/media") / TYPED[0]))
    return window


def _crash(window):
    return _shown(CrashWindow(Bug(("KeyError", "gui/session.py:1 rate")), can_continue=True, parent=window))


def _crash_unsaved(window):
    dialog = _crash(window)
    dialog.tell_unsaved()
    return dialog


def _crash_early(window):
    return _shown(CrashWindow(Bug(("KeyError",)), can_continue=False, parent=window))


def _log(window):
    window.rescue.show_log()
    return window.findChild(LogWindow)


def _diagnostic(window):
    window.rescue.show_diagnostic()
    dialog = window.findChild(DiagnosticWindow)
    while not dialog.save_button.isEnabled():
        QApplication.processEvents()
    return dialog


def _projector(window):
    window.show_page(PageName.RUN)
    window.projecting.open()
    window.projecting.timer.begin(10)
    window.projecting.blank(True)
    return window


def _room_safe(window):
    window.show_page(PageName.RUN)
    window.projecting.safety.make_safe(True)
    return window


DIALOGS = {
    "new workshop": lambda window: _new(window, None),
    "duplicate": lambda window: _new(window, TYPED[0]),
    "sheet of keys": _keys,
    "message": _message,
    "projector": _projector,
    "room-safe mode": _room_safe,
    "crash": _crash,
    "crash with unsaved text": _crash_unsaved,
    "crash before there is a window": _crash_early,
    "log": _log,
    "diagnostic file": _diagnostic,
    "new vault": _vault_new,
    "open vault": _vault_open,
    "recovery key": _vault_recovery,
    "new passphrase": lambda window: _shown(NewPassphraseDialog(window)),
}


def open_page(window, page):
    """Show a page of the window."""
    window.show_page(page)
    return window


def open_prepare(window, pane):
    """Show a pane of Prepare."""
    window.show_page(PageName.PREPARE)
    window.pages.prepare.show_pane(pane)
    return window


SURFACES = {
    **{f"page: {page}": (lambda window, page=page: open_page(window, page)) for page in PageName},
    **{f"prepare: {pane.name}": (lambda window, pane=pane: open_prepare(window, pane)) for pane in Pane},
    **{f"dialog: {name}": opener for name, opener in DIALOGS.items()},
}
"""Name → what shows it in a window and returns its root widget."""
