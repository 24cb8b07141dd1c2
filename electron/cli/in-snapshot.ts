import { dirname } from 'node:path';
import { startupSnapshot } from 'node:v8';
import { runInNode } from './in-node';

// All code of the command line, loaded and ready: Node writes its memory to a file when the app is built, and every command
// goes on from there (`write-snapshot.ts`). Nothing of a library is in it.
startupSnapshot.setDeserializeMainFunction(async () => {
  process.exitCode = await runInNode(process.argv.slice(2), dirname(process.argv[1] ?? ''));
});
