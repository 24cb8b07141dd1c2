-- Every change of a record, with what it said before: who, when, how. Undone ones stay, so that they can be made again.
CREATE TABLE record_corrections (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  article_id TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  field TEXT NOT NULL,
  -- Values with their basis, as JSON.
  before TEXT NOT NULL CHECK (json_valid(before)),
  after TEXT NOT NULL CHECK (json_valid(after)),
  -- proposed: what a newer file says of a value that the analyst set; it was not taken.
  how TEXT NOT NULL CHECK (how IN ('edited', 'restored', 'merged', 'imported', 'proposed')),
  -- replaced: undone, and something else done since, so that it cannot be made again.
  state TEXT NOT NULL CHECK (state IN ('made', 'undone', 'replaced')),
  made_by TEXT NOT NULL,
  made_at TEXT NOT NULL
) STRICT;
CREATE INDEX record_corrections_by_article ON record_corrections (article_id, number);

-- Records that were merged into others. Their ids and keys go on leading there; the rest is what undoing needs.
CREATE TABLE merged_articles (
  id TEXT PRIMARY KEY,
  key TEXT NOT NULL,
  into_id TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  title TEXT,
  merged_at TEXT NOT NULL,
  merged_by TEXT NOT NULL,
  -- JSON: the record, what hung on it, and where its texts stood.
  kept TEXT NOT NULL CHECK (json_valid(kept))
) STRICT;
CREATE INDEX merged_articles_by_survivor ON merged_articles (into_id);
CREATE UNIQUE INDEX merged_articles_by_folded_key ON merged_articles (lower(key));

-- Texts that came to their article by a merge. Their files count as known, though newer texts stand after them.
CREATE TABLE merged_texts (
  text_id TEXT NOT NULL REFERENCES texts (id) ON DELETE CASCADE,
  merged_id TEXT NOT NULL REFERENCES merged_articles (id) ON DELETE CASCADE,
  PRIMARY KEY (text_id, merged_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX merged_texts_by_merge ON merged_texts (merged_id);

-- Not a letter of a text changes, but in a merge its article and its place among the texts of that article do.
DROP TRIGGER texts_frozen;
CREATE TRIGGER texts_frozen BEFORE UPDATE OF id, sha256, content_sha256, raw_sha256, file_name, media_type, encoding, imported_at ON texts
BEGIN SELECT RAISE(ABORT, 'frozen: a text never changes'); END;

-- Id of the article that a quote was saved in, which its hash was made with, where its text has come to another record since.
ALTER TABLE quotes ADD COLUMN saved_under TEXT;
