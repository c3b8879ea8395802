"""What a row of history says, in both languages."""

from datetime import UTC, date, datetime

import pytest
from tests.factories import KEY, details, instrument, scale

from pcn_desktop.gui.widgets.history_words import restorable, told
from pcn_desktop.workspace.answers import Outside
from pcn_desktop.workspace.room_values import (
    AgendaKind,
    AgendaPart,
    Attendance,
    Consensus,
    Opening,
    Perspective,
    Sitting,
)
from pcn_desktop.workspace.store import new_id, open_workspace
from pcn_desktop.workspace.values import (
    Action,
    ActionPriority,
    ActionStatus,
    Change,
    Choice,
    ChoiceKind,
    Quadrant,
    Subject,
    SwotEntry,
)

NOW = datetime(2026, 1, 31, tzinfo=UTC)


def change(subject, field="", before=None, after=None, *, code="A.1.1", erased=False):
    return Change("c", "w", subject, "s", KEY, code, field, before, after, NOW, "Maude", "laptop", erased)


@pytest.mark.parametrize(
    ("row", "english", "french"),
    [
        (change(Subject.CLOSING, after="closed"), "Workshop closed", "Atelier fermé"),
        (change(Subject.CLOSING, before="closed"), "Workshop reopened", "Atelier rouvert"),
        (change(Subject.NOTE, "erased", erased=True), "Note removed on request", "Note retirée sur demande"),
        (change(Subject.NOTE, erased=True), "Note: text removed on request", "Note : texte retiré sur demande"),
        (change(Subject.NOTE, after="dit\n ici"), "– → “dit ici”", "– → « dit ici »"),
        (change(Subject.RATING, before="1", after="na"), "1 level 1 (English) → Not applicable", None),
        (change(Subject.ACTION, "kept", after="Signer"), "Action added: “Signer”", "Action ajoutée : « Signer »"),
        (change(Subject.ACTION, "kept", before="Signer"), "Action removed: “Signer”", "Action retirée : « Signer »"),
        (change(Subject.ACTION, "owner", after="Maude"), "Action · Who: – → “Maude”", None),
        (
            change(Subject.ACTION, "due", "2026-01-31", "2026-03-01"),
            "Action · By when: Jan. 31, 2026 → March 1, 2026",
            "Action · Échéance : 31 janv. 2026 → 1er mars 2026",
        ),
        (change(Subject.ACTION, "status", "to-do", "done"), "Action · Status: To do → Done", None),
        (change(Subject.ACTION, "priority", "normal", "high"), "Action · Priority: Normal → High", None),
        (change(Subject.ACTION, "item_id", "id-1", "id-2"), "Action · Dimension or criterion: A.1.1", None),
        (change(Subject.CHOICE, "kept", after=""), "Choice added", "Choix ajouté"),
        (change(Subject.CHOICE, "kind", "strength", "priority"), "Choice · Choice: Strength → Priority", None),
        (change(Subject.CHOICE, "position", "0", "2"), "Choice · Position: 1 → 3", "Choix · Rang : 1 → 3"),
        (change(Subject.SWOT, "quadrant", "strength", "threat"), "SWOT line · Field: Strengths → Threats", None),
        (change(Subject.SWOT, "text", "a", "b"), "SWOT line · Text: “a” → “b”", "Ligne FFOM · Texte : « a » → « b »"),
    ],
)
def test_each_kind_of_change_reads_well(row, english, french):
    plain = {language: told(row, scale(), language).replace("\u00a0", " ") for language in ("en", "fr")}
    assert plain["en"] == english
    assert french is None or plain["fr"] == french
    assert restorable(row) is not (row.erased or row.subject is Subject.CLOSING)


def test_a_workshops_history_names_the_criterion():
    row = change(Subject.CHOICE, "kept", after="Utile", code="A.1")
    assert told(row, None, "en", whole=True) == "A.1 · Choice added: “Utile”"


def write_room(workspace, made):
    """Write everything of a room, then change all of it."""
    sitting, group, part = "sitting", "group", "part"
    for one in (
        Perspective(group, "Soins"),
        Perspective(group, "Autre", 3, "Ann", True, 2, "en"),
        Perspective("voters", "Proches"),
        Sitting(sitting),
        Sitting(sitting, "Salle 1", date(2026, 1, 1), "09:00", 1, "en"),
        Attendance("heads", sitting, group, 3),
        Attendance("heads", sitting, group, 4),
        AgendaPart(part, AgendaKind.OTHER, 10, "Accueil"),
        AgendaPart(part, AgendaKind.SECTION, 15, "", KEY, "A", sitting, 2, "en"),
        Opening("opening"),
        Opening("opening", "But", "Rien", "Nous", "…", "en"),
        Consensus("consensus", KEY, "A.1.1"),
        Consensus("consensus", KEY, "A.1.1", "parce que", "non", "en"),
    ):
        workspace.write_entry(made, one)
    workspace.change_voted(made, KEY, frozenset({"A.1.1"}))
    workspace.add_votes(made, KEY, {"A.1.1": {1: 2}}, "voters")
    workspace.reveal_votes(made, KEY, "A.1.1")
    workspace.put_votes(made, KEY, "A.1.1", {2: 2}, "voters")
    workspace.begin_round(made, KEY, "A.1.1")
    workspace.add_votes(made, KEY, {"A.1.1": {1: 2}}, "voters")
    workspace.empty_votes(made, KEY, "A.1.1")
    workspace.remove_entry(made, Sitting(sitting))


def test_whatever_the_workspace_records_has_words(tmp_path):
    with open_workspace(tmp_path / "travail.pcnwork", instruments=[instrument()]) as workspace:
        made = workspace.create_workshop(details(), [KEY])
        action, choice = new_id(), new_id()
        for one in (
            Action(action, "a"),
            Action(action, "b", KEY, "A.1.1", "m", date(2026, 1, 1), ActionPriority.LOW, ActionStatus.DROPPED, "c"),
            Choice(choice, ChoiceKind.STRENGTH, KEY, "A.1"),
            Choice(choice, ChoiceKind.PRIORITY, KEY, "B.1.1", "pour", 2),
        ):
            workspace.write_entry(made, one)
        line = SwotEntry(new_id(), Quadrant.THREAT, "x")
        workspace.write_entry(made, line)
        workspace.write_entry(made, SwotEntry(line.id, Quadrant.STRENGTH, "y", 3))
        workspace.remove_entry(made, line)
        note = new_id()
        workspace.write_note(made, KEY, "A.1.1", note, "dit", "fr")
        workspace.erase_note(made, note)
        workspace.rate(made, KEY, "A.1.1", Outside.UNKNOWN)
        workspace.change_scope(made, KEY, frozenset({"A.1.1"}))
        workspace.change_details(made, details(day=date(2026, 1, 1), language="en"))
        write_room(workspace, made)
        workspace.close_workshop(made)
        rows = workspace.history(made)
    assert {row.subject for row in rows} == set(Subject) - {Subject.AGREEMENT}  # That one is told in a vault alone.
    for row in rows:
        if row.subject is not Subject.WORKSHOP:
            for language in ("fr", "en"):
                assert "None" not in told(row, scale(), language)
