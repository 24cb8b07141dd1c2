import { Paragraph, TableOfContents, TextRun } from 'docx';
import type { BriefDocument } from '../../../shared/brief-document/brief-document';

/**
 * Table of contents with a link to every heading. Its page numbers are left for Word, which asks on opening whether to
 * fill them in: only Word knows where its own pages end, and a wrong number would be worse than none.
 */
export const contents = ({ blocks }: BriefDocument): (Paragraph | TableOfContents)[] =>
  blocks.some(({ kind }) => kind === 'heading')
    ? [
        new Paragraph({ style: 'TOCHeading', children: [new TextRun('Contents')] }),
        new TableOfContents('Contents', { hyperlink: true, headingStyleRange: '1-3' }),
      ]
    : [];
