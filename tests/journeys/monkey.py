"""A toddler at the keyboard: seeded keys and clicks over the real window, and a ledger of what was said to be kept."""

import random
from contextlib import contextmanager
from dataclasses import replace

from PySide6.QtCore import QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QInputMethodEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QComboBox, QLineEdit, QPlainTextEdit

from pcn_desktop.gui.widgets.rail import PageName
from pcn_desktop.workspace.store import Workspace
from pcn_desktop.workspace.values import WorkshopDetails

NO, SHIFT, CTRL, ALT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)
_NAMED = """
    Tab Tab Tab Tab Backtab Return Return Escape Escape Space Space Up Down Left Right PageUp PageDown Home End
    Backspace Delete F1 F2 F11 Menu
"""
KEYS = (
    *((key, NO) for key in "0123NDTAF?"),
    *((getattr(Qt.Key, f"Key_{name}"), NO) for name in _NAMED.split()),
    *((key, CTRL) for key in "ZZZACVXF"),
    ("Z", CTRL | SHIFT),
    ("Z", CTRL | SHIFT),
    (Qt.Key.Key_Home, CTRL),
    (Qt.Key.Key_End, CTRL | SHIFT),
    (Qt.Key.Key_Down, ALT),
    (Qt.Key.Key_Up, ALT),
    (Qt.Key.Key_Tab, CTRL),
)
TEXTS = (
    "été à l’hôpital",
    "=1+1",
    "<b>gras</b> & <script>",
    "mot " * 1250,
    "👩‍⚕️🏥",
    "שלום עולם مرحبا",
    "une ligne\nune autre\ttab",
    "a\u0000b\u200bc\ufeff",
    "2026-02-31",
    "2026-12-01",
    " ",
    "%1 {path} %s",
)


class Ledger:
    """What the workspace said to be kept, call by call, apart from what the window thinks of it."""

    def __init__(self, monkeypatch) -> None:
        self.held: dict[tuple, object] = {}
        self.count = 0
        for call in ("rate", "write_note", "write_entry", "remove_entry", "change_details", "change_scope"):
            self._listen(monkeypatch, call, getattr(self, f"_{call}"))
        for call in ("restore", "erase_note", "delete_workshop"):
            self._listen(monkeypatch, call, self._start_anew)

    def _listen(self, monkeypatch, call, hear):
        real = getattr(Workspace, call)

        def heard(workspace, *given, **named):
            found = real(workspace, *given, **named)
            self.count += 1
            hear(*given, **named)
            return found

        monkeypatch.setattr(Workspace, call, heard)

    def _rate(self, workshop, instrument, code, rating):
        self.held[workshop, "rating", instrument, code] = rating

    def _write_note(self, workshop, instrument, code, note, text, *_given, **_named):
        self.held[workshop, "note", note] = text.strip() or None

    def _write_entry(self, workshop, entry, **_named):
        self.held[workshop, "entry", entry.id] = entry

    def _remove_entry(self, workshop, entry):
        self.held[workshop, "entry", entry.id] = None

    def _change_details(self, workshop, details, **_named):
        self.held[workshop, "details"] = details

    def _change_scope(self, workshop, instrument, scope):
        self.held[workshop, "scope", instrument] = scope

    def _start_anew(self, *_given, **_named):
        """Forget: what was put back or removed for good has tests of its own."""
        self.held.clear()

    def differences(self, workspace) -> list[str]:
        """Return what the file does not hold as it was said to be kept."""
        return [
            f"{key}: {wanted!r} was kept, {found!r} is there"
            for key, wanted in self.held.items()
            if not _same(found := _look(workspace.record(key[0]), key[1:]), wanted)
        ]


def _look(record, key):
    kind, *rest = key
    if kind == "rating":
        return record.assessment(rest[0]).ratings.get(rest[1])
    if kind == "scope":
        return record.assessment(rest[0]).scope
    if kind == "note":
        notes = (note for part in record.assessments for note in part.notes)
        return next((note.text.strip() for note in notes if note.id == rest[0]), None)
    if kind == "entry":
        entries = (*record.choices, *record.swot, *record.actions)
        return next((entry for entry in entries if entry.id == rest[0]), None)
    return record.details


def _same(found, wanted) -> bool:
    return found == wanted or (found is not None and wanted is not None and _bare(found) == _bare(wanted))


def _bare(value):
    """Leave out what the workspace sets itself: the place in a list."""
    return replace(value, position=0) if hasattr(value, "position") and hasattr(value, "id") else value


class Monkey:
    """Presses, clicks and types at random. The next act is planned before each act: a dialog cannot stop it."""

    def __init__(self, window, seed: int, acts: int) -> None:
        self.window, self.left, self.seed = window, acts, seed
        self.chance = random.Random(seed)
        self.done: list[str] = []
        self._timer = QTimer(window)

    def play(self, qtbot, seconds: int) -> None:
        """Do all acts."""
        QTimer.singleShot(0, self._next)
        qtbot.waitUntil(lambda: self.left == 0, timeout=seconds * 1000)

    def _next(self) -> None:
        if self.left == 0:
            return
        self.left -= 1
        QTimer.singleShot(0, self._next)
        act = self.chance.choices(
            (self._press, self._click, self._write, self._point, self._turn_wheel, self._go, self._speak),
            (50, 25, 12, 6, 2, 4, 1),
        )[0]
        act()

    def _note(self, *words) -> None:
        self.done.append(" ".join(map(str, words)))

    def _root(self):
        root = QApplication.activePopupWidget() or QApplication.activeModalWidget() or self.window.window()
        if root is self.window.window() and QApplication.activeWindow() is None:
            root.activateWindow()
        return root

    def _target(self):
        root = self._root()
        held = QApplication.focusWidget()
        return held if held is not None and (held is root or root.isAncestorOf(held)) else root

    def _press(self) -> None:
        key, modifiers = self.chance.choice(KEYS)
        target = self._target()
        self._note("press", key, modifiers, type(target).__name__, target.accessibleName()[:40])
        QTest.keyClick(target, key, modifiers)

    def _click(self) -> None:
        root = self._root()
        kinds = (QAbstractButton, QLineEdit, QComboBox, QPlainTextEdit, QAbstractItemView)
        parts = [part for kind in kinds for part in root.findChildren(kind) if part.isVisible() and part.isEnabled()]
        if not parts:
            self._point()
            return
        part = self.chance.choice(parts)
        at = part.rect().center()
        if isinstance(part, QAbstractItemView):
            part = part.viewport()
            at = QPoint(self.chance.randrange(max(1, part.width())), self.chance.randrange(max(1, part.height())))
        self._note("click", type(part).__name__, part.accessibleName()[:40], at)
        self._mouse(part, at)

    def _mouse(self, part, at) -> None:
        button = self.chance.choices((Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton), (9, 1))[0]
        press = QTest.mouseDClick if self.chance.random() < 0.15 else QTest.mouseClick
        press(part, button, NO, at)

    def _point(self) -> None:
        root = self._root()
        at = QPoint(self.chance.randrange(max(1, root.width())), self.chance.randrange(max(1, root.height())))
        part = root.childAt(at) or root
        self._note("point", type(part).__name__, at)
        self._mouse(part, part.mapFrom(root, at) if part is not root else at)

    def _write(self) -> None:
        target = self._target()
        text = self.chance.choice(TEXTS)
        self._note("write", repr(text[:12]), type(target).__name__)
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(target, event)

    def _turn_wheel(self) -> None:
        target = self._target()
        self._note("wheel", type(target).__name__)
        at = QPointF(target.rect().center())
        step = QPoint(0, self.chance.choice((-120, 120)))
        event = QWheelEvent(
            at, QPointF(target.mapToGlobal(at.toPoint())), QPoint(), step, Qt.MouseButton.NoButton, NO,
            Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(target, event)

    def _go(self) -> None:
        """Go to a page, most often one that writes; have a workshop there that takes changes."""
        if QApplication.activeModalWidget() is not None:
            return
        pages = (*PageName, PageName.RUN, PageName.RUN, PageName.SENSE, PageName.ACT)
        page = self.chance.choice(pages)
        self._note("go", page)
        session = self.window.session
        if session.workspace is not None and session.record is None:
            session.create_workshop(WorkshopDetails("Atelier"), ["pcn-readiness"])
        elif session.record is not None and session.record.closed and self.chance.random() < 0.5:
            session.reopen_workshop()
        self.window.rail.pageRequested.emit(page)

    def _speak(self) -> None:
        language = self.chance.choice(("fr", "en"))
        self._note("speak", language)
        if QApplication.activeModalWidget() is None:
            self.window.top_bar.languageRequested.emit(language)


@contextmanager
def no_way_out(monkeypatch, folder, chance):
    """Let no hand leave the folder: file dialogs answer at once, nothing is opened outside."""
    from pcn_desktop.gui import file_dialogs

    def save(_parent, _title, start="", names="", *_more):
        ending = str(start).rpartition(".")[2]
        return chance.choice(("", str(folder / f"pris.{ending}"), str(folder / "none" / f"pris.{ending}"))), names

    class Answers:
        getSaveFileName = staticmethod(save)
        getOpenFileName = staticmethod(lambda *_given: ("", ""))
        getExistingDirectory = staticmethod(lambda *_given: chance.choice(("", str(folder))))

    monkeypatch.setattr(file_dialogs, "QFileDialog", Answers)
    monkeypatch.setattr("pcn_desktop.gui.main_window.QDesktopServices.openUrl", lambda _url: False)
    yield
