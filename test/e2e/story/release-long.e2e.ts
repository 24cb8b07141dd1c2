import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cite, p, t, until } from '../editor/brief-story';
import { type Analyst, sampleFiles, startAnalyst } from './analyst';

const PARAGRAPHS = 700;
/** A sentence as long as a paragraph. */
const sentence = (n: number) =>
  `The desk ${'abcdefghij'[n % 10]} tells of the port${', of the line to it, and of what the ministry has said to the papers'.repeat(6)}.`;
const idOf = (n: number) => `11111111-1111-4111-8111-${String(n).padStart(12, '0')}`;

/** A release reads its own files: a long one must not hold up the windows meanwhile. */
describe('a long brief that is released', () => {
  let analyst: Analyst;
  let briefId: string;

  beforeAll(async () => {
    analyst = await startAnalyst();
    await analyst.willChoose(await sampleFiles());
    await analyst.press('Control+o');
    await until(analyst.window, async () => (await analyst.ask('articles:list', {})).total >= 7, 30_000);
    const { id: source } = await analyst.article('freight line');
    ({ id: briefId } = await analyst.makeBrief(
      'Port and line',
      Array.from({ length: PARAGRAPHS }, (_, n) => p(t(sentence(n)), cite(idOf(n), source))),
    ));
  });
  afterAll(() => analyst?.discard());

  it.skipIf(process.platform !== 'linux')(
    'is read without holding up the shell',
    async () => {
      await analyst.app.evaluate(() => {
        const { openSync, readSync } = process.getBuiltinModule('node:fs');
        const file = openSync('/proc/self/schedstat', 'r');
        const read = Buffer.alloc(100);
        // How long the shell's own thread has worked, in milliseconds: other programs of the machine do not count.
        const worked = () =>
          Number(read.toString('latin1', 0, readSync(file, read, 0, 100, 0)).split(' ')[0]) / 1e6;
        const watch = { longest: 0, all: 0 };
        let last = worked();
        const first = last;
        setInterval(() => {
          const now = worked();
          watch.longest = Math.max(watch.longest, now - last);
          watch.all = now - first;
          last = now;
        }, 5);
        Object.assign(globalThis, { watch });
      });
      const made = await analyst.ask('releases:make', {
        briefId,
        version: '1.0',
        reviewer: 'A. Khan',
        formats: ['pdf', 'docx'],
        paper: 'A4',
      });
      const pages = made.files.find(({ format }) => format === 'pdf')?.pages ?? 0;
      const { longest, all } = await analyst.app.evaluate(() => {
        const { watch } = globalThis as unknown as { watch: { longest: number; all: number } };
        return watch;
      });
      process.stdout.write(
        `  shell while ${pages} pages were released: ${longest.toFixed(0)} ms of work at most in one go, ${all.toFixed(0)} ms in all\n`,
      );
      expect(pages).toBeGreaterThan(50);
      expect(longest).toBeLessThan(250);
    },
    120_000,
  );
});
