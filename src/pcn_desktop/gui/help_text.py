"""The texts of the help: Markdown files read from the program's own resources, one folder a language.

A file is a topic. Its name is the topic's name in links and, for a page of the window, the page's own name, which is
all that context help needs. Its first lines give its place in the list; its first heading is its title.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from pcn_desktop.paths import resource
from pcn_desktop.typography import folded, set_words

FIRST = "first-workshop"
"""The topic for whoever comes from nowhere in particular."""
ABOUT = "about"
"""The topic about the program itself: its blanks are filled with what runs on this computer."""

_HEAD = re.compile(r"---\norder: (\d+)\n---\n+# (.+)\n")
_LINK = re.compile(r"(?<!!)\[[^\]]*\]\(([^)\s]+)\)")
_BLANK = re.compile(r"\{([a-z]+)\}")
_MARKUP = re.compile(r"[\\`*_{}\[\]()#+.!|<>~-]")
_SIGNS = re.compile(r"[#*`|\[\]()]|---+")


@dataclass(frozen=True, slots=True)
class Topic:
    """One page of help in one language: `body` is Markdown, its title included; `order` places it in the list."""

    name: str
    language: str
    order: int
    title: str
    body: str

    @property
    def links(self) -> tuple[str, ...]:
        """Return where its links lead, as they are written: `keys.md`, or an address."""
        return tuple(_LINK.findall(self.body))

    def holds(self, words: str) -> bool:
        """Return whether every word of `words` is in the topic, whatever its accents and case."""
        text = _comparable(self)
        return all(word in text for word in folded(words).split())

    def filled(self, blanks: Mapping[str, str]) -> str:
        """Return the body with its `{blanks}` filled; a line whose blank has nothing to say is left out."""
        lines = []
        for line in self.body.splitlines():
            found = _BLANK.search(line)
            if found is None:
                lines.append(line)
            elif value := blanks.get(found[1]):
                lines.append(line.replace(found[0], _MARKUP.sub(r"\\\g<0>", value)))
        return "\n".join(lines)

    def facts(self, blanks: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
        """Return the lines that have a blank, each as its name and its value."""
        found = ((line, _BLANK.search(line)) for line in self.body.splitlines())
        pairs = ((line.strip("| ").split(" | ")[0], blanks.get(blank[1], "")) for line, blank in found if blank)
        return tuple((name, value) for name, value in pairs if value)


@cache
def topics(language: str) -> tuple[Topic, ...]:
    """Return the topics in `language` (`fr` or `en`), in their order.

    Raises:
        ValueError: a file does not begin with its place and its title.
    """
    files = resource("assets", "help", language).glob("*.md")
    return tuple(sorted((_read(path.stem, language, path.read_text("utf-8")) for path in files), key=_place))


def topic(name: str, language: str) -> Topic | None:
    """Return the topic of this name in `language`; None when there is none."""
    return next((one for one in topics(language) if one.name == name), None)


def linked(address: str) -> str | None:
    """Return the name of the topic to which a link leads; None for an address outside the help."""
    found = re.fullmatch(r"([a-z-]+)\.md", address)
    return found[1] if found else None


def _read(name: str, language: str, text: str) -> Topic:
    head = _HEAD.match(text)
    if head is None:
        raise ValueError(f"{language}/{name}.md begins with its order and its title")
    body = set_words(text[head.start(2) - len("# ") :], language)
    return Topic(name, language, int(head[1]), set_words(head[2], language), body)


def _place(one: Topic) -> int:
    return one.order


@cache
def _comparable(one: Topic) -> str:
    return folded(_SIGNS.sub(" ", one.body))


class Way:
    """The topics read one after the other: where one can go back to, and forth again."""

    def __init__(self) -> None:
        self.here = ""
        self._before: list[str] = []
        self._after: list[str] = []

    def go(self, name: str) -> bool:
        """Go to a topic; return whether it is another one."""
        if name == self.here:
            return False
        if self.here:
            self._before.append(self.here)
        self._after.clear()
        self.here = name
        return True

    def back(self) -> bool:
        """Go back one topic; return whether there was one."""
        return self._step(self._before, self._after)

    def forward(self) -> bool:
        """Go forth again; return whether one had gone back."""
        return self._step(self._after, self._before)

    @property
    def can(self) -> tuple[bool, bool]:
        """Return whether one can go back, and forth."""
        return bool(self._before), bool(self._after)

    def _step(self, source: list[str], other: list[str]) -> bool:
        if not source:
            return False
        other.append(self.here)
        self.here = source.pop()
        return True
