"""A file of ten thousand workshops against one of one: opening, home, searching, scrolling, rating.

Each size has a window of its own in this process; the sizes take turns.
"""

from __future__ import annotations

import itertools
import statistics
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from PySide6.QtCore import QEventLoop, Qt, QThreadPool
from PySide6.QtWidgets import QApplication
from tests import crowd

from pcn_desktop import app
from pcn_desktop.gui.main_window import MainWindow
from pcn_desktop.gui.theme import load_fonts
from pcn_desktop.gui.widgets.rail import PageName
from pcn_desktop.instruments.packs import read_shipped
from pcn_desktop.settings import load_settings, save_settings
from pcn_desktop.workspace.store import open_workspace

from . import starting
from .measure import Row, in_turns, timed

SIZES = (1, 1000, 10_000)
ROUNDS = 7
KEY = "pcn-readiness"


@dataclass
class Side:
    """A file of so many workshops, and the window on it."""

    size: int
    path: Path
    ids: list[str]
    window: MainWindow
    turns: Iterator[int] = field(default_factory=itertools.count)

    @property
    def closed(self) -> Path:
        """Return a file of the same kind that nobody has open."""
        return self.path.with_name(f"{self.size}-closed.pcnwork")

    def settle(self) -> None:
        """Let the window paint and answer."""
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)

    def open_file(self) -> None:
        """Open the file as the window does, and close it again."""
        open_workspace(self.closed, check_later=True).close()

    def show_home(self) -> None:
        """Read the list anew and paint it."""
        self.window.session.workshops_changed.emit()
        self.settle()

    def type_letter(self) -> None:
        """Search something else, by one letter."""
        words = ("b", "ba", "bai", "baie", "baie s", "baie su", "baie s", "baie")
        self.window.pages.workshops.list.search.field.setText(words[next(self.turns) % len(words)])
        self.settle()

    def clear(self) -> None:
        """Show every workshop again."""
        self.window.pages.workshops.list.search.clear()
        self.settle()

    def scroll(self) -> None:
        """Scroll to a page that was not on screen yet."""
        bar = self.window.pages.workshops.list.table.verticalScrollBar()
        bar.setValue((next(self.turns) * 7919 * bar.pageStep()) % (bar.maximum() + 1))
        self.settle()

    def sort(self) -> None:
        """Sort by title, the other way round each time."""
        order = (Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder)[next(self.turns) % 2]
        self.window.pages.workshops.list.table.sortByColumn(0, order)
        self.settle()

    def open_workshop(self) -> None:
        """Open a workshop and show its walk."""
        self.window.open_workshop(self.ids[next(self.turns) % len(self.ids)])
        self.settle()

    def rate(self) -> None:
        """Rate a criterion otherwise than before."""
        self.window.session.rate(KEY, "G.1.1", next(self.turns) % 4)
        self.settle()

    def rate_and_go_home(self) -> None:
        """Rate a criterion, and look at the list."""
        self.window.show_page(PageName.RUN)
        self.rate()
        self.window.show_page(PageName.WORKSHOPS)
        self.settle()


def rows(folder: Path) -> Iterator[Row]:
    """Measure each step on the three files; the bare side is the file of one workshop."""
    application = QApplication.instance() or app.make_application(["bench"])
    assert isinstance(application, QApplication)
    load_fonts()
    sides = [_side(application, folder, size) for size in SIZES]
    yield from _starts(sides)
    steps: tuple[tuple[str, Callable[[Side], None], Callable[[Side], None] | None], ...] = (
        ("the file opened", Side.open_file, None),
        ("home read and painted", Side.show_home, None),
        ("a page scrolled", Side.scroll, None),
        ("a letter in the search", Side.type_letter, None),
        ("everything shown again", Side.clear, Side.type_letter),
        ("sorted by title", Side.sort, None),
        ("a workshop opened", Side.open_workshop, None),
        ("a criterion rated", Side.rate, None),
        ("the same, then back to home", Side.rate_and_go_home, None),
    )
    for side in sides:
        side.window.pages.workshops.list.search.start()
    for what, step, before in steps:
        found = _medians(sides, step, before)
        # With one workshop there is nothing to scroll or to find.
        least = 1 if step in (Side.scroll, Side.type_letter, Side.clear) else 0
        others = "; ".join(f"{side.size:,}: {figure:.1f} ms" for side, figure in zip(sides, found, strict=True))
        yield Row(f"{what} (bare: of {SIZES[least]:,})", "ms", found[-1], found[least], remark=others)
        if step is Side.sort:
            for side in sides:
                side.window.pages.workshops.list.show_sorting("")
    megabytes = [side.path.stat().st_size / 1e6 for side in sides]
    yield Row(f"size of a file of {SIZES[-1]:,} workshops", "MB", megabytes[-1], remark=f"empty: {megabytes[0]:.1f} MB")
    yield from _while_checked(sides)
    for side in sides:
        side.window.session.detach()
    QThreadPool.globalInstance().waitForDone()


def _starts(sides: list[Side]) -> Iterator[Row]:
    """Start the program on the smallest and the largest file, in turns, each time in a process of its own."""
    before = load_settings()
    first, last = sides[0], sides[-1]

    def start(side: Side) -> float:
        save_settings(replace(before, language="fr", workspace=str(side.closed), last_workshop=None))
        return starting.launch(starting.OURS)["ready"]

    start(last)
    figures = in_turns(ROUNDS, lambda: start(last), lambda: start(first))
    save_settings(before)
    yield Row("start to a home page that can be used (bare: of 1)", "ms", *figures, remark=f"{last.size:,} workshops")


def _side(application: QApplication, folder: Path, size: int) -> Side:
    path = folder / f"{size}.pcnwork"
    ids = crowd.fill(path, size)
    window = app.make_window(application, replace(load_settings(), language="fr", last_workshop=None), path)
    window.resize(1366, 768)
    window.show()
    # Opened without the keeper: its backup and check in the background would take the processor from the others.
    window.session.attach(open_workspace(path, instruments=read_shipped()))
    side = Side(size, path, ids, window)
    crowd.fill(side.closed, size)
    side.open_workshop()
    window.show_page(PageName.WORKSHOPS)
    side.settle()
    return side


def _medians(
    sides: list[Side], step: Callable[[Side], None], before: Callable[[Side], None] | None = None
) -> list[float]:
    figures: list[list[float]] = [[] for _ in sides]
    for _ in range(ROUNDS):
        for side, column in zip(sides, figures, strict=True):
            if before is not None:
                before(side)
            column.append(timed(lambda side=side: step(side)))  # type: ignore[misc]
    return [statistics.median(column) for column in figures]


def _while_checked(sides: list[Side]) -> Iterator[Row]:
    """Rate while the daily backup and the full check of the largest file run in the background."""
    side = sides[-1]
    side.open_workshop()
    alone = [timed(side.rate) for _ in range(ROUNDS * 3)]
    pool = QThreadPool.globalInstance()
    workspace = side.window.session.workspace
    assert workspace is not None
    took: list[float] = []

    def look_after() -> None:
        took.append(timed(lambda: (workspace.backup_daily(), workspace.check())))

    pool.start(look_after)
    beside: list[float] = []
    while not took:
        beside.append(timed(side.rate))
    yield Row(
        "a criterion rated during backup and full check",
        "ms",
        statistics.median(beside),
        statistics.median(alone),
        remark=f"worst {max(beside):.0f} ms of {len(beside)}, {max(alone):.0f} ms alone; in all {took[0] / 1000:.1f} s",
    )
