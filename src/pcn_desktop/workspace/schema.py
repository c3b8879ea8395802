"""The tables and views of a workspace file. `db/README.md` says the same in plain words.

Comments here become the comments of `db/schema.sql`. Rows carry UUIDs, so that files from several laptops can be
merged; those of an instrument follow from its key, version and codes, and are the same on every laptop.
Times are UTC, as text: `2026-01-31T14:05:09.123456Z`.
"""

from __future__ import annotations

from typing import Any, Final

import sqlalchemy as sa
from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable

from pcn_desktop.workspace.views import VIEWS

APPLICATION_ID: Final = 0x50434E57
"""`PCNW`: stamped on every workspace file."""
SCHEMA_VERSION: Final = 2
"""The schema that this program writes: the number of the last revision in `db/migrations`."""

METADATA: Final = sa.MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _id(comment: str) -> sa.Column[str]:
    return sa.Column("id", sa.Text, primary_key=True, nullable=False, comment=comment)


def _text(name: str, comment: str, **options: Any) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=options.pop("nullable", False), comment=comment, **options)


def _number(name: str, comment: str, **options: Any) -> sa.Column[int]:
    return sa.Column(name, sa.Integer, nullable=options.pop("nullable", False), comment=comment, **options)


def _to(name: str, target: str, comment: str, **options: Any) -> sa.Column[str]:
    options.setdefault("nullable", False)
    return sa.Column(name, sa.Text, sa.ForeignKey(target), comment=comment, **options)


def _words(name: str, comment: str) -> sa.Column[str]:
    return _to(f"{name}_text_id", "texts.id", comment, nullable=True)


def _flag(name: str, comment: str) -> sa.Column[bool]:
    return sa.Column(
        name, sa.Boolean(create_constraint=True, name=name), nullable=False, default=False, comment=comment
    )


def _moment(name: str, comment: str, **options: Any) -> tuple[sa.Column[str], sa.CheckConstraint]:
    shape = sa.CheckConstraint(f"{name} LIKE '____-__-__T__:__:__.______Z'", f"{name}_utc")
    return _text(name, comment, **options), shape


# --- What is asked -----------------------------------------------------------------------------------------------

texts = sa.Table(
    "texts",
    METADATA,
    _id("the text"),
    comment="One row for each text of an instrument; its words are in translations",
)

translations = sa.Table(
    "translations",
    METADATA,
    _to("text_id", "texts.id", "the text", primary_key=True),
    _text("language", "language tag: fr, en …", primary_key=True),
    _number("position", "order of the languages in the pack"),
    _text("words", "the words, in that language"),
    comment="The words of a text in one language",
)

instruments = sa.Table(
    "instruments",
    METADATA,
    _id("the instrument"),
    _text("key", "its name in files and commands: pcn-readiness"),
    _text("version", "version of its wording"),
    _number("position", "order in which it was stored in this file"),
    _text("custody", "open, or community: who decides what becomes of the answers"),
    _text("contact", "address to ask for the official tool"),
    _words("title", "title"),
    _words("short", "short title"),
    _words("summary", "summary"),
    _words("statement", "what it is and is not, and where it comes from"),
    _words("contact_note", "what the contact address is for"),
    _words("section_term", "what it calls a section"),
    _words("item_term", "what it calls an item"),
    *_moment("stored", "when it was stored here"),
    sa.UniqueConstraint("key", "version"),
    sa.CheckConstraint("custody IN ('open', 'community')", "custody"),
    comment="An instrument: what is asked, one row for each version",
)

documents = sa.Table(
    "documents",
    METADATA,
    _id("the document"),
    _to("instrument_id", "instruments.id", "the instrument that draws on it"),
    _text("key", "its short name in the instrument"),
    _number("position", "order in the list of documents"),
    _words("citation", "how to cite it"),
    _text("licence", "terms of use"),
    sa.UniqueConstraint("instrument_id", "key"),
    comment="A document that an instrument draws on",
)

scales = sa.Table(
    "scales",
    METADATA,
    _id("the scale"),
    _to("instrument_id", "instruments.id", "the instrument"),
    _text("key", "its name in the instrument"),
    _number("position", "order in the instrument"),
    _words("note", "remark on the scale"),
    sa.UniqueConstraint("instrument_id", "key"),
    comment="A scale on which criteria are rated",
)

levels = sa.Table(
    "levels",
    METADATA,
    _id("the level"),
    _to("scale_id", "scales.id", "the scale"),
    _number("position", "order on the scale, lowest first"),
    _number("value", "its digit: 0, 1, 2 …"),
    _number("score_numerator", "what it counts for, as an exact fraction: above the line"),
    _number("score_denominator", "below the line"),
    _words("label", "label"),
    _words("description", "what it means"),
    sa.UniqueConstraint("scale_id", "value"),
    sa.CheckConstraint("value >= 0", "value"),
    sa.CheckConstraint("score_denominator > 0", "score"),
    comment="A level of a scale",
)

sections = sa.Table(
    "sections",
    METADATA,
    _id("the section"),
    _to("instrument_id", "instruments.id", "the instrument"),
    _text("code", "code spoken in the room: F2"),
    _number("position", "order in the instrument"),
    _words("title", "title"),
    _words("short", "short title"),
    sa.UniqueConstraint("instrument_id", "code"),
    comment="A section of an instrument (a function, in the readiness tool)",
)

dimensions = sa.Table(
    "dimensions",
    METADATA,
    _id("the dimension"),
    _to("section_id", "sections.id", "the section"),
    _text("code", "code spoken in the room: F2.1"),
    _number("position", "order in the section"),
    _words("title", "title"),
    _words("short", "short title"),
    sa.UniqueConstraint("section_id", "code"),
    comment="A dimension of a section",
)

items = sa.Table(
    "items",
    METADATA,
    _id("the item"),
    _to("dimension_id", "dimensions.id", "the dimension"),
    _text("code", "code spoken in the room: F2.1.4"),
    _number("position", "order in the dimension"),
    _text("kind", "how it is answered: rating, single, multiple, whole, decimal, yes-no, text or prompt"),
    _to("scale_id", "scales.id", "the scale on which it is rated; none for the other kinds", nullable=True),
    _words("label", "the item in one sentence"),
    _words("question", "the question to the room"),
    _to("document_id", "documents.id", "the document that it comes from", nullable=True),
    _words("place", "where in that document"),
    sa.UniqueConstraint("dimension_id", "code"),
    sa.CheckConstraint(
        "kind IN ('rating', 'single', 'multiple', 'whole', 'decimal', 'yes-no', 'text', 'prompt')", "kind"
    ),
    sa.CheckConstraint("kind <> 'rating' OR scale_id IS NOT NULL", "scale"),
    comment="An item (a criterion, in the readiness tool)",
)

evidence = sa.Table(
    "evidence",
    METADATA,
    _to("item_id", "items.id", "the item", primary_key=True),
    _number("position", "order under the item", primary_key=True),
    _to("text_id", "texts.id", "what would show it"),
    comment="What would show that a criterion is in place",
)

item_marks = sa.Table(
    "item_marks",
    METADATA,
    _to("item_id", "items.id", "the item", primary_key=True),
    _number("position", "order under the item", primary_key=True),
    _text("mark", "the mark: indigenous …"),
    comment="A mark on an item, such as: names Indigenous partners",
)

# --- What was kept -----------------------------------------------------------------------------------------------

workshops = sa.Table(
    "workshops",
    METADATA,
    _id("the workshop"),
    _text("title", "title"),
    _text("network", "network or Ontario Health Team"),
    _text("region", "region"),
    _text("community", "community"),
    _text("day", "date of the first sitting: 2026-01-31", nullable=True),
    _text("place", "place"),
    _text("facilitator", "the facilitator’s label, as typed in Prepare"),
    _text("language", "language of the room"),
    _to("position_item_id", "items.id", "the criterion at which the walk stood", nullable=True),
    *_moment("created", "when it was made"),
    *_moment("changed", "when anything in it last changed"),
    *_moment("closed", "when it was closed; none while it is open", nullable=True),
    _text("closed_by", "the facilitator’s label when it was closed, or blank", default=""),
    _flag("example", "1 for a demonstration, else 0"),
    sa.CheckConstraint("title <> ''", "title"),
    sa.CheckConstraint("language <> ''", "language"),
    sa.CheckConstraint("day IS NULL OR day LIKE '____-__-__'", "day"),
    sa.Index(None, "changed"),
    comment="A workshop",
)

assessments = sa.Table(
    "assessments",
    METADATA,
    _id("the assessment"),
    _to("workshop_id", "workshops.id", "the workshop"),
    _to("instrument_id", "instruments.id", "the instrument"),
    _number("position", "order in the workshop"),
    sa.UniqueConstraint("workshop_id", "instrument_id"),
    comment="One instrument used in one workshop",
)

scope_items = sa.Table(
    "scope_items",
    METADATA,
    _to("assessment_id", "assessments.id", "the assessment", primary_key=True),
    _to("item_id", "items.id", "an item in scope", primary_key=True),
    comment="What of an instrument is in the scope of a workshop: one row for each item",
)

ratings = sa.Table(
    "ratings",
    METADATA,
    _to("assessment_id", "assessments.id", "the assessment", primary_key=True),
    _to("item_id", "items.id", "the criterion", primary_key=True),
    _number("level", "the level’s digit", nullable=True),
    _text("outside", "outside the scale: na (not applicable) or unknown (don’t know)", nullable=True),
    *_moment("changed", "when it was set"),
    sa.CheckConstraint("(level IS NULL) <> (outside IS NULL)", "one_value"),
    sa.CheckConstraint("level >= 0", "level"),
    sa.CheckConstraint("outside IN ('na', 'unknown')", "outside"),
    comment="The room’s rating of a criterion; an unrated criterion has no row",
)

notes = sa.Table(
    "notes",
    METADATA,
    _id("the note"),
    _to("assessment_id", "assessments.id", "the assessment"),
    _to("item_id", "items.id", "the criterion"),
    _text("text", "the note as written; empty when it was removed"),
    _text("language", "language in which it was written"),
    *_moment("created", "when it was first written"),
    *_moment("changed", "when it last changed"),
    sa.CheckConstraint("language <> ''", "language"),
    sa.Index(None, "assessment_id", "item_id"),
    comment="A note on a criterion",
)

choices = sa.Table(
    "choices",
    METADATA,
    _id("the choice"),
    _to("assessment_id", "assessments.id", "the assessment"),
    _to("dimension_id", "dimensions.id", "the dimension that was chosen, or that of the criterion"),
    _to("item_id", "items.id", "the criterion that was chosen; none when it is the whole dimension", nullable=True),
    _text("kind", "strength, or priority"),
    _text("reason", "why, as written; may be blank"),
    _number("position", "order among the choices of its kind"),
    _text("language", "language in which the reason was written"),
    _flag("kept", "0 once it was removed: the row stays, so that it can be put back"),
    *_moment("created", "when it was made"),
    *_moment("changed", "when it last changed"),
    sa.CheckConstraint("kind IN ('strength', 'priority')", "kind"),
    sa.CheckConstraint("language <> ''", "language"),
    sa.Index(None, "assessment_id"),
    comment="A strength or a priority that the room chose, with its reason",
)

swot_entries = sa.Table(
    "swot_entries",
    METADATA,
    _id("the line"),
    _to("workshop_id", "workshops.id", "the workshop"),
    _text("quadrant", "strength, weakness, opportunity or threat"),
    _text("text", "the line as written"),
    _number("position", "order in its field"),
    _text("language", "language in which it was written"),
    _flag("kept", "0 once it was removed: the row stays, so that it can be put back"),
    *_moment("created", "when it was made"),
    *_moment("changed", "when it last changed"),
    sa.CheckConstraint("quadrant IN ('strength', 'weakness', 'opportunity', 'threat')", "quadrant"),
    sa.CheckConstraint("language <> ''", "language"),
    sa.Index(None, "workshop_id"),
    comment="A line of the strengths, weaknesses, opportunities and threats",
)

actions = sa.Table(
    "actions",
    METADATA,
    _id("the action"),
    _to("workshop_id", "workshops.id", "the workshop"),
    _to("item_id", "items.id", "the criterion that it comes from, if any", nullable=True),
    _text("what", "what is to be done"),
    _text("owner", "who, as typed; may be blank"),
    _text("due", "by when: 2026-01-31", nullable=True),
    _text("priority", "high, normal or low"),
    _text("status", "to-do, under-way, done or dropped"),
    _text("first_step", "how it begins; may be blank"),
    _text("language", "language in which it was written"),
    _flag("kept", "0 once it was removed: the row stays, so that it can be put back"),
    *_moment("created", "when it was made"),
    *_moment("changed", "when it last changed"),
    sa.CheckConstraint("what <> ''", "what"),
    sa.CheckConstraint("due IS NULL OR due LIKE '____-__-__'", "due"),
    sa.CheckConstraint("priority IN ('high', 'normal', 'low')", "priority"),
    sa.CheckConstraint("status IN ('to-do', 'under-way', 'done', 'dropped')", "status"),
    sa.CheckConstraint("language <> ''", "language"),
    sa.Index(None, "workshop_id"),
    comment="An action that the room decided on",
)

verified_copies = sa.Table(
    "verified_copies",
    METADATA,
    _id("the copy"),
    *_moment("at", "when it was written and read back"),
    _text("place", "where it was written"),
    _text("laptop", "id of the laptop"),
    comment="A copy of this file on another medium, read back once written",
)

removals = sa.Table(
    "removals",
    METADATA,
    _id("the workshop or the note"),
    _text("kind", "workshop, or note"),
    *_moment("at", "when it was removed from this file"),
    sa.CheckConstraint("kind IN ('workshop', 'note')", "kind"),
    comment="What is removed from this file and still to be removed from its backups; the row goes once that is done",
)

history = sa.Table(
    "history",
    METADATA,
    _number("serial", "order in this file", primary_key=True),
    _text("id", "the change"),
    _to("workshop_id", "workshops.id", "the workshop"),
    _text("subject", "what changed: workshop, details, scope, rating, note, choice, swot, action or closing"),
    _text("subject_id", "id of the workshop, assessment (scope, rating), note, choice, line or action that changed"),
    _text("instrument", "key of the instrument, or blank"),
    _text("code", "code of the criterion, or blank"),
    _text("field", "name of the detail that changed, or blank"),
    _text("before", "value before; none when there was nothing", nullable=True),
    _text("after", "value after; none when nothing is left", nullable=True),
    _text("before_language", "language of a note’s text before", nullable=True),
    _text("after_language", "language of a note’s text after", nullable=True),
    *_moment("at", "when"),
    _text("facilitator", "the facilitator’s label at that time; never a participant"),
    _text("laptop", "id of the laptop"),
    _text("stay", "one stay in a text field: its writings share one row", nullable=True),
    _flag("erased", "1 when the texts before and after were removed on request"),
    sa.UniqueConstraint("id"),
    sa.UniqueConstraint("stay", "subject_id", "field"),
    sa.CheckConstraint(
        "subject IN ('workshop', 'details', 'scope', 'rating', 'note', 'choice', 'swot', 'action', 'closing')",
        "subject",
    ),
    sa.Index(None, "workshop_id", "code"),
    comment="Every change: before, after, when, by which facilitator, on which laptop",
)

alembic_version = sa.Table(
    "alembic_version",
    METADATA,
    sa.Column("version_num", sa.String(32), nullable=False, comment="number of the last revision applied"),
    sa.PrimaryKeyConstraint("version_num", name="alembic_version_pkc"),
    comment="The version of this schema; kept by Alembic, which upgrades older files",
)


def create_statements(table: sa.Table) -> tuple[str, ...]:
    """Return the statements that make one table and its indexes."""
    dialect = sqlite.dialect()
    made: list[sa.ClauseElement] = [CreateTable(table), *map(CreateIndex, table.indexes)]
    return tuple(str(one.compile(dialect=dialect)).strip() for one in made)


def statements() -> tuple[str, ...]:
    """Return the statements that make an empty schema, in order: tables with their indexes, then views."""
    tables = (one for table in METADATA.tables.values() for one in create_statements(table))
    return (*tables, *(text for _, text in VIEWS.values()))
