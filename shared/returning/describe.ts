import { type BriefComparison, headingAbove } from './compare-brief';
import { isWord, type LineComparison, quotationsIn } from './compare-line';
import type { Difference, ExportRecord, MarkedPart } from './difference';
import { type Item, isQuotationMark, printedItems } from './line-items';
import { type CitationChanges, changedFields, exportedCitations } from './named-citations';
import { levelSpaces, marginWords } from './printed-lines';
import { relistable } from './relist';
import { isOwnNote } from './reread-citations';
import { type Piece, type ReturnedBrief, wordsOfPieces } from './returned-brief';
import { describeTables } from './table-changes';

const HEAD_FIELDS: Readonly<Record<string, 'to' | 'from'>> = { To: 'to', From: 'from' };
const NOWHERE: Pick<Difference, 'by' | 'note' | 'conflict' | 'verdicts' | 'canTake'> = {
  by: [],
  note: null,
  conflict: null,
  verdicts: null,
  canTake: true,
};

type Draft = Pick<Difference, 'id' | 'kind' | 'title' | 'place' | 'parts'> & Partial<Difference>;

/** Every difference in the order of the file that came back. Verdicts are added by whoever has the sources. */
export function describeDifferences(
  record: ExportRecord,
  returned: ReturnedBrief,
  comparison: BriefComparison,
  citations: CitationChanges = new Map(),
): Difference[] {
  const exported = citations.size > 0 ? exportedCitations(record) : null;
  const base = record.printed.lines;
  const { lines, lineOf, compared, removed, moved, added, atoms } = comparison;
  const baseAt = new Map([...lineOf].map(([at, there]) => [there, at]));
  const told: Difference[] = [];
  const add = (draft: Draft) => void told.push({ ...NOWHERE, ...draft });
  const nameOf = (at: number): string => base[at]?.mark ?? '';
  const tables = describeTables(record, comparison);
  const isInTables = new Set([...tables.removed, ...tables.added]);

  const tellRemoved = (at: number) => {
    const line = base[at];
    if (!line || isInTables.has(`b${at}`)) return;
    const id = nameOf(at);
    const words = lineWords(line.pieces, record) || '(a line or page break)';
    if (!id.startsWith('b')) return;
    if (line.kind === 'cell') {
      add({
        ...cannot('A cell alone is not taken out: merge cells in the brief.'),
        id: `${id}:removed`,
        kind: 'removed',
        title: 'Cell taken out',
        place: headingAbove(base, at),
        parts: whole(words, 'removed'),
      });
      return;
    }
    const title =
      line.kind === 'heading'
        ? 'Heading taken out'
        : line.kind === 'item'
          ? 'List item taken out'
          : 'Paragraph taken out';
    add({
      id: `${id}:removed`,
      kind: 'removed',
      title,
      place: headingAbove(base, at),
      parts: whole(words, 'removed'),
    });
  };
  const tableTold = new Set<string>();
  const tellTables = (there: number | null) => {
    for (const difference of tables.told)
      if (difference.at === there && !tableTold.has(difference.draft.id)) {
        tableTold.add(difference.draft.id);
        add(difference.draft);
      }
  };

  /** Lines that may change their place in lists; found when first asked for. */
  let canRelist: Set<number> | null = null;
  let shownTo = 0;
  const tellRemovedTo = (end: number) => {
    for (; shownTo < end; shownTo += 1) if (removed.has(shownTo)) tellRemoved(shownTo);
  };
  const isAdded = new Map(added.map((each) => [each.at, each]));
  lines.forEach((line, there) => {
    tellTables(there);
    const at = baseAt.get(there);
    const place = headingAbove(lines, there);
    if (at !== undefined) {
      if (!moved.has(at)) tellRemovedTo(at);
      const comparison = compared.get(at);
      const id = nameOf(at);
      if (comparison) {
        if (id.startsWith('b')) tellLine(at, there, comparison, place);
        else tellHead(at, comparison);
      } else if (!id.startsWith('b')) tellHead(at, null);
    } else if (isAdded.has(there) && !isInTables.has(`+${there}`)) {
      const title =
        {
          heading: 'Heading added',
          item: 'List item added',
          rule: 'Line across the page added',
          'page-break': 'Page break added',
        }[line.kind as string] ?? 'Paragraph added';
      add({
        id: `+${there}`,
        kind: 'added',
        title,
        place,
        by: authorsOf(line.pieces),
        parts: whole(returnedWords(line.pieces, comparison), 'added'),
        note:
          line.kind === 'quote'
            ? 'It becomes a paragraph: only words quoted from an article are set off.'
            : null,
      });
    }
    tellThings(line.pieces, place);
  });
  tellRemovedTo(base.length);
  tellTables(null);
  tellNotes();
  tellBesides();
  return told;

  function tellLine(at: number, there: number, line: LineComparison, place: string): void {
    const id = nameOf(at);
    const by = authorsOf(lines[there]?.pieces ?? []);
    if (moved.has(at))
      add({
        id: `${id}:moved`,
        kind: 'moved',
        title: 'Moved to here',
        place,
        parts: whole(lineWords(base[at]?.pieces ?? [], record), 'same'),
      });
    tellWords(id, line, place, by, 'Text changed');
    const kindNow = lines[there];
    const before = base[at];
    if (
      kindNow &&
      before &&
      before.kind !== 'cell' &&
      (before.kind !== kindNow.kind || before.level !== kindNow.level || before.ordered !== kindNow.ordered)
    ) {
      const kinds = [before.kind, kindNow.kind];
      const isListed = kinds.includes('item');
      canRelist ??= relistable(record.state.root.children);
      const canTake =
        kinds.every((kind) => ['heading', 'paragraph', 'item'].includes(kind)) &&
        (!isListed || canRelist.has(record.lineOf[Number(id.slice(1))] ?? -1));
      add({
        ...(canTake ? {} : cannot('Make this change in the brief.')),
        id: `${id}:kind`,
        kind: 'format',
        title: `Was ${kindWords(before)}, is ${kindWords(kindNow)}`,
        place,
        parts: whole(lineWords(before.pieces, record), 'same'),
      });
    }
    for (const [atom, { home, there: now, hasMoved }] of atoms) {
      if (home !== at) continue;
      if (now === null)
        add({
          id: `${atom}:removed`,
          kind: 'citation-removed',
          title: isOwnFootnote(atom) ? 'Footnote taken out' : 'Citation taken out',
          place,
          by,
          parts: [...context(before?.pieces ?? []), { text: atomWords(atom), change: 'removed' }],
        });
      else if (hasMoved && !isAdded.has(now))
        add({
          id: `${atom}:moved`,
          kind: 'citation-moved',
          title: isOwnFootnote(atom) ? 'Footnote moved' : 'Citation moved',
          place,
          parts: [...context(lines[now]?.pieces ?? []), { text: atomWords(atom), change: 'same' }],
        });
      if (now !== null && atom.startsWith('c'))
        tellCitationText(atom, line.base, printedItems(lines[now]?.pieces ?? []), place);
    }
    for (const item of line.returned)
      if (item.kind === 'atom' && item.id.startsWith('new'))
        add({
          id: item.id,
          kind: 'footnote-added',
          title: 'Footnote added',
          place,
          by,
          parts: [
            ...context(lines[there]?.pieces ?? []),
            { text: noteWords(Number(item.id.slice(3))), change: 'added' },
          ],
        });
      else if (item.kind === 'atom' && item.id.startsWith('comment')) tellComment(item.id, place);
  }

  function tellWords(id: string, line: LineComparison, place: string, by: string[], title: string): void {
    const changed = changedIn(line);
    if (changed.has(null))
      add({
        id: `${id}:words`,
        kind: id.startsWith('n') ? 'footnote' : 'text',
        title,
        place,
        by,
        parts: marked(line, null),
      });
    for (const quotation of [...new Set([...quotationsIn(line.base), ...quotationsIn(line.returned)])])
      if (changed.has(quotation))
        add({
          id: `${id}:q${quotation}`,
          kind: 'quotation',
          title: unwrapped(line, quotation)
            ? 'Quotation marks taken out: the words become your own'
            : 'Quotation changed',
          place,
          by,
          parts: marked(line, quotation),
        });
    if (line.relooked.length > 0)
      add({
        id: `${id}:looks`,
        kind: 'format',
        title: 'Emphasis or link changed',
        place,
        by,
        parts: relooked(line),
      });
  }

  function tellHead(at: number, line: LineComparison | null): void {
    const mark = nameOf(at);
    if (line && line.removed.length + line.inserted.length === 0) return;
    const label = mark === 't0' ? 'Title' : (record.aside.head[Number(mark.slice(1))] ?? 'Head');
    const canTake = line !== null && (mark === 't0' || HEAD_FIELDS[label] !== undefined);
    add({
      ...(canTake ? {} : cannot('Change it in the head of the brief.')),
      id: mark,
      kind: 'head',
      title: `${label} changed`,
      place: 'Head of the brief',
      parts: line ? marked(line, null) : whole(lineWords(base[at]?.pieces ?? [], record), 'removed'),
    });
  }

  function tellCitationText(atom: string, was: readonly Item[], is: readonly Item[], place: string): void {
    const words = (items: readonly Item[]) =>
      items.flatMap((item) => (item.kind === 'atom' && item.id === atom ? [item.words] : [])).join('');
    const [before, after] = [words(was), words(is)];
    if (before === after) return;
    add(citationText(atom, before, after, place));
  }

  function citationText(atom: string, before: string, after: string, place: string): Draft {
    const wanted = citations.get(atom);
    const was = exported?.get(atom)?.items;
    return {
      ...(wanted && was
        ? { title: `Citation changed: ${changedFields(was, wanted)}` }
        : {
            ...cannot(
              'The words of a citation are made from the record of its source and the style: change the record, the place or the words around it in the citation’s window.',
            ),
            title: 'Words of a citation changed',
          }),
      id: `${atom}:text`,
      kind: 'citation-text',
      place,
      parts: [
        { text: before, change: 'removed' },
        { text: ' ', change: 'same' },
        { text: after, change: 'added' },
      ],
    };
  }

  function tellComment(id: string, place: string): void {
    const comment = returned.comments[Number(id.slice(7))];
    if (!comment) return;
    add({
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

  /** Pictures of the brief stay where they are; they come back with their alt text. */
  function isExportedPicture({ what, words }: { what: string; words: string }): boolean {
    return what === 'picture' && record.aside.pictures.includes(levelSpaces(words));
  }

  function tellThings(pieces: readonly Piece[], place: string): void {
    for (const piece of pieces)
      if (piece.kind === 'thing' && !isExportedPicture(piece))
        add({
          ...cannot('A brief takes words over from a Word file, nothing else.'),
          id: `left${told.length}`,
          kind: 'left-out',
          title: `${piece.what[0]?.toUpperCase() ?? ''}${piece.what.slice(1)} not taken over`,
          place,
          parts: whole(piece.words, 'added'),
        });
  }

  function tellNotes(): void {
    for (const [number, line] of comparison.comparedNotes) {
      const place = `Note ${number}`;
      const pieces = comparison.notes[comparison.noteOf.get(number) ?? -1] ?? [];
      const by = authorsOf(pieces);
      if (isOwnFootnote(`n${number}`)) {
        tellWords(`n${number}`, line, place, by, 'Footnote changed');
        for (const item of line.base)
          if (item.kind === 'atom' && item.id.startsWith('c')) {
            const still = line.returned.some((other) => other.kind === 'atom' && other.id === item.id);
            if (still) tellCitationText(item.id, line.base, line.returned, place);
            else
              add({
                id: `${item.id}:removed`,
                kind: 'citation-removed',
                title: 'Citation taken out',
                place,
                by,
                parts: whole(item.words, 'removed'),
              });
          }
      } else {
        const before = wordsOfPieces(record.printed.notes[number - 1] ?? []);
        const after = wordsOfPieces(pieces);
        if (before !== after) add({ ...citationText(`n${number}`, before, after, place), by });
      }
      tellThings(pieces, place);
    }
  }

  function tellBesides(): void {
    const left = (title: string, words: string, change: MarkedPart['change'], note: string, place: string) =>
      add({
        ...cannot(note),
        id: `left${told.length}`,
        kind: 'left-out',
        title,
        place,
        parts: whole(words, change),
      });
    for (const { at, where } of comparison.aside)
      left(
        where === 'head' ? 'Words of the head changed' : 'Words behind the text changed',
        wordsOfPieces(lines[at]?.pieces ?? []),
        'added',
        where === 'head'
          ? 'The head is made from the fields of the brief: change them there.'
          : 'References and annexes are made anew at every export.',
        where === 'head' ? 'Head of the brief' : 'Behind the text',
      );
    for (const words of comparison.asideGone)
      left(
        'A line behind the text taken out',
        words,
        'removed',
        'References and annexes are made anew at every export.',
        'Behind the text',
      );
    const exported = new Set(record.aside.margins);
    const margins = new Set(returned.margins.map(marginWords).filter((words) => words !== ''));
    const made =
      'Handling line, version and page numbers are made from the fields of the brief: change them there.';
    for (const words of margins)
      if (!exported.has(words)) left('Header or footer changed', words, 'added', made, 'Header and footer');
    for (const words of exported)
      if (!margins.has(words))
        left('Taken out of header or footer', words, 'removed', made, 'Header and footer');
    for (const { what, words } of returned.besides)
      left(
        `Not taken over: ${what}`,
        words,
        'added',
        'A brief holds nothing of that kind.',
        'Elsewhere in the file',
      );
    const shown = new Set(told.map(({ id }) => id));
    returned.comments.forEach((comment, index) => {
      if (shown.has(`comment${index}`)) return;
      left(
        'Comment not placed',
        `${comment.by === '' ? '' : `${comment.by}: `}${comment.text}`,
        'added',
        'Its place is not a line of the brief: copy it by hand.',
        'Elsewhere in the file',
      );
    });
  }

  /** A note of the analyst's own words, not one that is a citation. */
  function isOwnFootnote(atom: string): boolean {
    return atom.startsWith('n') && isOwnNote(record, Number(atom.slice(1)));
  }

  function atomWords(atom: string): string {
    if (atom.startsWith('n')) return wordsOfPieces(record.printed.notes[Number(atom.slice(1)) - 1] ?? []);
    return base
      .flatMap(({ pieces }) => printedItems(pieces))
      .flatMap((item) => (item.kind === 'atom' && item.id === atom ? [item.words] : []))
      .join('');
  }

  function noteWords(note: number): string {
    return wordsOfPieces(comparison.notes[note] ?? []);
  }
}

const cannot = (note: string) => ({ canTake: false, note });
const whole = (text: string, change: MarkedPart['change']): MarkedPart[] =>
  text === '' ? [] : [{ text, change }];

/** The last words before a mark, for showing where it stands. */
function context(pieces: readonly Piece[]): MarkedPart[] {
  const words = wordsOfPieces(pieces);
  return words === ''
    ? []
    : [{ text: `${words.length > 160 ? `${words.slice(0, 160)}…` : words} `, change: 'same' }];
}

function lineWords(pieces: readonly Piece[], { printed }: ExportRecord): string {
  return pieces
    .map((piece) => {
      if (piece.kind === 'text') return piece.text;
      if (piece.kind === 'break') return '\n';
      return piece.kind === 'note' ? ` [${wordsOfPieces(printed.notes[piece.note] ?? [])}]` : '';
    })
    .join('');
}

function returnedWords(pieces: readonly Piece[], { notes }: BriefComparison): string {
  return pieces
    .map((piece) => {
      if (piece.kind === 'text') return piece.text;
      if (piece.kind === 'break') return '\n';
      return piece.kind === 'note' ? ` [${wordsOfPieces(notes[piece.note] ?? [])}]` : '';
    })
    .join('');
}

const authorsOf = (pieces: readonly Piece[]): string[] => [
  ...new Set(
    pieces.flatMap((piece) =>
      (piece.kind === 'text' || piece.kind === 'deleted') && piece.by !== undefined && piece.by !== ''
        ? [piece.by]
        : [],
    ),
  ),
];

const kindWords = ({
  kind,
  level,
  ordered,
}: {
  kind: string;
  level?: number | undefined;
  ordered?: boolean | undefined;
}): string => {
  if (kind === 'heading') return `a heading of level ${level ?? 1}`;
  if (kind === 'item')
    return `an item of a ${ordered ? 'numbered' : 'bulleted'} list${level ? `, ${level + 1} levels deep` : ''}`;
  return (
    { quote: 'set off', caption: 'a caption', rule: 'a line', 'page-break': 'a page break' }[kind] ??
    'a paragraph'
  );
};

/** The quotations (null: the brief's own words) in which words were taken out or put in. */
function changedIn({ base, returned, removed, inserted }: LineComparison): Set<number | null> {
  return new Set([
    ...removed.map((at) => base[at]?.quotation ?? null),
    ...inserted.map((at) => returned[at]?.quotation ?? null),
  ]);
}

/** The line with the changes of one quotation, or of the own words, marked; the rest as it was exported. */
function marked(line: LineComparison, of: number | null): MarkedPart[] {
  const { base, returned, kept } = line;
  const back = new Map([...kept].map(([b, r]) => [r, b]));
  const parts: MarkedPart[] = [];
  const add = (item: Item | undefined, change: MarkedPart['change']) => {
    if (!isWord(item)) return;
    const last = parts.at(-1);
    if (last?.change === change) parts[parts.length - 1] = { change, text: last.text + item.text };
    else parts.push({ change, text: item.text });
  };
  let shown = 0;
  const showTo = (end: number) => {
    for (; shown < end; shown += 1) {
      const item = base[shown];
      if (kept.has(shown)) continue;
      if (of === null ? item?.quotation !== null : item?.quotation !== of) {
        if (of === null) add(item, 'same');
      } else add(item, 'removed');
    }
  };
  returned.forEach((item, at) => {
    const b = back.get(at);
    if (b !== undefined) {
      showTo(b);
      shown = b + 1;
      if (of === null || base[b]?.quotation === of) add(item, 'same');
    } else if (item.quotation === of) {
      add(item, 'added');
    }
  });
  showTo(base.length);
  return removedFirst(parts);
}

/** What was taken out stands in front of what was put in for it. */
function removedFirst(parts: readonly MarkedPart[]): MarkedPart[] {
  const ordered = [...parts];
  ordered.forEach((part, at) => {
    const before = ordered[at - 1];
    if (part.change !== 'removed' || before?.change !== 'added') return;
    ordered[at - 1] = part;
    ordered[at] = before;
  });
  return ordered;
}

function relooked({ base, returned, kept, relooked: places }: LineComparison): MarkedPart[] {
  const changed = new Set(places.map((at) => kept.get(at)));
  const parts: MarkedPart[] = [];
  returned.forEach((item, at) => {
    if (!isWord(item)) return;
    const change = changed.has(at) ? ('added' as const) : ('same' as const);
    const last = parts.at(-1);
    if (last?.change === change) parts[parts.length - 1] = { change, text: last.text + item.text };
    else parts.push({ change, text: item.text });
  });
  return base.length === 0 ? [] : parts;
}

/** The marks around a quotation were taken out, its words were not. */
export function unwrapped({ base, returned, removed, inserted }: LineComparison, quotation: number): boolean {
  const all = base.flatMap((item, at) => (isWord(item) && item.quotation === quotation ? [at] : []));
  const [first, last] = [all[0], all.at(-1)];
  const isTakenMark = (at: number | undefined): boolean => {
    const item = base[at ?? -1];
    return at !== undefined && removed.includes(at) && isWord(item) && isQuotationMark(item.text);
  };
  const putIn = inserted.some((at) => {
    const item = returned[at];
    return isWord(item) && isQuotationMark(item.text);
  });
  return all.length > 2 && isTakenMark(first) && isTakenMark(last) && !putIn;
}
