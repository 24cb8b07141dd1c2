-- Who said a quote's words and where, tags on quotes, and an outline of topics for each brief.

-- What the analyst says; `speaker` was there before. `date` is EDTF.
ALTER TABLE quotes ADD COLUMN role TEXT;
ALTER TABLE quotes ADD COLUMN occasion TEXT;
ALTER TABLE quotes ADD COLUMN date TEXT;
-- What the text seems to say: never a fact until it is confirmed into the columns above.
ALTER TABLE quotes ADD COLUMN proposed_speaker TEXT;
ALTER TABLE quotes ADD COLUMN proposed_role TEXT;
ALTER TABLE quotes ADD COLUMN proposed_occasion TEXT;
ALTER TABLE quotes ADD COLUMN proposed_date TEXT;
-- Quotes saved by an older version are read for proposals when quotes are next listed.
ALTER TABLE quotes ADD COLUMN proposals TEXT NOT NULL DEFAULT 'unread'
  CHECK (proposals IN ('unread', 'made', 'dismissed'));
CREATE INDEX quotes_unread ON quotes (proposals) WHERE proposals = 'unread';

CREATE TABLE tags (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  -- Lower case: “Trade” and “trade” are one tag, spelt as it was first.
  folded TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE quote_tags (
  quote_id TEXT NOT NULL REFERENCES quotes (id) ON DELETE CASCADE,
  tag_id INTEGER NOT NULL REFERENCES tags (id) ON DELETE CASCADE,
  PRIMARY KEY (quote_id, tag_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX quote_tags_by_tag ON quote_tags (tag_id);

CREATE TABLE topics (
  id TEXT PRIMARY KEY,
  brief_id TEXT NOT NULL REFERENCES briefs (id) ON DELETE CASCADE,
  -- Null for a topic of the first level.
  parent_id TEXT REFERENCES topics (id) ON DELETE CASCADE,
  -- Counts the topics of a brief from 0 in reading order: parents before their children.
  position INTEGER NOT NULL CHECK (position >= 0),
  title TEXT NOT NULL,
  UNIQUE (brief_id, position)
) STRICT;
CREATE INDEX topics_by_parent ON topics (parent_id);

-- RESTRICT, not CASCADE: a quote must never silently drop out of an outline.
CREATE TABLE topic_quotes (
  topic_id TEXT NOT NULL REFERENCES topics (id) ON DELETE CASCADE,
  quote_id TEXT NOT NULL REFERENCES quotes (id) ON DELETE RESTRICT,
  position INTEGER NOT NULL CHECK (position >= 0),
  PRIMARY KEY (topic_id, quote_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX topic_quotes_by_quote ON topic_quotes (quote_id);
