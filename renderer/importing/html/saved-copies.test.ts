// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { importFile } from '../import-file';
import { P, paragraphs, TITLE } from './sites/site-page';

const URL_OF_PAGE = 'https://coast.example/2025/river-gauges';
const read = (text: string | Uint8Array, fileName = 'page.html') =>
  importFile({
    fileName,
    mediaType: '',
    bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text,
    choices: {},
  });
const body = `<article><h1>${TITLE}</h1><p class="byline">By Hina Rafiq</p>${paragraphs()}</article>`;
const pageWith = (opening: string, head = '', inside = body) =>
  `<!DOCTYPE html>${opening}<html lang="en"><head><meta charset="utf-8"><title>${TITLE}</title>${head}</head><body>${inside}</body></html>`;

const SINGLE_FILE = `<html lang=en><!--
 Page saved with SingleFile 
 url: ${URL_OF_PAGE} 
 saved date: Sun Nov 22 2026 08:12:13 GMT+0500 (Pakistan Standard Time)
-->`;

describe('saved copies of pages', () => {
  it.each([
    ['a browser', pageWith(`\n<!-- saved from url=(0039)${URL_OF_PAGE} -->\n`)],
    ['SingleFile', `<!DOCTYPE html> ${SINGLE_FILE}<meta charset=utf-8><title>${TITLE}</title><body>${body}`],
    [
      'a web archive, by its canonical address',
      pageWith('', `<link rel="canonical" href="https://web.archive.org/web/20250320101112/${URL_OF_PAGE}">`),
    ],
    [
      'a web archive, saved by a browser',
      pageWith(`<!-- saved from url=(0080)https://web.archive.org/web/20250320101112id_/${URL_OF_PAGE} -->`),
    ],
    [
      'a browser’s reading view',
      pageWith(
        '',
        '',
        `<div class="container"><div class="header reader-header"><a class="domain reader-domain" href="${URL_OF_PAGE}">coast.example</a><h1 class="reader-title">${TITLE}</h1><div class="credits reader-credits">Hina Rafiq</div></div><div class="content"><div class="moz-reader-content">${paragraphs()}</div></div></div>`,
      ),
    ],
  ])('%s keeps the page’s own address; the day of saving is no day of publication', async (_by, html) => {
    const { record, blocks } = await read(html);
    expect(record.url).toMatchObject({ value: URL_OF_PAGE, basis: 'in-text' });
    expect(record.published.basis).toBe('unknown');
    expect(record.accessed.basis).toBe('unknown');
    expect(record.authors.value).toEqual(['Hina Rafiq']);
    expect(blocks.map(({ text }) => text)).toEqual([...P]);
  });

  it.each([
    [
      'words of the article that speak of a saved page',
      pageWith('', '', `${body}<!-- saved from url=(0022)https://x.example/ad -->`),
    ],
    ['a page that was saved from a disk', pageWith('<!-- saved from url=(0014)about:internet -->')],
    [
      'a link in the text',
      pageWith('', '', `${body}<p><a class="domain" href="https://x.example/">x.example</a></p>`),
    ],
  ])('%s give no address', async (_what, html) => {
    expect((await read(html)).record.url.basis).toBe('unknown');
  });

  it('the address that the page names itself stands before the one it was saved from', async () => {
    const html = pageWith(
      '<!-- saved from url=(0031)https://mirror.example/copy/41 -->',
      `<link rel="canonical" href="${URL_OF_PAGE}">`,
    );
    expect((await read(html)).record.url.value).toBe(URL_OF_PAGE);
  });

  it('megabytes of pictures and fonts written into a page neither slow it down nor get into the text', async () => {
    const data = 'QUJD'.repeat(750_000);
    const html = `<!DOCTYPE html> ${SINGLE_FILE}<meta charset=utf-8><title>${TITLE}</title><style>@font-face{font-family:x;src:url(data:font/woff2;base64,${data})}</style><body><img src="data:image/png;base64,${data}">${body}`;
    const began = performance.now();
    const { blocks, record } = await read(html);
    expect(performance.now() - began).toBeLessThan(10_000);
    expect(record.url.value).toBe(URL_OF_PAGE);
    expect(blocks.map(({ text }) => text)).toEqual([...P]);
  }, 30_000);

  const html = pageWith('');
  const utf16 = Uint8Array.from([
    0xff,
    0xfe,
    ...[...html].flatMap((c) => [c.charCodeAt(0) & 0xff, c.charCodeAt(0) >> 8]),
  ]);
  const base64 = (bytes: Uint8Array) =>
    btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')).replace(/.{76}/g, '$&\r\n');
  it.each([
    ['base64', 'utf-8', base64(new TextEncoder().encode(html))],
    ['base64', 'utf-16le', base64(utf16.subarray(2))],
    ['base64', 'utf-16', base64(utf16)],
  ])('a page saved as one file in %s and %s', async (encoding, charset, part) => {
    const file = `From: <Saved by Blink>\r\nSnapshot-Content-Location: ${URL_OF_PAGE}\r\nSubject: ${TITLE}\r\nDate: Sun, 22 Nov 2026 03:12:13 -0000\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----MultipartBoundary--x----"\r\n\r\n\r\n------MultipartBoundary--x----\r\nContent-Type: text/html; charset=${charset}\r\nContent-ID: <frame-1@mhtml.blink>\r\nContent-Transfer-Encoding: ${encoding}\r\nContent-Location: ${URL_OF_PAGE}\r\n\r\n${part}\r\n------MultipartBoundary--x----\r\nContent-Type: text/css\r\nContent-Transfer-Encoding: quoted-printable\r\nContent-Location: cid:css-1@mhtml.blink\r\n\r\n@charset "utf-8";\r\n------MultipartBoundary--x------\r\n`;
    const { record, blocks } = await read(file, 'page.mhtml');
    expect(record.url.value).toBe(URL_OF_PAGE);
    expect(record.title.value).toBe(TITLE);
    expect(record.published.basis).toBe('unknown');
    expect(blocks.map(({ text }) => text)).toEqual([...P]);
  });
});
