"""What the room makes of its ratings, its actions, and workshops that close."""

from alembic import op

revision = "0002"
down_revision = "0001"

NEW_TABLES = (
    """
CREATE TABLE choices (
    id TEXT NOT NULL,
    assessment_id TEXT NOT NULL,
    dimension_id TEXT NOT NULL,
    item_id TEXT,
    kind TEXT NOT NULL,
    reason TEXT NOT NULL,
    position INTEGER NOT NULL,
    language TEXT NOT NULL,
    kept BOOLEAN NOT NULL,
    created TEXT NOT NULL,
    changed TEXT NOT NULL,
    CONSTRAINT pk_choices PRIMARY KEY (id),
    CONSTRAINT ck_choices_created_utc CHECK (created LIKE '____-__-__T__:__:__.______Z'),
    CONSTRAINT ck_choices_changed_utc CHECK (changed LIKE '____-__-__T__:__:__.______Z'),
    CONSTRAINT ck_choices_kind CHECK (kind IN ('strength', 'priority')),
    CONSTRAINT ck_choices_language CHECK (language <> ''),
    CONSTRAINT fk_choices_assessment_id FOREIGN KEY(assessment_id) REFERENCES assessments (id),
    CONSTRAINT fk_choices_dimension_id FOREIGN KEY(dimension_id) REFERENCES dimensions (id),
    CONSTRAINT fk_choices_item_id FOREIGN KEY(item_id) REFERENCES items (id),
    CONSTRAINT ck_choices_kept CHECK (kept IN (0, 1))
)
    """,
    """
CREATE INDEX ix_choices_assessment_id ON choices (assessment_id)
    """,
    """
CREATE TABLE swot_entries (
    id TEXT NOT NULL,
    workshop_id TEXT NOT NULL,
    quadrant TEXT NOT NULL,
    text TEXT NOT NULL,
    position INTEGER NOT NULL,
    language TEXT NOT NULL,
    kept BOOLEAN NOT NULL,
    created TEXT NOT NULL,
    changed TEXT NOT NULL,
    CONSTRAINT pk_swot_entries PRIMARY KEY (id),
    CONSTRAINT ck_swot_entries_created_utc CHECK (created LIKE '____-__-__T__:__:__.______Z'),
    CONSTRAINT ck_swot_entries_changed_utc CHECK (changed LIKE '____-__-__T__:__:__.______Z'),
    CONSTRAINT ck_swot_entries_quadrant CHECK (quadrant IN ('strength', 'weakness', 'opportunity', 'threat')),
    CONSTRAINT ck_swot_entries_language CHECK (language <> ''),
    CONSTRAINT fk_swot_entries_workshop_id FOREIGN KEY(workshop_id) REFERENCES workshops (id),
    CONSTRAINT ck_swot_entries_kept CHECK (kept IN (0, 1))
)
    """,
    """
CREATE INDEX ix_swot_entries_workshop_id ON swot_entries (workshop_id)
    """,
    """
CREATE TABLE actions (
    id TEXT NOT NULL,
    workshop_id TEXT NOT NULL,
    item_id TEXT,
    what TEXT NOT NULL,
    owner TEXT NOT NULL,
    due TEXT,
    priority TEXT NOT NULL,
    status TEXT NOT NULL,
    first_step TEXT NOT NULL,
    language TEXT NOT NULL,
    kept BOOLEAN NOT NULL,
    created TEXT NOT NULL,
    changed TEXT NOT NULL,
    CONSTRAINT pk_actions PRIMARY KEY (id),
    CONSTRAINT ck_actions_created_utc CHECK (created LIKE '____-__-__T__:__:__.______Z'),
    CONSTRAINT ck_actions_changed_utc CHECK (changed LIKE '____-__-__T__:__:__.______Z'),
    CONSTRAINT ck_actions_what CHECK (what <> ''),
    CONSTRAINT ck_actions_due CHECK (due IS NULL OR due LIKE '____-__-__'),
    CONSTRAINT ck_actions_priority CHECK (priority IN ('high', 'normal', 'low')),
    CONSTRAINT ck_actions_status CHECK (status IN ('to-do', 'under-way', 'done', 'dropped')),
    CONSTRAINT ck_actions_language CHECK (language <> ''),
    CONSTRAINT fk_actions_workshop_id FOREIGN KEY(workshop_id) REFERENCES workshops (id),
    CONSTRAINT fk_actions_item_id FOREIGN KEY(item_id) REFERENCES items (id),
    CONSTRAINT ck_actions_kept CHECK (kept IN (0, 1))
)
    """,
    """
CREATE INDEX ix_actions_workshop_id ON actions (workshop_id)
    """,
    """
CREATE TABLE verified_copies (
    id TEXT NOT NULL,
    at TEXT NOT NULL,
    place TEXT NOT NULL,
    laptop TEXT NOT NULL,
    CONSTRAINT pk_verified_copies PRIMARY KEY (id),
    CONSTRAINT ck_verified_copies_at_utc CHECK (at LIKE '____-__-__T__:__:__.______Z')
)
    """,
    """
CREATE TABLE removals (
    id TEXT NOT NULL,
    kind TEXT NOT NULL,
    at TEXT NOT NULL,
    CONSTRAINT pk_removals PRIMARY KEY (id),
    CONSTRAINT ck_removals_at_utc CHECK (at LIKE '____-__-__T__:__:__.______Z'),
    CONSTRAINT ck_removals_kind CHECK (kind IN ('workshop', 'note'))
)
    """,
)

WORKSHOPS = (
    """
CREATE TABLE workshops (
    id TEXT NOT NULL,
    title TEXT NOT NULL,
    network TEXT NOT NULL,
    region TEXT NOT NULL,
    community TEXT NOT NULL,
    day TEXT,
    place TEXT NOT NULL,
    facilitator TEXT NOT NULL,
    language TEXT NOT NULL,
    position_item_id TEXT,
    created TEXT NOT NULL,
    changed TEXT NOT NULL,
    closed TEXT,
    closed_by TEXT NOT NULL,
    example BOOLEAN NOT NULL,
    CONSTRAINT pk_workshops PRIMARY KEY (id),
    CONSTRAINT ck_workshops_created_utc CHECK (created LIKE '____-__-__T__:__:__.______Z'),
    CONSTRAINT ck_workshops_changed_utc CHECK (changed LIKE '____-__-__T__:__:__.______Z'),
    CONSTRAINT ck_workshops_closed_utc CHECK (closed LIKE '____-__-__T__:__:__.______Z'),
    CONSTRAINT ck_workshops_title CHECK (title <> ''),
    CONSTRAINT ck_workshops_language CHECK (language <> ''),
    CONSTRAINT ck_workshops_day CHECK (day IS NULL OR day LIKE '____-__-__'),
    CONSTRAINT fk_workshops_position_item_id FOREIGN KEY(position_item_id) REFERENCES items (id),
    CONSTRAINT ck_workshops_example CHECK (example IN (0, 1))
)
    """,
    """
CREATE INDEX ix_workshops_changed ON workshops (changed)
    """,
)

HISTORY = (
    """
CREATE TABLE history (
    serial INTEGER NOT NULL,
    id TEXT NOT NULL,
    workshop_id TEXT NOT NULL,
    subject TEXT NOT NULL,
    subject_id TEXT NOT NULL,
    instrument TEXT NOT NULL,
    code TEXT NOT NULL,
    field TEXT NOT NULL,
    "before" TEXT,
    "after" TEXT,
    before_language TEXT,
    after_language TEXT,
    at TEXT NOT NULL,
    facilitator TEXT NOT NULL,
    laptop TEXT NOT NULL,
    stay TEXT,
    erased BOOLEAN NOT NULL,
    CONSTRAINT pk_history PRIMARY KEY (serial),
    CONSTRAINT ck_history_at_utc CHECK (at LIKE '____-__-__T__:__:__.______Z'),
    CONSTRAINT uq_history_id UNIQUE (id),
    CONSTRAINT uq_history_stay_subject_id_field UNIQUE (stay, subject_id, field),
    CONSTRAINT ck_history_subject CHECK (
        subject IN ('workshop', 'details', 'scope', 'rating', 'note', 'choice', 'swot', 'action', 'closing')
    ),
    CONSTRAINT fk_history_workshop_id FOREIGN KEY(workshop_id) REFERENCES workshops (id),
    CONSTRAINT ck_history_erased CHECK (erased IN (0, 1))
)
    """,
    """
CREATE INDEX ix_history_workshop_id_code ON history (workshop_id, code)
    """,
)

VIEWS = (
    """
CREATE VIEW v_ratings AS
SELECT
  w.title AS workshop, w.network, w.region, w.community, w.day,
  i."key" AS instrument, i.version,
  s.code AS section,
  (SELECT words FROM translations WHERE text_id = s.title_text_id AND language = 'fr') AS section_fr,
  (SELECT words FROM translations WHERE text_id = s.title_text_id AND language = 'en') AS section_en,
  d.code AS dimension,
  (SELECT words FROM translations WHERE text_id = d.title_text_id AND language = 'fr') AS dimension_fr,
  (SELECT words FROM translations WHERE text_id = d.title_text_id AND language = 'en') AS dimension_en,
  t.code,
  (SELECT words FROM translations WHERE text_id = t.label_text_id AND language = 'fr') AS criterion_fr,
  (SELECT words FROM translations WHERE text_id = t.label_text_id AND language = 'en') AS criterion_en,
  coalesce(CAST(r.level AS TEXT), r.outside) AS rating,
  (SELECT words FROM translations WHERE text_id = l.label_text_id AND language = 'fr') AS level_fr,
  (SELECT words FROM translations WHERE text_id = l.label_text_id AND language = 'en') AS level_en,
  r.changed, w.id AS workshop_id
FROM assessments a
  JOIN workshops w ON w.id = a.workshop_id
  JOIN instruments i ON i.id = a.instrument_id
  JOIN sections s ON s.instrument_id = i.id
  JOIN dimensions d ON d.section_id = s.id
  JOIN items t ON t.dimension_id = d.id
  JOIN scope_items c ON c.assessment_id = a.id AND c.item_id = t.id
  LEFT JOIN ratings r ON r.assessment_id = a.id AND r.item_id = t.id
  LEFT JOIN levels l ON l.scale_id = t.scale_id AND l.value = r.level
WHERE t.kind = 'rating'
ORDER BY w.title, w.id, a.position, s.position, d.position, t.position
    """,
    """
CREATE VIEW v_notes AS
SELECT
  w.title AS workshop, w.network, w.region, w.community, w.day,
  i."key" AS instrument, i.version,
  s.code AS section,
  (SELECT words FROM translations WHERE text_id = s.title_text_id AND language = 'fr') AS section_fr,
  (SELECT words FROM translations WHERE text_id = s.title_text_id AND language = 'en') AS section_en,
  d.code AS dimension,
  (SELECT words FROM translations WHERE text_id = d.title_text_id AND language = 'fr') AS dimension_fr,
  (SELECT words FROM translations WHERE text_id = d.title_text_id AND language = 'en') AS dimension_en,
  t.code,
  (SELECT words FROM translations WHERE text_id = t.label_text_id AND language = 'fr') AS criterion_fr,
  (SELECT words FROM translations WHERE text_id = t.label_text_id AND language = 'en') AS criterion_en,
  n.text AS note, n.language, n.created, n.changed,
  EXISTS (SELECT 1 FROM scope_items c WHERE c.assessment_id = a.id AND c.item_id = t.id) AS in_scope,
  w.id AS workshop_id
FROM assessments a
  JOIN workshops w ON w.id = a.workshop_id
  JOIN instruments i ON i.id = a.instrument_id
  JOIN sections s ON s.instrument_id = i.id
  JOIN dimensions d ON d.section_id = s.id
  JOIN items t ON t.dimension_id = d.id
  JOIN notes n ON n.assessment_id = a.id AND n.item_id = t.id
WHERE n.text <> ''
ORDER BY w.title, w.id, a.position, s.position, d.position, t.position, n.created
    """,
    """
CREATE VIEW v_choices AS
SELECT
  h.kind, h.position, h.reason, h.language,
  w.title AS workshop, w.network, w.region, w.community, w.day,
  i."key" AS instrument, i.version,
  s.code AS section,
  d.code AS dimension,
  (SELECT words FROM translations WHERE text_id = d.title_text_id AND language = 'fr') AS dimension_fr,
  (SELECT words FROM translations WHERE text_id = d.title_text_id AND language = 'en') AS dimension_en,
  t.code,
  (SELECT words FROM translations WHERE text_id = t.label_text_id AND language = 'fr') AS criterion_fr,
  (SELECT words FROM translations WHERE text_id = t.label_text_id AND language = 'en') AS criterion_en,
  w.id AS workshop_id
FROM choices h
  JOIN assessments a ON a.id = h.assessment_id
  JOIN workshops w ON w.id = a.workshop_id
  JOIN instruments i ON i.id = a.instrument_id
  JOIN dimensions d ON d.id = h.dimension_id
  JOIN sections s ON s.id = d.section_id
  LEFT JOIN items t ON t.id = h.item_id
WHERE h.kept
ORDER BY w.title, w.id, h.kind, h.position, h.created
    """,
    """
CREATE VIEW v_actions AS
SELECT
  w.title AS workshop, w.network, w.region, w.community, w.day,
  x.what, x.owner, x.due, x.priority, x.status, x.first_step, x.language,
  t.code,
  (SELECT words FROM translations WHERE text_id = t.label_text_id AND language = 'fr') AS criterion_fr,
  (SELECT words FROM translations WHERE text_id = t.label_text_id AND language = 'en') AS criterion_en,
  x.created, x.changed, w.id AS workshop_id
FROM actions x
  JOIN workshops w ON w.id = x.workshop_id
  LEFT JOIN items t ON t.id = x.item_id
WHERE x.kept
ORDER BY w.title, w.id, x.due IS NULL, x.due, x.created
    """,
)

KEPT_OF_WORKSHOPS = (
    "id, title, network, region, community, day, place, facilitator, language, position_item_id, created, changed"
)
KEPT_OF_HISTORY = (
    "serial, id, workshop_id, subject, subject_id, instrument, code, field, before, after, before_language,"
    " after_language, at, facilitator, laptop, stay"
)


def upgrade() -> None:
    run = op.get_bind().exec_driver_sql
    for view in ("v_ratings", "v_notes"):
        run(f"DROP VIEW {view}")
    # Else renaming a table would make the tables that point to it point to its new name.
    run("PRAGMA legacy_alter_table=ON")
    _replace("workshops", WORKSHOPS, KEPT_OF_WORKSHOPS, "closed_by, example", "'', 0")
    _replace("history", HISTORY, KEPT_OF_HISTORY, "erased", "0")
    run("PRAGMA legacy_alter_table=OFF")
    for statement in (*NEW_TABLES, *VIEWS):
        run(statement)


def _replace(table: str, statements: tuple[str, ...], kept: str, added: str, values: str) -> None:
    """Make the table anew, with what it held; its indexes go with the old one."""
    run = op.get_bind().exec_driver_sql
    make, *indexes = statements
    run(f"ALTER TABLE {table} RENAME TO old_{table}")
    run(make)
    run(f"INSERT INTO {table} ({kept}, {added}) SELECT {kept}, {values} FROM old_{table}")
    run(f"DROP TABLE old_{table}")
    for index in indexes:
        run(index)
