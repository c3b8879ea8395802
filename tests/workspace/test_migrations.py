"""Files of earlier versions: upgraded whole or left as they were.

One more revision, of these tests, shows that the machinery holds for those to come.
"""

import ast
import re
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
import sqlalchemy as sa
from tests.factories import KEY, details, instrument

from pcn_desktop.errors import MigrationFailed, WorkspaceNewer
from pcn_desktop.paths import backups_folder, resource
from pcn_desktop.workspace import files, link, migrating, opening, schema
from pcn_desktop.workspace.migrating import Migrations, shipped
from pcn_desktop.workspace.store import Access, new_id, open_workspace
from pcn_desktop.workspace.values import Action, Choice, ChoiceKind, Quadrant, SwotEntry

RELEASED = sorted((Path(__file__).parent / "released").glob("*.sql"))

# Batch mode copies and drops `workshops`, which five tables point to: the trap that empties the children.
NEXT = schema.SCHEMA_VERSION + 1
SECOND = f'''
"""Rooms have a number."""
import sqlalchemy as sa
from alembic import op

revision = "{NEXT:04d}"
down_revision = "{NEXT - 1:04d}"


def upgrade():
    for view in ("v_ratings", "v_notes", "v_votes", "v_choices", "v_actions"):
        op.execute("DROP VIEW " + view)
    with op.batch_alter_table("workshops") as table:
        table.add_column(sa.Column("room", sa.Integer, nullable=False, server_default="7"))
        table.alter_column("place", existing_type=sa.Text, nullable=True)
    {{more}}
'''


def second(folder, more="pass"):
    """Our revisions, and one more."""
    target = folder / "100 % migrations"
    shutil.copytree(resource("db", "migrations"), target, ignore=shutil.ignore_patterns("__pycache__"))
    (target / "versions" / f"{NEXT:04d}_room.py").write_text(SECOND.format(more=more))
    return Migrations(target, NEXT)


@pytest.fixture
def filled(workspace_file):
    """A file of this version with everything in it, closed."""
    with open_workspace(workspace_file, instruments=[instrument()]) as workspace:
        made = workspace.create_workshop(details(), [KEY])
        for level, code in enumerate(("A.1.1", "A.1.2", "B.1.1")):
            workspace.rate(made, KEY, code, level)
        workspace.write_note(made, KEY, "A.1.1", new_id(), "gardée", "fr")
        workspace.write_entry(made, Choice(new_id(), ChoiceKind.STRENGTH, KEY, "A.1", "solide"))
        workspace.write_entry(made, SwotEntry(new_id(), Quadrant.THREAT, "Départs"))
        workspace.write_entry(made, Action(new_id(), "Écrire la charte", KEY, "A.1.1"))
    return workspace_file


def contents(file):
    with closing(sqlite3.connect(file)) as raw:
        tables = [row[0] for row in raw.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")]
        return {name: sorted(raw.execute(f'SELECT * FROM "{name}"').fetchall(), key=repr) for name in tables}


def structure(raw):
    """Every object of a database, with its statement, whatever its layout."""
    rows = raw.execute("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL")
    return {(kind, name): re.sub(r"\s+", "", sql).lower() for kind, name, sql in rows}


def leftovers(file):
    return [one.name for one in file.parent.iterdir() if one.name.startswith(".") or one.name.endswith(files.SIDECARS)]


def test_the_revisions_make_what_the_program_makes(tmp_path):
    upgraded = tmp_path / "upgraded.pcnwork"
    upgraded.touch()
    migrating._upgrade(upgraded, shipped())
    with closing(sqlite3.connect(upgraded)) as raw, closing(sqlite3.connect(":memory:")) as ours:
        for statement in schema.statements():
            ours.execute(statement)
        assert structure(raw) == structure(ours)
        assert raw.execute("SELECT version_num FROM alembic_version").fetchall() == [(f"{schema.SCHEMA_VERSION:04d}",)]
        assert raw.execute("PRAGMA user_version").fetchone() == (schema.SCHEMA_VERSION,)


def test_the_last_revision_is_the_schema_that_the_program_writes():
    revisions = sorted(one.name for one in resource("db", "migrations", "versions").glob("*.py"))
    assert revisions[-1].startswith(f"{schema.SCHEMA_VERSION:04d}_")
    assert [name[:4] for name in revisions] == [f"{n:04d}" for n in range(1, schema.SCHEMA_VERSION + 1)]


@pytest.mark.parametrize("file", sorted(resource("db", "migrations").rglob("*.py")), ids=lambda file: file.name)
def test_revisions_import_nothing_of_the_program(file):
    tree = ast.parse(file.read_text("utf-8"))
    names = [alias.name for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names]
    names += [node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    assert {name.split(".")[0] for name in names} <= {"alembic", "sqlalchemy"}


@pytest.mark.parametrize("dump", RELEASED, ids=lambda dump: dump.stem)
def test_every_released_version_opens_with_all_it_held(dump, workspace_file):
    with closing(sqlite3.connect(workspace_file)) as raw:
        raw.executescript(dump.read_text("utf-8"))
    with open_workspace(workspace_file) as workspace:
        assert workspace.check() == ()
        (line,) = workspace.workshops()
        assert (line.details.title, line.rated, line.applicable, line.notes) == ("Atelier témoin", 3, 5, 2)
        (instrument_kept,) = workspace.instruments()
        assert instrument_kept == instrument()
        kept = workspace.record(line.id).assessment(KEY)
        assert {code: str(rating) for code, rating in kept.ratings.items()} == {
            "A.1.1": "3",
            "A.1.2": "0",
            "A.2.1": "na",
            "A.2.2": "unknown",
            "B.1.1": "1",
        }
        assert [(note.text, note.language) for note in kept.notes] == [
            ("Écrite en français", "fr"),
            ("In English", "en"),
        ]
        record = workspace.record(line.id)
        told = workspace.history(line.id)
        assert len(told) == (12 if dump.stem == "0.1" else 21)
        assert not any(one.erased for one in told)
        assert (record.closed, record.example) == (None, False)
        decided = (
            [one.code for one in record.choices],
            [one.text for one in record.swot],
            [one.what for one in record.actions],
        )
        assert decided == (
            ([], [], []) if dump.stem == "0.1" else (["A.1", "B.1.1"], ["Départs"], ["Écrire la charte"])
        )
        assert workspace.rate(line.id, KEY, "A.2.3", 2) is not None


def test_there_is_a_file_of_every_released_version():
    assert [dump.stem for dump in RELEASED] == ["0.1", "0.2", "0.3"]


EMPTY = {
    *("item_marks", "item_links", "verified_copies", "removals"),
    *("held", "agreements", "releases", "vault_log"),
    *("voted_items", "perspectives", "sittings", "attendance", "agenda", "openings"),
    *("consensuses", "rounds", "votes", "time_used"),
}
"""Tables of which the filled file has no row."""


def test_an_upgrade_keeps_every_row_and_a_backup(filled, tmp_path):
    before = contents(filled)
    with open_workspace(filled, migrations=second(tmp_path)) as workspace:
        assert workspace.check() == ()
    after = contents(filled)
    assert [row[-1] for row in after["workshops"]] == [7]
    for name in before.keys() - {"workshops", "alembic_version"}:
        assert after[name] == before[name]
        assert after[name] or name in EMPTY
    with closing(sqlite3.connect(filled)) as raw:
        assert raw.execute("PRAGMA user_version").fetchone() == (NEXT,)
        assert raw.execute("PRAGMA foreign_key_check").fetchall() == []
        assert raw.execute("PRAGMA application_id").fetchone() == (schema.APPLICATION_ID,)
    (backup,) = backups_folder(filled).iterdir()
    assert contents(backup) == before
    assert leftovers(filled) == []
    with pytest.raises(WorkspaceNewer):
        open_workspace(filled)
    with open_workspace(backup) as workspace:
        assert len(workspace.workshops()) == 1


def test_an_upgrade_takes_what_only_the_journal_held(filled, tmp_path):
    with open_workspace(filled) as workspace:
        made = workspace.workshops()[0].id
        workspace.rate(made, KEY, "A.2.3", 3)
        copy = tmp_path / "killed.pcnwork"
        for suffix in ("", "-wal"):
            shutil.copyfile(f"{filled}{suffix}", f"{copy}{suffix}")
    assert Path(f"{copy}-wal").stat().st_size > 0
    with open_workspace(copy, migrations=second(tmp_path)) as workspace:
        assert workspace.record(made).assessment(KEY).ratings["A.2.3"] == 3
    with open_workspace(copy, access=Access.READ, migrations=Migrations(Path(), NEXT)) as workspace:
        assert workspace.record(made).assessment(KEY).ratings["A.2.3"] == 3


def _full(*args, **options):
    raise OSError(28, "No space left on device")


@pytest.mark.parametrize(
    "step",
    ["_back_up", "_upgrade", "copy_into", "verify", "replace", "remove_sidecars", "flush"],
)
def test_a_failure_at_any_step_leaves_the_original(filled, tmp_path, monkeypatch, step):
    migrations = second(tmp_path)
    before, bytes_before = contents(filled), filled.read_bytes()
    calls = []

    def failing_at(number):
        original = getattr(migrating if step.startswith("_") else files, step)

        def run(*args, **options):
            calls.append(step)
            if len(calls) == number:
                _full()
            return original(*args, **options)

        return run

    # Each step is used for the backup first and for the upgrade then: fail at each use.
    for number in (1,) if step.startswith("_") else (1, 2):
        calls.clear()
        with monkeypatch.context() as patch:
            patch.setattr(migrating if step.startswith("_") else files, step, failing_at(number))
            with pytest.raises(MigrationFailed) as caught:
                open_workspace(filled, migrations=migrations)
        assert len(calls) == number
        assert filled.read_bytes() == bytes_before
        assert leftovers(filled) == []
        assert str(filled) in caught.value.sentence("fr")
        assert "disque est plein" in caught.value.sentence("fr")
        with open_workspace(filled, access=Access.READ, migrations=migrations) as workspace:
            assert workspace.read_only
            assert len(workspace.workshops()) == 1
    assert contents(filled) == before
    open_workspace(filled, migrations=migrations).close()


@pytest.mark.parametrize(
    "more",
    [
        "raise RuntimeError('no such thing')",
        "op.execute('UPDATE nowhere SET x = 1')",
        "op.execute('DELETE FROM items')",
        "op.execute('PRAGMA application_id = 5')",
    ],
)
def test_a_revision_that_fails_leaves_the_original(filled, tmp_path, more):
    bytes_before = filled.read_bytes()
    with pytest.raises(MigrationFailed) as caught:
        open_workspace(filled, migrations=second(tmp_path, more))
    assert filled.read_bytes() == bytes_before
    assert leftovers(filled) == []
    backup = Path(str(caught.value.fields["backup"]))
    assert contents(backup) == contents(filled)
    with open_workspace(filled) as workspace:
        assert workspace.check() == ()


def test_reading_upgrades_nothing(filled, tmp_path):
    bytes_before = filled.read_bytes()
    with open_workspace(filled, access=Access.READ, migrations=second(tmp_path)) as workspace:
        assert len(workspace.workshops()) == 1
    assert filled.read_bytes() == bytes_before
    assert not backups_folder(filled).exists()


def test_a_new_file_asks_for_no_revision(workspace_file, monkeypatch):
    monkeypatch.setattr(opening, "migrate", lambda *args: pytest.fail("nothing to upgrade"))
    with open_workspace(workspace_file):
        pass
    with open_workspace(workspace_file) as workspace, workspace._link.reading() as connection:
        assert connection.execute(sa.select(schema.alembic_version)).scalar() == f"{schema.SCHEMA_VERSION:04d}"


def test_alembic_is_not_imported_to_open(workspace_file):
    import subprocess
    import sys

    code = (
        "import sys; from pathlib import Path; from pcn_desktop.workspace.store import open_workspace;"
        "open_workspace(Path(sys.argv[1])).close(); assert 'alembic' not in sys.modules; print('light')"
    )
    run = subprocess.run([sys.executable, "-c", code, str(workspace_file)], capture_output=True, text=True, check=True)
    assert run.stdout == "light\n"


def test_a_file_that_another_program_reads_waits_for_its_upgrade(filled, tmp_path, monkeypatch):
    monkeypatch.setattr(link, "BUSY_SECONDS", 0.05)
    with closing(sqlite3.connect(filled, isolation_level=None)) as browser:
        browser.execute("BEGIN")
        browser.execute("SELECT * FROM workshops").fetchall()
        with closing(sqlite3.connect(filled)) as other:
            other.execute("UPDATE workshops SET place = 'ailleurs'")
            other.commit()
        with pytest.raises(MigrationFailed, match="SQLite"):
            open_workspace(filled, migrations=second(tmp_path))
    with open_workspace(filled, migrations=Migrations(tmp_path / "100 % migrations", NEXT)) as workspace:
        assert workspace.workshops()[0].details.place == "ailleurs"
