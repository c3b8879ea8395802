"""What each page has yet to show: a page that nobody sees does no work until it is seen or asked for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import Enum, auto

from pcn_desktop.gui.widgets.page import Page


class News(Enum):
    """What may be new, in the order in which a page shows it."""

    SETTINGS = auto()
    WORKSPACE = auto()
    """Another workspace is open, or none."""
    WORKSHOPS = auto()
    """The list of workshops, or a figure in it."""
    WORKSHOP = auto()
    """Another workshop is open."""
    RECORD = auto()
    """Something of the open workshop."""
    VAULT = auto()
    """A vault was opened, locked, or something of it changed."""


class PageNews:
    """Keeps what is new for each page until the page shows it."""

    def __init__(self, at_once: Callable[[Page], bool]) -> None:
        """`at_once` says whether a page shows what is new without delay: it is on screen, or holds unsaved text."""
        self._at_once = at_once
        self._shows: dict[Page, Mapping[News, Callable[[], object]]] = {}
        self._waiting: dict[Page, set[News]] = {}

    def join(self, page: Page, shows: Mapping[News, Callable[[], object]]) -> None:
        """Take a new page in; `shows` says how it shows what. It has everything to show yet."""
        self._shows[page] = shows
        self._waiting[page] = set(shows)

    def tell(self, news: News) -> None:
        """Pass on that something is new."""
        for page, shows in tuple(self._shows.items()):
            if news in shows:
                self._waiting[page].add(news)
                if self._at_once(page):
                    self.catch_up(page)

    def catch_up(self, page: Page) -> None:
        """Let a page show what is new since it showed something last."""
        waiting, self._waiting[page] = self._waiting[page], set()
        if News.WORKSHOP in waiting:
            waiting.discard(News.RECORD)  # The whole includes it.
        for news in News:
            if news in waiting:
                self._shows[page][news]()
