import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from './build.mjs';
import { runProgram } from './program.mjs';
import { inModules, inRoot, root, toolEnvironment, toolNode } from './setup/places.mjs';
import { startDisplay } from './virtual-display.mjs';

// More files than this failing at once is no matter of chance.
const FILES_RUN_TWICE = 4;

const reports = () => inRoot('out', 'test-reports');

// Colours are for people: a log file would only show their codes.
const plain = process.stdout.isTTY ? {} : { NO_COLOR: '1' };
const tool = (args, env) =>
  runProgram(toolNode(), args, { cwd: root, env: toolEnvironment({ ...plain, ...env }) });
const node = (name, ...args) => tool([inModules(name), ...args]);

/** A stage runs to its end and gives its exit code; one that ran tests also counts them. */
const types = { name: 'types', run: async () => ({ code: await node('typescript/bin/tsc', '-b') }) };
const lint = {
  name: 'lint',
  run: async () => ({ code: await node('@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.') }),
};
const unit = { name: 'unit', run: (args) => runVitest('unit', ['--config', 'vitest.config.ts', ...args]) };
const tools = { name: 'set-up', run: () => runNodeTests('set-up', 'scripts') };
const bundle = { name: 'build', run: async () => ({ code: (await build()) ?? 0 }) };
const e2e = {
  name: 'e2e',
  run: (args) => withDisplay((env) => runTwice('e2e', 'test/e2e/vitest.config.ts', args, env)),
};
const packaged = {
  name: 'package',
  async run() {
    const { makePackage } = await import('./package/package.mjs');
    const code = await makePackage([]);
    return code === 0 ? runNodeTests('package', 'test/package') : { code };
  },
};

export const check = [types, lint, unit];
export const stories = [bundle, e2e];
export const everything = [types, lint, unit, tools, bundle, e2e, packaged];

/** Runs the stages in order up to the first that fails, and ends with a line that counts all tests. */
export async function runStages(stages, args) {
  mkdirSync(reports(), { recursive: true });
  const total = { passed: 0, failed: 0, skipped: 0 };
  let failedStage;
  for (const { name, run } of stages) {
    heading(`── ${name}`);
    const begin = Date.now();
    const { code, passed = 0, failed = 0, skipped = 0 } = await run(args);
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
    heading(
      `── ${name}: ${code === 0 ? 'ok' : 'FAILED'} after ${((Date.now() - begin) / 1000).toFixed(1)} s`,
    );
    if (code !== 0) {
      failedStage = name;
      // A stage without tests of its own (types, lint, build) still counts as a failure.
      total.failed = Math.max(total.failed, 1);
      break;
    }
  }
  keepScreenshots();
  if (failedStage) heading(`Stopped: the stage "${failedStage}" failed; its messages are above.`);
  const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
  heading(`${total.passed} passed, ${total.failed} failed${skipped}`);
  return failedStage ? 1 : 0;
}

const heading = (text) => process.stdout.write(`${text}\n`);

/** Runs the tests; a few files that fail are run once more, alone, and both outcomes are printed. */
async function runTwice(name, config, args, env) {
  const run = (stage, more) => runVitest(stage, ['--config', config, ...more], env);
  const first = await run(name, args);
  if (first.code === 0 || first.failedFiles.length === 0 || first.failedFiles.length > FILES_RUN_TWICE)
    return first;
  // A window, a display and two busy cores now and then miss a beat: what fails twice is a fault.
  heading(
    `── ${name}: once more, alone: ${first.failedFiles.map((file) => path.relative(root, file)).join(', ')}`,
  );
  const second = await run(`${name}-again`, first.failedFiles);
  if (second.code === 0) heading(`── ${name}: held the second time; look why the first did not`);
  return {
    ...second,
    passed: first.others.passed + second.passed,
    skipped: first.others.skipped + second.skipped,
  };
}

async function runVitest(name, args, env = {}) {
  const report = path.join(reports(), `${name}.json`);
  rmSync(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const code = await tool([inModules('vitest/vitest.mjs'), 'run', ...reporters, ...args], env);
  if (!existsSync(report)) return { code: code || 1, failedFiles: [] };
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(
    readFileSync(report, 'utf8'),
  );
  const failedFiles = testResults.filter(({ status }) => status === 'failed');
  const inFailedFiles = failedFiles.flatMap((file) => file.assertionResults);
  const passedThere = inFailedFiles.filter(({ status }) => status === 'passed').length;
  const failedThere = inFailedFiles.filter(({ status }) => status === 'failed').length;
  return {
    code,
    failedFiles: failedFiles.map((file) => file.name),
    // What the other files counted, for when these are told again.
    others: {
      passed: numPassedTests - passedThere,
      skipped: numPendingTests + (numTodoTests ?? 0) - (inFailedFiles.length - passedThere - failedThere),
    },
    passed: numPassedTests,
    failed: numFailedTests,
    skipped: numPendingTests + (numTodoTests ?? 0),
  };
}

/** Node's own test runner, for tests that must not depend on any package. */
async function runNodeTests(name, folder) {
  const report = path.join(reports(), `${name}.tap`);
  rmSync(report, { force: true });
  const names = existsSync(inRoot(folder)) ? readdirSync(inRoot(folder), { recursive: true }) : [];
  const files = names.filter((file) => file.endsWith('.test.mjs')).map((file) => path.join(folder, file));
  if (files.length === 0) return { code: 0 };
  const code = await tool([
    '--test',
    '--test-reporter=spec',
    '--test-reporter-destination=stdout',
    '--test-reporter=tap',
    `--test-reporter-destination=${report}`,
    ...files,
  ]);
  const text = existsSync(report) ? readFileSync(report, 'utf8') : '';
  const count = (word) => Number(new RegExp(`^# ${word} (\\d+)$`, 'm').exec(text)?.[1] ?? 0);
  return {
    code,
    passed: count('pass'),
    failed: count('fail') + count('cancelled'),
    skipped: count('skipped') + count('todo'),
  };
}

async function withDisplay(work) {
  const display = await startDisplay();
  try {
    return await work(display.env);
  } finally {
    display.stop();
  }
}

/** A build machine that names a folder for what it keeps gets the screenshots there. */
function keepScreenshots() {
  const target = process.env.CI_OUTPUT;
  const source = inRoot('out', 'screenshots');
  if (target && existsSync(source)) cpSync(source, path.join(target, 'screenshots'), { recursive: true });
}
