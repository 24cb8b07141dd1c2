import type { Inline } from '../../../shared/brief-document/brief-document';
import type { Article, CiteItem, StyleId } from '../../../shared/model';
import type { CitationRenderer } from './citation-renderer';
import type { RenderedCitations, RenderInput } from './citation-worker';

export type PlacedCitation = { citationId: string; items: readonly CiteItem[] };
export type ShownCitation = {
  kind: 'note' | 'in-text' /** Place in document order, from 1. */;
  number: number;
  text: string;
  inlines: readonly Inline[];
};
export type CitationBoardState = {
  kind: 'note' | 'in-text';
  shown: readonly (ShownCitation & { citationId: string })[];
  references: RenderedCitations['references'];
  warnings: RenderedCitations['warnings'];
  /** Why the citations could not be rendered; null when they were. */
  failure: string | null;
};

/** Pause after the last change before citations are rendered again (ms). */
const QUIET = 150;
const kindOf = (style: StyleId): 'note' | 'in-text' => (style === 'apa' ? 'in-text' : 'note');

export type CitationBoard = {
  /** All citations of the brief in document order, whenever they, their sources or the style change. */
  update: (
    citations: readonly PlacedCitation[],
    style: StyleId,
    articles: ReadonlyMap<string, Article>,
  ) => void;
  getShown: (citationId: string) => ShownCitation | null;
  getState: () => CitationBoardState;
  subscribe: (listener: () => void) => () => void;
  stop: () => void;
};

/** Keeps what the style makes of the brief's citations. Numbers follow at once; texts when the worker has answered. */
export function createCitationBoard(
  renderer: CitationRenderer,
  language: 'en-US' | 'en-GB',
  quiet: number = QUIET,
): CitationBoard {
  let state: CitationBoardState = { kind: 'note', shown: [], references: null, warnings: [], failure: null };
  let byId = new Map<string, ShownCitation>();
  let pending: RenderInput | null = null;
  let askedFor = '';
  let timer: ReturnType<typeof setTimeout> | null = null;
  let round = 0;
  const listeners = new Set<() => void>();

  const show = (next: CitationBoardState) => {
    const fresh = new Map<string, ShownCitation>();
    const shown = next.shown.map((citation) => {
      const before = byId.get(citation.citationId);
      const same =
        before !== undefined &&
        before.number === citation.number &&
        before.kind === citation.kind &&
        before.inlines === citation.inlines;
      const kept = same ? { ...before, citationId: citation.citationId } : citation;
      fresh.set(citation.citationId, same ? before : citation);
      return kept;
    });
    byId = fresh;
    state = { ...next, shown };
    for (const listener of listeners) listener();
  };

  const run = async () => {
    timer = null;
    const input = pending;
    if (input === null) return;
    const mine = ++round;
    try {
      const rendered = await renderer.render(input);
      if (mine !== round) return;
      show({
        kind: rendered.kind,
        shown: input.citations.map((citation, index) => {
          const inlines = rendered.citations[index] ?? [];
          return {
            citationId: citation.citationId,
            kind: rendered.kind,
            number: index + 1,
            inlines,
            text: plainText(inlines),
          };
        }),
        references: rendered.references,
        warnings: rendered.warnings,
        failure: null,
      });
    } catch (error) {
      if (mine === round) show({ ...state, failure: error instanceof Error ? error.message : String(error) });
    }
  };

  return {
    update(citations, style, articles) {
      const wanted = [
        ...new Set(citations.flatMap((citation) => citation.items.map((item) => item.articleId))),
      ];
      const cited = wanted.flatMap((id) => {
        const article = articles.get(id);
        if (article === undefined) return [];
        return [
          {
            id,
            key: article.key,
            accession: article.accession,
            record: article.record,
            opening: openingOf(article),
          },
        ];
      });
      const input: RenderInput = {
        citations: citations.map(({ citationId, items }) => ({ citationId, items: [...items] })),
        articles: cited,
        style,
        language,
      };
      const asked = JSON.stringify(input);
      if (asked === askedFor) return;
      askedFor = asked;
      pending = input;
      const kind = kindOf(style);
      show({
        ...state,
        kind,
        shown: citations.map(({ citationId }, index) => {
          const before = byId.get(citationId);
          const kept = before?.kind === kind ? before : undefined;
          return {
            citationId,
            kind,
            number: index + 1,
            inlines: kept?.inlines ?? NO_INLINES,
            text: kept?.text ?? '',
          };
        }),
      });
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(() => void run(), quiet);
    },
    getShown: (citationId) => byId.get(citationId) ?? null,
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop() {
      if (timer !== null) clearTimeout(timer);
      round++;
      askedFor = '';
      renderer.stop();
    },
  };
}

const NO_INLINES: readonly Inline[] = [];

export const plainText = (inlines: readonly Inline[]): string =>
  inlines
    .map((inline) => (inline.kind === 'text' ? inline.text : inline.kind === 'line-break' ? ' ' : ''))
    .join('');

/** Opening words of the body: what a style prints for an article without a title. */
const openingOf = (article: Article): string => article.text.blocks[0]?.text ?? '';
