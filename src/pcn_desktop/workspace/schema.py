"""The tables and views of a workspace file. `db/README.md` says the same in plain words.

Comments here become the comments of `db/schema.sql`. Rows carry UUIDs, so that files from several laptops can be
merged; those of an instrument follow from its key, version and codes, and are the same on every laptop.
Times are UTC, as text: `2026-01-31T14:05:09.123456Z`.
"""

from __future__ import annotations

from typing import Final

import sqlalchemy as sa
from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable

from pcn_desktop.workspace.columns import METADATA, flag, moment, number, reference, row_id, text, words
from pcn_desktop.workspace.room_tables import ROOM_TABLES
from pcn_desktop.workspace.views import VIEWS

APPLICATION_ID: Final = 0x50434E57
"""`PCNW`: stamped on every workspace file."""
SCHEMA_VERSION: Final = 4
"""The schema that this program writes: the number of the last revision in `db/migrations`."""

# --- What is asked -----------------------------------------------------------------------------------------------

texts = sa.Table(
    "texts",
    METADATA,
    row_id("the text"),
    comment="One row for each text of an instrument; its words are in translations",
)

translations = sa.Table(
    "translations",
    METADATA,
    reference("text_id", "texts.id", "the text", primary_key=True),
    text("language", "language tag: fr, en …", primary_key=True),
    number("position", "order of the languages in the pack"),
    text("words", "the words, in that language"),
    comment="The words of a text in one language",
)

instruments = sa.Table(
    "instruments",
    METADATA,
    row_id("the instrument"),
    text("key", "its name in files and commands: pcn-readiness"),
    text("version", "version of its wording"),
    number("position", "order in which it was stored in this file"),
    text("custody", "open, or community: who decides what becomes of the answers"),
    text("contact", "address to ask for the official tool"),
    words("title", "title"),
    words("short", "short title"),
    words("summary", "summary"),
    words("statement", "what it is and is not, and where it comes from"),
    words("contact_note", "what the contact address is for"),
    words("section_term", "what it calls a section"),
    words("item_term", "what it calls an item"),
    words("notice", "what must stand wherever it is shown"),
    text("complements", "key of the instrument that it deepens, or blank"),
    *moment("stored", "when it was stored here"),
    sa.UniqueConstraint("key", "version"),
    sa.CheckConstraint("custody IN ('open', 'community')", "custody"),
    comment="An instrument: what is asked, one row for each version",
)

documents = sa.Table(
    "documents",
    METADATA,
    row_id("the document"),
    reference("instrument_id", "instruments.id", "the instrument that draws on it"),
    text("key", "its short name in the instrument"),
    number("position", "order in the list of documents"),
    words("citation", "how to cite it"),
    text("licence", "terms of use"),
    sa.UniqueConstraint("instrument_id", "key"),
    comment="A document that an instrument draws on",
)

scales = sa.Table(
    "scales",
    METADATA,
    row_id("the scale"),
    reference("instrument_id", "instruments.id", "the instrument"),
    text("key", "its name in the instrument"),
    number("position", "order in the instrument"),
    number("region", "levels of the region in which votes count as agreed; none: no verdict", nullable=True),
    words("note", "remark on the scale"),
    sa.UniqueConstraint("instrument_id", "key"),
    comment="A scale on which criteria are rated",
)

levels = sa.Table(
    "levels",
    METADATA,
    row_id("the level"),
    reference("scale_id", "scales.id", "the scale"),
    number("position", "order on the scale, lowest first"),
    number("value", "its digit: 0, 1, 2 …"),
    number("score_numerator", "what it counts for, as an exact fraction: above the line"),
    number("score_denominator", "below the line"),
    words("label", "label"),
    words("description", "what it means"),
    sa.UniqueConstraint("scale_id", "value"),
    sa.CheckConstraint("value >= 0", "value"),
    sa.CheckConstraint("score_denominator > 0", "score"),
    comment="A level of a scale",
)

sections = sa.Table(
    "sections",
    METADATA,
    row_id("the section"),
    reference("instrument_id", "instruments.id", "the instrument"),
    text("code", "code spoken in the room: F2"),
    number("position", "order in the instrument"),
    words("title", "title"),
    words("short", "short title"),
    sa.UniqueConstraint("instrument_id", "code"),
    comment="A section of an instrument (a function, in the readiness tool)",
)

dimensions = sa.Table(
    "dimensions",
    METADATA,
    row_id("the dimension"),
    reference("section_id", "sections.id", "the section"),
    text("code", "code spoken in the room: F2.1"),
    number("position", "order in the section"),
    words("title", "title"),
    words("short", "short title"),
    sa.UniqueConstraint("section_id", "code"),
    comment="A dimension of a section",
)

items = sa.Table(
    "items",
    METADATA,
    row_id("the item"),
    reference("dimension_id", "dimensions.id", "the dimension"),
    text("code", "code spoken in the room: F2.1.4"),
    number("position", "order in the dimension"),
    text("kind", "how it is answered: rating, single, multiple, whole, decimal, yes-no, text or prompt"),
    reference("scale_id", "scales.id", "the scale on which it is rated; none for the other kinds", nullable=True),
    words("label", "the item in one sentence"),
    words("question", "the question to the room"),
    reference("document_id", "documents.id", "the document that it comes from", nullable=True),
    words("place", "where in that document"),
    text("basis", "whose words: stated, extended or ours; blank where it is not said"),
    sa.UniqueConstraint("dimension_id", "code"),
    sa.CheckConstraint(
        "kind IN ('rating', 'single', 'multiple', 'whole', 'decimal', 'yes-no', 'text', 'prompt')", "kind"
    ),
    sa.CheckConstraint("kind <> 'rating' OR scale_id IS NOT NULL", "scale"),
    sa.CheckConstraint("basis IN ('', 'stated', 'extended', 'ours')", "basis"),
    comment="An item (a criterion, in the readiness tool)",
)

evidence = sa.Table(
    "evidence",
    METADATA,
    reference("item_id", "items.id", "the item", primary_key=True),
    number("position", "order under the item", primary_key=True),
    reference("text_id", "texts.id", "what would show it"),
    comment="What would show that a criterion is in place",
)

item_marks = sa.Table(
    "item_marks",
    METADATA,
    reference("item_id", "items.id", "the item", primary_key=True),
    number("position", "order under the item", primary_key=True),
    text("mark", "the mark: indigenous …"),
    comment="A mark on an item, such as: names Indigenous partners",
)

item_links = sa.Table(
    "item_links",
    METADATA,
    reference("item_id", "items.id", "the item", primary_key=True),
    number("position", "order under the item", primary_key=True),
    text("code", "code of the criterion that it deepens, in the instrument that its own complements"),
    comment="What a criterion deepens in another instrument",
)

# --- What was kept -----------------------------------------------------------------------------------------------

workshops = sa.Table(
    "workshops",
    METADATA,
    row_id("the workshop"),
    text("title", "title"),
    text("network", "network or Ontario Health Team"),
    text("region", "region"),
    text("community", "community"),
    text("day", "date of the first sitting: 2026-01-31", nullable=True),
    text("place", "place"),
    text("facilitator", "the facilitator’s label, as typed in Prepare"),
    text("language", "language of the room"),
    reference("position_item_id", "items.id", "the criterion at which the walk stood", nullable=True),
    *moment("created", "when it was made"),
    *moment("changed", "when anything in it last changed"),
    *moment("closed", "when it was closed; none while it is open", nullable=True),
    text("closed_by", "the facilitator’s label when it was closed, or blank", default=""),
    flag("example", "1 for a demonstration, else 0"),
    text("follows", "id of the earlier workshop that it follows, or blank", default=""),
    sa.CheckConstraint("title <> ''", "title"),
    sa.CheckConstraint("language <> ''", "language"),
    sa.CheckConstraint("day IS NULL OR day LIKE '____-__-__'", "day"),
    sa.Index(None, "changed"),
    comment="A workshop",
)

assessments = sa.Table(
    "assessments",
    METADATA,
    row_id("the assessment"),
    reference("workshop_id", "workshops.id", "the workshop"),
    reference("instrument_id", "instruments.id", "the instrument"),
    number("position", "order in the workshop"),
    sa.UniqueConstraint("workshop_id", "instrument_id"),
    comment="One instrument used in one workshop",
)

scope_items = sa.Table(
    "scope_items",
    METADATA,
    reference("assessment_id", "assessments.id", "the assessment", primary_key=True),
    reference("item_id", "items.id", "an item in scope", primary_key=True),
    comment="What of an instrument is in the scope of a workshop: one row for each item",
)

voted_items = sa.Table(
    "voted_items",
    METADATA,
    reference("assessment_id", "assessments.id", "the assessment", primary_key=True),
    reference("item_id", "items.id", "a criterion chosen for a vote", primary_key=True),
    comment="The criteria on which the room wants to vote: one row for each",
)

ratings = sa.Table(
    "ratings",
    METADATA,
    reference("assessment_id", "assessments.id", "the assessment", primary_key=True),
    reference("item_id", "items.id", "the criterion", primary_key=True),
    text("voice", "network or partners, in a vault; blank for a room’s consensus", primary_key=True, default=""),
    number("level", "the level’s digit", nullable=True),
    text("outside", "outside the scale: na (not applicable) or unknown (don’t know)", nullable=True),
    *moment("changed", "when it was set"),
    sa.CheckConstraint("(level IS NULL) <> (outside IS NULL)", "one_value"),
    sa.CheckConstraint("level >= 0", "level"),
    sa.CheckConstraint("outside IN ('na', 'unknown')", "outside"),
    sa.CheckConstraint("voice IN ('', 'network', 'partners')", "voice"),
    comment="The room’s rating of a criterion; an unrated criterion has no row",
)

notes = sa.Table(
    "notes",
    METADATA,
    row_id("the note"),
    reference("assessment_id", "assessments.id", "the assessment"),
    reference("item_id", "items.id", "the criterion"),
    text("text", "the note as written; empty when it was removed"),
    text("language", "language in which it was written"),
    text("kind", "remark, evidence, barrier, enabler, quote or parked (a topic put aside)", default="remark"),
    text("sorting", "how consultations sort it: clarify, modify, include or enhance; or blank", default=""),
    flag("permission", "1 when the person quoted gave permission, else 0"),
    *moment("created", "when it was first written"),
    *moment("changed", "when it last changed"),
    sa.CheckConstraint("language <> ''", "language"),
    sa.CheckConstraint("kind IN ('remark', 'evidence', 'barrier', 'enabler', 'quote', 'parked')", "kind"),
    sa.CheckConstraint("sorting IN ('', 'clarify', 'modify', 'include', 'enhance')", "sorting"),
    sa.Index(None, "assessment_id", "item_id"),
    comment="A note on a criterion",
)

choices = sa.Table(
    "choices",
    METADATA,
    row_id("the choice"),
    reference("assessment_id", "assessments.id", "the assessment"),
    reference("dimension_id", "dimensions.id", "the dimension that was chosen, or that of the criterion"),
    reference(
        "item_id", "items.id", "the criterion that was chosen; none when it is the whole dimension", nullable=True
    ),
    text("kind", "strength, or priority"),
    text("reason", "why, as written; may be blank"),
    number("position", "order among the choices of its kind"),
    text("language", "language in which the reason was written"),
    flag("kept", "0 once it was removed: the row stays, so that it can be put back"),
    *moment("created", "when it was made"),
    *moment("changed", "when it last changed"),
    sa.CheckConstraint("kind IN ('strength', 'priority')", "kind"),
    sa.CheckConstraint("language <> ''", "language"),
    sa.Index(None, "assessment_id"),
    comment="A strength or a priority that the room chose, with its reason",
)

swot_entries = sa.Table(
    "swot_entries",
    METADATA,
    row_id("the line"),
    reference("workshop_id", "workshops.id", "the workshop"),
    text("quadrant", "strength, weakness, opportunity or threat"),
    text("text", "the line as written"),
    number("position", "order in its field"),
    text("language", "language in which it was written"),
    flag("kept", "0 once it was removed: the row stays, so that it can be put back"),
    *moment("created", "when it was made"),
    *moment("changed", "when it last changed"),
    sa.CheckConstraint("quadrant IN ('strength', 'weakness', 'opportunity', 'threat')", "quadrant"),
    sa.CheckConstraint("language <> ''", "language"),
    sa.Index(None, "workshop_id"),
    comment="A line of the strengths, weaknesses, opportunities and threats",
)

actions = sa.Table(
    "actions",
    METADATA,
    row_id("the action"),
    reference("workshop_id", "workshops.id", "the workshop"),
    reference("item_id", "items.id", "the criterion that it comes from, if any", nullable=True),
    text("what", "what is to be done"),
    text("owner", "who, as typed; may be blank"),
    text("due", "by when: 2026-01-31", nullable=True),
    text("priority", "high, normal or low"),
    text("status", "to-do, under-way, done or dropped"),
    text("first_step", "how it begins; may be blank"),
    text("language", "language in which it was written"),
    flag("kept", "0 once it was removed: the row stays, so that it can be put back"),
    *moment("created", "when it was made"),
    *moment("changed", "when it last changed"),
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
    row_id("the copy"),
    *moment("at", "when it was written and read back"),
    text("place", "where it was written"),
    text("laptop", "id of the laptop"),
    comment="A copy of this file on another medium, read back once written",
)

removals = sa.Table(
    "removals",
    METADATA,
    row_id("the workshop or the note"),
    text("kind", "workshop, or note"),
    *moment("at", "when it was removed from this file"),
    sa.CheckConstraint("kind IN ('workshop', 'note')", "kind"),
    comment="What is removed from this file and still to be removed from its backups; the row goes once that is done",
)

history = sa.Table(
    "history",
    METADATA,
    number("serial", "order in this file", primary_key=True),
    text("id", "the change"),
    reference("workshop_id", "workshops.id", "the workshop"),
    text("subject", "what changed: a rating, a note, the votes …; the values are those of the check below"),
    text(
        "subject_id", "id of what changed: workshop, assessment (scope, rating), round of votes, vault or its own row"
    ),
    text("instrument", "key of the instrument, or blank"),
    text("code", "code of the criterion, or blank"),
    text("field", "name of the detail, or the voice, that changed; or blank"),
    text("before", "value before; none when there was nothing", nullable=True),
    text("after", "value after; none when nothing is left", nullable=True),
    text("before_language", "language of a note’s text before", nullable=True),
    text("after_language", "language of a note’s text after", nullable=True),
    *moment("at", "when"),
    text("facilitator", "the facilitator’s label at that time; never a participant"),
    text("laptop", "id of the laptop"),
    text("stay", "one stay in a text field: its writings share one row", nullable=True),
    flag("erased", "1 when the texts before and after were removed on request"),
    sa.UniqueConstraint("id"),
    sa.UniqueConstraint("stay", "subject_id", "field"),
    sa.CheckConstraint(
        "subject IN ('workshop', 'details', 'scope', 'rating', 'note', 'choice', 'swot', 'action', 'closing', "
        "'agreement', 'perspective', 'sitting', 'attendance', 'agenda', 'opening', 'consensus', 'votes')",
        "subject",
    ),
    sa.Index(None, "workshop_id", "code"),
    comment="Every change: before, after, when, by which facilitator, on which laptop",
)

# --- Custody ------------------------------------------------------------------------------------------------------

held = sa.Table(
    "held",
    METADATA,
    row_id("the vault"),
    reference("workshop_id", "workshops.id", "the workshop"),
    text("instrument", "key of the community instrument"),
    text("custodian", "the organization that holds the answers, as it wants to be named"),
    *moment("since", "when the vault was made"),
    *moment("handed_over", "when it was handed over; none while it is on this laptop", nullable=True),
    sa.CheckConstraint("custodian <> ''", "custodian"),
    sa.Index(None, "workshop_id"),
    comment="What this file may say of a vault: who holds it, since when; a custodian who prefers nothing has no row",
)

agreements = sa.Table(
    "agreements",
    METADATA,
    row_id("the vault"),
    reference("workshop_id", "workshops.id", "the workshop"),
    text("instrument", "key of the community instrument"),
    text("organization", "custodian: the organization"),
    text("person", "custodian: the person"),
    text("purpose", "what the answers are for"),
    text("access", "who may see what"),
    text("retention", "how long they are kept"),
    text("afterwards", "what happens after"),
    flag("show_custodian", "1 when the workspace may say who holds them, 0 for nothing"),
    text("notice", "label or notice supplied by the community, as given; may be blank"),
    text("recorded_by", "who recorded the agreement"),
    text("day", "date of the agreement: 2026-01-31"),
    *moment("created", "when the vault was made"),
    sa.CheckConstraint("organization <> ''", "organization"),
    sa.CheckConstraint("purpose <> ''", "purpose"),
    sa.CheckConstraint("recorded_by <> ''", "recorded_by"),
    sa.CheckConstraint("day LIKE '____-__-__'", "day"),
    comment="The custody agreement: in a vault, one row; in a workspace, none",
)

releases = sa.Table(
    "releases",
    METADATA,
    number("serial", "order in this vault", primary_key=True),
    text("id", "the release"),
    text("scope", "nothing, summary (section scores) or all"),
    text("by", "who decided"),
    text("until", "last day on which it holds: 2026-01-31", nullable=True),
    text("terms", "terms; may be blank"),
    *moment("at", "when it was recorded"),
    sa.UniqueConstraint("id"),
    sa.CheckConstraint("scope IN ('nothing', 'summary', 'all')", "scope"),
    sa.CheckConstraint("by <> ''", "by"),
    sa.CheckConstraint("until IS NULL OR until LIKE '____-__-__'", "until"),
    comment="What the custodian lets out of a vault: the last row counts; withdrawing adds a row that lets out nothing",
)

vault_log = sa.Table(
    "vault_log",
    METADATA,
    number("serial", "order in this vault", primary_key=True),
    text(
        "event", "made, opened, upgraded, agreement, release, withdrawal, export, handover, passphrase or recovery-key"
    ),
    text("detail", "what of it: a file’s name and kind, a scope; may be blank"),
    *moment("at", "when"),
    text("laptop", "id of the laptop"),
    comment="Every opening, release and export of a vault; kept inside it",
)

alembic_version = sa.Table(
    "alembic_version",
    METADATA,
    sa.Column("version_num", sa.String(32), nullable=False, comment="number of the last revision applied"),
    sa.PrimaryKeyConstraint("version_num", name="alembic_version_pkc"),
    comment="The version of this schema; kept by Alembic, which upgrades older files",
)


def tables() -> tuple[sa.Table, ...]:
    """Return every table, in the order in which a file gets them: those of the room come last."""
    return (*(one for one in METADATA.tables.values() if one not in ROOM_TABLES), *ROOM_TABLES)


def create_statements(table: sa.Table) -> tuple[str, ...]:
    """Return the statements that make one table and its indexes."""
    dialect = sqlite.dialect()
    made: list[sa.ClauseElement] = [CreateTable(table), *map(CreateIndex, table.indexes)]
    return tuple(str(one.compile(dialect=dialect)).strip() for one in made)


def statements() -> tuple[str, ...]:
    """Return the statements that make an empty schema, in order: tables with their indexes, then views."""
    made = (one for table in tables() for one in create_statements(table))
    return (*made, *(text for _, text in VIEWS.values()))
