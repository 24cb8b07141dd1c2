-- Pictures of briefs, as the app's own encoder made them; a brief names them by hash.
CREATE TABLE images (
  sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
  media_type TEXT NOT NULL CHECK (media_type IN ('image/png', 'image/jpeg')),
  -- In pixels.
  width INTEGER NOT NULL CHECK (width > 0),
  height INTEGER NOT NULL CHECK (height > 0),
  bytes BLOB NOT NULL,
  added_at TEXT NOT NULL
) STRICT;

CREATE TRIGGER images_frozen BEFORE UPDATE ON images
BEGIN SELECT RAISE(ABORT, 'frozen: a picture never changes'); END;
