import { findingInlines, standingInlines } from '../../../shared/brief-document/annex/quotation-report';
import type { BriefDocument, Inline, JudgedQuotation } from '../../../shared/brief-document/brief-document';
import { markDirections, paragraphDirection } from '../../../shared/brief-document/text-direction';
import type { Links } from './links';
import { writeParagraph } from './paragraph';
import { run, runs } from './run';
import { DECLARATION, escaped, type Markup, NAMESPACES, xml } from './xml';

type Children = readonly Markup[];

/**
 * Comments at quotations, numbered as the quotations are. One that stands in a note is put at its mark in the text, for
 * Word has no comments in notes.
 */
export class QuotationComments {
  private readonly placed = new Set<number>();
  private readonly inNotes: readonly (readonly number[])[];

  constructor(private readonly document: BriefDocument) {
    this.inNotes = document.notes.map((note) => [...new Set(note.flatMap(quotationOf))]);
  }

  /** Puts the comments of one paragraph around the characters that they are about; `written` has the runs of each inline. */
  around(inlines: readonly Inline[], written: readonly Children[]): Markup[][] {
    const first = new Map<number, number>();
    const last = new Map<number, number>();
    inlines.forEach((inline, at) => {
      for (const quotation of this.quotationsAt(inline)) {
        if (!first.has(quotation)) first.set(quotation, at);
        last.set(quotation, at);
      }
    });
    return written.map((children, at) => {
      const begin = [...first].filter(([, place]) => place === at).map(([quotation]) => quotation);
      const end = [...last].filter(([, place]) => place === at).map(([quotation]) => quotation);
      for (const quotation of begin) this.placed.add(quotation);
      return [
        ...begin.map((quotation) => xml`<w:commentRangeStart w:id="${quotation}"/>`),
        ...children,
        ...end.flatMap((quotation) => [
          xml`<w:commentRangeEnd w:id="${quotation}"/>`,
          run(xml`<w:commentReference w:id="${quotation}"/>`),
        ]),
      ];
    });
  }

  private quotationsAt(inline: Inline): readonly number[] {
    if (inline.kind === 'note-reference') return this.inNotes[inline.number - 1] ?? [];
    return quotationOf(inline).filter((quotation) => this.document.quotations[quotation] !== undefined);
  }

  /** The part with the words of every comment that was put somewhere. */
  part(links: Links): string {
    const { modified, quotations } = this.document;
    const date = new Date(modified).toISOString();
    const comments = quotations.flatMap((quotation, id) =>
      this.placed.has(id)
        ? [
            xml`<w:comment w:id="${id}" w:author="Briefwright" w:initials="BW" w:date="${escaped(date)}">${wordsOf(quotation, links)}</w:comment>`,
          ]
        : [],
    );
    return DECLARATION + xml`<w:comments ${NAMESPACES}>${comments}</w:comments>`;
  }
}

const quotationOf = (inline: Inline): number[] =>
  inline.kind === 'text' && inline.quotation !== undefined ? [inline.quotation] : [];

const wordsOf = (quotation: JudgedQuotation, links: Links): Markup[] =>
  [findingInlines(quotation), standingInlines(quotation)].map((words) => {
    const inlines = markDirections(words);
    return writeParagraph({
      look: { style: 'CommentText', rtl: paragraphDirection(inlines) === 'rtl' },
      children: runs(inlines, links),
    });
  });
