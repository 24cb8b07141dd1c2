import { join } from 'node:path';
import { generateArticles } from '../generated-articles';
import { loadBundled } from './bundle';

const BATCH = 250;

type Made = ReturnType<ReturnType<typeof generateArticles>['next']>['value'];

/** What the importer would hand over for generated articles. */
export const filesOf = (made: readonly Made[]) => {
  const encoder = new TextEncoder();
  return made.map(({ record, paragraphs, fileName }) => ({
    draft: {
      record,
      blocks: paragraphs.map((text) => ({ kind: 'paragraph' as const, text, runs: [{ text }] })),
      setAside: [],
      steps: [],
      warnings: [],
      encoding: 'utf-8',
    },
    bytes: new Uint8Array(encoder.encode(paragraphs.join('\n\n'))),
    fileName,
    mediaType: 'text/plain',
    supplied: {},
    isSample: false,
  }));
};

/** Stores the first `count` generated articles in a library in `folder`. */
export async function storeGenerated(folder: string, count: number): Promise<void> {
  const { makeLibrary, openStore, storedHandlers } = (await loadBundled(
    join(import.meta.dirname, '..', 'library-under-test.ts'),
  )) as typeof import('../library-under-test');
  const store = openStore(folder);
  const library = makeLibrary(store.folder, store, storedHandlers(store));
  const articles = generateArticles();
  for (let stored = 0; stored < count; stored += BATCH) {
    const made = Array.from({ length: Math.min(BATCH, count - stored) }, () => articles.next().value);
    library.request('imports:storeAll', { files: filesOf(made) });
  }
  library.close();
}
