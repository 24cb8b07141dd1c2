import type { AddedStyle } from '../citation/added/added-style';
import {
  type CitationsInput,
  type CitedArticle,
  type RenderedCitations,
  renderCitations,
} from '../citation/render-citations';
import { kindOfStyle } from '../citation/style-names';
import { findCitationStyle } from '../citation/styles';
import type { DocumentImage } from '../images/stored-image';
import type { Article } from '../model';
import type { Brief, CitationNodeJson, Paper } from '../model/brief';
import type { Text } from '../model/text';
import { withoutComments } from '../model/without-comments';
import type { BriefDocument, Inline, JudgedQuotation } from './brief-document';
import { citedIn } from './cited';
import { cleanInlines } from './clean-inlines';
import { BlockBuilder, givesListAPlace, ownWords } from './draft-blocks';
import { finishBlocks } from './finish-blocks';
import { isEmptyFootnote, outerMarkOf } from './footnote-words';
import { judgeInBrief, verdictKey } from './judge-in-brief';
import type { KeptResults } from './kept-results';
import { numberParagraphs } from './mark-paragraphs';
import { designationRows, languageOfBrief, type MemoOrder, memoRows } from './memo';
import { type NoteMark, numberNotes } from './note-series';
import { type Piece, placeCitations } from './place-citations';
import { NOTES_HEADING, placedList, settlePlacedLists } from './placed-lists';
import { bearsPortionMarks, markInlines, markPortions, markWords, PORTION_MARK } from './portion-marks';
import { printable } from './printable';
import { notesOf, rightToLeftNotes, toInlines } from './printed-notes';
import { draftMarkFor } from './release-gate';
import { directionOf } from './text-direction';
import { type PieceContext, toPieces } from './to-pieces';

export interface FromBriefInput {
  brief: Brief;
  /** Every article the brief cites or quotes, with its current text, in any order. A missing one is a missing source. */
  articles: readonly Article[];
  /**
   * By quote id: the text a quote was made on, where that is not the article's current one. A quotation that no longer
   * matches the current text but matches this one is flagged (QI-08), not refused.
   */
  texts?: ReadonlyMap<string, Text>;
  /** By quote id: the speaker that the analyst confirmed (QI-07). */
  speakers?: ReadonlyMap<string, string>;
  language: BriefDocument['language'];
  /** The head of the brief's template, where it has one. */
  memoOrder?: MemoOrder | undefined;
  paper: Paper;
  /** Marks every page. Without it a document may still hold wrong quotations: writers refuse those. */
  draft: boolean;
  /** Says what citations point at, and which words are theirs and which those of a quotation. */
  withCited?: boolean;
  /** By hash, every picture of the brief that the library has; absent where no bytes are wanted. */
  images?: ReadonlyMap<string, DocumentImage>;
  /** Says which line of the brief's state each block prints. */
  withLines?: boolean;
  /** The brief's citation style, where an analyst added it. */
  addedStyle?: AddedStyle | undefined;
  /** What was worked out for documents before; absent where nothing is kept. */
  kept?: KeptForDocuments | undefined;
}

/** Verdicts, and citations as they are set in the styles that come with the app, by all that they depend on. */
export type KeptForDocuments = {
  verdicts: KeptResults<JudgedQuotation>;
  citations: KeptResults<RenderedCitations>;
};

/**
 * Turns a brief into what the writers print. Headings are kept even when nothing stands under them, for a heading that
 * vanishes is worse than an empty section; paragraphs, list items and headings without a word or a citation are left out.
 * Heading levels that the brief does not use are closed up, so that its highest headings are always of the first level.
 */
export function toBriefDocument({
  brief,
  articles,
  texts,
  speakers,
  language: set,
  memoOrder,
  paper,
  draft,
  withCited = false,
  images,
  withLines = false,
  addedStyle,
  kept,
}: FromBriefInput): BriefDocument {
  const language = languageOfBrief(brief.header, set);
  const byId = new Map(articles.map((article) => [article.id, article]));
  const citations: CitationNodeJson[] = [];
  const marks: NoteMark<CitationNodeJson, Piece[]>[] = [];
  let footnotes = 0;
  const quotations: JudgedQuotation[] = [];
  const context: PieceContext = {
    outerMark: brief.header.outerMarks ?? outerMarkOf(brief.style),
    inFootnote: false,
    countCitation: (node) => {
      marks.push({ kind: 'citation', citation: node });
      return citations.push(node) - 1;
    },
    countFootnote: (node) => {
      if (isEmptyFootnote(node)) return null;
      const inside: CitationNodeJson[] = [];
      const words: Piece[] = [];
      marks.push({ kind: 'footnote', footnote: words, citations: inside });
      const countCitation = (citation: CitationNodeJson): number => {
        inside.push(citation);
        return citations.push(citation) - 1;
      };
      words.push(...toPieces(node.children, { ...context, inFootnote: true, countCitation }));
      footnotes += 1;
      return footnotes - 1;
    },
    judge(node, around) {
      const circumstances = {
        article: byId.get(node.articleId),
        texts,
        speakers,
        around,
        writtenOn: brief.header.date,
        style: brief.style,
      };
      const judge = () => judgeInBrief(node, circumstances);
      const judged = kept ? { ...kept.verdicts.get(verdictKey(node, circumstances), judge) } : judge();
      return quotations.push(judged) - 1;
    },
  };
  const drafted = new BlockBuilder(context, withLines, images).blocks(
    withoutComments(brief.state.root.children),
  );

  const series = numberNotes(marks, kindOfStyle(brief.style));
  const cited = citedArticles(citations, byId);
  const toSet: CitationsInput = {
    // A copied citation may repeat its id: places are told apart by number.
    citations: series.citations.map(({ citation, noteNumber }, index) => ({
      citationId: `citation-${index + 1}`,
      items: citation.items,
      ...(noteNumber !== null && { noteNumber }),
    })),
    articles: cited,
    style: brief.style,
    added: addedStyle,
    listPlaced: givesListAPlace(drafted),
    language,
  };
  const render = () => renderCitations(toSet);
  const rendered = {
    ...(kept && !addedStyle ? kept.citations.get(JSON.stringify(toSet), render) : render()),
  };
  if (withCited) rendered.citations = rendered.citations.map(markCitation);
  const finish = (pieces: Piece[]): Inline[] =>
    toInlines(placeCitations(pieces, rendered.kind), rendered, series, withCited);
  const base = directionOf(drafted.flatMap(ownWords)) ?? 'ltr';
  const rtlNotes = rightToLeftNotes(series, base);
  const bearsMarks = bearsPortionMarks(brief.header);
  const marked = (inlines: Inline[]): Inline[] => (bearsMarks ? markInlines(inlines) : inlines);
  const printedNotes = notesOf(series, rendered, rtlNotes, withCited).map(marked);
  const references = rendered.references && {
    heading: bearsMarks ? markWords(rendered.references.heading) : rendered.references.heading,
    entries: rendered.references.entries.map((entry) => marked(cleanInlines(entry, base))),
    ...(base === 'rtl' && { rtl: true as const }),
  };
  const drawn = settlePlacedLists(
    finishBlocks(drafted, finish),
    { notes: printedNotes.length, sources: references?.entries.length ?? 0 },
    { notes: NOTES_HEADING, sources: references?.heading ?? '' },
  );
  const numbered = brief.header.numbered ? numberParagraphs(drawn) : drawn;
  const blocks = bearsMarks ? markPortions(numbered) : numbered;
  const title = printable(brief.header.title).trim();
  const version = printable(brief.header.version ?? '').trim();
  const printed = ({ label, value }: { label: string; value: string }) => ({
    label: printable(label),
    value: printable(value),
  });
  const designation = designationRows(brief.header).map(printed);

  return {
    title: bearsMarks ? markWords(title) : title,
    ...(bearsMarks && { portionMark: PORTION_MARK }),
    memo: memoRows(brief.header, language, draft, memoOrder).map(printed),
    handling: printable(brief.header.handling).trim(),
    ...(version !== '' && { version }),
    ...(designation.length > 0 && { designation }),
    language,
    paper,
    style: brief.style,
    draftMark: draft ? draftMarkFor(quotations) : null,
    blocks,
    ...(images && images.size > 0 && { images: [...images.values()] }),
    notes: printedNotes,
    ...(rtlNotes.length > 0 && { rtlNotes }),
    // Who says where the notes are to stand wants them there, and not at the foot of the page.
    notesAt: placedList(blocks, 'notes')
      ? 'endnotes'
      : findCitationStyle(brief.style, addedStyle).style.notesAt,
    references,
    annexes: [],
    quotations,
    ...(withCited && { cited: citedIn(series.citations, cited, { id: brief.style, language }) }),
    modified: brief.modified,
  };
}

function citedArticles(
  citations: readonly CitationNodeJson[],
  byId: ReadonlyMap<string, Article>,
): CitedArticle[] {
  const ids = new Set(citations.flatMap((citation) => citation.items.map((item) => item.articleId)));
  return [...ids].flatMap((id) => {
    const article = byId.get(id);
    if (!article) return [];
    const { key, accession, record, text } = article;
    return [
      {
        id,
        key,
        accession,
        record,
        opening: text.blocks[0]?.text ?? '',
        importedAt: text.importedAt,
        hasText: text.blocks.length > 0,
      },
    ];
  });
}

const markCitation = (inlines: readonly Inline[], citation: number): Inline[] =>
  inlines.map((inline) => (inline.kind === 'text' ? { ...inline, citation } : inline));
