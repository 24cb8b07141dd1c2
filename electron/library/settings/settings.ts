import { z } from 'zod';
import { type ReadableDb, run, selectAll, type WritableDb } from '../store/db';

const SettingRow = z.object({ key: z.string(), value: z.string() });

export const getSettings = (db: ReadableDb): Record<string, string> =>
  Object.fromEntries(
    selectAll(db, SettingRow, 'SELECT key, value FROM settings ORDER BY key').map(({ key, value }) => [
      key,
      value,
    ]),
  );

export function setSetting(db: WritableDb, input: { key: string; value: string }): void {
  run(
    db,
    'INSERT INTO settings (key, value) VALUES (@key, @value) ON CONFLICT (key) DO UPDATE SET value = @value',
    input,
  );
}
