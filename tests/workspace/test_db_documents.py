"""What a manager reads: `db/schema.sql`, `db/README.md` and the views say what is so."""

import re
import sqlite3
from contextlib import closing

import pytest
from db import make_schema
from tests.factories import KEY, details, instrument

from pcn_desktop.workspace import schema
from pcn_desktop.workspace.answers import Outside
from pcn_desktop.workspace.store import new_id
from pcn_desktop.workspace.views import VIEWS


def structure(raw):
    rows = raw.execute("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL")
    return {(kind, name): re.sub(r"--[^\n]*|\s+", "", sql) for kind, name, sql in rows}


def test_schema_sql_is_what_the_program_makes():
    text = (make_schema.HERE / "schema.sql").read_text("utf-8")
    with closing(sqlite3.connect(":memory:")) as written, closing(sqlite3.connect(":memory:")) as made:
        written.executescript(text)
        for statement in schema.statements():
            made.execute(statement)
        assert structure(written) == structure(made)
        assert written.execute("PRAGMA user_version").fetchone() == (schema.SCHEMA_VERSION,)
        assert written.execute("PRAGMA application_id").fetchone() == (schema.APPLICATION_ID,)


def test_the_written_documents_are_not_stale():
    for name, now in [("schema.sql", lambda old: make_schema.schema_sql()), ("README.md", make_schema.readme)]:
        kept = (make_schema.HERE / name).read_text("utf-8")
        assert kept == now(kept), f"run: python db/make_schema.py (db/{name})"


def test_every_table_column_and_view_is_explained():
    text = (make_schema.HERE / "README.md").read_text("utf-8")
    for table in schema.tables():
        assert f"### `{table.name}`\n{table.comment}." in text
        for column in table.columns:
            assert column.comment, f"{table.name}.{column.name}"
            assert f"| `{column.name}` | {column.comment}" in text
    for name in VIEWS:
        assert f"`{name}`" in text


def test_the_schema_is_written_to_be_read():
    text = (make_schema.HERE / "schema.sql").read_text("utf-8")
    assert "\t" not in text
    assert not re.search(r" +$", text, re.MULTILINE)
    for table in schema.tables():
        assert f"\n-- {table.comment}\nCREATE TABLE {table.name} (" in text


def view(workspace, name):
    with closing(sqlite3.connect(f"file:{workspace.path}?mode=ro", uri=True)) as raw:
        raw.row_factory = sqlite3.Row
        return [dict(row) for row in raw.execute(f"SELECT * FROM {name}")]


def test_v_ratings_reads_without_a_join(workspace):
    scope = {KEY: instrument().codes - {"A.2.3"}}
    workshop = workspace.create_workshop(details(region="Nord"), [KEY], scope)
    for code, rating in [("A.1.1", 3), ("A.1.2", Outside.NOT_APPLICABLE), ("A.2.1", Outside.UNKNOWN)]:
        workspace.rate(workshop, KEY, code, rating)
    rows = view(workspace, "v_ratings")
    assert [(row["code"], row["rating"], row["level_fr"]) for row in rows] == [
        ("A.1.1", "3", "level 3 (français)"),
        ("A.1.2", "na", None),
        ("A.2.1", "unknown", None),
        ("A.2.2", None, None),
        ("B.1.1", None, None),
    ]
    first = rows[0]
    assert (first["workshop"], first["region"], first["workshop_id"]) == ("Atelier du Nord", "Nord", workshop)
    assert (first["instrument"], first["version"], first["section"], first["dimension"]) == (KEY, "1.0", "A", "A.1")
    assert (first["section_fr"], first["dimension_en"]) == ("section A (français)", "dimension A.1 (English)")
    assert (first["criterion_fr"], first["criterion_en"]) == ("does A.1.1 (français)", "does A.1.1 (English)")
    assert first["level_en"] == "level 3 (English)"


def test_v_notes_reads_without_a_join(workspace, workshop):
    note = new_id()
    workspace.write_note(workshop, KEY, "B.1.1", new_id(), "dernière", "fr")
    workspace.write_note(workshop, KEY, "A.1.1", new_id(), "first", "en")
    workspace.write_note(workshop, KEY, "A.1.1", note, "retirée", "fr")
    workspace.write_note(workshop, KEY, "A.1.1", note, "", "fr")
    workspace.change_scope(workshop, KEY, instrument().codes - {"B.1.1"})
    rows = view(workspace, "v_notes")
    assert [(row["code"], row["note"], row["language"], row["in_scope"]) for row in rows] == [
        ("A.1.1", "first", "en", 1),
        ("B.1.1", "dernière", "fr", 0),
    ]


@pytest.mark.parametrize(
    ("table", "change"),
    [
        ("ratings", "UPDATE ratings SET level = NULL"),
        ("ratings", "UPDATE ratings SET outside = 'na'"),
        ("ratings", "UPDATE ratings SET level = -1"),
        ("ratings", "UPDATE ratings SET level = NULL, outside = 'maybe'"),
        ("ratings", "UPDATE ratings SET changed = 'yesterday'"),
        ("ratings", "UPDATE ratings SET item_id = 'nobody'"),
        ("workshops", "UPDATE workshops SET title = ''"),
        ("workshops", "UPDATE workshops SET day = '31/01/2026'"),
        ("workshops", "DELETE FROM workshops"),
        ("items", "UPDATE items SET kind = 'riddle'"),
        ("items", "UPDATE items SET scale_id = NULL"),
        ("levels", "UPDATE levels SET score_denominator = 0"),
        ("history", "UPDATE history SET subject = 'participant'"),
        ("instruments", "UPDATE instruments SET custody = 'ours'"),
    ],
)
def test_the_file_itself_refuses_what_cannot_be(workspace, workshop, table, change):
    workspace.rate(workshop, KEY, "A.1.1", 2)
    with workspace._link.reading() as connection:
        before = connection.exec_driver_sql(f"SELECT * FROM {table}").all()
    with pytest.raises(Exception, match="constraint failed") as caught, workspace._link.writing() as connection:
        connection.exec_driver_sql(change)
    assert type(caught.value).__name__ == "IntegrityError"
    with workspace._link.reading() as connection:
        assert connection.exec_driver_sql(f"SELECT * FROM {table}").all() == before


def test_no_column_could_name_a_participant():
    # The person of an agreement speaks for the custodian, and is named in the vault alone.
    tables = (table for table in schema.tables() if table is not schema.agreements)
    columns = {column.name for table in tables for column in table.columns}
    assert not {name for name in columns if re.search("participant|person|email|voter|attend", name)}


def test_later_kinds_of_items_have_their_place(workspace):
    with workspace._link.writing() as connection:
        for kind in ("single", "multiple", "whole", "decimal", "yes-no", "text", "prompt"):
            connection.exec_driver_sql("UPDATE items SET kind = ?, scale_id = NULL WHERE code = 'A.1.1'", (kind,))
