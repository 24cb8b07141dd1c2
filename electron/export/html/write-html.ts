import {
  type Annex,
  type BriefDocument,
  captionLabel,
  type DocumentBlock,
  type Inline,
} from '../../../shared/brief-document/brief-document';
import {
  findDocumentImage,
  type ImageBlock,
  sizeOnPaper,
} from '../../../shared/brief-document/image-on-paper';
import { missingImageWords } from '../../../shared/brief-document/image-words';
import { leadsOn } from '../../../shared/brief-document/leads-on';
import { placedList } from '../../../shared/brief-document/placed-lists';
import { assertReleasable } from '../../../shared/brief-document/release-gate';
import {
  cellDirection,
  headRowsOf,
  type TableCellOnPaper,
  tableCells,
  tableDirection,
} from '../../../shared/brief-document/table-cells';
import { type Direction, paragraphDirection } from '../../../shared/brief-document/text-direction';
import { handlingLook } from '../../../shared/handling/handling-lines';
import type { DocumentImage } from '../../../shared/images/stored-image';
import { dir, dirOf } from './direction-attribute';
import { constant, html, type Markup, text } from './escape';
import { type InlineForm, inlinesToHtml } from './inlines';
import { widestWord } from './long-words';
import { notes, pageNotesOf, references } from './notes-and-sources';
import { runningSheet } from './page-furniture';
import { fileStyles, pageNoteStyles, printStyles } from './style-sheet';

export interface WriteHtmlOptions {
  /** The hidden page that `printToPDF` prints: fonts of the app, no running lines of its own. */
  forPrint: boolean;
  /** Folder of the print fonts, relative to the page or absolute, with its trailing slash. Only used for print. */
  fontBase?: string;
  /** Notes stand right behind their marks, for a layout that carries them to the foot of the page. Only used for print. */
  pageNotes?: boolean;
  /**
   * The running lines stand on a last page of their own (`runningSheet`), and links to notes lead nowhere before
   * `stampRunningLines` has gone over the PDF. Only used for print.
   */
  sheet?: boolean;
  /** `@font-face` rules whose fonts are data addresses (`arabicFaces`). Only used for a file. */
  faces?: string;
}

// Neither page may fetch, run or send anything; the printed one may load the fonts that the app serves.
const FILE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'";
const PRINT_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; font-src 'self'; img-src data:; base-uri 'none'; form-action 'none'";

/**
 * Writes the document as one self-contained HTML page.
 * @throws AppError `quotations-do-not-match` (see `assertReleasable`).
 */
export function writeHtml(document: BriefDocument, options: WriteHtmlOptions): string {
  assertReleasable(document);
  const { forPrint } = options;
  const pageNotes = forPrint && options.pageNotes === true;
  const form: InlineForm = pageNotes
    ? { behind: pageNotesOf(document) }
    : { isSparse: forPrint, isStamped: forPrint && options.sheet === true, hasPlainPlaces: !forPrint };
  // Style text comes from constants and from escaped strings only; "</" cannot occur in it.
  const styles = constant(
    forPrint
      ? `${printStyles(document, options.fontBase ?? 'fonts/')}${pageNotes ? pageNoteStyles(document) : ''}`
      : `${options.faces ?? ''}${fileStyles(document)}`,
  );
  return html`<!doctype html>
<html lang="${text(document.language)}" dir="ltr">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${text(forPrint ? PRINT_POLICY : FILE_POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${text(document.title || 'Untitled brief')}</title>
<style>
${styles}
</style>
</head>
<body>
${forPrint ? null : topLines(document)}<header>
${title(document)}${memo(document)}</header>
<main>
${blocksToHtml(document.blocks, { document, form, body: { pageNotes } })}</main>
${pageNotes || placedList(document.blocks, 'notes') ? null : notes(document, form)}${placedList(document.blocks, 'sources') ? null : references(document, form)}${document.annexes.map((each, index) => annex(each, index, { document, form }))}${forPrint ? options.sheet === true && runningSheet(document) : bottomLine(document)}</body>
</html>
`;
}

/** TLP stands at the right, and larger. */
const handlingStyle = (handling: string): Markup | null =>
  handlingLook(handling).align === 'right' ? constant(' style="text-align:right;font-size:12pt"') : null;

const topLines = ({ handling, draftMark }: BriefDocument): Markup =>
  html`${
    handling !== '' &&
    html`<p class="handling"${handlingStyle(handling)}>${text(handling)}</p>
`
  }${
    draftMark !== null &&
    html`<p class="draft">${text(draftMark)}</p>
`
  }`;

const bottomLine = ({ handling }: BriefDocument): Markup =>
  html`${
    handling !== '' &&
    html`<p class="handling bottom"${handlingStyle(handling)}>${text(handling)}</p>
`
  }`;

const title = (document: BriefDocument): Markup =>
  html`<h1${dir([{ kind: 'text', text: document.title }])}>${text(document.title || 'Untitled brief')}</h1>
`;

/** The memo block; under a rule of its own, in the same columns, what page 1 says of a document marked CUI. */
function memo({ memo: rows, designation = [] }: BriefDocument): Markup {
  if (rows.length === 0 && designation.length === 0) return constant('<div class="untitled-memo"></div>\n');
  return html`<table class="memo">${[rows, designation].filter((group) => group.length > 0).map(memoRows)}</table>
`;
}

const memoRows = (rows: BriefDocument['memo']): Markup =>
  html`<tbody>
${rows.map(
  ({
    label,
    value,
  }) => html`<tr><th scope="row"${label.length > 24 && constant(' class="long"')}>${text(label)}</th><td${dir([{ kind: 'text', text: value }])}>${text(value)}</td></tr>
`,
)}</tbody>`;

type CaptionBlock = Extract<DocumentBlock, { kind: 'caption' }>;
/** What blocks are written with. */
type Writing = {
  document: BriefDocument;
  form: InlineForm;
  /** Set in the brief's own body, where lists may be placed. */
  body?: { pageNotes: boolean };
  /** Direction of the item around, which what stands in it has as well unless it says otherwise. */
  around?: Direction;
};

/** Blocks in order, a picture with its caption as one figure. */
function blocksToHtml(blocks: readonly DocumentBlock[], writing: Writing): Markup[] {
  return blocks.flatMap((each, index): Markup[] => {
    const above = blocks[index - 1];
    if (each.kind === 'caption' && above?.kind === 'image' && above.number === each.number) return [];
    const below = blocks[index + 1];
    if (each.kind !== 'image' || each.number === undefined || below?.kind !== 'caption')
      return [block(each, writing, leadsOn(blocks, index))];
    return [figure(each, writing, below)];
  });
}

function figure(node: ImageBlock, writing: Writing, caption?: CaptionBlock): Markup {
  const image = findDocumentImage(writing.document, node.sha256);
  const picture = image
    ? html`<img src="${text(`data:${image.mediaType};base64,${image.base64}`)}" alt="${text(node.alt)}" width="${image.width}" height="${image.height}" style="width:${shareOf(node, image)}%">`
    : html`${text(missingImageWords(node.alt))}`;
  return html`<figure>${picture}${
    caption &&
    html`
<figcaption class="caption figure"${dir(caption.inlines)}><b>${text(captionLabel(caption))}</b> ${wordsOf(caption.inlines, writing.form)}</figcaption>`
  }</figure>
`;
}

/** The column of the printed page, in millimetres: what paper shows of a picture holds for a screen too. */
const COLUMN = 160;
const shareOf = (node: ImageBlock, image: DocumentImage): number =>
  Math.round((sizeOnPaper(node, image, COLUMN).width / COLUMN) * 1000) / 10;

/** Letters of a paragraph of three lines, which no page break can part into two lines and two; Chromium parts it all the same. */
const UNDIVIDED = 270;
const lengthOf = (inlines: readonly Inline[]): number =>
  inlines.reduce((sum, inline) => sum + (inline.kind === 'text' ? inline.text.length : 1), 0);

/** `leads`: on one page with the beginning of what follows. */
function block(node: DocumentBlock, writing: Writing, leads = false): Markup {
  const { form, around } = writing;
  switch (node.kind) {
    case 'heading': {
      // The title is the page's only first-level heading.
      const tag = constant(`h${node.level + 1}`);
      return html`<${tag}${dir(node.inlines)}>${wordsOf(node.inlines, form)}</${tag}>
`;
    }
    case 'paragraph': {
      const classes = [
        ...(node.number === undefined ? [] : ['numbered']),
        ...(leads ? ['leads'] : []),
        ...(lengthOf(node.inlines) <= UNDIVIDED ? ['short'] : []),
      ];
      return html`<p${classes.length > 0 && html` class="${text(classes.join(' '))}"`}${dir(node.inlines, around)}>${
        node.number !== undefined && html`<span class="number">${node.number}.</span> `
      }${wordsOf(node.inlines, form)}</p>
`;
    }
    case 'block-quotation':
      return html`<blockquote${dir(node.inlines, around)}><p>${wordsOf(node.inlines, form)}</p></blockquote>
`;
    case 'list':
      return list(node, writing);
    case 'table':
      return table(node, form);
    case 'caption':
      return html`<p class="caption ${text(node.of)}"${dir(node.inlines)}><b>${text(captionLabel(node))}</b> ${wordsOf(node.inlines, form)}</p>
`;
    case 'image':
      return figure(node, writing);
    case 'rule':
      return constant('<hr>\n');
    case 'page-break':
      return constant('<div class="page-break"></div>\n');
    // Stands in the brief itself alone, where `placed` writes it.
    case 'placed-list':
      return writing.body ? placed(node, writing, writing.body.pageNotes) : constant('');
  }
}

function table(block: Extract<DocumentBlock, { kind: 'table' }>, around: InlineForm): Markup {
  // A file for the screen scrolls instead.
  const form = around.isSparse ? { ...around, widest: widestWord(block) } : around;
  const rows = tableCells(block);
  const headRows = headRowsOf(block);
  const { widths } = block;
  const direction = tableDirection(block);
  return html`<table class="grid"${dirOf(direction)}>
${widths && columns(widths)}${
  headRows > 0 &&
  html`<thead>
${rows.slice(0, headRows).map((row) => tableRow(row, 'th', direction, form))}</thead>
`
}<tbody>
${rows.slice(headRows).map((row) => tableRow(row, 'td', direction, form))}</tbody>
</table>
`;
}

/**
 * A word too long for any column, over several formattings too: it breaks wherever its column ends, and asks for no width that the
 * columns beside it need. Words below that break where `widestWord` says, and only in tables of many columns.
 */
const isWide = (inlines: readonly Inline[]): boolean =>
  /\S{40}/u.test(inlines.map((inline) => (inline.kind === 'text' ? inline.text : ' ')).join(''));

/** A cell without letters keeps to the side of its table. */
const cellDir = (inlines: readonly Inline[], table: Direction): Markup | null =>
  cellDirection(inlines, 'rtl') === cellDirection(inlines, 'ltr') ? dir(inlines, table) : null;

const tableRow = (
  cells: readonly TableCellOnPaper[],
  tag: 'th' | 'td',
  direction: Direction,
  form: InlineForm,
): Markup =>
  html`<tr>${cells.map(
    ({ colSpan, rowSpan, inlines }) =>
      html`<${text(tag)}${tag === 'th' && constant(` scope="${colSpan > 1 ? 'colgroup' : 'col'}"`)}${
        colSpan > 1 && html` colspan="${colSpan}"`
      }${rowSpan > 1 && html` rowspan="${rowSpan}"`}${isWide(inlines) && constant(' class="wide"')}${cellDir(inlines, direction)}>${wordsOf(inlines, form)}</${text(tag)}>`,
  )}</tr>
`;

/** Shares of the width as whole per cents. */
function columns(widths: readonly number[]): Markup {
  const total = widths.reduce((sum, width) => sum + width, 0);
  return html`<colgroup>${widths.map((width) => html`<col style="width:${Math.round((width / total) * 100)}%">`)}</colgroup>
`;
}

function list(node: Extract<DocumentBlock, { kind: 'list' }>, writing: Writing): Markup {
  const { document, form } = writing;
  const items = node.items.map((item) => {
    const first = firstInlines(item);
    const around = paragraphDirection(first);
    return html`<li${dir(first)}>${blocksToHtml(item, { document, form, around })}</li>
`;
  });
  // Its items say only where they run from right to left.
  const own = writing.around === 'rtl' && constant(' dir="ltr"');
  if (!node.ordered)
    return html`<ul${own}>
${items}</ul>
`;
  return html`<ol${own}${node.start !== 1 && html` start="${node.start}"`}>
${items}</ol>
`;
}

const firstInlines = ([first]: readonly DocumentBlock[]): readonly Inline[] =>
  first && 'inlines' in first ? first.inlines : [];

/** Words of a paragraph whose direction is that of most of its letters, as `dir` says. */
const wordsOf = (inlines: readonly Inline[], form: InlineForm): Markup[] =>
  inlinesToHtml(inlines, paragraphDirection(inlines), form);

/** A list where the analyst put it. Notes that stand at the foot of the pages are not listed again. */
function placed(
  { of, heading }: Extract<DocumentBlock, { kind: 'placed-list' }>,
  { document, form }: Writing,
  pageNotes: boolean,
): Markup {
  const list =
    of === 'sources'
      ? references(document, form, heading)
      : pageNotes
        ? null
        : notes(document, form, heading);
  return list ?? constant('');
}

/** Pages after the brief itself. Their table is named by their heading. */
const annex = ({ heading, blocks }: Annex, index: number, writing: Writing): Markup =>
  html`<section class="annex" aria-labelledby="annex-${index + 1}">
<h2 id="annex-${index + 1}">${text(heading)}</h2>
${blocksToHtml(blocks, writing)}</section>
`;
