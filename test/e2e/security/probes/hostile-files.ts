import { column, pdf } from '../../../../renderer/importing/pdf/pdf-files.cases';
import {
  archive,
  directoryEntries,
  docx,
  epub,
  odt,
  patched,
  wordPara,
} from '../../../../renderer/importing/zip/archives.cases';

// Files for the import jail: some as programs write them, and what an attacker or a broken disk makes of such.

type File = { name: string; bytes: () => Uint8Array<ArrayBuffer> };
const MEGABYTE = 1024 * 1024;
export const SENTENCE =
  'The port authority and the railway met on Monday, and both will meet again in spring, they said.';
const text = (words: string) => new TextEncoder().encode(words);
const latin = (words: string) => Uint8Array.from(words, (char) => char.charCodeAt(0) & 0xff);
const page = () =>
  pdf([column(SENTENCE, { x: 70, y: 100, width: 60 }), column(SENTENCE, { x: 70, y: 100, width: 60 })]);
const changed = (bytes: Uint8Array, from: string, to: string) =>
  latin(new TextDecoder('latin1').decode(bytes).replace(from, to));

export const SOUND_FILES: readonly File[] = [
  { name: 'sound.pdf', bytes: page },
  { name: 'sound.docx', bytes: () => docx(wordPara(SENTENCE)) },
  { name: 'sound.odt', bytes: () => odt(`<text:p>${SENTENCE}</text:p>`) },
  { name: 'sound.epub', bytes: () => epub([`<p>${SENTENCE}</p>`]) },
  { name: 'sound.rtf', bytes: () => latin(`{\\rtf1 ${SENTENCE}}`) },
  { name: 'sound.eml', bytes: () => latin(`Subject: Talks\r\n\r\n${SENTENCE}\r\n`) },
  {
    name: 'sound.mhtml',
    bytes: () =>
      latin(
        `Content-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n<article><p>${SENTENCE}</p></article>\r\n--b--\r\n`,
      ),
  },
  {
    name: 'sound.html',
    bytes: () => text(`<html><body><article><p>${SENTENCE}</p></article></body></html>`),
  },
  { name: 'sound.txt', bytes: () => text(`Talks\n\n${SENTENCE}\n`) },
  { name: 'sound.md', bytes: () => text(`---\ntitle: Talks\n---\n\n${SENTENCE}\n`) },
];

/** The same on every run. */
function damaged(file: File, seed: number): File[] {
  let state = seed;
  const random = (below: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state % below;
  };
  return Array.from({ length: 6 }, (_, i) => ({
    name: `${i % 2 ? 'bent' : 'cut'}-${i}-${file.name}`,
    bytes: () => {
      const bytes = new Uint8Array(file.bytes());
      if (i % 2 === 0) return bytes.slice(0, 1 + random(bytes.length - 1));
      for (let bit = 0; bit < 12; bit++) {
        const at = random(bytes.length);
        bytes[at] = (bytes[at] ?? 0) ^ (1 << random(8));
      }
      return bytes;
    },
  }));
}

const overlapping = () => {
  const bytes = archive({ 'word/a.xml': 'a'.repeat(3000), 'word/b.xml': 'b'.repeat(3000) }, 0);
  const [first = 0] = directoryEntries(bytes);
  return patched(bytes, 1, 42, new DataView(bytes.buffer).getUint32(first + 42, true));
};

/** Nine entities, each ten times the one before. */
const manyEntities = (): string =>
  `<!DOCTYPE a [<!ENTITY x "${'x'.repeat(5000)}">${Array.from({ length: 9 }, (_, i) => `<!ENTITY x${i} "${`&x${i === 0 ? '' : i - 1};`.repeat(10)}">`).join('')}]><a>&x8;</a>`;

export const HOSTILE_FILES: readonly File[] = [
  { name: 'flat-bomb.docx', bytes: () => archive({ 'word/document.xml': new Uint8Array(80 * MEGABYTE) }, 9) },
  {
    name: 'lying-bomb.epub',
    bytes: () => patched(archive({ mimetype: new Uint8Array(20 * MEGABYTE) }, 9), 0, 24, 20),
  },
  {
    name: 'nested-bomb.odt',
    bytes: () => archive({ 'content.xml': archive({ inner: new Uint8Array(40 * MEGABYTE) }, 9) }, 0),
  },
  { name: 'overlapping.docx', bytes: overlapping },
  {
    name: 'entities.docx',
    bytes: () =>
      docx('', {
        'word/document.xml': manyEntities(),
      }),
  },
  { name: 'entities.odt', bytes: () => archive({ 'content.xml': manyEntities() }, 9) },
  { name: 'entities.epub', bytes: () => archive({ 'META-INF/container.xml': manyEntities() }, 9) },
  { name: 'deep.epub', bytes: () => epub([`${'<div>'.repeat(500_000)}${SENTENCE}`]) },
  { name: 'deep.md', bytes: () => text(`${'> '.repeat(200_000)}${SENTENCE}`) },
  {
    name: 'deep.mhtml',
    bytes: () =>
      latin(
        `Content-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n${'<div>'.repeat(1_000_000)}${SENTENCE}\r\n--b--\r\n`,
      ),
  },
  { name: 'deep.docx', bytes: () => docx('<w:sdt><w:sdtContent>'.repeat(500_000)) },
  { name: 'deep.odt', bytes: () => odt('<text:section>'.repeat(1_000_000)) },
  { name: 'deep.html', bytes: () => text(`<html><body>${'<div>'.repeat(1_000_000)}${SENTENCE}`) },
  { name: 'deep.rtf', bytes: () => latin(`{\\rtf1${'{'.repeat(1_000_000)}${SENTENCE}`) },
  {
    name: 'deep.eml',
    bytes: () =>
      latin(`Subject: x\r\n${'Content-Type: multipart/mixed; boundary=a\r\n\r\n--a\r\n'.repeat(20_000)}`),
  },
  {
    name: 'tree-that-holds-itself.pdf',
    bytes: () => changed(page(), '/Kids[7 0 R 9 0 R]', '/Kids[2 0 R 2 0 R]'),
  },
  {
    name: 'form-that-paints-itself.pdf',
    bytes: () => {
      const form = '/Fm Do BT /F1 10 Tf (words) Tj ET';
      return latin(
        [
          '%PDF-1.4',
          '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
          '2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj',
          '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</XObject<</Fm 5 0 R>>>>>>endobj',
          '4 0 obj<</Length 6>>stream\n/Fm Do\nendstream endobj',
          `5 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<</XObject<</Fm 5 0 R>>/Font<</F1 6 0 R>>>>/Length ${form.length}>>stream\n${form}\nendstream endobj`,
          '6 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj',
          'trailer<</Root 1 0 R>>',
        ].join('\n'),
      );
    },
  },
  { name: 'a-million-pages.pdf', bytes: () => changed(page(), '/Count 2', '/Count 1000000') },
  { name: 'large.html', bytes: () => text(`<html><body>${`<p>${SENTENCE}</p>`.repeat(1_000_000)}`) },
  { name: 'larger.html', bytes: () => text(`<html><body>${`<p>${SENTENCE}</p>`.repeat(1_050_000)}`) },
  {
    name: 'many-times.html',
    bytes: () =>
      text(
        `<html><body><h1>Talks</h1><div><div>${'<time datetime="2026-02-12">x</time> '.repeat(50_000)}${'<a rel="author">Saira Anwar</a> '.repeat(50_000)}</div></div><p>${SENTENCE}</p></body></html>`,
      ),
  },
  {
    name: 'many-pictures.html',
    bytes: () => text(`<html><body>${'<img alt='.repeat(300_000)}<p>${SENTENCE}</p></body></html>`),
  },
  {
    name: 'entities-in-metadata.html',
    bytes: () =>
      text(
        `<html><head><meta property="og:title" content="${'&amp;'.repeat(500_000)}"></head><body><h1>${' | '.repeat(100_000)}</h1><p>${SENTENCE}</p></body></html>`,
      ),
  },
  { name: 'large.rtf', bytes: () => latin(`{\\rtf1 ${`${SENTENCE}\\par `.repeat(400_000)}}`) },
  ...SOUND_FILES.flatMap((file, i) => damaged(file, 20261122 + i)),
];
