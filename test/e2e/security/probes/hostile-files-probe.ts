import { join } from 'node:path';
import { app } from 'electron';
import { unpackDraft } from '../../../../electron/library/articles/unpack-draft';
import { guardAllContents } from '../../../../electron/main/contents-guards';
import { type ImportJail, JAIL_LIMITS, openImportJail } from '../../../../electron/main/import-jail';
import { readManifest, registerScheme } from '../../../../electron/main/protocol';
import { guardStartup } from '../../../../electron/main/startup-guards';
import { HOSTILE_FILES, SOUND_FILES } from './hostile-files';

// An Electron program of its own: it gives hostile files to a real import jail, one after the other, as an import does.

const built = process.env.PROBE_OUT ?? '';
/** Shorter than the app's own, so that what must be stopped is stopped soon. */
const FILE_MS = 8000;

guardStartup();
registerScheme();
guardAllContents();
app.on('window-all-closed', () => {});
void app.whenReady().then(async () => {
  let jail: ImportJail | undefined;
  const parse = async (fileName: string, bytes: Uint8Array<ArrayBuffer>) => {
    if (!jail?.isAlive()) {
      jail = await openImportJail({
        preload: join(built, 'preload', 'importing.cjs'),
        manifest: readManifest(join(built, 'renderer')),
        limits: { fileMs: FILE_MS },
      });
    }
    const began = Date.now();
    const outcome = await jail.parseFile({ fileName, mediaType: '', bytes, choices: {} }).then(
      (packed) => ({
        code: 'ok',
        words: unpackDraft(Buffer.concat(packed))
          .blocks.map(({ text }) => text)
          .join('\n')
          .slice(0, 2000),
        message: '',
      }),
      (error: { code?: string; message?: string }) => ({
        code: error.code ?? 'unknown',
        words: '',
        message: error.message ?? '',
      }),
    );
    return { fileName, ...outcome, ms: Date.now() - began };
  };
  const sound = [];
  for (const { name, bytes } of SOUND_FILES) sound.push(await parse(name, bytes()));
  const hostile = [];
  for (const { name, bytes } of HOSTILE_FILES) {
    const outcome = await parse(name, bytes());
    const next = await parse(
      'next.txt',
      new TextEncoder().encode('The next file.\n\nIt is short, and it is sound.'),
    );
    hostile.push({ ...outcome, worksNext: next.code === 'ok' });
  }
  jail?.close();
  const seen = { sound, hostile, limits: { fileMs: FILE_MS, memoryBytes: JAIL_LIMITS.memoryBytes } };
  // A pipe takes a long line in pieces: leaving before the last one would cut it.
  process.stdout.write(`${JSON.stringify(seen)}\n`, () => app.exit(0));
});
