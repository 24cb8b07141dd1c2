import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { MeasuredBrief } from '../../../shared/templates/limits';
import type { BriefStatus } from '../BriefPane';
import { unsettledQuotes } from '../quotation/unsettled-quotes';
import { countVerdicts } from '../quotation/verdict-board';
import type { BriefSession } from './use-brief-session';
import type { JudgedBrief } from './use-judged-brief';

type StatusReportProps = {
  session: BriefSession;
  now: JudgedBrief;
  measured: MeasuredBrief | null;
  onStatus: (status: BriefStatus) => void;
};

/**
 * Tells the status line what the brief holds and whether it is saved. It shows nothing itself: whether the brief is saved
 * changes every few letters, and nothing else is to be drawn anew for that.
 */
export function StatusReport({ session, now, measured, onStatus }: StatusReportProps): null {
  const { saves, survey } = session;
  const { judged, sources } = now;
  const saved = useSyncExternalStore(saves.subscribe, saves.get);
  const counts = useMemo(() => countVerdicts(judged), [judged]);
  useEffect(() => {
    const cited = new Set([
      ...survey.quotations.map(({ fields }) => fields.articleId),
      ...survey.paraphrases.map(({ articleId }) => articleId),
      ...survey.citations.flatMap(({ items }) => items.map(({ articleId }) => articleId)),
    ]);
    onStatus({
      save: saved.save,
      ...(saved.save === 'not-saved' ? { message: saved.message } : {}),
      words: measured?.words ?? null,
      ...(measured && { pages: measured.pages, minutes: measured.minutes, limits: measured.limits }),
      verdicts: counts,
      sources: cited.size,
      unsettled: unsettledQuotes(survey.quotations, sources.impacts),
    });
  }, [saved, survey, measured, counts, sources, onStatus]);
  return null;
}
