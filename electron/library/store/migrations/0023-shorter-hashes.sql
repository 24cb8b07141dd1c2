-- An index of hashes gets its new entries at places that come in no order, so that a batch of an import changes nearly as many
-- of its pages as it has articles. Eight digits tell as much as an index has to: whole hashes are compared in the row.
-- A file is looked for by those digits too when it is deleted, which a foreign key cannot do: two triggers stand in its place.
PRAGMA legacy_alter_table = ON;

CREATE TABLE texts_of_this_form (
  id TEXT PRIMARY KEY,
  article_id TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  version INTEGER NOT NULL CHECK (version >= 1),
  -- Of the canonical text (block texts joined by a blank line) in UTF-8.
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  -- Of everything the importer said of this text: blocks with their runs, set-aside pieces, steps, warnings.
  content_sha256 TEXT NOT NULL CHECK (length(content_sha256) = 64),
  -- Of a row of raw_files: the triggers raw_files_there and raw_files_needed see to it.
  raw_sha256 TEXT NOT NULL,
  file_name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  encoding TEXT NOT NULL,
  imported_at TEXT NOT NULL,
  UNIQUE (article_id, version)
) STRICT;

-- Texts of one moment are told apart by their rowid.
INSERT INTO texts_of_this_form
  (rowid, id, article_id, version, sha256, content_sha256, raw_sha256, file_name, media_type, encoding, imported_at)
SELECT rowid, id, article_id, version, sha256, content_sha256, raw_sha256, file_name, media_type, encoding, imported_at
  FROM texts ORDER BY rowid;

DROP TABLE texts;

ALTER TABLE texts_of_this_form RENAME TO texts;

CREATE INDEX texts_by_file_name ON texts (file_name);

CREATE INDEX texts_by_raw_file ON texts (substr(raw_sha256, 1, 8));

CREATE INDEX texts_by_words ON texts (substr(sha256, 1, 8));

CREATE TRIGGER texts_frozen BEFORE UPDATE OF id, sha256, content_sha256, raw_sha256, file_name, media_type, encoding, imported_at ON texts
BEGIN SELECT RAISE(ABORT, 'frozen: a text never changes'); END;

CREATE TRIGGER texts_kept BEFORE DELETE ON texts WHEN EXISTS (SELECT 1 FROM articles WHERE id = OLD.article_id)
BEGIN SELECT RAISE(ABORT, 'frozen: a text goes only with its article'); END;

CREATE TRIGGER texts_sealed BEFORE INSERT ON texts WHEN EXISTS (SELECT 1 FROM texts WHERE id = NEW.id)
BEGIN SELECT RAISE(FAIL, 'frozen: a text never changes'); END;

CREATE TRIGGER raw_files_there BEFORE INSERT ON texts WHEN NOT EXISTS (SELECT 1 FROM raw_files WHERE sha256 = NEW.raw_sha256)
BEGIN SELECT RAISE(FAIL, 'frozen: a text stands beside the file that it was made from'); END;

CREATE TRIGGER raw_files_needed BEFORE DELETE ON raw_files
WHEN EXISTS (SELECT 1 FROM texts WHERE substr(raw_sha256, 1, 8) = substr(OLD.sha256, 1, 8) AND raw_sha256 = OLD.sha256)
BEGIN SELECT RAISE(ABORT, 'frozen: a raw file goes only with its last text'); END;

-- The fields of a record are looked up in their article at the end of the change, like the paragraphs of a text: for rows that
-- might be refused at once SQLite copies each page that their statement touches.
CREATE TABLE fields_of_this_form (
  article_id TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  field TEXT NOT NULL,
  basis TEXT NOT NULL CHECK (basis IN ('in-text', 'inferred', 'supplied', 'confirmed', 'unknown')),
  reason TEXT,
  PRIMARY KEY (article_id, field)
) STRICT, WITHOUT ROWID;

INSERT INTO fields_of_this_form (article_id, field, basis, reason)
SELECT article_id, field, basis, reason FROM record_fields ORDER BY article_id, field;

CREATE TABLE values_of_this_form (
  article_id TEXT NOT NULL,
  field TEXT NOT NULL,
  position INTEGER NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (article_id, field, position),
  FOREIGN KEY (article_id, field) REFERENCES record_fields (article_id, field)
    ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

INSERT INTO values_of_this_form (article_id, field, position, value)
SELECT article_id, field, position, value FROM record_values ORDER BY article_id, field, position;

DROP TABLE record_values;

DROP TABLE record_fields;

ALTER TABLE fields_of_this_form RENAME TO record_fields;

ALTER TABLE values_of_this_form RENAME TO record_values;

PRAGMA legacy_alter_table = OFF;
