-- How the pages of a paginated file are cited: JSON, [[offset in the block's text, label], …], null where there are none.
ALTER TABLE blocks ADD COLUMN pages TEXT;
-- The page or pages that a quote stands on, as they are cited.
ALTER TABLE quotes ADD COLUMN page TEXT;
