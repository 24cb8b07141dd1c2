-- What claims rest on: groups of articles with one origin, links between quotes, claims that need no source.

CREATE TABLE independence_groups (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  -- Lower case: two groups of one name would be told apart by nobody.
  folded TEXT NOT NULL UNIQUE,
  note TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

-- An article rests on one origin, or stands for itself.
CREATE TABLE independence_members (
  article_id TEXT PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
  group_id TEXT NOT NULL REFERENCES independence_groups (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX independence_members_by_group ON independence_members (group_id);

-- What the analyst says of two quotes. Proposals are never stored, only that one was put away.
CREATE TABLE quote_links (
  id TEXT PRIMARY KEY,
  first_quote TEXT NOT NULL REFERENCES quotes (id) ON DELETE CASCADE,
  second_quote TEXT NOT NULL REFERENCES quotes (id) ON DELETE CASCADE,
  relation TEXT NOT NULL CHECK (relation IN ('agrees', 'contradicts', 'dismissed')),
  note TEXT NOT NULL,
  created_at TEXT NOT NULL,
  -- One order, so that a pair has one row.
  CHECK (first_quote < second_quote),
  UNIQUE (first_quote, second_quote)
) STRICT;
CREATE INDEX quote_links_by_second ON quote_links (second_quote);

-- Claims of a brief that the analyst says need no source, by their words.
CREATE TABLE exempt_claims (
  brief_id TEXT NOT NULL REFERENCES briefs (id) ON DELETE CASCADE,
  words TEXT NOT NULL,
  PRIMARY KEY (brief_id, words)
) STRICT, WITHOUT ROWID;
