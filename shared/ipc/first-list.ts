/**
 * What a window asks of `articles:list` at its start. The library reads this list as soon as it is open, unasked, so
 * that a start does not wait for the question; small, so that it does not wait for a large library either.
 */
export const FIRST_LIST = { limit: 200, offset: 0 } as const;

/** Whether an input of `articles:list` asks for exactly that. */
export function asksFirstList(input: unknown): boolean {
  if (typeof input !== 'object' || input === null || Object.getPrototypeOf(input) !== Object.prototype)
    return false;
  const wanted = Object.entries(FIRST_LIST);
  const given: Record<string, unknown> = { ...input };
  return (
    Object.keys(given).length === wanted.length && wanted.every(([name, value]) => given[name] === value)
  );
}
