import { join } from 'node:path';
import { z } from 'zod';
import { toWireError } from '../../shared/ipc/app-error';
import { findDamage } from './store/find-damage';
import { LIBRARY_FILE } from './store/library-file';
import { damagedInUse } from './store/storage-error';

// Entry of the process that checks a library file behind its opening: one file, one answer. In a process of its own, since
// SQLite's check cannot be stopped on its way, and whoever closes the window must not wait for it. The app starts it as a
// utility process, a command line under plain Node as a child.
type Port = {
  on(event: 'message', listener: (message: { data: unknown }) => void): void;
  postMessage(message: unknown): void;
};

const isPort = (value: unknown): value is Port =>
  typeof value === 'object' && value !== null && 'postMessage' in value && 'on' in value;

const Message = z.object({ folder: z.string().min(1) });

function check(data: unknown): { damage: ReturnType<typeof toWireError> | null } {
  const path = join(Message.parse(data).folder, LIBRARY_FILE);
  const damage = findDamage(path);
  return { damage: damage === null ? null : toWireError(damagedInUse(path, damage)) };
}

const port: unknown = 'parentPort' in process ? process.parentPort : undefined;
if (isPort(port)) port.on('message', ({ data }) => port.postMessage(check(data)));
else if (process.send) process.on('message', (data) => process.send?.(check(data)));
else throw new Error('The check is started by the app, not by hand.');
