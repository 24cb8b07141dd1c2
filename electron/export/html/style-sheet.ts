import type { BriefDocument } from '../../../shared/brief-document/brief-document';
import { handlingLook } from '../../../shared/handling/handling-lines';
import { cssString } from './escape';
import { fontFaces } from './print-fonts';

/** Serif first in the analyst's system when no font comes along. */
const FILE_FONTS =
  '"Source Serif 4","Source Serif Pro",Charter,"Iowan Old Style",Georgia,"Noto Naskh Arabic","Times New Roman",serif';
const PRINT_PAGE_FONTS = '"Source Serif 4","Noto Naskh Arabic",serif';

/** Handling line, draft mark and page number stand apart from the text in a sans serif, as in the PDF. */
const RUNNING_LINE_FONTS = `Inter,"Segoe UI","Helvetica Neue",Arial,"Liberation Sans",sans-serif`;

// Sizes of the printed page: title 16 semibold, headings 12 semibold, body 11/15, block quotations in by 8 mm,
// notes 9/12 with hanging numbers; two lines at least on either side of a page break. Latin letters stand each for itself:
// readers that leave out what Chromium says of joined ones (PDF.js, so Firefox) copy “con dential” otherwise.
const PAPER = `
*{box-sizing:border-box}
html{font-size:11pt;line-height:15pt;color:#000;background:#fff;-webkit-print-color-adjust:exact;text-rendering:optimizeLegibility;font-kerning:normal;font-variant-ligatures:no-common-ligatures;font-variant-numeric:lining-nums}
body{margin:0;overflow-wrap:break-word;hyphens:manual;orphans:2;widows:2}
h1,h2,h3,h4{font-weight:600;break-after:avoid;break-inside:avoid;text-wrap:balance}
h1{font-size:16pt;line-height:20pt;margin:0 0 6pt}
h2{font-size:12pt;line-height:15pt;margin:10pt 0 2pt}
h3{font-size:11pt;line-height:15pt;margin:8pt 0 2pt}
h4{font-size:11pt;line-height:15pt;font-style:italic;margin:8pt 0 2pt}
p{margin:0 0 5pt}
.memo{border-collapse:collapse;width:100%;margin:0 0 10pt;border-bottom:.6pt solid #000;break-inside:avoid}
.memo th,.memo td{padding:0;vertical-align:top;text-align:start}
.memo th{width:1%;min-width:18mm;white-space:nowrap;font-weight:400;padding-inline-end:4mm}
.memo th.long{width:48mm;white-space:normal}
.memo td{white-space:pre-wrap;overflow-wrap:anywhere}
.memo tbody+tbody tr:first-child>*{border-top:.6pt solid #000;padding-top:6pt}
.numbered{padding-inline-start:9mm;text-indent:-9mm}
.numbered .number{display:inline-block;width:9mm;margin-inline-end:-.25em;text-indent:0;font-variant-numeric:tabular-nums}
.memo tr:last-child th,.memo tr:last-child td{padding-bottom:5pt}
.memo tr{break-inside:avoid}
.untitled-memo{border-top:.6pt solid #000;margin:0 0 10pt}
ul,ol{margin:0 0 5pt;padding:0;padding-inline-start:7mm}
li{margin:0 0 2pt;padding-inline-start:1mm}
li>p{margin:0 0 2pt}
li>p:last-child{margin:0}
li>ul,li>ol{margin:2pt 0 0}
ul{list-style:disc}
ul ul{list-style:"–  "}
:is(ul,ol) ol{list-style:lower-alpha}
:is(ul,ol) :is(ul,ol) ol{list-style:lower-roman}
:is(ul,ol) :is(ul,ol) :is(ul,ol) ol{list-style:decimal}
:is(ul,ol) :is(ul,ol) :is(ul,ol) :is(ul,ol) ol{list-style:lower-alpha}
li::marker{font-variant-numeric:tabular-nums}
blockquote{margin:0 0 5pt;margin-inline:8mm}
blockquote p{margin:0}
.leads{break-after:avoid}
.short{break-inside:avoid}
table.grid{border-collapse:collapse;width:calc(100% - 1pt);margin:0 .5pt 9pt}
.grid th,.grid td{border:.5pt solid #000;padding:2pt 5pt;vertical-align:top;text-align:start}
.grid th{font-weight:600}
.grid .wide{overflow-wrap:anywhere}
.grid thead{display:table-header-group;break-inside:avoid;break-after:avoid}
.grid tr{break-inside:avoid}
.caption{font-size:10pt;line-height:13.5pt;margin:3pt 0 5pt;break-inside:avoid}
.caption.table{break-after:avoid}
.caption b{font-weight:600}
figure{margin:3pt 0 9pt;break-inside:avoid}
figure img{display:block;height:auto;max-width:100%}
figcaption.caption{margin:4pt 0 0}
hr{border:0;border-top:.6pt solid #000;margin:9pt 0}
.page-break{break-after:page}
a{color:inherit;text-decoration:none}
sup,.raised{font-size:.66em;line-height:0;vertical-align:.42em;font-variant-numeric:lining-nums}
.small-caps{font-variant-caps:small-caps}
.place{white-space:nowrap}
[dir=rtl]:not(table){font-variant-ligatures:normal;font-family:"Noto Naskh Arabic","Source Serif 4",serif}
p[dir=rtl],li[dir=rtl],blockquote[dir=rtl]{line-height:19pt;text-align:start}
:where(ul,ol)>li[dir=rtl]{margin-inline-start:7mm}
.notes,.references{margin-top:18pt}
.notes{border-top:.6pt solid #000;padding-top:9pt}
.notes h2,.references h2{margin-top:0}
.notes.under-heading,.references.under-heading{margin-top:4pt;border-top:0;padding-top:0}
.notes ol,.references ul{list-style:none;padding:0;margin:0}
.notes li{font-size:9pt;line-height:12pt;margin:0 0 3pt;padding:0;padding-inline-start:7mm;text-indent:-7mm;break-inside:avoid}
.notes .note-paragraph{display:block;text-indent:0;margin-top:2pt}
.notes .number{display:inline-block;width:7mm;text-indent:0;font-variant-numeric:tabular-nums}
.references li{font-size:10pt;line-height:13.5pt;margin:0 0 5pt;padding:0;padding-inline-start:8mm;text-indent:-8mm;break-inside:avoid}
.annex{break-before:page}
.annex h2{margin-top:0}
.annex h3{margin-top:12pt}
.annex .grid{table-layout:fixed}
.annex .grid th,.annex .grid td,.annex li{font-size:9pt;line-height:12pt}
.annex .grid tr{break-inside:auto}
.annex .grid th:first-child{white-space:nowrap;padding-inline:3pt}
.annex ul{list-style:none;padding:0}
.annex ul>li[dir=rtl]{margin-inline-start:0}
.annex li{padding:0;overflow-wrap:anywhere}
.handling,.draft{text-align:center;margin:0;font:700 8pt/12pt ${RUNNING_LINE_FONTS};letter-spacing:.04em}
`;

const SCREEN = `
@media screen{
html{font-size:17px;line-height:1.6;background:#f6f5f1}
body{max-width:44rem;margin:2rem auto;padding:3rem 3.5rem;background:#fff;border:1px solid #e3e0d8;border-radius:8px}
h1{font-size:1.6rem;line-height:1.25;margin:1.4rem 0 .8rem}
h2{font-size:1.1rem;line-height:1.4;margin:1.6rem 0 .4rem}
h3,h4{font-size:1rem;line-height:1.4}
p,ul,ol,blockquote{margin-bottom:.8rem}
.notes li{font-size:.85rem;line-height:1.5}
.references li{font-size:.92rem;line-height:1.5}
.page-break{border-top:1px dashed #c9c4b8;margin:1.6rem 0}
.annex{margin-top:2.5rem;padding-top:1.5rem;border-top:1px solid #e3e0d8}
.annex .grid th,.annex .grid td,.annex li{font-size:.82rem;line-height:1.5}
.annex .grid th,.annex .grid td{padding-inline:4px}
a{color:#174f77;text-decoration:underline;text-underline-offset:.15em}
a[role=doc-noteref],a[role=doc-backlink]{text-decoration:none}
a:focus-visible{outline:2px solid #174f77;outline-offset:2px}
:target{background:#fbf3d5}
.handling,.draft{font-size:.72rem;line-height:1.5}
.bottom{margin-top:2.5rem}
}
@media screen and (max-width:48rem){
body{margin:0;padding:1.5rem 1.2rem;border:0;border-radius:0}
.annex .grid{table-layout:auto}
.grid td{overflow-wrap:anywhere}
}
@media print{.handling,.draft{break-after:avoid}.bottom{break-before:avoid;margin-top:18pt}}
`;

/** Styles of the hidden page that is printed to PDF. Its margins and running lines come from the print options. */
export const printStyles = (document: BriefDocument, fontBase: string): string =>
  `${fontFaces(fontBase)}\n@page{size:${document.paper === 'A4' ? 'A4' : 'letter'}}\nhtml{font-family:${PRINT_PAGE_FONTS}}${PAPER}`;

/** Width and height of what stands between the margins, in whole pixels so that no page runs over by a fraction. */
const INSIDE = { A4: { width: 604, height: 932 }, Letter: { width: 627, height: 866 } } as const;

/** Added where notes stand at the foot of the page: pagedjs lays out what is between the margins that are printed. */
export function pageNoteStyles({ paper }: BriefDocument): string {
  const { width, height } = INSIDE[paper];
  return `
@page{size:${width}px ${height}px;margin:0}
body{width:${width}px}
.page-note{float:footnote;footnote-policy:line;font:400 9pt/12pt ${PRINT_PAGE_FONTS};font-variant-caps:normal;color:#000;text-align:start}
.page-note[data-footnote-marker]{display:block;margin:0 0 3pt;padding-inline-start:7mm;text-indent:-7mm}
.page-note[data-split-from]{text-indent:0}
.page-note .number{display:inline-block;width:7mm;text-indent:0;font-variant-numeric:tabular-nums}
.page-note .note-paragraph{display:block;text-indent:0;margin-top:2pt}
a.page-note[data-footnote-call]::after{content:none}
.pagedjs_footnote_content{border-top:.6pt solid #000;margin-top:6pt;padding-top:5pt}
`;
}

/** Styles of the HTML file: readable on a screen; printed by a browser it looks like the PDF. */
export function fileStyles(document: BriefDocument): string {
  const { handling, draftMark, version } = document;
  const look = handlingLook(handling);
  const said = handling === '' ? [] : [cssString(handling)];
  const isRight = look.align === 'right';
  const joined = (lines: readonly string[]): string => lines.join(`"\\a "`) || 'none';
  const strong = (box: string, lines: readonly string[], points: number): string =>
    lines.length === 0
      ? ''
      : `\n@${box}{content:${joined(lines)};white-space:pre-line;font:700 ${points}pt ${RUNNING_LINE_FONTS}}`;
  const pages = `"Page " counter(page) " of " counter(pages)${version ? cssString(` · Version ${version}`) : ''}`;
  const foot = isRight ? pages : [...said, pages].join(`"\\a "`);
  // Margin boxes need a browser that knows them, and no style can ask: the lines stand in the page as well, printed or not.
  const page = `@page{size:${document.paper === 'A4' ? 'A4' : 'letter'};margin:25mm;${
    isRight ? strong('top-right', said, look.points) + strong('bottom-right', said, look.points) : ''
  }${strong('top-center', [...(isRight ? [] : said), ...(draftMark ? [cssString(draftMark)] : [])], 8)}
@bottom-center{content:${foot};white-space:pre-line;font:8pt ${RUNNING_LINE_FONTS}}}`;
  return `html{font-family:${FILE_FONTS}}${PAPER}${SCREEN}${page}`;
}
