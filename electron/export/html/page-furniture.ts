import type { BriefDocument } from '../../../shared/brief-document/brief-document';
import { constant, html, type Markup, text } from './escape';
import { RUNNING_LINE_FACES } from './running-line-fonts';

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
  pageSize: document.paper === 'A4' ? { width: inches(210), height: inches(297) } : { width: 8.5, height: 11 },
  margins: { top: inches(MARGIN_MM), bottom: inches(MARGIN_MM), left: inches(MARGIN_MM), right: inches(MARGIN_MM) },
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
  strip('padding-top:5mm', [handling !== '' && line(handling), draftMark !== null && line(draftMark)]);

/** Running foot of each printed page: page number, then the handling line. */
export const footerTemplate = ({ handling }: BriefDocument): string =>
  strip('padding-bottom:5mm;align-self:flex-end', [
    html`<div>Page <span class="pageNumber"></span> of <span class="totalPages"></span></div>`,
    handling !== '' && line(handling),
  ]);

const line = (words: string): Markup => html`<div style="font-weight:600">${text(words)}</div>`;

// Chromium prints these in a page of its own: the styles and fonts of the document do not reach it.
const strip = (style: string, lines: readonly (Markup | false)[]): string =>
  html`<style>${constant(RUNNING_LINE_FACES)}</style><div style="width:100%;margin:0 25mm;color:#000;text-align:center;font-family:'Running line','Noto Naskh Arabic',serif;font-size:9pt;line-height:12pt;${text(style)}">${lines.filter((each) => each !== false)}</div>`;
