import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { askLibrary } from '../library/ask-library';
import { checkInChild } from '../library/check-in-child';
import { openLibrary } from '../library/open-library';
import { processOutput } from './output';
import { runCommandLine } from './run';

/** Milliseconds in which a message that is on its way arrives. */
const HEARD_MS = 50;

/** Runs one command line under plain Node, the library in this process. `mainFolder` holds the built files. Gives the exit code. */
export const runInNode = (words: readonly string[], mainFolder: string): Promise<number> =>
  runCommandLine(words, {
    output: processOutput(),
    appFolder: join(mainFolder, '..', '..'),
    openHost: async (folder, { onUnchecked, onCheckFirst, onDamage }) => {
      let stopCheck = (): void => undefined;
      let heard: Promise<void> | undefined;
      let isClosed = false;
      const library = openLibrary(folder, {
        onCheckFirst,
        checkBehind: (store) => {
          onUnchecked();
          const check = checkInChild(join(mainFolder, 'library-check.js'), folder);
          stopCheck = check.stop;
          heard = check.damage.then((damage) => {
            if (damage === null && !isClosed) store.passCheck();
            if (!damage) return;
            store.noteDamage();
            onDamage(damage);
          });
        },
      });
      return {
        library: askLibrary(library),
        close: async () => {
          // What the check said while the last request held this process up is heard first. It is not waited for: until it
          // has passed the file, changes stay in the log, and the next opening checks again.
          // Where nothing is checked no time is set: the process would end only after it.
          if (heard !== undefined) await Promise.race([heard, sleep(HEARD_MS)]);
          isClosed = true;
          stopCheck();
          library.close();
        },
      };
    },
  });
