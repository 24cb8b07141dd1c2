import type { LibraryHandlers } from '../../../shared/ipc/contract';
import { findNamedFiles } from '../references/join-files';
import type { Store } from '../store/open-store';
import {
  addJobFiles,
  assertJob,
  beginJob,
  deleteJob,
  listJobFiles,
  listJobs,
  markJobFiles,
} from './import-jobs';

/** Answers what the shell asks about recorded imports. */
export function importJobHandlers({
  read,
  write,
}: Store): Pick<LibraryHandlers, Extract<keyof LibraryHandlers, `importJobs:${string}`>> {
  const done = (work: () => void): Record<string, never> => {
    work();
    return {};
  };
  return {
    'importJobs:begin': (input) => write((db) => done(() => beginJob(db, input))),
    'importJobs:add': (input) =>
      write((db) =>
        done(() => {
          assertJob(db, input.jobId);
          addJobFiles(db, input);
        }),
      ),
    'importJobs:mark': ({ jobId, files }) => write((db) => done(() => markJobFiles(db, jobId, files))),
    'importJobs:list': () => read(listJobs),
    'importJobs:files': (input) => read((db) => listJobFiles(db, input)),
    'importJobs:named': (input) => read((db) => findNamedFiles(db, input)),
    'importJobs:delete': ({ jobId }) => write((db) => done(() => deleteJob(db, jobId))),
  };
}
