import module from 'node:module';
import { join } from 'node:path';

// What a command compiled is kept for the next one, beside the files that it was compiled from. Node looks at their content,
// and where nothing can be written it goes without. It must be asked for before anything else is loaded. Node 22 and later.
module.enableCompileCache?.(join(import.meta.dirname, '..', 'compiled'));
const { runInNode } = await import('./in-node');
process.exitCode = await runInNode(process.argv.slice(2), import.meta.dirname);
