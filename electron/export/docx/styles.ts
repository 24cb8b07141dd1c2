import type { BriefDocument } from '../../../shared/brief-document/brief-document';
import { type ParagraphLook, paragraphProperties } from './paragraph';
import { type RunLook, runProperties } from './run';
import { TABLE_STYLE } from './table';
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
} from './typography';
import { constant, DECLARATION, escaped, flag, type Markup, NAMESPACES, xml } from './xml';

type Style = {
  id: string;
  /** As Word calls it; with a name of Word's own it is Word's own style. */
  name: string;
  kind?: 'character';
  basedOn?: string | null;
  next?: string;
  /** Id of the character style of a paragraph style, and the other way round. */
  link?: string;
  /** Not offered before it is used. */
  isHidden?: boolean;
  isDefault?: boolean;
  /** Offered among the styles of the ribbon. */
  isQuick?: boolean;
  paragraph?: ParagraphLook;
  run?: RunLook;
};

const BLACK = '000000';
const FONT = { latin: TEXT_FONT, arabic: ARABIC_FONT };

/** Line height in points that grows where a script needs more, never cuts. */
const line = (height: number) => ({ line: points(height), rule: 'atLeast' }) as const;
const afterParagraph = { ...line(15), after: points(5) };
const afterListItem = { ...line(15), after: points(2) };
/** One point high, for what has no words: nothing is seen of it but what its style draws. */
const flat = { line: points(1), rule: 'exact' } as const;

const noteText: Pick<Style, 'paragraph' | 'run'> = {
  run: { font: FONT, size: 9 },
  paragraph: {
    spacing: { ...line(12), after: points(2) },
    indent: { left: millimetres(5), hanging: millimetres(5) },
  },
};
const noteStyles = (kind: 'footnote' | 'endnote'): Style[] => {
  const id = kind === 'footnote' ? 'Footnote' : 'Endnote';
  const shown = { basedOn: CHARACTERS, kind: 'character', isHidden: true } as const;
  return [
    { ...shown, id: `${id}Reference`, name: `${kind} reference`, run: { superscript: true } },
    {
      id: `${id}Text`,
      name: `${kind} text`,
      link: `${id}TextChar`,
      isHidden: true,
      ...noteText,
    },
    { ...shown, id: `${id}TextChar`, name: `${id} Text Char`, link: `${id}Text`, run: noteText.run },
  ];
};

const heading = (level: 1 | 2 | 3, size: number, before: number, after: number): Style => ({
  id: `Heading${level}`,
  name: `heading ${level}`,
  next: 'Normal',
  isQuick: true,
  run: { font: FONT, size, bold: true, italic: level === 3, color: BLACK },
  paragraph: {
    spacing: { ...line(15), before: points(before), after: points(after) },
    keepNext: true,
    keepLines: true,
    // The place in Word's navigation pane and in a table of contents.
    outline: level - 1,
  },
});

const runningLine = (id: 'Header' | 'Footer'): Style => ({
  id,
  name: id.toLowerCase(),
  paragraph: { align: 'center', spacing: { ...line(12), after: 0 } },
  run: { font: { latin: RUNNING_LINE_FONT, arabic: RUNNING_LINE_FONT }, size: 8 },
});

const listStyle = (id: string, name: string, level: number): Style => ({
  id: `${id}${listStyleSuffix(level)}`,
  name: level === 0 ? name : `${name} ${listStyleSuffix(level)}`,
  isQuick: level === 0,
  paragraph: { spacing: afterListItem, indent: { left: LIST_STEP * (level + 1) } },
});

const CHARACTERS = 'DefaultParagraphFont';

/** Word's own styles, by Word's own names, set as on paper: title 16, headings 12, text 11/15, notes 9/12. */
const STYLES: readonly Style[] = [
  { id: 'Normal', name: 'Normal', basedOn: null, isDefault: true, isQuick: true },
  {
    id: CHARACTERS,
    name: 'Default Paragraph Font',
    kind: 'character',
    basedOn: null,
    isDefault: true,
    isHidden: true,
  },
  {
    id: 'Title',
    name: 'Title',
    next: 'Normal',
    isQuick: true,
    run: { font: FONT, size: 16, bold: true, color: BLACK },
    paragraph: { spacing: { ...line(20), before: 0, after: points(6) }, keepNext: true, keepLines: true },
  },
  heading(1, 12, 10, 2),
  heading(2, 11, 8, 2),
  heading(3, 11, 8, 2),
  { id: 'ListParagraph', name: 'List Paragraph', isQuick: true, paragraph: { spacing: afterListItem } },
  {
    id: 'Bibliography',
    name: 'Bibliography',
    next: 'Normal',
    run: { font: FONT, size: 10 },
    paragraph: {
      spacing: { ...line(13.5), after: points(5) },
      indent: { left: BLOCK_INDENT, hanging: BLOCK_INDENT },
      keepLines: true,
    },
  },
  {
    id: 'AnnexEntry',
    name: 'Annex Entry',
    basedOn: 'Bibliography',
    run: { size: 9 },
    paragraph: { spacing: { ...line(12), after: points(3.5) } },
  },
  {
    id: 'AnnexListNumber',
    name: 'Annex List Number',
    run: { size: 9 },
    paragraph: { spacing: { ...line(12), after: points(3.5) }, indent: { left: LIST_STEP } },
  },
  {
    id: 'Hyperlink',
    name: 'Hyperlink',
    kind: 'character',
    basedOn: CHARACTERS,
    run: { color: BLACK, font: FONT },
  },
  ...noteStyles('footnote'),
  ...noteStyles('endnote'),
  {
    id: 'HorizontalRule',
    name: 'Horizontal Rule',
    next: 'Normal',
    paragraph: { spacing: { ...flat, before: points(6), after: points(9) }, ruleBelow: 0 },
  },
  {
    id: 'PageBreak',
    name: 'Page Break',
    next: 'Normal',
    paragraph: { spacing: { ...flat, before: 0, after: 0 } },
  },
  {
    id: 'Quote',
    name: 'Quote',
    next: 'Normal',
    isQuick: true,
    paragraph: { indent: { left: BLOCK_INDENT, right: BLOCK_INDENT }, spacing: afterParagraph },
  },
  {
    id: 'NumberedParagraph',
    name: 'Numbered Paragraph',
    isQuick: true,
    paragraph: { indent: { left: PARAGRAPH_NUMBER_WIDTH, hanging: PARAGRAPH_NUMBER_WIDTH } },
  },
  { id: 'MemoTable', name: 'Memo Line', paragraph: { spacing: { ...line(15), after: 0 } } },
  {
    id: 'Caption',
    name: 'caption',
    next: 'Normal',
    isQuick: true,
    paragraph: { spacing: { ...line(13.5), before: points(3), after: points(5) }, keepLines: true },
    run: { size: 10 },
  },
  {
    id: 'Image',
    name: 'Image',
    next: 'Normal',
    // A fixed line would cut the picture off.
    paragraph: { spacing: { line: 240, rule: 'auto', before: points(3), after: points(6) } },
  },
  {
    id: 'TableText',
    name: 'Table Text',
    paragraph: { spacing: { ...line(15), before: points(2), after: points(2) } },
  },
  {
    id: 'TableHead',
    name: 'Table Head',
    basedOn: 'TableText',
    paragraph: { keepNext: true },
    run: { bold: true },
  },
  {
    id: 'AnnexTableText',
    name: 'Annex Table Text',
    basedOn: 'TableText',
    paragraph: { spacing: { ...line(12), before: points(2), after: points(2) } },
    run: { size: 9 },
  },
  {
    id: 'AnnexTableHead',
    name: 'Annex Table Head',
    basedOn: 'AnnexTableText',
    paragraph: { keepNext: true },
    run: { bold: true },
  },
  runningLine('Header'),
  runningLine('Footer'),
  {
    id: 'CommentText',
    name: 'annotation text',
    paragraph: { spacing: { ...line(12), after: points(2) } },
    run: { size: 9 },
  },
  ...[1, 2, 3].map((level) => ({
    id: `TOC${level}`,
    name: `toc ${level}`,
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
    next: 'Normal',
    paragraph: { spacing: { ...line(15), before: points(6), after: points(4) }, keepNext: true },
    run: { size: 12, bold: true },
  },
  ...[0, 1, 2, 3, 4].flatMap((level) => [
    listStyle('ListBullet', 'List Bullet', level),
    listStyle('ListNumber', 'List Number', level),
    listStyle('ListContinue', 'List Continue', level),
  ]),
];

function writeStyle(style: Style): Markup {
  const { id, name, kind = 'paragraph', basedOn = 'Normal', next, link, isHidden, isDefault } = style;
  return xml`<w:style w:type="${escaped(kind)}"${isDefault && constant(' w:default="1"')} w:styleId="${escaped(id)}"><w:name w:val="${escaped(name)}"/>${
    basedOn !== null && xml`<w:basedOn w:val="${escaped(basedOn)}"/>`
  }${next !== undefined && xml`<w:next w:val="${escaped(next)}"/>`}${
    link !== undefined && xml`<w:link w:val="${escaped(link)}"/>`
  }${isHidden && constant('<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>')}${flag('qFormat', style.isQuick)}${paragraphProperties(style.paragraph ?? {})}${runProperties(style.run ?? {})}</w:style>`;
}

const CELL_MARGINS = [
  ['top', 0],
  ['left', 108],
  ['bottom', 0],
  ['right', 108],
].map(([side, width]) => `<w:${side} w:w="${width}" w:type="dxa"/>`);
const RULES = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(
  (side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="${BLACK}"/>`,
);
/** Word's own table, and the one with rules. */
const TABLE_STYLES = constant(
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/>' +
    `<w:semiHidden/><w:unhideWhenUsed/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>${CELL_MARGINS.join('')}</w:tblCellMar></w:tblPr></w:style>` +
    `<w:style w:type="table" w:styleId="${TABLE_STYLE}"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/>` +
    `<w:uiPriority w:val="39"/><w:tblPr><w:tblBorders>${RULES.join('')}</w:tblBorders></w:tblPr></w:style>`,
);

export function stylesPart({ language }: Pick<BriefDocument, 'language'>): string {
  const run = runProperties({ font: FONT, size: 11, color: BLACK, language });
  const paragraph = paragraphProperties({ spacing: afterParagraph });
  return (
    DECLARATION +
    xml`<w:styles ${NAMESPACES}><w:docDefaults><w:rPrDefault>${run}</w:rPrDefault><w:pPrDefault>${paragraph}</w:pPrDefault></w:docDefaults>${STYLES.map(writeStyle)}${TABLE_STYLES}</w:styles>`
  );
}
