"""The room: perspectives, sittings, agenda, votes, time; marks of notes; what a workshop follows."""

from alembic import op

revision = "0004"
down_revision = "0003"

NEW_TABLES = (
    """
CREATE TABLE voted_items (
    assessment_id TEXT NOT NULL,
    item_id TEXT NOT NULL,
    CONSTRAINT pk_voted_items PRIMARY KEY (assessment_id, item_id),
    CONSTRAINT fk_voted_items_assessment_id FOREIGN KEY(assessment_id) REFERENCES assessments (id),
    CONSTRAINT fk_voted_items_item_id FOREIGN KEY(item_id) REFERENCES items (id)
)
    """,
    """
CREATE TABLE perspectives (
    id TEXT NOT NULL,
    workshop_id TEXT NOT NULL,
    name TEXT NOT NULL,
    people INTEGER NOT NULL,
    names TEXT NOT NULL,
    community BOOLEAN NOT NULL,
    position INTEGER NOT NULL,
    language TEXT NOT NULL,
    kept BOOLEAN NOT NULL,
    created TEXT NOT NULL,
    changed TEXT NOT NULL,
    CONSTRAINT pk_perspectives PRIMARY KEY (id),
    CONSTRAINT ck_perspectives_created_utc CHECK (created LIKE '____-__-__T__:__:__.______Z'),
    CONSTRAINT ck_perspectives_changed_utc CHECK (changed LIKE '____-__-__T__:__:__.______Z'),
    CONSTRAINT ck_perspectives_name CHECK (name <> ''),
    CONSTRAINT ck_perspectives_people CHECK (people >= 0),
    CONSTRAINT ck_perspectives_language CHECK (language <> ''),
    CONSTRAINT fk_perspectives_workshop_id FOREIGN KEY(workshop_id) REFERENCES workshops (id),
    CONSTRAINT ck_perspectives_community CHECK (community IN (0, 1)),
    CONSTRAINT ck_perspectives_kept CHECK (kept IN (0, 1))
)
    """,
    """
CREATE INDEX ix_perspectives_workshop_id ON perspectives (workshop_id)
    """,
    """
CREATE TABLE sittings (
    id TEXT NOT NULL,
    workshop_id TEXT NOT NULL,
    place TEXT NOT NULL,
    day TEXT,
    start TEXT NOT NULL,
    position INTEGER NOT NULL,
    language TEXT NOT NULL,
    kept BOOLEAN NOT NULL,
    created TEXT NOT NULL,
    changed TEXT NOT NULL,
    CONSTRAINT pk_sittings PRIMARY KEY (id),
    CONSTRAINT ck_sittings_created_utc CHECK (created LIKE '____-__-__T__:__:__.______Z'),
    CONSTRAINT ck_sittings_changed_utc CHECK (changed LIKE '____-__-__T__:__:__.______Z'),
    CONSTRAINT ck_sittings_day CHECK (day IS NULL OR day LIKE '____-__-__'),
    CONSTRAINT ck_sittings_start CHECK (start = '' OR start LIKE '__:__'),
    CONSTRAINT ck_sittings_language CHECK (language <> ''),
    CONSTRAINT fk_sittings_workshop_id FOREIGN KEY(workshop_id) REFERENCES workshops (id),
    CONSTRAINT ck_sittings_kept CHECK (kept IN (0, 1))
)
    """,
    """
CREATE INDEX ix_sittings_workshop_id ON sittings (workshop_id)
    """,
    """
CREATE TABLE attendance (
    id TEXT NOT NULL,
    workshop_id TEXT NOT NULL,
    sitting_id TEXT NOT NULL,
    perspective_id TEXT NOT NULL,
    people INTEGER NOT NULL,
    language TEXT NOT NULL,
    kept BOOLEAN NOT NULL,
    created TEXT NOT NULL,
    changed TEXT NOT NULL,
    CONSTRAINT pk_attendance PRIMARY KEY (id),
    CONSTRAINT ck_attendance_created_utc CHECK (created LIKE '____-__-__T__:__:__.______Z'),
    CONSTRAINT ck_attendance_changed_utc CHECK (changed LIKE '____-__-__T__:__:__.______Z'),
    CONSTRAINT ck_attendance_people CHECK (people >= 0),
    CONSTRAINT ck_attendance_language CHECK (language <> ''),
    CONSTRAINT uq_attendance_sitting_id_perspective_id UNIQUE (sitting_id, perspective_id),
    CONSTRAINT fk_attendance_workshop_id FOREIGN KEY(workshop_id) REFERENCES workshops (id),
    CONSTRAINT fk_attendance_sitting_id FOREIGN KEY(sitting_id) REFERENCES sittings (id),
    CONSTRAINT fk_attendance_perspective_id FOREIGN KEY(perspective_id) REFERENCES perspectives (id),
    CONSTRAINT ck_attendance_kept CHECK (kept IN (0, 1))
)
    """,
    """
CREATE INDEX ix_attendance_workshop_id ON attendance (workshop_id)
    """,
    """
CREATE TABLE agenda (
    id TEXT NOT NULL,
    workshop_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    minutes INTEGER NOT NULL,
    section_id TEXT,
    sitting_id TEXT,
    position INTEGER NOT NULL,
    language TEXT NOT NULL,
    kept BOOLEAN NOT NULL,
    created TEXT NOT NULL,
    changed TEXT NOT NULL,
    CONSTRAINT pk_agenda PRIMARY KEY (id),
    CONSTRAINT ck_agenda_created_utc CHECK (created LIKE '____-__-__T__:__:__.______Z'),
    CONSTRAINT ck_agenda_changed_utc CHECK (changed LIKE '____-__-__T__:__:__.______Z'),
    CONSTRAINT ck_agenda_kind CHECK (kind IN ('section', 'break', 'other')),
    CONSTRAINT ck_agenda_section CHECK ((kind = 'section') = (section_id IS NOT NULL)),
    CONSTRAINT ck_agenda_minutes CHECK (minutes >= 0),
    CONSTRAINT ck_agenda_language CHECK (language <> ''),
    CONSTRAINT fk_agenda_workshop_id FOREIGN KEY(workshop_id) REFERENCES workshops (id),
    CONSTRAINT fk_agenda_section_id FOREIGN KEY(section_id) REFERENCES sections (id),
    CONSTRAINT fk_agenda_sitting_id FOREIGN KEY(sitting_id) REFERENCES sittings (id),
    CONSTRAINT ck_agenda_kept CHECK (kept IN (0, 1))
)
    """,
    """
CREATE INDEX ix_agenda_workshop_id ON agenda (workshop_id)
    """,
    """
CREATE TABLE openings (
    id TEXT NOT NULL,
    workshop_id TEXT NOT NULL,
    purpose TEXT NOT NULL,
    kept_words TEXT NOT NULL,
    seen TEXT NOT NULL,
    acknowledgement TEXT NOT NULL,
    language TEXT NOT NULL,
    kept BOOLEAN NOT NULL,
    created TEXT NOT NULL,
    changed TEXT NOT NULL,
    CONSTRAINT pk_openings PRIMARY KEY (id),
    CONSTRAINT ck_openings_created_utc CHECK (created LIKE '____-__-__T__:__:__.______Z'),
    CONSTRAINT ck_openings_changed_utc CHECK (changed LIKE '____-__-__T__:__:__.______Z'),
    CONSTRAINT ck_openings_language CHECK (language <> ''),
    CONSTRAINT uq_openings_workshop_id UNIQUE (workshop_id),
    CONSTRAINT fk_openings_workshop_id FOREIGN KEY(workshop_id) REFERENCES workshops (id),
    CONSTRAINT ck_openings_kept CHECK (kept IN (0, 1))
)
    """,
    """
CREATE TABLE consensuses (
    id TEXT NOT NULL,
    workshop_id TEXT NOT NULL,
    assessment_id TEXT NOT NULL,
    item_id TEXT NOT NULL,
    reason TEXT NOT NULL,
    dissent TEXT NOT NULL,
    language TEXT NOT NULL,
    kept BOOLEAN NOT NULL,
    created TEXT NOT NULL,
    changed TEXT NOT NULL,
    CONSTRAINT pk_consensuses PRIMARY KEY (id),
    CONSTRAINT ck_consensuses_created_utc CHECK (created LIKE '____-__-__T__:__:__.______Z'),
    CONSTRAINT ck_consensuses_changed_utc CHECK (changed LIKE '____-__-__T__:__:__.______Z'),
    CONSTRAINT ck_consensuses_language CHECK (language <> ''),
    CONSTRAINT uq_consensuses_assessment_id_item_id UNIQUE (assessment_id, item_id),
    CONSTRAINT fk_consensuses_workshop_id FOREIGN KEY(workshop_id) REFERENCES workshops (id),
    CONSTRAINT fk_consensuses_assessment_id FOREIGN KEY(assessment_id) REFERENCES assessments (id),
    CONSTRAINT fk_consensuses_item_id FOREIGN KEY(item_id) REFERENCES items (id),
    CONSTRAINT ck_consensuses_kept CHECK (kept IN (0, 1))
)
    """,
    """
CREATE INDEX ix_consensuses_workshop_id ON consensuses (workshop_id)
    """,
    """
CREATE TABLE rounds (
    id TEXT NOT NULL,
    assessment_id TEXT NOT NULL,
    item_id TEXT NOT NULL,
    number INTEGER NOT NULL,
    revealed TEXT,
    corrected BOOLEAN NOT NULL,
    CONSTRAINT pk_rounds PRIMARY KEY (id),
    CONSTRAINT ck_rounds_revealed_utc CHECK (revealed LIKE '____-__-__T__:__:__.______Z'),
    CONSTRAINT uq_rounds_assessment_id_item_id_number UNIQUE (assessment_id, item_id, number),
    CONSTRAINT ck_rounds_number CHECK (number >= 1),
    CONSTRAINT fk_rounds_assessment_id FOREIGN KEY(assessment_id) REFERENCES assessments (id),
    CONSTRAINT fk_rounds_item_id FOREIGN KEY(item_id) REFERENCES items (id),
    CONSTRAINT ck_rounds_corrected CHECK (corrected IN (0, 1))
)
    """,
    """
CREATE TABLE votes (
    round_id TEXT NOT NULL,
    perspective TEXT NOT NULL,
    answer TEXT NOT NULL,
    count INTEGER NOT NULL,
    CONSTRAINT pk_votes PRIMARY KEY (round_id, perspective, answer),
    CONSTRAINT ck_votes_count CHECK (count >= 0),
    CONSTRAINT fk_votes_round_id FOREIGN KEY(round_id) REFERENCES rounds (id)
)
    """,
    """
CREATE TABLE time_used (
    id TEXT NOT NULL,
    workshop_id TEXT NOT NULL,
    section_id TEXT,
    agenda_id TEXT,
    seconds INTEGER NOT NULL,
    CONSTRAINT pk_time_used PRIMARY KEY (id),
    CONSTRAINT ck_time_used_one_part CHECK ((section_id IS NULL) <> (agenda_id IS NULL)),
    CONSTRAINT ck_time_used_seconds CHECK (seconds >= 0),
    CONSTRAINT fk_time_used_workshop_id FOREIGN KEY(workshop_id) REFERENCES workshops (id),
    CONSTRAINT fk_time_used_section_id FOREIGN KEY(section_id) REFERENCES sections (id),
    CONSTRAINT fk_time_used_agenda_id FOREIGN KEY(agenda_id) REFERENCES agenda (id)
)
    """,
    """
CREATE INDEX ix_time_used_workshop_id ON time_used (workshop_id)
    """,
)

SCALES = (
    """
CREATE TABLE scales (
    id TEXT NOT NULL,
    instrument_id TEXT NOT NULL,
    "key" TEXT NOT NULL,
    position INTEGER NOT NULL,
    region INTEGER,
    note_text_id TEXT,
    CONSTRAINT pk_scales PRIMARY KEY (id),
    CONSTRAINT uq_scales_instrument_id_key UNIQUE (instrument_id, "key"),
    CONSTRAINT fk_scales_instrument_id FOREIGN KEY(instrument_id) REFERENCES instruments (id),
    CONSTRAINT fk_scales_note_text_id FOREIGN KEY(note_text_id) REFERENCES texts (id)
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
    follows TEXT NOT NULL,
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

NOTES = (
    """
CREATE TABLE notes (
    id TEXT NOT NULL,
    assessment_id TEXT NOT NULL,
    item_id TEXT NOT NULL,
    text TEXT NOT NULL,
    language TEXT NOT NULL,
    kind TEXT NOT NULL,
    sorting TEXT NOT NULL,
    permission BOOLEAN NOT NULL,
    created TEXT NOT NULL,
    changed TEXT NOT NULL,
    CONSTRAINT pk_notes PRIMARY KEY (id),
    CONSTRAINT ck_notes_created_utc CHECK (created LIKE '____-__-__T__:__:__.______Z'),
    CONSTRAINT ck_notes_changed_utc CHECK (changed LIKE '____-__-__T__:__:__.______Z'),
    CONSTRAINT ck_notes_language CHECK (language <> ''),
    CONSTRAINT ck_notes_kind CHECK (kind IN ('remark', 'evidence', 'barrier', 'enabler', 'quote', 'parked')),
    CONSTRAINT ck_notes_sorting CHECK (sorting IN ('', 'clarify', 'modify', 'include', 'enhance')),
    CONSTRAINT fk_notes_assessment_id FOREIGN KEY(assessment_id) REFERENCES assessments (id),
    CONSTRAINT fk_notes_item_id FOREIGN KEY(item_id) REFERENCES items (id),
    CONSTRAINT ck_notes_permission CHECK (permission IN (0, 1))
)
    """,
    """
CREATE INDEX ix_notes_assessment_id_item_id ON notes (assessment_id, item_id)
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
        subject IN (
            'workshop', 'details', 'scope', 'rating', 'note', 'choice', 'swot', 'action', 'closing',
            'agreement', 'perspective', 'sitting', 'attendance', 'agenda', 'opening', 'consensus',
            'votes'
        )
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
  r.voice, coalesce(CAST(r.level AS TEXT), r.outside) AS rating,
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
ORDER BY w.title, w.id, a.position, s.position, d.position, t.position, r.voice
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
  n.text AS note, n.language, n.kind, n.sorting, n.permission, n.created, n.changed,
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
CREATE VIEW v_votes AS
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
  r.number AS round, v.answer, sum(v.count) AS votes, r.revealed, r.corrected, w.id AS workshop_id
FROM assessments a
  JOIN workshops w ON w.id = a.workshop_id
  JOIN instruments i ON i.id = a.instrument_id
  JOIN sections s ON s.instrument_id = i.id
  JOIN dimensions d ON d.section_id = s.id
  JOIN items t ON t.dimension_id = d.id
  JOIN rounds r ON r.assessment_id = a.id AND r.item_id = t.id
  JOIN votes v ON v.round_id = r.id
WHERE r.revealed IS NOT NULL
GROUP BY r.id, v.answer
ORDER BY w.title, w.id, a.position, s.position, d.position, t.position, r.number, v.answer
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

KEPT = {
    "scales": ('id, instrument_id, "key", position, note_text_id'),
    "workshops": (
        "id, title, network, region, community, day, place, facilitator, language, position_item_id, "
        "created, changed, closed, closed_by, example"
    ),
    "notes": ("id, assessment_id, item_id, text, language, created, changed"),
    "history": (
        'serial, id, workshop_id, subject, subject_id, instrument, code, field, "before", "after", '
        "before_language, after_language, at, facilitator, laptop, stay, erased"
    ),
}


def upgrade() -> None:
    run = op.get_bind().exec_driver_sql
    for view in ("v_ratings", "v_notes", "v_choices", "v_actions"):
        run(f"DROP VIEW {view}")
    # Else renaming a table would make the tables that point to it point to its new name.
    run("PRAGMA legacy_alter_table=ON")
    _replace("scales", SCALES)
    _replace("workshops", WORKSHOPS, ", follows", ", ''")
    _replace("notes", NOTES, ", kind, sorting, permission", ", 'remark', '', 0")
    _replace("history", HISTORY)
    run("PRAGMA legacy_alter_table=OFF")
    # What the instruments' own files say now: two levels of four or five, three of six or more.
    run(
        "UPDATE scales SET region = CASE WHEN levels >= 6 THEN 3 WHEN levels >= 4 THEN 2 END "
        "FROM (SELECT scale_id, count(*) AS levels FROM levels GROUP BY scale_id) WHERE scale_id = scales.id"
    )
    for statement in (*NEW_TABLES, *VIEWS):
        run(statement)


def _replace(table: str, statements: tuple[str, ...], added: str = "", values: str = "") -> None:
    """Make the table anew, with what it held; its indexes go with the old one."""
    run = op.get_bind().exec_driver_sql
    make, *indexes = statements
    kept = KEPT[table]
    run(f"ALTER TABLE {table} RENAME TO old_{table}")
    run(make)
    run(f"INSERT INTO {table} ({kept}{added}) SELECT {kept}{values} FROM old_{table}")
    run(f"DROP TABLE old_{table}")
    for index in indexes:
        run(index)
