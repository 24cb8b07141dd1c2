import { zipSync } from 'fflate';

type Files = Readonly<Record<string, string | Uint8Array>>;

const encoder = new TextEncoder();
const asBytes = (words: string | Uint8Array) => (typeof words === 'string' ? encoder.encode(words) : words);

/** An archive as programs write them. */
export const archive = (files: Files, level: 0 | 6 | 9 = 6): Uint8Array<ArrayBuffer> =>
  new Uint8Array(
    zipSync(Object.fromEntries(Object.entries(files).map(([name, words]) => [name, asBytes(words)])), {
      level,
    }),
  );

/** Offsets of the entries of an archive's directory. */
export function directoryEntries(bytes: Uint8Array): number[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found: number[] = [];
  for (let at = 0; at + 46 <= bytes.length; at++) if (view.getUint32(at, true) === 0x02014b50) found.push(at);
  return found;
}

/** Changes a number in an entry of the directory: 8 flags, 10 method, 20 packed size, 24 size, 42 place. */
export function patched(
  bytes: Uint8Array<ArrayBuffer>,
  entry: number,
  field: number,
  value: number,
  length: 2 | 4 = 4,
): Uint8Array<ArrayBuffer> {
  const copy = new Uint8Array(bytes);
  const view = new DataView(copy.buffer);
  const at = (directoryEntries(copy)[entry] ?? 0) + field;
  if (length === 2) view.setUint16(at, value, true);
  else view.setUint32(at, value, true);
  return copy;
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A Word file with this body (`<w:p>…`), and what else it should hold. */
export const docx = (body: string, more: Files = {}): Uint8Array<ArrayBuffer> =>
  archive({
    '[Content_Types].xml':
      '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    '_rels/.rels': `<?xml version="1.0"?><Relationships xmlns="${RELATIONS}"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `<?xml version="1.0"?><Relationships xmlns="${RELATIONS}"><Relationship Id="n1" Type="${OFFICE}/footnotes" Target="footnotes.xml"/><Relationship Id="s1" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'word/styles.xml': `<?xml version="1.0"?><w:styles ${W}><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/></w:style><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style></w:styles>`,
    'word/footnotes.xml': `<?xml version="1.0"?><w:footnotes ${W}><w:footnote w:id="2"><w:p><w:r><w:t>The port’s yearbook, page 4.</w:t></w:r></w:p></w:footnote></w:footnotes>`,
    'word/document.xml': `<?xml version="1.0"?><w:document ${W} ${R}><w:body>${body}</w:body></w:document>`,
    ...more,
  });

export const wordPara = (words: string, style = ''): string =>
  `<w:p>${style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`}<w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`;

const ODF = ['office', 'text', 'style', 'table', 'draw', 'meta']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .concat(
    'xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"',
    'xmlns:xlink="http://www.w3.org/1999/xlink"',
    'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  )
  .join(' ');

/** An OpenDocument text with this body (`<text:p>…`). */
export const odt = (body: string, more: Files = {}): Uint8Array<ArrayBuffer> =>
  archive({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'content.xml': `<?xml version="1.0"?><office:document-content ${ODF}><office:automatic-styles><style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style><style:style style:name="T2" style:family="text"><style:text-properties text:display="none"/></style:style><text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1"/></text:list-style></office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
    'styles.xml': `<?xml version="1.0"?><office:document-styles ${ODF}><office:master-styles><style:master-page style:name="Standard"><style:footer><text:p>Port Review, spring</text:p></style:footer></style:master-page></office:master-styles></office:document-styles>`,
    ...more,
  });

/** A book with these chapters (bodies of XHTML), in the order given. */
export const epub = (chapters: readonly string[], more: Files = {}): Uint8Array<ArrayBuffer> =>
  archive({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml':
      '<?xml version="1.0"?><container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
    'OEBPS/book.opf': `<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata><dc:title>Harbours of the coast</dc:title><dc:creator>Mina Adler</dc:creator><dc:publisher>Quay Press</dc:publisher><dc:language>en</dc:language><dc:date>2024-03</dc:date></metadata><manifest>${chapters.map((_, i) => `<item id="c${i}" href="text/part%20${i}.xhtml" media-type="application/xhtml+xml"/>`).join('')}</manifest><spine>${chapters.map((_, i) => `<itemref idref="c${i}"/>`).join('')}</spine></package>`,
    ...Object.fromEntries(
      // Written in the other order: only the spine says which comes first.
      chapters
        .map((body, i): [string, string] => [
          `OEBPS/text/part ${i}.xhtml`,
          `<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>x</title></head><body>${body}</body></html>`,
        ])
        .reverse(),
    ),
    ...more,
  });
