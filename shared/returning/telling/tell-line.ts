import type { LineComparison } from '../compare-line';
import { type PrintedLine, wordsOfPieces } from '../returned-brief';
import { context, marked, whole } from './marked-parts';
import { tellAtoms } from './tell-citations';
import { tellWords } from './tell-words';
import { authorsOf, cannot, type Telling } from './telling';

/** Fields of the head whose words can be taken over, by the label they are printed with. */
const HEAD_FIELDS: Readonly<Record<string, 'to' | 'from'>> = { To: 'to', From: 'from' };

/** Tells of all that is different in a line of the text that came back at `there`. */
export function tellLine(
  telling: Telling,
  at: number,
  there: number,
  line: LineComparison,
  place: string,
): void {
  const { lines, moved } = telling.comparison;
  const id = telling.nameOf(at);
  const before = telling.base[at];
  const after = lines[there];
  const by = authorsOf(after?.pieces ?? []);
  if (moved.has(at))
    telling.tell({
      id: `${id}:moved`,
      kind: 'moved',
      title: 'Moved to here',
      place,
      parts: whole(telling.exportedWords(before?.pieces ?? []), 'same'),
    });
  tellWords(telling, line, { id, title: 'Text changed', place, by });
  if (before && after) {
    tellKind(telling, id, before, after, place);
    tellLabel(telling, there, before, after, place);
  }
  tellAtoms(telling, at, there, line, place);
  for (const item of line.returned) {
    if (item.kind !== 'atom') continue;
    if (item.id.startsWith('new'))
      telling.tell({
        id: item.id,
        kind: 'footnote-added',
        title: 'Footnote added',
        place,
        by,
        parts: [
          ...context(after?.pieces ?? []),
          {
            text: wordsOfPieces(telling.comparison.notes[Number(item.id.slice(3))] ?? []),
            change: 'added',
          },
        ],
      });
    else if (item.id.startsWith('comment')) tellComment(telling, item.id, place);
  }
}

function tellKind(
  telling: Telling,
  id: string,
  before: PrintedLine,
  after: PrintedLine,
  place: string,
): void {
  const isSame =
    before.kind === after.kind && before.level === after.level && before.ordered === after.ordered;
  if (isSame || before.kind === 'cell') return;
  const kinds = [before.kind, after.kind];
  const lineInState = telling.record.lineOf[Number(id.slice(1))] ?? -1;
  const canTake =
    kinds.every((kind) => ['heading', 'paragraph', 'item'].includes(kind)) &&
    (!kinds.includes('item') || telling.relistable.has(lineInState));
  telling.tell({
    ...(canTake ? {} : cannot('Make this change in the brief.')),
    id: `${id}:kind`,
    kind: 'format',
    title: `Was ${kindWords(before)}, is ${kindWords(after)}`,
    place,
    parts: whole(telling.exportedWords(before.pieces), 'same'),
  });
}

/**
 * Tells of a caption with another number than it was exported with. Not where it is what a program counts: captions that
 * were added, moved or taken out give the others new numbers.
 */
function tellLabel(
  telling: Telling,
  there: number,
  before: PrintedLine,
  after: PrintedLine,
  place: string,
): void {
  if (after.kind !== 'caption' || before.label === undefined || before.label === after.label) return;
  const kind = after.label?.split(' ')[0];
  const counted = telling.comparison.lines
    .slice(0, there + 1)
    .filter(({ label }) => label?.split(' ')[0] === kind).length;
  if (after.label === `${before.label.split(' ')[0]} ${counted}.`) return;
  telling.leftOut(
    after.label === undefined ? 'Number of a caption taken out' : 'Number of a caption changed',
    after.label ?? before.label,
    after.label === undefined ? 'removed' : 'added',
    place,
    'Captions are counted anew at every export: words that name one by its number are to be changed in the brief.',
  );
}

function kindWords({ kind, level, ordered }: PrintedLine): string {
  if (kind === 'heading') return `a heading of level ${level ?? 1}`;
  if (kind === 'item')
    return `an item of a ${ordered ? 'numbered' : 'bulleted'} list${level ? `, ${level + 1} levels deep` : ''}`;
  const words: Partial<Record<PrintedLine['kind'], string>> = {
    quote: 'set off',
    caption: 'a caption',
    rule: 'a line',
    'page-break': 'a page break',
  };
  return words[kind] ?? 'a paragraph';
}

function tellComment(telling: Telling, id: string, place: string): void {
  const comment = telling.returned.comments[Number(id.slice(7))];
  if (!comment) return;
  telling.tell({
    id,
    kind: 'comment',
    title: 'Comment',
    place,
    by: comment.by === '' ? [] : [comment.by],
    parts: [
      ...(comment.about === '' ? [] : [{ text: `${comment.about} `, change: 'same' as const }]),
      { text: comment.text, change: 'added' },
    ],
    note: 'It becomes a comment to self, which never leaves the app.',
  });
}

/** Tells of a changed title or field of the head; `line` is null where the field is gone. */
export function tellHead(telling: Telling, at: number, line: LineComparison | null): void {
  if (line && line.removed.length + line.inserted.length === 0) return;
  const mark = telling.nameOf(at);
  const label = mark === 't0' ? 'Title' : (telling.record.aside.head[Number(mark.slice(1))] ?? 'Head');
  const canTake = line !== null && (mark === 't0' || HEAD_FIELDS[label] !== undefined);
  telling.tell({
    ...(canTake ? {} : cannot('Change it in the head of the brief.')),
    id: mark,
    kind: 'head',
    title: `${label} changed`,
    place: 'Head of the brief',
    parts: line
      ? marked(line, null)
      : whole(telling.exportedWords(telling.base[at]?.pieces ?? []), 'removed'),
  });
}

/** Tells of a line of the text that did not come back. */
export function tellRemoved(telling: Telling, at: number): void {
  const line = telling.base[at];
  const id = telling.nameOf(at);
  if (!line || !id.startsWith('b')) return;
  const titles: Partial<Record<PrintedLine['kind'], string>> = {
    cell: 'Words of a cell taken out',
    heading: 'Heading taken out',
    item: 'List item taken out',
    rule: 'Line across the page taken out',
    'page-break': 'Page break taken out',
  };
  telling.tell({
    id: `${id}:removed`,
    kind: 'removed',
    title: titles[line.kind] ?? 'Paragraph taken out',
    place: telling.headingAboveExported(at),
    parts: whole(telling.exportedWords(line.pieces) || '(a line or page break)', 'removed'),
    note:
      line.kind === 'cell'
        ? 'The cell stays, empty, for a row has as many cells as the others: merge cells in the brief where one is to go.'
        : null,
  });
}

/** Tells of a line that was not exported. */
export function tellAdded(telling: Telling, there: number, place: string): void {
  const line = telling.comparison.lines[there];
  if (!line) return;
  const titles: Partial<Record<PrintedLine['kind'], string>> = {
    heading: 'Heading added',
    item: 'List item added',
    rule: 'Line across the page added',
    'page-break': 'Page break added',
  };
  telling.tell({
    id: `+${there}`,
    kind: 'added',
    title: titles[line.kind] ?? 'Paragraph added',
    place,
    by: authorsOf(line.pieces),
    parts: whole(telling.returnedWords(line.pieces), 'added'),
    note:
      line.kind === 'quote' ? 'It becomes a paragraph: only words quoted from an article are set off.' : null,
  });
}
