import { build } from './build.mjs';
import { runProgram } from './program.mjs';
import { inModules, root, toolEnvironment, toolNode } from './setup/places.mjs';
import { Stop } from './setup/stop.mjs';
import { startDisplay } from './virtual-display.mjs';

// As many as one run prints within its time on two busy cores.
const PIECE = 100;

/**
 * Writes random briefs in every format and checks each file: `BRIEFS` of them (500), in pieces that begin at `SEED` (1), so
 * that what fails can be made again alone. PDFs are printed with endnotes and with notes at the foot of the pages.
 */
export async function writeRandomBriefs([briefs = '500', seed = '1']) {
  const wanted = Number(briefs);
  const first = Number(seed);
  if (!Number.isInteger(wanted) || wanted < 1 || !Number.isInteger(first))
    throw new Stop('Say how many briefs, and from which seed on: "npm run random-briefs -- 500 1".');
  await build();
  const display = await startDisplay();
  const vitest = (count, from, args) =>
    runProgram(toolNode(), [inModules('vitest/vitest.mjs'), 'run', ...args], {
      cwd: root,
      env: toolEnvironment({
        ...display.env,
        RANDOM_BRIEFS: String(count),
        MARKDOWN_BRIEFS: String(count),
        FC_SEED: String(from),
      }),
    });
  try {
    for (let done = 0; done < wanted; done += PIECE) {
      const count = Math.min(PIECE, wanted - done);
      const from = first + done / PIECE;
      process.stdout.write(`── ${count} random briefs of seed ${from}, ${done} of ${wanted} done\n`);
      const code =
        (await vitest(count, from, [
          'test/integration/random-briefs.test.ts',
          'test/integration/markdown-and-back.test.ts',
        ])) ||
        (await vitest(count, from, ['--config', 'test/e2e/vitest.config.ts', 'test/e2e/random-pdfs.e2e.ts']));
      if (code !== 0) return code;
    }
    return 0;
  } finally {
    display.stop();
  }
}
