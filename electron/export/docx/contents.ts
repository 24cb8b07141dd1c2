import type { BriefDocument, Inline } from '../../../shared/brief-document/brief-document';
import { ownHeading } from '../../../shared/brief-document/portion-marks';
import { fieldEnd, openFieldBegin } from './field';
import { type BodyPart, writeParagraph } from './paragraph';
import type { ReturnMarks } from './return-marks';
import { lineOf, run, TAB, textRun } from './run';
import { textWidth } from './typography';
import { escaped, type Markup, xml } from './xml';

type Entry = { name: string; level: 1 | 2 | 3; words: string };

/** What a heading's line in the contents says: no marks of notes, and all on one line. */
function wordsOf(inline: Inline): string {
  if (inline.kind === 'note-reference') return '';
  return inline.kind === 'line-break' ? ' ' : lineOf(inline.text).replaceAll('\t', ' ');
}

/**
 * Table of contents with a link to every heading. Its page numbers are left for Word, which asks on opening whether to
 * fill them in: only Word knows where its own pages end, and a wrong number would be worse than none.
 */
export class Contents {
  private readonly entries: Entry[] = [];
  private readonly isWanted: boolean;
  private readonly title: string;

  /** `isAsked`: a brief without headings has none all the same. */
  constructor(
    document: Pick<BriefDocument, 'blocks' | 'portionMark'>,
    isAsked: boolean,
    private readonly marks: ReturnMarks,
  ) {
    this.title = ownHeading('Contents', document);
    this.isWanted = isAsked && document.blocks.some(({ kind }) => kind === 'heading');
  }

  /** The runs of a heading, with a bookmark around them where it is listed. */
  heading(level: Entry['level'], inlines: readonly Inline[], children: readonly Markup[]): readonly Markup[] {
    const words = inlines.map(wordsOf).join('');
    if (!this.isWanted || words.trim() === '') return children;
    const name = `_Toc${this.entries.length + 1}`;
    this.entries.push({ name, level, words });
    return this.marks.bookmark(name, children);
  }

  /** To be asked when all headings are written. */
  written(paper: BriefDocument['paper']): BodyPart[] {
    if (this.entries.length === 0) return [];
    const lines = this.entries.map(({ name, level, words }, index) => {
      // Instructions hold the bookmark's name, which is a number of ours.
      const page = [...openFieldBegin(`PAGEREF ${name} \\h`), ...fieldEnd()];
      return writeParagraph({
        look: { style: `TOC${level}`, rightTab: textWidth(paper) },
        children: [
          ...(index === 0 ? openFieldBegin('TOC \\h \\o "1-3"') : []),
          xml`<w:hyperlink w:history="1" w:anchor="${escaped(name)}">${textRun(words)}${run(TAB)}${page}</w:hyperlink>`,
        ],
      });
    });
    return [
      { look: { style: 'TOCHeading' }, children: [textRun(this.title)] },
      xml`<w:sdt><w:sdtPr><w:alias w:val="Contents"/><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr><w:sdtContent>${lines}${writeParagraph(
        { look: {}, children: fieldEnd() },
      )}</w:sdtContent></w:sdt>`,
    ];
  }
}
