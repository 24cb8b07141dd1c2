import type { BriefDocument, NotePlacement } from '../../../shared/brief-document/brief-document';
import { handlingLook } from '../../../shared/handling/handling-lines';
import { ARABIC_FONT, type FontFile, TEXT_FONT } from '../fonts';
import { LOOKS } from './inlines';
import { constant, DECLARATION, escaped, type Markup, NAMESPACES, xml } from './xml';

const MARGIN_MM = 25;
const PAPERS = { A4: [210, 297], Letter: [215.9, 279.4] } as const;
const LIST_STEP_MM = 7;
const LEVELS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

/** Width of the text in millimetres. */
export const textWidth = (paper: BriefDocument['paper']): number => PAPERS[paper][0] - 2 * MARGIN_MM;

type Look = {
  /** Attributes of the paragraph and of its characters. */
  paragraph?: string;
  text?: string;
  parent?: string;
  next?: string;
  outline?: number;
  shown?: string;
};

const size = (points: number) =>
  `fo:font-size="${points}pt" style:font-size-asian="${points}pt" style:font-size-complex="${points + 1}pt"`;
const bold = 'fo:font-weight="bold" style:font-weight-asian="bold" style:font-weight-complex="bold"';
const italic = 'fo:font-style="italic" style:font-style-asian="italic" style:font-style-complex="italic"';
const space = (line: number, before: number, after: number) =>
  `style:line-height-at-least="${line}pt" fo:margin-top="${before}pt" fo:margin-bottom="${after}pt"`;
const indent = (left: number, hanging = 0) =>
  `fo:margin-left="${left}mm" fo:margin-right="0mm" fo:text-indent="${-hanging}mm"`;
const together = 'fo:keep-with-next="always" fo:keep-together="always"';
const running = 'style:font-name="Arial" style:font-name-complex="Arial"';

const heading = (level: number, points: number, before: number, after: number): Look => ({
  shown: `Heading ${level}`,
  next: 'Text',
  outline: level,
  paragraph: `${space(15, before, after)} ${together}`,
  text: `${size(points)} ${bold}${level === 3 ? ` ${italic}` : ''}`,
});

/** The page as in Word and PDF: title 16, headings 12, text 11/15, notes 9/12. */
const PARAGRAPHS: Readonly<Record<string, Look>> = {
  Text: { shown: 'Text body', paragraph: space(15, 0, 5) },
  LeadingText: {
    parent: 'Text',
    shown: 'Text before a quotation or list',
    paragraph: 'fo:keep-with-next="always"',
  },
  NumberedText: { parent: 'Text', shown: 'Numbered text', paragraph: indent(9, 9) },
  LeadingNumberedText: {
    parent: 'NumberedText',
    shown: 'Numbered text before a quotation or list',
    paragraph: 'fo:keep-with-next="always"',
  },
  Title: { paragraph: `${space(20, 0, 6)} ${together}`, text: `${size(16)} ${bold}`, next: 'Text' },
  Heading_20_1: heading(1, 12, 10, 2),
  'Heading_20_1-page': {
    parent: 'Heading_20_1',
    shown: 'Heading 1 on a new page',
    outline: 1,
    paragraph: 'fo:break-before="page"',
  },
  Heading_20_2: heading(2, 11, 8, 2),
  Heading_20_3: heading(3, 11, 8, 2),
  Quotations: { paragraph: `${space(15, 0, 5)} fo:margin-left="8mm" fo:margin-right="8mm"` },
  ListText: { shown: 'List text', paragraph: space(15, 0, 2) },
  ListQuotation: { shown: 'List quotation', paragraph: `${space(15, 0, 2)} fo:margin-right="8mm"` },
  TableText: { shown: 'Table text', paragraph: space(15, 0, 0) },
  TableHead: {
    parent: 'TableText',
    shown: 'Table head',
    paragraph: 'fo:keep-with-next="always"',
    text: bold,
  },
  AnnexTableText: { shown: 'Annex table text', paragraph: space(12, 0, 0), text: size(9) },
  AnnexTableHead: {
    parent: 'AnnexTableText',
    shown: 'Annex table head',
    paragraph: 'fo:keep-with-next="always"',
    text: bold,
  },
  Caption: { paragraph: `${space(13.5, 3, 5)} ${together}`, text: size(10) },
  FigureCaption: { shown: 'Figure caption', paragraph: space(13.5, 3, 5), text: size(10) },
  Image: { paragraph: 'fo:margin-top="3pt" fo:margin-bottom="6pt"' },
  CaptionedImage: { parent: 'Image', shown: 'Captioned image', paragraph: 'fo:keep-with-next="always"' },
  BehindTable: { shown: 'Behind a table', paragraph: space(6, 0, 0), text: size(4) },
  MemoLine: { shown: 'Memo line', paragraph: space(15, 0, 0) },
  Rule: {
    shown: 'Horizontal line',
    paragraph: `${space(2, 0, 12)} fo:border-bottom="0.6pt solid #000000" fo:padding="0mm"`,
    text: size(4),
  },
  PageBreak: { shown: 'Page break', paragraph: `${space(2, 0, 0)} fo:break-before="page"`, text: size(2) },
  References: {
    paragraph: `${space(13.5, 0, 5)} ${indent(8, 8)} fo:keep-together="always"`,
    text: size(10),
  },
  AnnexEntries: {
    parent: 'References',
    shown: 'Annex entries',
    paragraph: space(12, 0, 3.5),
    text: size(9),
  },
  AnnexListText: {
    parent: 'ListText',
    shown: 'Annex list text',
    paragraph: space(12, 0, 3.5),
    text: size(9),
  },
  Footnote: { paragraph: `${space(12, 0, 2)} ${indent(5, 5)}`, text: size(9) },
  Endnote: { paragraph: `${space(12, 0, 2)} ${indent(5, 5)}`, text: size(9) },
  Header: { paragraph: `${space(12, 0, 0)} fo:text-align="center"`, text: `${size(8)} ${running}` },
  Footer: { paragraph: `${space(12, 0, 0)} fo:text-align="center"`, text: `${size(8)} ${running}` },
  Handling: { parent: 'Header', shown: 'Handling line', text: `${bold} fo:letter-spacing="0.3pt"` },
  HandlingRight: {
    parent: 'Handling',
    shown: 'Handling line at the right',
    paragraph: 'fo:text-align="right"',
    text: size(12),
  },
  Contents: { paragraph: `${space(15, 6, 4)} ${together}`, text: `${size(12)} ${bold}` },
  Contents_20_1: { shown: 'Contents 1', paragraph: `${space(15, 0, 2)} ${indent(0)}` },
  Contents_20_2: { shown: 'Contents 2', paragraph: `${space(15, 0, 2)} ${indent(LIST_STEP_MM)}` },
  Contents_20_3: { shown: 'Contents 3', paragraph: `${space(15, 0, 2)} ${indent(2 * LIST_STEP_MM)}` },
};

/** Paragraph styles, each with a twin that runs from right to left. */
function paragraphStyles(width: number): Markup {
  const tab = constant(
    `<style:tab-stops><style:tab-stop style:position="${width}mm" style:type="right" style:leader-style="dotted" style:leader-text="."/></style:tab-stops>`,
  );
  return xml`${Object.entries(PARAGRAPHS).flatMap(([name, look]) => {
    const { paragraph = '', text = '', parent, next, outline, shown = name } = look;
    const head = (id: string, called: string, from: string) =>
      constant(
        `<style:style style:name="${id}" style:display-name="${called}" style:family="paragraph" style:parent-style-name="${from}"` +
          `${next === undefined ? '' : ` style:next-style-name="${next}"`}` +
          `${outline === undefined ? '' : ` style:default-outline-level="${outline}"`}>`,
      );
    const isContents = name.startsWith('Contents_20_');
    return [
      xml`${head(name, shown, parent ?? 'Standard')}<style:paragraph-properties ${constant(paragraph)}>${isContents && tab}</style:paragraph-properties><style:text-properties ${constant(text)}/></style:style>
`,
      xml`${head(`${name}-rtl`, `${shown} (right to left)`, name)}<style:paragraph-properties style:writing-mode="rl-tb" fo:text-align="${constant(/^(Header|Footer|Handling)$/.test(name) ? 'center' : 'right')}"/></style:style>
`,
    ];
  })}`;
}

const LOOK_ATTRIBUTES: Readonly<Record<(typeof LOOKS)[number], string>> = {
  bold,
  italic,
  smallCaps: 'fo:font-variant="small-caps"',
  superscript: 'style:text-position="super 66%"',
};

/** A character style for every way in which the looks can meet. */
const runStyles = (): Markup =>
  xml`${Array.from({ length: 2 ** LOOKS.length - 1 }, (_, index) => {
    const looks = LOOKS.filter((_look, bit) => ((index + 1) & (1 << bit)) !== 0);
    return constant(
      `<style:style style:name="Run-${looks.join('-')}" style:family="text"><style:text-properties ${looks.map((look) => LOOK_ATTRIBUTES[look]).join(' ')}/></style:style>\n`,
    );
  })}`;

const levelAt = (level: number) =>
  `<style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" text:list-tab-stop-position="${LIST_STEP_MM * level}mm" fo:text-indent="-5.25mm" fo:margin-left="${LIST_STEP_MM * level}mm"/></style:list-level-properties>`;
const FORMATS = ['1', 'a', 'i'];
const listStyles = constant(
  `<text:list-style style:name="Bullets">${LEVELS.map((level) => `<text:list-level-style-bullet text:level="${level}" text:bullet-char="${level % 2 === 1 ? '•' : '–'}">${levelAt(level)}</text:list-level-style-bullet>`).join('')}</text:list-style>
<text:list-style style:name="Numbers">${LEVELS.map((level) => `<text:list-level-style-number text:level="${level}" style:num-format="${FORMATS[(level - 1) % 3]}" style:num-suffix=".">${levelAt(level)}</text:list-level-style-number>`).join('')}</text:list-style>
<text:list-style style:name="Entries">${LEVELS.map((level) => `<text:list-level-style-number text:level="${level}" style:num-format=""><style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="nothing" fo:margin-left="8mm" fo:text-indent="-8mm"/></style:list-level-properties></text:list-level-style-number>`).join('')}</text:list-style>
`,
);

/** Where a font lies inside the file. */
export const fontPath = (index: number): string => `Fonts/font${index + 1}.ttf`;

/** Names the fonts, and the files of those that travel along. */
export function fontsPart(files: readonly FontFile[]): Markup {
  const face = (name: string, family: string, isRoman: boolean) => {
    const sources = files.flatMap((file, index) =>
      file.name === name
        ? `<svg:font-face-uri xlink:href="${fontPath(index)}" xlink:type="simple" loext:font-style="${file.isItalic ? 'italic' : 'normal'}" loext:font-weight="${file.isBold ? 'bold' : 'normal'}"><svg:font-face-format svg:string="truetype"/></svg:font-face-uri>`
        : [],
    );
    const source = sources.length > 0 ? `<svg:font-face-src>${sources.join('')}</svg:font-face-src>` : '';
    return `<style:font-face style:name="${name}" svg:font-family="${family}" style:font-family-generic="${isRoman ? 'roman' : 'swiss'}" style:font-pitch="variable">${source}</style:font-face>`;
  };
  return constant(
    `<office:font-face-decls>${face(TEXT_FONT, "'Source Serif 4'", true)}${face(ARABIC_FONT, "'Noto Naskh Arabic'", true)}${face('Arial', "Arial, 'Liberation Sans'", false)}</office:font-face-decls>\n`,
  );
}

const line = (style: string, words: string) =>
  xml`<text:p text:style-name="${constant(style)}">${escaped(words)}</text:p>`;

const LINE_ABOVE_FOOTNOTES =
  'style:width="0.5pt" style:rel-width="25%" style:distance-before-sep="2mm" style:distance-after-sep="1mm"';
/**
 * Where notes stand at the end of a section, LibreOffice takes the room about the line off the text above and may leave out the
 * first paragraph that has a note: there must be none. A heading parts them from the text.
 */
const NO_LINE =
  'style:width="0pt" style:rel-width="0%" style:distance-before-sep="0mm" style:distance-after-sep="0mm"';

/** `styles.xml`: looks, and the page with its running lines, which pages of notes carry as well. */
export function stylesPart(
  { language, paper, handling, draftMark, version }: BriefDocument,
  placement: NotePlacement,
  fonts: readonly FontFile[],
): string {
  const [width, height] = PAPERS[paper];
  const country = constant(language.slice(3));
  const handlingStyle = handlingLook(handling).align === 'right' ? 'HandlingRight' : 'Handling';
  const lines = [
    ...(handling === '' ? [] : [line(handlingStyle, handling)]),
    ...(draftMark ? [line('Handling', draftMark)] : []),
  ];
  const header = xml`<style:header>${lines.length > 0 ? lines : constant('<text:p text:style-name="Header"/>')}</style:header>`;
  const footer = xml`<style:footer><text:p text:style-name="Footer">Page <text:page-number text:select-page="current">1</text:page-number> of <text:page-count>1</text:page-count>${version !== undefined && version !== '' && escaped(` · Version ${version}`)}</text:p>${handling !== '' && line(handlingStyle, handling)}</style:footer>`;
  return (
    DECLARATION +
    xml`<office:document-styles ${NAMESPACES} office:version="1.3">
${fontsPart(fonts)}<office:styles>
<style:default-style style:family="paragraph"><style:paragraph-properties fo:orphans="2" fo:widows="2" style:tab-stop-distance="12.5mm" style:writing-mode="page"/><style:text-properties style:font-name="Source Serif 4" style:font-name-asian="Source Serif 4" style:font-name-complex="Noto Naskh Arabic" ${constant(size(11))} fo:language="en" fo:country="${country}" style:language-complex="ur" style:country-complex="PK" fo:color="#000000"/></style:default-style>
<style:default-style style:family="table"><style:table-properties table:border-model="collapsing"/></style:default-style>
<style:style style:name="Standard" style:family="paragraph" style:class="text"/>
<style:style style:name="Internet_20_link" style:display-name="Internet link" style:family="text"><style:text-properties fo:color="#000000" style:text-underline-style="none"/></style:style>
<style:style style:name="Visited_20_Internet_20_Link" style:display-name="Visited Internet Link" style:family="text"><style:text-properties fo:color="#000000" style:text-underline-style="none"/></style:style>
${paragraphStyles(textWidth(paper))}${runStyles()}${listStyles}<text:outline-style style:name="Outline">${constant(LEVELS.map((level) => `<text:outline-level-style text:level="${level}" style:num-format=""/>`).join(''))}</text:outline-style>
<text:notes-configuration text:note-class="footnote" style:num-format="1" text:start-value="0" text:footnotes-position="page" text:start-numbering-at="document"/>
<text:notes-configuration text:note-class="endnote" style:num-format="1" text:start-value="0" text:master-page-name="Standard"/>
</office:styles>
<office:automatic-styles><style:page-layout style:name="Page"><style:page-layout-properties fo:page-width="${width}mm" fo:page-height="${height}mm" style:print-orientation="portrait" fo:margin-top="10mm" fo:margin-bottom="10mm" fo:margin-left="${MARGIN_MM}mm" fo:margin-right="${MARGIN_MM}mm" style:writing-mode="lr-tb"><style:footnote-sep style:color="#000000" ${constant(placement === 'footnotes' ? LINE_ABOVE_FOOTNOTES : NO_LINE)}/></style:page-layout-properties><style:header-style><style:header-footer-properties fo:min-height="15mm" fo:margin-bottom="5mm"/></style:header-style><style:footer-style><style:header-footer-properties fo:min-height="15mm" fo:margin-top="5mm"/></style:footer-style></style:page-layout></office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="Page">${header}${footer}</style:master-page></office:master-styles>
</office:document-styles>
`
  );
}
