-- Tags that the analyst took off an article: a reference file that still names one as a keyword does not bring it back.
CREATE TABLE tags_taken_off (
  article_number INTEGER NOT NULL REFERENCES articles (number) ON DELETE CASCADE,
  -- As in tags.folded. The name and not the row: a tag that is called otherwise later was taken off under this name.
  folded TEXT NOT NULL CHECK (folded <> ''),
  PRIMARY KEY (article_number, folded)
) STRICT, WITHOUT ROWID;
