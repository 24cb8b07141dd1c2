import { join } from 'node:path';
import { askLibrary } from '../library/ask-library';
import { checkInChild } from '../library/check-in-child';
import { openLibrary } from '../library/open-library';
import { processOutput } from './output';
import { runCommandLine } from './run';

// The command line under plain Node: the library runs in this process.
process.exitCode = await runCommandLine(process.argv.slice(2), {
  output: processOutput(),
  appFolder: join(import.meta.dirname, '..', '..'),
  openHost: async (folder, { onUnchecked, onCheckFirst, onDamage }) => {
    let stopCheck = (): void => undefined;
    let isClosed = false;
    const library = openLibrary(folder, {
      onCheckFirst,
      checkBehind: (store) => {
        onUnchecked();
        const check = checkInChild(join(import.meta.dirname, 'library-check.js'), folder);
        stopCheck = check.stop;
        void check.damage.then((damage) => {
          if (isClosed) return;
          if (damage === null) store.passCheck();
          if (!damage) return;
          store.noteDamage();
          onDamage(damage);
        });
      },
    });
    return {
      library: askLibrary(library),
      close: async () => {
        // What the check said meanwhile is heard first.
        await new Promise((done) => setImmediate(done));
        isClosed = true;
        stopCheck();
        library.close();
      },
    };
  },
});
