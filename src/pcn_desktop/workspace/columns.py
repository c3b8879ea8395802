"""What the tables of a workspace file are made from: their common book of names, and their columns."""

from __future__ import annotations

from typing import Any, Final

import sqlalchemy as sa

METADATA: Final = sa.MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def row_id(comment: str) -> sa.Column[str]:
    """Return the column of a row's id, a UUID."""
    return sa.Column("id", sa.Text, primary_key=True, nullable=False, comment=comment)


def text(name: str, comment: str, **options: Any) -> sa.Column[str]:
    """Return a column of text; it is never null unless `nullable` says so."""
    return sa.Column(name, sa.Text, nullable=options.pop("nullable", False), comment=comment, **options)


def number(name: str, comment: str, **options: Any) -> sa.Column[int]:
    """Return a column of whole numbers; it is never null unless `nullable` says so."""
    return sa.Column(name, sa.Integer, nullable=options.pop("nullable", False), comment=comment, **options)


def reference(name: str, target: str, comment: str, **options: Any) -> sa.Column[str]:
    """Return a column that names a row of another table, such as `texts.id`."""
    options.setdefault("nullable", False)
    return sa.Column(name, sa.Text, sa.ForeignKey(target), comment=comment, **options)


def words(name: str, comment: str) -> sa.Column[str]:
    """Return a column that names the translated words of an instrument, or none."""
    return reference(f"{name}_text_id", "texts.id", comment, nullable=True)


def flag(name: str, comment: str) -> sa.Column[bool]:
    """Return a column that is 0 or 1, and 0 unless said."""
    return sa.Column(
        name, sa.Boolean(create_constraint=True, name=name), nullable=False, default=False, comment=comment
    )


def moment(name: str, comment: str, **options: Any) -> tuple[sa.Column[str], sa.CheckConstraint]:
    """Return a column that holds a time in UTC, and the check of its shape."""
    shape = sa.CheckConstraint(f"{name} LIKE '____-__-__T__:__:__.______Z'", f"{name}_utc")
    return text(name, comment, **options), shape
