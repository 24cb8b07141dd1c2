CREATE INDEX article_facts_by_page ON article_facts (page_address) WHERE page_address IS NOT NULL;

CREATE INDEX article_facts_by_published ON article_facts (published_key, number);

CREATE INDEX article_facts_by_title ON article_facts (title_key, number);

CREATE INDEX article_notes_by_article ON article_notes (article_number);

CREATE INDEX article_tags_by_tag ON article_tags (tag_id);

CREATE INDEX articles_by_folded_key ON articles (lower(key)) WHERE key <> lower(key);

CREATE INDEX brief_articles_by_article ON brief_articles (article_id);

CREATE INDEX brief_quotes_by_quote ON brief_quotes (quote_id);

CREATE INDEX collection_articles_by_article ON collection_articles (article_number);

CREATE INDEX collections_by_parent ON collections (parent_id);

CREATE INDEX independence_members_by_group ON independence_members (group_id);

CREATE INDEX likely_copies_by_other ON likely_copies (other_number);

CREATE UNIQUE INDEX merged_articles_by_folded_key ON merged_articles (lower(key));

CREATE INDEX merged_articles_by_survivor ON merged_articles (into_id);

CREATE INDEX merged_texts_by_merge ON merged_texts (merged_id);

CREATE INDEX quote_links_by_second ON quote_links (second_quote);

CREATE INDEX quote_settlements_by_successor ON quote_settlements (successor_id);

CREATE INDEX quote_tags_by_tag ON quote_tags (tag_id);

CREATE INDEX quotes_unread ON quotes (proposals) WHERE proposals = 'unread';

CREATE INDEX record_corrections_by_article ON record_corrections (article_id, number);

CREATE INDEX reference_entries_by_doi ON reference_entries (doi) WHERE doi IS NOT NULL;

CREATE INDEX texts_by_file_name ON texts (file_name);

CREATE INDEX texts_by_raw_file ON texts (substr(raw_sha256, 1, 8));

CREATE INDEX texts_by_words ON texts (substr(sha256, 1, 8));

CREATE INDEX topic_quotes_by_quote ON topic_quotes (quote_id);

CREATE INDEX topics_by_parent ON topics (parent_id);

CREATE INDEX word_samples_by_article ON word_samples (article_number);

CREATE TABLE article_facts (
  -- What lists sort by and searches filter by. An article without a row here is not in the search index yet.
  number INTEGER PRIMARY KEY REFERENCES articles (number) ON DELETE CASCADE,
  -- Earliest known day of publication as far as it is known (2025, 2025-04, 2025-04-12); empty where no year is known.
  published_key TEXT NOT NULL,
  -- Title without case, accents and leading signs, numbers padded; U+10FFFF where there is none, so that it sorts last.
  title_key TEXT NOT NULL,
  -- First and last day of publication that are possible, as 20250412; null where the year is not known.
  day_from INTEGER,
  day_to INTEGER,
  outlet TEXT,
  kind TEXT,
  language TEXT,
  -- Web address without what does not change the page.
  page_address TEXT
) STRICT;

CREATE TABLE article_notes (
  id TEXT PRIMARY KEY,
  article_number INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
  words TEXT NOT NULL,
  created_at TEXT NOT NULL,
  changed_at TEXT NOT NULL
) STRICT;

CREATE TABLE article_tags (
  article_number INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
  tag_id INTEGER NOT NULL REFERENCES tags (id) ON DELETE CASCADE,
  -- Given by the analyst, or a keyword of the file.
  basis TEXT NOT NULL CHECK (basis IN ('supplied', 'in-text')),
  PRIMARY KEY (article_number, tag_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE articles (
  -- Row of the search index, and the order of import whatever the clock said. Never reused.
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  key TEXT NOT NULL UNIQUE,
  accession TEXT NOT NULL,
  is_sample INTEGER NOT NULL CHECK (is_sample IN (0, 1)),
  created_at TEXT NOT NULL,
  -- SHA-256 of the record below, rewritten with every change of it.
  record_sha256 TEXT NOT NULL CHECK (length(record_sha256) = 64)
) STRICT;

CREATE TABLE blocks (
  text_id TEXT NOT NULL REFERENCES texts (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  paragraph INTEGER NOT NULL CHECK (paragraph >= 1),
  kind TEXT NOT NULL,
  text TEXT NOT NULL,
  level INTEGER,
  ordered INTEGER CHECK (ordered IN (0, 1)),
  page INTEGER,
  dir TEXT CHECK (dir IN ('ltr', 'rtl')), pages TEXT,
  PRIMARY KEY (text_id, paragraph)
) STRICT, WITHOUT ROWID;

CREATE TABLE brief_articles (
  brief_id TEXT NOT NULL REFERENCES briefs (id) ON DELETE CASCADE,
  article_id TEXT NOT NULL REFERENCES articles (id) ON DELETE RESTRICT,
  mentions INTEGER NOT NULL CHECK (mentions >= 1),
  PRIMARY KEY (brief_id, article_id)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE brief_quotes (
  brief_id TEXT NOT NULL REFERENCES briefs (id) ON DELETE CASCADE,
  quote_id TEXT NOT NULL REFERENCES quotes (id) ON DELETE RESTRICT,
  mentions INTEGER NOT NULL CHECK (mentions >= 1),
  PRIMARY KEY (brief_id, quote_id)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE briefs (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  to_line TEXT NOT NULL,
  from_line TEXT NOT NULL,
  date_line TEXT NOT NULL,
  handling TEXT NOT NULL,
  template TEXT NOT NULL,
  style TEXT NOT NULL,
  state TEXT NOT NULL,
  -- Of the header fields, template, style and state together.
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  revision INTEGER NOT NULL CHECK (revision >= 1),
  -- Orders briefs by last change whatever the clock said.
  change_number INTEGER NOT NULL UNIQUE,
  quotations INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  modified TEXT NOT NULL
, follows TEXT REFERENCES briefs (id) ON DELETE RESTRICT, header_more TEXT NOT NULL DEFAULT '') STRICT;

CREATE TABLE collection_articles (
  collection_id TEXT NOT NULL REFERENCES collections (id) ON DELETE CASCADE,
  article_number INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
  PRIMARY KEY (collection_id, article_number)
) STRICT, WITHOUT ROWID;

CREATE TABLE collections (
  id TEXT PRIMARY KEY,
  -- Null for a collection that stands in no other.
  parent_id TEXT REFERENCES collections (id) ON DELETE CASCADE CHECK (parent_id <> id),
  name TEXT NOT NULL,
  folded TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE exempt_claims (
  brief_id TEXT NOT NULL REFERENCES briefs (id) ON DELETE CASCADE,
  words TEXT NOT NULL,
  PRIMARY KEY (brief_id, words)
) STRICT, WITHOUT ROWID;

CREATE TABLE images (
  sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
  media_type TEXT NOT NULL CHECK (media_type IN ('image/png', 'image/jpeg')),
  -- In pixels.
  width INTEGER NOT NULL CHECK (width > 0),
  height INTEGER NOT NULL CHECK (height > 0),
  bytes BLOB NOT NULL,
  added_at TEXT NOT NULL
) STRICT;

CREATE TABLE import_job_files (
  job_id TEXT NOT NULL REFERENCES import_jobs (id) ON DELETE CASCADE,
  -- Place among the files of its job, from 0.
  position INTEGER NOT NULL CHECK (position >= 0),
  path TEXT NOT NULL,
  -- NULL: still to be done.
  status TEXT CHECK (status IN ('imported', 'unchanged', 'new-text', 'failed')),
  article_id TEXT,
  text_id TEXT,
  -- Why it failed.
  code TEXT,
  message TEXT,
  PRIMARY KEY (job_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE import_jobs (
  id TEXT PRIMARY KEY,
  -- Says on screen what is imported: the name of the folder, or how many files.
  label TEXT NOT NULL,
  -- Folders and files as the analyst gave them, as a JSON array.
  roots TEXT NOT NULL,
  began_at TEXT NOT NULL,
  -- 1 when all of its files stand in import_job_files.
  listed INTEGER NOT NULL DEFAULT 0 CHECK (listed IN (0, 1))
) STRICT;

CREATE TABLE import_steps (
  text_id TEXT NOT NULL REFERENCES texts (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  step_id TEXT NOT NULL,
  action TEXT NOT NULL,
  rule TEXT NOT NULL,
  status TEXT NOT NULL,
  raw_start INTEGER,
  raw_end INTEGER,
  raw_text TEXT NOT NULL,
  message TEXT NOT NULL,
  PRIMARY KEY (text_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE import_warnings (
  text_id TEXT NOT NULL REFERENCES texts (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  code TEXT NOT NULL,
  message TEXT NOT NULL,
  PRIMARY KEY (text_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE independence_groups (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  -- Lower case: two groups of one name would be told apart by nobody.
  folded TEXT NOT NULL UNIQUE,
  note TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE independence_members (
  article_id TEXT PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
  group_id TEXT NOT NULL REFERENCES independence_groups (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

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

CREATE TABLE looked_through (
  article_number INTEGER PRIMARY KEY REFERENCES articles (number) ON DELETE CASCADE,
  text_id TEXT NOT NULL
) STRICT;

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

CREATE TABLE merged_texts (
  text_id TEXT NOT NULL REFERENCES texts (id) ON DELETE CASCADE,
  merged_id TEXT NOT NULL REFERENCES merged_articles (id) ON DELETE CASCADE,
  PRIMARY KEY (text_id, merged_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE quote_findings (
  quote_id TEXT NOT NULL REFERENCES quotes (id) ON DELETE CASCADE,
  text_id TEXT NOT NULL REFERENCES texts (id) ON DELETE CASCADE,
  state TEXT NOT NULL CHECK (state IN ('same', 'moved', 'changed', 'gone')),
  is_ambiguous INTEGER NOT NULL CHECK (is_ambiguous IN (0, 1)),
  PRIMARY KEY (quote_id, text_id)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE quote_settlements (
  quote_id TEXT NOT NULL REFERENCES quotes (id) ON DELETE CASCADE,
  text_id TEXT NOT NULL REFERENCES texts (id) ON DELETE CASCADE,
  choice TEXT NOT NULL CHECK (choice IN ('place', 'kept')),
  successor_id TEXT REFERENCES quotes (id) ON DELETE CASCADE CHECK (successor_id <> quote_id),
  settled_at TEXT NOT NULL, made_quote INTEGER NOT NULL DEFAULT 0 CHECK (made_quote IN (0, 1)),
  PRIMARY KEY (quote_id, text_id),
  CHECK ((choice = 'place') = (successor_id IS NOT NULL))
) STRICT, WITHOUT ROWID;

CREATE TABLE quote_tags (
  quote_id TEXT NOT NULL REFERENCES quotes (id) ON DELETE CASCADE,
  tag_id INTEGER NOT NULL REFERENCES tags (id) ON DELETE CASCADE,
  PRIMARY KEY (quote_id, tag_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE quotes (
  id TEXT PRIMARY KEY,
  text_id TEXT NOT NULL REFERENCES texts (id) ON DELETE CASCADE,
  paragraph INTEGER NOT NULL,
  start INTEGER NOT NULL,
  end INTEGER NOT NULL CHECK (end > start),
  exact TEXT NOT NULL,
  prefix TEXT NOT NULL,
  suffix TEXT NOT NULL,
  -- Of the passage: place, words and context.
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  speaker TEXT,
  comment TEXT NOT NULL,
  created_at TEXT NOT NULL, role TEXT, occasion TEXT, date TEXT, proposed_speaker TEXT, proposed_role TEXT, proposed_occasion TEXT, proposed_date TEXT, proposals TEXT NOT NULL DEFAULT 'unread'
  CHECK (proposals IN ('unread', 'made', 'dismissed')), page TEXT, saved_under TEXT,
  -- The same passage is one quote, however often it is saved.
  UNIQUE (text_id, start, end)
) STRICT;

CREATE TABLE raw_files (
  sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
  bytes BLOB NOT NULL
) STRICT;

CREATE TABLE raw_pieces (
  sha256 TEXT NOT NULL REFERENCES raw_files (sha256) ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position > 0),
  bytes BLOB NOT NULL,
  PRIMARY KEY (sha256, position)
) STRICT;

CREATE TABLE read_articles (
  article_number INTEGER PRIMARY KEY REFERENCES articles (number) ON DELETE CASCADE,
  read_at TEXT NOT NULL
) STRICT;

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

CREATE TABLE "record_fields" (
  article_id TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  field TEXT NOT NULL,
  basis TEXT NOT NULL CHECK (basis IN ('in-text', 'inferred', 'supplied', 'confirmed', 'unknown')),
  reason TEXT,
  PRIMARY KEY (article_id, field)
) STRICT, WITHOUT ROWID;

CREATE TABLE "record_values" (
  article_id TEXT NOT NULL,
  field TEXT NOT NULL,
  position INTEGER NOT NULL,
  value TEXT NOT NULL,
  PRIMARY KEY (article_id, field, position),
  FOREIGN KEY (article_id, field) REFERENCES record_fields (article_id, field)
    ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

CREATE TABLE reference_entries (
  article_id TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  format TEXT NOT NULL CHECK (format IN ('ris', 'bibtex', 'csl-json')),
  entry TEXT NOT NULL CHECK (json_valid(entry)),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  doi TEXT,
  PRIMARY KEY (article_id, format)
) STRICT, WITHOUT ROWID;

CREATE TABLE release_files (
  release_id TEXT NOT NULL REFERENCES releases (id) ON DELETE RESTRICT,
  format TEXT NOT NULL,
  file_name TEXT NOT NULL,
  bytes BLOB NOT NULL,
  sha256 TEXT NOT NULL,
  pages INTEGER,
  PRIMARY KEY (release_id, format)
) STRICT;

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

CREATE TABLE review_treatments (
  brief_id TEXT NOT NULL REFERENCES briefs (id) ON DELETE CASCADE,
  -- Made of the finding's words: a finding that is worded anew must be answered anew.
  finding TEXT NOT NULL,
  treatment TEXT NOT NULL,
  treated_at TEXT NOT NULL,
  PRIMARY KEY (brief_id, finding)
) STRICT, WITHOUT ROWID;

CREATE TABLE runs (
  text_id TEXT NOT NULL,
  paragraph INTEGER NOT NULL,
  start INTEGER NOT NULL,
  end INTEGER NOT NULL,
  bold INTEGER CHECK (bold IN (0, 1)),
  italic INTEGER CHECK (italic IN (0, 1)),
  href TEXT,
  PRIMARY KEY (text_id, paragraph, start),
  FOREIGN KEY (text_id, paragraph) REFERENCES blocks (text_id, paragraph)
    ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

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

CREATE TABLE set_aside (
  text_id TEXT NOT NULL REFERENCES texts (id) ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL,
  text TEXT NOT NULL,
  raw_start INTEGER,
  raw_end INTEGER,
  after_paragraph INTEGER NOT NULL,
  PRIMARY KEY (text_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE settings (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE starred_articles (
  article_number INTEGER PRIMARY KEY REFERENCES articles (number) ON DELETE CASCADE,
  starred_at TEXT NOT NULL
) STRICT;

CREATE TABLE tags (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  -- Lower case: “Trade” and “trade” are one tag, spelt as it was first.
  folded TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE tags_taken_off (
  article_number INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
  -- As in tags.folded. The name and not the row: a tag that is called otherwise later was taken off under this name.
  folded TEXT NOT NULL CHECK (folded <> ''),
  PRIMARY KEY (article_number, folded)
) STRICT, WITHOUT ROWID;

CREATE TABLE "texts" (
  id TEXT PRIMARY KEY,
  article_id TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  version INTEGER NOT NULL CHECK (version >= 1),
  -- Of the canonical text (block texts joined by a blank line) in UTF-8.
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  -- Of everything the importer said of this text: blocks with their runs, set-aside pieces, steps, warnings.
  content_sha256 TEXT NOT NULL CHECK (length(content_sha256) = 64),
  -- Of a row of raw_files: the triggers raw_files_there and raw_files_needed see to it.
  raw_sha256 TEXT NOT NULL,
  file_name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  encoding TEXT NOT NULL,
  imported_at TEXT NOT NULL,
  UNIQUE (article_id, version)
) STRICT;

CREATE TABLE told_apart (
  article_id TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  other_id TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  PRIMARY KEY (article_id, other_id),
  CHECK (article_id < other_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE topic_quotes (
  topic_id TEXT NOT NULL REFERENCES topics (id) ON DELETE CASCADE,
  quote_id TEXT NOT NULL REFERENCES quotes (id) ON DELETE RESTRICT,
  position INTEGER NOT NULL CHECK (position >= 0),
  PRIMARY KEY (topic_id, quote_id)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE word_samples (
  -- Hash of a run of three words, 32 bits.
  sample INTEGER NOT NULL,
  article_number INTEGER NOT NULL REFERENCES looked_through (article_number) ON DELETE CASCADE,
  PRIMARY KEY (sample, article_number)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER articles_named BEFORE UPDATE OF id, key, accession, created_at ON articles
BEGIN SELECT RAISE(ABORT, 'frozen: the key of an article never changes'); END;

CREATE TRIGGER blocks_frozen BEFORE UPDATE ON blocks
BEGIN SELECT RAISE(ABORT, 'frozen: a text never changes'); END;

CREATE TRIGGER blocks_kept BEFORE DELETE ON blocks WHEN EXISTS (SELECT 1 FROM texts WHERE id = OLD.text_id)
BEGIN SELECT RAISE(ABORT, 'frozen: a text goes only with its article'); END;

CREATE TRIGGER blocks_sealed BEFORE INSERT ON blocks WHEN EXISTS (SELECT 1 FROM texts WHERE id = NEW.text_id)
BEGIN SELECT RAISE(FAIL, 'frozen: a text never changes'); END;

CREATE TRIGGER brief_exports_frozen BEFORE UPDATE ON brief_exports
BEGIN SELECT RAISE(ABORT, 'frozen: what was exported never changes'); END;

CREATE TRIGGER brief_versions_frozen
BEFORE UPDATE OF id, brief_id, number, kind, saved_at, words, quotations, brief_sha256, content, content_sha256 ON brief_versions
BEGIN SELECT RAISE(ABORT, 'frozen: a version of a brief never changes'); END;

CREATE TRIGGER images_frozen BEFORE UPDATE ON images
BEGIN SELECT RAISE(ABORT, 'frozen: a picture never changes'); END;

CREATE TRIGGER import_steps_frozen BEFORE UPDATE ON import_steps
BEGIN SELECT RAISE(ABORT, 'frozen: a text never changes'); END;

CREATE TRIGGER import_steps_kept BEFORE DELETE ON import_steps WHEN EXISTS (SELECT 1 FROM texts WHERE id = OLD.text_id)
BEGIN SELECT RAISE(ABORT, 'frozen: a text goes only with its article'); END;

CREATE TRIGGER import_steps_sealed BEFORE INSERT ON import_steps WHEN EXISTS (SELECT 1 FROM texts WHERE id = NEW.text_id)
BEGIN SELECT RAISE(FAIL, 'frozen: a text never changes'); END;

CREATE TRIGGER import_warnings_frozen BEFORE UPDATE ON import_warnings
BEGIN SELECT RAISE(ABORT, 'frozen: a text never changes'); END;

CREATE TRIGGER import_warnings_kept BEFORE DELETE ON import_warnings WHEN EXISTS (SELECT 1 FROM texts WHERE id = OLD.text_id)
BEGIN SELECT RAISE(ABORT, 'frozen: a text goes only with its article'); END;

CREATE TRIGGER import_warnings_sealed BEFORE INSERT ON import_warnings WHEN EXISTS (SELECT 1 FROM texts WHERE id = NEW.text_id)
BEGIN SELECT RAISE(FAIL, 'frozen: a text never changes'); END;

CREATE TRIGGER quotes_frozen BEFORE UPDATE OF id, text_id, paragraph, start, end, exact, prefix, suffix, sha256 ON quotes
BEGIN SELECT RAISE(ABORT, 'frozen: the words of a quote never change'); END;

CREATE TRIGGER raw_files_frozen BEFORE UPDATE ON raw_files
BEGIN SELECT RAISE(ABORT, 'frozen: a raw file never changes'); END;

CREATE TRIGGER raw_files_needed BEFORE DELETE ON raw_files
WHEN EXISTS (SELECT 1 FROM texts WHERE substr(raw_sha256, 1, 8) = substr(OLD.sha256, 1, 8) AND raw_sha256 = OLD.sha256)
BEGIN SELECT RAISE(ABORT, 'frozen: a raw file goes only with its last text'); END;

CREATE TRIGGER raw_files_there BEFORE INSERT ON texts WHEN NOT EXISTS (SELECT 1 FROM raw_files WHERE sha256 = NEW.raw_sha256)
BEGIN SELECT RAISE(FAIL, 'frozen: a text stands beside the file that it was made from'); END;

CREATE TRIGGER raw_pieces_frozen BEFORE UPDATE ON raw_pieces
BEGIN SELECT RAISE(ABORT, 'frozen: a raw file never changes'); END;

CREATE TRIGGER raw_pieces_kept BEFORE DELETE ON raw_pieces WHEN EXISTS (SELECT 1 FROM raw_files WHERE sha256 = OLD.sha256)
BEGIN SELECT RAISE(ABORT, 'frozen: a raw file never changes'); END;

CREATE TRIGGER released_briefs_stay BEFORE UPDATE ON briefs
WHEN EXISTS (SELECT 1 FROM releases WHERE brief_id = old.id)
BEGIN
  SELECT raise(ABORT, 'a released brief is not changed');
END;

CREATE TRIGGER released_files_stay BEFORE UPDATE ON release_files
BEGIN
  SELECT raise(ABORT, 'a released file is not changed');
END;

CREATE TRIGGER releases_stay BEFORE UPDATE ON releases
BEGIN
  SELECT raise(ABORT, 'a release is not changed');
END;

CREATE TRIGGER runs_frozen BEFORE UPDATE ON runs
BEGIN SELECT RAISE(ABORT, 'frozen: a text never changes'); END;

CREATE TRIGGER runs_kept BEFORE DELETE ON runs WHEN EXISTS (SELECT 1 FROM texts WHERE id = OLD.text_id)
BEGIN SELECT RAISE(ABORT, 'frozen: a text goes only with its article'); END;

CREATE TRIGGER runs_sealed BEFORE INSERT ON runs WHEN EXISTS (SELECT 1 FROM texts WHERE id = NEW.text_id)
BEGIN SELECT RAISE(FAIL, 'frozen: a text never changes'); END;

CREATE TRIGGER set_aside_frozen BEFORE UPDATE ON set_aside
BEGIN SELECT RAISE(ABORT, 'frozen: a text never changes'); END;

CREATE TRIGGER set_aside_kept BEFORE DELETE ON set_aside WHEN EXISTS (SELECT 1 FROM texts WHERE id = OLD.text_id)
BEGIN SELECT RAISE(ABORT, 'frozen: a text goes only with its article'); END;

CREATE TRIGGER set_aside_sealed BEFORE INSERT ON set_aside WHEN EXISTS (SELECT 1 FROM texts WHERE id = NEW.text_id)
BEGIN SELECT RAISE(FAIL, 'frozen: a text never changes'); END;

CREATE TRIGGER texts_frozen BEFORE UPDATE OF id, sha256, content_sha256, raw_sha256, file_name, media_type, encoding, imported_at ON texts
BEGIN SELECT RAISE(ABORT, 'frozen: a text never changes'); END;

CREATE TRIGGER texts_kept BEFORE DELETE ON texts WHEN EXISTS (SELECT 1 FROM articles WHERE id = OLD.article_id)
BEGIN SELECT RAISE(ABORT, 'frozen: a text goes only with its article'); END;

CREATE TRIGGER texts_sealed BEFORE INSERT ON texts WHEN EXISTS (SELECT 1 FROM texts WHERE id = NEW.id)
BEGIN SELECT RAISE(FAIL, 'frozen: a text never changes'); END;

CREATE VIEW open_quotes AS
SELECT quotes.id AS quote_id, own.article_id
  FROM quotes
  JOIN texts AS own ON own.id = quotes.text_id
  JOIN texts AS newest ON newest.article_id = own.article_id
   AND newest.version = (SELECT max(version) FROM texts WHERE article_id = own.article_id)
  LEFT JOIN quote_findings AS found ON found.quote_id = quotes.id AND found.text_id = newest.id
 WHERE newest.id <> quotes.text_id
   AND (found.state IS NULL
        OR found.state IN ('changed', 'gone')
        OR (found.state = 'moved' AND EXISTS (SELECT 1 FROM brief_quotes WHERE quote_id = quotes.id)))
   AND NOT EXISTS (SELECT 1 FROM quote_settlements AS settled
                    WHERE settled.quote_id = quotes.id
                      AND (settled.text_id = newest.id OR settled.choice = 'place'));

CREATE VIEW tagged_articles AS
SELECT DISTINCT articles.number, tags.name
  FROM quote_tags
  JOIN tags ON tags.id = quote_tags.tag_id
  JOIN quotes ON quotes.id = quote_tags.quote_id
  JOIN texts ON texts.id = quotes.text_id
  JOIN articles ON articles.id = texts.article_id;
