import { type ReadableDb, selectNumbers } from '../store/db';

/** The articles chosen, for `@numbers` of a statement that says `IN ${ofChosen}`. */
export const asJson = (numbers: readonly number[]): string => `[${numbers.join(',')}]`;
export const ofChosen = '(SELECT value FROM json_each(@numbers))';

/** How many of them are in the library. */
export function countChosen(db: ReadableDb, numbers: readonly number[]): number {
  const [count = 0] = selectNumbers(db, `SELECT count(*) FROM articles WHERE number IN ${ofChosen}`, {
    numbers: asJson(numbers),
  });
  return count;
}
