import { runProgram } from './program.mjs';
import { electronBinary, root, toolEnvironment } from './setup/places.mjs';
import { startDisplay } from './virtual-display.mjs';

/** Chromium refuses to run its sandbox as root; an ordinary user keeps it. */
export const electronSwitches = () => (process.getuid?.() === 0 ? ['--no-sandbox'] : []);

// Chromium writes about missing GPUs and buses; 3 keeps only what ends it. Ours are written past it.
const quiet = process.env.BRIEFWRIGHT_DEBUG ? [] : ['--log-level=3'];

/** Starts the built app with `args` after the app's folder, on a virtual display if there is no other. */
export async function runElectron(args) {
  const display = await startDisplay({ forOne: true });
  // Without a session bus Chromium complains about its address; an invalid one that it knows ends the search.
  const bus = process.env.DBUS_SESSION_BUS_ADDRESS ?? 'disabled:';
  const switches = [...electronSwitches(), ...quiet, ...(display.env.DISPLAY ? ['--disable-gpu'] : [])];
  try {
    return await runProgram(electronBinary(), [...switches, root, ...args], {
      env: toolEnvironment({ ...display.env, DBUS_SESSION_BUS_ADDRESS: bus }),
    });
  } finally {
    display.stop();
  }
}
