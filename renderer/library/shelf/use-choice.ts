import { useMemo } from 'react';
import { choose, chooseNone, sayFailed, useShelf } from '../../state/shelf';
import { announce } from '../../ui/announce';
import type { Choice } from '../../ui/ListBox';

/**
 * Choosing several rows of a list of articles. `numberAt` gives the number of the row at a place; `all` those of every row in
 * their order, drawn or not.
 */
export function useChoice<T>(
  numberOf: (row: T) => number,
  numberAt: (place: number) => number | undefined,
  all: () => Promise<Uint32Array>,
): Choice<T> {
  const chosen = useShelf((state) => state.chosen);
  return useMemo(() => {
    // As it is when the key is pressed: one step may follow another before the list is drawn.
    const now = () => useShelf.getState().chosen;
    const take = (numbers: ReadonlySet<number>): void => {
      choose(numbers);
      announce(numbers.size === 0 ? 'None chosen.' : `${numbers.size.toLocaleString('en')} chosen.`);
    };
    return {
      isChosen: (row) => chosen.has(numberOf(row)),
      isAny: chosen.size > 0,
      onRange: (from, to, beside) => {
        const numbers = new Set(beside ? now() : []);
        for (let place = Math.min(from, to); place <= Math.max(from, to); place += 1) {
          const number = numberAt(place);
          if (number !== undefined && number > 0) numbers.add(number);
        }
        take(numbers);
      },
      onToggle: (row) => {
        const numbers = new Set(now());
        const number = numberOf(row);
        if (number > 0 && !numbers.delete(number)) numbers.add(number);
        take(numbers);
      },
      onToEnd: (from) => void all().then((numbers) => take(new Set(numbers.subarray(from))), sayFailed),
      onAll: () => void all().then((numbers) => take(new Set(numbers)), sayFailed),
      onNone: chooseNone,
    };
  }, [chosen, numberOf, numberAt, all]);
}
