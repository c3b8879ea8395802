"""Write `schema.sql`, and the tables of `README.md`, from the program's schema. A test fails when they are stale."""

from __future__ import annotations

import re
from pathlib import Path

import sqlalchemy as sa

from pcn_desktop.workspace.schema import APPLICATION_ID, SCHEMA_VERSION, create_statements, tables
from pcn_desktop.workspace.views import VIEWS

HERE = Path(__file__).resolve().parent
BEGIN, END = "<!-- tables: written by make_schema.py -->", "<!-- end of tables -->"


def schema_sql() -> str:
    """Return the schema as SQL for people: what each table and column is for, beside it."""
    parts = [
        f"-- A PCN Desktop workspace, version {SCHEMA_VERSION}. Written by db/make_schema.py; README.md says more.\n"
        f"\nPRAGMA application_id = {APPLICATION_ID};\nPRAGMA user_version = {SCHEMA_VERSION};"
    ]
    for table in tables():
        first, *indexes = create_statements(table)
        parts.append(
            "\n".join([f"-- {table.comment}", f"{_commented(table, first)};", *(f"{one};" for one in indexes)])
        )
    parts += [f"-- {comment}\n{text};" for comment, text in VIEWS.values()]
    return "\n\n".join(parts) + "\n"


def _commented(table: sa.Table, statement: str) -> str:
    """Return the statement with each column's comment at the end of its line."""
    lines = [line.rstrip().replace("\t", "    ") for line in statement.splitlines()]
    comments = {}
    for place, line in enumerate(lines):
        name = re.match(r'    "?(\w+)"? (?!.*CONSTRAINT)', line)
        if name and name[1] in table.c:
            comments[place] = table.c[name[1]].comment
    width = max(len(lines[place]) for place in comments)
    for place, comment in comments.items():
        lines[place] = f"{lines[place]:{width}}  -- {comment}"
    return "\n".join(lines)


def tables_markdown() -> str:
    """Return every table with its columns, in plain words."""
    parts = []
    for table in tables():
        rows = [f"| `{column.name}` | {column.comment}{_target(column)} |" for column in table.c]
        parts.append(
            "\n".join([f"### `{table.name}`", f"{table.comment}.", "", "| column | what it is |", "|---|---|", *rows])
        )
    return "\n\n".join(parts)


def _target(column: sa.Column[object]) -> str:
    """Return where a column points."""
    return "".join(f" → `{key.column.table.name}`" for key in column.foreign_keys)


def readme(text: str) -> str:
    """Return the text of the README with its tables as they are now."""
    start, rest = text.split(BEGIN)
    return f"{start}{BEGIN}\n\n{tables_markdown()}\n\n{END}{rest.split(END)[1]}"


if __name__ == "__main__":
    (HERE / "schema.sql").write_text(schema_sql(), "utf-8")
    (HERE / "README.md").write_text(readme((HERE / "README.md").read_text("utf-8")), "utf-8")
