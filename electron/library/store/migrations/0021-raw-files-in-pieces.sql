-- A large raw file is stored a megabyte at a time, so that neither storing nor reading it takes its size in memory several
-- times: `raw_files.bytes` is its beginning, and these rows follow. What was stored whole before stays whole.
CREATE TABLE raw_pieces (
  sha256 TEXT NOT NULL REFERENCES raw_files (sha256) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position > 0),
  bytes BLOB NOT NULL,
  PRIMARY KEY (sha256, position)
) STRICT;

CREATE TRIGGER raw_pieces_frozen BEFORE UPDATE ON raw_pieces
BEGIN SELECT RAISE(ABORT, 'frozen: a raw file never changes'); END;

CREATE TRIGGER raw_pieces_kept BEFORE DELETE ON raw_pieces WHEN EXISTS (SELECT 1 FROM raw_files WHERE sha256 = OLD.sha256)
BEGIN SELECT RAISE(ABORT, 'frozen: a raw file never changes'); END;
