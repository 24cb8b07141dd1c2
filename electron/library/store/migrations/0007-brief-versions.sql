-- Earlier states of briefs: kept by the rhythm of saving, by name, and before another one is put back.
CREATE TABLE brief_versions (
  id TEXT PRIMARY KEY,
  brief_id TEXT NOT NULL REFERENCES briefs (id) ON DELETE CASCADE,
  -- Counts the versions of a brief from 1, whatever the clock said.
  number INTEGER NOT NULL CHECK (number >= 1),
  kind TEXT NOT NULL CHECK (kind IN ('automatic', 'before-restore')),
  -- A version with a name is never thinned out.
  name TEXT,
  -- When these words were saved, not when they were kept.
  saved_at TEXT NOT NULL,
  words INTEGER NOT NULL,
  quotations INTEGER NOT NULL,
  -- `briefs.sha256` at that time: the same words are not kept twice in a row.
  brief_sha256 TEXT NOT NULL CHECK (length(brief_sha256) = 64),
  -- Header, style, template and state as JSON, deflated; the hash is of the JSON.
  content BLOB NOT NULL,
  content_sha256 TEXT NOT NULL CHECK (length(content_sha256) = 64),
  UNIQUE (brief_id, number)
) STRICT;

CREATE TRIGGER brief_versions_frozen
BEFORE UPDATE OF id, brief_id, number, kind, saved_at, words, quotations, brief_sha256, content, content_sha256 ON brief_versions
BEGIN SELECT RAISE(ABORT, 'frozen: a version of a brief never changes'); END;
