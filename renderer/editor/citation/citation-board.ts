import type { Inline } from '../../../shared/brief-document/brief-document';
import { citationsIn, footnoteWords, outerMarkOf } from '../../../shared/brief-document/footnote-words';
import { type NoteMark, numberNotes } from '../../../shared/brief-document/note-series';
import { withDescriptors } from '../../../shared/citation/descriptors';
import { kindOfStyle } from '../../../shared/citation/style-names';
import type { Article, CiteItem, FootnoteNodeJson, StyleId } from '../../../shared/model';
import type { CitationRenderer } from './citation-renderer';
import type { RenderedCitations, RenderInput } from './citation-worker';

export type PlacedCitation = { citationId: string; items: readonly CiteItem[] };
/** `key` names the footnote in the editor. */
export type PlacedFootnote = { key: string; node: FootnoteNodeJson };
export type PlacedMark = NoteMark<PlacedCitation, PlacedFootnote>;
export type ShownCitation = {
  kind: 'note' | 'in-text';
  /** Number of the note that it is or stands in; its place in document order where the style has no notes. */
  number: number;
  text: string;
  inlines: readonly Inline[];
  /** What stands behind the citation at the end of its note. */
  descriptors: readonly Inline[];
};
export type ShownFootnote = { key: string; number: number; inlines: readonly Inline[] };
export type CitationBoardState = {
  kind: 'note' | 'in-text';
  shown: readonly (ShownCitation & { citationId: string })[];
  /** Footnotes of the analyst's own with what is printed for them, in the order of their numbers. */
  footnotes: readonly ShownFootnote[];
  references: RenderedCitations['references'];
  warnings: RenderedCitations['warnings'];
  /** Why the citations could not be rendered; null when they were. */
  failure: string | null;
};

/** Pause after the last change before citations are rendered again (ms). */
const QUIET = 150;

export type CitationBoard = {
  /**
   * All citations and footnotes of the brief in document order, whenever they, their sources or the style change.
   * `listPlaced`: the brief has a place for its list of sources.
   */
  update: (
    marks: readonly PlacedMark[],
    style: StyleId,
    articles: ReadonlyMap<string, Article>,
    listPlaced?: boolean,
  ) => void;
  getShown: (citationId: string) => ShownCitation | null;
  /** Whether the texts are those of the brief as it stands; false while they are being set, and after that failed. */
  isSet: () => boolean;
  /** What is printed for a footnote; null for one without words. */
  getFootnote: (key: string) => ShownFootnote | null;
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
  let state: CitationBoardState = {
    kind: 'note',
    shown: [],
    footnotes: [],
    references: null,
    warnings: [],
    failure: null,
  };
  let footnotesByKey = new Map<string, ShownFootnote>();
  let marksNow: readonly PlacedMark[] = [];
  let styleNow: StyleId = 'chicago-notes';
  let articlesNow: ReadonlyMap<string, Article> | null = null;
  let placedNow = false;
  let byId = new Map<string, ShownCitation>();
  let pending: RenderInput | null = null;
  let askedFor = '';
  let isSet = true;
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
        before.inlines === citation.inlines &&
        before.descriptors === citation.descriptors;
      const kept = same ? { ...before, citationId: citation.citationId } : citation;
      fresh.set(citation.citationId, same ? before : citation);
      return kept;
    });
    byId = fresh;
    const footnotes = footnotesShown(marksNow, styleNow, shown).map((footnote) => {
      const before = footnotesByKey.get(footnote.key);
      return before !== undefined && JSON.stringify(before) === JSON.stringify(footnote) ? before : footnote;
    });
    footnotesByKey = new Map(footnotes.map((footnote) => [footnote.key, footnote]));
    state = { ...next, shown, footnotes };
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
      isSet = input === pending;
      show({
        ...state,
        kind: rendered.kind,
        shown: input.citations.map((citation, index) => {
          const inlines = rendered.citations[index] ?? [];
          const descriptors = rendered.descriptors[index] ?? [];
          return {
            citationId: citation.citationId,
            kind: rendered.kind,
            number: citation.noteNumber ?? index + 1,
            inlines,
            descriptors,
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
    update(marks, style, articles, listPlaced = false) {
      if (marks === marksNow && style === styleNow && articles === articlesNow && listPlaced === placedNow)
        return;
      articlesNow = articles;
      placedNow = listPlaced;
      const series = numberNotes(marks, kindOfStyle(style));
      const citations = series.citations.map(({ citation, noteNumber }) => ({ ...citation, noteNumber }));
      marksNow = marks;
      styleNow = style;
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
            importedAt: article.text.importedAt,
            hasText: article.text.blocks.length > 0,
          },
        ];
      });
      const input: RenderInput = {
        citations: citations.map(({ citationId, items, noteNumber }) => ({
          citationId,
          items: [...items],
          ...(noteNumber !== null && { noteNumber }),
        })),
        articles: cited,
        style,
        listPlaced,
        language,
      };
      const asked = JSON.stringify(input);
      if (asked === askedFor) {
        const before = state.footnotes;
        const now = footnotesShown(marks, style, state.shown);
        if (JSON.stringify(now) !== JSON.stringify(before)) show(state);
        return;
      }
      askedFor = asked;
      pending = input;
      isSet = false;
      const kind = kindOfStyle(style);
      show({
        ...state,
        kind,
        shown: citations.map(({ citationId, noteNumber }, index) => {
          const before = byId.get(citationId);
          const kept = before?.kind === kind ? before : undefined;
          return {
            citationId,
            kind,
            number: noteNumber ?? index + 1,
            inlines: kept?.inlines ?? NO_INLINES,
            descriptors: kept?.descriptors ?? NO_INLINES,
            text: kept?.text ?? '',
          };
        }),
      });
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(() => void run(), quiet);
    },
    getShown: (citationId) => byId.get(citationId) ?? null,
    isSet: () => isSet,
    getFootnote: (key) => footnotesByKey.get(key) ?? null,
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop() {
      if (timer !== null) clearTimeout(timer);
      round++;
      askedFor = '';
      articlesNow = null;
      renderer.stop();
    },
  };
}

/** What is printed for each footnote, with the citations in it as they are rendered now. */
function footnotesShown(
  marks: readonly PlacedMark[],
  style: StyleId,
  shown: readonly ShownCitation[],
): ShownFootnote[] {
  const kind = kindOfStyle(style);
  return numberNotes(marks, kind).footnotes.map(({ footnote: { key, node }, number, firstCitation }) => {
    const inside = citationsIn(node.children).map(({ items }, index) => ({
      shown: shown[firstCitation + index],
      prefix: items[0]?.prefix ?? '',
    }));
    const citations = inside.map((each) => ({
      inlines: each.shown?.inlines ?? NO_INLINES,
      prefix: each.prefix,
    }));
    const words = footnoteWords(node, kind, outerMarkOf(style), citations);
    const behind = inside.map((each) => each.shown?.descriptors ?? NO_INLINES);
    return { key, number, inlines: withDescriptors(words, behind) };
  });
}

const NO_INLINES: readonly Inline[] = [];

export const plainText = (inlines: readonly Inline[]): string =>
  inlines
    .map((inline) => (inline.kind === 'text' ? inline.text : inline.kind === 'line-break' ? ' ' : ''))
    .join('');

/** Opening words of the body: what a style prints for an article without a title. */
const openingOf = (article: Article): string => article.text.blocks[0]?.text ?? '';
