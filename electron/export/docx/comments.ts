import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  type ICommentsOptions,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import { findingInlines, standingInlines } from '../../../shared/brief-document/annex/quotation-report';
import type { BriefDocument, Inline, JudgedQuotation } from '../../../shared/brief-document/brief-document';
import { markDirections, paragraphDirection } from '../../../shared/brief-document/text-direction';
import { runs } from './runs';

type Children = readonly ParagraphChild[];

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
  around(inlines: readonly Inline[], written: readonly Children[]): ParagraphChild[] {
    const first = new Map<number, number>();
    const last = new Map<number, number>();
    inlines.forEach((inline, at) => {
      for (const quotation of this.quotationsAt(inline)) {
        if (!first.has(quotation)) first.set(quotation, at);
        last.set(quotation, at);
      }
    });
    return written.flatMap((children, at) => {
      const begin = [...first].filter(([, place]) => place === at).map(([quotation]) => quotation);
      const end = [...last].filter(([, place]) => place === at).map(([quotation]) => quotation);
      for (const quotation of begin) this.placed.add(quotation);
      return [
        ...begin.map((quotation) => new CommentRangeStart(quotation)),
        ...children,
        ...end.flatMap((quotation) => [
          new CommentRangeEnd(quotation),
          new TextRun({ children: [new CommentReference(quotation)] }),
        ]),
      ];
    });
  }

  private quotationsAt(inline: Inline): readonly number[] {
    if (inline.kind === 'note-reference') return this.inNotes[inline.number - 1] ?? [];
    return quotationOf(inline).filter((quotation) => this.document.quotations[quotation] !== undefined);
  }

  /** The words of every comment that was put somewhere. */
  written(): ICommentsOptions {
    const date = new Date(this.document.modified);
    return {
      children: this.document.quotations.flatMap((quotation, id) =>
        this.placed.has(id)
          ? [{ id, author: 'Briefwright', initials: 'BW', date, children: wordsOf(quotation) }]
          : [],
      ),
    };
  }
}

const quotationOf = (inline: Inline): number[] =>
  inline.kind === 'text' && inline.quotation !== undefined ? [inline.quotation] : [];

const wordsOf = (quotation: JudgedQuotation): Paragraph[] =>
  [findingInlines(quotation), standingInlines(quotation)].map((words) => {
    const inlines = markDirections(words);
    return new Paragraph({
      style: 'CommentText',
      ...(paragraphDirection(inlines) === 'rtl' && { bidirectional: true }),
      children: runs(inlines),
    });
  });
