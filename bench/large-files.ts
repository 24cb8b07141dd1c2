// Files of every kind that are as large as they may be, or larger: what importing them holds up is measured by `bench import`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { generateArticles, seeded } from './generated-articles';

export type LargeKind = { name: string; fileName: string; make: () => string | Buffer; isRefused?: true };

const MB = 1_000_000;
const articles = generateArticles(7);
const random = seeded(7);

function paragraphs(bytes: number): string[] {
  const found: string[] = [];
  for (let size = 0; size < bytes; )
    for (const text of articles.next().value.paragraphs) {
      found.push(text);
      size += text.length + 8;
    }
  return found;
}
/** What cannot be packed, as pictures cannot. */
function noise(bytes: number): Buffer {
  const made = Buffer.alloc(bytes);
  for (let at = 0; at + 4 <= bytes; at += 4) made.writeUInt32LE(Math.floor(random() * 2 ** 32), at);
  return made;
}
const lines = (bytes: Buffer): string => bytes.toString('base64').replaceAll(/(.{76})/g, '$1\r\n');

const page = (bytes: number): string =>
  `<!DOCTYPE html><html><head><title>A long page</title></head><body><article><h1>A long page</h1>${paragraphs(
    bytes,
  )
    .map((text) => `<p>${text}</p>`)
    .join('\n')}</article></body></html>`;

type Made = { title: string; author: string; outlet: string; year: number; abstract: string };
const records = (count: number, length: number): Made[] =>
  Array.from({ length: count }, (_, at) => {
    const { record, paragraphs: [abstract = ''] = [] } = articles.next().value;
    return {
      title: `${record.title.value} ${at}`,
      author: record.authors.value?.[0] ?? 'Somebody',
      outlet: record.outlet.value ?? '',
      year: 2006 + (at % 20),
      abstract: `${at} ${abstract} `.repeat(Math.ceil(length / (abstract.length + 1))),
    };
  });
const ris = (count: number, length: number): string =>
  records(count, length)
    .map(
      ({ title, author, outlet, year, abstract }) =>
        `TY  - NEWS\nTI  - ${title}\nAU  - ${author}\nT2  - ${outlet}\nPY  - ${year}\nAB  - ${abstract}\nER  - \n\n`,
    )
    .join('');
const bibtex = (count: number): string =>
  records(count, 1)
    .map(
      ({ title, author, outlet, year, abstract }, at) =>
        `@article{key${at},\n  title = {${title}},\n  author = {${author}},\n  journal = {${outlet}},\n  year = {${year}},\n  abstract = {${abstract}}\n}\n`,
    )
    .join('\n');
const cslJson = (count: number, length: number): string =>
  JSON.stringify(
    records(count, length).map(({ title, author, outlet, year, abstract }, at) => ({
      id: `key${at}`,
      type: 'article-newspaper',
      title,
      author: [{ literal: author }],
      'container-title': outlet,
      issued: { 'date-parts': [[year]] },
      abstract,
    })),
  );

/** A message or page in parts, most of which are pictures or attachments. */
function multipart(head: string, first: string, type: string, count: number): string {
  const parts = Array.from(
    { length: count },
    (_, at) =>
      `--B\r\nContent-Type: ${type}; name="part${at}"\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://paper.example/${at}\r\n\r\n${lines(noise(2.4 * MB))}\r\n`,
  );
  return `${head}\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="B"\r\n\r\n--B\r\n${first}\r\n${parts.join('')}--B--\r\n`;
}

/** A ZIP archive whose files are stored as they are. */
function zip(files: readonly (readonly [string, string | Buffer])[]): Buffer {
  const parts: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const [name, content] of files) {
    const bytes = Buffer.from(content);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt32LE(crc32(bytes), 10);
    fields.writeUInt32LE(bytes.length, 14);
    fields.writeUInt32LE(bytes.length, 18);
    fields.writeUInt16LE(name.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    list.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), fields, place, Buffer.from(name));
    parts.push(Buffer.from('PK\x03\x04', 'latin1'), fields, Buffer.from(name), bytes);
    at += 30 + name.length + bytes.length;
  }
  const places = Buffer.concat(list);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(places.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, places, end]);
}
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const docx = (): Buffer =>
  zip([
    [
      '[Content_Types].xml',
      `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="jpg" ContentType="image/jpeg"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
    ],
    [
      '_rels/.rels',
      `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ],
    [
      'word/document.xml',
      `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${paragraphs(
        4 * MB,
      )
        .map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`)
        .join('')}</w:body></w:document>`,
    ],
    ['word/media/picture.jpg', noise(30 * MB)],
  ]);

function pdf(): Buffer {
  const objects: Buffer[] = [];
  const add = (...parts: (string | Buffer)[]): number =>
    objects.push(Buffer.concat(parts.map((part) => Buffer.from(part))));
  const stream = (content: Buffer): number =>
    add(`<< /Length ${content.length} >>\nstream\n`, content, '\nendstream');
  add('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>');
  const pages: number[] = [];
  const tree = 2;
  objects.push(Buffer.alloc(0));
  const words = paragraphs(0.8 * MB)
    .join(' ')
    .replaceAll(/[^A-Za-z0-9 .,]/g, '');
  for (let at = 0; at + 3200 <= words.length; at += 3200) {
    const rows = Array.from(
      { length: 40 },
      (_, row) => `(${words.slice(at + row * 80, at + row * 80 + 80)}) Tj T*`,
    );
    const content = stream(Buffer.from(`BT /F1 10 Tf 60 780 Td 14 TL ${rows.join(' ')} ET`));
    pages.push(
      add(
        `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 595 842] /Contents ${content} 0 R /Resources << /Font << /F1 1 0 R >> >> >>`,
      ),
    );
  }
  objects[tree - 1] = Buffer.from(
    `<< /Type /Pages /Kids [${pages.map((one) => `${one} 0 R`).join(' ')}] /Count ${pages.length} >>`,
  );
  stream(noise(44 * MB));
  const root = add(`<< /Type /Catalog /Pages ${tree} 0 R >>`);
  const parts = [Buffer.from('%PDF-1.4\n')];
  let at = 9;
  const places = objects.map((object, number) => {
    const whole = Buffer.concat([Buffer.from(`${number + 1} 0 obj\n`), object, Buffer.from('\nendobj\n')]);
    parts.push(whole);
    at += whole.length;
    return `${String(at - whole.length).padStart(10, '0')} 00000 n \n`;
  });
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}trailer << /Size ${objects.length + 1} /Root ${root} 0 R >>\nstartxref\n${at}\n%%EOF`,
    ),
  );
  return Buffer.concat(parts);
}

const MAIL_DATE = 'Mon, 02 Mar 2026 10:00:00 +0000';
export const LARGE_KINDS: readonly LargeKind[] = [
  { name: 'text of 9 MB', fileName: 'large.txt', make: () => paragraphs(9 * MB).join('\n\n') },
  { name: 'web page of 8 MB', fileName: 'page.html', make: () => page(8 * MB) },
  { name: 'web page of 100 MB', fileName: 'huge.html', make: () => page(100 * MB), isRefused: true },
  {
    name: 'saved page (MHTML) of 40 MB',
    fileName: 'saved.mhtml',
    make: () =>
      multipart(
        'From: <Saved>\r\nSnapshot-Content-Location: https://paper.example/story\r\nSubject: A story',
        `Content-Type: text/html\r\nContent-Location: https://paper.example/story\r\n\r\n${page(0.2 * MB)}`,
        'image/jpeg',
        12,
      ),
  },
  {
    name: 'e-mail with attachments of 40 MB',
    fileName: 'mail.eml',
    make: () =>
      multipart(
        `From: A <a@paper.example>\r\nTo: b@paper.example\r\nSubject: Papers\r\nDate: ${MAIL_DATE}`,
        `Content-Type: text/plain; charset=utf-8\r\n\r\n${paragraphs(0.2 * MB).join('\r\n\r\n')}`,
        'application/octet-stream',
        12,
      ),
  },
  { name: 'Word file of 34 MB', fileName: 'report.docx', make: docx },
  { name: 'PDF of 45 MB, 250 pages', fileName: 'report.pdf', make: pdf },
  { name: '20 RIS records of 1 MB', fileName: 'long.ris', make: () => ris(20, MB) },
  { name: '5,000 RIS records', fileName: 'many.ris', make: () => ris(5000, 1) },
  { name: '5,000 BibTeX records', fileName: 'many.bib', make: () => bibtex(5000) },
  { name: '5,000 CSL-JSON records', fileName: 'many.json', make: () => cslJson(5000, 1) },
  { name: 'CSL-JSON of 100 MB', fileName: 'huge.json', make: () => cslJson(1000, 0.1 * MB), isRefused: true },
];

/** Writes one of them, alone, into a new folder. */
export function writeLarge(folder: string, { fileName, make }: LargeKind): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, fileName), make());
}
