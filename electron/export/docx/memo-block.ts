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

const NO_MARGINS = '<w:left w:w="0" w:type="dxa"/>';
const NO_RIGHT_MARGINS = '<w:right w:w="0" w:type="dxa"/>';
const NARROW = `w:w="${points(1)}" w:type="dxa"`;
const MARGINS = {
  memo: constant(`${NO_MARGINS}${NO_RIGHT_MARGINS}`),
  designation: constant(`<w:top ${NARROW}/>${NO_MARGINS}<w:bottom ${NARROW}/>${NO_RIGHT_MARGINS}`),
};

/** Two columns without borders, one rule under them; only the rule where there is nothing to say. */
export function memoBlock({ memo }: BriefDocument, place: Place): BodyPart[] {
  if (memo.length === 0)
    return [{ look: { ruleBelow: 4, spacing: { line: points(2), after: points(12) } }, children: [] }];
  const mark: Mark = (children, row) => place.marks.around(`m${row}`, children);
  return [rowsOf(memo, 'memo', place, mark), behindTable];
}

/** What page 1 says of a document marked CUI: rows between two rules, under the memo block. */
export const designationBlock = ({ designation = [] }: BriefDocument, place: Place): BodyPart[] =>
  designation.length === 0
    ? []
    : [rowsOf(designation, 'designation', place, (children) => children), behindTable];

function rowsOf(rows: readonly Row[], kind: keyof typeof MARGINS, place: Place, mark: Mark): Markup {
  const width = textWidth(place.paper);
  const label = millimetres(memoLabelWidth(rows));
  const none = (side: string) => constant(`<w:${side} w:val="none" w:sz="0" w:color="auto"/>`);
  const top = kind === 'memo' ? none('top') : xml`<w:top ${RULE}/>`;
  const borders = xml`<w:tblBorders>${top}${none('left')}<w:bottom ${RULE}/>${none('right')}${none('insideH')}${none('insideV')}</w:tblBorders>`;
  const written = rows.map((row, index) => {
    const isLast = kind === 'memo' && index === rows.length - 1;
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
  return xml`<w:tbl><w:tblPr>${tableWidth(width)}${borders}${FIXED}<w:tblCellMar>${MARGINS[kind]}</w:tblCellMar></w:tblPr>${tableGrid([label, width - label])}${written}</w:tbl>`;
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
      ...(isLast && { spacing: { after: points(8) } }),
      rtl: paragraphDirection(inlines) === 'rtl',
    },
    children: mark(runs(inlines, links)),
  });
}
