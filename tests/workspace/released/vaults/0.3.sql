-- A vault as version 0.3 wrote it, taken out of its cipher: `.dump` of a real file, never edited.
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
INSERT INTO "agreements" VALUES('4739085f-46d2-433c-bbe2-04c40a659a1c','8b2bfcee-0603-44ec-9bee-efd0884d0df6','gardé','Organisme d’essai','Personne d’essai','Apprendre','La table','Un an','Détruit',1,'','Facilitation','2026-11-25','2026-11-30T20:10:29.955401Z');
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
INSERT INTO "assessments" VALUES('604a101f-82d9-47aa-b5f6-f3e8d1d4f531','8b2bfcee-0603-44ec-9bee-efd0884d0df6','90d33de5-22f2-5b2d-b0c6-98f749355b77',0);
INSERT INTO "assessments" VALUES('ff411e29-6152-4fee-9f05-8412c7ba19f1','8b2bfcee-0603-44ec-9bee-efd0884d0df6','50d362b7-5e1a-5fdc-9ab6-531834045641',1);
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
INSERT INTO "dimensions" VALUES('d7df05b3-f53d-58b5-836d-c5e977ef1951','c3820090-24f9-588e-af62-7aa4dcda0827','A.1',0,'9fcbf6fb-5d4e-5928-b677-8e5b0deb714b','2211c2dc-0b82-508a-9002-9a1d96bc78f9');
INSERT INTO "dimensions" VALUES('fd69bbe7-4eb1-5b4a-bb96-22188c5ef189','c3820090-24f9-588e-af62-7aa4dcda0827','A.2',1,'ac53b61b-ef32-5c46-aa04-68a6c84af6df','e4741e9c-c9ef-5e6d-a1c1-d4dbc8339de0');
INSERT INTO "dimensions" VALUES('952aec71-350d-5f57-adee-05c7e9ce6e22','b4b3680c-0af4-5759-ace2-524e40752234','B.1',0,'c13f7ceb-4f05-5343-947e-3ec7c6a67e99','f07009b7-e5db-520c-82a1-1ee9ce44c790');
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
INSERT INTO "documents" VALUES('ab3b9f89-10b0-5146-b7a2-0e2ffd4513f7','90d33de5-22f2-5b2d-b0c6-98f749355b77','brief',0,'0247d8b0-2c40-5b22-aec7-ff2ce462b5a2','CC-BY');
INSERT INTO "documents" VALUES('c0907145-5556-5248-a07d-fcfe42c20f0d','90d33de5-22f2-5b2d-b0c6-98f749355b77','act',1,'733d72fe-5678-563d-83a6-3ff209dd75b4','');
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
INSERT INTO "evidence" VALUES('af65444e-2da0-5704-b330-d5fab5b39397',0,'7f6fd729-39ce-5ef8-a510-4c92ca49d597');
INSERT INTO "evidence" VALUES('af65444e-2da0-5704-b330-d5fab5b39397',1,'6f9b169a-f39d-5cfe-a19a-fa3440819944');
INSERT INTO "evidence" VALUES('e0b33292-179a-5c18-b827-06df68f7feb0',0,'cde396ea-8478-5b74-9cd8-13ca2229fa1e');
INSERT INTO "evidence" VALUES('e0b33292-179a-5c18-b827-06df68f7feb0',1,'7b6fa992-57d3-572f-a7bb-ccb88993c2d0');
INSERT INTO "evidence" VALUES('a5a70036-7587-5bd2-a600-ce6cb1940998',0,'9dd198ec-d028-535d-acf1-b7e82a26724a');
INSERT INTO "evidence" VALUES('a5a70036-7587-5bd2-a600-ce6cb1940998',1,'a1380fa0-d75b-5372-8e13-7fb9b135ca3d');
INSERT INTO "evidence" VALUES('3cdad273-9ef1-5d90-8b12-32d60a257788',0,'3daaae87-b870-5c51-b6c3-3073dbfd3a49');
INSERT INTO "evidence" VALUES('3cdad273-9ef1-5d90-8b12-32d60a257788',1,'41b8a05d-c1fe-53a4-a4a8-2daeabdf2c12');
INSERT INTO "evidence" VALUES('b7bb7893-3237-5bee-9f6d-10bc00e6e539',0,'a53d63de-91dc-50cb-a5cf-c741f0569413');
INSERT INTO "evidence" VALUES('b7bb7893-3237-5bee-9f6d-10bc00e6e539',1,'410ec45f-1b35-5570-8ed6-4d3a1501eb2d');
INSERT INTO "evidence" VALUES('d728ebc9-c425-5e0f-803d-5afb64bbcb6f',0,'3e1337ac-35b3-5e69-afb3-5c046ed9ec5d');
INSERT INTO "evidence" VALUES('d728ebc9-c425-5e0f-803d-5afb64bbcb6f',1,'4d55f65e-c1ed-5f92-b025-d6c174d71b70');
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
	CONSTRAINT ck_history_subject CHECK (subject IN ('workshop', 'details', 'scope', 'rating', 'note', 'choice', 'swot', 'action', 'closing', 'agreement')), 
	CONSTRAINT fk_history_workshop_id FOREIGN KEY(workshop_id) REFERENCES workshops (id), 
	CONSTRAINT ck_history_erased CHECK (erased IN (0, 1))
);
INSERT INTO "history" VALUES(1,'b7bfa501-8f6c-4f7f-8b42-264f006450c4','8b2bfcee-0603-44ec-9bee-efd0884d0df6','workshop','8b2bfcee-0603-44ec-9bee-efd0884d0df6','','','',NULL,'Atelier témoin',NULL,NULL,'2026-11-30T20:10:29.953956Z','Animation A','b0697d72-71ca-47dc-a4a9-0be867955d7d',NULL,0);
INSERT INTO "history" VALUES(2,'ecc2d411-45b4-4549-a120-9a9129376ac0','8b2bfcee-0603-44ec-9bee-efd0884d0df6','rating','604a101f-82d9-47aa-b5f6-f3e8d1d4f531','gardé','A.1.1','network',NULL,'3',NULL,NULL,'2026-11-30T20:10:30.016505Z','Animation A','b0697d72-71ca-47dc-a4a9-0be867955d7d',NULL,0);
INSERT INTO "history" VALUES(3,'4860f390-2e59-46fc-8595-28e000f47895','8b2bfcee-0603-44ec-9bee-efd0884d0df6','rating','604a101f-82d9-47aa-b5f6-f3e8d1d4f531','gardé','A.1.1','partners',NULL,'1',NULL,NULL,'2026-11-30T20:10:30.042132Z','Animation A','b0697d72-71ca-47dc-a4a9-0be867955d7d',NULL,0);
INSERT INTO "history" VALUES(4,'9353c140-9189-44d2-90ca-ecac657c84c0','8b2bfcee-0603-44ec-9bee-efd0884d0df6','rating','ff411e29-6152-4fee-9f05-8412c7ba19f1','petit','B.1.1','partners',NULL,'2',NULL,NULL,'2026-11-30T20:10:30.052284Z','Animation A','b0697d72-71ca-47dc-a4a9-0be867955d7d',NULL,0);
INSERT INTO "history" VALUES(5,'d41f8403-b679-48b4-ad85-556abb8ec777','8b2bfcee-0603-44ec-9bee-efd0884d0df6','note','861e37fb-1b7d-40ce-8da6-4c6f40d4ad83','gardé','A.1.1','',NULL,'Écrite au coffre',NULL,'fr','2026-11-30T20:10:30.065632Z','Animation A','b0697d72-71ca-47dc-a4a9-0be867955d7d',NULL,0);
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
INSERT INTO "instruments" VALUES('90d33de5-22f2-5b2d-b0c6-98f749355b77','gardé','1.0',0,'community','ask@example.org','740b83b1-5178-5287-b9b2-372dd0f83dd5','67710dc1-828e-58d2-b23d-62d79a9e5d96','b8aade12-5f9b-5f61-bfb8-9a79011a3daf','7c2888b4-b2e8-5128-8faa-6c6c897003d4','135c2ca5-6a81-5621-89e5-9a7399820266','49a72612-a2dd-5647-b0e5-c86ec0d7262d','fdbf1a6b-dadc-53f5-877a-277123d14295',NULL,'','2026-11-30T20:10:29.929682Z');
INSERT INTO "instruments" VALUES('50d362b7-5e1a-5fdc-9ab6-531834045641','petit','1.0',1,'open','ask@example.org','7d05aac6-f681-54ab-b5f0-306a7ac8f882','8d064e95-2542-5951-b4b4-bd1ed8f1d940','5e284796-d52c-58f9-90c1-2eac8246c708','30dd6ce8-b6d1-51fc-be15-eeee0291fc7b','cf587f7f-dd31-5419-a469-333ba2bc5184','b466cc5c-f39a-5c11-9be5-959240326beb','e018ff73-587b-5b4b-b154-8baf7534a548',NULL,'','2026-11-30T20:10:29.946004Z');
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
INSERT INTO "items" VALUES('af65444e-2da0-5704-b330-d5fab5b39397','d7df05b3-f53d-58b5-836d-c5e977ef1951','A.1.1',0,'rating','53d8c043-e65c-58c6-8294-975cb4630884','1ee14d57-19ac-538d-895a-d3166ca5e0dd','5614e234-e740-5e74-be03-5a97a0aff2c2','ab3b9f89-10b0-5146-b7a2-0e2ffd4513f7','5cfbd73e-9118-5e61-bb0b-2c4f4e86ac6e','');
INSERT INTO "items" VALUES('e0b33292-179a-5c18-b827-06df68f7feb0','d7df05b3-f53d-58b5-836d-c5e977ef1951','A.1.2',1,'rating','53d8c043-e65c-58c6-8294-975cb4630884','47aafe8f-951b-50b3-a6cd-deaa52cc5869','0c12abbe-e35e-55fe-b0c0-9df87df1ceb8','ab3b9f89-10b0-5146-b7a2-0e2ffd4513f7','faa0630a-5aae-53e4-87e7-315de3ce0d9f','');
INSERT INTO "items" VALUES('a5a70036-7587-5bd2-a600-ce6cb1940998','fd69bbe7-4eb1-5b4a-bb96-22188c5ef189','A.2.1',0,'rating','53d8c043-e65c-58c6-8294-975cb4630884','2216deea-05ba-5045-a44a-ecae92309c82','c27c41d9-1254-5537-b097-07ab1841d5c0','ab3b9f89-10b0-5146-b7a2-0e2ffd4513f7','9ee5200a-6b6a-5565-82fc-35057b252a17','');
INSERT INTO "items" VALUES('3cdad273-9ef1-5d90-8b12-32d60a257788','fd69bbe7-4eb1-5b4a-bb96-22188c5ef189','A.2.2',1,'rating','53d8c043-e65c-58c6-8294-975cb4630884','5db8cbab-5dc2-5f7a-b237-affe6958c717','80e079e4-e5f0-5ed7-bad1-a52a8c360621','ab3b9f89-10b0-5146-b7a2-0e2ffd4513f7','dc6acd2f-3201-500b-b4da-6eeb7d648a8d','');
INSERT INTO "items" VALUES('b7bb7893-3237-5bee-9f6d-10bc00e6e539','fd69bbe7-4eb1-5b4a-bb96-22188c5ef189','A.2.3',2,'rating','53d8c043-e65c-58c6-8294-975cb4630884','fd0911d7-e43b-5554-b94a-7d5f88f269e5','b035e4b8-3f89-5118-b700-19d02b49aa09','ab3b9f89-10b0-5146-b7a2-0e2ffd4513f7','d4e884e8-a77f-5261-9b2a-0d24ab662902','');
INSERT INTO "items" VALUES('d728ebc9-c425-5e0f-803d-5afb64bbcb6f','952aec71-350d-5f57-adee-05c7e9ce6e22','B.1.1',0,'rating','53d8c043-e65c-58c6-8294-975cb4630884','921aad16-c162-5ac5-9f77-f988d1d290c3','b5f8275a-3e7b-50cb-827a-e515bf9efb46','ab3b9f89-10b0-5146-b7a2-0e2ffd4513f7','11ae8c91-f502-5455-a338-bdba134be66e','');
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
INSERT INTO "levels" VALUES('c5f9044d-d655-5c2f-b16f-d5e4d206e639','53d8c043-e65c-58c6-8294-975cb4630884',0,0,0,1,'eb6051e7-f6de-5c4d-9f76-38d2464fc71d','235754b8-ce4c-5117-9200-7bf3d3419972');
INSERT INTO "levels" VALUES('58b10d0c-16a9-5ca2-9a48-3d1fa39441d4','53d8c043-e65c-58c6-8294-975cb4630884',1,1,1,1,'a0a2cb99-aa70-55fb-9afa-4a9d8a70947c','7312559b-9919-51f2-93cf-e99b3e403a9f');
INSERT INTO "levels" VALUES('60b3f3f0-92c1-5d77-a6d9-2c22f3428eb0','53d8c043-e65c-58c6-8294-975cb4630884',2,2,2,1,'49e120f0-de4f-5a3c-872b-62c6423422a2','e114f752-5629-5f4c-bc9d-41fff1e7fa28');
INSERT INTO "levels" VALUES('3e1e070c-2007-518e-83ba-d767a53ffdb1','53d8c043-e65c-58c6-8294-975cb4630884',3,3,3,1,'08e4ef92-b07b-5242-a8c2-36b0cb792302','bacfb591-8475-58bf-a229-40a367e921f8');
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
INSERT INTO "notes" VALUES('861e37fb-1b7d-40ce-8da6-4c6f40d4ad83','604a101f-82d9-47aa-b5f6-f3e8d1d4f531','af65444e-2da0-5704-b330-d5fab5b39397','Écrite au coffre','fr','2026-11-30T20:10:30.064819Z','2026-11-30T20:10:30.064819Z');
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
INSERT INTO "ratings" VALUES('604a101f-82d9-47aa-b5f6-f3e8d1d4f531','af65444e-2da0-5704-b330-d5fab5b39397','network',3,NULL,'2026-11-30T20:10:30.011283Z');
INSERT INTO "ratings" VALUES('604a101f-82d9-47aa-b5f6-f3e8d1d4f531','af65444e-2da0-5704-b330-d5fab5b39397','partners',1,NULL,'2026-11-30T20:10:30.041759Z');
INSERT INTO "ratings" VALUES('ff411e29-6152-4fee-9f05-8412c7ba19f1','713ef4dc-4ac9-51b6-a40b-9593926836a5','partners',2,NULL,'2026-11-30T20:10:30.051975Z');
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
INSERT INTO "releases" VALUES(1,'ab32cf2d-ca1d-4e82-95a1-9e545ab29bb8','summary','Le conseil',NULL,'Pour la table','2026-11-30T20:10:30.071609Z');
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
INSERT INTO "scales" VALUES('53d8c043-e65c-58c6-8294-975cb4630884','90d33de5-22f2-5b2d-b0c6-98f749355b77','stages',0,'f38c4b61-49af-532c-881b-a79d525b04aa');
INSERT INTO "scales" VALUES('bc75d89b-40af-5165-a5fd-db6785e4cbba','50d362b7-5e1a-5fdc-9ab6-531834045641','stages',0,'5bdd2984-33cf-5d6c-b1ae-17b919c7e034');
CREATE TABLE scope_items (
	assessment_id TEXT NOT NULL, 
	item_id TEXT NOT NULL, 
	CONSTRAINT pk_scope_items PRIMARY KEY (assessment_id, item_id), 
	CONSTRAINT fk_scope_items_assessment_id FOREIGN KEY(assessment_id) REFERENCES assessments (id), 
	CONSTRAINT fk_scope_items_item_id FOREIGN KEY(item_id) REFERENCES items (id)
);
INSERT INTO "scope_items" VALUES('604a101f-82d9-47aa-b5f6-f3e8d1d4f531','a5a70036-7587-5bd2-a600-ce6cb1940998');
INSERT INTO "scope_items" VALUES('604a101f-82d9-47aa-b5f6-f3e8d1d4f531','af65444e-2da0-5704-b330-d5fab5b39397');
INSERT INTO "scope_items" VALUES('604a101f-82d9-47aa-b5f6-f3e8d1d4f531','e0b33292-179a-5c18-b827-06df68f7feb0');
INSERT INTO "scope_items" VALUES('604a101f-82d9-47aa-b5f6-f3e8d1d4f531','3cdad273-9ef1-5d90-8b12-32d60a257788');
INSERT INTO "scope_items" VALUES('604a101f-82d9-47aa-b5f6-f3e8d1d4f531','d728ebc9-c425-5e0f-803d-5afb64bbcb6f');
INSERT INTO "scope_items" VALUES('604a101f-82d9-47aa-b5f6-f3e8d1d4f531','b7bb7893-3237-5bee-9f6d-10bc00e6e539');
INSERT INTO "scope_items" VALUES('ff411e29-6152-4fee-9f05-8412c7ba19f1','f2628f25-060a-5a7b-8920-c98c8db642a9');
INSERT INTO "scope_items" VALUES('ff411e29-6152-4fee-9f05-8412c7ba19f1','450b9c83-0ace-59d5-8206-82b90c711387');
INSERT INTO "scope_items" VALUES('ff411e29-6152-4fee-9f05-8412c7ba19f1','2e88a577-7ded-5c0d-a280-936ebe2c5c76');
INSERT INTO "scope_items" VALUES('ff411e29-6152-4fee-9f05-8412c7ba19f1','2ba1b31b-8974-510b-9ebe-4913e5a3f8ba');
INSERT INTO "scope_items" VALUES('ff411e29-6152-4fee-9f05-8412c7ba19f1','713ef4dc-4ac9-51b6-a40b-9593926836a5');
INSERT INTO "scope_items" VALUES('ff411e29-6152-4fee-9f05-8412c7ba19f1','ab81cc9a-c016-573d-b85b-65f756b68b6b');
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
INSERT INTO "sections" VALUES('c3820090-24f9-588e-af62-7aa4dcda0827','90d33de5-22f2-5b2d-b0c6-98f749355b77','A',0,'b774e11a-65ef-551c-84d3-435eddb433bc','e1eaf8e5-965c-5a43-9736-9c84f66cd565');
INSERT INTO "sections" VALUES('b4b3680c-0af4-5759-ace2-524e40752234','90d33de5-22f2-5b2d-b0c6-98f749355b77','B',1,'49cb704e-902a-5997-9283-097d973a1b16','7049f69e-1a99-52f6-aa2f-995016fd74fd');
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
CREATE TABLE texts (
	id TEXT NOT NULL, 
	CONSTRAINT pk_texts PRIMARY KEY (id)
);
INSERT INTO "texts" VALUES('740b83b1-5178-5287-b9b2-372dd0f83dd5');
INSERT INTO "texts" VALUES('67710dc1-828e-58d2-b23d-62d79a9e5d96');
INSERT INTO "texts" VALUES('b8aade12-5f9b-5f61-bfb8-9a79011a3daf');
INSERT INTO "texts" VALUES('7c2888b4-b2e8-5128-8faa-6c6c897003d4');
INSERT INTO "texts" VALUES('135c2ca5-6a81-5621-89e5-9a7399820266');
INSERT INTO "texts" VALUES('49a72612-a2dd-5647-b0e5-c86ec0d7262d');
INSERT INTO "texts" VALUES('fdbf1a6b-dadc-53f5-877a-277123d14295');
INSERT INTO "texts" VALUES('0247d8b0-2c40-5b22-aec7-ff2ce462b5a2');
INSERT INTO "texts" VALUES('733d72fe-5678-563d-83a6-3ff209dd75b4');
INSERT INTO "texts" VALUES('f38c4b61-49af-532c-881b-a79d525b04aa');
INSERT INTO "texts" VALUES('eb6051e7-f6de-5c4d-9f76-38d2464fc71d');
INSERT INTO "texts" VALUES('235754b8-ce4c-5117-9200-7bf3d3419972');
INSERT INTO "texts" VALUES('a0a2cb99-aa70-55fb-9afa-4a9d8a70947c');
INSERT INTO "texts" VALUES('7312559b-9919-51f2-93cf-e99b3e403a9f');
INSERT INTO "texts" VALUES('49e120f0-de4f-5a3c-872b-62c6423422a2');
INSERT INTO "texts" VALUES('e114f752-5629-5f4c-bc9d-41fff1e7fa28');
INSERT INTO "texts" VALUES('08e4ef92-b07b-5242-a8c2-36b0cb792302');
INSERT INTO "texts" VALUES('bacfb591-8475-58bf-a229-40a367e921f8');
INSERT INTO "texts" VALUES('b774e11a-65ef-551c-84d3-435eddb433bc');
INSERT INTO "texts" VALUES('e1eaf8e5-965c-5a43-9736-9c84f66cd565');
INSERT INTO "texts" VALUES('9fcbf6fb-5d4e-5928-b677-8e5b0deb714b');
INSERT INTO "texts" VALUES('2211c2dc-0b82-508a-9002-9a1d96bc78f9');
INSERT INTO "texts" VALUES('1ee14d57-19ac-538d-895a-d3166ca5e0dd');
INSERT INTO "texts" VALUES('5614e234-e740-5e74-be03-5a97a0aff2c2');
INSERT INTO "texts" VALUES('5cfbd73e-9118-5e61-bb0b-2c4f4e86ac6e');
INSERT INTO "texts" VALUES('7f6fd729-39ce-5ef8-a510-4c92ca49d597');
INSERT INTO "texts" VALUES('6f9b169a-f39d-5cfe-a19a-fa3440819944');
INSERT INTO "texts" VALUES('47aafe8f-951b-50b3-a6cd-deaa52cc5869');
INSERT INTO "texts" VALUES('0c12abbe-e35e-55fe-b0c0-9df87df1ceb8');
INSERT INTO "texts" VALUES('faa0630a-5aae-53e4-87e7-315de3ce0d9f');
INSERT INTO "texts" VALUES('cde396ea-8478-5b74-9cd8-13ca2229fa1e');
INSERT INTO "texts" VALUES('7b6fa992-57d3-572f-a7bb-ccb88993c2d0');
INSERT INTO "texts" VALUES('ac53b61b-ef32-5c46-aa04-68a6c84af6df');
INSERT INTO "texts" VALUES('e4741e9c-c9ef-5e6d-a1c1-d4dbc8339de0');
INSERT INTO "texts" VALUES('2216deea-05ba-5045-a44a-ecae92309c82');
INSERT INTO "texts" VALUES('c27c41d9-1254-5537-b097-07ab1841d5c0');
INSERT INTO "texts" VALUES('9ee5200a-6b6a-5565-82fc-35057b252a17');
INSERT INTO "texts" VALUES('9dd198ec-d028-535d-acf1-b7e82a26724a');
INSERT INTO "texts" VALUES('a1380fa0-d75b-5372-8e13-7fb9b135ca3d');
INSERT INTO "texts" VALUES('5db8cbab-5dc2-5f7a-b237-affe6958c717');
INSERT INTO "texts" VALUES('80e079e4-e5f0-5ed7-bad1-a52a8c360621');
INSERT INTO "texts" VALUES('dc6acd2f-3201-500b-b4da-6eeb7d648a8d');
INSERT INTO "texts" VALUES('3daaae87-b870-5c51-b6c3-3073dbfd3a49');
INSERT INTO "texts" VALUES('41b8a05d-c1fe-53a4-a4a8-2daeabdf2c12');
INSERT INTO "texts" VALUES('fd0911d7-e43b-5554-b94a-7d5f88f269e5');
INSERT INTO "texts" VALUES('b035e4b8-3f89-5118-b700-19d02b49aa09');
INSERT INTO "texts" VALUES('d4e884e8-a77f-5261-9b2a-0d24ab662902');
INSERT INTO "texts" VALUES('a53d63de-91dc-50cb-a5cf-c741f0569413');
INSERT INTO "texts" VALUES('410ec45f-1b35-5570-8ed6-4d3a1501eb2d');
INSERT INTO "texts" VALUES('49cb704e-902a-5997-9283-097d973a1b16');
INSERT INTO "texts" VALUES('7049f69e-1a99-52f6-aa2f-995016fd74fd');
INSERT INTO "texts" VALUES('c13f7ceb-4f05-5343-947e-3ec7c6a67e99');
INSERT INTO "texts" VALUES('f07009b7-e5db-520c-82a1-1ee9ce44c790');
INSERT INTO "texts" VALUES('921aad16-c162-5ac5-9f77-f988d1d290c3');
INSERT INTO "texts" VALUES('b5f8275a-3e7b-50cb-827a-e515bf9efb46');
INSERT INTO "texts" VALUES('11ae8c91-f502-5455-a338-bdba134be66e');
INSERT INTO "texts" VALUES('3e1337ac-35b3-5e69-afb3-5c046ed9ec5d');
INSERT INTO "texts" VALUES('4d55f65e-c1ed-5f92-b025-d6c174d71b70');
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
INSERT INTO "translations" VALUES('740b83b1-5178-5287-b9b2-372dd0f83dd5','fr',0,'instrument petit (français)');
INSERT INTO "translations" VALUES('740b83b1-5178-5287-b9b2-372dd0f83dd5','en',1,'instrument petit (English)');
INSERT INTO "translations" VALUES('67710dc1-828e-58d2-b23d-62d79a9e5d96','fr',0,'petit (français)');
INSERT INTO "translations" VALUES('67710dc1-828e-58d2-b23d-62d79a9e5d96','en',1,'petit (English)');
INSERT INTO "translations" VALUES('b8aade12-5f9b-5f61-bfb8-9a79011a3daf','fr',0,'what it is for (français)');
INSERT INTO "translations" VALUES('b8aade12-5f9b-5f61-bfb8-9a79011a3daf','en',1,'what it is for (English)');
INSERT INTO "translations" VALUES('7c2888b4-b2e8-5128-8faa-6c6c897003d4','fr',0,'worded for tests (français)');
INSERT INTO "translations" VALUES('7c2888b4-b2e8-5128-8faa-6c6c897003d4','en',1,'worded for tests (English)');
INSERT INTO "translations" VALUES('135c2ca5-6a81-5621-89e5-9a7399820266','fr',0,'the real one (français)');
INSERT INTO "translations" VALUES('135c2ca5-6a81-5621-89e5-9a7399820266','en',1,'the real one (English)');
INSERT INTO "translations" VALUES('49a72612-a2dd-5647-b0e5-c86ec0d7262d','fr',0,'part (français)');
INSERT INTO "translations" VALUES('49a72612-a2dd-5647-b0e5-c86ec0d7262d','en',1,'part (English)');
INSERT INTO "translations" VALUES('fdbf1a6b-dadc-53f5-877a-277123d14295','fr',0,'criterion (français)');
INSERT INTO "translations" VALUES('fdbf1a6b-dadc-53f5-877a-277123d14295','en',1,'criterion (English)');
INSERT INTO "translations" VALUES('0247d8b0-2c40-5b22-aec7-ff2ce462b5a2','fr',0,'A brief, 2024 (français)');
INSERT INTO "translations" VALUES('0247d8b0-2c40-5b22-aec7-ff2ce462b5a2','en',1,'A brief, 2024 (English)');
INSERT INTO "translations" VALUES('733d72fe-5678-563d-83a6-3ff209dd75b4','fr',0,'An act, 2019 (français)');
INSERT INTO "translations" VALUES('733d72fe-5678-563d-83a6-3ff209dd75b4','en',1,'An act, 2019 (English)');
INSERT INTO "translations" VALUES('f38c4b61-49af-532c-881b-a79d525b04aa','fr',0,'our own scale (français)');
INSERT INTO "translations" VALUES('f38c4b61-49af-532c-881b-a79d525b04aa','en',1,'our own scale (English)');
INSERT INTO "translations" VALUES('eb6051e7-f6de-5c4d-9f76-38d2464fc71d','fr',0,'level 0 (français)');
INSERT INTO "translations" VALUES('eb6051e7-f6de-5c4d-9f76-38d2464fc71d','en',1,'level 0 (English)');
INSERT INTO "translations" VALUES('235754b8-ce4c-5117-9200-7bf3d3419972','fr',0,'means 0 (français)');
INSERT INTO "translations" VALUES('235754b8-ce4c-5117-9200-7bf3d3419972','en',1,'means 0 (English)');
INSERT INTO "translations" VALUES('a0a2cb99-aa70-55fb-9afa-4a9d8a70947c','fr',0,'level 1 (français)');
INSERT INTO "translations" VALUES('a0a2cb99-aa70-55fb-9afa-4a9d8a70947c','en',1,'level 1 (English)');
INSERT INTO "translations" VALUES('7312559b-9919-51f2-93cf-e99b3e403a9f','fr',0,'means 1 (français)');
INSERT INTO "translations" VALUES('7312559b-9919-51f2-93cf-e99b3e403a9f','en',1,'means 1 (English)');
INSERT INTO "translations" VALUES('49e120f0-de4f-5a3c-872b-62c6423422a2','fr',0,'level 2 (français)');
INSERT INTO "translations" VALUES('49e120f0-de4f-5a3c-872b-62c6423422a2','en',1,'level 2 (English)');
INSERT INTO "translations" VALUES('e114f752-5629-5f4c-bc9d-41fff1e7fa28','fr',0,'means 2 (français)');
INSERT INTO "translations" VALUES('e114f752-5629-5f4c-bc9d-41fff1e7fa28','en',1,'means 2 (English)');
INSERT INTO "translations" VALUES('08e4ef92-b07b-5242-a8c2-36b0cb792302','fr',0,'level 3 (français)');
INSERT INTO "translations" VALUES('08e4ef92-b07b-5242-a8c2-36b0cb792302','en',1,'level 3 (English)');
INSERT INTO "translations" VALUES('bacfb591-8475-58bf-a229-40a367e921f8','fr',0,'means 3 (français)');
INSERT INTO "translations" VALUES('bacfb591-8475-58bf-a229-40a367e921f8','en',1,'means 3 (English)');
INSERT INTO "translations" VALUES('b774e11a-65ef-551c-84d3-435eddb433bc','fr',0,'section A (français)');
INSERT INTO "translations" VALUES('b774e11a-65ef-551c-84d3-435eddb433bc','en',1,'section A (English)');
INSERT INTO "translations" VALUES('e1eaf8e5-965c-5a43-9736-9c84f66cd565','fr',0,'A (français)');
INSERT INTO "translations" VALUES('e1eaf8e5-965c-5a43-9736-9c84f66cd565','en',1,'A (English)');
INSERT INTO "translations" VALUES('9fcbf6fb-5d4e-5928-b677-8e5b0deb714b','fr',0,'dimension A.1 (français)');
INSERT INTO "translations" VALUES('9fcbf6fb-5d4e-5928-b677-8e5b0deb714b','en',1,'dimension A.1 (English)');
INSERT INTO "translations" VALUES('2211c2dc-0b82-508a-9002-9a1d96bc78f9','fr',0,'A.1 (français)');
INSERT INTO "translations" VALUES('2211c2dc-0b82-508a-9002-9a1d96bc78f9','en',1,'A.1 (English)');
INSERT INTO "translations" VALUES('1ee14d57-19ac-538d-895a-d3166ca5e0dd','fr',0,'does A.1.1 (français)');
INSERT INTO "translations" VALUES('1ee14d57-19ac-538d-895a-d3166ca5e0dd','en',1,'does A.1.1 (English)');
INSERT INTO "translations" VALUES('5614e234-e740-5e74-be03-5a97a0aff2c2','fr',0,'do you do A.1.1? (français)');
INSERT INTO "translations" VALUES('5614e234-e740-5e74-be03-5a97a0aff2c2','en',1,'do you do A.1.1? (English)');
INSERT INTO "translations" VALUES('5cfbd73e-9118-5e61-bb0b-2c4f4e86ac6e','fr',0,'row A.1.1 (français)');
INSERT INTO "translations" VALUES('5cfbd73e-9118-5e61-bb0b-2c4f4e86ac6e','en',1,'row A.1.1 (English)');
INSERT INTO "translations" VALUES('7f6fd729-39ce-5ef8-a510-4c92ca49d597','fr',0,'first sign of A.1.1 (français)');
INSERT INTO "translations" VALUES('7f6fd729-39ce-5ef8-a510-4c92ca49d597','en',1,'first sign of A.1.1 (English)');
INSERT INTO "translations" VALUES('6f9b169a-f39d-5cfe-a19a-fa3440819944','fr',0,'second sign of A.1.1 (français)');
INSERT INTO "translations" VALUES('6f9b169a-f39d-5cfe-a19a-fa3440819944','en',1,'second sign of A.1.1 (English)');
INSERT INTO "translations" VALUES('47aafe8f-951b-50b3-a6cd-deaa52cc5869','fr',0,'does A.1.2 (français)');
INSERT INTO "translations" VALUES('47aafe8f-951b-50b3-a6cd-deaa52cc5869','en',1,'does A.1.2 (English)');
INSERT INTO "translations" VALUES('0c12abbe-e35e-55fe-b0c0-9df87df1ceb8','fr',0,'do you do A.1.2? (français)');
INSERT INTO "translations" VALUES('0c12abbe-e35e-55fe-b0c0-9df87df1ceb8','en',1,'do you do A.1.2? (English)');
INSERT INTO "translations" VALUES('faa0630a-5aae-53e4-87e7-315de3ce0d9f','fr',0,'row A.1.2 (français)');
INSERT INTO "translations" VALUES('faa0630a-5aae-53e4-87e7-315de3ce0d9f','en',1,'row A.1.2 (English)');
INSERT INTO "translations" VALUES('cde396ea-8478-5b74-9cd8-13ca2229fa1e','fr',0,'first sign of A.1.2 (français)');
INSERT INTO "translations" VALUES('cde396ea-8478-5b74-9cd8-13ca2229fa1e','en',1,'first sign of A.1.2 (English)');
INSERT INTO "translations" VALUES('7b6fa992-57d3-572f-a7bb-ccb88993c2d0','fr',0,'second sign of A.1.2 (français)');
INSERT INTO "translations" VALUES('7b6fa992-57d3-572f-a7bb-ccb88993c2d0','en',1,'second sign of A.1.2 (English)');
INSERT INTO "translations" VALUES('ac53b61b-ef32-5c46-aa04-68a6c84af6df','fr',0,'dimension A.2 (français)');
INSERT INTO "translations" VALUES('ac53b61b-ef32-5c46-aa04-68a6c84af6df','en',1,'dimension A.2 (English)');
INSERT INTO "translations" VALUES('e4741e9c-c9ef-5e6d-a1c1-d4dbc8339de0','fr',0,'A.2 (français)');
INSERT INTO "translations" VALUES('e4741e9c-c9ef-5e6d-a1c1-d4dbc8339de0','en',1,'A.2 (English)');
INSERT INTO "translations" VALUES('2216deea-05ba-5045-a44a-ecae92309c82','fr',0,'does A.2.1 (français)');
INSERT INTO "translations" VALUES('2216deea-05ba-5045-a44a-ecae92309c82','en',1,'does A.2.1 (English)');
INSERT INTO "translations" VALUES('c27c41d9-1254-5537-b097-07ab1841d5c0','fr',0,'do you do A.2.1? (français)');
INSERT INTO "translations" VALUES('c27c41d9-1254-5537-b097-07ab1841d5c0','en',1,'do you do A.2.1? (English)');
INSERT INTO "translations" VALUES('9ee5200a-6b6a-5565-82fc-35057b252a17','fr',0,'row A.2.1 (français)');
INSERT INTO "translations" VALUES('9ee5200a-6b6a-5565-82fc-35057b252a17','en',1,'row A.2.1 (English)');
INSERT INTO "translations" VALUES('9dd198ec-d028-535d-acf1-b7e82a26724a','fr',0,'first sign of A.2.1 (français)');
INSERT INTO "translations" VALUES('9dd198ec-d028-535d-acf1-b7e82a26724a','en',1,'first sign of A.2.1 (English)');
INSERT INTO "translations" VALUES('a1380fa0-d75b-5372-8e13-7fb9b135ca3d','fr',0,'second sign of A.2.1 (français)');
INSERT INTO "translations" VALUES('a1380fa0-d75b-5372-8e13-7fb9b135ca3d','en',1,'second sign of A.2.1 (English)');
INSERT INTO "translations" VALUES('5db8cbab-5dc2-5f7a-b237-affe6958c717','fr',0,'does A.2.2 (français)');
INSERT INTO "translations" VALUES('5db8cbab-5dc2-5f7a-b237-affe6958c717','en',1,'does A.2.2 (English)');
INSERT INTO "translations" VALUES('80e079e4-e5f0-5ed7-bad1-a52a8c360621','fr',0,'do you do A.2.2? (français)');
INSERT INTO "translations" VALUES('80e079e4-e5f0-5ed7-bad1-a52a8c360621','en',1,'do you do A.2.2? (English)');
INSERT INTO "translations" VALUES('dc6acd2f-3201-500b-b4da-6eeb7d648a8d','fr',0,'row A.2.2 (français)');
INSERT INTO "translations" VALUES('dc6acd2f-3201-500b-b4da-6eeb7d648a8d','en',1,'row A.2.2 (English)');
INSERT INTO "translations" VALUES('3daaae87-b870-5c51-b6c3-3073dbfd3a49','fr',0,'first sign of A.2.2 (français)');
INSERT INTO "translations" VALUES('3daaae87-b870-5c51-b6c3-3073dbfd3a49','en',1,'first sign of A.2.2 (English)');
INSERT INTO "translations" VALUES('41b8a05d-c1fe-53a4-a4a8-2daeabdf2c12','fr',0,'second sign of A.2.2 (français)');
INSERT INTO "translations" VALUES('41b8a05d-c1fe-53a4-a4a8-2daeabdf2c12','en',1,'second sign of A.2.2 (English)');
INSERT INTO "translations" VALUES('fd0911d7-e43b-5554-b94a-7d5f88f269e5','fr',0,'does A.2.3 (français)');
INSERT INTO "translations" VALUES('fd0911d7-e43b-5554-b94a-7d5f88f269e5','en',1,'does A.2.3 (English)');
INSERT INTO "translations" VALUES('b035e4b8-3f89-5118-b700-19d02b49aa09','fr',0,'do you do A.2.3? (français)');
INSERT INTO "translations" VALUES('b035e4b8-3f89-5118-b700-19d02b49aa09','en',1,'do you do A.2.3? (English)');
INSERT INTO "translations" VALUES('d4e884e8-a77f-5261-9b2a-0d24ab662902','fr',0,'row A.2.3 (français)');
INSERT INTO "translations" VALUES('d4e884e8-a77f-5261-9b2a-0d24ab662902','en',1,'row A.2.3 (English)');
INSERT INTO "translations" VALUES('a53d63de-91dc-50cb-a5cf-c741f0569413','fr',0,'first sign of A.2.3 (français)');
INSERT INTO "translations" VALUES('a53d63de-91dc-50cb-a5cf-c741f0569413','en',1,'first sign of A.2.3 (English)');
INSERT INTO "translations" VALUES('410ec45f-1b35-5570-8ed6-4d3a1501eb2d','fr',0,'second sign of A.2.3 (français)');
INSERT INTO "translations" VALUES('410ec45f-1b35-5570-8ed6-4d3a1501eb2d','en',1,'second sign of A.2.3 (English)');
INSERT INTO "translations" VALUES('49cb704e-902a-5997-9283-097d973a1b16','fr',0,'section B (français)');
INSERT INTO "translations" VALUES('49cb704e-902a-5997-9283-097d973a1b16','en',1,'section B (English)');
INSERT INTO "translations" VALUES('7049f69e-1a99-52f6-aa2f-995016fd74fd','fr',0,'B (français)');
INSERT INTO "translations" VALUES('7049f69e-1a99-52f6-aa2f-995016fd74fd','en',1,'B (English)');
INSERT INTO "translations" VALUES('c13f7ceb-4f05-5343-947e-3ec7c6a67e99','fr',0,'dimension B.1 (français)');
INSERT INTO "translations" VALUES('c13f7ceb-4f05-5343-947e-3ec7c6a67e99','en',1,'dimension B.1 (English)');
INSERT INTO "translations" VALUES('f07009b7-e5db-520c-82a1-1ee9ce44c790','fr',0,'B.1 (français)');
INSERT INTO "translations" VALUES('f07009b7-e5db-520c-82a1-1ee9ce44c790','en',1,'B.1 (English)');
INSERT INTO "translations" VALUES('921aad16-c162-5ac5-9f77-f988d1d290c3','fr',0,'does B.1.1 (français)');
INSERT INTO "translations" VALUES('921aad16-c162-5ac5-9f77-f988d1d290c3','en',1,'does B.1.1 (English)');
INSERT INTO "translations" VALUES('b5f8275a-3e7b-50cb-827a-e515bf9efb46','fr',0,'do you do B.1.1? (français)');
INSERT INTO "translations" VALUES('b5f8275a-3e7b-50cb-827a-e515bf9efb46','en',1,'do you do B.1.1? (English)');
INSERT INTO "translations" VALUES('11ae8c91-f502-5455-a338-bdba134be66e','fr',0,'row B.1.1 (français)');
INSERT INTO "translations" VALUES('11ae8c91-f502-5455-a338-bdba134be66e','en',1,'row B.1.1 (English)');
INSERT INTO "translations" VALUES('3e1337ac-35b3-5e69-afb3-5c046ed9ec5d','fr',0,'first sign of B.1.1 (français)');
INSERT INTO "translations" VALUES('3e1337ac-35b3-5e69-afb3-5c046ed9ec5d','en',1,'first sign of B.1.1 (English)');
INSERT INTO "translations" VALUES('4d55f65e-c1ed-5f92-b025-d6c174d71b70','fr',0,'second sign of B.1.1 (français)');
INSERT INTO "translations" VALUES('4d55f65e-c1ed-5f92-b025-d6c174d71b70','en',1,'second sign of B.1.1 (English)');
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
INSERT INTO "vault_log" VALUES(1,'made','','2026-11-30T20:10:29.960314Z','b0697d72-71ca-47dc-a4a9-0be867955d7d');
INSERT INTO "vault_log" VALUES(2,'release','summary','2026-11-30T20:10:30.072653Z','b0697d72-71ca-47dc-a4a9-0be867955d7d');
INSERT INTO "vault_log" VALUES(3,'opened','','2026-11-30T20:10:30.279083Z','b0697d72-71ca-47dc-a4a9-0be867955d7d');
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
INSERT INTO "workshops" VALUES('8b2bfcee-0603-44ec-9bee-efd0884d0df6','Atelier témoin','','','',NULL,'','Animation A','fr',NULL,'2026-11-30T20:10:29.952239Z','2026-11-30T20:10:30.065632Z',NULL,'',0);
CREATE INDEX ix_workshops_changed ON workshops (changed);
CREATE INDEX ix_notes_assessment_id_item_id ON notes (assessment_id, item_id);
CREATE INDEX ix_choices_assessment_id ON choices (assessment_id);
CREATE INDEX ix_swot_entries_workshop_id ON swot_entries (workshop_id);
CREATE INDEX ix_actions_workshop_id ON actions (workshop_id);
CREATE INDEX ix_history_workshop_id_code ON history (workshop_id, code);
CREATE INDEX ix_held_workshop_id ON held (workshop_id);
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
