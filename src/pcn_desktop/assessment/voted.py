"""What votes and an earlier workshop leave to talk about: where the room disagreed, and what changed since."""

from __future__ import annotations

from pcn_desktop.assessment.agreement import Gap, shown_to_others
from pcn_desktop.assessment.summary import RoundSummary, Summary
from pcn_desktop.assessment.topics import Topic, item_topics


def voted_topics(summary: Summary) -> tuple[Topic, ...]:
    """Return the criteria whose votes were revealed: splits first, the widest at the top; then in order.

    The widest split has the smallest share of its votes around the median.
    """
    found = [topic for topic in item_topics(summary) if last_round(topic) is not None]
    return tuple(sorted(found, key=lambda topic: (not is_split(topic), _around(topic) if is_split(topic) else 0)))


def hidden_topics(summary: Summary) -> tuple[Topic, ...]:
    """Return the criteria on which ballots are in that nobody has seen yet, in order."""
    return tuple(topic for topic in item_topics(summary) if topic.item and topic.item.waiting)


def compared_topics(summary: Summary) -> tuple[Topic, ...]:
    """Return the criteria that this workshop and the one before it rated, in order."""
    return tuple(
        topic
        for topic in item_topics(summary)
        if topic.item and topic.item.earlier is not None and topic.item.rating is not None
    )


def change_of(topic: Topic) -> int | None:
    """Return by how many levels a criterion moved since the earlier workshop; None where one is outside the scale."""
    before, after = (topic.item.earlier, topic.item.rating) if topic.item else (None, None)
    return after - before if isinstance(before, int) and isinstance(after, int) else None


def last_round(topic: Topic) -> RoundSummary | None:
    """Return the votes that the room saw last on a criterion."""
    return topic.item.last_revealed if topic.item else None


def is_split(topic: Topic) -> bool:
    """Return whether the votes on a criterion are split."""
    return topic.item is not None and topic.item.split


def has_gap(topic: Topic) -> bool:
    """Return whether two perspectives stand far apart on a criterion."""
    votes = last_round(topic)
    return votes is not None and bool(votes.gaps)


def is_private(votes: RoundSummary, gap: Gap) -> bool:
    """Return whether a gap names a perspective too small to be shown outside the facilitator's own window."""
    return votes.spread is None or not {gap.lower, gap.higher} <= shown_to_others(votes.groups, votes.spread)


def _around(topic: Topic) -> float:
    votes = last_round(topic)
    return float(votes.spread.in_region or 0) if votes is not None and votes.spread is not None else 0.0
