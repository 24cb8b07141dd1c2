import { readdirSync } from 'node:fs';
import path from 'node:path';
import { runProgram } from './program.mjs';
import { inRoot, root, toolEnvironment, toolNode } from './setup/places.mjs';
import { Stop } from './setup/stop.mjs';
import { startDisplay } from './virtual-display.mjs';

/** Runs `bench/NAME.ts` for the given names, or all of them; each prints its own measurements. */
export async function runBenches(names) {
  const files = readdirSync(inRoot('bench')).filter((name) => /\.(ts|mjs)$/.test(name));
  const wanted = names.filter((name) => !name.startsWith('-'));
  const unknown = wanted.find((name) => !files.some((file) => path.parse(file).name === name));
  if (unknown)
    throw new Stop(
      `There is no bench called ${unknown}: say one of ${files.map((file) => path.parse(file).name).join(', ')}.`,
    );
  const display = await startDisplay();
  try {
    for (const file of files.filter(
      (each) => wanted.length === 0 || wanted.includes(path.parse(each).name),
    )) {
      const rest = names.filter((name) => name.startsWith('-'));
      const code = await runProgram(toolNode(), [inRoot('bench', file), ...rest], {
        cwd: root,
        env: toolEnvironment(display.env),
      });
      if (code !== 0) return code;
    }
    return 0;
  } finally {
    display.stop();
  }
}
