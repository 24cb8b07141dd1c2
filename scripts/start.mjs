import { build } from './build.mjs';
import { runElectron } from './electron.mjs';
import { inRoot } from './setup/places.mjs';
import { setUp } from './setup/setup.mjs';
import { runScript } from './setup/stop.mjs';

const hasDisplay = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

await runScript(async () => {
  await setUp();
  await build();
  if (hasDisplay()) return runElectron(['--samples', ...process.argv.slice(2)]);
  process.stderr.write('There is no display here: making the sample brief without a window.\n');
  return runElectron(['cli', '--', 'demo', '--out', inRoot('out', 'demo')]);
});
