import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { column, pdf } from '../../renderer/importing/pdf/pdf-files.cases';
import { docx, epub, odt, wordPara } from '../../renderer/importing/zip/archives.cases';
import { generateArticle, seeded } from '../../shared/verdict/generated-articles.cases';

type Bytes = string | Uint8Array;
type Clipping = { title: string; paragraphs: string[] };

const ascii = (words: string) => words.replaceAll(/[^\x20-\x7e]/gu, '-');
const escaped = (words: string) => words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const page = ({ title, paragraphs }: Clipping) =>
  `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>${escaped(title)}</title></head><body><nav><a href="/">Home</a></nav><article><h1>${escaped(title)}</h1>${paragraphs.map((words) => `<p>${escaped(words)}</p>`).join('\n')}</article></body></html>`;

const WRITERS: Readonly<Record<string, (clipping: Clipping) => Bytes>> = {
  txt: ({ title, paragraphs }) => [title, ...paragraphs].join('\n\n'),
  md: ({ title, paragraphs }) => `---\ntitle: "${ascii(title)}"\n---\n\n${paragraphs.join('\n\n')}\n`,
  html: page,
  mhtml: (clipping) =>
    `Content-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${page(clipping)}\r\n--b--\r\n`,
  pdf: ({ title, paragraphs }) =>
    pdf([
      [
        { x: 70, y: 60, text: ascii(title), size: 16, font: 'F2' },
        ...column(ascii(paragraphs.join(' ').slice(0, 2500)), { x: 70, y: 100, width: 80 }),
      ],
    ]),
  docx: ({ title, paragraphs }) =>
    docx(wordPara(escaped(title), 'Title') + paragraphs.map((words) => wordPara(escaped(words))).join('')),
  odt: ({ title, paragraphs }) =>
    odt(
      `<text:h text:outline-level="1">${escaped(title)}</text:h>${paragraphs.map((words) => `<text:p>${escaped(words)}</text:p>`).join('')}`,
    ),
  rtf: ({ title, paragraphs }) => `{\\rtf1 ${[title, ...paragraphs].map(ascii).join('\\par ')}}`,
  epub: ({ title, paragraphs }) =>
    epub([`<h1>${escaped(title)}</h1>${paragraphs.map((words) => `<p>${escaped(words)}</p>`).join('')}`]),
  eml: ({ title, paragraphs }) =>
    `Subject: ${ascii(title)}\r\nFrom: Desk <desk@example.org>\r\nDate: Mon, 2 Mar 2026 08:00:00 +0000\r\n\r\n${paragraphs.map(ascii).join('\r\n\r\n')}\r\n`,
};
const HOW_MANY: Readonly<Record<string, number>> = {
  txt: 94,
  md: 30,
  html: 60,
  mhtml: 20,
  pdf: 20,
  docx: 20,
  odt: 15,
  rtf: 15,
  epub: 10,
  eml: 10,
};

/** In one PDF, and nowhere else. */
export const ONE_SENTENCE = 'The lighthouse keeper of Ormara counted nineteen dhows before the fog came in.';
/** Two files tell this, one of them with another title: two records of one article. */
export const TWICE = [
  'The dredger left the bay on Tuesday, and nobody had told the pilots, their union said in the evening.',
  'Its owner, a company from the south, said that the silt had been measured twice and was not worth a third look.',
  'The pilots will meet the harbour master on Friday, when the tide tables of the coming year are handed out.',
];

/** Files that are no articles, or broken ones; each fails with a reason of its own. */
const BROKEN: Readonly<Record<string, Bytes>> = {
  'broken/empty.txt': '',
  'broken/cut.docx': docx(wordPara('A report that the disk cut short.')).slice(0, 300),
  'broken/noise.txt': Uint8Array.from({ length: 900 }, (_, index) => (index * 37) % 251),
  'broken/old.doc': 'An old Word file.',
};

export type MixedFolder = {
  /** Files that may be imported, broken ones included. */
  files: number;
  /** Of these, files that cannot be. */
  broken: number;
  titles: readonly [string, string];
};

/** Writes 300 files of ten kinds into folders below `folder`, the same ones every time. */
export function writeMixedFolder(folder: string): MixedFolder {
  const random = seeded(20_261_122);
  let number = 0;
  const write = (name: string, bytes: Bytes) => {
    const path = join(folder, name);
    mkdirSync(join(path, '..'), { recursive: true });
    writeFileSync(path, bytes);
  };
  let files = 0;
  for (const [kind, count] of Object.entries(HOW_MANY)) {
    for (let index = 0; index < count; index += 1) {
      number += 1;
      const paragraphs = generateArticle(random).map(({ text }) => text);
      if (kind === 'pdf' && index === 11) paragraphs.splice(1, 0, ONE_SENTENCE);
      const title = `Clipping ${number} of the coast desk`;
      write(
        `${kind}/clipping-${String(number).padStart(3, '0')}.${kind}`,
        WRITERS[kind]?.({ title, paragraphs }) ?? '',
      );
      files += 1;
    }
  }
  const titles = ['Dredger leaves the bay', 'Bay dredger sails unannounced'] as const;
  write('wire/dredger.txt', [titles[0], ...TWICE].join('\n\n'));
  write('wire/again/dredger-evening.txt', [titles[1], ...TWICE].join('\n\n'));
  files += 2;
  for (const [name, bytes] of Object.entries(BROKEN)) {
    write(name, bytes);
    files += 1;
  }
  write('txt/map.jpg', 'a picture');
  write('.hidden/notes.txt', 'Hidden words.');
  return { files, broken: Object.keys(BROKEN).length, titles };
}
