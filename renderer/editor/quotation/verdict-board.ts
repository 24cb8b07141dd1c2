import type { NodeKey } from 'lexical';
import { judgeInBrief } from '../../../shared/brief-document/judge-in-brief';
import type { Span, StyleId, Verdict, VerdictWord } from '../../../shared/model';
import type { SurveyedQuotation } from '../state/survey';
import type { Sources } from './source-shelf';

/** A quotation of the brief with its verdict; null while its source is still being read. */
export type JudgedQuotation = SurveyedQuotation & { verdict: Verdict | null };

/** What quotations of a brief are judged by, besides their own words. */
export type JudgedBy = {
  sources: Sources;
  style: StyleId;
  /** By quote id: who the analyst says spoke the words (QI-07). */
  speakers?: ReadonlyMap<string, string> | undefined;
  /** The brief's date as typed (QI-40). */
  writtenOn?: string | undefined;
};

export type VerdictBoard = {
  /** Judges what is new or changed among the quotations of the brief. */
  update: (
    quotations: readonly SurveyedQuotation[],
    sources: Sources,
    style: StyleId,
    /** By quote id: who the analyst says spoke the words (QI-07). */
    speakers?: ReadonlyMap<string, string>,
    /** The brief's date as typed (QI-40). */
    writtenOn?: string,
  ) => void;
  /** In document order; the same array until something changes. */
  get: () => readonly JudgedQuotation[];
  subscribe: (listener: () => void) => () => void;
};

type Remembered = {
  quotation: SurveyedQuotation;
  speaker: string | undefined;
  writtenOn: string | undefined;
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
    update(quotations, sources, style, speakers, writtenOn) {
      const next = new Map<NodeKey, Remembered>();
      let changed = quotations.length !== judged.length;
      const list = quotations.map((quotation, index): JudgedQuotation => {
        const { key } = quotation;
        const article = sources.articles.get(quotation.fields.articleId);
        const source = article?.text ?? (sources.missing.has(quotation.fields.articleId) ? 'missing' : null);
        const { quoteId } = quotation.fields;
        const speaker = quoteId === null ? undefined : speakers?.get(quoteId);
        const older = quoteId === null ? undefined : sources.olderTexts.get(quoteId);
        const before = remembered.get(key);
        const fields = before?.quotation === quotation ? before.fields : judgedPart(quotation);
        const same =
          before !== undefined &&
          before.fields === fields &&
          before.speaker === speaker &&
          before.writtenOn === writtenOn &&
          before.source === source &&
          before.older === older &&
          before.style === style;
        const verdict = same
          ? before.verdict
          : source === null
            ? null
            : judge(quotation, sources, style, speakers, writtenOn);
        next.set(key, { quotation, fields, speaker, writtenOn, source, older, style, verdict });
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

const judgedPart = ({ words, fields, around, italics }: SurveyedQuotation): string =>
  JSON.stringify([words, fields, around, italics]);

/** The verdict on one quotation, by the function that the check report and the export gate use. */
export function judge(
  quotation: Pick<SurveyedQuotation, 'block' | 'words' | 'fields' | 'around' | 'italics'>,
  sources: Sources,
  style: StyleId,
  speakers?: ReadonlyMap<string, string>,
  writtenOn?: string,
): Verdict {
  const { block, words, fields, around, italics = [] } = quotation;
  const node = {
    type: block ? ('block-quotation' as const) : ('quotation' as const),
    ...fields,
    children: toRuns(words, italics),
  };
  const article = sources.articles.get(fields.articleId);
  return judgeInBrief(node, {
    article,
    texts: sources.olderTexts,
    speakers,
    around,
    writtenOn,
    style,
  }).verdict;
}

const ITALIC = 2;

/** Words as text nodes, split where italics begin and end. */
function toRuns(words: string, italics: readonly Span[]) {
  const edges = [...new Set([0, ...italics.flatMap(({ start, end }) => [start, end]), words.length])];
  return edges.slice(0, -1).map((from, index) => ({
    type: 'text' as const,
    text: words.slice(from, edges[index + 1]),
    format: italics.some(({ start, end }) => start <= from && from < end) ? ITALIC : 0,
  }));
}

export function countVerdicts(judged: readonly JudgedQuotation[]): Partial<Record<VerdictWord, number>> {
  const counts: Partial<Record<VerdictWord, number>> = {};
  for (const { verdict } of judged)
    if (verdict !== null) counts[verdict.verdict] = (counts[verdict.verdict] ?? 0) + 1;
  return counts;
}
