import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import type { Session } from 'electron';
import { PRINT_FONTS } from '../export/html/print-fonts';
import { PRINT_CSP } from './content-policies';
import { type Manifest, SCHEME, securityHeaders } from './protocol';

/** Where the print page finds its fonts. */
export const FONT_BASE = '/fonts/';
const PATH = '/document.html';

/** The address of the page to print. */
export const PRINT_PAGE = `app://print${PATH}`;

/**
 * The fonts come before the page: words that were set without them are set again when they come, which takes half as long as
 * all else that loading a long page does.
 */
const FONTS_FIRST = PRINT_FONTS.map(
  ({ name }) => `<${FONT_BASE}${name}>; rel=preload; as=font; type="font/woff2"; crossorigin`,
).join(', ');

/**
 * Serves a page that exists only in memory, and its fonts, in one session. The page may still be in the making: its window is
 * answered at once, with the fonts to load meanwhile, and gets the words when they are there.
 */
export function servePrintPage(session: Session, html: Promise<string>, mainFolder: string): void {
  const headers = securityHeaders(PRINT_CSP);
  const fonts = fontsIn(mainFolder);
  // Not `protocol.handle`: it loads Node's whole fetch first.
  session.protocol.registerStreamProtocol(SCHEME, (request, answer) => {
    const url = new URL(request.url);
    const font = fonts.get(url.pathname);
    if (request.method !== 'GET' || url.host !== 'print') answer(NOT_FOUND);
    else if (url.pathname === PATH) {
      const type = { 'Content-Type': 'text/html; charset=utf-8' };
      answer({ headers: { ...headers, ...type, Link: FONTS_FIRST }, data: laterBytes(html) });
    } else if (font === undefined) answer(NOT_FOUND);
    else
      readFile(font.file).then(
        (bytes) =>
          answer({ headers: { ...headers, 'Content-Type': font.type }, data: Readable.from([bytes]) }),
        () => answer({ statusCode: 500 }),
      );
  });
}

const NOT_FOUND = { statusCode: 404 };

/** The bytes of a text that is not there yet. One that fails ends them half way, and the window's page fails to load. */
function laterBytes(text: Promise<string>): Readable {
  const bytes = new PassThrough();
  // Whoever waits for the page is told by it.
  bytes.on('error', () => undefined);
  text.then(
    (written) => bytes.end(Buffer.from(written)),
    (error: unknown) => bytes.destroy(error instanceof Error ? error : new Error(String(error))),
  );
  return bytes;
}

const fontsIn = (mainFolder: string): Manifest =>
  new Map(
    PRINT_FONTS.map(({ name }) => [
      `${FONT_BASE}${name}`,
      { file: join(mainFolder, 'fonts', name), type: 'font/woff2' },
    ]),
  );
