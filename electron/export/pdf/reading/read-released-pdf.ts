import type { BriefDocument } from '../../../../shared/brief-document/brief-document';
import { printable } from '../../../../shared/brief-document/printable';
import { directionOfLetter } from '../../../../shared/brief-document/text-direction';
import { faultInNotes } from '../../../../shared/review/notes-in-order';
import { referenceIn } from '../dictionary';
import { pagesOf } from '../page-tree';
import { PdfFile } from '../pdf-file';
import { notesOf } from './note-links-of';
import { PageReader, type PageWords } from './page-words';
import { readTags, type TaggedLink, type TaggedParts } from './tagged-parts';
import { UNREADABLE } from './unicode-map';

/** Height of the margins in which the running lines stand, in points. */
const MARGIN = 70;

type ReadPdf = { blocks: string[]; look: string[] };

/**
 * Reads the PDF of a release: its properties, and by its words and tags whether the handling line is in the head and foot of each
 * page, whether notes and their marks are all there and in order, and whether links have words and tables their heads. Only what is
 * read without doubt holds a release up; a file that is written in another way is said not to have been read.
 */
export function readReleasedPdf(bytes: Uint8Array, document: BriefDocument): ReadPdf {
  const look = missingInPdf(bytes, document);
  try {
    const file = PdfFile.read(bytes);
    const reader = new PageReader(file);
    const pages = pagesOf(file, file.fromCatalog('Pages')).map((page) => ({
      number: page.number,
      ...reader.read(page),
    }));
    const blocks = handlingFaults(pages, document.handling);
    if (!hasTags(file)) return { blocks, look };
    const byMark = new Map(pages.map((page) => [page.number, wordsByMark(page)]));
    const tags = readTags(file, (page, mark) => byMark.get(page)?.get(mark) ?? '');
    const faults = noteFaults(tags.links, document);
    // Chromium leaves a mark without a tag now and then, as at the head of a heading: it is on its page all the same.
    const isCertain = !pages.some(hasUntaggedNumber) && !hasUnlikelyMark(tags.links, document);
    return {
      blocks: [...blocks, ...(isCertain ? faults : [])],
      look: [
        ...look,
        ...(isCertain || faults.length === 0 ? [] : [UNREAD_MARKS]),
        ...weakParts(tags, document),
      ],
    };
  } catch (error) {
    console.error('The PDF of the release was not read through.', error);
    return { blocks: [], look: [...look, 'The notes and the handling line of the PDF could not be read.'] };
  }
}

function hasTags(file: PdfFile): boolean {
  const root = referenceIn(file.trailer.get('Root'));
  return root !== undefined && file.dictionary(root).has('StructTreeRoot');
}

function missingInPdf(bytes: Uint8Array, { blocks }: BriefDocument): string[] {
  const missing: string[] = [];
  try {
    const file = PdfFile.read(bytes);
    const entry = (key: string) => {
      const at = referenceIn(file.trailer.get(key));
      return at === undefined ? undefined : file.dictionary(at);
    };
    const catalog = entry('Root');
    if (!/[^()<>\s]/u.test(entry('Info')?.get('Title') ?? '')) missing.push('title');
    if (!/[^()<>\s]/u.test(catalog?.get('Lang') ?? '')) missing.push('language');
    if (catalog?.get('StructTreeRoot') === undefined) missing.push('tags');
    const hasHeadings = blocks.some(({ kind }) => kind === 'heading');
    if (hasHeadings && file.outline() === undefined) missing.push('outline');
  } catch {
    return ['Whether the PDF has a title, a language, tags and an outline could not be read.'];
  }
  return missing.length === 0 ? [] : [`The PDF has no ${missing.join(', no ')}.`];
}

const UNREAD_MARKS =
  'Some numbers in the text of the PDF are not tagged one by one, so the order of its note marks was not read. Look at them.';

/** A number that no note has: the tag of a mark holds other words as well. */
const hasUnlikelyMark = (links: readonly TaggedLink[], { notes }: BriefDocument): boolean =>
  notesOf(links).marks.some(({ number }) => number > notes.length);

const hasUntaggedNumber = ({ letters, height }: PageWords): boolean =>
  letters.some(
    ({ words, mark, y }) => mark === null && /\d/u.test(words) && y > MARGIN && y < height - MARGIN,
  );

/** The words of each tagged stretch of a page. */
function wordsByMark({ letters }: PageWords): Map<number, string> {
  const words = new Map<number, string>();
  for (const { words: drawn, mark } of letters)
    if (mark !== null) words.set(mark, (words.get(mark) ?? '') + drawn);
  return words;
}

function handlingFaults(pages: readonly PageWords[], handling: string): string[] {
  const line = solid(printable(handling));
  // Letters that run from the right are drawn in another order than they are written.
  if (line === '' || [...handling].some((letter) => directionOfLetter(letter) === 'rtl')) return [];
  const faulty = pages.flatMap((page, index) => {
    const bands = [
      page.letters.filter(({ y }) => y > page.height - MARGIN),
      page.letters.filter(({ y }) => y < MARGIN),
    ].map((band) => solid(band.map(({ words }) => words).join('')));
    const isSound = bands.every((words) => words.includes(line));
    const isUnread = !page.isWhole || bands.some((words) => words.includes(UNREADABLE));
    return isSound || isUnread ? [] : [index + 1];
  });
  if (faulty.length === 0) return [];
  const on = faulty.length === 1 ? `page ${faulty[0]}` : `pages ${faulty.join(', ')}`;
  return [`The handling line is not in the head and foot of ${on} of the PDF.`];
}

/** Without spaces, which a line that is set wide does not draw, and with letters that are drawn as one apart. */
const solid = (words: string): string => words.normalize('NFKC').replaceAll(/[\s\p{Cf}]/gu, '');

function noteFaults(links: readonly TaggedLink[], { notes: printed }: BriefDocument): string[] {
  if (printed.length === 0) return [];
  const { marks, notes } = notesOf(links);
  // None at all: they are written in another way, or stand where the analyst put them and call nothing.
  if (marks.length === 0 || notes.length === 0) return [];
  const fault = faultInNotes(
    marks.map(({ number }) => number),
    printed.length,
  );
  const astray = marks.find(({ number, leadsTo }) => number !== leadsTo);
  const missing = printed.findIndex((_, index) => !notes.includes(index + 1));
  const twice = notes.find((number, index) => notes.indexOf(number) !== index);
  return [
    ...(fault === null ? [] : [fault]),
    ...(astray ? [`The mark ${astray.number} leads to note ${astray.leadsTo}.`] : []),
    ...(missing >= 0 ? [`Note ${missing + 1} is not there.`] : []),
    ...(twice === undefined ? [] : [`Note ${twice} stands there twice.`]),
  ].map((each) => `In the PDF: ${each}`);
}

/** What a reader by ear misses (check 38). */
function weakParts({ links, tables }: TaggedParts, { blocks, annexes }: BriefDocument): string[] {
  const silent = links.filter(({ words }) => words.trim() === '').length;
  const headless = tables.filter(({ hasHead }) => !hasHead).length - headlessTables([blocks, annexes]);
  return [
    ...(silent > 0
      ? [`${silent === 1 ? 'A link of the PDF has' : `${silent} links of the PDF have`} no words.`]
      : []),
    ...(headless > 0 ? ['A table of the PDF lost its head.'] : []),
  ];
}

/** Tables that are written without a head, or with one that says nothing, which Chromium does not tag; wherever they stand. */
function headlessTables(part: unknown): number {
  if (typeof part !== 'object' || part === null) return 0;
  if (Array.isArray(part)) return part.reduce<number>((sum, each) => sum + headlessTables(each), 0);
  if ('kind' in part && part.kind === 'table') return hasWrittenHead(part) ? 0 : 1;
  return headlessTables(Object.values(part));
}

function hasWrittenHead(table: object): boolean {
  if (!('header' in table) || table.header !== true) return false;
  return (
    'rows' in table && Array.isArray(table.rows) && JSON.stringify(table.rows[0] ?? []).includes('"kind"')
  );
}
