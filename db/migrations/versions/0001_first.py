"""The first schema."""

from alembic import op

revision = "0001"
down_revision = None

STATEMENTS = (
    """
CREATE TABLE texts (
    id TEXT NOT NULL,
    CONSTRAINT pk_texts PRIMARY KEY (id)
)
    """,
    """
CREATE TABLE translations (
    text_id TEXT NOT NULL,
    language TEXT NOT NULL,
    position INTEGER NOT NULL,
    words TEXT NOT NULL,
    CONSTRAINT pk_translations PRIMARY KEY (text_id, language),
    CONSTRAINT fk_translations_text_id FOREIGN KEY(text_id) REFERENCES texts (id)
)
    """,
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
    CONSTRAINT fk_instruments_item_term_text_id FOREIGN KEY(item_term_text_id) REFERENCES texts (id)
)
    """,
    """
CREATE TABLE documents (
    id TEXT NOT NULL,
    instrument_id TEXT NOT NULL,
    "key" TEXT NOT NULL,
    position INTEGER NOT NULL,
    citation_text_id TEXT,
    licence TEXT NOT NULL,
    CONSTRAINT pk_documents PRIMARY KEY (id),
    CONSTRAINT uq_documents_instrument_id_key UNIQUE (instrument_id, "key"),
    CONSTRAINT fk_documents_instrument_id FOREIGN KEY(instrument_id) REFERENCES instruments (id),
    CONSTRAINT fk_documents_citation_text_id FOREIGN KEY(citation_text_id) REFERENCES texts (id)
)
    """,
    """
CREATE TABLE scales (
    id TEXT NOT NULL,
    instrument_id TEXT NOT NULL,
    "key" TEXT NOT NULL,
    position INTEGER NOT NULL,
    note_text_id TEXT,
    CONSTRAINT pk_scales PRIMARY KEY (id),
    CONSTRAINT uq_scales_instrument_id_key UNIQUE (instrument_id, "key"),
    CONSTRAINT fk_scales_instrument_id FOREIGN KEY(instrument_id) REFERENCES instruments (id),
    CONSTRAINT fk_scales_note_text_id FOREIGN KEY(note_text_id) REFERENCES texts (id)
)
    """,
    """
CREATE TABLE levels (
    id TEXT NOT NULL,
    scale_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    value INTEGER NOT NULL,
    score_numerator INTEGER NOT NULL,
    score_denominator INTEGER NOT NULL,
    label_text_id TEXT,
    description_text_id TEXT,
    CONSTRAINT pk_levels PRIMARY KEY (id),
    CONSTRAINT uq_levels_scale_id_value UNIQUE (scale_id, value),
    CONSTRAINT ck_levels_value CHECK (value >= 0),
    CONSTRAINT ck_levels_score CHECK (score_denominator > 0),
    CONSTRAINT fk_levels_scale_id FOREIGN KEY(scale_id) REFERENCES scales (id),
    CONSTRAINT fk_levels_label_text_id FOREIGN KEY(label_text_id) REFERENCES texts (id),
    CONSTRAINT fk_levels_description_text_id FOREIGN KEY(description_text_id) REFERENCES texts (id)
)
    """,
    """
CREATE TABLE sections (
    id TEXT NOT NULL,
    instrument_id TEXT NOT NULL,
    code TEXT NOT NULL,
    position INTEGER NOT NULL,
    title_text_id TEXT,
    short_text_id TEXT,
    CONSTRAINT pk_sections PRIMARY KEY (id),
    CONSTRAINT uq_sections_instrument_id_code UNIQUE (instrument_id, code),
    CONSTRAINT fk_sections_instrument_id FOREIGN KEY(instrument_id) REFERENCES instruments (id),
    CONSTRAINT fk_sections_title_text_id FOREIGN KEY(title_text_id) REFERENCES texts (id),
    CONSTRAINT fk_sections_short_text_id FOREIGN KEY(short_text_id) REFERENCES texts (id)
)
    """,
    """
CREATE TABLE dimensions (
    id TEXT NOT NULL,
    section_id TEXT NOT NULL,
    code TEXT NOT NULL,
    position INTEGER NOT NULL,
    title_text_id TEXT,
    short_text_id TEXT,
    CONSTRAINT pk_dimensions PRIMARY KEY (id),
    CONSTRAINT uq_dimensions_section_id_code UNIQUE (section_id, code),
    CONSTRAINT fk_dimensions_section_id FOREIGN KEY(section_id) REFERENCES sections (id),
    CONSTRAINT fk_dimensions_title_text_id FOREIGN KEY(title_text_id) REFERENCES texts (id),
    CONSTRAINT fk_dimensions_short_text_id FOREIGN KEY(short_text_id) REFERENCES texts (id)
)
    """,
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
    CONSTRAINT pk_items PRIMARY KEY (id),
    CONSTRAINT uq_items_dimension_id_code UNIQUE (dimension_id, code),
    CONSTRAINT ck_items_kind CHECK (
        kind IN ('rating', 'single', 'multiple', 'whole', 'decimal', 'yes-no', 'text', 'prompt')
    ),
    CONSTRAINT ck_items_scale CHECK (kind <> 'rating' OR scale_id IS NOT NULL),
    CONSTRAINT fk_items_dimension_id FOREIGN KEY(dimension_id) REFERENCES dimensions (id),
    CONSTRAINT fk_items_scale_id FOREIGN KEY(scale_id) REFERENCES scales (id),
    CONSTRAINT fk_items_label_text_id FOREIGN KEY(label_text_id) REFERENCES texts (id),
    CONSTRAINT fk_items_question_text_id FOREIGN KEY(question_text_id) REFERENCES texts (id),
    CONSTRAINT fk_items_document_id FOREIGN KEY(document_id) REFERENCES documents (id),
    CONSTRAINT fk_items_place_text_id FOREIGN KEY(place_text_id) REFERENCES texts (id)
)
    """,
    """
CREATE TABLE evidence (
    item_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    text_id TEXT NOT NULL,
    CONSTRAINT pk_evidence PRIMARY KEY (item_id, position),
    CONSTRAINT fk_evidence_item_id FOREIGN KEY(item_id) REFERENCES items (id),
    CONSTRAINT fk_evidence_text_id FOREIGN KEY(text_id) REFERENCES texts (id)
)
    """,
    """
CREATE TABLE item_marks (
    item_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    mark TEXT NOT NULL,
    CONSTRAINT pk_item_marks PRIMARY KEY (item_id, position),
    CONSTRAINT fk_item_marks_item_id FOREIGN KEY(item_id) REFERENCES items (id)
)
    """,
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
    CONSTRAINT pk_workshops PRIMARY KEY (id),
    CONSTRAINT ck_workshops_created_utc CHECK (created LIKE '____-__-__T__:__:__.______Z'),
    CONSTRAINT ck_workshops_changed_utc CHECK (changed LIKE '____-__-__T__:__:__.______Z'),
    CONSTRAINT ck_workshops_title CHECK (title <> ''),
    CONSTRAINT ck_workshops_language CHECK (language <> ''),
    CONSTRAINT ck_workshops_day CHECK (day IS NULL OR day LIKE '____-__-__'),
    CONSTRAINT fk_workshops_position_item_id FOREIGN KEY(position_item_id) REFERENCES items (id)
)
    """,
    """
CREATE TABLE assessments (
    id TEXT NOT NULL,
    workshop_id TEXT NOT NULL,
    instrument_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    CONSTRAINT pk_assessments PRIMARY KEY (id),
    CONSTRAINT uq_assessments_workshop_id_instrument_id UNIQUE (workshop_id, instrument_id),
    CONSTRAINT fk_assessments_workshop_id FOREIGN KEY(workshop_id) REFERENCES workshops (id),
    CONSTRAINT fk_assessments_instrument_id FOREIGN KEY(instrument_id) REFERENCES instruments (id)
)
    """,
    """
CREATE TABLE scope_items (
    assessment_id TEXT NOT NULL,
    item_id TEXT NOT NULL,
    CONSTRAINT pk_scope_items PRIMARY KEY (assessment_id, item_id),
    CONSTRAINT fk_scope_items_assessment_id FOREIGN KEY(assessment_id) REFERENCES assessments (id),
    CONSTRAINT fk_scope_items_item_id FOREIGN KEY(item_id) REFERENCES items (id)
)
    """,
    """
CREATE TABLE ratings (
    assessment_id TEXT NOT NULL,
    item_id TEXT NOT NULL,
    level INTEGER,
    outside TEXT,
    changed TEXT NOT NULL,
    CONSTRAINT pk_ratings PRIMARY KEY (assessment_id, item_id),
    CONSTRAINT ck_ratings_changed_utc CHECK (changed LIKE '____-__-__T__:__:__.______Z'),
    CONSTRAINT ck_ratings_one_value CHECK ((level IS NULL) <> (outside IS NULL)),
    CONSTRAINT ck_ratings_level CHECK (level >= 0),
    CONSTRAINT ck_ratings_outside CHECK (outside IN ('na', 'unknown')),
    CONSTRAINT fk_ratings_assessment_id FOREIGN KEY(assessment_id) REFERENCES assessments (id),
    CONSTRAINT fk_ratings_item_id FOREIGN KEY(item_id) REFERENCES items (id)
)
    """,
    """
CREATE TABLE notes (
    id TEXT NOT NULL,
    assessment_id TEXT NOT NULL,
    item_id TEXT NOT NULL,
    text TEXT NOT NULL,
    language TEXT NOT NULL,
    created TEXT NOT NULL,
    changed TEXT NOT NULL,
    CONSTRAINT pk_notes PRIMARY KEY (id),
    CONSTRAINT ck_notes_created_utc CHECK (created LIKE '____-__-__T__:__:__.______Z'),
    CONSTRAINT ck_notes_changed_utc CHECK (changed LIKE '____-__-__T__:__:__.______Z'),
    CONSTRAINT ck_notes_language CHECK (language <> ''),
    CONSTRAINT fk_notes_assessment_id FOREIGN KEY(assessment_id) REFERENCES assessments (id),
    CONSTRAINT fk_notes_item_id FOREIGN KEY(item_id) REFERENCES items (id)
)
    """,
    """
CREATE INDEX ix_notes_assessment_id_item_id ON notes (assessment_id, item_id)
    """,
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
    CONSTRAINT pk_history PRIMARY KEY (serial),
    CONSTRAINT ck_history_at_utc CHECK (at LIKE '____-__-__T__:__:__.______Z'),
    CONSTRAINT uq_history_id UNIQUE (id),
    CONSTRAINT uq_history_stay_subject_id_field UNIQUE (stay, subject_id, field),
    CONSTRAINT ck_history_subject CHECK (subject IN ('workshop', 'details', 'scope', 'rating', 'note')),
    CONSTRAINT fk_history_workshop_id FOREIGN KEY(workshop_id) REFERENCES workshops (id)
)
    """,
    """
CREATE INDEX ix_history_workshop_id_code ON history (workshop_id, code)
    """,
    """
CREATE VIEW v_ratings AS
SELECT
  w.title AS workshop, w.network, w.region, w.community, w.day,
  i."key" AS instrument, i.version,
  s.code AS section, (SELECT words FROM translations WHERE text_id = s.title_text_id AND language = 'fr') AS section_fr,
  (SELECT words FROM translations WHERE text_id = s.title_text_id AND language = 'en') AS section_en,
  d.code AS dimension,
  (SELECT words FROM translations WHERE text_id = d.title_text_id AND language = 'fr') AS dimension_fr,
  (SELECT words FROM translations WHERE text_id = d.title_text_id AND language = 'en') AS dimension_en,
  t.code, (SELECT words FROM translations WHERE text_id = t.label_text_id AND language = 'fr') AS criterion_fr,
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
  s.code AS section, (SELECT words FROM translations WHERE text_id = s.title_text_id AND language = 'fr') AS section_fr,
  (SELECT words FROM translations WHERE text_id = s.title_text_id AND language = 'en') AS section_en,
  d.code AS dimension,
  (SELECT words FROM translations WHERE text_id = d.title_text_id AND language = 'fr') AS dimension_fr,
  (SELECT words FROM translations WHERE text_id = d.title_text_id AND language = 'en') AS dimension_en,
  t.code, (SELECT words FROM translations WHERE text_id = t.label_text_id AND language = 'fr') AS criterion_fr,
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
)


def upgrade() -> None:
    for statement in STATEMENTS:
        op.get_bind().exec_driver_sql(statement)
