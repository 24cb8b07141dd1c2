import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/** Folder of test input kept beside the checkout (`../shared`), or null where it is absent: such tests then skip. */
export function sharedFolder(): string | null {
  const folder = resolve(import.meta.dirname, '..', '..', '..', 'shared');
  return existsSync(resolve(folder, 'seeds')) ? folder : null;
}
