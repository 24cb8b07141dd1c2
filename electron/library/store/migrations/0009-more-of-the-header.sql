-- Cut-off date, status, version, fields of the template and habits of the form, as JSON; empty where a brief has none of
-- them. The hash of a brief covers it where it is not empty, so that hashes of older briefs stay right.
ALTER TABLE briefs ADD COLUMN header_more TEXT NOT NULL DEFAULT '';
