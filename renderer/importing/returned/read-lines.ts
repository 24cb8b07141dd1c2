import { levelSpaces } from '../../../shared/returning/printed-lines';
import {
  type PrintedLine,
  type ReturnedBrief,
  wordsOfPieces,
} from '../../../shared/returning/returned-brief';
import type { ReadParagraph, StoryReader } from './read-story';
import { elementsOf, find, findAll, paragraphsIn, settingOf, type WordElement } from './word-element';
import type { WordStyles } from './word-styles';

/** A line of the text before anybody knows whose bookmarks count. */
export type RawLine = Omit<PrintedLine, 'mark' | 'pieces'> & {
  paragraphs: ReadParagraph[];
  marks: readonly { exportMark: string; name: string }[];
};

/** The lines of the text: its paragraphs, and the cells of its tables. */
export class LineReader {
  private readonly result: RawLine[] = [];
  private tables = 0;
  private unfinished: ReadParagraph[] = [];
  /** The last line of the brief that has words ended with a page break. */
  private breaksAfter = false;
  /** The paragraph in front ends with a page break. */
  private endedInBreak = false;
  /** Words of the table of contents. */
  private readonly made: string[] = [];
  /** Lines that end a section. */
  private readonly sectionEnds: { at: number; words: string }[] = [];

  constructor(
    private readonly reader: StoryReader,
    private readonly styles: WordStyles,
    private readonly besides: ReturnedBrief['besides'],
  ) {}

  lines(body: WordElement): RawLine[] {
    this.blocks(body);
    const lastOfText = this.result.findLastIndex(({ marks }) => isOfBrief(marks));
    for (const { at, words } of this.sectionEnds)
      if (at <= lastOfText) {
        const mark = this.result
          .slice(0, at + 1)
          .findLast(({ marks }) => marks.length > 0)
          ?.marks.at(-1)?.name;
        this.besides.push({ what: 'section break in the text', words, ...(mark !== undefined && { mark }) });
      }
    if (this.breaksAfter) this.besides.push({ what: 'page break behind the text', words: '' });
    this.tellOfContents();
    return this.result;
  }

  /** A table of contents repeats the headings, each with a page behind a tab; it is made anew at every export. */
  private tellOfContents(): void {
    const headings = new Set(
      this.result
        .filter(({ kind }) => kind === 'heading')
        .map(({ paragraphs }) =>
          levelSpaces(
            paragraphs.map(({ pieces }) => wordsOfPieces(pieces.map(({ piece }) => piece))).join('\n'),
          ),
        ),
    );
    for (const line of this.made) {
      const words = levelSpaces(line.replace(/\t\d*$/u, ''));
      if (words !== '' && !/^(?:\(U\) )?Contents$/u.test(words) && !headings.has(words))
        this.besides.push({ what: 'line of the contents', words: words.slice(0, 100_000) });
    }
  }

  private blocks(parent: WordElement): void {
    for (const child of elementsOf(parent)) {
      if (child.name === 'w:p') this.paragraph(child);
      else if (child.name === 'w:tbl') this.table(child);
      else if (child.name === 'w:sdt') {
        const gallery = settingOf(find(find(child, 'w:sdtPr'), 'w:docPartObj'), 'w:docPartGallery');
        const content = find(child, 'w:sdtContent');
        if (content && gallery === 'Table of Contents')
          this.made.push(...paragraphsIn(content).map(wordsAndTabs));
        else if (content) this.blocks(content);
      } else if (['w:ins', 'w:moveTo', 'w:customXml', 'w:smartTag'].includes(child.name)) this.blocks(child);
      else this.reader.between(child);
    }
  }

  private paragraph(element: WordElement): void {
    const read = this.reader.paragraph(element);
    if (read.isMade) {
      this.made.push(wordsOfPieces(read.pieces.map(({ piece }) => piece)));
      return;
    }
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
    if (joined.some(({ pPr }) => find(pPr, 'w:sectPr')))
      this.sectionEnds.push({ at: this.result.length, words: wordsOfRead(read).slice(0, 200) });
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
      if (child.name === 'w:p') return [this.reader.paragraph(child, true)];
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

const isOfBrief = (marks: RawLine['marks']): boolean => marks.some(({ name }) => name.startsWith('b'));

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

const wordsAndTabs = (element: WordElement): string =>
  elementsOf(element)
    .map((child) =>
      child.name === 'w:t' ? child.children.join('') : child.name === 'w:tab' ? '\t' : wordsAndTabs(child),
    )
    .join('');
