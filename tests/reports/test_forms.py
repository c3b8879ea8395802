"""The forms on paper: all that is asked, in order, in both languages; what must be said; nothing that breaks."""

from __future__ import annotations

import difflib
import os
import re
import shutil
import subprocess
from dataclasses import replace
from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader
from tests.factories import text
from tests.reports.cases import DETAILS, HOSTILE, LONG, record, small_instrument

from pcn_desktop import __version__
from pcn_desktop.errors import ExportFolderMissing
from pcn_desktop.instruments.model import Custody
from pcn_desktop.instruments.packs import read_shipped
from pcn_desktop.reports import fonts
from pcn_desktop.reports.agreement import BOTH
from pcn_desktop.reports.files import Cancelled, Progress
from pcn_desktop.reports.forms.ballots import laid_out
from pcn_desktop.reports.forms.matter import (
    MOST_COPIES,
    Asked,
    FormKind,
    FormMatter,
    FormOptions,
    blank_matter,
    workshop_matter,
)
from pcn_desktop.reports.forms.words import WORDS, say
from pcn_desktop.reports.forms.write import render_form, write_form
from pcn_desktop.reports.opening_words import kept_statement
from pcn_desktop.workspace.room_values import Attendance, Opening, Perspective, Sitting

GOLDEN = Path(__file__).with_name("golden")
PCN, SUPPLEMENT = read_shipped()
PERSPECTIVES = (
    Perspective("p1", "Clinique", 3),
    Perspective("p2", "Patients et familles", 2),
    Perspective("p3", "Communauté", 4, community=True),
)
SITTINGS = (Sitting("s1", "Salle 2", date(2026, 11, 22), "09:00"), Sitting("s2", "En ligne", None, "après-midi"))
OPENING = Opening("o", "Voir où nous en sommes", "", "La salle", "Sur cette terre", language="fr")


def room(**changes) -> FormMatter:
    """A small workshop that uses everything: a scope, a vote on three criteria, perspectives, sittings, an opening."""
    own = small_instrument()
    made = FormMatter(
        (Asked(own, own.codes - {"A.2.3"}, frozenset({"C.1.1", "A.1.2", "A.2.2", "A.2.3"})),),
        DETAILS,
        PERSPECTIVES,
        SITTINGS,
        (Attendance("x", "s1", "p1", 4),),
        OPENING,
    )
    return replace(made, **changes)


def laid(matter: FormMatter, language: str):
    """The slips of the first ballot, and how many ballots a sheet holds."""
    return laid_out(matter, *matter.ballots[0], language)


def rendered(matter: FormMatter, kind: FormKind, language: str, copies: int = 0) -> bytes:
    return render_form(matter, FormOptions(kind, language, copies), Progress())


def pages(content: bytes) -> list[str]:
    """The text of each page, without white space."""
    return [re.sub(r"\s+", "", page.extract_text()) for page in PdfReader(BytesIO(content)).pages]


def squeezed(words: str) -> str:
    return re.sub(r"\s+", "", words)


# What is asked


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("instrument", [PCN, SUPPLEMENT], ids=lambda own: own.key)
def test_the_questionnaire_asks_every_criterion_whole(instrument, language):
    found = "".join(pages(rendered(blank_matter(instrument), FormKind.QUESTIONNAIRE, language)))
    for section in instrument.sections:
        assert squeezed(section.title.get(language)) in found
    for dimension in instrument.dimensions:
        assert squeezed(dimension.title.get(language)) in found
    for item in instrument.items:
        for words in (item.code, item.label.get(language), item.question.get(language)):
            assert squeezed(words) in found
    for level in instrument.scales[0].levels:
        words = squeezed(f"{level.value}{level.label.get(language)}")
        assert found.count(words) >= len(instrument.items)
        assert squeezed(level.description.get(language)) in found
    for answer in {"fr": ("Sansobjet", "Nesaitpas"), "en": ("Notapplicable", "Don’tknow")}[language]:
        assert found.count(answer) == len(instrument.items)
    assert squeezed(instrument.provenance.statement.get(language)) in found
    assert squeezed(instrument.provenance.documents[0].citation.get(language)) in found


@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_ballot_of_everything_is_cut_into_slips_that_hold_every_sentence(language):
    found = pages(rendered(blank_matter(PCN), FormKind.BALLOTS, language))
    assert len(found) > 1
    for at, page in enumerate(found, start=1):
        assert squeezed(say("ballot.part", language, part=at, parts=len(found))) in page
    whole = "".join(found)
    assert all(whole.count(squeezed(item.label.get(language))) == 1 for item in PCN.items)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_each_poster_is_one_section_with_its_criteria_and_scale(language):
    content = rendered(blank_matter(PCN), FormKind.POSTERS, language)
    found = pages(content)
    for section in PCN.sections:
        title = squeezed(f"{section.code}{section.title.get(language)}")
        own = "".join(page for page in found if title in page)
        for item in section.items:
            assert squeezed(f"{item.code}{item.label.get(language)}") in own
    assert all(squeezed(PCN.provenance.statement.get(language)) in page for page in found)
    assert all(page.mediabox.width > page.mediabox.height for page in PdfReader(BytesIO(content)).pages)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    voted=st.frozensets(st.sampled_from(sorted(PCN.codes)), min_size=1, max_size=24),
    language=st.sampled_from(["fr", "en"]),
    copies=st.integers(1, 3),
)
def test_every_voted_criterion_stands_once_on_each_ballot_in_the_order_of_the_slips(voted, language, copies):
    matter = room(parts=(Asked(PCN, PCN.codes, voted),))
    slips, a_sheet = laid(matter, language)
    found = pages(rendered(matter, FormKind.BALLOTS, language, copies))
    order = [item for item in PCN.items if item.code in voted]
    assert list(matter.ballots[0][1]) == order
    printed = "".join(found)
    ballots = len(found) // len(slips) * a_sheet
    assert copies <= ballots < copies + a_sheet
    spots = []
    for item in order:
        places = [spot.start() for spot in re.finditer(re.escape(squeezed(item.label.get(language))), printed)]
        assert len(places) == ballots
        spots.append(places[0])
    assert spots == sorted(spots)


@settings(max_examples=30, deadline=None)
@given(voted=st.frozensets(st.sampled_from(sorted(PCN.codes)), min_size=1), language=st.sampled_from(["fr", "en"]))
def test_the_slips_of_a_ballot_fit_their_sheet(voted, language):
    fonts.register()
    slips, a_sheet = laid(room(parts=(Asked(PCN, PCN.codes, voted),)), language)
    assert all(slip.height <= 792 / a_sheet - 30 for slip in slips)
    assert len(slips) == 1 or a_sheet == 1


def test_sixteen_votes_stand_twice_on_a_sheet():
    voted = frozenset(item.code for item in PCN.items[::3][:16])
    for language in ("fr", "en"):
        assert laid(room(parts=(Asked(PCN, PCN.codes, voted),)), language)[1] >= 2


# The workshop


def test_the_scope_and_the_vote_are_those_of_the_workshop():
    questionnaire = "".join(pages(rendered(room(), FormKind.QUESTIONNAIRE, "fr")))
    assert "A.1.1" in questionnaire
    assert "A.2.3" not in questionnaire
    ballot = pages(rendered(room(), FormKind.BALLOTS, "fr"))[0]
    codes = re.findall(r"[A-C]\.\d\.\d(?=does)", ballot)
    assert codes[:3] == ["A.1.2", "A.2.2", "C.1.1"]
    assert "A.2.3" not in ballot


def test_a_workshop_that_chose_no_vote_gets_ballots_on_its_whole_scope():
    own = small_instrument()
    matter = workshop_matter(record(own, {}, scope=frozenset({"A.1.1", "B.1.1"})), [own])
    ((_, items),) = matter.ballots
    assert [item.code for item in items] == ["A.1.1", "B.1.1"]


def test_each_instrument_that_is_voted_on_has_a_ballot_of_its_own():
    own, other, unvoted = (replace(small_instrument(), key=key, short=text(key)) for key in ("one", "two", "three"))
    parts = tuple(
        Asked(one, one.codes, voted)
        for one, voted in (
            (own, frozenset({"A.1.1"})),
            (other, frozenset({"B.1.1"})),
            (unvoted, frozenset()),
        )
    )
    first, second = pages(rendered(room(parts=parts, perspectives=()), FormKind.BALLOTS, "en"))
    assert "A.1.1" in first and "B.1.1" not in first
    assert "B.1.1" in second and "A.1.1" not in second


def test_there_is_a_ballot_for_each_person_who_votes_and_a_sheet_where_nobody_said():
    _, a_sheet = laid(room(), "en")
    assert room().heads == 5  # What a community's own answers stays in its custody.
    found = pages(rendered(room(), FormKind.BALLOTS, "en"))
    assert sum(page.count("A.1.2does") for page in found) == -(-5 // a_sheet) * a_sheet
    assert all("Communauté" not in page for page in found)
    assert len(pages(rendered(room(perspectives=()), FormKind.BALLOTS, "en"))) == 1
    assert len(pages(rendered(room(), FormKind.BALLOTS, "en", 10_000))) == -(-MOST_COPIES // a_sheet)


@pytest.mark.parametrize("kind", [FormKind.QUESTIONNAIRE, FormKind.BALLOTS])
def test_a_perspective_without_a_name_yet_has_no_box(kind):
    unnamed = Perspective("u", " ", 3)
    alone, beside = (
        pages(rendered(room(perspectives=given), kind, "fr"))[0] for given in ((unnamed,), (unnamed, PERSPECTIVES[0]))
    )
    assert "Clinique" not in alone
    assert "Clinique" in beside
    assert squeezed(say("perspective", "fr")) in alone


def test_the_sign_in_sheet_has_lines_for_each_perspective_of_each_sitting_and_no_name():
    named = (replace(PERSPECTIVES[0], names="Zoé Untel\nMax"), *PERSPECTIVES[1:])
    first, second = pages(rendered(room(perspectives=named), FormKind.SIGN_IN, "fr"))
    assert squeezed("22 novembre 2026 · 9 h · Salle 2") in first
    assert squeezed("après-midi · En ligne") in second
    for page in (first, second):
        assert all(squeezed(one.name) in page for one in PERSPECTIVES)
        assert squeezed(say("sign.kept", "fr")) in page
        assert "Zoé" not in page
    assert squeezed(say("sign.expected", "fr", people=4)) in first
    assert squeezed(say("sign.expected", "fr", people=3)) in second


def test_a_workshop_without_sittings_or_perspectives_has_one_sheet_of_lines():
    (page,) = pages(rendered(room(sittings=(), perspectives=()), FormKind.SIGN_IN, "en"))
    assert page.count(squeezed(say("sign.name", "en"))) == 1


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_opening_is_one_page_in_the_rooms_words_and_ours(language):
    (page,) = pages(rendered(room(), FormKind.OPENING, language))
    for words in ("Sur cette terre", "Voir où nous en sommes", kept_statement(language), "La salle"):
        assert squeezed(words) in page
    assert ("(FR)" in page) is (language == "en")


def test_an_opening_that_nobody_typed_leaves_lines_and_no_acknowledgement():
    (page,) = pages(rendered(room(opening=None), FormKind.OPENING, "en"))
    assert "Purpose" in page
    assert "Whoseesit" in page
    assert "acknowledgement" not in page


def test_a_long_opening_stays_one_page_and_whole():
    long = Opening("o", LONG[:2500], LONG[:1500], LONG[:1500], LONG[:1500])
    (page,) = pages(rendered(room(opening=long), FormKind.OPENING, "fr"))
    assert squeezed(LONG[2300:2500]) in page


# What must be said


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("kind", [kind for kind in FormKind if kind.asks])
def test_a_community_instrument_says_what_it_is_not_and_who_decides(kind, language):
    found = pages(rendered(blank_matter(SUPPLEMENT), kind, language))
    assert all(squeezed(SUPPLEMENT.notice.get(language)) in page for page in found)
    assert squeezed(say("custody", language)) in found[0]
    if kind is not FormKind.POSTERS:
        assert squeezed(say("voice.partners", language)) in found[0]
    assert not any(squeezed(say("ballot.kept", language)) in page for page in found)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_the_questionnaire_says_that_it_is_not_signed_and_what_is_kept(language):
    found = pages(rendered(room(), FormKind.QUESTIONNAIRE, language))[0]
    for line in kept_statement(language).splitlines():
        assert squeezed(line) in found
    assert {"fr": "nesesignepas", "en": "notsigned"}[language] in found
    typed = replace(OPENING, kept="Rien du tout.")
    assert "Riendutout." in pages(rendered(room(opening=typed), FormKind.QUESTIONNAIRE, language))[0]


def test_a_community_instrument_of_the_workshop_is_asked_alone_and_without_the_rooms_perspectives():
    kept = replace(record(PCN, {}), perspectives=PERSPECTIVES, community=(SUPPLEMENT.key,))
    assert [part.instrument.key for part in workshop_matter(kept, [PCN, SUPPLEMENT]).parts] == [PCN.key]
    alone = workshop_matter(kept, [PCN, SUPPLEMENT], SUPPLEMENT.key)
    assert ([part.instrument.key for part in alone.parts], alone.voters) == ([SUPPLEMENT.key], ())
    assert alone.perspectives == PERSPECTIVES  # They still sign in.
    with pytest.raises(KeyError):
        workshop_matter(kept, [PCN, SUPPLEMENT], "none")


@pytest.mark.parametrize("kind", FormKind)
def test_a_workshop_on_a_community_instrument_alone_has_its_forms(kind):
    kept = replace(record(PCN, {}), assessments=(), community=(SUPPLEMENT.key,))
    found = pages(rendered(workshop_matter(kept, [PCN, SUPPLEMENT]), kind, "en"))
    assert not kind.asks or squeezed(SUPPLEMENT.notice.get("en")) in found[0]


@pytest.mark.parametrize("kind", FormKind)
def test_a_demonstration_does_not_pass_for_a_real_workshop(kind):
    found = pages(rendered(room(example=True), kind, "en"))
    assert kind is FormKind.POSTERS or "fictional" in found[0]


def test_all_words_are_said():
    source = Path(fonts.__file__).parent / "forms"
    used = "".join(path.read_text("utf-8") for path in source.glob("*.py") if path.name != "words.py")
    composed = {"voice.network", "voice.partners", *(kind.value for kind in FormKind)}
    assert {key for key in WORDS if f'"{key}"' not in used.replace("'", '"')} - composed == set()


# The file


@pytest.mark.parametrize("kind", FormKind)
def test_both_languages_stand_in_one_file_french_first(kind):
    both = pages(rendered(room(), kind, BOTH))
    apart = [page for language in ("fr", "en") for page in pages(rendered(room(), kind, language))]
    assert both == apart


@pytest.mark.parametrize("kind", FormKind)
@pytest.mark.parametrize("words", [*HOSTILE, LONG])
def test_hostile_words_are_printed_and_break_nothing(kind, words):
    own = replace(small_instrument(), title=text(words), short=text(words), notice=text(words))
    hostile = room(
        parts=(Asked(own, own.codes, frozenset({"A.1.1"})),),
        details=replace(DETAILS, title=words, place=words, network=words),
        perspectives=(Perspective("p", words, 2), Perspective("q", words, 1)),
        sittings=(Sitting("s", words, None, words),),
        opening=Opening("o", words, words, words, words, language="oj"),
    )
    found = pages(rendered(hostile, kind, "fr"))
    assert found
    if words in HOSTILE[:3]:
        assert squeezed(words)[:30] in "".join(found)


@pytest.mark.parametrize("kind", [FormKind.QUESTIONNAIRE, FormKind.POSTERS, FormKind.BALLOTS])
def test_a_criterion_longer_than_a_page_breaks_nothing(kind):
    own = small_instrument()
    section = own.sections[1]
    long = replace(section.dimensions[0].items[0], label=text(LONG), question=text(LONG))
    own = replace(
        own,
        sections=(replace(section, dimensions=(replace(section.dimensions[0], items=(long,)),)),),
        custody=Custody.OPEN,
    )
    assert pages(rendered(blank_matter(own), kind, "fr"))


def test_it_is_written_whole_or_not_at_all(tmp_path):
    target = tmp_path / "form.pdf"
    options = FormOptions(FormKind.BALLOTS, "fr")
    shares: list[float] = []
    write_form(room(), options, target, progress=shares.append)
    assert target.read_bytes().startswith(b"%PDF")
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    before = target.read_bytes()
    with pytest.raises(Cancelled):
        write_form(room(), options, target, cancelled=lambda: True)
    assert target.read_bytes() == before
    with pytest.raises(ExportFolderMissing):
        write_form(room(), options, tmp_path / "nowhere" / "form.pdf")


@pytest.mark.parametrize("kind", FormKind)
def test_its_fonts_are_embedded_and_it_opens_with_its_title(kind):
    document = PdfReader(BytesIO(rendered(room(), kind, "en")))
    assert document.metadata is not None
    assert document.metadata.title.startswith(DETAILS.title)
    assert document.trailer["/Root"]["/Lang"] == "en-CA"
    for page in document.pages:
        for font in page["/Resources"]["/Font"].values():
            assert "NotoSans" in font.get_object()["/BaseFont"]


@pytest.mark.skipif(shutil.which("pdftoppm") is None, reason="draws with poppler")
@pytest.mark.parametrize("kind", FormKind)
def test_every_page_is_drawn(kind, tmp_path):
    write_form(room(), FormOptions(kind, BOTH), tmp_path / "form.pdf")
    done = subprocess.run(
        ["pdftoppm", "-r", "20", "-png", tmp_path / "form.pdf", tmp_path / "page"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stderr == ""
    assert len(list(tmp_path.glob("*.png"))) == len(PdfReader(tmp_path / "form.pdf").pages)


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("kind", FormKind)
def test_the_form_says_what_it_said(kind, language):
    """Against files kept beside the tests: set PCN_UPDATE_GOLDEN=1 to write them anew, then read the difference."""
    lines = []
    for number, page in enumerate(PdfReader(BytesIO(rendered(room(), kind, language))).pages, start=1):
        lines.append(f"== page {number}")
        lines += [line.rstrip() for line in page.extract_text().splitlines() if line.strip()]
    found = "\n".join(lines).replace(f"PCN Desktop {__version__}", "PCN Desktop ⟨version⟩") + "\n"
    path = GOLDEN / f"form-{kind.value}-{language}.pdf.txt"
    if os.environ.get("PCN_UPDATE_GOLDEN"):
        path.write_text(found, encoding="utf-8")
    kept = path.read_text(encoding="utf-8")
    difference = difflib.unified_diff(kept.splitlines(), found.splitlines(), "kept", "found", lineterm="", n=1)
    assert found == kept, "\n" + "\n".join(difference)
