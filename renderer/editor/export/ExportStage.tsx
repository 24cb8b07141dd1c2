import { type JSX, useEffect, useState } from 'react';
import type { ExportStage as Stage } from '../../../shared/ipc/export-contract';
import { onEvent } from '../../api';

const WORDS: Readonly<Record<Stage, string>> = {
  document: 'Setting citations and comparing quotations…',
  writing: 'Writing the file…',
  pages: 'Laying out pages…',
  printing: 'Printing…',
};
/** What takes less is over before it could be read. */
const SHOWN_AFTER_MS = 600;

/** What the export of a brief is at, once it takes long enough to be worth a line. */
export function ExportStage({ briefId }: { briefId: string }): JSX.Element | null {
  const [now, setNow] = useState<{ stage: Stage; pages?: number | undefined } | null>(null);
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), SHOWN_AFTER_MS);
    const stop = onEvent((event) => {
      if (event.type === 'export-progress' && event.briefId === briefId)
        setNow({ stage: event.stage, pages: event.pages });
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [briefId]);
  if (!isLong || now === null) return null;
  return (
    <p className="export-stage">
      <span role="status">{WORDS[now.stage]}</span>
      {/* Counted for the eye only: read out, each page would be a sentence. */}
      {now.pages !== undefined && <span aria-hidden="true"> {now.pages} so far</span>}
    </p>
  );
}
