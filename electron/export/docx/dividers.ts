import { BorderStyle, type IStylesOptions, LineRuleType, Paragraph } from 'docx';
import { marked, type Place } from './place';
import { points } from './typography';

/** A paragraph one point high, for what has no words: nothing is seen of it but what its style draws. */
const flat = { line: points(1), lineRule: LineRuleType.EXACT } as const;

/**
 * Styles of a line across the text and of the break of a page. The break is a property of a flat paragraph on the new
 * page, since Word puts an empty line there after a break that stands among words.
 */
export const dividerStyles: NonNullable<IStylesOptions['paragraphStyles']> = [
  {
    id: 'HorizontalRule',
    name: 'Horizontal Rule',
    basedOn: 'Normal',
    next: 'Normal',
    paragraph: {
      spacing: { ...flat, before: points(6), after: points(9) },
      // Eighths of a point.
      border: { bottom: { style: BorderStyle.SINGLE, size: 5, color: '000000', space: 0 } },
    },
  },
  {
    id: 'PageBreak',
    name: 'Page Break',
    basedOn: 'Normal',
    next: 'Normal',
    paragraph: { spacing: { ...flat, before: 0, after: 0 } },
  },
];

export const rule = (place: Place): Paragraph =>
  new Paragraph({ style: 'HorizontalRule', children: marked(place)([]) });

export const pageBreak = (place: Place): Paragraph =>
  new Paragraph({ style: 'PageBreak', pageBreakBefore: true, children: marked(place)([]) });
