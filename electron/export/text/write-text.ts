import {
  type BriefDocument,
  captionLabel,
  type DocumentBlock,
  type Inline,
} from '../../../shared/brief-document/brief-document';
import { noteParagraphs } from '../../../shared/brief-document/footnote-words';
import { imageWords } from '../../../shared/brief-document/image-words';
import { NOTES_HEADING, placedList } from '../../../shared/brief-document/placed-lists';
import { ownHeading } from '../../../shared/brief-document/portion-marks';
import { printable } from '../../../shared/brief-document/printable';
import { assertReleasable } from '../../../shared/brief-document/release-gate';
import { safeLink } from '../safe-link';
import { LINE, wrap } from './wrap';

/**
 * Writes the document as plain text: wrapped lines, notes by number at the end, the handling line first and last.
 * @throws AppError `quotations-do-not-match` (see `assertReleasable`).
 */
export function writeText(document: BriefDocument): string {
  assertReleasable(document);
  const { title, memo, handling, draftMark, blocks, references, annexes } = document;
  const marks = [handling, draftMark ?? ''].filter((words) => words !== '').map((words) => centred(words));
  const head = [...memo, ...(document.designation ?? [])];
  const indent = Math.max(8, ...head.map(({ label }) => label.length + 2));
  const parts: string[][] = [
    marks,
    underlined(title || 'Untitled brief', '='),
    head.flatMap(({ label, value }) => wrap(plain(value), `${label}: `.padEnd(indent), ' '.repeat(indent))),
    ...blocks.flatMap((block) =>
      block.kind !== 'placed-list'
        ? blockLines(block)
        : block.of === 'notes'
          ? notes(document, block.heading)
          : referenceLines(document, block.heading),
    ),
    ...(placedList(blocks, 'notes') ? [] : notes(document, ownHeading(NOTES_HEADING, document))),
    ...(placedList(blocks, 'sources') ? [] : referenceLines(document, references?.heading ?? null)),
    ...annexes.flatMap(({ heading, blocks: inside }) => [
      underlined(heading, '='),
      ...inside.flatMap((block) => blockLines(block)),
    ]),
    handling === '' ? [] : [centred(handling)],
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

const plain = (words: string): string => printable(words).replace(/[\r\n\u2028\u2029]+/g, ' ');
const centred = (words: string): string =>
  ' '.repeat(Math.max(0, Math.floor((LINE - plain(words).length) / 2))) + plain(words);

function underlined(words: string, mark: string): string[] {
  const lines = wrap(plain(words));
  return [...lines, mark.repeat(Math.max(1, Math.min(LINE, Math.max(...lines.map(({ length }) => length)))))];
}

/** Characters without their looks; a link's address stands behind its words where they do not show it. */
function wordsOf(inlines: readonly Inline[]): string {
  return inlines
    .map((inline) => {
      if (inline.kind === 'line-break') return '\n';
      if (inline.kind === 'note-reference') return `[${inline.number}]`;
      const words = plain(inline.text);
      // The raised comma between two marks: brackets part them as well.
      if (inline.superscript && words.trim() === ',') return '';
      const link = safeLink(inline.href);
      return link === null || words.includes(inline.href ?? link) || words.includes(link)
        ? words
        : `${words} <${link}>`;
    })
    .join('');
}

const UNDERLINES = { 1: '=', 2: '-', 3: '.' } as const;
const STEP = '    ';

function blockLines(block: DocumentBlock, indent = ''): string[][] {
  switch (block.kind) {
    case 'heading':
      return [underlined(wordsOf(block.inlines), UNDERLINES[block.level])];
    case 'paragraph':
      return [
        wrap(`${block.number === undefined ? '' : `${block.number}. `}${wordsOf(block.inlines)}`, indent),
      ];
    case 'block-quotation':
      return [wrap(wordsOf(block.inlines), indent + STEP)];
    case 'list':
      return [listLines(block, indent)];
    case 'table':
      return [tableLines(block, indent)];
    case 'caption':
      return [wrap(`${captionLabel(block)} ${wordsOf(block.inlines)}`, indent)];
    case 'image':
      return [wrap(plain(imageWords(block)), indent)];
    case 'rule':
      return [[centred('* * *')]];
    case 'page-break':
    // Stands in the brief itself alone, where `writeText` writes it.
    case 'placed-list':
      return [];
  }
}

function listLines(
  { ordered, start, items }: Extract<DocumentBlock, { kind: 'list' }>,
  indent: string,
): string[] {
  const widest = ordered ? `${start + items.length - 1}. `.length : 2;
  return items.flatMap((item, index) => {
    const mark = (ordered ? `${start + index}. ` : '- ').padEnd(widest);
    const inside = indent + ' '.repeat(widest);
    const [first, ...rest] = item;
    const lines =
      first?.kind === 'paragraph'
        ? wrap(wordsOf(first.inlines), indent + mark, inside)
        : [(indent + mark).trimEnd(), ...(first ? blockLines(first, inside).flat() : [])];
    return [...lines, ...rest.flatMap((block) => blockLines(block, inside).flat())];
  });
}

/**
 * Columns side by side where they fit; else each row as a list of "Column: words", in which the lines of a cell stay and a
 * cell without words is left out.
 */
function tableLines({ header, rows }: Extract<DocumentBlock, { kind: 'table' }>, indent: string): string[] {
  const cells = rows.map((row) => row.map((cell) => wordsOf(cell)));
  const oneLine = cells.map((row) => row.map((words) => words.replaceAll('\n', ' ')));
  const columns = Math.max(...cells.map(({ length }) => length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(1, ...oneLine.map((row) => (row[column] ?? '').length)),
  );
  const line = (row: readonly string[]) =>
    (indent + widths.map((width, column) => (row[column] ?? '').padEnd(width)).join('  ')).trimEnd();
  const total = indent.length + widths.reduce((sum, width) => sum + width + 2, -2);
  if (total <= LINE) {
    const bar = indent + widths.map((width) => '-'.repeat(width)).join('  ');
    return oneLine.flatMap((row, index) => (header && index === 0 ? [line(row), bar] : [line(row)]));
  }
  const head = header ? (oneLine[0] ?? []) : [];
  const body = header && cells.length > 1 ? cells.slice(1) : cells;
  return body.flatMap((row, index) => [
    ...(index === 0 ? [] : ['']),
    ...row.flatMap((words, column) => {
      const name = head[column] ?? '';
      if (name !== '' && words.trim() === '') return [];
      return wrap(words, indent + (name === '' ? '' : `${name}: `), indent + STEP);
    }),
  ]);
}

function referenceLines({ references }: BriefDocument, heading: string | null): string[][] {
  if (!references || references.entries.length === 0) return [];
  return [
    ...(heading === null ? [] : [underlined(heading, '=')]),
    ...references.entries.map((entry) => wrap(wordsOf(entry), '', '    ')),
  ];
}

function notes({ notes: list }: BriefDocument, heading: string | null): string[][] {
  if (list.length === 0) return [];
  return [
    ...(heading === null ? [] : [underlined(heading, '=')]),
    ...list.map((note, index) => {
      const mark = `[${index + 1}] `;
      const inside = ' '.repeat(mark.length);
      return noteParagraphs(note).flatMap((inlines, at) =>
        wrap(wordsOf(inlines), at === 0 ? mark : inside, inside),
      );
    }),
  ];
}
