-- A row that a stored text may not get is refused as before; the statement that brought it is no longer to be taken back by
-- itself, since every change is one transaction that is taken back whole. For each such statement SQLite copied all pages that
-- it touched: a third of what was written for an import.
DROP TRIGGER texts_sealed;

CREATE TRIGGER texts_sealed BEFORE INSERT ON texts WHEN EXISTS (SELECT 1 FROM texts WHERE id = NEW.id)
BEGIN SELECT RAISE(FAIL, 'frozen: a text never changes'); END;

DROP TRIGGER blocks_sealed;

CREATE TRIGGER blocks_sealed BEFORE INSERT ON blocks WHEN EXISTS (SELECT 1 FROM texts WHERE id = NEW.text_id)
BEGIN SELECT RAISE(FAIL, 'frozen: a text never changes'); END;

DROP TRIGGER runs_sealed;

CREATE TRIGGER runs_sealed BEFORE INSERT ON runs WHEN EXISTS (SELECT 1 FROM texts WHERE id = NEW.text_id)
BEGIN SELECT RAISE(FAIL, 'frozen: a text never changes'); END;

DROP TRIGGER set_aside_sealed;

CREATE TRIGGER set_aside_sealed BEFORE INSERT ON set_aside WHEN EXISTS (SELECT 1 FROM texts WHERE id = NEW.text_id)
BEGIN SELECT RAISE(FAIL, 'frozen: a text never changes'); END;

DROP TRIGGER import_steps_sealed;

CREATE TRIGGER import_steps_sealed BEFORE INSERT ON import_steps WHEN EXISTS (SELECT 1 FROM texts WHERE id = NEW.text_id)
BEGIN SELECT RAISE(FAIL, 'frozen: a text never changes'); END;

DROP TRIGGER import_warnings_sealed;

CREATE TRIGGER import_warnings_sealed BEFORE INSERT ON import_warnings WHEN EXISTS (SELECT 1 FROM texts WHERE id = NEW.text_id)
BEGIN SELECT RAISE(FAIL, 'frozen: a text never changes'); END;

-- Nearly all keys are in small letters, and `key` itself is indexed: only the others need an entry of their own.
DROP INDEX articles_by_folded_key;

CREATE INDEX articles_by_folded_key ON articles (lower(key)) WHERE key <> lower(key);
