import {
  BorderStyle,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx';
import type { BriefDocument, Inline } from '../../../shared/brief-document/brief-document';
import { memoLabelWidth } from '../../../shared/brief-document/memo';
import { markDirections, paragraphDirection } from '../../../shared/brief-document/text-direction';
import type { ReturnMarks } from './return-marks';
import { runs } from './runs';
import { MARGIN, millimetres, PAPER_SIZES, points } from './typography';

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' };
/** Eighths of a point. */
const RULE = { style: BorderStyle.SINGLE, size: 5, color: '000000' };
const labelWidth = (rows: BriefDocument['memo']): number => millimetres(memoLabelWidth(rows));

/** Two columns without borders, one rule under them; only the rule where there is nothing to say. */
export function memoBlock(
  { memo, designation = [], paper }: BriefDocument,
  marks: ReturnMarks,
): (Table | Paragraph)[] {
  const rule = (after: number) =>
    new Paragraph({
      border: { bottom: { ...RULE, space: 4 } },
      spacing: { line: points(2), after: points(after) },
      children: [],
    });
  if (memo.length === 0) return [rule(12)];
  const width = PAPER_SIZES[paper].width - 2 * MARGIN;
  const label = labelWidth([...memo, ...designation]);
  const widths = [label, width - label];
  const table = new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    borders: {
      top: NONE,
      left: NONE,
      right: NONE,
      bottom: RULE,
      insideHorizontal: NONE,
      insideVertical: NONE,
    },
    margins: { left: 0, right: 0 },
    rows: memo.map(
      ({ label, value }, index) =>
        new TableRow({
          cantSplit: true,
          children: [label, value].map((words, column) =>
            cell(words, widths[column] ?? 0, index === memo.length - 1, (children) =>
              column === 1 ? marks.around(`m${index}`, children) : children,
            ),
          ),
        }),
    ),
  });
  // Word joins a table to what follows without space.
  return [table, new Paragraph({ spacing: { line: points(6), after: 0 }, children: [] })];
}

/** What page 1 says of a document marked CUI: rows between the memo block's rule, whose columns they share, and their own. */
export function designationBlock({ memo, designation = [], paper }: BriefDocument): (Table | Paragraph)[] {
  if (designation.length === 0) return [];
  const width = PAPER_SIZES[paper].width - 2 * MARGIN;
  const label = labelWidth([...memo, ...designation]);
  const widths = [label, width - label];
  const table = new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    borders: {
      top: NONE,
      left: NONE,
      right: NONE,
      bottom: RULE,
      insideHorizontal: NONE,
      insideVertical: NONE,
    },
    margins: { left: 0, right: 0 },
    rows: designation.map(
      (row, index) =>
        new TableRow({
          cantSplit: true,
          children: [row.label, row.value].map((words, column) =>
            cell(words, widths[column] ?? 0, index === designation.length - 1, (children) => children),
          ),
        }),
    ),
  });
  return [table, new Paragraph({ spacing: { line: points(6), after: 0 }, children: [] })];
}

function cell(
  words: string,
  width: number,
  isLast: boolean,
  mark: (children: ParagraphChild[]) => ParagraphChild[],
): TableCell {
  const inlines: Inline[] = markDirections([{ kind: 'text', text: words }]);
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    children: [
      new Paragraph({
        style: 'MemoTable',
        ...(isLast && { spacing: { after: points(8) } }),
        ...(paragraphDirection(inlines) === 'rtl' && { bidirectional: true }),
        children: mark(runs(inlines)),
      }),
    ],
  });
}
