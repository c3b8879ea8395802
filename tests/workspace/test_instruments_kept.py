"""An instrument comes out of the tables equal to what the pack gave."""

from dataclasses import replace
from fractions import Fraction

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.factories import instrument, text

from pcn_desktop.instruments.model import (
    Custody,
    Dimension,
    Document,
    Instrument,
    Item,
    ItemKind,
    Level,
    Provenance,
    Scale,
    Section,
    Source,
    Text,
)
from pcn_desktop.instruments.packs import read_shipped
from pcn_desktop.workspace.store import Access, open_workspace

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
TEXTS = st.dictionaries(st.sampled_from(["fr", "en", "oj", "fr-CA"]), WORDS, max_size=3).map(Text.of)
NAMES = st.text("ABCé1.-", min_size=1, max_size=5)


def _unique(element, key, **sizes):
    return st.lists(element, unique_by=key, **sizes).map(tuple)


@st.composite
def instruments(draw):
    levels = st.builds(
        Level, value=st.integers(0, 9), score=st.fractions(0, 10, max_denominator=97), label=TEXTS, description=TEXTS
    )
    scales = draw(
        _unique(
            st.builds(Scale, key=NAMES, levels=_unique(levels, lambda one: one.value, min_size=2), note=TEXTS),
            lambda one: one.key,
            min_size=1,
            max_size=3,
        )
    )
    documents = draw(
        _unique(
            st.builds(Document, key=NAMES, citation=TEXTS, licence=WORDS), lambda one: one.key, min_size=1, max_size=3
        )
    )
    codes = iter(range(10_000))

    def item():
        kind = draw(st.sampled_from(ItemKind))
        rated = kind is ItemKind.RATING
        return Item(
            code=f"I{next(codes)}",
            label=draw(TEXTS),
            question=draw(TEXTS),
            evidence=tuple(draw(st.lists(TEXTS, max_size=3))),
            scale=draw(st.sampled_from(scales)).key if rated else "",
            source=Source(draw(st.sampled_from(documents)).key, draw(TEXTS)),
            kind=kind,
            marks=tuple(draw(st.lists(NAMES, max_size=2))),
        )

    def dimension():
        items = tuple(item() for _ in range(draw(st.integers(0, 3))))
        return Dimension(f"D{next(codes)}", draw(TEXTS), draw(TEXTS), items)

    def section():
        dimensions = tuple(dimension() for _ in range(draw(st.integers(0, 3))))
        return Section(f"S{next(codes)}", draw(TEXTS), draw(TEXTS), dimensions)

    return Instrument(
        key=draw(NAMES),
        version=draw(NAMES),
        title=draw(TEXTS),
        short=draw(TEXTS),
        summary=draw(TEXTS),
        custody=draw(st.sampled_from(Custody)),
        provenance=Provenance(draw(TEXTS), draw(WORDS), draw(TEXTS), documents),
        scales=scales,
        sections=tuple(section() for _ in range(draw(st.integers(0, 3)))),
        section_term=draw(TEXTS),
        item_term=draw(TEXTS),
    )


def test_what_we_ship_comes_back_equal(workspace_file):
    shipped = read_shipped()
    with open_workspace(workspace_file, instruments=shipped) as workspace:
        assert workspace.instruments() == shipped
    with open_workspace(workspace_file, access=Access.READ) as workspace:
        assert workspace.instruments() == shipped


@settings(max_examples=20, suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture])
@given(made=st.lists(instruments(), min_size=1, max_size=2, unique_by=lambda one: (one.key, one.version)))
def test_any_instrument_comes_back_equal(made, tmp_path_factory):
    file = tmp_path_factory.mktemp("any") / "any.pcnwork"
    with open_workspace(file) as workspace:
        for one in made:
            workspace.add_instrument(one)
        assert workspace.instruments() == tuple(made)
        assert workspace.check() == ()
    with open_workspace(file) as workspace:
        assert workspace.instruments() == tuple(made)


def test_scores_stay_exact(workspace_file):
    thirds = Scale("thirds", tuple(Level(n, Fraction(n, 3), text(str(n)), text("")) for n in range(3)))
    made = replace(instrument("exact"), scales=(*instrument().scales, thirds))
    with open_workspace(workspace_file, instruments=[made]) as workspace:
        assert [level.score for level in workspace.instruments()[0].scales[1].levels] == [
            0,
            Fraction(1, 3),
            Fraction(2, 3),
        ]


def test_one_version_is_stored_once_and_versions_stand_side_by_side(workspace):
    first, second = instrument(), instrument(version="2.0")
    workspace.add_instrument(replace(first, title=text("reworded under the same version")))
    workspace.add_instrument(second)
    assert workspace.instruments() == (first, second)


def test_a_workshop_keeps_the_version_it_began_with(workspace):
    from tests.factories import KEY, details

    old = workspace.create_workshop(details("old"), [KEY])
    workspace.add_instrument(instrument(version="2.0"))
    new = workspace.create_workshop(details("new"), [KEY])
    assert [workspace.record(one).assessment(KEY).version for one in (old, new)] == ["1.0", "2.0"]
    assert workspace.rate(old, KEY, "A.1.1", 3) is not None
    assert workspace.record(old).assessment(KEY).ratings == {"A.1.1": 3}
    assert workspace.record(new).assessment(KEY).ratings == {}
