import { rmSync } from 'node:fs';
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { app, nativeImage, type WebContents } from 'electron';
import type { LibraryRequest } from '../../shared/ipc/contract';
import { writeReferences } from '../../shared/references/write-references';
import { rawFile } from './raw-file';

const FOLDER = 'briefwright-dragged-';
/** A folder older than this belongs to a run that ended badly. */
const STALE_MS = 24 * 60 * 60 * 1000;

/**
 * The file of an article: as it was imported, byte for byte; of a record without text, the record as it is now. Its name
 * says what it is and leads nowhere.
 */
export async function articleFile(
  library: LibraryRequest,
  articleId: string,
  textId?: string,
): Promise<{ bytes: Uint8Array; fileName: string }> {
  const { safeFileName } = await import('../export/safe-file-name');
  const article = await library('articles:get', { articleId });
  const name = article.record.title.value ?? article.accession;
  if (article.text.blocks.length === 0 && (textId === undefined || textId === article.text.id)) {
    const { kept } = await library('references:kept', { articleId });
    const format = kept[0]?.format ?? 'ris';
    const entries = await library('references:entries', { format, articleIds: [articleId] });
    const bytes = new TextEncoder().encode(writeReferences(format, entries));
    return { bytes, fileName: safeFileName(name, ENDINGS[format]) };
  }
  const { bytes, fileName } = await rawFile(library, textId ?? article.text.id);
  const ending = extname(fileName).slice(1).toLowerCase();
  return { bytes, fileName: safeFileName(name, /^[a-z0-9]{1,8}$/.test(ending) ? ending : 'txt') };
}

const ENDINGS = { ris: 'ris', bibtex: 'bib', 'csl-json': 'json' } as const;

/** Files that are dragged out of the window. They lie in a folder of their own until the app ends. */
export class DraggedFiles {
  private folder: Promise<string> | undefined;

  constructor(
    private readonly library: LibraryRequest,
    private readonly icon: string,
  ) {}

  async drag(articleId: string, textId: string | undefined, contents: WebContents): Promise<void> {
    const { bytes, fileName } = await articleFile(this.library, articleId, textId);
    // Each in a folder of its own: two articles may have one name, and a file that is being read is never written over.
    const file = join(await mkdtemp(join(await this.make(), 'file-')), fileName);
    await writeFile(file, bytes, { mode: 0o600, flag: 'wx' });
    contents.startDrag({ file, icon: nativeImage.createFromPath(this.icon).resize({ width: 64 }) });
  }

  private make(): Promise<string> {
    this.folder ??= (async () => {
      const parent = app.getPath('temp');
      await removeStale(parent);
      const folder = await mkdtemp(join(parent, FOLDER));
      // At the end there is no time to wait.
      app.once('will-quit', () => rmSync(folder, { recursive: true, force: true }));
      return folder;
    })();
    return this.folder;
  }
}

async function removeStale(parent: string): Promise<void> {
  for (const name of await readdir(parent).catch(() => [])) {
    if (!name.startsWith(FOLDER)) continue;
    const path = join(parent, name);
    const age = await stat(path).then(
      (found) => Date.now() - found.mtimeMs,
      () => 0,
    );
    if (age > STALE_MS) await rm(path, { recursive: true, force: true }).catch(() => undefined);
  }
}
