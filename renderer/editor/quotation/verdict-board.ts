import type { NodeKey } from 'lexical';
import { judgeInBrief } from '../../../shared/brief-document/judge-in-brief';
import type { StyleId, Verdict, VerdictWord } from '../../../shared/model';
import type { SurveyedQuotation } from '../state/survey';
import type { Sources } from './source-shelf';

/** A quotation of the brief with its verdict; null while its source is still being read. */
export type JudgedQuotation = SurveyedQuotation & { verdict: Verdict | null };

export type VerdictBoard = {
  /** Judges what is new or changed among the quotations of the brief. */
  update: (
    quotations: readonly SurveyedQuotation[],
    sources: Sources,
    style: StyleId,
    /** By quote id: who the analyst says spoke the words (QI-07). */
    speakers?: ReadonlyMap<string, string>,
  ) => void;
  /** In document order; the same array until something changes. */
  get: () => readonly JudgedQuotation[];
  subscribe: (listener: () => void) => () => void;
};

type Remembered = {
  words: string;
  fields: string;
  source: unknown;
  older: unknown;
  style: StyleId;
  verdict: Verdict | null;
};

/** Keeps the verdict of every quotation. An unchanged quotation is never judged twice. */
export function createVerdictBoard(): VerdictBoard {
  let judged: readonly JudgedQuotation[] = [];
  let remembered = new Map<NodeKey, Remembered>();
  const listeners = new Set<() => void>();

  return {
    update(quotations, sources, style, speakers) {
      const next = new Map<NodeKey, Remembered>();
      let changed = quotations.length !== judged.length;
      const list = quotations.map((quotation, index): JudgedQuotation => {
        const { key, words } = quotation;
        const article = sources.articles.get(quotation.fields.articleId);
        const source = article?.text ?? (sources.missing.has(quotation.fields.articleId) ? 'missing' : null);
        const { quoteId } = quotation.fields;
        const speaker = quoteId === null ? undefined : speakers?.get(quoteId);
        const fields = JSON.stringify([quotation.fields, quotation.around, speaker]);
        const older = quoteId === null ? undefined : sources.olderTexts.get(quoteId);
        const before = remembered.get(key);
        const same =
          before !== undefined &&
          before.words === words &&
          before.fields === fields &&
          before.source === source &&
          before.older === older &&
          before.style === style;
        const verdict = same
          ? before.verdict
          : source === null
            ? null
            : judge(quotation, sources, style, speakers);
        next.set(key, { words, fields, source, older, style, verdict });
        const shown = judged[index];
        if (same && shown !== undefined && shown.key === key && shown.block === quotation.block) return shown;
        changed = true;
        return { ...quotation, verdict };
      });
      remembered = next;
      if (!changed) return;
      judged = list;
      for (const listener of listeners) listener();
    },
    get: () => judged,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The verdict on one quotation, by the function that the check report and the export gate use. */
export function judge(
  quotation: Pick<SurveyedQuotation, 'block' | 'words' | 'fields' | 'around'>,
  sources: Sources,
  style: StyleId,
  speakers?: ReadonlyMap<string, string>,
): Verdict {
  const { block, words, fields, around } = quotation;
  const node = {
    type: block ? ('block-quotation' as const) : ('quotation' as const),
    ...fields,
    children: [{ type: 'text' as const, text: words, format: 0 }],
  };
  const article = sources.articles.get(fields.articleId);
  return judgeInBrief(node, { article, texts: sources.olderTexts, speakers, around, style }).verdict;
}

export function countVerdicts(judged: readonly JudgedQuotation[]): Partial<Record<VerdictWord, number>> {
  const counts: Partial<Record<VerdictWord, number>> = {};
  for (const { verdict } of judged)
    if (verdict !== null) counts[verdict.verdict] = (counts[verdict.verdict] ?? 0) + 1;
  return counts;
}
