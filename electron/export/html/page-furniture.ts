import type { BriefDocument } from '../../../shared/brief-document/brief-document';
import { handlingLook } from '../../../shared/handling/handling-lines';
import { html, type Markup, text } from './escape';

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
const inches = (millimetres: number) => millimetres / 25.4;

export const printOptions = (document: BriefDocument): PrintOptions => ({
  pageSize:
    document.paper === 'A4' ? { width: inches(210), height: inches(297) } : { width: 8.5, height: 11 },
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
export const headerTemplate = ({ handling, draftMark }: BriefDocument): string =>
  strip('padding-top:5mm', [
    handling !== '' && handlingLine(handling),
    draftMark !== null && line(draftMark),
  ]);

/** Running foot of each printed page: page number and version, then the handling line. */
export const footerTemplate = ({ handling, version }: BriefDocument): string =>
  strip('padding-bottom:5mm;align-self:flex-end', [
    html`<div>Page <span class="pageNumber"></span> of <span class="totalPages"></span>${version ? text(` · Version ${version}`) : null}</div>`,
    handling !== '' && handlingLine(handling),
  ]);

function handlingLine(handling: string): Markup {
  const { align, points } = handlingLook(handling);
  return html`<div style="font-weight:700;letter-spacing:.04em;text-align:${text(align)};font-size:${points}pt;line-height:${points + 4}pt">${text(handling)}</div>`;
}

const line = (words: string): Markup =>
  html`<div style="font-weight:700;letter-spacing:.04em">${text(words)}</div>`;

// Chromium prints these in a page of its own: the styles of the document do not reach it, and a font given inside it
// arrives after the page is drawn, which leaves the line out. So the system's sans serif, which gets embedded.
const strip = (style: string, lines: readonly (Markup | false)[]): string =>
  html`<div style="width:100%;margin:0 25mm;color:#000;text-align:center;font-family:Inter,'Segoe UI','Helvetica Neue',Arial,'Liberation Sans',sans-serif;font-size:8pt;line-height:12pt;${text(style)}">${lines.filter((each) => each !== false)}</div>`;
