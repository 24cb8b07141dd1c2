import type { DocumentBlock } from '../../../shared/brief-document/brief-document';
import { paragraphDirection } from '../../../shared/brief-document/text-direction';
import { fieldBegin, fieldEnd } from './field';
import type { Paragraph } from './paragraph';
import { marked, type Place } from './place';
import { textRun } from './run';

type CaptionBlock = Extract<DocumentBlock, { kind: 'caption' }>;

/**
 * Word's own kind of caption: its style, and a number that Word counts on by itself. The order in the field is one of two
 * constants; what it shows until Word counts is the brief's own number.
 */
export function caption({ of, number, inlines }: CaptionBlock, place: Place): Paragraph {
  const label = of === 'table' ? 'Table' : 'Figure';
  return {
    look: {
      style: 'Caption',
      // A table's stands above it, a figure's below, where the figure keeps with it.
      keepNext: of === 'table',
      rtl: paragraphDirection(inlines) === 'rtl',
    },
    children: marked(place)([
      textRun(`${label} `, { bold: true }),
      // A field of runs: what a simple field shows cannot be bold.
      ...fieldBegin(of === 'table' ? 'SEQ Table \\* ARABIC' : 'SEQ Figure \\* ARABIC', { bold: true }),
      textRun(String(number), { bold: true }),
      ...fieldEnd({ bold: true }),
      textRun('. ', { bold: true }),
      ...place.runs(inlines),
    ]),
  };
}
