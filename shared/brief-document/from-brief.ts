import type { AddedStyle } from '../citation/added/added-style';
import { withDescriptors } from '../citation/descriptors';
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
import { isBlockType } from '../model/block-types';
import type {
  Brief,
  CitationNodeJson,
  EditorNode,
  ImageNodeJson,
  Paper,
  QuotationNodeJson,
} from '../model/brief';
import { tableGrid } from '../model/table-grid';
import type { Text } from '../model/text';
import { withoutComments } from '../model/without-comments';
import type { BriefDocument, DocumentBlock, Inline, JudgedQuotation } from './brief-document';
import { citedIn } from './cited';
import { cleanInlines } from './clean-inlines';
import { footnoteInlines, inlineOf, isEmptyFootnote, outerMarkOf } from './footnote-words';
import { missingImageWords } from './image-words';
import { introducedByParagraph, surroundingsOf } from './introduced-by';
import { judgeInBrief, verdictKey } from './judge-in-brief';
import type { KeptResults } from './kept-results';
import { bearsPortionMarks, markPortions, markTitle, numberParagraphs } from './mark-paragraphs';
import { designationRows, languageOfBrief, memoRows } from './memo';
import { type NoteMark, numberNotes } from './note-series';
import { type Piece, placeCitations } from './place-citations';
import { NOTES_HEADING, placedList, settlePlacedLists } from './placed-lists';
import { printable } from './printable';
import { draftMarkFor } from './release-gate';
import { type Direction, type DraftInline, directionOf, markDirections } from './text-direction';
import { type PieceContext, quotationPieces, toPieces } from './to-pieces';

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
  const printedNotes = notesOf(series, rendered, rtlNotes, withCited);
  const references = rendered.references && {
    heading: rendered.references.heading,
    entries: rendered.references.entries.map((entry) => cleanInlines(entry, base)),
    ...(base === 'rtl' && { rtl: true as const }),
  };
  const drawn = settlePlacedLists(
    numberCaptions(withoutHeadingGaps(drafted.flatMap((block) => finishBlock(block, finish)))),
    { notes: printedNotes.length, sources: references?.entries.length ?? 0 },
    { notes: NOTES_HEADING, sources: references?.heading ?? '' },
  );
  const numbered = brief.header.numbered ? numberParagraphs(drawn) : drawn;
  const bearsMarks = bearsPortionMarks(brief.header);
  const blocks = bearsMarks ? markPortions(numbered) : numbered;
  const title = printable(brief.header.title).trim();
  const version = printable(brief.header.version ?? '').trim();
  const printed = ({ label, value }: { label: string; value: string }) => ({
    label: printable(label),
    value: printable(value),
  });
  const designation = designationRows(brief.header).map(printed);

  return {
    title: bearsMarks ? markTitle(title) : title,
    memo: memoRows(brief.header, language, draft).map(printed),
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

/** A document block whose inlines are still pieces: citations are rendered only once all of them are known. */
type DraftBlock = { line?: number } & (
  | { kind: 'heading'; level: 1 | 2 | 3; pieces: Piece[] }
  | { kind: 'paragraph' | 'block-quotation'; pieces: Piece[] }
  | { kind: 'list'; ordered: boolean; start: number; items: DraftBlock[][] }
  | (Omit<Extract<DocumentBlock, { kind: 'table' }>, 'rows'> & { rows: Piece[][][] })
  | { kind: 'caption'; of: 'table' | 'figure'; pieces: Piece[] }
  | Extract<DocumentBlock, { kind: 'image' | 'rule' | 'page-break' | 'placed-list' }>
);

/** A place inside a list counts, too: what is asked for is printed, if at the end. */
const givesListAPlace = (blocks: readonly DraftBlock[]): boolean =>
  blocks.some(
    (block) =>
      (block.kind === 'placed-list' && block.of === 'sources') ||
      (block.kind === 'list' && block.items.some(givesListAPlace)),
  );

class BlockBuilder {
  private lines = 0;

  constructor(
    private readonly context: PieceContext,
    private readonly withLines: boolean,
    private readonly images: ReadonlyMap<string, DocumentImage> | undefined,
  ) {}

  /** Numbers the next lines of the state, in the order of `briefLines`. */
  private count(lines = 1): { line?: number } {
    const line = this.lines;
    this.lines += lines;
    return this.withLines ? { line } : {};
  }

  blocks(nodes: readonly EditorNode[]): DraftBlock[] {
    const blocks: DraftBlock[] = [];
    let loose: EditorNode[] = [];
    const flush = () => {
      if (loose.length > 0)
        blocks.push({ ...this.count(), kind: 'paragraph', pieces: toPieces(loose, this.context) });
      loose = [];
    };
    for (const [index, node] of nodes.entries()) {
      const block = this.isBlock(node);
      if (!block) {
        loose.push(node);
        continue;
      }
      flush();
      if (node.type === 'block-quotation') blocks.push(this.blockQuotation(node, nodes[index - 1]));
      else blocks.push(...this.block(node));
    }
    flush();
    return blocks;
  }

  private isBlock(node: EditorNode): boolean {
    return isBlockType(node.type);
  }

  private block(node: EditorNode): DraftBlock[] {
    switch (node.type) {
      case 'heading':
        return [
          {
            ...this.count(),
            kind: 'heading',
            level: LEVELS[node.tag],
            pieces: toPieces(node.children, this.context),
          },
        ];
      case 'list':
        return [
          {
            kind: 'list',
            ordered: node.listType === 'number',
            start: node.start ?? 1,
            items: this.items(node.children),
          },
        ];
      case 'table':
        return [this.table(node)];
      case 'caption':
        return [
          { ...this.count(), kind: 'caption', of: node.of, pieces: toPieces(node.children, this.context) },
        ];
      case 'image':
        return [this.image(node)];
      case 'rule':
      case 'page-break':
        return [{ ...this.count(), kind: node.type }];
      case 'placed-list':
        return [{ kind: 'placed-list', of: node.of, heading: node.heading ?? null }];
      case 'paragraph':
      case 'tablerow':
      case 'tablecell':
      case 'listitem':
        return this.blocks(node.children);
      default:
        return [];
    }
  }

  private blockQuotation(node: QuotationNodeJson, above: EditorNode | undefined): DraftBlock {
    const introduction =
      above?.type === 'paragraph' ? surroundingsOf(above.children, above.children.length) : null;
    const around = introducedByParagraph(introduction?.before ?? '');
    return {
      ...this.count(),
      kind: 'block-quotation',
      pieces: quotationPieces(node, this.context, 'block', around),
    };
  }

  private table(node: Extract<EditorNode, { type: 'table' }>): DraftBlock {
    const { columns, hasHead, headRows, rows, widths } = tableGrid(node);
    const spans = rows.flatMap((cells, row) =>
      cells.flatMap(({ column, colSpan, rowSpan }) =>
        colSpan > 1 || rowSpan > 1 ? [{ row, column, rowSpan, colSpan }] : [],
      ),
    );
    return {
      ...this.count(rows.reduce((sum, cells) => sum + cells.length, 0)),
      kind: 'table',
      header: hasHead,
      ...(headRows > 1 && { headRows }),
      rows: rows.map((cells) => {
        const words = new Map(
          cells.map(({ column, children }) => [column, toPieces(children, this.context)]),
        );
        return Array.from({ length: columns }, (_, column) => words.get(column) ?? []);
      }),
      ...(spans.length > 0 && { spans }),
      ...(widths && { widths }),
    };
  }

  /** A picture that is not in the library leaves a line that says so: what is gone is never gone unseen. */
  private image({ sha256, alt, width }: ImageNodeJson): DraftBlock {
    const words = printable(alt).trim();
    if (this.images?.has(sha256) === false)
      return { kind: 'paragraph', pieces: [{ kind: 'text', text: missingImageWords(words) }] };
    return { kind: 'image', sha256, alt: words, width };
  }

  /** Lexical keeps a nested list in an item of its own; on paper it belongs to the item above. */
  private items(nodes: readonly EditorNode[]): DraftBlock[][] {
    const items: DraftBlock[][] = [];
    for (const node of nodes) {
      const item = this.blocks(node.type === 'listitem' ? node.children : [node]);
      const above = items.at(-1);
      const isOnlyNested = item.length > 0 && item.every((block) => block.kind === 'list');
      if (isOnlyNested && above) above.push(...item);
      else items.push(item);
    }
    return items;
  }
}

const LEVELS = { h1: 1, h2: 2, h3: 3 } as const;

function finishBlock(block: DraftBlock, finish: (pieces: Piece[]) => Inline[]): DocumentBlock[] {
  if (block.kind === 'list') {
    const items = block.items
      .map((item) =>
        item.flatMap((inner) => (inner.kind === 'placed-list' ? [] : finishBlock(inner, finish))),
      )
      .filter((item) => item.length > 0);
    return items.length > 0 ? [{ kind: 'list', ordered: block.ordered, start: block.start, items }] : [];
  }
  if (block.kind === 'table') {
    const rows = block.rows.map((row) => row.map(finish));
    return rows.flat().every(isEmpty) ? [] : [{ ...block, rows }];
  }
  if (block.kind === 'rule' || block.kind === 'page-break') return [{ ...lineOf(block), kind: block.kind }];
  if (block.kind === 'image') return [block];
  if (block.kind === 'placed-list') return [block];
  const inlines = finish(block.pieces);
  if (isEmpty(inlines)) return [];
  if (block.kind === 'caption')
    return [{ ...lineOf(block), kind: 'caption', of: block.of, number: 1, inlines }];
  return [
    block.kind === 'heading'
      ? { ...lineOf(block), kind: 'heading', level: block.level, inlines }
      : { ...lineOf(block), kind: block.kind, inlines },
  ];
}

const lineOf = ({ line }: DraftBlock): { line?: number } => (line === undefined ? {} : { line });

const isEmpty = (inlines: readonly Inline[]): boolean =>
  inlines.every(
    (inline) => inline.kind === 'line-break' || (inline.kind === 'text' && inline.text.trim() === ''),
  );

/** Captions without words are left out, so only those that are printed count; a picture knows the number of its own. */
function numberCaptions(blocks: DocumentBlock[]): DocumentBlock[] {
  const counts = { table: 0, figure: 0 };
  return blocks.map((block, index): DocumentBlock => {
    if (block.kind === 'caption') return { ...block, number: ++counts[block.of] };
    const below = blocks[index + 1];
    const isCaptioned = block.kind === 'image' && below?.kind === 'caption' && below.of === 'figure';
    return isCaptioned ? { ...block, number: counts.figure + 1 } : block;
  });
}

/** A reader's outline has no holes: a brief that begins at the second level is printed from the first. */
function withoutHeadingGaps(blocks: DocumentBlock[]): DocumentBlock[] {
  const used = new Set(blocks.flatMap((block) => (block.kind === 'heading' ? [block.level] : [])));
  const levels = ([1, 2, 3] as const).filter((level) => used.has(level));
  const ranks = new Map(levels.map((level, rank) => [level, ([1, 2, 3] as const)[rank] ?? level]));
  return blocks.map((block) =>
    block.kind === 'heading' ? { ...block, level: ranks.get(block.level) ?? block.level } : block,
  );
}

type Series = ReturnType<typeof numberNotes<CitationNodeJson, Piece[]>>;
type Rendered = ReturnType<typeof renderCitations>;

/** Every note in the order of its number: citations of a note style, and footnotes with the citations inside them. */
function notesOf(
  series: Series,
  rendered: Rendered,
  rtlNotes: readonly number[],
  withCited: boolean,
): Inline[][] {
  const baseOf = (number: number) => (rtlNotes.includes(number) ? 'rtl' : 'ltr');
  const notes: Inline[][] = [];
  series.citations.forEach(({ noteNumber, inFootnote }, index) => {
    if (noteNumber !== null && !inFootnote)
      notes[noteNumber - 1] = cleanInlines(
        withDescriptors(rendered.citations[index] ?? [], [rendered.descriptors[index] ?? []]),
        baseOf(noteNumber),
      );
  });
  for (const { footnote, number } of series.footnotes) {
    const words = footnoteInlines(
      footnote,
      rendered.kind,
      (index) => ({
        inlines: rendered.citations[index] ?? [],
        prefix: series.citations[index]?.citation.items[0]?.prefix ?? '',
      }),
      withCited,
      baseOf(number),
    );
    const behind = series.citations.flatMap(({ noteNumber, inFootnote }, index) =>
      inFootnote && noteNumber === number
        ? [markDirections(rendered.descriptors[index] ?? [], baseOf(number))]
        : [],
    );
    notes[number - 1] = withDescriptors(words, behind);
  }
  return notes;
}

/** Words of a block that are not a citation's. */
function ownWords(block: DraftBlock): string[] {
  if (block.kind === 'list') return block.items.flat().flatMap(ownWords);
  if (block.kind === 'table') return block.rows.flat(2).map(wordsOf);
  return 'pieces' in block ? block.pieces.map(wordsOf) : [];
}
const wordsOf = (piece: Piece): string => (piece.kind === 'text' ? piece.text : '');

/**
 * A note is set as the brief is, not as the titles it cites: an English note of an Urdu article begins at the left. Only
 * the analyst's own words in a footnote can turn it.
 */
function rightToLeftNotes(series: Series, base: Direction): number[] {
  const cited = series.citations.flatMap(({ noteNumber, inFootnote }) =>
    noteNumber !== null && !inFootnote && base === 'rtl' ? [noteNumber] : [],
  );
  const own = series.footnotes.flatMap(({ footnote, number }) =>
    (directionOf(footnote.map(wordsOf)) ?? base) === 'rtl' ? [number] : [],
  );
  return [...cited, ...own].sort((a, b) => a - b);
}

function toInlines(
  pieces: readonly Piece[],
  rendered: Rendered,
  series: Series,
  withCited: boolean,
): Inline[] {
  const inlines = pieces.flatMap((piece): DraftInline[] => {
    if (piece.kind === 'line-break') return [piece];
    if (piece.kind === 'text') return [inlineOf(piece, withCited)];
    const number =
      piece.kind === 'footnote'
        ? series.footnotes[piece.index]?.number
        : series.citations[piece.index]?.noteNumber;
    return typeof number === 'number'
      ? [{ kind: 'note-reference', number }]
      : piece.kind === 'citation'
        ? (rendered.citations[piece.index] ?? [])
        : [];
  });
  return cleanInlines(inlines);
}
