-- The search index stands in volumes of 4,096 articles from now on, which the app makes as they are needed
-- (`search/volumes.ts`). What was indexed before is indexed again, a little at a time, once the library is open.
DROP TABLE article_search;

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

CREATE INDEX article_facts_by_published ON article_facts (published_key, number);

CREATE INDEX article_facts_by_title ON article_facts (title_key, number);

CREATE INDEX article_facts_by_page ON article_facts (page_address) WHERE page_address IS NOT NULL;

CREATE INDEX articles_by_folded_key ON articles (lower(key));

CREATE VIEW tagged_articles AS
SELECT DISTINCT articles.number, tags.name
  FROM quote_tags
  JOIN tags ON tags.id = quote_tags.tag_id
  JOIN quotes ON quotes.id = quote_tags.quote_id
  JOIN texts ON texts.id = quotes.text_id
  JOIN articles ON articles.id = texts.article_id;
