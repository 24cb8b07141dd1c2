import type { BriefDocument } from '../../../shared/brief-document/brief-document';
import { handlingLook } from '../../../shared/handling/handling-lines';
import type { SheetPlaces } from '../pdf/running-sheet';
import { constant, html, type Markup, text } from './escape';

/** What `printToPDF` needs; the names are Electron's, the numbers inches. */
export interface PrintOptions {
  pageSize: { width: number; height: number };
  margins: { top: number; bottom: number; left: number; right: number };
  landscape: boolean;
  printBackground: boolean;
  displayHeaderFooter: boolean;
  headerTemplate: string;
  footerTemplate: string;
  preferCSSPageSize: boolean;
  generateTaggedPDF: boolean;
  generateDocumentOutline: boolean;
}

const MARGIN_MM = 25;
/** How far head and foot stand from the edge of the paper, beside what Chromium leaves around its own (15 points). */
const EDGE_MM = 5;
const CHROMIUM_EDGE = 20;
const inches = (millimetres: number) => millimetres / 25.4;
const pixels = (millimetres: number) => inches(millimetres) * 96;
const pageSize = ({ paper }: BriefDocument) =>
  paper === 'A4' ? { width: inches(210), height: inches(297) } : { width: 8.5, height: 11 };

export const printOptions = (document: BriefDocument): PrintOptions => ({
  pageSize: pageSize(document),
  margins: {
    top: inches(MARGIN_MM),
    bottom: inches(MARGIN_MM),
    left: inches(MARGIN_MM),
    right: inches(MARGIN_MM),
  },
  landscape: false,
  printBackground: true,
  displayHeaderFooter: true,
  headerTemplate: headerTemplate(document),
  footerTemplate: footerTemplate(document),
  preferCSSPageSize: false,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
});

/** Running head of each printed page: handling line, then the draft mark. */
export const headerTemplate = (document: BriefDocument): string =>
  strip(`padding-top:${EDGE_MM}mm`, headLines(document));

/** Running foot of each printed page: page number and version, then the handling line. */
export const footerTemplate = ({ handling, version }: BriefDocument): string =>
  strip(`padding-bottom:${EDGE_MM}mm;align-self:flex-end`, [
    html`<div>Page <span class="pageNumber"></span> of <span class="totalPages"></span>${version ? text(` · Version ${version}`) : null}</div>`,
    handling !== '' && handlingLine(handling),
  ]);

/** Where on the sheet its foot begins at most, and where it ends, in CSS pixels. */
const SHEET_FOOT = { begins: 400, ends: 600 };

/** Options for a page that ends in the sheet of running lines, and so needs none of Chromium's. */
export const sheetPrintOptions = (document: BriefDocument): PrintOptions => ({
  ...printOptions(document),
  displayHeaderFooter: false,
});

/**
 * Running head and foot as a page of their own behind the last one, from which they are drawn on every page (`pdf/`): the
 * head at its top, the foot further down, with each piece of the page numbers as a word by itself.
 */
export function runningSheet(document: BriefDocument): Markup {
  const { handling, version } = document;
  const words = ['Page ', ...'0123456789', ' of ', ...(version ? [` · Version ${version}`] : []), '|'];
  const pieces = words.map(
    (word) => html`<span style="display:inline-block;white-space:pre">${text(word)}</span>`,
  );
  return html`<div aria-hidden="true" style="break-before:page;position:relative;width:${lineWidth(document)}px;height:${SHEET_FOOT.ends}px;${RUNNING_LINES}">
<div style="position:absolute;top:0;left:0;right:0">${headLines(document).filter((each) => each !== false)}</div>
<div style="position:absolute;bottom:0;left:0;right:0"><div style="white-space:nowrap">${pieces}</div>${handling !== '' && handlingLine(handling)}</div>
</div>
`;
}

const lineWidth = (document: BriefDocument): number => pageSize(document).width * 96 - pixels(2 * MARGIN_MM);

/** Where `stampRunningLines` finds the lines of that sheet, and puts them. */
export function sheetPlaces(document: BriefDocument): SheetPlaces {
  const { height } = pageSize(document);
  return {
    head: CHROMIUM_EDGE + pixels(EDGE_MM - MARGIN_MM),
    foot: height * 96 - CHROMIUM_EDGE - pixels(EDGE_MM + MARGIN_MM) - SHEET_FOOT.ends,
    footBegins: pixels(MARGIN_MM) + SHEET_FOOT.begins,
    height: height * 96,
    middle: lineWidth(document) / 2,
    top: pixels(MARGIN_MM),
  };
}

const headLines = ({ handling, draftMark }: BriefDocument): (Markup | false)[] => [
  handling !== '' && handlingLine(handling),
  draftMark !== null && line(draftMark),
];

function handlingLine(handling: string): Markup {
  const { align, points } = handlingLook(handling);
  return html`<div style="font-weight:700;letter-spacing:.04em;text-align:${text(align)};font-size:${points}pt;line-height:${points + 4}pt">${text(handling)}</div>`;
}

const line = (words: string): Markup =>
  html`<div style="font-weight:700;letter-spacing:.04em">${text(words)}</div>`;

const RUNNING_LINES = constant(
  "color:#000;text-align:center;font-family:Inter,'Segoe UI','Helvetica Neue',Arial,'Liberation Sans',sans-serif;font-size:8pt;line-height:12pt;overflow-wrap:anywhere",
);

// Chromium prints these in a page of its own: the styles of the document do not reach it, and a font given inside it
// arrives after the page is drawn, which leaves the line out. So the system's sans serif, which gets embedded.
const strip = (style: string, lines: readonly (Markup | false)[]): string =>
  html`<div style="width:100%;margin:0 25mm;${RUNNING_LINES};${text(style)}">${lines.filter((each) => each !== false)}</div>`;
