"""How choosing is said: one place for menus, buttons, tables and messages."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject

from pcn_desktop.assessment.topics import Topic
from pcn_desktop.reports.wording import percent, rating_label, word
from pcn_desktop.workspace.values import ChoiceKind


class ChoiceWords(QObject):
    """Says choices in the language of the interface."""

    def act(self, kind: ChoiceKind, *, chosen: bool) -> str:
        """Return what choosing does now: it takes out what is chosen already."""
        if kind is ChoiceKind.STRENGTH:
            return self.tr("Take out of the strengths") if chosen else self.tr("Choose as a strength")
        return self.tr("Take out of the priorities") if chosen else self.tr("Choose as a priority")

    def done(self, kind: ChoiceKind, code: str, *, chosen: bool) -> str:
        """Return what choosing did."""
        if kind is ChoiceKind.STRENGTH:
            words = self.tr("{code} is among the strengths.") if chosen else self.tr("{code} is no longer a strength.")
        else:
            words = self.tr("{code} is among the priorities.") if chosen else self.tr("{code} is no longer a priority.")
        return words.format(code=code)

    def marks(self, kinds: Iterable[ChoiceKind]) -> str:
        """Return for what something was chosen (`strength, priority`); nothing when it was not."""
        chosen = frozenset(kinds)
        words = {ChoiceKind.STRENGTH: self.tr("strength"), ChoiceKind.PRIORITY: self.tr("priority")}
        return ", ".join(words[kind] for kind in ChoiceKind if kind in chosen)

    def topic(self, topic: Topic, kinds: Iterable[ChoiceKind], language: str) -> str:
        """Return a topic whole, for assistive tools and tooltips: code, name, how it stands, for what it was chosen."""
        parts = (f"{topic.code} {topic.name.get(language)}", standing(topic, language), self.marks(kinds))
        return " · ".join(filter(None, parts))


def standing(topic: Topic, language: str) -> str:
    """Return how a topic stands: a criterion's rating as digit and word, a dimension's score with its reserve."""
    if topic.item is not None:
        return rating_label(topic.part.instrument.scale_of(topic.item.item), topic.item.rating, language)
    figure = percent(topic.percent, language)
    return f"{figure} ({word('provisional', language).lower()})" if topic.provisional else figure
