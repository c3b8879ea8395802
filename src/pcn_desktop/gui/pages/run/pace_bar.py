"""The pace at the foot of the walk: the time used beside the agenda's, and the button that stops the clock."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from pcn_desktop.assessment.pace import Pace, PaceLine
from pcn_desktop.gui.icons import set_icon
from pcn_desktop.gui.language import language_of
from pcn_desktop.gui.theme import current
from pcn_desktop.gui.widgets.page import Translated, button, label, name, restyle
from pcn_desktop.reports.wording import word
from pcn_desktop.workspace.room_values import AgendaKind

_MINUTE = 60
_LONGEST = 20
"""Signs of a break's title that the foot shows; assistive tools and the tooltip have it whole."""


@dataclass(frozen=True, slots=True)
class PaceShown:
    """What the bar shows.

    `here` is the section at hand, or the break or other part that is under way; `whole` all sections together. `parts`
    are the breaks and other parts of the agenda. `counting` is None where nothing can be counted: in a closed workshop,
    in a file that is read only.
    """

    here: PaceLine
    whole: Pace
    counting: bool | None
    parts: tuple[PaceLine, ...] = ()

    @property
    def on_part(self) -> bool:
        """Return whether a break or another part is under way."""
        return bool(self.here.part)


class PaceBar(Translated):
    """Says the pace in words, in a bar and, when behind, in a calm colour."""

    pauseRequested = Signal(bool)
    """Stop the clock, or let it run for the section at hand."""
    partRequested = Signal(str)
    """Let it run for a break or another part of the agenda (its id)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: PaceShown | None = None
        self._short = False
        self._menu: QMenu | None = None
        # Widgets
        self.button = button("pause", role="quiet")
        self.here = label("secondary")
        self.bar = _Bar()
        self.whole = label("secondary")
        # Layout
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        for part in (self.button, self.here, self.bar, self.whole):
            row.addWidget(part, 0, Qt.AlignmentFlag.AlignVCenter)
        # Connections
        self.button.clicked.connect(self._press)
        self.retranslate()

    def show_pace(self, shown: PaceShown | None) -> None:
        """Show a pace; None: there is no criterion to walk through."""
        if shown != self._shown:
            self._shown = shown
            self.retranslate()

    def fold(self, short: bool) -> None:
        """Say it in few signs, where there is little room."""
        self._short = short
        self.retranslate()

    def retranslate(self) -> None:
        """Write the bar in the current language."""
        shown = self._shown
        for part in (self.button, self.here, self.bar, self.whole):
            part.setVisible(shown is not None)
        name(self.button, self.tr("Pause the time"))
        if shown is None:
            return
        title, whole = shown.here.code or _title(shown.here, language_of(self)), self._words_whole(shown.whole)
        spoken, words = (self._words_here(shown, one) for one in (title, _cut(title)))
        barred = shown.here.planned is not None and not self._short
        _colour(self.here, behind=shown.here.behind)
        _colour(self.whole, behind=shown.whole.behind)
        name(self.here, f"{spoken} · {whole}")
        if self._short:
            self.here.setText(self.tr("Paused") if shown.counting is False else _few_words(shown.here))
        else:
            self.here.setText(words if barred else f"{words} · {whole}")
        self.bar.show_pace(shown.here)
        self.bar.setVisible(barred)
        self.whole.setText(whole)
        self.whole.setVisible(barred)
        self.button.setVisible(shown.counting is not None)
        resumes = not shown.counting or shown.on_part
        set_icon(self.button, "play" if resumes else "pause", "ink2", 18)
        if shown.on_part:
            name(self.button, self.tr("Back to the criteria: their time runs again"))
        elif resumes:
            name(self.button, self.tr("Let the time run"))

    def _words_here(self, shown: PaceShown, title: str) -> str:
        here, used = shown.here, shown.here.used // _MINUTE
        parts = [self.tr("Time paused")] if shown.counting is False else []
        if here.planned is None:
            parts.append(self.tr("{part}: {used} min").format(part=title, used=used))
        else:
            words = self.tr("{part}: {used} of {planned} min")
            parts.append(words.format(part=title, used=used, planned=here.planned))
        if here.left is not None and here.behind:
            parts.append(self.tr("{minutes} min behind").format(minutes=_begun(-here.left)))
        return " · ".join(parts)

    def _words_whole(self, whole: Pace) -> str:
        if whole.left is None:
            return self.tr("{used} min in all").format(used=whole.used // _MINUTE)
        if whole.behind:
            return self.tr("{minutes} min behind in all").format(minutes=_begun(-whole.left))
        return self.tr("{minutes} min left in all").format(minutes=_begun(whole.left))

    def _press(self) -> None:
        shown = self._shown
        if shown is None:
            return
        if not shown.counting or shown.on_part or not shown.parts:
            self.pauseRequested.emit(bool(shown.counting) and not shown.on_part)
            return
        self.open_menu()

    def open_menu(self) -> None:
        """Offer what else the time may run for: the breaks and other parts of the agenda."""
        if self._menu is not None:
            self._menu.deleteLater()
        self._menu = menu = QMenu(self)
        menu.addAction(self.tr("Pause the time"), partial(self.pauseRequested.emit, True))
        menu.addSeparator()
        for line in self._shown.parts if self._shown else ():
            words = f"{_title(line, language_of(self))} · {line.planned} min".replace("&", "&&")
            menu.addAction(words, partial(self.partRequested.emit, line.part))
        menu.popup(self.button.mapToGlobal(QPoint(0, -menu.sizeHint().height())))


def _few_words(here: Pace) -> str:
    used = here.used // _MINUTE
    return f"{used} min" if here.planned is None else f"{used}/{here.planned} min"


def _title(line: PaceLine, language: str) -> str:
    """Return what a break or another part is called."""
    return line.title or word("part_break" if line.kind is AgendaKind.BREAK else "part_other", language)


def _cut(title: str) -> str:
    """Return a title that leaves room for the rest of the foot."""
    return title if len(title) <= _LONGEST else f"{title[: _LONGEST - 1].rstrip()}…"


def _begun(seconds: int) -> int:
    """Return the minutes begun."""
    return -(-seconds // _MINUTE)


def _colour(part: QWidget, *, behind: bool) -> None:
    if bool(part.property("behind")) != behind:
        part.setProperty("behind", behind)
        restyle(part)


class _Bar(QWidget):
    """How much of the planned time is used; full, in the colour of a warning, when behind."""

    def __init__(self) -> None:
        super().__init__()
        self._pace = Pace(None, 0)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_pace(self, pace: Pace) -> None:
        """Show a pace."""
        self._pace = pace
        self.update()

    def sizeHint(self) -> QSize:
        """Return a slim bar."""
        return QSize(current().px(120), 6)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the planned time, and the time used in it."""
        planned = (self._pace.planned or 0) * _MINUTE
        share = min(self._pace.used / planned, 1.0) if planned else float(self._pace.used > 0)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            whole = QRectF(self.rect())
            painter.setBrush(current().colour("line"))
            painter.drawRoundedRect(whole, 3, 3)
            painter.setBrush(current().colour("warn" if self._pace.behind else "accent"))
            painter.drawRoundedRect(QRectF(0, 0, whole.width() * share, whole.height()), 3, 3)
