"""What stands highest and lowest, what is not known, what is blank: for every set of ratings."""

from dataclasses import replace
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st
from tests.factories import details, instrument

from pcn_desktop.assessment.scoring import mean
from pcn_desktop.assessment.summary import Summary, summarise
from pcn_desktop.assessment.topics import (
    MOST,
    blank_items,
    dimension_topics,
    find_topic,
    item_topics,
    rank,
    topics,
    unknown_items,
)
from pcn_desktop.workspace.answers import Outside, Rating
from pcn_desktop.workspace.values import AssessmentRecord, WorkshopRecord

WHEN = datetime(2026, 11, 22, 15, 42, tzinfo=UTC)
TOOLS = (instrument("first"), instrument("second"))
CODES = tuple(item.code for item in TOOLS[0].items)


def workshop(*ratings: dict[str, Rating], scope: frozenset[str] | None = None) -> Summary:
    kept = tuple(
        AssessmentRecord(tool.key, "1.0", scope or tool.codes, given)
        for tool, given in zip(TOOLS, ratings, strict=False)
    )
    return summarise(TOOLS, WorkshopRecord("w1", details(), WHEN, WHEN, None, kept))


RATINGS = st.dictionaries(st.sampled_from(CODES), st.sampled_from([0, 1, 2, 3, *Outside]))
SUMMARIES = st.tuples(RATINGS, RATINGS).map(lambda both: workshop(*both))


def codes(found) -> list[str]:
    return [topic.code for topic in found]


@given(SUMMARIES, st.integers(1, 8))
def test_both_ends_hold_what_they_say(summary, most):
    for given_topics in (dimension_topics(summary), item_topics(summary)):
        scored = [topic for topic in given_topics if topic.percent is not None]
        middle = mean(topic.percent for topic in scored)
        found = rank(given_topics, most)
        high, low = found.strongest.topics, found.weakest.topics
        assert len(high) <= most
        assert len(low) <= most
        assert not {topic.key for topic in high} & {topic.key for topic in low}
        assert all(topic.percent > middle for topic in high)
        assert all(topic.percent < middle for topic in low)
        assert [topic.percent for topic in high] == sorted((topic.percent for topic in high), reverse=True)
        assert [topic.percent for topic in low] == sorted(topic.percent for topic in low)
        # Nothing left out would stand better than what is listed, and `more` counts those that stand as well.
        for end, better in ((found.strongest, 1), (found.weakest, -1)):
            if end.topics:
                last = end.topics[-1].percent
                left = [topic for topic in scored if topic not in end.topics]
                assert all((topic.percent - last) * better <= 0 for topic in left)
                assert end.more == sum(topic.percent == last for topic in left)


@given(SUMMARIES)
def test_equal_scores_stand_in_the_order_of_the_instruments(summary):
    order = [topic.key for topic in item_topics(summary)]
    found = rank(item_topics(summary), 20)
    for end in (found.strongest, found.weakest):
        for before, after in zip(end.topics, end.topics[1:], strict=False):
            if before.percent == after.percent:
                assert order.index(before.key) < order.index(after.key)


@given(SUMMARIES)
def test_two_different_scores_fill_both_ends(summary):
    scores = {topic.percent for topic in item_topics(summary)} - {None}
    found = rank(item_topics(summary))
    assert bool(found.strongest.topics) == bool(found.weakest.topics) == (len(scores) > 1)


@given(SUMMARIES)
def test_every_criterion_is_rated_unknown_blank_or_outside(summary):
    unknown, blank = unknown_items(summary), blank_items(summary)
    assert len(unknown) == sum(part.unknown for part in summary.instruments)
    assert len(blank) == sum(part.unrated for part in summary.instruments)
    assert not {topic.key for topic in unknown} & {topic.key for topic in blank}


def test_a_list_is_cut_and_says_how_many_stand_as_well():
    found = rank(item_topics(workshop(dict.fromkeys(CODES, 3), {CODES[0]: 0})))
    assert len(found.strongest.topics) == MOST
    assert found.strongest.more == len(CODES) - MOST
    assert codes(found.weakest.topics) == [CODES[0]]
    assert found.weakest.more == 0


def test_a_provisional_dimension_is_ranked_as_such_and_a_dimension_without_score_is_not():
    summary = workshop({"A.1.1": 3, "B.1.1": 0, "A.2.1": Outside.UNKNOWN})
    found = rank(dimension_topics(summary))
    assert codes(found.strongest.topics) == ["A.1"]
    assert found.strongest.topics[0].provisional
    assert codes(found.weakest.topics) == ["B.1"]
    assert not found.weakest.topics[0].provisional


def test_topics_come_dimension_first_in_scope_only():
    summary = workshop({}, scope=frozenset({"A.2.1", "A.2.3", "B.1.1"}))
    assert codes(topics(summary)) == ["A.2", "A.2.1", "A.2.3", "B.1", "B.1.1"]


def test_a_topic_is_found_by_its_key_and_tells_its_name():
    summary = workshop({}, {})
    dimension, item = find_topic(summary, "second", "A.2"), find_topic(summary, "second", "A.2.3")
    assert dimension.name.get("en") == "A.2 (English)"
    assert item.name.get("en") == "does A.2.3 (English)"
    assert item.key == ("second", "A.2.3")
    assert find_topic(summary, "first", "X") is None
    assert find_topic(replace(summary, instruments=()), "first", "A.2") is None
