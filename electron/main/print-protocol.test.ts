import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import type { ProtocolRequest, ProtocolResponse, Session } from 'electron';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { PRINT_FONTS } from '../export/html/print-fonts';

vi.mock('electron', () => ({}));
const { FONT_BASE, PRINT_PAGE, servePrintPage } = await import('./print-protocol');

type Handler = (request: ProtocolRequest, answer: (response: ProtocolResponse) => void) => void;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'briefwright-print-'));
  await mkdir(join(folder, 'fonts'));
  for (const { name } of PRINT_FONTS) await writeFile(join(folder, 'fonts', name), name);
});
afterAll(() => rm(folder, { recursive: true }));

/** What a page that is served so is answered. */
function asker(html: Promise<string>): (url: string, method?: string) => Promise<ProtocolResponse> {
  let handler: Handler = () => undefined;
  const session = {
    protocol: { registerStreamProtocol: (_scheme: string, given: Handler) => (handler = given) },
  };
  servePrintPage(session as unknown as Session, html, folder);
  return (url, method = 'GET') =>
    new Promise((resolve) => {
      handler({ url, method, headers: {}, referrer: '' } as ProtocolRequest, resolve);
    });
}
const bytesOf = ({ data }: ProtocolResponse) => text(data as Readable);

it('answers before the page is written, naming every font, and hands the page on when it is', async () => {
  let write: (html: string) => void = () => undefined;
  const ask = asker(
    new Promise((resolve) => {
      write = resolve;
    }),
  );
  const answer = await ask(PRINT_PAGE);
  expect(answer.headers?.['Content-Type']).toBe('text/html; charset=utf-8');
  expect(answer.headers?.['Content-Security-Policy']).toContain("default-src 'none'");
  const named = [...String(answer.headers?.Link).matchAll(/<([^>]+)>; rel=preload; as=font/g)];
  expect(named.map(([, path]) => path)).toEqual(PRINT_FONTS.map(({ name }) => `${FONT_BASE}${name}`));
  write('<!doctype html><p>Čeština');
  expect(await bytesOf(answer)).toBe('<!doctype html><p>Čeština');
});

it('ends the page half way where it cannot be written', async () => {
  const answer = await asker(Promise.reject(new Error('no words')))(PRINT_PAGE);
  await expect(bytesOf(answer)).rejects.toThrow('no words');
});

it('serves its fonts, and nothing else', async () => {
  const ask = asker(Promise.resolve(''));
  const [font] = PRINT_FONTS;
  const answer = await ask(`app://print${FONT_BASE}${font?.name}`);
  expect(answer.headers?.['Content-Type']).toBe('font/woff2');
  expect(await bytesOf(answer)).toBe(font?.name);
  for (const url of [
    'app://print/',
    'app://print/fonts/',
    'app://print/fonts/../document.html/',
    'app://main/document.html',
    `app://main${FONT_BASE}${font?.name}`,
    'app://print/etc/passwd',
  ])
    expect((await ask(url)).statusCode, url).toBe(404);
  expect((await ask(PRINT_PAGE, 'POST')).statusCode).toBe(404);
});
