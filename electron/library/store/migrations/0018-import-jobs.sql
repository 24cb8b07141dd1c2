-- Imports under way: what is still to be done stands here, so that an import which was cut off goes on where it was.
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
