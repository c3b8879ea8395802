"""The tables of the room: who is in it, what it was told, how it voted, the time it used. See `schema`."""

from __future__ import annotations

from typing import Final

import sqlalchemy as sa

from pcn_desktop.workspace.columns import METADATA, flag, moment, number, reference, row_id, text

perspectives = sa.Table(
    "perspectives",
    METADATA,
    row_id("the perspective"),
    reference("workshop_id", "workshops.id", "the workshop"),
    text("name", "its name: clinicians, patients and families …"),
    number("people", "how many are expected; 0 when not said"),
    text("names", "their names, one a line, where the room wants it; else blank"),
    flag("community", "1 when what they answer belongs to their community: it is kept in the vault, not here"),
    number("position", "order in the workshop"),
    text("language", "language in which it was written"),
    flag("kept", "0 once it was removed: the row stays, so that it can be put back"),
    *moment("created", "when it was made"),
    *moment("changed", "when it last changed"),
    sa.CheckConstraint("name <> ''", "name"),
    sa.CheckConstraint("people >= 0", "people"),
    sa.CheckConstraint("language <> ''", "language"),
    sa.Index(None, "workshop_id"),
    comment="Whose views are in the room",
)

sittings = sa.Table(
    "sittings",
    METADATA,
    row_id("the sitting"),
    reference("workshop_id", "workshops.id", "the workshop"),
    text("place", "place"),
    text("day", "date: 2026-01-31", nullable=True),
    text("start", "the hour at which it begins: 09:00, or blank"),
    number("position", "order in the workshop"),
    text("language", "language in which it was written"),
    flag("kept", "0 once it was removed: the row stays, so that it can be put back"),
    *moment("created", "when it was made"),
    *moment("changed", "when it last changed"),
    sa.CheckConstraint("day IS NULL OR day LIKE '____-__-__'", "day"),
    sa.CheckConstraint("start = '' OR start LIKE '__:__'", "start"),
    sa.CheckConstraint("language <> ''", "language"),
    sa.Index(None, "workshop_id"),
    comment="A day on which the room meets",
)

attendance = sa.Table(
    "attendance",
    METADATA,
    row_id("the line"),
    reference("workshop_id", "workshops.id", "the workshop"),
    reference("sitting_id", "sittings.id", "the sitting"),
    reference("perspective_id", "perspectives.id", "the perspective"),
    number("people", "how many of them are in the room"),
    text("language", "language of the window in which it was written"),
    flag("kept", "0 once it was removed: the row stays, so that it can be put back"),
    *moment("created", "when it was made"),
    *moment("changed", "when it last changed"),
    sa.CheckConstraint("people >= 0", "people"),
    sa.CheckConstraint("language <> ''", "language"),
    sa.UniqueConstraint("sitting_id", "perspective_id"),
    sa.Index(None, "workshop_id"),
    comment="Who is in the room at a sitting: how many of each perspective",
)

agenda = sa.Table(
    "agenda",
    METADATA,
    row_id("the part"),
    reference("workshop_id", "workshops.id", "the workshop"),
    text("kind", "section, break or other"),
    text("title", "title of a break or of another part; blank for a section"),
    number("minutes", "how long it should take"),
    reference("section_id", "sections.id", "the section that it is for, if any", nullable=True),
    reference("sitting_id", "sittings.id", "the sitting in which it stands, if any", nullable=True),
    number("position", "order in the agenda"),
    text("language", "language in which it was written"),
    flag("kept", "0 once it was removed: the row stays, so that it can be put back"),
    *moment("created", "when it was made"),
    *moment("changed", "when it last changed"),
    sa.CheckConstraint("kind IN ('section', 'break', 'other')", "kind"),
    sa.CheckConstraint("(kind = 'section') = (section_id IS NOT NULL)", "section"),
    sa.CheckConstraint("minutes >= 0", "minutes"),
    sa.CheckConstraint("language <> ''", "language"),
    sa.Index(None, "workshop_id"),
    comment="A part of the agenda, with its minutes",
)

openings = sa.Table(
    "openings",
    METADATA,
    row_id("the opening"),
    reference("workshop_id", "workshops.id", "the workshop"),
    text("purpose", "the purpose, as the room is told it"),
    text("kept_words", "what is kept; blank where the program’s own statement stands"),
    text("seen", "who sees it"),
    text("acknowledgement", "the land acknowledgement, as the room typed it"),
    text("language", "language in which it was written"),
    flag("kept", "0 once it was removed: the row stays, so that it can be put back"),
    *moment("created", "when it was made"),
    *moment("changed", "when it last changed"),
    sa.CheckConstraint("language <> ''", "language"),
    sa.UniqueConstraint("workshop_id"),
    comment="What the room is told first",
)

consensuses = sa.Table(
    "consensuses",
    METADATA,
    row_id("the consensus"),
    reference("workshop_id", "workshops.id", "the workshop"),
    reference("assessment_id", "assessments.id", "the assessment"),
    reference("item_id", "items.id", "the criterion"),
    text("reason", "why the room rated it so; may be blank"),
    text("dissent", "who sees it otherwise, and why; may be blank"),
    text("language", "language in which it was written"),
    flag("kept", "0 once it was removed: the row stays, so that it can be put back"),
    *moment("created", "when it was made"),
    *moment("changed", "when it last changed"),
    sa.CheckConstraint("language <> ''", "language"),
    sa.UniqueConstraint("assessment_id", "item_id"),
    sa.Index(None, "workshop_id"),
    comment="The reason of a rating and the dissent; the rating itself stands in ratings",
)

rounds = sa.Table(
    "rounds",
    METADATA,
    row_id("the round"),
    reference("assessment_id", "assessments.id", "the assessment"),
    reference("item_id", "items.id", "the criterion"),
    number("number", "1 for the first round, 2 for the second …"),
    *moment("revealed", "when its votes were shown to the room; none until then", nullable=True),
    flag("corrected", "1 when its votes were changed after they had been shown"),
    sa.UniqueConstraint("assessment_id", "item_id", "number"),
    sa.CheckConstraint("number >= 1", "number"),
    comment="A round of votes on a criterion",
)

votes = sa.Table(
    "votes",
    METADATA,
    reference("round_id", "rounds.id", "the round", primary_key=True),
    text("perspective", "id of the perspective; blank for votes taken without", primary_key=True),
    text("answer", "the level’s digit, na or unknown", primary_key=True),
    number("count", "how many votes it got"),
    sa.CheckConstraint("count >= 0", "count"),
    comment="How many votes an answer got: every answer has its row from the start, so that rows tell no order",
)

time_used = sa.Table(
    "time_used",
    METADATA,
    row_id("the line"),
    reference("workshop_id", "workshops.id", "the workshop"),
    reference("section_id", "sections.id", "the section, if it is one", nullable=True),
    reference("agenda_id", "agenda.id", "the break or other part of the agenda, if it is one", nullable=True),
    number("seconds", "time used, in seconds"),
    sa.CheckConstraint("(section_id IS NULL) <> (agenda_id IS NULL)", "one_part"),
    sa.CheckConstraint("seconds >= 0", "seconds"),
    sa.Index(None, "workshop_id"),
    comment="The time that a part of a workshop took",
)

ROOM_TABLES: Final = (perspectives, sittings, attendance, agenda, openings, consensuses, rounds, votes, time_used)
