import { AppError } from '../../../shared/ipc/app-error';
import {
  type Piece,
  type PrintedLine,
  type ReturnedBrief,
  type ReturnedComment,
  wordsOfPieces,
} from '../../../shared/returning/returned-brief';
import { tidyPieces } from '../../../shared/returning/tidy-pieces';
import { openZip } from '../zip/open-zip';
import { readXml } from '../zip/read-xml';
import { type MarkedPiece, type ReadParagraph, type StoryContext, StoryReader, wordsIn } from './read-story';
import { elementsOf, find, findAll, settingOf, type WordElement, wordElement } from './word-element';
import { wordStyles } from './word-styles';

/** Our own comments, which tell what the check found; they come back as they went. */
const OWN_AUTHOR = 'Briefwright';
const DOCUMENT = 'word/document.xml';

/**
 * Reads a Word file as lines, notes and comments. Never touches network or disk; fonts, pictures, macros and everything
 * else that is no words is not opened.
 * @throws AppError `file-empty`, `file-unreadable`, `file-too-large`, and those of `openZip`
 */
export function readReturned(bytes: Uint8Array, fileName: string): ReturnedBrief {
  if (bytes.length === 0) throw new AppError('file-empty', `“${fileName}” is empty.`);
  const file = openZip(bytes, fileName);
  const part = (path: string): WordElement | null => {
    const bytes = file.read(path);
    return bytes === undefined ? null : wordElement(readXml(bytes, fileName).documentElement);
  };
  const main = part(DOCUMENT);
  const body = main && find(main, 'w:body');
  if (!body)
    throw new AppError(
      'file-unreadable',
      file.names.includes('content.xml')
        ? `“${fileName}” is an OpenDocument file. Save it as Word (.docx) and take that back.`
        : `“${fileName}” holds no Word text. Save it as Word (.docx) and try again.`,
    );
  const styles = wordStyles(part('word/styles.xml'), part('word/numbering.xml'));
  const besides: ReturnedBrief['besides'] = [];
  const marks = new Map<string, number>();
  const notes = { footnote: new Map<string, number>(), endnote: new Map<string, number>() };
  const comments = readComments(part('word/comments.xml'));
  let noteCount = 0;
  const contextOf = (links: ReadonlyMap<string, string>): StoryContext => ({
    styles,
    links,
    noteOf: (kind, id) => notes[kind].get(id) ?? null,
    commentOf: (id) => comments.numbers.get(id) ?? null,
    onAbout: (comment, words) => {
      const found = comments.list[comment];
      if (found) found.about = words;
    },
    onMark: (mark) => marks.set(mark, (marks.get(mark) ?? 0) + 1),
    onLeftOut: (what, words) => besides.push({ what, words: words.slice(0, 100_000) }),
  });
  const noteParts: { xml: WordElement; links: ReadonlyMap<string, string> }[] = [];
  for (const kind of ['footnote', 'endnote'] as const) {
    const xml = part(`word/${kind}s.xml`);
    if (!xml) continue;
    noteParts.push({ xml, links: linksOf(part(`word/_rels/${kind}s.xml.rels`)) });
    for (const note of elementsOf(xml))
      if (isOwnNote(note)) notes[kind].set(note.attrs['w:id'] ?? '', noteCount++);
  }
  const reader = new StoryReader(contextOf(linksOf(part('word/_rels/document.xml.rels'))));
  const raw = new LineReader(reader, styles, besides).lines(body);
  const rawNotes = noteParts.flatMap(({ xml, links }) => {
    const story = new StoryReader(contextOf(links));
    return elementsOf(xml)
      .filter(isOwnNote)
      .map((note) => paragraphsIn(note).map((element) => story.paragraph(element)));
  });

  const returnMark = [...marks].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
  const settled = settlePieces(returnMark);
  return {
    returnMark,
    lines: raw.flatMap((line): PrintedLine[] => {
      const read = tidyPieces(settled(line.paragraphs));
      const pieces = line.kind === 'caption' ? withoutLabel(read) : read;
      const mark = line.marks.find((each) => each.exportMark === returnMark)?.name;
      const { kind, level, ordered, cell } = line;
      if (pieces.length === 0 && mark === undefined && kind !== 'page-break' && kind !== 'rule') return [];
      return [
        {
          kind,
          ...(level !== undefined && { level }),
          ...(ordered !== undefined && { ordered }),
          ...(cell && { cell }),
          ...(mark !== undefined && /^[btmer]/u.test(mark) && { mark }),
          pieces,
        },
      ];
    }),
    notes: rawNotes.map((paragraphs) => tidyPieces(settled(paragraphs, true))),
    comments: comments.list,
    besides,
    margins: file.names
      .filter((name) => /^word\/(?:header|footer)\d*\.xml$/.test(name))
      .flatMap((name) => {
        const xml = part(name);
        return xml === null ? [] : paragraphsIn(xml).map((line) => wordsIn(line, 'w:t').slice(0, 100_000));
      }),
  };
}

type RawLine = Omit<PrintedLine, 'mark' | 'pieces'> & {
  paragraphs: ReadParagraph[];
  marks: readonly { exportMark: string; name: string }[];
};

/** The lines of the text: its paragraphs, and the cells of its tables. */
class LineReader {
  private readonly result: RawLine[] = [];
  private tables = 0;
  private unfinished: ReadParagraph[] = [];
  /** The last line of the brief that has words ended with a page break. */
  private breaksAfter = false;
  /** The paragraph in front ends with a page break. */
  private endedInBreak = false;

  constructor(
    private readonly reader: StoryReader,
    private readonly styles: ReturnType<typeof wordStyles>,
    private readonly besides: ReturnedBrief['besides'],
  ) {}

  lines(body: WordElement): RawLine[] {
    this.blocks(body);
    if (this.breaksAfter) this.besides.push({ what: 'page break behind the text', words: '' });
    return this.result;
  }

  private blocks(parent: WordElement): void {
    for (const child of elementsOf(parent)) {
      if (child.name === 'w:p') this.paragraph(child);
      else if (child.name === 'w:tbl') this.table(child);
      else if (child.name === 'w:sdt') {
        const gallery = settingOf(find(find(child, 'w:sdtPr'), 'w:docPartObj'), 'w:docPartGallery');
        const content = find(child, 'w:sdtContent');
        if (content && gallery !== 'Table of Contents') this.blocks(content);
      } else if (['w:ins', 'w:moveTo', 'w:customXml', 'w:smartTag'].includes(child.name)) this.blocks(child);
      else this.reader.between(child);
    }
  }

  private paragraph(element: WordElement): void {
    const read = this.reader.paragraph(element);
    if (read.isMade) return;
    if (read.goesOn) {
      this.unfinished.push(read);
      return;
    }
    const joined = [...this.unfinished, read];
    this.unfinished = [];
    // Where all words of a paragraph were deleted and it runs into the next, nothing of it is left in the line, nor is the
    // place of a comment on them.
    const left = joined.filter(({ pieces }) =>
      pieces.some(({ piece }) => piece.kind !== 'deleted' && piece.kind !== 'comment'),
    );
    const paragraphs = left.length > 0 ? left : [read];
    const whose = left[0] ?? read;
    const look = this.styles.lookOf(whose.pPr);
    const isEmpty = left.length === 0 && read.pieces.length === 0;
    // LibreOffice writes the break in front of a line's successor at the end of the line.
    const breaksBehind = read.breaksPage && isEmpty && look.kind === 'rule' && read.marks.length > 0;
    // Where the brief's own break was switched off, an empty line is left. LibreOffice writes it at the end of the line before.
    if (look.kind === 'page-break' && isEmpty && !read.breaksPage && !this.endedInBreak)
      look.kind = 'paragraph';
    if (read.breaksPage && isEmpty && !breaksBehind) look.kind = 'page-break';
    else if (isEmpty && find(find(read.pPr, 'w:pBdr'), 'w:bottom') && read.marks.length > 0)
      look.kind = 'rule';
    for (const each of paragraphs) this.tellOfBreak(each, look.kind === 'page-break');
    this.result.push({ ...look, paragraphs, marks: whose.marks });
    if (breaksBehind) this.result.push({ kind: 'page-break', paragraphs: [], marks: [] });
  }

  /** A page that begins with words of the brief or among them: a brief has page breaks on lines of their own only. */
  private tellOfBreak(read: ReadParagraph, isOwn: boolean): void {
    const { breakAt, breaksPage, pieces, marks } = read;
    const isText = isOfBrief(marks);
    const isBehind = this.breaksAfter;
    this.endedInBreak = breakAt !== undefined && wordsOfPart(pieces.slice(breakAt)) === '';
    // An empty line that somebody put in does not end the wait for what stands on the new page.
    if (isBehind && !isOwn && marks.length === 0 && pieces.length === 0 && !breaksPage) return;
    const before = wordsOfPart(pieces.slice(0, breakAt ?? 0));
    const behind = wordsOfPart(pieces.slice(breakAt ?? 0));
    this.breaksAfter = breakAt !== undefined && isText && behind === '' && before !== '';
    // A line that somebody put in has no bookmark; nor have annexes, which begin on pages of their own.
    if (behind === '' || (!isText && (marks.length > 0 || before === ''))) return;
    const tell = (where: string) =>
      this.besides.push({ what: `page break ${where}`, words: behind.slice(0, 200) });
    if (breaksPage && before !== '') tell('in a paragraph');
    // LibreOffice writes the break of a line of its own beside that, too.
    else if ((breaksPage || isBehind) && this.result.at(-1)?.kind !== 'page-break')
      tell('in front of a paragraph');
  }

  private table(element: WordElement): void {
    const table = this.tables++;
    if (this.breaksAfter) this.besides.push({ what: 'page break in front of a table', words: '' });
    this.breaksAfter = false;
    this.endedInBreak = false;
    let row = 0;
    for (const child of elementsOf(element)) {
      if (child.name !== 'w:tr') {
        this.reader.between(child);
        continue;
      }
      // A row that was deleted with changes tracked.
      if (find(find(child, 'w:trPr'), 'w:del')) continue;
      let column = 0;
      for (const each of cellsOf(child)) {
        const tcPr = find(each, 'w:tcPr');
        const merge = find(tcPr, 'w:vMerge');
        const span = Math.max(1, Number(settingOf(tcPr, 'w:gridSpan') ?? '1') || 1);
        const isCovered = merge !== undefined && merge.attrs['w:val'] !== 'restart';
        const paragraphs = this.inCell(each);
        if (!isCovered)
          this.result.push({
            kind: 'cell',
            cell: { table, row, column },
            paragraphs,
            marks: paragraphs.flatMap(({ marks }) => marks),
          });
        column += span;
      }
      row += 1;
    }
  }

  private inCell(cell: WordElement): ReadParagraph[] {
    return elementsOf(cell).flatMap((child): ReadParagraph[] => {
      if (child.name === 'w:p') return [this.reader.paragraph(child)];
      if (child.name === 'w:sdt') {
        const content = find(child, 'w:sdtContent');
        return content ? this.inCell(content) : [];
      }
      if (child.name === 'w:tbl') {
        const words = findAll(child, 'w:p').map((element) => this.reader.paragraph(element));
        this.besides.push({
          what: 'a table inside a cell of a table',
          words: words.map(wordsOfRead).join(' | '),
        });
        return [];
      }
      this.reader.between(child);
      return [];
    });
  }
}

const isOfBrief = (marks: ReadParagraph['marks']): boolean => marks.some(({ name }) => name.startsWith('b'));

const wordsOfPart = (pieces: ReadParagraph['pieces']): string =>
  pieces
    .map(({ piece }) => (piece.kind === 'text' ? piece.text : ''))
    .join('')
    .trim();

const wordsOfRead = ({ pieces }: ReadParagraph): string =>
  pieces.map(({ piece }) => (piece.kind === 'text' ? piece.text : '')).join('');

const cellsOf = (row: WordElement): WordElement[] =>
  elementsOf(row).flatMap((child) => {
    if (child.name === 'w:tc') return [child];
    const content = child.name === 'w:sdt' ? find(child, 'w:sdtContent') : undefined;
    return content ? cellsOf(content) : [];
  });

const paragraphsIn = (note: WordElement): WordElement[] =>
  elementsOf(note).flatMap((child) => (child.name === 'w:p' ? [child] : paragraphsIn(child)));

/** Not one of the lines that part notes from text. */
const isOwnNote = ({ name, attrs }: WordElement): boolean =>
  (name === 'w:footnote' || name === 'w:endnote') && [undefined, 'normal'].includes(attrs['w:type']);

/** A caption without the words that count it, which every program counts on by itself. */
function withoutLabel(pieces: readonly Piece[]): Piece[] {
  let left = /^(?:Table|Figure) \d+\.\s?/u.exec(wordsOfPieces(pieces))?.[0].length ?? 0;
  return tidyPieces(
    pieces.map((piece) => {
      if (piece.kind !== 'text' || left === 0) return piece;
      const text = piece.text.slice(left);
      left = Math.max(0, left - piece.text.length);
      return { ...piece, text };
    }),
  );
}

/** Pieces of paragraphs that stand in one line, with what the file's own bookmarks say of them. */
const settlePieces =
  (returnMark: string | null) =>
  (paragraphs: readonly ReadParagraph[], areParted = false): Piece[] =>
    paragraphs.flatMap(({ pieces }, index) => [
      ...(index > 0 ? partedBy(areParted) : []),
      ...pieces.map((marked) => settlePiece(marked, returnMark)),
    ]);

const partedBy = (areParted: boolean): Piece[] =>
  areParted ? [{ kind: 'break' }, { kind: 'break' }] : [{ kind: 'break' }];

function settlePiece({ piece, inside }: MarkedPiece, returnMark: string | null): Piece {
  const numberOf = (letter: string): number | undefined => {
    const name = inside.findLast(
      (mark) => mark.exportMark === returnMark && mark.name.startsWith(letter),
    )?.name;
    return name === undefined ? undefined : Number(name.slice(1));
  };
  if (piece.kind === 'note') {
    const mark = numberOf('n');
    return mark === undefined || mark === 0 ? piece : { ...piece, mark };
  }
  if (piece.kind !== 'text') return piece;
  const quotation = numberOf('q');
  const citation = numberOf('c') ?? piece.citation;
  return {
    ...piece,
    ...(quotation !== undefined && { quotation }),
    ...(citation !== undefined && { citation }),
  };
}

function linksOf(relationships: WordElement | null): Map<string, string> {
  return new Map(
    (relationships ? elementsOf(relationships) : [])
      .filter(({ attrs }) => attrs.TargetMode === 'External' && /\/hyperlink$/u.test(attrs.Type ?? ''))
      .map(({ attrs }) => [attrs.Id ?? '', attrs.Target ?? '']),
  );
}

function readComments(xml: WordElement | null): { numbers: Map<string, number>; list: ReturnedComment[] } {
  const numbers = new Map<string, number>();
  const list: ReturnedComment[] = [];
  for (const comment of xml ? elementsOf(xml) : []) {
    const by = (comment.attrs['w:author'] ?? '').slice(0, 400);
    if (comment.name !== 'w:comment' || by === OWN_AUTHOR) continue;
    const text = paragraphsIn(comment)
      .map((paragraph) =>
        findAll(paragraph, 'w:t')
          .map(({ children }) => children.join(''))
          .join(''),
      )
      .join('\n')
      .trim();
    if (text === '') continue;
    numbers.set(comment.attrs['w:id'] ?? '', list.length);
    list.push({ by, text: text.slice(0, 100_000), about: '' });
  }
  return { numbers, list };
}
