-- What a newer text of its article does to a quote. Worked out once for each pair, since neither of them ever changes.
CREATE TABLE quote_findings (
  quote_id TEXT NOT NULL REFERENCES quotes (id) ON DELETE CASCADE,
  text_id TEXT NOT NULL REFERENCES texts (id) ON DELETE CASCADE,
  state TEXT NOT NULL CHECK (state IN ('same', 'moved', 'changed', 'gone')),
  is_ambiguous INTEGER NOT NULL CHECK (is_ambiguous IN (0, 1)),
  PRIMARY KEY (quote_id, text_id)
) STRICT, WITHOUT ROWID;

-- What the analyst decided about a quote when a newer text came: the place that stands for it there, saved as a quote of
-- its own, or to keep to the older text. The older quote stays as it is.
CREATE TABLE quote_settlements (
  quote_id TEXT NOT NULL REFERENCES quotes (id) ON DELETE CASCADE,
  text_id TEXT NOT NULL REFERENCES texts (id) ON DELETE CASCADE,
  choice TEXT NOT NULL CHECK (choice IN ('place', 'kept')),
  successor_id TEXT REFERENCES quotes (id) ON DELETE CASCADE CHECK (successor_id <> quote_id),
  settled_at TEXT NOT NULL,
  PRIMARY KEY (quote_id, text_id),
  CHECK ((choice = 'place') = (successor_id IS NOT NULL))
) STRICT, WITHOUT ROWID;

CREATE INDEX quote_settlements_by_successor ON quote_settlements (successor_id);

-- Quotes that wait for the analyst: a newer text has other words, or has them elsewhere while a brief uses the quote, or
-- nobody has compared the two yet.
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
