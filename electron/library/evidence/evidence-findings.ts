import { factsNotInSource } from '../../../shared/claims/facts-not-in-source';
import { findClaims } from '../../../shared/claims/find-claims';
import type { CheckFinding } from '../../../shared/ipc/check-report';
import type { Article, Brief, Claim, OtherWording, Quote } from '../../../shared/model';
import { ownSentences } from '../../../shared/review/own-sentences';
import { getArticleRow } from '../articles/articles';
import { findQuote } from '../quotes/quotes';
import type { ReadableDb } from '../store/db';
import { listLinks } from './links';
import { findOtherWordings } from './other-wordings';
import type { SpeechIndex } from './speech-index';

const SHOWN = 90;
const short = (words: string): string => {
  const line = words.replaceAll(/\s+/gu, ' ').trim();
  return line.length <= SHOWN ? line : `${line.slice(0, SHOWN - 1).trimEnd()}…`;
};

/**
 * What other articles and quotes say beside a quotation of a brief: other wordings of one statement (QI-36), and quotes
 * that the analyst says contradict it. For a person to look at; proposals of the app are never among them.
 */
export function quotationFindings(
  db: ReadableDb,
  quoteId: string,
  where: string,
  index: SpeechIndex,
): CheckFinding[] {
  const quote = findQuote(db, quoteId);
  if (!quote) return [];
  const warn = (check: string, message: string): CheckFinding => ({
    check,
    severity: 'warn',
    message,
    where,
  });
  const wordings = findOtherWordings(db, quote, index).map((wording) => ({
    ...warn('quoted-differently', wordingMessage(quote, wording)),
    wordings: { here: wording.here, there: wording.there },
  }));
  const contradictions = listLinks(db, quoteId).flatMap(({ relation, quoteIds, note }): CheckFinding[] => {
    const other = findQuote(db, quoteIds[0] === quoteId ? quoteIds[1] : quoteIds[0]);
    if (relation !== 'contradicts' || !other) return [];
    const why = note === '' ? '' : ` (${note})`;
    const { key } = getArticleRow(db, other.articleId);
    return [
      warn(
        'quote-contradicted',
        `“${short(quote.exact)}” is contradicted by “${short(other.exact)}” in “${key}”, paragraph ${other.paragraph}${why}.`,
      ),
    ];
  });
  return [...wordings, ...contradictions];
}

function wordingMessage(quote: Quote, { articleKey, paragraph, speaker, isConfirmed, there }: OtherWording) {
  const doubt = isConfirmed ? '' : '; who speaks is read from the texts and not confirmed';
  return `QI-36: “${short(quote.exact)}” is worded otherwise in “${articleKey}”, paragraph ${paragraph}: ${speaker}, “${short(there.map(({ text }) => text).join(''))}”${doubt}.`;
}

/** Numbers, names and dates in cited sentences, of footnotes too, that the passages they cite lack (QI-39). */
export function factFindings(
  brief: Brief,
  articles: ReadonlyMap<string, Article>,
): (CheckFinding & { at: Pick<Claim, 'path' | 'offset'> })[] {
  const blocks = brief.state.root.children;
  const noted = ownSentences(blocks).filter(({ kind }) => kind === 'footnote');
  return [...findClaims(blocks), ...noted].flatMap((claim) =>
    factsNotInSource(claim, articles).map(({ kind, text }) => ({
      at: { path: [...claim.path], offset: claim.offset ?? 0 },
      words: text,
      check: 'fact-not-in-source',
      severity: 'warn' as const,
      message: `QI-39: the ${kind} “${text}” is not in the passages that its sentence cites.`,
      where: `${claim.section === '' ? '' : `“${short(claim.section)}”, `}“${short(claim.words)}”`,
    })),
  );
}
