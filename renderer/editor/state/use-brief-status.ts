import { useEffect, useMemo } from 'react';
import type { MeasuredBrief } from '../../../shared/templates/limits';
import type { BriefStatus } from '../BriefPane';
import { unsettledQuotes } from '../quotation/unsettled-quotes';
import { countVerdicts } from '../quotation/verdict-board';
import type { BriefSession } from './use-brief-session';
import type { JudgedBrief } from './use-judged-brief';

/** Tells the status line what the brief holds and whether it is saved. */
export function useBriefStatus(
  { saveStatus, survey }: BriefSession,
  { judged, sources }: JudgedBrief,
  measured: MeasuredBrief | null,
  onStatus: (status: BriefStatus) => void,
): void {
  const counts = useMemo(() => countVerdicts(judged), [judged]);
  useEffect(() => {
    const cited = new Set([
      ...survey.quotations.map(({ fields }) => fields.articleId),
      ...survey.paraphrases.map(({ articleId }) => articleId),
      ...survey.citations.flatMap(({ items }) => items.map(({ articleId }) => articleId)),
    ]);
    onStatus({
      save: saveStatus.save,
      ...(saveStatus.save === 'not-saved' ? { message: saveStatus.message } : {}),
      words: measured?.words ?? null,
      ...(measured && { pages: measured.pages, minutes: measured.minutes, limits: measured.limits }),
      verdicts: counts,
      sources: cited.size,
      unsettled: unsettledQuotes(survey.quotations, sources.impacts),
    });
  }, [saveStatus, survey, measured, counts, sources, onStatus]);
}
