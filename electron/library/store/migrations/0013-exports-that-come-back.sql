-- What was exported as a Word file, so that a file that was edited elsewhere can be compared with it when it comes back.
CREATE TABLE brief_exports (
  -- Stands in the file, in the names of its bookmarks.
  mark TEXT PRIMARY KEY CHECK (length(mark) = 16),
  brief_id TEXT NOT NULL REFERENCES briefs (id) ON DELETE CASCADE,
  -- Counts the exports of a brief from 1, whatever the clock said.
  number INTEGER NOT NULL CHECK (number >= 1),
  -- `ExportRecord` as JSON, deflated; the hash is of the JSON.
  content BLOB NOT NULL,
  content_sha256 TEXT NOT NULL CHECK (length(content_sha256) = 64),
  UNIQUE (brief_id, number)
) STRICT;

CREATE TRIGGER brief_exports_frozen BEFORE UPDATE ON brief_exports
BEGIN SELECT RAISE(ABORT, 'frozen: what was exported never changes'); END;
