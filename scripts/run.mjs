import { build } from './build.mjs';
import { electronSwitches } from './electron.mjs';
import { runProgram } from './program.mjs';
import { electronBinary, inModules, inRoot, root, toolEnvironment, toolNode } from './setup/places.mjs';
import { setUp } from './setup/setup.mjs';
import { runScript, Stop } from './setup/stop.mjs';
import { installTestTools } from './setup/system-packages.mjs';
import { check, everything, runStages, stories } from './test-stages.mjs';
import { startDisplay } from './virtual-display.mjs';

const tool = (args, env) => runProgram(toolNode(), args, { cwd: root, env: toolEnvironment(env) });

/** What `npm run NAME` does; each gets the words after `--`. */
const tasks = {
  async dev(args) {
    const display = await startDisplay();
    const sandbox = electronSwitches().length > 0 ? ['--noSandbox'] : [];
    return tool([inModules('electron-vite/bin/electron-vite.js'), 'dev', ...sandbox, ...args], {
      ...display.env,
      ELECTRON_EXEC_PATH: electronBinary(),
    });
  },
  build: () => build(),
  check: (args) => runStages(check, args),
  async test(args) {
    await installTestTools();
    return runStages(everything, args);
  },
  e2e: (args) => runStages(stories, args),
  format: (args) =>
    tool([inModules('@biomejs/biome/bin/biome'), 'check', '--write', ...(args.length > 0 ? args : ['.'])]),
  async package(args) {
    await build();
    const { makePackage } = await import('./package/package.mjs');
    return makePackage(args);
  },
  async bench(args) {
    await build();
    const { runBenches } = await import('./benches.mjs');
    return runBenches(args);
  },
  async 'random-briefs'(args) {
    const { writeRandomBriefs } = await import('./random-briefs.mjs');
    return writeRandomBriefs(args);
  },
  async notices() {
    const { writeNotices } = await import('./notices.mjs');
    await writeNotices(inRoot('THIRD-PARTY-NOTICES.md'));
  },
};

await runScript(async () => {
  const [name, ...args] = process.argv.slice(2);
  const task = Object.hasOwn(tasks, name ?? '') ? tasks[name] : undefined;
  if (!task) throw new Stop(`Nothing is called ${name}: say one of ${Object.keys(tasks).join(', ')}.`);
  await setUp();
  return task(args);
});
