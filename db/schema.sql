-- A PCN Desktop workspace, version 4. Written by db/make_schema.py; README.md says more.

PRAGMA application_id = 1346588247;
PRAGMA user_version = 4;

-- One row for each text of an instrument; its words are in translations
CREATE TABLE texts (
    id TEXT NOT NULL,  -- the text
    CONSTRAINT pk_texts PRIMARY KEY (id)
);

-- The words of a text in one language
CREATE TABLE translations (
    text_id TEXT NOT NULL,      -- the text
    language TEXT NOT NULL,     -- language tag: fr, en …
    position INTEGER NOT NULL,  -- order of the languages in the pack
    words TEXT NOT NULL,        -- the words, in that language
    CONSTRAINT pk_translations PRIMARY KEY (text_id, language),
    CONSTRAINT fk_translations_text_id FOREIGN KEY(text_id) REFERENCES texts (id)
);

-- An instrument: what is asked, one row for each version
CREATE TABLE instruments (
    id TEXT NOT NULL,           -- the instrument
    "key" TEXT NOT NULL,        -- its name in files and commands: pcn-readiness
    version TEXT NOT NULL,      -- version of its wording
    position INTEGER NOT NULL,  -- order in which it was stored in this file
    custody TEXT NOT NULL,      -- open, or community: who decides what becomes of the answers
    contact TEXT NOT NULL,      -- address to ask for the official tool
    title_text_id TEXT,         -- title
    short_text_id TEXT,         -- short title
    summary_text_id TEXT,       -- summary
    statement_text_id TEXT,     -- what it is and is not, and where it comes from
    contact_note_text_id TEXT,  -- what the contact address is for
    section_term_text_id TEXT,  -- what it calls a section
    item_term_text_id TEXT,     -- what it calls an item
    notice_text_id TEXT,        -- what must stand wherever it is shown
    complements TEXT NOT NULL,  -- key of the instrument that it deepens, or blank
    stored TEXT NOT NULL,       -- when it was stored here
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
);

-- A document that an instrument draws on
CREATE TABLE documents (
    id TEXT NOT NULL,             -- the document
    instrument_id TEXT NOT NULL,  -- the instrument that draws on it
    "key" TEXT NOT NULL,          -- its short name in the instrument
    position INTEGER NOT NULL,    -- order in the list of documents
    citation_text_id TEXT,        -- how to cite it
    licence TEXT NOT NULL,        -- terms of use
    CONSTRAINT pk_documents PRIMARY KEY (id),
    CONSTRAINT uq_documents_instrument_id_key UNIQUE (instrument_id, "key"),
    CONSTRAINT fk_documents_instrument_id FOREIGN KEY(instrument_id) REFERENCES instruments (id),
    CONSTRAINT fk_documents_citation_text_id FOREIGN KEY(citation_text_id) REFERENCES texts (id)
);

-- A scale on which criteria are rated
CREATE TABLE scales (
    id TEXT NOT NULL,             -- the scale
    instrument_id TEXT NOT NULL,  -- the instrument
    "key" TEXT NOT NULL,          -- its name in the instrument
    position INTEGER NOT NULL,    -- order in the instrument
    region INTEGER,               -- levels of the region in which votes count as agreed; none: no verdict
    note_text_id TEXT,            -- remark on the scale
    CONSTRAINT pk_scales PRIMARY KEY (id),
    CONSTRAINT uq_scales_instrument_id_key UNIQUE (instrument_id, "key"),
    CONSTRAINT fk_scales_instrument_id FOREIGN KEY(instrument_id) REFERENCES instruments (id),
    CONSTRAINT fk_scales_note_text_id FOREIGN KEY(note_text_id) REFERENCES texts (id)
);

-- A level of a scale
CREATE TABLE levels (
    id TEXT NOT NULL,                    -- the level
    scale_id TEXT NOT NULL,              -- the scale
    position INTEGER NOT NULL,           -- order on the scale, lowest first
    value INTEGER NOT NULL,              -- its digit: 0, 1, 2 …
    score_numerator INTEGER NOT NULL,    -- what it counts for, as an exact fraction: above the line
    score_denominator INTEGER NOT NULL,  -- below the line
    label_text_id TEXT,                  -- label
    description_text_id TEXT,            -- what it means
    CONSTRAINT pk_levels PRIMARY KEY (id),
    CONSTRAINT uq_levels_scale_id_value UNIQUE (scale_id, value),
    CONSTRAINT ck_levels_value CHECK (value >= 0),
    CONSTRAINT ck_levels_score CHECK (score_denominator > 0),
    CONSTRAINT fk_levels_scale_id FOREIGN KEY(scale_id) REFERENCES scales (id),
    CONSTRAINT fk_levels_label_text_id FOREIGN KEY(label_text_id) REFERENCES texts (id),
    CONSTRAINT fk_levels_description_text_id FOREIGN KEY(description_text_id) REFERENCES texts (id)
);

-- A section of an instrument (a function, in the readiness tool)
CREATE TABLE sections (
    id TEXT NOT NULL,             -- the section
    instrument_id TEXT NOT NULL,  -- the instrument
    code TEXT NOT NULL,           -- code spoken in the room: F2
    position INTEGER NOT NULL,    -- order in the instrument
    title_text_id TEXT,           -- title
    short_text_id TEXT,           -- short title
    CONSTRAINT pk_sections PRIMARY KEY (id),
    CONSTRAINT uq_sections_instrument_id_code UNIQUE (instrument_id, code),
    CONSTRAINT fk_sections_instrument_id FOREIGN KEY(instrument_id) REFERENCES instruments (id),
    CONSTRAINT fk_sections_title_text_id FOREIGN KEY(title_text_id) REFERENCES texts (id),
    CONSTRAINT fk_sections_short_text_id FOREIGN KEY(short_text_id) REFERENCES texts (id)
);

-- A dimension of a section
CREATE TABLE dimensions (
    id TEXT NOT NULL,           -- the dimension
    section_id TEXT NOT NULL,   -- the section
    code TEXT NOT NULL,         -- code spoken in the room: F2.1
    position INTEGER NOT NULL,  -- order in the section
    title_text_id TEXT,         -- title
    short_text_id TEXT,         -- short title
    CONSTRAINT pk_dimensions PRIMARY KEY (id),
    CONSTRAINT uq_dimensions_section_id_code UNIQUE (section_id, code),
    CONSTRAINT fk_dimensions_section_id FOREIGN KEY(section_id) REFERENCES sections (id),
    CONSTRAINT fk_dimensions_title_text_id FOREIGN KEY(title_text_id) REFERENCES texts (id),
    CONSTRAINT fk_dimensions_short_text_id FOREIGN KEY(short_text_id) REFERENCES texts (id)
);

-- An item (a criterion, in the readiness tool)
CREATE TABLE items (
    id TEXT NOT NULL,            -- the item
    dimension_id TEXT NOT NULL,  -- the dimension
    code TEXT NOT NULL,          -- code spoken in the room: F2.1.4
    position INTEGER NOT NULL,   -- order in the dimension
    kind TEXT NOT NULL,          -- how it is answered: rating, single, multiple, whole, decimal, yes-no, text or prompt
    scale_id TEXT,               -- the scale on which it is rated; none for the other kinds
    label_text_id TEXT,          -- the item in one sentence
    question_text_id TEXT,       -- the question to the room
    document_id TEXT,            -- the document that it comes from
    place_text_id TEXT,          -- where in that document
    basis TEXT NOT NULL,         -- whose words: stated, extended or ours; blank where it is not said
    CONSTRAINT pk_items PRIMARY KEY (id),
    CONSTRAINT uq_items_dimension_id_code UNIQUE (dimension_id, code),
    CONSTRAINT ck_items_kind CHECK (kind IN ('rating', 'single', 'multiple', 'whole', 'decimal', 'yes-no', 'text', 'prompt')),
    CONSTRAINT ck_items_scale CHECK (kind <> 'rating' OR scale_id IS NOT NULL),
    CONSTRAINT ck_items_basis CHECK (basis IN ('', 'stated', 'extended', 'ours')),
    CONSTRAINT fk_items_dimension_id FOREIGN KEY(dimension_id) REFERENCES dimensions (id),
    CONSTRAINT fk_items_scale_id FOREIGN KEY(scale_id) REFERENCES scales (id),
    CONSTRAINT fk_items_label_text_id FOREIGN KEY(label_text_id) REFERENCES texts (id),
    CONSTRAINT fk_items_question_text_id FOREIGN KEY(question_text_id) REFERENCES texts (id),
    CONSTRAINT fk_items_document_id FOREIGN KEY(document_id) REFERENCES documents (id),
    CONSTRAINT fk_items_place_text_id FOREIGN KEY(place_text_id) REFERENCES texts (id)
);

-- What would show that a criterion is in place
CREATE TABLE evidence (
    item_id TEXT NOT NULL,      -- the item
    position INTEGER NOT NULL,  -- order under the item
    text_id TEXT NOT NULL,      -- what would show it
    CONSTRAINT pk_evidence PRIMARY KEY (item_id, position),
    CONSTRAINT fk_evidence_item_id FOREIGN KEY(item_id) REFERENCES items (id),
    CONSTRAINT fk_evidence_text_id FOREIGN KEY(text_id) REFERENCES texts (id)
);

-- A mark on an item, such as: names Indigenous partners
CREATE TABLE item_marks (
    item_id TEXT NOT NULL,      -- the item
    position INTEGER NOT NULL,  -- order under the item
    mark TEXT NOT NULL,         -- the mark: indigenous …
    CONSTRAINT pk_item_marks PRIMARY KEY (item_id, position),
    CONSTRAINT fk_item_marks_item_id FOREIGN KEY(item_id) REFERENCES items (id)
);

-- What a criterion deepens in another instrument
CREATE TABLE item_links (
    item_id TEXT NOT NULL,      -- the item
    position INTEGER NOT NULL,  -- order under the item
    code TEXT NOT NULL,         -- code of the criterion that it deepens, in the instrument that its own complements
    CONSTRAINT pk_item_links PRIMARY KEY (item_id, position),
    CONSTRAINT fk_item_links_item_id FOREIGN KEY(item_id) REFERENCES items (id)
);

-- A workshop
CREATE TABLE workshops (
    id TEXT NOT NULL,           -- the workshop
    title TEXT NOT NULL,        -- title
    network TEXT NOT NULL,      -- network or Ontario Health Team
    region TEXT NOT NULL,       -- region
    community TEXT NOT NULL,    -- community
    day TEXT,                   -- date of the first sitting: 2026-01-31
    place TEXT NOT NULL,        -- place
    facilitator TEXT NOT NULL,  -- the facilitator’s label, as typed in Prepare
    language TEXT NOT NULL,     -- language of the room
    position_item_id TEXT,      -- the criterion at which the walk stood
    created TEXT NOT NULL,      -- when it was made
    changed TEXT NOT NULL,      -- when anything in it last changed
    closed TEXT,                -- when it was closed; none while it is open
    closed_by TEXT NOT NULL,    -- the facilitator’s label when it was closed, or blank
    example BOOLEAN NOT NULL,   -- 1 for a demonstration, else 0
    follows TEXT NOT NULL,      -- id of the earlier workshop that it follows, or blank
    CONSTRAINT pk_workshops PRIMARY KEY (id),
    CONSTRAINT ck_workshops_created_utc CHECK (created LIKE '____-__-__T__:__:__.______Z'),
    CONSTRAINT ck_workshops_changed_utc CHECK (changed LIKE '____-__-__T__:__:__.______Z'),
    CONSTRAINT ck_workshops_closed_utc CHECK (closed LIKE '____-__-__T__:__:__.______Z'),
    CONSTRAINT ck_workshops_title CHECK (title <> ''),
    CONSTRAINT ck_workshops_language CHECK (language <> ''),
    CONSTRAINT ck_workshops_day CHECK (day IS NULL OR day LIKE '____-__-__'),
    CONSTRAINT fk_workshops_position_item_id FOREIGN KEY(position_item_id) REFERENCES items (id),
    CONSTRAINT ck_workshops_example CHECK (example IN (0, 1))
);
CREATE INDEX ix_workshops_changed ON workshops (changed);

-- One instrument used in one workshop
CREATE TABLE assessments (
    id TEXT NOT NULL,             -- the assessment
    workshop_id TEXT NOT NULL,    -- the workshop
    instrument_id TEXT NOT NULL,  -- the instrument
    position INTEGER NOT NULL,    -- order in the workshop
    CONSTRAINT pk_assessments PRIMARY KEY (id),
    CONSTRAINT uq_assessments_workshop_id_instrument_id UNIQUE (workshop_id, instrument_id),
    CONSTRAINT fk_assessments_workshop_id FOREIGN KEY(workshop_id) REFERENCES workshops (id),
    CONSTRAINT fk_assessments_instrument_id FOREIGN KEY(instrument_id) REFERENCES instruments (id)
);

-- What of an instrument is in the scope of a workshop: one row for each item
CREATE TABLE scope_items (
    assessment_id TEXT NOT NULL,  -- the assessment
    item_id TEXT NOT NULL,        -- an item in scope
    CONSTRAINT pk_scope_items PRIMARY KEY (assessment_id, item_id),
    CONSTRAINT fk_scope_items_assessment_id FOREIGN KEY(assessment_id) REFERENCES assessments (id),
    CONSTRAINT fk_scope_items_item_id FOREIGN KEY(item_id) REFERENCES items (id)
);

-- The criteria on which the room wants to vote: one row for each
CREATE TABLE voted_items (
    assessment_id TEXT NOT NULL,  -- the assessment
    item_id TEXT NOT NULL,        -- a criterion chosen for a vote
    CONSTRAINT pk_voted_items PRIMARY KEY (assessment_id, item_id),
    CONSTRAINT fk_voted_items_assessment_id FOREIGN KEY(assessment_id) REFERENCES assessments (id),
    CONSTRAINT fk_voted_items_item_id FOREIGN KEY(item_id) REFERENCES items (id)
);

-- The room’s rating of a criterion; an unrated criterion has no row
CREATE TABLE ratings (
    assessment_id TEXT NOT NULL,  -- the assessment
    item_id TEXT NOT NULL,        -- the criterion
    voice TEXT NOT NULL,          -- network or partners, in a vault; blank for a room’s consensus
    level INTEGER,                -- the level’s digit
    outside TEXT,                 -- outside the scale: na (not applicable) or unknown (don’t know)
    changed TEXT NOT NULL,        -- when it was set
    CONSTRAINT pk_ratings PRIMARY KEY (assessment_id, item_id, voice),
    CONSTRAINT ck_ratings_changed_utc CHECK (changed LIKE '____-__-__T__:__:__.______Z'),
    CONSTRAINT ck_ratings_one_value CHECK ((level IS NULL) <> (outside IS NULL)),
    CONSTRAINT ck_ratings_level CHECK (level >= 0),
    CONSTRAINT ck_ratings_outside CHECK (outside IN ('na', 'unknown')),
    CONSTRAINT ck_ratings_voice CHECK (voice IN ('', 'network', 'partners')),
    CONSTRAINT fk_ratings_assessment_id FOREIGN KEY(assessment_id) REFERENCES assessments (id),
    CONSTRAINT fk_ratings_item_id FOREIGN KEY(item_id) REFERENCES items (id)
);

-- A note on a criterion
CREATE TABLE notes (
    id TEXT NOT NULL,             -- the note
    assessment_id TEXT NOT NULL,  -- the assessment
    item_id TEXT NOT NULL,        -- the criterion
    text TEXT NOT NULL,           -- the note as written; empty when it was removed
    language TEXT NOT NULL,       -- language in which it was written
    kind TEXT NOT NULL,           -- remark, evidence, barrier, enabler, quote or parked (a topic put aside)
    sorting TEXT NOT NULL,        -- how consultations sort it: clarify, modify, include or enhance; or blank
    permission BOOLEAN NOT NULL,  -- 1 when the person quoted gave permission, else 0
    created TEXT NOT NULL,        -- when it was first written
    changed TEXT NOT NULL,        -- when it last changed
    CONSTRAINT pk_notes PRIMARY KEY (id),
    CONSTRAINT ck_notes_created_utc CHECK (created LIKE '____-__-__T__:__:__.______Z'),
    CONSTRAINT ck_notes_changed_utc CHECK (changed LIKE '____-__-__T__:__:__.______Z'),
    CONSTRAINT ck_notes_language CHECK (language <> ''),
    CONSTRAINT ck_notes_kind CHECK (kind IN ('remark', 'evidence', 'barrier', 'enabler', 'quote', 'parked')),
    CONSTRAINT ck_notes_sorting CHECK (sorting IN ('', 'clarify', 'modify', 'include', 'enhance')),
    CONSTRAINT fk_notes_assessment_id FOREIGN KEY(assessment_id) REFERENCES assessments (id),
    CONSTRAINT fk_notes_item_id FOREIGN KEY(item_id) REFERENCES items (id),
    CONSTRAINT ck_notes_permission CHECK (permission IN (0, 1))
);
CREATE INDEX ix_notes_assessment_id_item_id ON notes (assessment_id, item_id);

-- A strength or a priority that the room chose, with its reason
CREATE TABLE choices (
    id TEXT NOT NULL,             -- the choice
    assessment_id TEXT NOT NULL,  -- the assessment
    dimension_id TEXT NOT NULL,   -- the dimension that was chosen, or that of the criterion
    item_id TEXT,                 -- the criterion that was chosen; none when it is the whole dimension
    kind TEXT NOT NULL,           -- strength, or priority
    reason TEXT NOT NULL,         -- why, as written; may be blank
    position INTEGER NOT NULL,    -- order among the choices of its kind
    language TEXT NOT NULL,       -- language in which the reason was written
    kept BOOLEAN NOT NULL,        -- 0 once it was removed: the row stays, so that it can be put back
    created TEXT NOT NULL,        -- when it was made
    changed TEXT NOT NULL,        -- when it last changed
    CONSTRAINT pk_choices PRIMARY KEY (id),
    CONSTRAINT ck_choices_created_utc CHECK (created LIKE '____-__-__T__:__:__.______Z'),
    CONSTRAINT ck_choices_changed_utc CHECK (changed LIKE '____-__-__T__:__:__.______Z'),
    CONSTRAINT ck_choices_kind CHECK (kind IN ('strength', 'priority')),
    CONSTRAINT ck_choices_language CHECK (language <> ''),
    CONSTRAINT fk_choices_assessment_id FOREIGN KEY(assessment_id) REFERENCES assessments (id),
    CONSTRAINT fk_choices_dimension_id FOREIGN KEY(dimension_id) REFERENCES dimensions (id),
    CONSTRAINT fk_choices_item_id FOREIGN KEY(item_id) REFERENCES items (id),
    CONSTRAINT ck_choices_kept CHECK (kept IN (0, 1))
);
CREATE INDEX ix_choices_assessment_id ON choices (assessment_id);

-- A line of the strengths, weaknesses, opportunities and threats
CREATE TABLE swot_entries (
    id TEXT NOT NULL,           -- the line
    workshop_id TEXT NOT NULL,  -- the workshop
    quadrant TEXT NOT NULL,     -- strength, weakness, opportunity or threat
    text TEXT NOT NULL,         -- the line as written
    position INTEGER NOT NULL,  -- order in its field
    language TEXT NOT NULL,     -- language in which it was written
    kept BOOLEAN NOT NULL,      -- 0 once it was removed: the row stays, so that it can be put back
    created TEXT NOT NULL,      -- when it was made
    changed TEXT NOT NULL,      -- when it last changed
    CONSTRAINT pk_swot_entries PRIMARY KEY (id),
    CONSTRAINT ck_swot_entries_created_utc CHECK (created LIKE '____-__-__T__:__:__.______Z'),
    CONSTRAINT ck_swot_entries_changed_utc CHECK (changed LIKE '____-__-__T__:__:__.______Z'),
    CONSTRAINT ck_swot_entries_quadrant CHECK (quadrant IN ('strength', 'weakness', 'opportunity', 'threat')),
    CONSTRAINT ck_swot_entries_language CHECK (language <> ''),
    CONSTRAINT fk_swot_entries_workshop_id FOREIGN KEY(workshop_id) REFERENCES workshops (id),
    CONSTRAINT ck_swot_entries_kept CHECK (kept IN (0, 1))
);
CREATE INDEX ix_swot_entries_workshop_id ON swot_entries (workshop_id);

-- An action that the room decided on
CREATE TABLE actions (
    id TEXT NOT NULL,           -- the action
    workshop_id TEXT NOT NULL,  -- the workshop
    item_id TEXT,               -- the criterion that it comes from, if any
    what TEXT NOT NULL,         -- what is to be done
    owner TEXT NOT NULL,        -- who, as typed; may be blank
    due TEXT,                   -- by when: 2026-01-31
    priority TEXT NOT NULL,     -- high, normal or low
    status TEXT NOT NULL,       -- to-do, under-way, done or dropped
    first_step TEXT NOT NULL,   -- how it begins; may be blank
    language TEXT NOT NULL,     -- language in which it was written
    kept BOOLEAN NOT NULL,      -- 0 once it was removed: the row stays, so that it can be put back
    created TEXT NOT NULL,      -- when it was made
    changed TEXT NOT NULL,      -- when it last changed
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
);
CREATE INDEX ix_actions_workshop_id ON actions (workshop_id);

-- A copy of this file on another medium, read back once written
CREATE TABLE verified_copies (
    id TEXT NOT NULL,      -- the copy
    at TEXT NOT NULL,      -- when it was written and read back
    place TEXT NOT NULL,   -- where it was written
    laptop TEXT NOT NULL,  -- id of the laptop
    CONSTRAINT pk_verified_copies PRIMARY KEY (id),
    CONSTRAINT ck_verified_copies_at_utc CHECK (at LIKE '____-__-__T__:__:__.______Z')
);

-- What is removed from this file and still to be removed from its backups; the row goes once that is done
CREATE TABLE removals (
    id TEXT NOT NULL,    -- the workshop or the note
    kind TEXT NOT NULL,  -- workshop, or note
    at TEXT NOT NULL,    -- when it was removed from this file
    CONSTRAINT pk_removals PRIMARY KEY (id),
    CONSTRAINT ck_removals_at_utc CHECK (at LIKE '____-__-__T__:__:__.______Z'),
    CONSTRAINT ck_removals_kind CHECK (kind IN ('workshop', 'note'))
);

-- Every change: before, after, when, by which facilitator, on which laptop
CREATE TABLE history (
    serial INTEGER NOT NULL,    -- order in this file
    id TEXT NOT NULL,           -- the change
    workshop_id TEXT NOT NULL,  -- the workshop
    subject TEXT NOT NULL,      -- what changed: a rating, a note, the votes …; the values are those of the check below
    subject_id TEXT NOT NULL,   -- id of what changed: workshop, assessment (scope, rating), round of votes, vault or its own row
    instrument TEXT NOT NULL,   -- key of the instrument, or blank
    code TEXT NOT NULL,         -- code of the criterion, or blank
    field TEXT NOT NULL,        -- name of the detail, or the voice, that changed; or blank
    "before" TEXT,              -- value before; none when there was nothing
    "after" TEXT,               -- value after; none when nothing is left
    before_language TEXT,       -- language of a note’s text before
    after_language TEXT,        -- language of a note’s text after
    at TEXT NOT NULL,           -- when
    facilitator TEXT NOT NULL,  -- the facilitator’s label at that time; never a participant
    laptop TEXT NOT NULL,       -- id of the laptop
    stay TEXT,                  -- one stay in a text field: its writings share one row
    erased BOOLEAN NOT NULL,    -- 1 when the texts before and after were removed on request
    CONSTRAINT pk_history PRIMARY KEY (serial),
    CONSTRAINT ck_history_at_utc CHECK (at LIKE '____-__-__T__:__:__.______Z'),
    CONSTRAINT uq_history_id UNIQUE (id),
    CONSTRAINT uq_history_stay_subject_id_field UNIQUE (stay, subject_id, field),
    CONSTRAINT ck_history_subject CHECK (subject IN ('workshop', 'details', 'scope', 'rating', 'note', 'choice', 'swot', 'action', 'closing', 'agreement', 'perspective', 'sitting', 'attendance', 'agenda', 'opening', 'consensus', 'votes')),
    CONSTRAINT fk_history_workshop_id FOREIGN KEY(workshop_id) REFERENCES workshops (id),
    CONSTRAINT ck_history_erased CHECK (erased IN (0, 1))
);
CREATE INDEX ix_history_workshop_id_code ON history (workshop_id, code);

-- What this file may say of a vault: who holds it, since when; a custodian who prefers nothing has no row
CREATE TABLE held (
    id TEXT NOT NULL,           -- the vault
    workshop_id TEXT NOT NULL,  -- the workshop
    instrument TEXT NOT NULL,   -- key of the community instrument
    custodian TEXT NOT NULL,    -- the organization that holds the answers, as it wants to be named
    since TEXT NOT NULL,        -- when the vault was made
    handed_over TEXT,           -- when it was handed over; none while it is on this laptop
    CONSTRAINT pk_held PRIMARY KEY (id),
    CONSTRAINT ck_held_since_utc CHECK (since LIKE '____-__-__T__:__:__.______Z'),
    CONSTRAINT ck_held_handed_over_utc CHECK (handed_over LIKE '____-__-__T__:__:__.______Z'),
    CONSTRAINT ck_held_custodian CHECK (custodian <> ''),
    CONSTRAINT fk_held_workshop_id FOREIGN KEY(workshop_id) REFERENCES workshops (id)
);
CREATE INDEX ix_held_workshop_id ON held (workshop_id);

-- The custody agreement: in a vault, one row; in a workspace, none
CREATE TABLE agreements (
    id TEXT NOT NULL,                 -- the vault
    workshop_id TEXT NOT NULL,        -- the workshop
    instrument TEXT NOT NULL,         -- key of the community instrument
    organization TEXT NOT NULL,       -- custodian: the organization
    person TEXT NOT NULL,             -- custodian: the person
    purpose TEXT NOT NULL,            -- what the answers are for
    access TEXT NOT NULL,             -- who may see what
    retention TEXT NOT NULL,          -- how long they are kept
    afterwards TEXT NOT NULL,         -- what happens after
    show_custodian BOOLEAN NOT NULL,  -- 1 when the workspace may say who holds them, 0 for nothing
    notice TEXT NOT NULL,             -- label or notice supplied by the community, as given; may be blank
    recorded_by TEXT NOT NULL,        -- who recorded the agreement
    day TEXT NOT NULL,                -- date of the agreement: 2026-01-31
    created TEXT NOT NULL,            -- when the vault was made
    CONSTRAINT pk_agreements PRIMARY KEY (id),
    CONSTRAINT ck_agreements_created_utc CHECK (created LIKE '____-__-__T__:__:__.______Z'),
    CONSTRAINT ck_agreements_organization CHECK (organization <> ''),
    CONSTRAINT ck_agreements_purpose CHECK (purpose <> ''),
    CONSTRAINT ck_agreements_recorded_by CHECK (recorded_by <> ''),
    CONSTRAINT ck_agreements_day CHECK (day LIKE '____-__-__'),
    CONSTRAINT fk_agreements_workshop_id FOREIGN KEY(workshop_id) REFERENCES workshops (id),
    CONSTRAINT ck_agreements_show_custodian CHECK (show_custodian IN (0, 1))
);

-- What the custodian lets out of a vault: the last row counts; withdrawing adds a row that lets out nothing
CREATE TABLE releases (
    serial INTEGER NOT NULL,  -- order in this vault
    id TEXT NOT NULL,         -- the release
    scope TEXT NOT NULL,      -- nothing, summary (section scores) or all
    "by" TEXT NOT NULL,       -- who decided
    until TEXT,               -- last day on which it holds: 2026-01-31
    terms TEXT NOT NULL,      -- terms; may be blank
    at TEXT NOT NULL,         -- when it was recorded
    CONSTRAINT pk_releases PRIMARY KEY (serial),
    CONSTRAINT ck_releases_at_utc CHECK (at LIKE '____-__-__T__:__:__.______Z'),
    CONSTRAINT uq_releases_id UNIQUE (id),
    CONSTRAINT ck_releases_scope CHECK (scope IN ('nothing', 'summary', 'all')),
    CONSTRAINT ck_releases_by CHECK (by <> ''),
    CONSTRAINT ck_releases_until CHECK (until IS NULL OR until LIKE '____-__-__')
);

-- Every opening, release and export of a vault; kept inside it
CREATE TABLE vault_log (
    serial INTEGER NOT NULL,  -- order in this vault
    event TEXT NOT NULL,      -- made, opened, upgraded, agreement, release, withdrawal, export, handover, passphrase or recovery-key
    detail TEXT NOT NULL,     -- what of it: a file’s name and kind, a scope; may be blank
    at TEXT NOT NULL,         -- when
    laptop TEXT NOT NULL,     -- id of the laptop
    CONSTRAINT pk_vault_log PRIMARY KEY (serial),
    CONSTRAINT ck_vault_log_at_utc CHECK (at LIKE '____-__-__T__:__:__.______Z')
);

-- The version of this schema; kept by Alembic, which upgrades older files
CREATE TABLE alembic_version (
    version_num VARCHAR(32) NOT NULL,  -- number of the last revision applied
    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);

-- Whose views are in the room
CREATE TABLE perspectives (
    id TEXT NOT NULL,            -- the perspective
    workshop_id TEXT NOT NULL,   -- the workshop
    name TEXT NOT NULL,          -- its name: clinicians, patients and families …
    people INTEGER NOT NULL,     -- how many are expected; 0 when not said
    names TEXT NOT NULL,         -- their names, one a line, where the room wants it; else blank
    community BOOLEAN NOT NULL,  -- 1 when what they answer belongs to their community: it is kept in the vault, not here
    position INTEGER NOT NULL,   -- order in the workshop
    language TEXT NOT NULL,      -- language in which it was written
    kept BOOLEAN NOT NULL,       -- 0 once it was removed: the row stays, so that it can be put back
    created TEXT NOT NULL,       -- when it was made
    changed TEXT NOT NULL,       -- when it last changed
    CONSTRAINT pk_perspectives PRIMARY KEY (id),
    CONSTRAINT ck_perspectives_created_utc CHECK (created LIKE '____-__-__T__:__:__.______Z'),
    CONSTRAINT ck_perspectives_changed_utc CHECK (changed LIKE '____-__-__T__:__:__.______Z'),
    CONSTRAINT ck_perspectives_name CHECK (name <> ''),
    CONSTRAINT ck_perspectives_people CHECK (people >= 0),
    CONSTRAINT ck_perspectives_language CHECK (language <> ''),
    CONSTRAINT fk_perspectives_workshop_id FOREIGN KEY(workshop_id) REFERENCES workshops (id),
    CONSTRAINT ck_perspectives_community CHECK (community IN (0, 1)),
    CONSTRAINT ck_perspectives_kept CHECK (kept IN (0, 1))
);
CREATE INDEX ix_perspectives_workshop_id ON perspectives (workshop_id);

-- A day on which the room meets
CREATE TABLE sittings (
    id TEXT NOT NULL,           -- the sitting
    workshop_id TEXT NOT NULL,  -- the workshop
    place TEXT NOT NULL,        -- place
    day TEXT,                   -- date: 2026-01-31
    start TEXT NOT NULL,        -- the hour at which it begins: 09:00, or blank
    position INTEGER NOT NULL,  -- order in the workshop
    language TEXT NOT NULL,     -- language in which it was written
    kept BOOLEAN NOT NULL,      -- 0 once it was removed: the row stays, so that it can be put back
    created TEXT NOT NULL,      -- when it was made
    changed TEXT NOT NULL,      -- when it last changed
    CONSTRAINT pk_sittings PRIMARY KEY (id),
    CONSTRAINT ck_sittings_created_utc CHECK (created LIKE '____-__-__T__:__:__.______Z'),
    CONSTRAINT ck_sittings_changed_utc CHECK (changed LIKE '____-__-__T__:__:__.______Z'),
    CONSTRAINT ck_sittings_day CHECK (day IS NULL OR day LIKE '____-__-__'),
    CONSTRAINT ck_sittings_start CHECK (start = '' OR start LIKE '__:__'),
    CONSTRAINT ck_sittings_language CHECK (language <> ''),
    CONSTRAINT fk_sittings_workshop_id FOREIGN KEY(workshop_id) REFERENCES workshops (id),
    CONSTRAINT ck_sittings_kept CHECK (kept IN (0, 1))
);
CREATE INDEX ix_sittings_workshop_id ON sittings (workshop_id);

-- Who is in the room at a sitting: how many of each perspective
CREATE TABLE attendance (
    id TEXT NOT NULL,              -- the line
    workshop_id TEXT NOT NULL,     -- the workshop
    sitting_id TEXT NOT NULL,      -- the sitting
    perspective_id TEXT NOT NULL,  -- the perspective
    people INTEGER NOT NULL,       -- how many of them are in the room
    language TEXT NOT NULL,        -- language of the window in which it was written
    kept BOOLEAN NOT NULL,         -- 0 once it was removed: the row stays, so that it can be put back
    created TEXT NOT NULL,         -- when it was made
    changed TEXT NOT NULL,         -- when it last changed
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
);
CREATE INDEX ix_attendance_workshop_id ON attendance (workshop_id);

-- A part of the agenda, with its minutes
CREATE TABLE agenda (
    id TEXT NOT NULL,           -- the part
    workshop_id TEXT NOT NULL,  -- the workshop
    kind TEXT NOT NULL,         -- section, break or other
    title TEXT NOT NULL,        -- title of a break or of another part; blank for a section
    minutes INTEGER NOT NULL,   -- how long it should take
    section_id TEXT,            -- the section that it is for, if any
    sitting_id TEXT,            -- the sitting in which it stands, if any
    position INTEGER NOT NULL,  -- order in the agenda
    language TEXT NOT NULL,     -- language in which it was written
    kept BOOLEAN NOT NULL,      -- 0 once it was removed: the row stays, so that it can be put back
    created TEXT NOT NULL,      -- when it was made
    changed TEXT NOT NULL,      -- when it last changed
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
);
CREATE INDEX ix_agenda_workshop_id ON agenda (workshop_id);

-- What the room is told first
CREATE TABLE openings (
    id TEXT NOT NULL,               -- the opening
    workshop_id TEXT NOT NULL,      -- the workshop
    purpose TEXT NOT NULL,          -- the purpose, as the room is told it
    kept_words TEXT NOT NULL,       -- what is kept; blank where the program’s own statement stands
    seen TEXT NOT NULL,             -- who sees it
    acknowledgement TEXT NOT NULL,  -- the land acknowledgement, as the room typed it
    language TEXT NOT NULL,         -- language in which it was written
    kept BOOLEAN NOT NULL,          -- 0 once it was removed: the row stays, so that it can be put back
    created TEXT NOT NULL,          -- when it was made
    changed TEXT NOT NULL,          -- when it last changed
    CONSTRAINT pk_openings PRIMARY KEY (id),
    CONSTRAINT ck_openings_created_utc CHECK (created LIKE '____-__-__T__:__:__.______Z'),
    CONSTRAINT ck_openings_changed_utc CHECK (changed LIKE '____-__-__T__:__:__.______Z'),
    CONSTRAINT ck_openings_language CHECK (language <> ''),
    CONSTRAINT uq_openings_workshop_id UNIQUE (workshop_id),
    CONSTRAINT fk_openings_workshop_id FOREIGN KEY(workshop_id) REFERENCES workshops (id),
    CONSTRAINT ck_openings_kept CHECK (kept IN (0, 1))
);

-- The reason of a rating and the dissent; the rating itself stands in ratings
CREATE TABLE consensuses (
    id TEXT NOT NULL,             -- the consensus
    workshop_id TEXT NOT NULL,    -- the workshop
    assessment_id TEXT NOT NULL,  -- the assessment
    item_id TEXT NOT NULL,        -- the criterion
    reason TEXT NOT NULL,         -- why the room rated it so; may be blank
    dissent TEXT NOT NULL,        -- who sees it otherwise, and why; may be blank
    language TEXT NOT NULL,       -- language in which it was written
    kept BOOLEAN NOT NULL,        -- 0 once it was removed: the row stays, so that it can be put back
    created TEXT NOT NULL,        -- when it was made
    changed TEXT NOT NULL,        -- when it last changed
    CONSTRAINT pk_consensuses PRIMARY KEY (id),
    CONSTRAINT ck_consensuses_created_utc CHECK (created LIKE '____-__-__T__:__:__.______Z'),
    CONSTRAINT ck_consensuses_changed_utc CHECK (changed LIKE '____-__-__T__:__:__.______Z'),
    CONSTRAINT ck_consensuses_language CHECK (language <> ''),
    CONSTRAINT uq_consensuses_assessment_id_item_id UNIQUE (assessment_id, item_id),
    CONSTRAINT fk_consensuses_workshop_id FOREIGN KEY(workshop_id) REFERENCES workshops (id),
    CONSTRAINT fk_consensuses_assessment_id FOREIGN KEY(assessment_id) REFERENCES assessments (id),
    CONSTRAINT fk_consensuses_item_id FOREIGN KEY(item_id) REFERENCES items (id),
    CONSTRAINT ck_consensuses_kept CHECK (kept IN (0, 1))
);
CREATE INDEX ix_consensuses_workshop_id ON consensuses (workshop_id);

-- A round of votes on a criterion
CREATE TABLE rounds (
    id TEXT NOT NULL,             -- the round
    assessment_id TEXT NOT NULL,  -- the assessment
    item_id TEXT NOT NULL,        -- the criterion
    number INTEGER NOT NULL,      -- 1 for the first round, 2 for the second …
    revealed TEXT,                -- when its votes were shown to the room; none until then
    corrected BOOLEAN NOT NULL,   -- 1 when its votes were changed after they had been shown
    CONSTRAINT pk_rounds PRIMARY KEY (id),
    CONSTRAINT ck_rounds_revealed_utc CHECK (revealed LIKE '____-__-__T__:__:__.______Z'),
    CONSTRAINT uq_rounds_assessment_id_item_id_number UNIQUE (assessment_id, item_id, number),
    CONSTRAINT ck_rounds_number CHECK (number >= 1),
    CONSTRAINT fk_rounds_assessment_id FOREIGN KEY(assessment_id) REFERENCES assessments (id),
    CONSTRAINT fk_rounds_item_id FOREIGN KEY(item_id) REFERENCES items (id),
    CONSTRAINT ck_rounds_corrected CHECK (corrected IN (0, 1))
);

-- How many votes an answer got: every answer has its row from the start, so that rows tell no order
CREATE TABLE votes (
    round_id TEXT NOT NULL,     -- the round
    perspective TEXT NOT NULL,  -- id of the perspective; blank for votes taken without
    answer TEXT NOT NULL,       -- the level’s digit, na or unknown
    count INTEGER NOT NULL,     -- how many votes it got
    CONSTRAINT pk_votes PRIMARY KEY (round_id, perspective, answer),
    CONSTRAINT ck_votes_count CHECK (count >= 0),
    CONSTRAINT fk_votes_round_id FOREIGN KEY(round_id) REFERENCES rounds (id)
);

-- The time that a part of a workshop took
CREATE TABLE time_used (
    id TEXT NOT NULL,           -- the line
    workshop_id TEXT NOT NULL,  -- the workshop
    section_id TEXT,            -- the section, if it is one
    agenda_id TEXT,             -- the break or other part of the agenda, if it is one
    seconds INTEGER NOT NULL,   -- time used, in seconds
    CONSTRAINT pk_time_used PRIMARY KEY (id),
    CONSTRAINT ck_time_used_one_part CHECK ((section_id IS NULL) <> (agenda_id IS NULL)),
    CONSTRAINT ck_time_used_seconds CHECK (seconds >= 0),
    CONSTRAINT fk_time_used_workshop_id FOREIGN KEY(workshop_id) REFERENCES workshops (id),
    CONSTRAINT fk_time_used_section_id FOREIGN KEY(section_id) REFERENCES sections (id),
    CONSTRAINT fk_time_used_agenda_id FOREIGN KEY(agenda_id) REFERENCES agenda (id)
);
CREATE INDEX ix_time_used_workshop_id ON time_used (workshop_id);

-- Every criterion in the scope of every workshop, with its rating (blank when unrated); in a vault, by voice
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
ORDER BY w.title, w.id, a.position, s.position, d.position, t.position, r.voice;

-- Every note of every workshop, with its criterion; in_scope is 0 when the criterion has left the workshop
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
ORDER BY w.title, w.id, a.position, s.position, d.position, t.position, n.created;

-- The votes on every criterion, by round and answer, once revealed; votes by perspective stand in no view
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
ORDER BY w.title, w.id, a.position, s.position, d.position, t.position, r.number, v.answer;

-- Every strength and priority that a room chose; criterion_fr and criterion_en are blank for a whole dimension
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
ORDER BY w.title, w.id, h.kind, h.position, h.created;

-- Every action of every workshop, with the criterion that it comes from, if any
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
ORDER BY w.title, w.id, x.due IS NULL, x.due, x.created;
