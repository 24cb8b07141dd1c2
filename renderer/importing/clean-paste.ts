import type { Block, LeftOut, PastedBlock, PastedCell, PastedRun, Run } from '../../shared/model';
import { findCharacters } from './clean/characters';
import { directionOf } from './clean/language';
import { clipboardFragment } from './html/clipboard-fragment';
import { countPictures, takeOutUnseen } from './html/clipboard-left-out';
import { holdBreaks, holdLines, joinParagraphsOfItems } from './html/clipboard-lines';
import { settleClipboardMarkup } from './html/clipboard-markup';
import { takeNotes } from './html/clipboard-notes';
import { markNumbers } from './html/clipboard-numbers';
import { type ClipboardTable, takeTables } from './html/clipboard-tables';
import { blocksOf, type PageBlock } from './html/dom-to-blocks';
import { refuseDeepNesting } from './html/nesting';
import { sanitisedPage } from './html/sanitise';
import { paragraphsOf } from './text/layout';
import { linesOf } from './text/lines';
import { compose } from './working/compose';
import { workingFromBlocks } from './working/from-blocks';

/**
 * Clipboard contents as blocks: from its HTML if that has words, else from its text. Nothing runs, nothing is fetched,
 * nothing is judged: all words stay that were seen there. An empty clipboard gives no blocks.
 */
export function cleanPaste(clipboard: { html: string; text: string }): PastedBlock[] {
  refuseDeepNesting(clipboard.html, 'The clipboard');
  const blocks = clipboard.html.trim() === '' ? [] : blocksOfHtml(clipboard.html);
  return blocks.length > 0 ? blocks : finished(blocksOfText(clipboard.text)).map(asPasted);
}

/**
 * Characters that no text has (Unicode's noncharacters) hold the places of notes, tables, numbers and line breaks while the words
 * around them are cleaned. Those of the clipboard itself are taken out first.
 */
const NOTE = '\ufdd0';
const TABLE = '\ufdd1';
const BREAK = '\ufdd2';
const END = '\ufdd3';
const DIVIDER = '\ufdd4';
const NUMBER = '\ufdd5';
const DIVIDERS = ['rule', 'page-break'] as const;
const HELD = /([\ufdd0\ufdd1\ufdd4\ufdd5])(\d+)\ufdd3/u;
const NONCHARACTERS = /[\ufdd0-\ufddf]/g;

type Held = { notes: Run[][][]; tables: PastedBlock[] };

function blocksOfHtml(html: string): PastedBlock[] {
  const fragment = clipboardFragment(html.replace(NONCHARACTERS, ''));
  const { body } = sanitisedPage(fragment);
  const held: Held = { notes: [], tables: [] };
  const isWritten = isFromWordProcessor(html);
  const leftOut = [...takeOutUnseen(body, isWritten), ...countPictures(fragment)];
  const notes = takeNotes(body, (note) => `${NOTE}${note}${END}`);
  for (const note of notes) {
    settleClipboardMarkup(note as HTMLElement);
    holdBreaks(note as HTMLElement, BREAK);
    for (const line of note.querySelectorAll('hr')) line.remove();
    const paragraphs = finished(blocksOf(note)).map(({ runs }) => withBreaks(runs));
    held.notes.push(paragraphs);
  }
  settleClipboardMarkup(body);
  takeOutNoteCalls(body);
  holdLines(body, BREAK);
  holdDividers(body);
  holdBreaks(body, BREAK);
  joinParagraphsOfItems(body, BREAK);
  const hasLetters = markNumbers(body, (number) => `${NUMBER}${number}${END}`);
  const { tables, laidOut } = takeTables(body, isWritten, (table) => `${TABLE}${table}${END}`);
  for (const table of tables) held.tables.push(readTable(table, held));
  const losses = [
    ...(hasLetters ? [asBlock({ why: 'letters', words: '' })] : []),
    ...(laidOut > 0 ? [asBlock({ why: 'layout', words: '' })] : []),
  ];
  const blocks = finished(blocksOf(body)).flatMap((block) => withHeld(block, held));
  return [...withoutOuterDividers(blocks), ...leftOut.map(asBlock), ...losses];
}

const asBlock = ({ why, words }: LeftOut): PastedBlock => ({
  kind: 'left-out',
  why,
  runs: words === '' ? [] : [{ text: words.slice(0, MOST_WORDS_TOLD) }],
});
/** Enough to know the words again (UTF-16 units). */
const MOST_WORDS_TOLD = 200;

/** A line at the end of what was copied parted it from notes, which are taken, or from what was not copied. */
function withoutOuterDividers(blocks: readonly PastedBlock[]): PastedBlock[] {
  const isDivider = ({ kind }: PastedBlock) => kind === 'rule' || kind === 'page-break';
  const first = blocks.findIndex((block) => !isDivider(block));
  const last = blocks.findLastIndex((block) => !isDivider(block));
  return first < 0 ? [] : blocks.slice(first, last + 1);
}

const isFromWordProcessor = (html: string): boolean =>
  /urn:schemas-microsoft-com:office|docs-internal-guid|<meta[^>]*\b(?:LibreOffice|OpenOffice)/i.test(html);

/** Numbers in brackets with which an encyclopaedia calls notes that were not copied: they lead nowhere. */
function takeOutNoteCalls(body: HTMLElement): void {
  for (const call of body.querySelectorAll('sup.reference'))
    if (call.querySelector('a[href*="#cite_"]') && /^\s*\[[^\][]{1,12}\]\s*$/u.test(call.textContent ?? ''))
      call.remove();
}

const NEW_PAGE = /(?:^|;)\s*(?:page-)?break-before\s*:\s*(?:always|page)\b/i;

/** Lines across the page and page breaks, which Word, LibreOffice and Google Docs each write in their own way. */
function holdDividers(body: HTMLElement): void {
  const mark = (kind: (typeof DIVIDERS)[number]) =>
    body.ownerDocument.createTextNode(`${DIVIDER}${DIVIDERS.indexOf(kind)}${END}`);
  for (const el of [...body.querySelectorAll('hr, br, p, div, h1, h2, h3, h4, h5, h6')]) {
    const breaksPage = NEW_PAGE.test(el.getAttribute('style') ?? '');
    if (el.nodeName === 'BR') {
      if (breaksPage) el.replaceWith(mark('page-break'));
    } else if (el.nodeName === 'HR') {
      const block = body.ownerDocument.createElement('p');
      // Google Docs marks a page break by a hidden line.
      block.append(mark(breaksPage ? 'page-break' : 'rule'));
      el.replaceWith(block);
    } else if (breaksPage) {
      const block = body.ownerDocument.createElement('p');
      block.append(mark('page-break'));
      el.before(block);
    }
  }
}

function readTable({ rows, hasHead, heldTable }: ClipboardTable, held: Held): PastedBlock {
  const read = rows.map((cells) =>
    cells.map(({ cell, colSpan, rowSpan }): PastedCell => {
      const lines = finished(blocksOf(cell)).flatMap((block) => withHeld(block, held));
      const words = lines.filter(({ kind }) => kind !== 'rule' && kind !== 'page-break');
      const marks = listMarks(words);
      const runs = words.flatMap((line, index): PastedRun[] => [
        ...(index === 0 ? [] : [{ text: '\n' }]),
        ...(marks[index] === '' ? [] : [{ text: marks[index] ?? '' }]),
        ...line.runs,
      ]);
      return { runs, ...(colSpan > 1 && { colSpan }), ...(rowSpan > 1 && { rowSpan }) };
    }),
  );
  return {
    kind: 'table',
    runs: [],
    rows: read,
    ...(hasHead && { hasHead }),
    ...(heldTable && { heldTable }),
  };
}

/** What stands in front of each line of a cell: a cell of a brief holds no lists, so their marks become letters. */
function listMarks(lines: readonly PastedBlock[]): string[] {
  const counts: number[] = [];
  return lines.map(({ kind, ordered, number, level = 1 }) => {
    counts.length = kind === 'list-item' ? Math.min(counts.length, level) : 0;
    if (kind !== 'list-item') return '';
    const count = number ?? (counts[level - 1] ?? 0) + 1;
    counts[level - 1] = count;
    return ordered === true ? `${count}. ` : level > 1 ? '– ' : '• ';
  });
}

/** A block with what its marks hold places for; a table stands by itself between the words around it. */
function withHeld(block: Block, held: Held): PastedBlock[] {
  const { kind, level, ordered, dir } = block;
  const place: Omit<PastedBlock, 'runs'> = {
    kind,
    ...(level !== undefined && { level }),
    ...(ordered !== undefined && { ordered }),
    ...(dir !== undefined && { dir }),
  };
  const blocks: PastedBlock[] = [];
  let runs: PastedRun[] = [];
  const settle = () => {
    if (runs.some((run) => 'note' in run || run.text.trim() !== '')) blocks.push({ ...place, runs });
    delete place.number;
    runs = [];
  };
  for (const run of withBreaks(block.runs)) {
    let rest = run.text;
    for (let found = HELD.exec(rest); found; found = HELD.exec(rest)) {
      const [whole, sort, number] = found;
      if (found.index > 0) runs.push({ ...run, text: rest.slice(0, found.index) });
      rest = rest.slice(found.index + whole.length);
      if (sort === NUMBER && kind === 'list-item') place.number = Number(number);
      const note = held.notes[Number(number)];
      const table = held.tables[Number(number)];
      if (sort === NOTE && note && note.length > 0) runs.push({ note });
      const divider = sort === DIVIDER ? DIVIDERS[Number(number)] : undefined;
      if (sort === TABLE && table) {
        settle();
        blocks.push(table);
      }
      if (divider) {
        settle();
        blocks.push({ kind: divider, runs: [] });
      }
    }
    if (rest !== '') runs.push({ ...run, text: rest });
  }
  settle();
  return blocks.map((each) => (each.kind === 'table' && !each.rows ? asTable(each) : each));
}

/** A table that was read as words: its rows are lines, its cells are parted by tabs. */
function asTable({ runs }: PastedBlock): PastedBlock {
  const rows: PastedCell[][] = [[{ runs: [] }]];
  for (const run of runs) {
    if ('note' in run) rows.at(-1)?.at(-1)?.runs.push(run);
    else
      run.text.split('\n').forEach((line, row) => {
        if (row > 0) rows.push([{ runs: [] }]);
        line.split('\t').forEach((text, column) => {
          if (column > 0) rows.at(-1)?.push({ runs: [] });
          if (text !== '')
            rows
              .at(-1)
              ?.at(-1)
              ?.runs.push({ ...run, text });
        });
      });
  }
  return { kind: 'table', runs: [], rows };
}

/** Lines that were set to a measure (a page of a PDF) are one paragraph; any other line break stays. */
function withBreaks(runs: readonly Run[]): Run[] {
  const lines = runs
    .map(({ text }) => text)
    .join('')
    .split(BREAK);
  const isSet =
    lines.length > 2 &&
    lines.slice(0, -1).every((line) => line.trim().length >= 45 && line.trim().length <= 130);
  return runs.map((run) => ({
    ...run,
    text: isSet
      ? run.text.replace(new RegExp(`\\s*${BREAK}\\s*`, 'g'), ' ')
      : run.text.replace(new RegExp(` *${BREAK} *`, 'g'), '\n'),
  }));
}

function blocksOfText(text: string): PageBlock[] {
  const lines = linesOf(text);
  return paragraphsOf(text, lines).flatMap((stretch): PageBlock[] => {
    const words = lines
      .slice(stretch.from, stretch.to)
      .map((line) => text.slice(line.start, line.end))
      .join(' ');
    return words.trim() === '' ? [] : [{ kind: 'paragraph', runs: [{ text: words }] }];
  });
}

function finished(blocks: readonly PageBlock[]): Block[] {
  const plain = blocks.map(({ aside: _aside, ...block }): PageBlock => {
    const dir = block.dir ?? directionOf(block.runs.map((run) => run.text).join(''));
    return dir ? { ...block, dir } : block;
  });
  const working = workingFromBlocks(plain, '');
  findCharacters(working);
  return compose(working, {}).blocks;
}

const asPasted = ({ kind, runs, level, ordered, dir }: Block): PastedBlock => ({
  kind,
  runs,
  ...(level !== undefined && { level }),
  ...(ordered !== undefined && { ordered }),
  ...(dir !== undefined && { dir }),
});
