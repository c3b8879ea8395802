"""What the room chose and decided: in the workbook with lists and real dates, in the PDF with reasons and owners."""

import re
from dataclasses import replace
from datetime import date, datetime
from io import BytesIO
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader
from tests.reports.cases import HOSTILE, LONG, WHEN

from pcn_desktop.reports import decisions
from pcn_desktop.reports.excel import render_excel
from pcn_desktop.reports.files import Progress
from pcn_desktop.reports.options import ReportOptions
from pcn_desktop.reports.pdf import render_pdf
from pcn_desktop.workspace.values import Action, ActionStatus, Choice, ChoiceKind, Quadrant, SwotEntry

TODAY = date(2026, 11, 22)


def book_of(summary, options):
    return load_workbook(BytesIO(render_excel(summary, options, Progress())))


def pages_of(summary, options) -> list[str]:
    return [page.extract_text() for page in PdfReader(BytesIO(render_pdf(summary, options, Progress()))).pages]


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def rows(sheet) -> list[dict]:
    heads = [cell.value for cell in sheet[1]]
    return [dict(zip(heads, (cell.value for cell in row), strict=True)) for row in sheet.iter_rows(min_row=2)]


def test_the_sheets_stand_in_their_order(make, french, english):
    summary = make("decided")
    assert book_of(summary, french).sheetnames == [
        "Synthèse", "Scores", "Critères", "Ce qui ressort", "Actions", "Notes", "Ce que nous avons entendu",
        "Méthode et provenance",
    ]  # fmt: skip
    assert book_of(summary, english).sheetnames[3:5] == ["What stands out", "Actions"]


@pytest.mark.parametrize("kind", [book_of, pages_of])
def test_what_was_not_decided_has_no_place(make, english, kind):
    given = kind(make("full"), english)
    shown = given.sheetnames if kind is book_of else "\n".join(given).splitlines()
    assert not {"What stands out", "Actions", "Action plan"} & set(shown)


def test_actions_have_real_dates_and_words_of_the_report(make, french, english):
    for options, status, priority in ((french, "En cours", "Élevée"), (english, "Under way", "High")):
        sheet = book_of(make("decided"), options)["Actions"]
        first = next(row for row in sheet.iter_rows(min_row=2) if row[0].value == "Rédiger le mandat du comité")
        due = next(cell for cell in first if cell.is_date)
        assert due.value == datetime(2026, 11, 1)
        assert {status, priority, "Dre Martin"} <= {cell.value for cell in first}


@pytest.mark.parametrize(("language", "words"), [
    ("fr", ['"À faire,En cours,Terminée,Abandonnée"', '"Élevée,Normale,Faible"']),
    ("en", ['"To do,Under way,Done,Dropped"', '"High,Normal,Low"']),
])  # fmt: skip
def test_status_and_priority_are_chosen_from_lists(make, language, words):
    sheet = book_of(make("decided"), ReportOptions(language, made=WHEN))["Actions"]
    heads = {cell.value: cell.column_letter for cell in sheet[1]}
    rules = {rule.formula1: rule for rule in sheet.data_validations.dataValidation}
    assert list(rules) == words
    for head, formula in zip(("État", "Priorité") if language == "fr" else ("Status", "Priority"), words, strict=True):
        rule = rules[formula]
        assert (rule.type, rule.showErrorMessage) == ("list", True)
        listed = formula.strip('"').split(",")
        column = heads[head]
        assert f"{column}2" in rule.sqref
        assert f"{column}{sheet.max_row + 50}" in rule.sqref, "the plan goes on in the workbook"
        assert all(sheet[f"{column}{row}"].value in listed for row in range(2, sheet.max_row + 1))


def test_overdue_is_said_in_words_and_follows_the_calendar(make, french):
    sheet = book_of(make("decided"), french)["Actions"]
    ((span, (rule,)),) = sheet.conditional_formatting._cf_rules.items()
    due = next(cell.column_letter for cell in sheet[1] if cell.value == "Échéance")
    assert str(span.sqref).startswith(f"{due}2:{due}")
    assert "TODAY()" in rule.formula[0]
    assert '"À faire"' in rule.formula[0]
    assert "Terminée" not in rule.formula[0]
    assert rule.dxf.numFmt.formatCode.endswith('" – en retard"')


def test_choices_come_with_reason_and_standing(make, english):
    sheet = book_of(make("decided"), english)["What stands out"]
    chosen = rows(sheet)[:3]
    assert [row["Choice"] for row in chosen] == ["Strength 1", "Priority 1", "Priority 2"]
    assert [row["Code"] for row in chosen] == ["G.1", "F5.1.4", "F5.1"]
    assert chosen[0]["Rating or score"] == "66.7%"
    assert chosen[1]["Rating or score"] == "Not rated"
    assert chosen[1]["Reason"] == "Nothing happens before spring without it."
    fields = [cell.value for cell in sheet["A"]]
    assert fields.index("Strengths") < fields.index("Opportunities") < fields.index("Threats")


def test_names_are_left_out_on_request(make, english):
    summary = replace(make("decided"), closed=WHEN, closed_by="M. Roy")
    without = replace(english, owners=False)
    names = re.compile("Dre Martin|M. Roy")
    assert names.search("".join(pages_of(summary, english)))
    assert not names.search("".join(pages_of(summary, without)))
    with ZipFile(BytesIO(render_excel(summary, without, Progress()))) as package:
        assert not any(names.search(package.read(name).decode()) for name in package.namelist())
    assert "Who" not in [cell.value for cell in book_of(summary, without)["Actions"][1]]
    assert "The names of the facilitator and of the owners" in "".join(pages_of(summary, without))


def test_closing_and_example_are_printed(make, french, english):
    summary = replace(make("decided"), closed=WHEN, closed_by="M. Roy", example=True)
    pages = pages_of(summary, french)
    assert "22 novembre 2026 à 15 h 42, par M. Roy" in pages[0].replace("\u00a0", " ")
    assert "Démonstration : données fictives. Le réseau" in pages[0].replace("\u00a0", " ")
    assert all("données fictives" in page for page in pages)
    sheet = book_of(summary, english)["Summary"]
    told = [cell.value for column in "AB" for cell in sheet[column] if cell.value]
    assert "Closed" in told
    assert any(str(words).startswith("Demonstration: fictional data.") for words in told)
    assert "données fictives" not in "".join(pages_of(make("decided"), french))


def test_the_pdf_tells_reasons_fields_and_plan(make, french):
    pages = pages_of(make("decided"), french)
    stands, plan = pages[2], pages[3]
    assert "Ce qui ressort" in stands
    assert "(EN) Nothing happens before spring without it." in stands
    for words in ("Forces", "Faiblesses", "Opportunités", "Menaces", "Deux départs à la retraite."):
        assert words in stands
    assert "Plan d’action" in plan
    assert plan.count("En retard") == 2, "one action, and the line that names the day"
    assert plan.index("Rédiger le mandat") < plan.index("Appeler le centre") < plan.index("Ask the OHT")
    assert plan.index("Ask the OHT") < plan.index("Publier le compte rendu"), "what is done comes last"
    assert "(EN) Ask the OHT" in plan
    assert "(FR)" not in plan


def test_hostile_words_stay_words_and_none_is_lost(make, french):
    summary = make("hostile-decided")
    for sheet in book_of(summary, french):
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type != "f"
                if isinstance(cell.value, str) and cell.value.startswith(("=", "+", "-", "@")):
                    assert cell.quotePrefix, cell.coordinate
    pages = "".join(pages_of(summary, french))
    expected = re.findall(r"Phrase (\d+) d", LONG)
    # Once as a note, as a reason, in a field of the four, as an action and as its first step.
    for number in (expected[0], expected[40], expected[-1]):
        assert len(re.findall(rf"Phrase\s+{number}\s+d", pages)) >= 5
    for words in HOSTILE[:3]:
        assert squeezed(pages).count(squeezed(words)) >= 5


@pytest.mark.parametrize("length", [1, 2_000, 12_000])  # The last one takes several pages.
def test_an_action_of_any_length_is_set(make, french, length):
    words = ("mot " * (length // 4 + 1))[:length].strip()
    one = make("one")
    actions = (Action("a", words or "m", owner=words, first_step=words),)
    entries = tuple(SwotEntry(str(at), field, words) for at, field in enumerate(Quadrant))
    pages = pages_of(replace(one, actions=actions, swot=entries), french)
    assert "".join(pages).count("mot") - "".join(pages_of(one, french)).count("mot") == 7 * words.count("mot")


@pytest.mark.parametrize("more", range(4))
def test_two_hundred_actions_are_set(make, french, more):
    steps = "Une première étape assez longue pour tenir sur plusieurs lignes de sa colonne. " * (1 + more)
    actions = tuple(Action(str(at), f"Action numéro {at}", owner="M. Roy", first_step=steps) for at in range(200))
    pages = pages_of(replace(make("one"), actions=actions), french)
    assert max(page.count("Échéance") for page in pages) == 1, "the head stands above the rows, never between two"
    text = "".join(pages)
    assert len(set(re.findall(r"Action numéro (\d+)", text.replace("\u00a0", " ")))) == 200


def test_a_choice_out_of_scope_keeps_its_name(make):
    summary = make("partial")
    key = summary.instruments[0].instrument.key
    kept = replace(summary, choices=(Choice("c", ChoiceKind.STRENGTH, key, "F3.1", ""),))
    (one,) = decisions.chosen(kept, ChoiceKind.STRENGTH, "en")
    assert one.name
    assert one.standing == "Out of scope"


def test_the_plan_puts_open_before_done_and_early_before_late(make):
    days = (date(2026, 12, 1), None, date(2026, 11, 1))
    actions = (
        Action("done", "x", due=date(2026, 1, 1), status=ActionStatus.DONE),
        *(Action(str(at), "x", due=due) for at, due in enumerate(days)),
    )
    lines = decisions.plan(replace(make("one"), actions=actions), "fr", TODAY)
    assert [line.action.id for line in lines] == ["2", "0", "1", "done"]
    assert [line.overdue for line in lines] == [True, False, False, False]
