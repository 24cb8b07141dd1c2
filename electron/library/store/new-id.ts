import { randomFillSync } from 'node:crypto';

const TAIL = 8;
/** Random bytes for the next ids: asking the system for each is what an id costs. */
const pool = Buffer.alloc(TAIL * 256);
let used = pool.length;
let lastMs = 0;
let within = 0;

/**
 * A new id (UUID, version 7) that sorts behind all that this process made before it: rows of a hundred thousand articles are
 * then added at the end of their tables, not in pages all over the file. Nothing but uniqueness is to be read from it.
 */
export function newId(): string {
  const now = Date.now();
  if (now > lastMs) {
    lastMs = now;
    within = 0;
  } else within += 1;
  // More than 4,096 within a millisecond, or a clock set back: the time runs ahead by itself.
  if (within > 0xfff) {
    lastMs += 1;
    within = 0;
  }
  const time = lastMs.toString(16).padStart(12, '0');
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const random = Buffer.from(pool.subarray(used, used + TAIL));
  used += TAIL;
  random[0] = ((random[0] ?? 0) & 0x3f) | 0x80;
  const tail = random.toString('hex');
  const counter = within.toString(16).padStart(3, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${counter}-${tail.slice(0, 4)}-${tail.slice(4)}`;
}
