-- A workspace as version 0.3 wrote it: `.dump` of a real file, never edited.
PRAGMA application_id = 1346588247;
PRAGMA user_version = 3;
BEGIN TRANSACTION;
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
);
INSERT INTO "actions" VALUES('590221f2-daeb-48f0-b035-8f09fe2e9fd2','b2458704-3946-42ce-97aa-d0e8d6a22150','450b9c83-0ace-59d5-8206-82b90c711387','Écrire la charte','Présidence','2026-03-31','high','under-way','Lire l’ancienne','fr',1,'2026-11-25T20:35:57.512973Z','2026-11-25T20:35:57.512973Z');
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
);
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0003');
CREATE TABLE assessments (
	id TEXT NOT NULL, 
	workshop_id TEXT NOT NULL, 
	instrument_id TEXT NOT NULL, 
	position INTEGER NOT NULL, 
	CONSTRAINT pk_assessments PRIMARY KEY (id), 
	CONSTRAINT uq_assessments_workshop_id_instrument_id UNIQUE (workshop_id, instrument_id), 
	CONSTRAINT fk_assessments_workshop_id FOREIGN KEY(workshop_id) REFERENCES workshops (id), 
	CONSTRAINT fk_assessments_instrument_id FOREIGN KEY(instrument_id) REFERENCES instruments (id)
);
INSERT INTO "assessments" VALUES('5caa5a64-4d77-4798-8d3e-7c6c4a2cf774','b2458704-3946-42ce-97aa-d0e8d6a22150','50d362b7-5e1a-5fdc-9ab6-531834045641',0);
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
);
INSERT INTO "choices" VALUES('d1408057-5430-4394-917f-f8f9cf3a8e9a','5caa5a64-4d77-4798-8d3e-7c6c4a2cf774','1f28fce7-da01-5045-8e8a-298c021cfde4',NULL,'strength','Solide',0,'fr',1,'2026-11-25T20:35:57.463962Z','2026-11-25T20:35:57.463962Z');
INSERT INTO "choices" VALUES('db48e46c-1727-4847-9c04-dadb6a4e9a53','5caa5a64-4d77-4798-8d3e-7c6c4a2cf774','dac0453e-0d18-5555-8114-cc01cb1fc76f','713ef4dc-4ac9-51b6-a40b-9593926836a5','priority','Pressant',0,'fr',1,'2026-11-25T20:35:57.483176Z','2026-11-25T20:35:57.483176Z');
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
);
INSERT INTO "dimensions" VALUES('1f28fce7-da01-5045-8e8a-298c021cfde4','95bba11e-c116-5d7f-8cd1-aa6e09074f40','A.1',0,'c0178ff7-dc3f-5c26-ad67-2bd050cddf9b','e5f4270a-bda1-56e1-959b-1de860cad3a7');
INSERT INTO "dimensions" VALUES('f0e3cb06-9fa6-5ac6-a3a3-4a0cc6335241','95bba11e-c116-5d7f-8cd1-aa6e09074f40','A.2',1,'63afd584-941a-56b3-8385-3aa1a994ecc0','33df1e76-bd7f-5302-9a33-7f452e41a3fd');
INSERT INTO "dimensions" VALUES('dac0453e-0d18-5555-8114-cc01cb1fc76f','5d5dbf9c-6b6a-5c7b-a499-815822fbea70','B.1',0,'1b03c62b-5141-5dff-bc63-6cd08e4b2cfb','e614829d-767f-5384-b706-e46accc938ec');
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
);
INSERT INTO "documents" VALUES('c4d0b64d-5a1f-57ef-8a20-6e834879a6a8','50d362b7-5e1a-5fdc-9ab6-531834045641','brief',0,'6991d762-be9a-5660-8ab9-ef294e7250e9','CC-BY');
INSERT INTO "documents" VALUES('f9d1df08-b9ca-5484-92e5-3a5013625b63','50d362b7-5e1a-5fdc-9ab6-531834045641','act',1,'820a5124-6d87-54d0-a0e3-4e0dd51c8222','');
CREATE TABLE evidence (
	item_id TEXT NOT NULL, 
	position INTEGER NOT NULL, 
	text_id TEXT NOT NULL, 
	CONSTRAINT pk_evidence PRIMARY KEY (item_id, position), 
	CONSTRAINT fk_evidence_item_id FOREIGN KEY(item_id) REFERENCES items (id), 
	CONSTRAINT fk_evidence_text_id FOREIGN KEY(text_id) REFERENCES texts (id)
);
INSERT INTO "evidence" VALUES('450b9c83-0ace-59d5-8206-82b90c711387',0,'aaa3b425-609c-55cf-8507-04f390cd723b');
INSERT INTO "evidence" VALUES('450b9c83-0ace-59d5-8206-82b90c711387',1,'9ba34e20-d428-5964-8550-7a454770eb8c');
INSERT INTO "evidence" VALUES('2e88a577-7ded-5c0d-a280-936ebe2c5c76',0,'8edb94db-091e-5f18-81b7-182b409c1710');
INSERT INTO "evidence" VALUES('2e88a577-7ded-5c0d-a280-936ebe2c5c76',1,'9609a6f9-18e1-5889-a9b2-1b7980bc482f');
INSERT INTO "evidence" VALUES('f2628f25-060a-5a7b-8920-c98c8db642a9',0,'82b470eb-fcfb-5198-a72b-2008ea73626d');
INSERT INTO "evidence" VALUES('f2628f25-060a-5a7b-8920-c98c8db642a9',1,'ed9e3fb0-d937-55de-b60d-cf7d2397f310');
INSERT INTO "evidence" VALUES('2ba1b31b-8974-510b-9ebe-4913e5a3f8ba',0,'c57315ac-e170-5adf-b00f-6f8e97ce91f8');
INSERT INTO "evidence" VALUES('2ba1b31b-8974-510b-9ebe-4913e5a3f8ba',1,'c62547fc-907f-535d-8476-0934dbdc2637');
INSERT INTO "evidence" VALUES('ab81cc9a-c016-573d-b85b-65f756b68b6b',0,'a11a5850-2532-55a9-8aaa-3e053c5baa10');
INSERT INTO "evidence" VALUES('ab81cc9a-c016-573d-b85b-65f756b68b6b',1,'eb4ce9f2-f5d3-5057-a49b-0a134c343374');
INSERT INTO "evidence" VALUES('713ef4dc-4ac9-51b6-a40b-9593926836a5',0,'51fc8491-2092-5435-849d-8c9ca3aa5187');
INSERT INTO "evidence" VALUES('713ef4dc-4ac9-51b6-a40b-9593926836a5',1,'dc9af449-12ba-521d-a4fe-d9ec41f7674b');
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
);
INSERT INTO "held" VALUES('430be801-6d88-46a0-aaad-4b951a5e58f8','b2458704-3946-42ce-97aa-d0e8d6a22150','communaute','Organisme témoin','2026-11-26T11:12:03.153120Z',NULL);
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
);
INSERT INTO "history" VALUES(1,'d4510f43-cd80-47c0-8419-5de640594ad5','b2458704-3946-42ce-97aa-d0e8d6a22150','workshop','b2458704-3946-42ce-97aa-d0e8d6a22150','','','',NULL,'Atelier témoin',NULL,NULL,'2026-11-25T20:35:57.415088Z','Animation A','33ff83d3-233f-4446-99ac-1961e3dc7d4d',NULL,0);
INSERT INTO "history" VALUES(2,'d01bb124-6f7c-402e-ab58-83d89373aeef','b2458704-3946-42ce-97aa-d0e8d6a22150','rating','5caa5a64-4d77-4798-8d3e-7c6c4a2cf774','petit','A.1.1','',NULL,'2',NULL,NULL,'2026-11-25T20:35:57.423697Z','Animation A','33ff83d3-233f-4446-99ac-1961e3dc7d4d',NULL,0);
INSERT INTO "history" VALUES(3,'55cb1820-50e0-42af-81c4-14107805f84a','b2458704-3946-42ce-97aa-d0e8d6a22150','rating','5caa5a64-4d77-4798-8d3e-7c6c4a2cf774','petit','A.1.1','','2','3',NULL,NULL,'2026-11-25T20:35:57.429510Z','Animation A','33ff83d3-233f-4446-99ac-1961e3dc7d4d',NULL,0);
INSERT INTO "history" VALUES(4,'76078871-cdf1-4861-b215-784d06f5000c','b2458704-3946-42ce-97aa-d0e8d6a22150','rating','5caa5a64-4d77-4798-8d3e-7c6c4a2cf774','petit','A.1.2','',NULL,'0',NULL,NULL,'2026-11-25T20:35:57.430335Z','Animation A','33ff83d3-233f-4446-99ac-1961e3dc7d4d',NULL,0);
INSERT INTO "history" VALUES(5,'af531896-7dd3-4070-bf36-c947d2afc025','b2458704-3946-42ce-97aa-d0e8d6a22150','rating','5caa5a64-4d77-4798-8d3e-7c6c4a2cf774','petit','A.2.1','',NULL,'na',NULL,NULL,'2026-11-25T20:35:57.431027Z','Animation A','33ff83d3-233f-4446-99ac-1961e3dc7d4d',NULL,0);
INSERT INTO "history" VALUES(6,'b7e4c9de-4c9b-49bd-b007-c4d7ea90a470','b2458704-3946-42ce-97aa-d0e8d6a22150','rating','5caa5a64-4d77-4798-8d3e-7c6c4a2cf774','petit','A.2.2','',NULL,'unknown',NULL,NULL,'2026-11-25T20:35:57.431591Z','Animation A','33ff83d3-233f-4446-99ac-1961e3dc7d4d',NULL,0);
INSERT INTO "history" VALUES(7,'8fa85e28-401e-4331-90f7-06e2b7789850','b2458704-3946-42ce-97aa-d0e8d6a22150','rating','5caa5a64-4d77-4798-8d3e-7c6c4a2cf774','petit','B.1.1','',NULL,'1',NULL,NULL,'2026-11-25T20:35:57.432145Z','Animation A','33ff83d3-233f-4446-99ac-1961e3dc7d4d',NULL,0);
INSERT INTO "history" VALUES(8,'cac214f9-0588-4dd0-b447-9ebb18418623','b2458704-3946-42ce-97aa-d0e8d6a22150','note','c4f9db47-ceca-4c34-8e0f-7d3f75f8af57','petit','A.1.1','',NULL,'Écrite en français',NULL,'fr','2026-11-25T20:35:57.434002Z','Animation A','33ff83d3-233f-4446-99ac-1961e3dc7d4d',NULL,0);
INSERT INTO "history" VALUES(9,'6d529dd0-4d52-4b45-b596-29273cf17d7a','b2458704-3946-42ce-97aa-d0e8d6a22150','note','d645e7ce-634a-481b-8b13-0552aafd1d7d','petit','A.1.2','',NULL,'In English',NULL,'en','2026-11-25T20:35:57.434641Z','Animation A','33ff83d3-233f-4446-99ac-1961e3dc7d4d',NULL,0);
INSERT INTO "history" VALUES(10,'1e0bbffb-f89d-4293-83d9-429a75c0763b','b2458704-3946-42ce-97aa-d0e8d6a22150','note','1910b166-dfef-4006-9701-e2d701048fde','petit','A.1.2','',NULL,'Retirée',NULL,'fr','2026-11-25T20:35:57.437243Z','Animation A','33ff83d3-233f-4446-99ac-1961e3dc7d4d',NULL,0);
INSERT INTO "history" VALUES(11,'ce78cfff-e979-4e2b-ab61-105c18dd8fec','b2458704-3946-42ce-97aa-d0e8d6a22150','note','1910b166-dfef-4006-9701-e2d701048fde','petit','A.1.2','','Retirée',NULL,'fr',NULL,'2026-11-25T20:35:57.437910Z','Animation A','33ff83d3-233f-4446-99ac-1961e3dc7d4d',NULL,0);
INSERT INTO "history" VALUES(12,'702d2597-a4ff-44f3-a13a-dbffe08736a8','b2458704-3946-42ce-97aa-d0e8d6a22150','details','b2458704-3946-42ce-97aa-d0e8d6a22150','','','region','','Nord',NULL,NULL,'2026-11-25T20:35:57.457266Z','Animation A','33ff83d3-233f-4446-99ac-1961e3dc7d4d',NULL,0);
INSERT INTO "history" VALUES(13,'5f80c722-aa0e-4331-8759-c6fafe47e251','b2458704-3946-42ce-97aa-d0e8d6a22150','choice','d1408057-5430-4394-917f-f8f9cf3a8e9a','petit','A.1','kept',NULL,'Solide',NULL,'fr','2026-11-25T20:35:57.478130Z','Animation A','33ff83d3-233f-4446-99ac-1961e3dc7d4d',NULL,0);
INSERT INTO "history" VALUES(14,'03078ffb-f748-4311-9a55-f3f30e7dcf1d','b2458704-3946-42ce-97aa-d0e8d6a22150','choice','db48e46c-1727-4847-9c04-dadb6a4e9a53','petit','B.1.1','kept',NULL,'Pressant',NULL,'fr','2026-11-25T20:35:57.484043Z','Animation A','33ff83d3-233f-4446-99ac-1961e3dc7d4d',NULL,0);
INSERT INTO "history" VALUES(15,'e2b20ced-dc38-47ac-b92b-e980a20600ac','b2458704-3946-42ce-97aa-d0e8d6a22150','swot','2005c3eb-f3fa-48a1-b276-5a0580a4b7dc','','','kept',NULL,'Départs',NULL,'fr','2026-11-25T20:35:57.495662Z','Animation A','33ff83d3-233f-4446-99ac-1961e3dc7d4d',NULL,0);
INSERT INTO "history" VALUES(16,'8c84ce93-7de9-478e-a3ef-64beffca5052','b2458704-3946-42ce-97aa-d0e8d6a22150','action','590221f2-daeb-48f0-b035-8f09fe2e9fd2','petit','A.1.1','kept',NULL,'Écrire la charte',NULL,'fr','2026-11-25T20:35:57.514843Z','Animation A','33ff83d3-233f-4446-99ac-1961e3dc7d4d',NULL,0);
INSERT INTO "history" VALUES(17,'72d5a4c5-c983-4c98-a202-8a06fe670b4d','b2458704-3946-42ce-97aa-d0e8d6a22150','action','590221f2-daeb-48f0-b035-8f09fe2e9fd2','petit','A.1.1','owner',NULL,'Présidence',NULL,'fr','2026-11-25T20:35:57.515250Z','Animation A','33ff83d3-233f-4446-99ac-1961e3dc7d4d',NULL,0);
INSERT INTO "history" VALUES(18,'14f19424-5874-4545-9a0a-2d538cf99b95','b2458704-3946-42ce-97aa-d0e8d6a22150','action','590221f2-daeb-48f0-b035-8f09fe2e9fd2','petit','A.1.1','due',NULL,'2026-03-31',NULL,NULL,'2026-11-25T20:35:57.515533Z','Animation A','33ff83d3-233f-4446-99ac-1961e3dc7d4d',NULL,0);
INSERT INTO "history" VALUES(19,'c1bd1e00-c1d6-4bf7-a931-ad575718fd6a','b2458704-3946-42ce-97aa-d0e8d6a22150','action','590221f2-daeb-48f0-b035-8f09fe2e9fd2','petit','A.1.1','first_step',NULL,'Lire l’ancienne',NULL,'fr','2026-11-25T20:35:57.515802Z','Animation A','33ff83d3-233f-4446-99ac-1961e3dc7d4d',NULL,0);
INSERT INTO "history" VALUES(20,'7ab03144-cbd0-4e3c-b41c-b232db5a6b60','b2458704-3946-42ce-97aa-d0e8d6a22150','closing','b2458704-3946-42ce-97aa-d0e8d6a22150','','','',NULL,'closed',NULL,NULL,'2026-11-25T20:35:57.526888Z','Animation A','33ff83d3-233f-4446-99ac-1961e3dc7d4d',NULL,0);
INSERT INTO "history" VALUES(21,'00a2d76c-a51d-470e-b8c0-e101a7e6b291','b2458704-3946-42ce-97aa-d0e8d6a22150','closing','b2458704-3946-42ce-97aa-d0e8d6a22150','','','','closed',NULL,NULL,NULL,'2026-11-25T20:35:57.534654Z','Animation A','33ff83d3-233f-4446-99ac-1961e3dc7d4d',NULL,0);
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
);
INSERT INTO "instruments" VALUES('50d362b7-5e1a-5fdc-9ab6-531834045641','petit','1.0',0,'open','ask@example.org','7d05aac6-f681-54ab-b5f0-306a7ac8f882','8d064e95-2542-5951-b4b4-bd1ed8f1d940','5e284796-d52c-58f9-90c1-2eac8246c708','30dd6ce8-b6d1-51fc-be15-eeee0291fc7b','cf587f7f-dd31-5419-a469-333ba2bc5184','b466cc5c-f39a-5c11-9be5-959240326beb','e018ff73-587b-5b4b-b154-8baf7534a548',NULL,'','2026-11-25T20:35:57.325332Z');
CREATE TABLE item_links (
    item_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    code TEXT NOT NULL,
    CONSTRAINT pk_item_links PRIMARY KEY (item_id, position),
    CONSTRAINT fk_item_links_item_id FOREIGN KEY(item_id) REFERENCES items (id)
);
CREATE TABLE item_marks (
	item_id TEXT NOT NULL, 
	position INTEGER NOT NULL, 
	mark TEXT NOT NULL, 
	CONSTRAINT pk_item_marks PRIMARY KEY (item_id, position), 
	CONSTRAINT fk_item_marks_item_id FOREIGN KEY(item_id) REFERENCES items (id)
);
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
);
INSERT INTO "items" VALUES('450b9c83-0ace-59d5-8206-82b90c711387','1f28fce7-da01-5045-8e8a-298c021cfde4','A.1.1',0,'rating','bc75d89b-40af-5165-a5fd-db6785e4cbba','4fa2e495-f19b-5459-b29e-f061d07f5058','ac013a58-27a7-5f78-b4ab-29b2ebf51693','c4d0b64d-5a1f-57ef-8a20-6e834879a6a8','98b9f109-6f25-5df8-9ace-b34d025c4423','');
INSERT INTO "items" VALUES('2e88a577-7ded-5c0d-a280-936ebe2c5c76','1f28fce7-da01-5045-8e8a-298c021cfde4','A.1.2',1,'rating','bc75d89b-40af-5165-a5fd-db6785e4cbba','989997f0-7e0e-5a5d-b137-12f84a3e24da','27076933-ccf7-59c2-bc4d-786c79f8b178','c4d0b64d-5a1f-57ef-8a20-6e834879a6a8','c32dde89-7449-5907-9098-f03aa59bb5f6','');
INSERT INTO "items" VALUES('f2628f25-060a-5a7b-8920-c98c8db642a9','f0e3cb06-9fa6-5ac6-a3a3-4a0cc6335241','A.2.1',0,'rating','bc75d89b-40af-5165-a5fd-db6785e4cbba','1d722927-2579-58cf-b5e5-7253cd52d5ce','80fdb4aa-a4b0-5a65-a856-21fb646c64bf','c4d0b64d-5a1f-57ef-8a20-6e834879a6a8','1c017eea-f8f7-56ec-bcc4-1659e9bb6cb3','');
INSERT INTO "items" VALUES('2ba1b31b-8974-510b-9ebe-4913e5a3f8ba','f0e3cb06-9fa6-5ac6-a3a3-4a0cc6335241','A.2.2',1,'rating','bc75d89b-40af-5165-a5fd-db6785e4cbba','c87f6195-b613-5e10-b8e9-2b95b2c7e791','8525bbf6-bc15-5faa-b275-f996c5b34db7','c4d0b64d-5a1f-57ef-8a20-6e834879a6a8','21cccf86-039e-5515-be4d-a7da52bd855a','');
INSERT INTO "items" VALUES('ab81cc9a-c016-573d-b85b-65f756b68b6b','f0e3cb06-9fa6-5ac6-a3a3-4a0cc6335241','A.2.3',2,'rating','bc75d89b-40af-5165-a5fd-db6785e4cbba','12ea1895-e24e-51e6-bd8d-7addd8780d90','1c13bd8c-fc0e-5010-b992-6fccffdea9ee','c4d0b64d-5a1f-57ef-8a20-6e834879a6a8','318f43be-bdac-5563-b42c-88f330fa90d4','');
INSERT INTO "items" VALUES('713ef4dc-4ac9-51b6-a40b-9593926836a5','dac0453e-0d18-5555-8114-cc01cb1fc76f','B.1.1',0,'rating','bc75d89b-40af-5165-a5fd-db6785e4cbba','70d8a4dc-1dc0-5e3d-bb68-d109a6721211','c14d91fe-0203-5332-8f6f-1a5f3f0788ea','c4d0b64d-5a1f-57ef-8a20-6e834879a6a8','f05bc79c-03bf-5942-b852-2c1ca3dbf7eb','');
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
);
INSERT INTO "levels" VALUES('b1f05b6d-aac2-5220-aef0-12ef5a1ef8ac','bc75d89b-40af-5165-a5fd-db6785e4cbba',0,0,0,1,'c8b3aa72-7ef2-5432-bc5f-202a82f7449d','0a1bc21a-4b1a-5bc8-9ba9-551c528b9445');
INSERT INTO "levels" VALUES('c8a0c3b2-f1a7-5e6c-87cf-76a50178791d','bc75d89b-40af-5165-a5fd-db6785e4cbba',1,1,1,1,'acc453d3-a486-50d4-a4b6-71b06238884e','7068ea2a-a937-56b0-b16a-05c5015e55b5');
INSERT INTO "levels" VALUES('249f793e-d168-5a79-b031-85f79631e4fd','bc75d89b-40af-5165-a5fd-db6785e4cbba',2,2,2,1,'62125c3d-bac2-5ebc-932c-08980e386588','fdc2883e-ba16-5e95-925a-8700b1430da5');
INSERT INTO "levels" VALUES('299fd7c4-3220-5b4e-93a9-d69e10f18043','bc75d89b-40af-5165-a5fd-db6785e4cbba',3,3,3,1,'b79cece2-076b-51f7-a656-a9d9f79ddabe','f81a2d49-6f40-552d-aedc-d13c5329c714');
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
);
INSERT INTO "notes" VALUES('c4f9db47-ceca-4c34-8e0f-7d3f75f8af57','5caa5a64-4d77-4798-8d3e-7c6c4a2cf774','450b9c83-0ace-59d5-8206-82b90c711387','Écrite en français','fr','2026-11-25T20:35:57.433578Z','2026-11-25T20:35:57.433578Z');
INSERT INTO "notes" VALUES('d645e7ce-634a-481b-8b13-0552aafd1d7d','5caa5a64-4d77-4798-8d3e-7c6c4a2cf774','2e88a577-7ded-5c0d-a280-936ebe2c5c76','In English','en','2026-11-25T20:35:57.434592Z','2026-11-25T20:35:57.434592Z');
INSERT INTO "notes" VALUES('1910b166-dfef-4006-9701-e2d701048fde','5caa5a64-4d77-4798-8d3e-7c6c4a2cf774','2e88a577-7ded-5c0d-a280-936ebe2c5c76','','fr','2026-11-25T20:35:57.437185Z','2026-11-25T20:35:57.437861Z');
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
);
INSERT INTO "ratings" VALUES('5caa5a64-4d77-4798-8d3e-7c6c4a2cf774','450b9c83-0ace-59d5-8206-82b90c711387','',3,NULL,'2026-11-25T20:35:57.429374Z');
INSERT INTO "ratings" VALUES('5caa5a64-4d77-4798-8d3e-7c6c4a2cf774','2e88a577-7ded-5c0d-a280-936ebe2c5c76','',0,NULL,'2026-11-25T20:35:57.430268Z');
INSERT INTO "ratings" VALUES('5caa5a64-4d77-4798-8d3e-7c6c4a2cf774','f2628f25-060a-5a7b-8920-c98c8db642a9','',NULL,'na','2026-11-25T20:35:57.430975Z');
INSERT INTO "ratings" VALUES('5caa5a64-4d77-4798-8d3e-7c6c4a2cf774','2ba1b31b-8974-510b-9ebe-4913e5a3f8ba','',NULL,'unknown','2026-11-25T20:35:57.431544Z');
INSERT INTO "ratings" VALUES('5caa5a64-4d77-4798-8d3e-7c6c4a2cf774','713ef4dc-4ac9-51b6-a40b-9593926836a5','',1,NULL,'2026-11-25T20:35:57.432094Z');
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
);
CREATE TABLE removals (
	id TEXT NOT NULL, 
	kind TEXT NOT NULL, 
	at TEXT NOT NULL, 
	CONSTRAINT pk_removals PRIMARY KEY (id), 
	CONSTRAINT ck_removals_at_utc CHECK (at LIKE '____-__-__T__:__:__.______Z'), 
	CONSTRAINT ck_removals_kind CHECK (kind IN ('workshop', 'note'))
);
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
);
INSERT INTO "scales" VALUES('bc75d89b-40af-5165-a5fd-db6785e4cbba','50d362b7-5e1a-5fdc-9ab6-531834045641','stages',0,'5bdd2984-33cf-5d6c-b1ae-17b919c7e034');
CREATE TABLE scope_items (
	assessment_id TEXT NOT NULL, 
	item_id TEXT NOT NULL, 
	CONSTRAINT pk_scope_items PRIMARY KEY (assessment_id, item_id), 
	CONSTRAINT fk_scope_items_assessment_id FOREIGN KEY(assessment_id) REFERENCES assessments (id), 
	CONSTRAINT fk_scope_items_item_id FOREIGN KEY(item_id) REFERENCES items (id)
);
INSERT INTO "scope_items" VALUES('5caa5a64-4d77-4798-8d3e-7c6c4a2cf774','450b9c83-0ace-59d5-8206-82b90c711387');
INSERT INTO "scope_items" VALUES('5caa5a64-4d77-4798-8d3e-7c6c4a2cf774','713ef4dc-4ac9-51b6-a40b-9593926836a5');
INSERT INTO "scope_items" VALUES('5caa5a64-4d77-4798-8d3e-7c6c4a2cf774','f2628f25-060a-5a7b-8920-c98c8db642a9');
INSERT INTO "scope_items" VALUES('5caa5a64-4d77-4798-8d3e-7c6c4a2cf774','2e88a577-7ded-5c0d-a280-936ebe2c5c76');
INSERT INTO "scope_items" VALUES('5caa5a64-4d77-4798-8d3e-7c6c4a2cf774','ab81cc9a-c016-573d-b85b-65f756b68b6b');
INSERT INTO "scope_items" VALUES('5caa5a64-4d77-4798-8d3e-7c6c4a2cf774','2ba1b31b-8974-510b-9ebe-4913e5a3f8ba');
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
);
INSERT INTO "sections" VALUES('95bba11e-c116-5d7f-8cd1-aa6e09074f40','50d362b7-5e1a-5fdc-9ab6-531834045641','A',0,'6a5be83e-490e-5c80-be7a-9067a532bf0f','3b1d6136-4ccb-5644-8ba9-0c563abe3818');
INSERT INTO "sections" VALUES('5d5dbf9c-6b6a-5c7b-a499-815822fbea70','50d362b7-5e1a-5fdc-9ab6-531834045641','B',1,'fc37d85c-01aa-574c-89fc-2bec275097b7','06b39deb-a626-5509-a32b-d58df78d7cff');
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
);
INSERT INTO "swot_entries" VALUES('2005c3eb-f3fa-48a1-b276-5a0580a4b7dc','b2458704-3946-42ce-97aa-d0e8d6a22150','threat','Départs',0,'fr',1,'2026-11-25T20:35:57.494320Z','2026-11-25T20:35:57.494320Z');
CREATE TABLE texts (
	id TEXT NOT NULL, 
	CONSTRAINT pk_texts PRIMARY KEY (id)
);
INSERT INTO "texts" VALUES('7d05aac6-f681-54ab-b5f0-306a7ac8f882');
INSERT INTO "texts" VALUES('8d064e95-2542-5951-b4b4-bd1ed8f1d940');
INSERT INTO "texts" VALUES('5e284796-d52c-58f9-90c1-2eac8246c708');
INSERT INTO "texts" VALUES('30dd6ce8-b6d1-51fc-be15-eeee0291fc7b');
INSERT INTO "texts" VALUES('cf587f7f-dd31-5419-a469-333ba2bc5184');
INSERT INTO "texts" VALUES('b466cc5c-f39a-5c11-9be5-959240326beb');
INSERT INTO "texts" VALUES('e018ff73-587b-5b4b-b154-8baf7534a548');
INSERT INTO "texts" VALUES('6991d762-be9a-5660-8ab9-ef294e7250e9');
INSERT INTO "texts" VALUES('820a5124-6d87-54d0-a0e3-4e0dd51c8222');
INSERT INTO "texts" VALUES('5bdd2984-33cf-5d6c-b1ae-17b919c7e034');
INSERT INTO "texts" VALUES('c8b3aa72-7ef2-5432-bc5f-202a82f7449d');
INSERT INTO "texts" VALUES('0a1bc21a-4b1a-5bc8-9ba9-551c528b9445');
INSERT INTO "texts" VALUES('acc453d3-a486-50d4-a4b6-71b06238884e');
INSERT INTO "texts" VALUES('7068ea2a-a937-56b0-b16a-05c5015e55b5');
INSERT INTO "texts" VALUES('62125c3d-bac2-5ebc-932c-08980e386588');
INSERT INTO "texts" VALUES('fdc2883e-ba16-5e95-925a-8700b1430da5');
INSERT INTO "texts" VALUES('b79cece2-076b-51f7-a656-a9d9f79ddabe');
INSERT INTO "texts" VALUES('f81a2d49-6f40-552d-aedc-d13c5329c714');
INSERT INTO "texts" VALUES('6a5be83e-490e-5c80-be7a-9067a532bf0f');
INSERT INTO "texts" VALUES('3b1d6136-4ccb-5644-8ba9-0c563abe3818');
INSERT INTO "texts" VALUES('c0178ff7-dc3f-5c26-ad67-2bd050cddf9b');
INSERT INTO "texts" VALUES('e5f4270a-bda1-56e1-959b-1de860cad3a7');
INSERT INTO "texts" VALUES('4fa2e495-f19b-5459-b29e-f061d07f5058');
INSERT INTO "texts" VALUES('ac013a58-27a7-5f78-b4ab-29b2ebf51693');
INSERT INTO "texts" VALUES('98b9f109-6f25-5df8-9ace-b34d025c4423');
INSERT INTO "texts" VALUES('aaa3b425-609c-55cf-8507-04f390cd723b');
INSERT INTO "texts" VALUES('9ba34e20-d428-5964-8550-7a454770eb8c');
INSERT INTO "texts" VALUES('989997f0-7e0e-5a5d-b137-12f84a3e24da');
INSERT INTO "texts" VALUES('27076933-ccf7-59c2-bc4d-786c79f8b178');
INSERT INTO "texts" VALUES('c32dde89-7449-5907-9098-f03aa59bb5f6');
INSERT INTO "texts" VALUES('8edb94db-091e-5f18-81b7-182b409c1710');
INSERT INTO "texts" VALUES('9609a6f9-18e1-5889-a9b2-1b7980bc482f');
INSERT INTO "texts" VALUES('63afd584-941a-56b3-8385-3aa1a994ecc0');
INSERT INTO "texts" VALUES('33df1e76-bd7f-5302-9a33-7f452e41a3fd');
INSERT INTO "texts" VALUES('1d722927-2579-58cf-b5e5-7253cd52d5ce');
INSERT INTO "texts" VALUES('80fdb4aa-a4b0-5a65-a856-21fb646c64bf');
INSERT INTO "texts" VALUES('1c017eea-f8f7-56ec-bcc4-1659e9bb6cb3');
INSERT INTO "texts" VALUES('82b470eb-fcfb-5198-a72b-2008ea73626d');
INSERT INTO "texts" VALUES('ed9e3fb0-d937-55de-b60d-cf7d2397f310');
INSERT INTO "texts" VALUES('c87f6195-b613-5e10-b8e9-2b95b2c7e791');
INSERT INTO "texts" VALUES('8525bbf6-bc15-5faa-b275-f996c5b34db7');
INSERT INTO "texts" VALUES('21cccf86-039e-5515-be4d-a7da52bd855a');
INSERT INTO "texts" VALUES('c57315ac-e170-5adf-b00f-6f8e97ce91f8');
INSERT INTO "texts" VALUES('c62547fc-907f-535d-8476-0934dbdc2637');
INSERT INTO "texts" VALUES('12ea1895-e24e-51e6-bd8d-7addd8780d90');
INSERT INTO "texts" VALUES('1c13bd8c-fc0e-5010-b992-6fccffdea9ee');
INSERT INTO "texts" VALUES('318f43be-bdac-5563-b42c-88f330fa90d4');
INSERT INTO "texts" VALUES('a11a5850-2532-55a9-8aaa-3e053c5baa10');
INSERT INTO "texts" VALUES('eb4ce9f2-f5d3-5057-a49b-0a134c343374');
INSERT INTO "texts" VALUES('fc37d85c-01aa-574c-89fc-2bec275097b7');
INSERT INTO "texts" VALUES('06b39deb-a626-5509-a32b-d58df78d7cff');
INSERT INTO "texts" VALUES('1b03c62b-5141-5dff-bc63-6cd08e4b2cfb');
INSERT INTO "texts" VALUES('e614829d-767f-5384-b706-e46accc938ec');
INSERT INTO "texts" VALUES('70d8a4dc-1dc0-5e3d-bb68-d109a6721211');
INSERT INTO "texts" VALUES('c14d91fe-0203-5332-8f6f-1a5f3f0788ea');
INSERT INTO "texts" VALUES('f05bc79c-03bf-5942-b852-2c1ca3dbf7eb');
INSERT INTO "texts" VALUES('51fc8491-2092-5435-849d-8c9ca3aa5187');
INSERT INTO "texts" VALUES('dc9af449-12ba-521d-a4fe-d9ec41f7674b');
CREATE TABLE translations (
	text_id TEXT NOT NULL, 
	language TEXT NOT NULL, 
	position INTEGER NOT NULL, 
	words TEXT NOT NULL, 
	CONSTRAINT pk_translations PRIMARY KEY (text_id, language), 
	CONSTRAINT fk_translations_text_id FOREIGN KEY(text_id) REFERENCES texts (id)
);
INSERT INTO "translations" VALUES('7d05aac6-f681-54ab-b5f0-306a7ac8f882','fr',0,'instrument petit (français)');
INSERT INTO "translations" VALUES('7d05aac6-f681-54ab-b5f0-306a7ac8f882','en',1,'instrument petit (English)');
INSERT INTO "translations" VALUES('8d064e95-2542-5951-b4b4-bd1ed8f1d940','fr',0,'petit (français)');
INSERT INTO "translations" VALUES('8d064e95-2542-5951-b4b4-bd1ed8f1d940','en',1,'petit (English)');
INSERT INTO "translations" VALUES('5e284796-d52c-58f9-90c1-2eac8246c708','fr',0,'what it is for (français)');
INSERT INTO "translations" VALUES('5e284796-d52c-58f9-90c1-2eac8246c708','en',1,'what it is for (English)');
INSERT INTO "translations" VALUES('30dd6ce8-b6d1-51fc-be15-eeee0291fc7b','fr',0,'worded for tests (français)');
INSERT INTO "translations" VALUES('30dd6ce8-b6d1-51fc-be15-eeee0291fc7b','en',1,'worded for tests (English)');
INSERT INTO "translations" VALUES('cf587f7f-dd31-5419-a469-333ba2bc5184','fr',0,'the real one (français)');
INSERT INTO "translations" VALUES('cf587f7f-dd31-5419-a469-333ba2bc5184','en',1,'the real one (English)');
INSERT INTO "translations" VALUES('b466cc5c-f39a-5c11-9be5-959240326beb','fr',0,'part (français)');
INSERT INTO "translations" VALUES('b466cc5c-f39a-5c11-9be5-959240326beb','en',1,'part (English)');
INSERT INTO "translations" VALUES('e018ff73-587b-5b4b-b154-8baf7534a548','fr',0,'criterion (français)');
INSERT INTO "translations" VALUES('e018ff73-587b-5b4b-b154-8baf7534a548','en',1,'criterion (English)');
INSERT INTO "translations" VALUES('6991d762-be9a-5660-8ab9-ef294e7250e9','fr',0,'A brief, 2024 (français)');
INSERT INTO "translations" VALUES('6991d762-be9a-5660-8ab9-ef294e7250e9','en',1,'A brief, 2024 (English)');
INSERT INTO "translations" VALUES('820a5124-6d87-54d0-a0e3-4e0dd51c8222','fr',0,'An act, 2019 (français)');
INSERT INTO "translations" VALUES('820a5124-6d87-54d0-a0e3-4e0dd51c8222','en',1,'An act, 2019 (English)');
INSERT INTO "translations" VALUES('5bdd2984-33cf-5d6c-b1ae-17b919c7e034','fr',0,'our own scale (français)');
INSERT INTO "translations" VALUES('5bdd2984-33cf-5d6c-b1ae-17b919c7e034','en',1,'our own scale (English)');
INSERT INTO "translations" VALUES('c8b3aa72-7ef2-5432-bc5f-202a82f7449d','fr',0,'level 0 (français)');
INSERT INTO "translations" VALUES('c8b3aa72-7ef2-5432-bc5f-202a82f7449d','en',1,'level 0 (English)');
INSERT INTO "translations" VALUES('0a1bc21a-4b1a-5bc8-9ba9-551c528b9445','fr',0,'means 0 (français)');
INSERT INTO "translations" VALUES('0a1bc21a-4b1a-5bc8-9ba9-551c528b9445','en',1,'means 0 (English)');
INSERT INTO "translations" VALUES('acc453d3-a486-50d4-a4b6-71b06238884e','fr',0,'level 1 (français)');
INSERT INTO "translations" VALUES('acc453d3-a486-50d4-a4b6-71b06238884e','en',1,'level 1 (English)');
INSERT INTO "translations" VALUES('7068ea2a-a937-56b0-b16a-05c5015e55b5','fr',0,'means 1 (français)');
INSERT INTO "translations" VALUES('7068ea2a-a937-56b0-b16a-05c5015e55b5','en',1,'means 1 (English)');
INSERT INTO "translations" VALUES('62125c3d-bac2-5ebc-932c-08980e386588','fr',0,'level 2 (français)');
INSERT INTO "translations" VALUES('62125c3d-bac2-5ebc-932c-08980e386588','en',1,'level 2 (English)');
INSERT INTO "translations" VALUES('fdc2883e-ba16-5e95-925a-8700b1430da5','fr',0,'means 2 (français)');
INSERT INTO "translations" VALUES('fdc2883e-ba16-5e95-925a-8700b1430da5','en',1,'means 2 (English)');
INSERT INTO "translations" VALUES('b79cece2-076b-51f7-a656-a9d9f79ddabe','fr',0,'level 3 (français)');
INSERT INTO "translations" VALUES('b79cece2-076b-51f7-a656-a9d9f79ddabe','en',1,'level 3 (English)');
INSERT INTO "translations" VALUES('f81a2d49-6f40-552d-aedc-d13c5329c714','fr',0,'means 3 (français)');
INSERT INTO "translations" VALUES('f81a2d49-6f40-552d-aedc-d13c5329c714','en',1,'means 3 (English)');
INSERT INTO "translations" VALUES('6a5be83e-490e-5c80-be7a-9067a532bf0f','fr',0,'section A (français)');
INSERT INTO "translations" VALUES('6a5be83e-490e-5c80-be7a-9067a532bf0f','en',1,'section A (English)');
INSERT INTO "translations" VALUES('3b1d6136-4ccb-5644-8ba9-0c563abe3818','fr',0,'A (français)');
INSERT INTO "translations" VALUES('3b1d6136-4ccb-5644-8ba9-0c563abe3818','en',1,'A (English)');
INSERT INTO "translations" VALUES('c0178ff7-dc3f-5c26-ad67-2bd050cddf9b','fr',0,'dimension A.1 (français)');
INSERT INTO "translations" VALUES('c0178ff7-dc3f-5c26-ad67-2bd050cddf9b','en',1,'dimension A.1 (English)');
INSERT INTO "translations" VALUES('e5f4270a-bda1-56e1-959b-1de860cad3a7','fr',0,'A.1 (français)');
INSERT INTO "translations" VALUES('e5f4270a-bda1-56e1-959b-1de860cad3a7','en',1,'A.1 (English)');
INSERT INTO "translations" VALUES('4fa2e495-f19b-5459-b29e-f061d07f5058','fr',0,'does A.1.1 (français)');
INSERT INTO "translations" VALUES('4fa2e495-f19b-5459-b29e-f061d07f5058','en',1,'does A.1.1 (English)');
INSERT INTO "translations" VALUES('ac013a58-27a7-5f78-b4ab-29b2ebf51693','fr',0,'do you do A.1.1? (français)');
INSERT INTO "translations" VALUES('ac013a58-27a7-5f78-b4ab-29b2ebf51693','en',1,'do you do A.1.1? (English)');
INSERT INTO "translations" VALUES('98b9f109-6f25-5df8-9ace-b34d025c4423','fr',0,'row A.1.1 (français)');
INSERT INTO "translations" VALUES('98b9f109-6f25-5df8-9ace-b34d025c4423','en',1,'row A.1.1 (English)');
INSERT INTO "translations" VALUES('aaa3b425-609c-55cf-8507-04f390cd723b','fr',0,'first sign of A.1.1 (français)');
INSERT INTO "translations" VALUES('aaa3b425-609c-55cf-8507-04f390cd723b','en',1,'first sign of A.1.1 (English)');
INSERT INTO "translations" VALUES('9ba34e20-d428-5964-8550-7a454770eb8c','fr',0,'second sign of A.1.1 (français)');
INSERT INTO "translations" VALUES('9ba34e20-d428-5964-8550-7a454770eb8c','en',1,'second sign of A.1.1 (English)');
INSERT INTO "translations" VALUES('989997f0-7e0e-5a5d-b137-12f84a3e24da','fr',0,'does A.1.2 (français)');
INSERT INTO "translations" VALUES('989997f0-7e0e-5a5d-b137-12f84a3e24da','en',1,'does A.1.2 (English)');
INSERT INTO "translations" VALUES('27076933-ccf7-59c2-bc4d-786c79f8b178','fr',0,'do you do A.1.2? (français)');
INSERT INTO "translations" VALUES('27076933-ccf7-59c2-bc4d-786c79f8b178','en',1,'do you do A.1.2? (English)');
INSERT INTO "translations" VALUES('c32dde89-7449-5907-9098-f03aa59bb5f6','fr',0,'row A.1.2 (français)');
INSERT INTO "translations" VALUES('c32dde89-7449-5907-9098-f03aa59bb5f6','en',1,'row A.1.2 (English)');
INSERT INTO "translations" VALUES('8edb94db-091e-5f18-81b7-182b409c1710','fr',0,'first sign of A.1.2 (français)');
INSERT INTO "translations" VALUES('8edb94db-091e-5f18-81b7-182b409c1710','en',1,'first sign of A.1.2 (English)');
INSERT INTO "translations" VALUES('9609a6f9-18e1-5889-a9b2-1b7980bc482f','fr',0,'second sign of A.1.2 (français)');
INSERT INTO "translations" VALUES('9609a6f9-18e1-5889-a9b2-1b7980bc482f','en',1,'second sign of A.1.2 (English)');
INSERT INTO "translations" VALUES('63afd584-941a-56b3-8385-3aa1a994ecc0','fr',0,'dimension A.2 (français)');
INSERT INTO "translations" VALUES('63afd584-941a-56b3-8385-3aa1a994ecc0','en',1,'dimension A.2 (English)');
INSERT INTO "translations" VALUES('33df1e76-bd7f-5302-9a33-7f452e41a3fd','fr',0,'A.2 (français)');
INSERT INTO "translations" VALUES('33df1e76-bd7f-5302-9a33-7f452e41a3fd','en',1,'A.2 (English)');
INSERT INTO "translations" VALUES('1d722927-2579-58cf-b5e5-7253cd52d5ce','fr',0,'does A.2.1 (français)');
INSERT INTO "translations" VALUES('1d722927-2579-58cf-b5e5-7253cd52d5ce','en',1,'does A.2.1 (English)');
INSERT INTO "translations" VALUES('80fdb4aa-a4b0-5a65-a856-21fb646c64bf','fr',0,'do you do A.2.1? (français)');
INSERT INTO "translations" VALUES('80fdb4aa-a4b0-5a65-a856-21fb646c64bf','en',1,'do you do A.2.1? (English)');
INSERT INTO "translations" VALUES('1c017eea-f8f7-56ec-bcc4-1659e9bb6cb3','fr',0,'row A.2.1 (français)');
INSERT INTO "translations" VALUES('1c017eea-f8f7-56ec-bcc4-1659e9bb6cb3','en',1,'row A.2.1 (English)');
INSERT INTO "translations" VALUES('82b470eb-fcfb-5198-a72b-2008ea73626d','fr',0,'first sign of A.2.1 (français)');
INSERT INTO "translations" VALUES('82b470eb-fcfb-5198-a72b-2008ea73626d','en',1,'first sign of A.2.1 (English)');
INSERT INTO "translations" VALUES('ed9e3fb0-d937-55de-b60d-cf7d2397f310','fr',0,'second sign of A.2.1 (français)');
INSERT INTO "translations" VALUES('ed9e3fb0-d937-55de-b60d-cf7d2397f310','en',1,'second sign of A.2.1 (English)');
INSERT INTO "translations" VALUES('c87f6195-b613-5e10-b8e9-2b95b2c7e791','fr',0,'does A.2.2 (français)');
INSERT INTO "translations" VALUES('c87f6195-b613-5e10-b8e9-2b95b2c7e791','en',1,'does A.2.2 (English)');
INSERT INTO "translations" VALUES('8525bbf6-bc15-5faa-b275-f996c5b34db7','fr',0,'do you do A.2.2? (français)');
INSERT INTO "translations" VALUES('8525bbf6-bc15-5faa-b275-f996c5b34db7','en',1,'do you do A.2.2? (English)');
INSERT INTO "translations" VALUES('21cccf86-039e-5515-be4d-a7da52bd855a','fr',0,'row A.2.2 (français)');
INSERT INTO "translations" VALUES('21cccf86-039e-5515-be4d-a7da52bd855a','en',1,'row A.2.2 (English)');
INSERT INTO "translations" VALUES('c57315ac-e170-5adf-b00f-6f8e97ce91f8','fr',0,'first sign of A.2.2 (français)');
INSERT INTO "translations" VALUES('c57315ac-e170-5adf-b00f-6f8e97ce91f8','en',1,'first sign of A.2.2 (English)');
INSERT INTO "translations" VALUES('c62547fc-907f-535d-8476-0934dbdc2637','fr',0,'second sign of A.2.2 (français)');
INSERT INTO "translations" VALUES('c62547fc-907f-535d-8476-0934dbdc2637','en',1,'second sign of A.2.2 (English)');
INSERT INTO "translations" VALUES('12ea1895-e24e-51e6-bd8d-7addd8780d90','fr',0,'does A.2.3 (français)');
INSERT INTO "translations" VALUES('12ea1895-e24e-51e6-bd8d-7addd8780d90','en',1,'does A.2.3 (English)');
INSERT INTO "translations" VALUES('1c13bd8c-fc0e-5010-b992-6fccffdea9ee','fr',0,'do you do A.2.3? (français)');
INSERT INTO "translations" VALUES('1c13bd8c-fc0e-5010-b992-6fccffdea9ee','en',1,'do you do A.2.3? (English)');
INSERT INTO "translations" VALUES('318f43be-bdac-5563-b42c-88f330fa90d4','fr',0,'row A.2.3 (français)');
INSERT INTO "translations" VALUES('318f43be-bdac-5563-b42c-88f330fa90d4','en',1,'row A.2.3 (English)');
INSERT INTO "translations" VALUES('a11a5850-2532-55a9-8aaa-3e053c5baa10','fr',0,'first sign of A.2.3 (français)');
INSERT INTO "translations" VALUES('a11a5850-2532-55a9-8aaa-3e053c5baa10','en',1,'first sign of A.2.3 (English)');
INSERT INTO "translations" VALUES('eb4ce9f2-f5d3-5057-a49b-0a134c343374','fr',0,'second sign of A.2.3 (français)');
INSERT INTO "translations" VALUES('eb4ce9f2-f5d3-5057-a49b-0a134c343374','en',1,'second sign of A.2.3 (English)');
INSERT INTO "translations" VALUES('fc37d85c-01aa-574c-89fc-2bec275097b7','fr',0,'section B (français)');
INSERT INTO "translations" VALUES('fc37d85c-01aa-574c-89fc-2bec275097b7','en',1,'section B (English)');
INSERT INTO "translations" VALUES('06b39deb-a626-5509-a32b-d58df78d7cff','fr',0,'B (français)');
INSERT INTO "translations" VALUES('06b39deb-a626-5509-a32b-d58df78d7cff','en',1,'B (English)');
INSERT INTO "translations" VALUES('1b03c62b-5141-5dff-bc63-6cd08e4b2cfb','fr',0,'dimension B.1 (français)');
INSERT INTO "translations" VALUES('1b03c62b-5141-5dff-bc63-6cd08e4b2cfb','en',1,'dimension B.1 (English)');
INSERT INTO "translations" VALUES('e614829d-767f-5384-b706-e46accc938ec','fr',0,'B.1 (français)');
INSERT INTO "translations" VALUES('e614829d-767f-5384-b706-e46accc938ec','en',1,'B.1 (English)');
INSERT INTO "translations" VALUES('70d8a4dc-1dc0-5e3d-bb68-d109a6721211','fr',0,'does B.1.1 (français)');
INSERT INTO "translations" VALUES('70d8a4dc-1dc0-5e3d-bb68-d109a6721211','en',1,'does B.1.1 (English)');
INSERT INTO "translations" VALUES('c14d91fe-0203-5332-8f6f-1a5f3f0788ea','fr',0,'do you do B.1.1? (français)');
INSERT INTO "translations" VALUES('c14d91fe-0203-5332-8f6f-1a5f3f0788ea','en',1,'do you do B.1.1? (English)');
INSERT INTO "translations" VALUES('f05bc79c-03bf-5942-b852-2c1ca3dbf7eb','fr',0,'row B.1.1 (français)');
INSERT INTO "translations" VALUES('f05bc79c-03bf-5942-b852-2c1ca3dbf7eb','en',1,'row B.1.1 (English)');
INSERT INTO "translations" VALUES('51fc8491-2092-5435-849d-8c9ca3aa5187','fr',0,'first sign of B.1.1 (français)');
INSERT INTO "translations" VALUES('51fc8491-2092-5435-849d-8c9ca3aa5187','en',1,'first sign of B.1.1 (English)');
INSERT INTO "translations" VALUES('dc9af449-12ba-521d-a4fe-d9ec41f7674b','fr',0,'second sign of B.1.1 (français)');
INSERT INTO "translations" VALUES('dc9af449-12ba-521d-a4fe-d9ec41f7674b','en',1,'second sign of B.1.1 (English)');
CREATE TABLE vault_log (
    serial INTEGER NOT NULL,
    event TEXT NOT NULL,
    detail TEXT NOT NULL,
    at TEXT NOT NULL,
    laptop TEXT NOT NULL,
    CONSTRAINT pk_vault_log PRIMARY KEY (serial),
    CONSTRAINT ck_vault_log_at_utc CHECK (at LIKE '____-__-__T__:__:__.______Z')
);
CREATE TABLE verified_copies (
	id TEXT NOT NULL, 
	at TEXT NOT NULL, 
	place TEXT NOT NULL, 
	laptop TEXT NOT NULL, 
	CONSTRAINT pk_verified_copies PRIMARY KEY (id), 
	CONSTRAINT ck_verified_copies_at_utc CHECK (at LIKE '____-__-__T__:__:__.______Z')
);
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
);
INSERT INTO "workshops" VALUES('b2458704-3946-42ce-97aa-d0e8d6a22150','Atelier témoin','RSP témoin','Nord','','2026-01-31','','Animation A','fr',NULL,'2026-11-25T20:35:57.413215Z','2026-11-25T20:35:57.534654Z',NULL,'',0);
CREATE INDEX ix_workshops_changed ON workshops (changed);
CREATE INDEX ix_notes_assessment_id_item_id ON notes (assessment_id, item_id);
CREATE INDEX ix_choices_assessment_id ON choices (assessment_id);
CREATE INDEX ix_swot_entries_workshop_id ON swot_entries (workshop_id);
CREATE INDEX ix_actions_workshop_id ON actions (workshop_id);
CREATE INDEX ix_history_workshop_id_code ON history (workshop_id, code)
    ;
CREATE INDEX ix_held_workshop_id ON held (workshop_id)
    ;
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
ORDER BY w.title, w.id, a.position, s.position, d.position, t.position, n.created;
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
COMMIT;
