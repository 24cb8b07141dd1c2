-- Articles whose texts share their words: what to look for them by, what was found, and what the analyst put away.
-- All but the last table can be made anew from the texts.

-- The newest text of each article that was looked through.
CREATE TABLE looked_through (
  article_number INTEGER PRIMARY KEY REFERENCES articles (number) ON DELETE CASCADE,
  text_id TEXT NOT NULL
) STRICT;

CREATE TABLE word_samples (
  -- Hash of a run of three words, 32 bits.
  sample INTEGER NOT NULL,
  article_number INTEGER NOT NULL REFERENCES looked_through (article_number) ON DELETE CASCADE,
  PRIMARY KEY (sample, article_number)
) STRICT, WITHOUT ROWID;

CREATE INDEX word_samples_by_article ON word_samples (article_number);

CREATE TABLE likely_copies (
  -- The later import of the two.
  article_number INTEGER NOT NULL REFERENCES looked_through (article_number) ON DELETE CASCADE,
  other_number INTEGER NOT NULL REFERENCES looked_through (article_number) ON DELETE CASCADE,
  -- Part of the shorter text's own words that stand in the other, 0 to 1.
  share REAL NOT NULL CHECK (share > 0 AND share <= 1),
  likeness TEXT NOT NULL,
  PRIMARY KEY (article_number, other_number),
  CHECK (other_number < article_number)
) STRICT, WITHOUT ROWID;

CREATE INDEX likely_copies_by_other ON likely_copies (other_number);

CREATE TABLE told_apart (
  article_id TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  other_id TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  PRIMARY KEY (article_id, other_id),
  CHECK (article_id < other_id)
) STRICT, WITHOUT ROWID;
