import { useMemo, useSyncExternalStore } from 'react';
import type { ProseFinding } from '../prose/find-in-prose';
import type { Sources } from '../quotation/source-shelf';
import type { JudgedBy, JudgedQuotation } from '../quotation/verdict-board';
import { inOrder } from '../typed/typed-board';
import type { BriefSession } from './use-brief-session';
import { useJudgedBy } from './use-judged-by';

export type JudgedBrief = {
  /** All quotations in document order, words between typed marks among them. */
  judged: readonly JudgedQuotation[];
  sources: Sources;
  by: JudgedBy;
  /** What was found in the prose and is not ignored. */
  findings: readonly ProseFinding[];
};

/** The verdicts and findings of an open brief as they are now. */
export function useJudgedBrief(session: BriefSession): JudgedBrief {
  const { verdicts, typed, shelf, prose, style, header, ignored } = session;
  const ofLibrary = useSyncExternalStore(verdicts.subscribe, verdicts.get);
  const ofMarks = useSyncExternalStore(typed.subscribe, typed.get);
  const judged = useMemo(() => inOrder(ofLibrary, ofMarks), [ofLibrary, ofMarks]);
  const sources = useSyncExternalStore(shelf.subscribe, shelf.get);
  const by = useJudgedBy(sources, style, header.date);
  const found = useSyncExternalStore(prose.subscribe, prose.get);
  const findings = useMemo(() => found.filter(({ id }) => !ignored.includes(id)), [found, ignored]);
  return useMemo(() => ({ judged, sources, by, findings }), [judged, sources, by, findings]);
}
