"""Blank forms: of an instrument alone, and of a workshop."""

import re

import pytest
from pypdf import PdfReader


def printed(path):
    return re.sub(r"\s+", "", "".join(page.extract_text() for page in PdfReader(path).pages))


@pytest.mark.parametrize(
    ("kind", "words"), [("questionnaire", "notsigned"), ("ballots", "Donotsign"), ("posters", "G.1.1")]
)
def test_a_form_of_an_instrument_needs_no_workspace_and_makes_none(call, file, tmp_path, kind, words):
    target = tmp_path / "form.pdf"
    answer = call("form", "pcn-readiness", "--kind", kind, "--pdf", target, "--lang", "en")
    assert answer.out == f"Written: {target}\n"
    assert words in printed(target)
    assert not file.exists()


def test_a_form_speaks_the_readers_language_then_the_rooms_then_the_one_asked_for(call, french, workshop, tmp_path):
    target = tmp_path / "form.pdf"
    for more, words in (
        (("pcn-readiness",), "Nesignezpas"),
        (("--workshop", workshop), "Donotsign"),
        (("--workshop", workshop, "--lang", "fr"), "Nesignezpas"),
    ):
        assert call("form", *more, "--kind", "ballots", "--pdf", target).status == 0
        assert words in printed(target)


def test_a_form_of_a_workshop_takes_its_title_scope_and_vote(call, tmp_path):
    made = call("new", "--title", "Baie", "--instrument", "pcn-readiness", "--scope", "G", "--lang", "en").out.strip()
    target = tmp_path / "form.pdf"
    assert call("form", "pcn-readiness", "--workshop", made, "--kind", "questionnaire", "--pdf", target).status == 0
    assert "G.3.4" in printed(target)
    assert "F1.1.1" not in printed(target)
    assert "Baie" in printed(target)
    for kind in ("sign-in", "opening"):
        assert call("form", "--workshop", made, "--kind", kind, "--pdf", target).status == 0
        assert "Baie" in printed(target)


def test_the_number_of_ballots_is_asked_for(call, tmp_path):
    made = call("new", "--title", "Baie", "--instrument", "pcn-readiness", "--scope", "G", "--lang", "en").out.strip()
    target = tmp_path / "form.pdf"
    assert call("form", "--workshop", made, "--kind", "ballots", "--pdf", target, "--copies", 9).status == 0
    assert 9 <= printed(target).count("Donotsign") < 13


def test_a_community_instrument_is_printed_with_its_notice(call, tmp_path):
    target = tmp_path / "form.pdf"
    assert call("form", "indigenous-supplement", "--kind", "ballots", "--pdf", target, "--lang", "en").status == 0
    assert "NottheIPHCCtool" in printed(target)


def test_what_cannot_be_printed_is_refused_in_a_sentence(call, workshop, tmp_path):
    target = tmp_path / "form.pdf"
    ballots = ("--kind", "ballots", "--pdf", target)
    assert "pcn-readiness" in call("form", "nothing", *ballots).sentence
    assert "pcn-readiness" in call("form", "indigenous-supplement", "--workshop", workshop, *ballots).sentence
    assert call("form", "--workshop", "zzzz", *ballots).sentence
    assert (
        "nowhere"
        in call("form", "pcn-readiness", "--kind", "posters", "--pdf", tmp_path / "nowhere" / "a.pdf").sentence
    )
    assert not target.exists()


def test_wrong_usage_is_refused(call, french, tmp_path):
    target = tmp_path / "form.pdf"
    assert "--workshop" in call("form", "--kind", "ballots", "--pdf", target).usage
    assert "sign-in" in call("form", "pcn-readiness", "--kind", "sign-in", "--pdf", target).usage
    assert "500" in call("form", "pcn-readiness", "--kind", "ballots", "--pdf", target, "--copies", 501).usage
    assert "entier" in call("form", "pcn-readiness", "--kind", "ballots", "--pdf", target, "--copies", "x").usage
    assert call("form", "pcn-readiness", "--pdf", target).status == 2
    assert not target.exists()
