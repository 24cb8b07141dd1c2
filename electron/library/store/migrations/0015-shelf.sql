-- What the analyst says of whole articles: tags, collections, read, starred, notes; and searches that are kept by name.
-- Tags of articles and of quotes have one list of names; a slash in a name stands for nesting.
CREATE TABLE article_tags (
  article_number INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
  tag_id INTEGER NOT NULL REFERENCES tags (id) ON DELETE CASCADE,
  -- Given by the analyst, or a keyword of the file.
  basis TEXT NOT NULL CHECK (basis IN ('supplied', 'in-text')),
  PRIMARY KEY (article_number, tag_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX article_tags_by_tag ON article_tags (tag_id);

-- Tables of their own, not columns: counting them takes no look at any row.
CREATE TABLE read_articles (
  article_number INTEGER PRIMARY KEY REFERENCES articles (number) ON DELETE CASCADE,
  read_at TEXT NOT NULL
) STRICT;
CREATE TABLE starred_articles (
  article_number INTEGER PRIMARY KEY REFERENCES articles (number) ON DELETE CASCADE,
  starred_at TEXT NOT NULL
) STRICT;

CREATE TABLE article_notes (
  id TEXT PRIMARY KEY,
  article_number INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
  words TEXT NOT NULL,
  created_at TEXT NOT NULL,
  changed_at TEXT NOT NULL
) STRICT;
CREATE INDEX article_notes_by_article ON article_notes (article_number);

CREATE TABLE collections (
  id TEXT PRIMARY KEY,
  -- Null for a collection that stands in no other.
  parent_id TEXT REFERENCES collections (id) ON DELETE CASCADE CHECK (parent_id <> id),
  name TEXT NOT NULL,
  folded TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX collections_by_parent ON collections (parent_id);

CREATE TABLE collection_articles (
  collection_id TEXT NOT NULL REFERENCES collections (id) ON DELETE CASCADE,
  article_number INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
  PRIMARY KEY (collection_id, article_number)
) STRICT, WITHOUT ROWID;
CREATE INDEX collection_articles_by_article ON collection_articles (article_number);

CREATE TABLE saved_searches (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  folded TEXT NOT NULL UNIQUE,
  query TEXT NOT NULL,
  sort TEXT NOT NULL CHECK (sort IN ('relevance', 'date')),
  -- Facets; null where none was chosen, empty where the value is not known.
  outlet TEXT,
  year TEXT,
  tag TEXT,
  kind TEXT,
  created_at TEXT NOT NULL
) STRICT;

-- Of older articles nothing says whether they were read, except where work rests on them.
INSERT INTO read_articles (article_number, read_at)
  SELECT articles.number, strftime('%Y-%m-%dT%H:%M:%fZ', 'now') FROM articles
   WHERE id IN (SELECT texts.article_id FROM quotes JOIN texts ON texts.id = quotes.text_id)
      OR id IN (SELECT article_id FROM brief_articles);
