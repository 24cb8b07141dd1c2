import { X } from 'lucide-react';
import { dismissFailure, useImports } from '../../state/imports';
import { IconButton } from '../../ui/IconButton';
import { Note } from '../../ui/Note';
import { ImportJobState } from './ImportJobState';
import { UnfinishedImports } from './UnfinishedImports';
import './import.css';

/** The imports under way, how the last one ended, and what an earlier run left undone. Stays until put away. */
export function ImportPanel() {
  const jobs = useImports((now) => now.jobs);
  const failed = useImports((now) => now.failed);
  const hasLeft = useImports((now) => now.unfinished.length > 0);
  if (jobs.length === 0 && !failed && !hasLeft) return null;
  const running = jobs.find(({ finished }) => !finished);
  return (
    <section className="imports" aria-label="Import">
      <UnfinishedImports />
      {failed && (
        <Note
          kind="bad"
          action={<IconButton icon={X} label="Put away" size="small" onClick={dismissFailure} />}
        >
          {failed}
        </Note>
      )}
      {jobs.map((job) => (
        <ImportJobState key={job.jobId} job={job} waits={running !== undefined && running !== job} />
      ))}
    </section>
  );
}
