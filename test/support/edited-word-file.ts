import { expect } from 'vitest';
import { writeDocx } from '../../electron/export/docx/write-docx';
import { safeLink } from '../../electron/export/safe-link';
import { readEntry, readZip, writeZip } from '../../electron/export/zip';
import { readReturned } from '../../renderer/importing/returned/read-docx';
import type { BriefDocument } from '../../shared/brief-document/brief-document';
import {
  article,
  brief,
  cite,
  heading,
  list,
  paragraph,
  quotation,
  table,
  words,
} from '../../shared/brief-document/builders.cases';
import type { ExportOptions } from '../../shared/brief-document/export-options';
import { toBriefDocument } from '../../shared/brief-document/from-brief';
import type { DocumentImage } from '../../shared/images/stored-image';
import type { Brief, EditorNode, StyleId } from '../../shared/model';
import { thenAndNow } from '../../shared/returning/brief-then-and-now';
import { compareBrief } from '../../shared/returning/compare-brief';
import { describeDifferences } from '../../shared/returning/describe';
import { withSources } from '../../shared/returning/named-citations';
import { levelSpaces, printedLines } from '../../shared/returning/printed-lines';
import { recordOf } from '../../shared/returning/record-export';
import { rereadCitations } from '../../shared/returning/reread-citations';
import { type PrintedLine, wordsOfPieces } from '../../shared/returning/returned-brief';
import { takeOver } from '../../shared/returning/take-over';

export const MARK = '0123456789abcdef';
export const rail = article(
  'rail',
  'Copper and Rail',
  'The money follows the railway, not the copper. Nothing else does. Officials will not sign before June.',
);
export const port = article('port', 'Port notes', 'The port waits for the ships.');
export const footnote = (...children: EditorNode[]): EditorNode => ({ type: 'footnote', children });

/** A brief with a quotation, citations, a footnote, a list, a block quotation and a table. */
export const story = (): EditorNode[] => [
  heading('h2', 'Bottom line'),
  paragraph(
    words('He said '),
    quotation('rail', 'The money follows the railway', {
      quoteId: 'q-rail',
      captured: 'The money follows the railway',
    }),
    cite('rail', '1'),
    words('. And nobody '),
    words('disagreed', 2),
    words('.'),
    cite('port'),
  ),
  paragraph(
    words('A second paragraph with a note.'),
    footnote(words('Own words '), cite('rail'), words(', and more.')),
  ),
  list('bullet', [words('First item')], [words('Second item'), cite('port')], [words('Third item')]),
  heading('h2', 'Detail'),
  quotation('rail', [words('Officials will not sign before June.'), cite('rail', '1')], {
    block: true,
    quoteId: 'q-block',
  }),
  table(
    [[words('Good')], [words('Price')]],
    [[words('Copper')], [words('Nine')]],
    [[words('Gold')], [words('Ten')]],
  ),
  paragraph(words('The last words stand here.')),
];

export type Style = {
  style?: StyleId;
  options?: ExportOptions;
  children?: EditorNode[];
  header?: Partial<Brief['header']>;
  annexes?: (document: BriefDocument) => BriefDocument['annexes'];
  images?: readonly DocumentImage[];
};

const printedDocument = (made: Brief, images: readonly DocumentImage[] = []) => ({
  ...toBriefDocument({
    brief: made,
    articles: [rail, port],
    language: 'en-US',
    paper: 'A4',
    draft: true,
    withCited: true,
    withLines: true,
    images: new Map(images.map((image) => [image.sha256, image])),
  }),
  returnMark: MARK,
});

/** A brief as the Word file that leaves the app, with the record that is kept of it. */
export async function exported({
  style = 'chicago-notes',
  options = {},
  children = story(),
  header = {},
  annexes = () => [],
  images = [],
}: Style = {}) {
  const made: Brief = brief(style, children, header);
  const printed = printedDocument(made, images);
  const document = { ...printed, annexes: annexes(printed) };
  const bytes = await writeDocx(document, options);
  return { made, images, bytes, record: recordOf(made, document, '2026-11-22T10:00:00.000Z', safeLink) };
}

/** The file with one of its parts edited, as a script would. */
export function edit(
  bytes: Uint8Array,
  ...changes: [part: string, change: (xml: string) => string][]
): Uint8Array<ArrayBuffer> {
  const parts = new Map(readZip(bytes).map((entry) => [entry.name, readEntry(entry)]));
  for (const [name, change] of changes) {
    const before = Buffer.from(parts.get(name) ?? []).toString('utf8');
    const after = change(before);
    if (after === before) throw new Error(`nothing to change in ${name}`);
    parts.set(name, Buffer.from(after));
  }
  return new Uint8Array(writeZip(parts));
}
/** A change of the text's part, for `edit`. */
export const inText = (from: string | RegExp, to: string): [string, (xml: string) => string] => [
  'word/document.xml',
  (xml) => xml.replace(from, to),
];
export const paragraphWith = (xml: string, text: string): string => {
  const found = xml.match(/<w:p>(?:(?!<\/w:p>).)*<\/w:p>/gs)?.find((each) => each.includes(text));
  if (!found) throw new Error(`no paragraph with ${text}`);
  return found;
};
export const plain = (text: string) => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

/** What is told of a returned file, as `kind|title|id` too, and a way to take some of it over. */
export async function differencesOf(
  from: Awaited<ReturnType<typeof exported>>,
  bytes: Uint8Array<ArrayBuffer>,
  /** Where differences can be taken over, they are, and the brief is printed with them. */
  { areTaken = true }: { areTaken?: boolean } = {},
) {
  const returned = readReturned(bytes, 'brief.docx');
  expect(returned.returnMark).toBe(MARK);
  const comparison = compareBrief(from.record, returned);
  const citations = rereadCitations(from.record, comparison, (changes) => {
    const { style, state } = from.made;
    const children = withSources(state.root.children, from.record.isNoteStyle, changes);
    return printedLines(printedDocument(brief(style, children), from.images), safeLink);
  });
  const differences = describeDifferences(from.record, returned, comparison, citations);
  let ids = 0;
  const take = (accepted: readonly string[], current: EditorNode[] = from.made.state.root.children) =>
    takeOver({
      record: from.record,
      returned,
      comparison,
      current,
      since: thenAndNow(from.record, current),
      accepted: new Set(accepted),
      citations,
      newId: () => `new-${++ids}`,
    });
  // Everything that a brief can hold, taken over, prints what the file says.
  if (areTaken && differences.every(({ canTake }) => canTake)) {
    const wanted = comparison.lines.filter(
      ({ mark, pieces }, at) =>
        pieces.length > 0 && (mark?.startsWith('b') || comparison.added.some((each) => each.at === at)),
    );
    const all = take(differences.map(({ id }) => id)).children;
    const printed = printedLines(
      printedDocument(brief(from.made.style, all), from.images),
      safeLink,
    ).lines.filter(({ mark, pieces }) => mark?.startsWith('b') && pieces.length > 0);
    const inWords = (lines: readonly PrintedLine[]) =>
      lines.map(({ pieces }) => levelSpaces(wordsOfPieces(pieces)));
    expect(inWords(printed)).toEqual(inWords(wanted));
  }
  return { differences, told: differences.map(({ kind, title, id }) => `${kind}|${title}|${id}`), take };
}
export const removed = (parts: { text: string; change: string }[]) =>
  parts.filter(({ change }) => change === 'removed').map(({ text }) => text);
export const addedWords = (parts: { text: string; change: string }[]) =>
  parts.filter(({ change }) => change === 'added').map(({ text }) => text);
