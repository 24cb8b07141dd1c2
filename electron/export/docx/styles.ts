import { AlignmentType, type IStylesOptions, LineRuleType } from 'docx';
import type { BriefDocument } from '../../../shared/brief-document/brief-document';
import { dividerStyles } from './dividers';
import { imageStyle } from './image';
import {
  ARABIC_FONT,
  BLOCK_INDENT,
  LIST_STEP,
  listStyleSuffix,
  millimetres,
  PARAGRAPH_NUMBER_WIDTH,
  points,
  RUNNING_LINE_FONT,
  TEXT_FONT,
  typeSize,
} from './typography';

const BLACK = '000000';
const FONT = { ascii: TEXT_FONT, hAnsi: TEXT_FONT, eastAsia: TEXT_FONT, cs: ARABIC_FONT } as const;

/** Line height that grows where a script needs more, never cuts. */
const line = (height: number) => ({ line: points(height), lineRule: LineRuleType.AT_LEAST });
const afterParagraph = { ...line(15), after: points(7.5) };

/** Word's own styles, by Word's own names, set as on paper: title 16, headings 12, text 11/15, notes 9/12. */
export const styles = ({ language }: Pick<BriefDocument, 'language'>): IStylesOptions => ({
  default: {
    document: {
      run: {
        font: FONT,
        size: typeSize(11),
        sizeComplexScript: typeSize(12),
        color: BLACK,
        language: { value: language, bidirectional: 'ur-PK' },
      },
      paragraph: { spacing: afterParagraph },
    },
    title: {
      run: {
        font: FONT,
        size: typeSize(16),
        sizeComplexScript: typeSize(17),
        bold: true,
        boldComplexScript: true,
        color: BLACK,
      },
      paragraph: { spacing: { ...line(20), before: 0, after: points(9) }, keepNext: true, keepLines: true },
      next: 'Normal',
    },
    heading1: heading(1, 12, { before: 15, after: 4 }),
    heading2: heading(2, 11, { before: 11, after: 3 }),
    heading3: heading(3, 11, { before: 11, after: 3 }, true),
    listParagraph: { paragraph: { spacing: afterListItem } },
    hyperlink: { run: { color: BLACK, underline: undefined, font: FONT } },
    footnoteReference: { run: { superScript: true } },
    footnoteText: noteText,
    footnoteTextChar: { run: { font: FONT, size: typeSize(9), sizeComplexScript: typeSize(10) } },
    endnoteReference: { run: { superScript: true } },
    endnoteText: noteText,
    endnoteTextChar: { run: { font: FONT, size: typeSize(9), sizeComplexScript: typeSize(10) } },
    bibliography: {
      run: { font: FONT, size: typeSize(10), sizeComplexScript: typeSize(11) },
      paragraph: {
        spacing: { ...line(13.5), after: points(5) },
        indent: { left: BLOCK_INDENT, hanging: BLOCK_INDENT },
        keepLines: true,
      },
    },
  },
  paragraphStyles: [
    ...dividerStyles,
    {
      id: 'Quote',
      name: 'Quote',
      basedOn: 'Normal',
      next: 'Normal',
      quickFormat: true,
      paragraph: { indent: { left: BLOCK_INDENT, right: BLOCK_INDENT }, spacing: afterParagraph },
    },
    {
      id: 'NumberedParagraph',
      name: 'Numbered Paragraph',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { indent: { left: PARAGRAPH_NUMBER_WIDTH, hanging: PARAGRAPH_NUMBER_WIDTH } },
    },
    {
      id: 'MemoTable',
      name: 'Memo Line',
      basedOn: 'Normal',
      paragraph: { spacing: { ...line(15), after: points(2) } },
    },
    {
      id: 'Caption',
      name: 'caption',
      basedOn: 'Normal',
      next: 'Normal',
      quickFormat: true,
      paragraph: { spacing: { ...line(13.5), before: points(3), after: points(5) }, keepLines: true },
      run: { size: typeSize(10), sizeComplexScript: typeSize(11) },
    },
    imageStyle,
    { id: 'TableText', name: 'Table Text', basedOn: 'Normal', paragraph: { spacing: tableLine } },
    {
      id: 'TableHead',
      name: 'Table Head',
      basedOn: 'TableText',
      paragraph: { keepNext: true },
      run: { bold: true, boldComplexScript: true },
    },
    {
      id: 'AnnexTableText',
      name: 'Annex Table Text',
      basedOn: 'TableText',
      paragraph: { spacing: { ...line(12), before: points(2), after: points(2) } },
      run: { size: typeSize(9), sizeComplexScript: typeSize(10) },
    },
    {
      id: 'AnnexTableHead',
      name: 'Annex Table Head',
      basedOn: 'AnnexTableText',
      paragraph: { keepNext: true },
      run: { bold: true, boldComplexScript: true },
    },
    { id: 'Header', name: 'header', basedOn: 'Normal', paragraph: runningLine, run: runningLineRun },
    { id: 'Footer', name: 'footer', basedOn: 'Normal', paragraph: runningLine, run: runningLineRun },
    {
      id: 'CommentText',
      name: 'annotation text',
      basedOn: 'Normal',
      paragraph: { spacing: { ...line(12), after: points(2) } },
      run: { size: typeSize(9), sizeComplexScript: typeSize(10) },
    },
    ...[1, 2, 3].map((level) => ({
      id: `TOC${level}`,
      name: `toc ${level}`,
      basedOn: 'Normal',
      next: 'Normal',
      paragraph: {
        spacing: { ...line(15), after: points(2) },
        indent: { left: LIST_STEP * (level - 1) },
        keepLines: true,
      },
    })),
    {
      id: 'TOCHeading',
      name: 'TOC Heading',
      basedOn: 'Normal',
      next: 'Normal',
      paragraph: { spacing: { ...line(15), before: points(6), after: points(4) }, keepNext: true },
      run: { size: typeSize(12), sizeComplexScript: typeSize(13), bold: true, boldComplexScript: true },
    },
    ...[0, 1, 2, 3, 4].flatMap((level) => [
      listStyle('ListBullet', 'List Bullet', level),
      listStyle('ListNumber', 'List Number', level),
      listStyle('ListContinue', 'List Continue', level),
    ]),
  ],
});

const noteText = {
  run: { font: FONT, size: typeSize(9), sizeComplexScript: typeSize(10) },
  paragraph: {
    spacing: { ...line(12), after: points(2) },
    indent: { left: millimetres(5), hanging: millimetres(5) },
  },
};
const tableLine = { ...line(15), before: points(2), after: points(2) };
const afterListItem = { ...line(15), after: points(3.5) };
const runningLine = { alignment: AlignmentType.CENTER, spacing: { ...line(12), after: 0 } };
const runningLineRun = { font: RUNNING_LINE_FONT, size: typeSize(8), sizeComplexScript: typeSize(9) };

const heading = (
  level: 1 | 2 | 3,
  size: number,
  space: { before: number; after: number },
  italics = false,
) => ({
  run: {
    font: FONT,
    size: typeSize(size),
    sizeComplexScript: typeSize(size + 1),
    bold: true,
    boldComplexScript: true,
    italics,
    color: BLACK,
  },
  paragraph: {
    spacing: { ...line(15), before: points(space.before), after: points(space.after) },
    keepNext: true,
    keepLines: true,
    // The place in Word's navigation pane and in a table of contents, counted from 0.
    outlineLevel: level - 1,
  },
  next: 'Normal',
});

const listStyle = (id: string, name: string, level: number) => ({
  id: `${id}${listStyleSuffix(level)}`,
  name: level === 0 ? name : `${name} ${listStyleSuffix(level)}`,
  basedOn: 'Normal',
  quickFormat: level === 0,
  paragraph: { spacing: afterListItem, indent: { left: LIST_STEP * (level + 1) } },
});
