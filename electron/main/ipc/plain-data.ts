import { roughSize } from '../rough-size';

/** Largest request of a window, in bytes (two for each UTF-16 unit). */
export const REQUEST_LIMIT = 5 * 1024 * 1024;
const DEPTH_LIMIT = 200;

/**
 * Why `input` is not a plain tree of JSON values of a sensible size; null when it is. Structured clone also carries
 * cycles, shared objects, maps, dates, NaN and own `__proto__` keys, and no handler should have to think of them.
 */
export function whyNotPlain(input: unknown): string | null {
  if (roughSize(input, REQUEST_LIMIT) > REQUEST_LIMIT) return 'it is larger than 5 MB';
  const seen = new Set<object>();
  const waiting: { value: unknown; depth: number }[] = [{ value: input, depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { value, depth } = next;
    if (value === null || value === undefined || typeof value === 'string' || typeof value === 'boolean')
      continue;
    if (typeof value === 'number') {
      if (!Number.isFinite(value)) return 'a number in it is not finite';
      continue;
    }
    if (typeof value !== 'object') return `it holds a ${typeof value}`;
    if (depth > DEPTH_LIMIT) return 'it is nested too deeply';
    if (seen.has(value)) return 'one object appears in it twice';
    seen.add(value);
    const prototype: unknown = Object.getPrototypeOf(value);
    if (!Array.isArray(value) && prototype !== Object.prototype && prototype !== null)
      return 'it holds an object that is not plain';
    for (const key of Object.keys(value)) if (key === '__proto__') return 'it names __proto__';
    for (const item of Object.values(value)) waiting.push({ value: item, depth: depth + 1 });
  }
  return null;
}
