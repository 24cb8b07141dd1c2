import { join } from 'node:path';
import { askLibrary } from '../library/ask-library';
import { openLibrary } from '../library/open-library';
import { processOutput } from './output';
import { runCommandLine } from './run';

// The command line under plain Node: the library runs in this process.
process.exitCode = await runCommandLine(process.argv.slice(2), {
  output: processOutput(),
  appFolder: join(import.meta.dirname, '..', '..'),
  openHost: async (folder) => {
    const library = openLibrary(folder);
    const request = askLibrary(library);
    return { library: request, close: async () => library.close() };
  },
});
