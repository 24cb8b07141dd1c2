import { join } from 'node:path';
import { askLibrary } from '../library/ask-library';
import { checkInChild } from '../library/check-in-child';
import { openLibrary } from '../library/open-library';
import { processOutput } from './output';
import { runCommandLine } from './run';

/** Runs one command line under plain Node, the library in this process. `mainFolder` holds the built files. Gives the exit code. */
export const runInNode = (words: readonly string[], mainFolder: string): Promise<number> =>
  runCommandLine(words, {
    output: processOutput(),
    appFolder: join(mainFolder, '..', '..'),
    openHost: async (folder, { onUnchecked, onCheckFirst, onDamage }) => {
      let stopCheck = (): void => undefined;
      let isClosed = false;
      const library = openLibrary(folder, {
        onCheckFirst,
        checkBehind: (store) => {
          onUnchecked();
          const check = checkInChild(join(mainFolder, 'library-check.js'), folder);
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
