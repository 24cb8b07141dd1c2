import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { AppError } from '../../../shared/ipc/app-error';
import { importFile } from '../import-file';

const MB = 1024 * 1024;
setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;
const SENTENCE =
  'The delegates spoke of water and of wheat, and of the long road between the port and the mill number ';

/** About 50 MB of text; `line` makes the n-th line. */
function bigText(line: (n: number) => string): Uint8Array {
  const parts: string[] = [];
  for (let n = 0, size = 0; size < 50 * MB; n++) {
    const words = line(n);
    parts.push(words);
    size += words.length;
  }
  return new TextEncoder().encode(parts.join(''));
}

const importBig = (bytes: Uint8Array) =>
  importFile({ fileName: 'big.txt', mediaType: 'text/plain', bytes, choices: {} });

describe('a 50 MB text', () => {
  const shapes: readonly [name: string, line: (n: number) => string][] = [
    ['paragraphs of a page each', (n) => `${`${SENTENCE}${n}. `.repeat(20)}\n\n`],
    [
      'hard-wrapped lines',
      (n) => (n % 12 === 11 ? 'and there it ended.\n\n' : `${SENTENCE.slice(0, 68)}${n % 10}\n`),
    ],
    ['one line without an end', (n) => `${SENTENCE}${n}. `],
    [
      'short lines between long ones',
      (n) => (n % 2 ? `Port and mill ${n}\n` : `${`${SENTENCE}${n}. `.repeat(8)}\n`),
    ],
    ['tags everywhere', (n) => `${`<b>${SENTENCE}</b> <u>${n}</u>. `.repeat(20)}\n\n`],
  ];
  for (const [name, line] of shapes) {
    it(`${name}: imports in under 30 s and 1 GB, or is refused by a stated limit`, async () => {
      const bytes = bigText(line);
      collectGarbage();
      const before = process.memoryUsage().rss / MB;
      const started = performance.now();
      const outcome = await importBig(bytes).catch((error: unknown) => error);
      const seconds = (performance.now() - started) / 1000;
      const megabytes = process.memoryUsage().rss / MB - before;
      const blocks =
        outcome instanceof AppError
          ? `refused: ${outcome.code}`
          : `${(outcome as { blocks: unknown[] }).blocks.length} blocks`;
      console.log(`${name}: ${seconds.toFixed(1)} s, ${megabytes.toFixed(0)} MB more, ${blocks}`);
      if (outcome instanceof AppError) expect(outcome.code).toBe('file-too-large');
      else expect(outcome).toHaveProperty('blocks');
      expect(seconds).toBeLessThan(30);
      expect(megabytes).toBeLessThan(1024);
    }, 60_000);
  }
});
