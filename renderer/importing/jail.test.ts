// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { WireError } from '../../shared/ipc/app-error';
import { ArticleDraft, PastedBlock } from '../../shared/model';
import { answer, messagesOf } from './jail';

const Answer = z.discriminatedUnion('ok', [
  z.strictObject({
    id: z.union([z.string(), z.number()]).nullable(),
    ok: z.literal(true),
    value: z.unknown(),
  }),
  z.strictObject({
    id: z.union([z.string(), z.number()]).nullable(),
    ok: z.literal(false),
    error: WireError,
  }),
]);
const ask = async (message: unknown) => Answer.parse(await answer(message));
const page = (html: string) => ({
  id: 'j1',
  kind: 'file',
  fileName: 'page.html',
  mediaType: 'text/html',
  bytes: new TextEncoder().encode(html),
  choices: {},
});

const ATTACKS = [
  '<script>window.ran = true</script>',
  '<img src="https://t.example/x" onerror="window.ran=true">',
  '<svg onload="window.ran=true"><script>window.ran=true</script></svg>',
  '<iframe srcdoc="<script>parent.ran=true</script>"></iframe>',
  '<a href="javascript:window.ran=true">click</a>',
  '<form action="https://t.example"><input autofocus onfocus="window.ran=true"><button formaction="javascript:1">go</button></form>',
  '<math><mtext><table><mglyph><style><img src=x onerror="window.ran=true">',
  '<meta http-equiv="refresh" content="0;url=https://t.example">',
  '<base href="https://t.example/">',
  '<link rel="stylesheet" href="https://t.example/a.css">',
  '<video src="https://t.example/v"><source onerror="window.ran=true"></video>',
  '<object data="https://t.example/o"></object><embed src="https://t.example/e">',
  '<details open ontoggle="window.ran=true">x</details>',
  '<style>@import "https://t.example/a.css"; p{background:url(https://t.example/b)}</style>',
  '<template><script>window.ran=true</script></template>',
  '<noscript><p title="</noscript><img src=x onerror=window.ran=true>">',
  '<div style="background:url(https://t.example/c)">styled</div>',
  '<a href="data:text/html,<script>window.ran=true</script>">data</a>',
  '<a href="//t.example/x">scheme-relative</a>',
  '<isindex action="javascript:1">',
  '<form name="body"><input name="childNodes"></form><img name="cookie">',
];

describe('the import jail', () => {
  let requests: string[] = [];
  beforeEach(() => {
    requests = [];
    Reflect.deleteProperty(window, 'ran');
    vi.stubGlobal('fetch', (address: unknown) => {
      requests.push(String(address));
      throw new Error('no network');
    });
    vi.stubGlobal(
      'XMLHttpRequest',
      class {
        open(_: string, address: string) {
          requests.push(address);
        }
        send() {}
      },
    );
  });
  afterEach(() => vi.unstubAllGlobals());

  it('answers a file with a draft that fits the schema', async () => {
    const reply = await ask(
      page(
        '<article><h1>Talks</h1><p>They met in spring and will meet again in autumn, both said.</p></article>',
      ),
    );
    expect(reply).toMatchObject({ id: 'j1', ok: true });
    expect(reply.ok && ArticleDraft.safeParse(reply.value).success).toBe(true);
  });

  for (const attack of ATTACKS) {
    it(`runs and fetches nothing: ${attack.slice(0, 50)}`, async () => {
      const words =
        'The delegates met in spring, and they will meet again in autumn, as both sides said on Monday.';
      const reply = await ask(
        page(
          `<html><body onload="window.ran=true"><article><p>${words}</p>${attack}<p>${words.replace('spring', 'winter')}</p></article></body></html>`,
        ),
      );
      const pasted = await ask({ id: 2, kind: 'paste', html: `<p>${words}</p>${attack}`, text: '' });
      await new Promise((resolve) => setTimeout(resolve, 5));
      expect(reply.ok && pasted.ok).toBe(true);
      expect(Reflect.has(window, 'ran')).toBe(false);
      expect(requests).toEqual([]);
      const draft = ArticleDraft.parse(reply.ok ? reply.value : null);
      const pastedBlocks = z.array(PastedBlock).parse(pasted.ok ? pasted.value : null);
      const blocks = [...draft.blocks, ...pastedBlocks];
      const cells = pastedBlocks.flatMap(({ rows = [] }) => rows.flat());
      expect(
        [...blocks, ...cells]
          .flatMap(({ runs }) => runs.flatMap((run) => ('note' in run ? run.note.flat() : [run])))
          .every((run) => run.href === undefined || /^(?:https?|mailto):/.test(run.href)),
      ).toBe(true);
      expect(JSON.stringify(blocks)).not.toMatch(/window\.ran|javascript:|onerror/);
      expect(draft.blocks.some((block) => block.text === words)).toBe(true);
    });
  }

  it('gives typed errors and keeps the id', async () => {
    expect(
      await ask({
        id: 7,
        kind: 'file',
        fileName: 'a.txt',
        mediaType: '',
        bytes: new Uint8Array(0),
        choices: {},
      }),
    ).toMatchObject({ id: 7, ok: false, error: { code: 'file-empty' } });
    expect(await ask(page('<html><body><script>1</script></body></html>'))).toMatchObject({
      ok: false,
      error: { code: 'no-text' },
    });
  });

  for (const junk of [
    null,
    1,
    'x',
    [],
    {},
    { id: 3 },
    { id: 3, kind: 'file' },
    { id: 3, kind: 'paste', html: 1, text: '' },
    { id: {}, kind: 'paste', html: '', text: '' },
  ]) {
    it(`refuses ${JSON.stringify(junk)} without throwing`, async () => {
      expect(await ask(junk)).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
    });
  }

  // Chromium's parser stops nesting at 512; jsdom's does not, and is slow on what Chromium never builds.
  it('survives a page nested six hundred deep', async () => {
    const deep = `${'<div>'.repeat(600)}<p>The words at the bottom are kept, however deep they lie.</p>`;
    const reply = await ask(page(`<html><body>${deep}</body></html>`));
    expect(JSON.stringify(reply)).toContain('The words at the bottom are kept');
  }, 60_000);
});

describe('an answer on its way out of the jail', () => {
  // Told by their kind: this environment has a class of its own for them.
  const Bytes = z.custom<Uint8Array>((value) => ArrayBuffer.isView(value));
  const Piece = z.strictObject({ id: z.string(), kind: z.literal('piece'), bytes: Bytes });
  const Last = z.strictObject({ id: z.string(), ok: z.literal(true), value: Bytes });
  const answered = (value: unknown) => ({ id: 'j1', ok: true, value });
  const MEGABYTE = 1024 * 1024;

  it.each([
    ['a short draft', 100, 1],
    ['one of just a megabyte', MEGABYTE - 2, 1],
    ['one of a letter more', MEGABYTE - 1, 2],
    ['a long one', 3 * MEGABYTE, 4],
  ])('is %s in as few messages as hold it', (_, letters, count) => {
    const value = 'x'.repeat(letters);
    const messages = messagesOf({ kind: 'file' }, answered(value));
    expect(messages).toHaveLength(count);
    const pieces = messages.slice(0, -1).map((message) => Piece.parse(message).bytes);
    const parts = [...pieces, Last.parse(messages.at(-1)).value];
    expect(parts.every(({ length }) => length > 0 && length <= MEGABYTE)).toBe(true);
    expect(JSON.parse(Buffer.concat(parts).toString('utf8'))).toBe(value);
  });

  it('is left as it is where the shell reads it itself, and where it is an error', () => {
    const reply = answered([{ runs: [] }]);
    expect(messagesOf({ kind: 'paste' }, reply)).toEqual([reply]);
    const refused = { id: 'j1', ok: false, error: { code: 'no-text', message: 'No words.' } };
    expect(messagesOf({ kind: 'file' }, refused)).toEqual([refused]);
    expect(messagesOf({ kind: 'records' }, answered([]))).toHaveLength(1);
  });
});
