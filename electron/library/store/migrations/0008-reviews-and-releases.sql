-- What the analyst says to findings of the release list, and briefs as they left the house, byte for byte.

CREATE TABLE review_treatments (
  brief_id TEXT NOT NULL REFERENCES briefs (id) ON DELETE CASCADE,
  -- Made of the finding's words: a finding that is worded anew must be answered anew.
  finding TEXT NOT NULL,
  treatment TEXT NOT NULL,
  treated_at TEXT NOT NULL,
  PRIMARY KEY (brief_id, finding)
) STRICT, WITHOUT ROWID;

CREATE TABLE releases (
  id TEXT PRIMARY KEY,
  -- A brief is released once; the next version is a brief of its own.
  brief_id TEXT NOT NULL UNIQUE REFERENCES briefs (id) ON DELETE RESTRICT,
  version TEXT NOT NULL,
  reviewer TEXT NOT NULL,
  released_at TEXT NOT NULL,
  revision INTEGER NOT NULL,
  -- JSON: key and SHA-256 of each stored text that the brief rests on.
  texts TEXT NOT NULL CHECK (json_valid(texts))
) STRICT;

CREATE TABLE release_files (
  release_id TEXT NOT NULL REFERENCES releases (id) ON DELETE RESTRICT,
  format TEXT NOT NULL,
  file_name TEXT NOT NULL,
  bytes BLOB NOT NULL,
  sha256 TEXT NOT NULL,
  pages INTEGER,
  PRIMARY KEY (release_id, format)
) STRICT;

-- The brief that this one goes on from, released by then.
ALTER TABLE briefs ADD COLUMN follows TEXT REFERENCES briefs (id) ON DELETE RESTRICT;

CREATE TRIGGER released_briefs_stay BEFORE UPDATE ON briefs
WHEN EXISTS (SELECT 1 FROM releases WHERE brief_id = old.id)
BEGIN
  SELECT raise(ABORT, 'a released brief is not changed');
END;
CREATE TRIGGER releases_stay BEFORE UPDATE ON releases
BEGIN
  SELECT raise(ABORT, 'a release is not changed');
END;
CREATE TRIGGER released_files_stay BEFORE UPDATE ON release_files
BEGIN
  SELECT raise(ABORT, 'a released file is not changed');
END;
