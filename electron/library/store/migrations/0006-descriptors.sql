-- Records say when what they tell of happened, and carry the analyst's descriptor of the source. Nobody has said either
-- of the articles that are here already.
INSERT INTO record_fields (article_id, field, basis, reason)
  SELECT id, 'occurred', 'unknown', NULL FROM articles;
INSERT INTO record_fields (article_id, field, basis, reason)
  SELECT id, 'descriptor', 'unknown', NULL FROM articles;
