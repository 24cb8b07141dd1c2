import { leaveImport, resumeImport, unfinishedInWords, useImports } from '../../state/imports';

/** Imports that were cut off, by a crash or because the window was closed: to go on with, or to leave. */
export function UnfinishedImports() {
  const unfinished = useImports((now) => now.unfinished);
  return unfinished.map((left) => (
    <div key={left.jobId} className="note plain leftimport">
      <div className="sp">
        <p>{unfinishedInWords(left)}</p>
        <div className="row-of-buttons">
          <button type="button" className="btn main small" onClick={() => void resumeImport(left.jobId)}>
            Go on
          </button>
          <button type="button" className="btn line small" onClick={() => void leaveImport(left.jobId)}>
            Leave it
          </button>
        </div>
      </div>
    </div>
  ));
}
