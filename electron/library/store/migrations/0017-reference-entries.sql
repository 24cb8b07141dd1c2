-- What reference files (RIS, BibTeX, CSL-JSON) say of an article, every field as it stands there.
CREATE TABLE reference_entries (
  article_id TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
  format TEXT NOT NULL CHECK (format IN ('ris', 'bibtex', 'csl-json')),
  entry TEXT NOT NULL CHECK (json_valid(entry)),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  doi TEXT,
  PRIMARY KEY (article_id, format)
) STRICT, WITHOUT ROWID;

CREATE INDEX reference_entries_by_doi ON reference_entries (doi) WHERE doi IS NOT NULL;
