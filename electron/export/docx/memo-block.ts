import type { BriefDocument, Inline } from '../../../shared/brief-document/brief-document';
import { memoLabelWidth } from '../../../shared/brief-document/memo';
import { markDirections, paragraphDirection } from '../../../shared/brief-document/text-direction';
import { type BodyPart, behindTable, RULE, writeParagraph } from './paragraph';
import type { Place } from './place';
import { runs } from './run';
import { cell, FIXED, tableGrid, tableWidth } from './table';
import { millimetres, points, textWidth } from './typography';
import { constant, type Markup, xml } from './xml';

type Row = BriefDocument['memo'][number];
type Mark = (children: readonly Markup[], row: number) => readonly Markup[];

const MARGINS = constant(
  '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar>',
);
const none = (side: string) => `<w:${side} w:val="none" w:sz="0" w:color="auto"/>`;
const BORDERS = constant(
  `<w:tblBorders>${none('top')}${none('left')}<w:bottom ${RULE}/>${none('right')}${none('insideH')}${none('insideV')}</w:tblBorders>`,
);

/** Two columns without borders, one rule under them; only the rule where there is nothing to say. */
export function memoBlock(document: BriefDocument, place: Place): BodyPart[] {
  const { memo } = document;
  if (memo.length === 0)
    return [{ look: { ruleBelow: 4, spacing: { line: points(2), after: points(8) } }, children: [] }];
  return [
    rowsOf(memo, document, place, (children, row) => place.marks.around(`m${row}`, children)),
    behindTable,
  ];
}

/** What page 1 says of a document marked CUI: rows between the memo block's rule, whose columns they share, and their own. */
export function designationBlock(document: BriefDocument, place: Place): BodyPart[] {
  const { designation = [] } = document;
  return designation.length === 0
    ? []
    : [rowsOf(designation, document, place, (children) => children), behindTable];
}

function rowsOf(
  rows: readonly Row[],
  { memo, designation = [] }: BriefDocument,
  place: Place,
  mark: Mark,
): Markup {
  const width = textWidth(place.paper);
  const label = millimetres(memoLabelWidth([...memo, ...designation]));
  const written = rows.map((row, index) => {
    const isLast = index === rows.length - 1;
    return xml`<w:tr><w:trPr><w:cantSplit/></w:trPr>${[
      cell(
        label,
        lineOf(row.label, place, isLast, (children) => children),
      ),
      cell(
        width - label,
        lineOf(row.value, place, isLast, (children) => mark(children, index)),
      ),
    ]}</w:tr>`;
  });
  return xml`<w:tbl><w:tblPr>${tableWidth(width)}${BORDERS}${FIXED}${MARGINS}</w:tblPr>${tableGrid([label, width - label])}${written}</w:tbl>`;
}

function lineOf(
  words: string,
  { links }: Place,
  isLast: boolean,
  mark: (children: readonly Markup[]) => readonly Markup[],
): Markup {
  const inlines: Inline[] = markDirections([{ kind: 'text', text: words }]);
  return writeParagraph({
    look: {
      style: 'MemoTable',
      ...(isLast && { spacing: { after: points(5) } }),
      rtl: paragraphDirection(inlines) === 'rtl',
    },
    children: mark(runs(inlines, links)),
  });
}
