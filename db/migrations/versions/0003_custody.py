"""Custody: what a workspace may say of a vault, and what a vault keeps; criteria that deepen others."""

from alembic import op

revision = "0003"
down_revision = "0002"

NEW_TABLES = (
    """
CREATE TABLE item_links (
    item_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    code TEXT NOT NULL,
    CONSTRAINT pk_item_links PRIMARY KEY (item_id, position),
    CONSTRAINT fk_item_links_item_id FOREIGN KEY(item_id) REFERENCES items (id)
)
    """,
    """
CREATE TABLE held (
    id TEXT NOT NULL,
    workshop_id TEXT NOT NULL,
    instrument TEXT NOT NULL,
    custodian TEXT NOT NULL,
    since TEXT NOT NULL,
    handed_over TEXT,
    CONSTRAINT pk_held PRIMARY KEY (id),
    CONSTRAINT ck_held_since_utc CHECK (since LIKE '____-__-__T__:__:__.______Z'),
    CONSTRAINT ck_held_handed_over_utc CHECK (handed_over LIKE '____-__-__T__:__:__.______Z'),
    CONSTRAINT ck_held_custodian CHECK (custodian <> ''),
    CONSTRAINT fk_held_workshop_id FOREIGN KEY(workshop_id) REFERENCES workshops (id)
)
    """,
    """
CREATE INDEX ix_held_workshop_id ON held (workshop_id)
    """,
    """
CREATE TABLE agreements (
    id TEXT NOT NULL,
    workshop_id TEXT NOT NULL,
    instrument TEXT NOT NULL,
    organization TEXT NOT NULL,
    person TEXT NOT NULL,
    purpose TEXT NOT NULL,
    access TEXT NOT NULL,
    retention TEXT NOT NULL,
    afterwards TEXT NOT NULL,
    show_custodian BOOLEAN NOT NULL,
    notice TEXT NOT NULL,
    recorded_by TEXT NOT NULL,
    day TEXT NOT NULL,
    created TEXT NOT NULL,
    CONSTRAINT pk_agreements PRIMARY KEY (id),
    CONSTRAINT ck_agreements_created_utc CHECK (created LIKE '____-__-__T__:__:__.______Z'),
    CONSTRAINT ck_agreements_organization CHECK (organization <> ''),
    CONSTRAINT ck_agreements_purpose CHECK (purpose <> ''),
    CONSTRAINT ck_agreements_recorded_by CHECK (recorded_by <> ''),
    CONSTRAINT ck_agreements_day CHECK (day LIKE '____-__-__'),
    CONSTRAINT fk_agreements_workshop_id FOREIGN KEY(workshop_id) REFERENCES workshops (id),
    CONSTRAINT ck_agreements_show_custodian CHECK (show_custodian IN (0, 1))
)
    """,
    """
CREATE TABLE releases (
    serial INTEGER NOT NULL,
    id TEXT NOT NULL,
    scope TEXT NOT NULL,
    "by" TEXT NOT NULL,
    until TEXT,
    terms TEXT NOT NULL,
    at TEXT NOT NULL,
    CONSTRAINT pk_releases PRIMARY KEY (serial),
    CONSTRAINT ck_releases_at_utc CHECK (at LIKE '____-__-__T__:__:__.______Z'),
    CONSTRAINT uq_releases_id UNIQUE (id),
    CONSTRAINT ck_releases_scope CHECK (scope IN ('nothing', 'summary', 'all')),
    CONSTRAINT ck_releases_by CHECK (by <> ''),
    CONSTRAINT ck_releases_until CHECK (until IS NULL OR until LIKE '____-__-__')
)
    """,
    """
CREATE TABLE vault_log (
    serial INTEGER NOT NULL,
    event TEXT NOT NULL,
    detail TEXT NOT NULL,
    at TEXT NOT NULL,
    laptop TEXT NOT NULL,
    CONSTRAINT pk_vault_log PRIMARY KEY (serial),
    CONSTRAINT ck_vault_log_at_utc CHECK (at LIKE '____-__-__T__:__:__.______Z')
)
    """,
)

INSTRUMENTS = (
    """
CREATE TABLE instruments (
    id TEXT NOT NULL,
    "key" TEXT NOT NULL,
    version TEXT NOT NULL,
    position INTEGER NOT NULL,
    custody TEXT NOT NULL,
    contact TEXT NOT NULL,
    title_text_id TEXT,
    short_text_id TEXT,
    summary_text_id TEXT,
    statement_text_id TEXT,
    contact_note_text_id TEXT,
    section_term_text_id TEXT,
    item_term_text_id TEXT,
    notice_text_id TEXT,
    complements TEXT NOT NULL,
    stored TEXT NOT NULL,
    CONSTRAINT pk_instruments PRIMARY KEY (id),
    CONSTRAINT ck_instruments_stored_utc CHECK (stored LIKE '____-__-__T__:__:__.______Z'),
    CONSTRAINT uq_instruments_key_version UNIQUE ("key", version),
    CONSTRAINT ck_instruments_custody CHECK (custody IN ('open', 'community')),
    CONSTRAINT fk_instruments_title_text_id FOREIGN KEY(title_text_id) REFERENCES texts (id),
    CONSTRAINT fk_instruments_short_text_id FOREIGN KEY(short_text_id) REFERENCES texts (id),
    CONSTRAINT fk_instruments_summary_text_id FOREIGN KEY(summary_text_id) REFERENCES texts (id),
    CONSTRAINT fk_instruments_statement_text_id FOREIGN KEY(statement_text_id) REFERENCES texts (id),
    CONSTRAINT fk_instruments_contact_note_text_id FOREIGN KEY(contact_note_text_id) REFERENCES texts (id),
    CONSTRAINT fk_instruments_section_term_text_id FOREIGN KEY(section_term_text_id) REFERENCES texts (id),
    CONSTRAINT fk_instruments_item_term_text_id FOREIGN KEY(item_term_text_id) REFERENCES texts (id),
    CONSTRAINT fk_instruments_notice_text_id FOREIGN KEY(notice_text_id) REFERENCES texts (id)
)
    """,
)

ITEMS = (
    """
CREATE TABLE items (
    id TEXT NOT NULL,
    dimension_id TEXT NOT NULL,
    code TEXT NOT NULL,
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    scale_id TEXT,
    label_text_id TEXT,
    question_text_id TEXT,
    document_id TEXT,
    place_text_id TEXT,
    basis TEXT NOT NULL,
    CONSTRAINT pk_items PRIMARY KEY (id),
    CONSTRAINT uq_items_dimension_id_code UNIQUE (dimension_id, code),
    CONSTRAINT ck_items_kind CHECK (
        kind IN ('rating', 'single', 'multiple', 'whole', 'decimal', 'yes-no', 'text', 'prompt')
    ),
    CONSTRAINT ck_items_scale CHECK (kind <> 'rating' OR scale_id IS NOT NULL),
    CONSTRAINT ck_items_basis CHECK (basis IN ('', 'stated', 'extended', 'ours')),
    CONSTRAINT fk_items_dimension_id FOREIGN KEY(dimension_id) REFERENCES dimensions (id),
    CONSTRAINT fk_items_scale_id FOREIGN KEY(scale_id) REFERENCES scales (id),
    CONSTRAINT fk_items_label_text_id FOREIGN KEY(label_text_id) REFERENCES texts (id),
    CONSTRAINT fk_items_question_text_id FOREIGN KEY(question_text_id) REFERENCES texts (id),
    CONSTRAINT fk_items_document_id FOREIGN KEY(document_id) REFERENCES documents (id),
    CONSTRAINT fk_items_place_text_id FOREIGN KEY(place_text_id) REFERENCES texts (id)
)
    """,
)

RATINGS = (
    """
CREATE TABLE ratings (
    assessment_id TEXT NOT NULL,
    item_id TEXT NOT NULL,
    voice TEXT NOT NULL,
    level INTEGER,
    outside TEXT,
    changed TEXT NOT NULL,
    CONSTRAINT pk_ratings PRIMARY KEY (assessment_id, item_id, voice),
    CONSTRAINT ck_ratings_changed_utc CHECK (changed LIKE '____-__-__T__:__:__.______Z'),
    CONSTRAINT ck_ratings_one_value CHECK ((level IS NULL) <> (outside IS NULL)),
    CONSTRAINT ck_ratings_level CHECK (level >= 0),
    CONSTRAINT ck_ratings_outside CHECK (outside IN ('na', 'unknown')),
    CONSTRAINT ck_ratings_voice CHECK (voice IN ('', 'network', 'partners')),
    CONSTRAINT fk_ratings_assessment_id FOREIGN KEY(assessment_id) REFERENCES assessments (id),
    CONSTRAINT fk_ratings_item_id FOREIGN KEY(item_id) REFERENCES items (id)
)
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
            'workshop', 'details', 'scope', 'rating', 'note', 'choice', 'swot', 'action', 'closing', 'agreement'
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

KEPT_OF_INSTRUMENTS = (
    'id, "key", version, position, custody, contact, title_text_id, short_text_id, summary_text_id, '
    "statement_text_id, contact_note_text_id, section_term_text_id, item_term_text_id, stored"
)
KEPT_OF_ITEMS = (
    "id, dimension_id, code, position, kind, scale_id, label_text_id, question_text_id, document_id, place_text_id"
)
KEPT_OF_RATINGS = "assessment_id, item_id, level, outside, changed"
KEPT_OF_HISTORY = (
    'serial, id, workshop_id, subject, subject_id, instrument, code, field, "before", "after", before_language, '
    "after_language, at, facilitator, laptop, stay, erased"
)


def upgrade() -> None:
    run = op.get_bind().exec_driver_sql
    for view in ("v_ratings", "v_notes", "v_choices", "v_actions"):
        run(f"DROP VIEW {view}")
    # Else renaming a table would make the tables that point to it point to its new name.
    run("PRAGMA legacy_alter_table=ON")
    _replace("instruments", INSTRUMENTS, KEPT_OF_INSTRUMENTS, ", complements", ", ''")
    _replace("items", ITEMS, KEPT_OF_ITEMS, ", basis", ", ''")
    _replace("ratings", RATINGS, KEPT_OF_RATINGS, ", voice", ", ''")
    _replace("history", HISTORY, KEPT_OF_HISTORY, "", "")
    run("PRAGMA legacy_alter_table=OFF")
    for statement in (*NEW_TABLES, *VIEWS):
        run(statement)


def _replace(table: str, statements: tuple[str, ...], kept: str, added: str, values: str) -> None:
    """Make the table anew, with what it held; its indexes go with the old one."""
    run = op.get_bind().exec_driver_sql
    make, *indexes = statements
    run(f"ALTER TABLE {table} RENAME TO old_{table}")
    run(make)
    run(f"INSERT INTO {table} ({kept}{added}) SELECT {kept}{values} FROM old_{table}")
    run(f"DROP TABLE old_{table}")
    for index in indexes:
        run(index)
