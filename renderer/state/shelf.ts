import type { Act, Scope, Shelf } from '../../shared/ipc/shelf-contract';
import { onEvent, request, sentenceOf } from '../api';
import { announce } from '../ui/announce';
import { useDesk } from './desk';
import { isLibraryShown } from './panes';
import { showSentence } from './problem';
import { searchAgain, useSearch } from './search';
import { useShelf } from './shelf-state';
import { rememberStep, type UndoStep } from './undo';

export { useShelf } from './shelf-state';

const set = useShelf.setState;
const get = useShelf.getState;

let reading = 0;

/** Read the side list anew, with all counts and marks. */
export async function readShelf(): Promise<void> {
  const mine = ++reading;
  try {
    const shelf = await request('shelf:get', {});
    if (mine === reading) set((now) => ({ shelf, failed: null, scope: scopeThatIs(now.scope, shelf) }));
  } catch (error) {
    if (mine === reading) set({ failed: sentenceOf(error) });
  }
}

/** A collection or tag that is gone cannot be shown. */
function scopeThatIs(scope: Scope | null, shelf: Shelf): Scope | null {
  if (scope?.kind === 'collection') return shelf.collections.some(({ id }) => id === scope.id) ? scope : null;
  if (scope?.kind !== 'tag') return scope;
  const wanted = scope.name.toLocaleLowerCase('en');
  return shelf.tags.some(({ name }) => name.toLocaleLowerCase('en') === wanted) ? scope : null;
}

const WAIT_MS = 250;
let timer = 0;

/** Keeps the side list true while the window is open. Imports report many changes; one reading serves them all. */
export function followShelf(): () => void {
  void readShelf();
  return onEvent((event) => {
    // A library that was started again is read anew, too.
    const isChanged = event.type === 'library-changed' && event.what !== 'briefs';
    if (!(isChanged || event.type === 'library-failed') || timer !== 0) return;
    timer = window.setTimeout(() => {
      timer = 0;
      void readShelf();
    }, WAIT_MS);
  });
}

export const hasBit = (bits: Uint8Array | undefined, number: number): boolean =>
  bits !== undefined && ((bits[number >> 3] ?? 0) & (1 << (number & 7))) !== 0;

export function showScope(scope: Scope | null): void {
  set({ scope, chosen: new Set(), said: null });
  if (useSearch.getState().query.trim() !== '') searchAgain(0);
}

export const choose = (chosen: ReadonlySet<number>): void => set({ chosen, said: null });
export const chooseNone = (): void => set({ chosen: new Set() });
export const setActive = (active: number | null): void => set({ active });
export const putSaidAway = (): void => set({ said: null });

/** Says that something could not be done: under the list, where that is on screen, else in the status line. */
export const sayFailed = (error: unknown): void => sayProblem(sentenceOf(error));
export function sayProblem(words: string): void {
  const desk = useDesk.getState();
  if (desk.libraryTab === 'articles' && isLibraryShown(desk, window.innerWidth)) {
    set({ said: { words, step: null, isBad: true } });
    announce(words);
  } else showSentence(words);
}

/**
 * What an act is about: the articles chosen, else the one that the arrows stand on in the list, else the one that is open.
 */
export async function targets(): Promise<number[]> {
  const { chosen, active } = get();
  if (chosen.size > 0) return [...chosen];
  const inList = document.activeElement?.closest('.listarea') != null;
  // The row may be shown a moment before its number is known: then nothing is better than the article beside it.
  if (inList && active !== null) return active > 0 ? [active] : [];
  const open = useDesk.getState().reading?.articleId;
  if (open === undefined) return [];
  const { number } = await request('shelf:article', { articleId: open });
  return [number];
}

export const articles = (count: number): string =>
  `${count.toLocaleString('en')} ${count === 1 ? 'article' : 'articles'}`;

/** Articles in one request: larger acts are done in parts, so that the library answers others in between. */
const PART = 500;
/** Where one statement does for all of them. */
export const LARGE_PART = 100_000;

/** Does the same to many articles, a part at a time. */
export async function inParts(
  numbers: number[],
  work: (part: number[]) => Promise<Act>,
  size = PART,
): Promise<Act[]> {
  const acts: Act[] = [];
  try {
    for (let from = 0; from < numbers.length; from += size) {
      acts.push(await work(numbers.slice(from, from + size)));
      if (numbers.length > size)
        set({
          said: {
            words: `${Math.min(from + size, numbers.length).toLocaleString('en')} of ${articles(numbers.length)}…`,
            step: null,
            isBad: false,
          },
        });
    }
  } catch (error) {
    // Half an act is none.
    for (const { actId } of acts.reverse()) await request('shelf:undo', { actId });
    throw error;
  }
  return acts;
}

/** After an act, or one taken back: the side list, the lists and a search that is shown. */
export async function refreshShelf(): Promise<void> {
  await readShelf();
  set((now) => ({ turn: now.turn + 1 }));
  const { query, like } = useSearch.getState();
  if (query.trim() !== '' || like) searchAgain(0);
}

/**
 * Does something to the shelf: says what came of it, and remembers how to take all of it back at once. `say` is given how many
 * articles changed, and how many were so already.
 */
export async function doAct(
  label: string,
  work: () => Promise<readonly Act[]>,
  say: (counts: { changed: number; already: number }) => string,
): Promise<readonly Act[]> {
  const acts = await work();
  const sum = (what: 'changed' | 'already'): number => acts.reduce((total, act) => total + act[what], 0);
  const changed = sum('changed');
  const words = say({ changed, already: sum('already') });
  let step: UndoStep | null = null;
  if (changed > 0) {
    step = {
      label,
      undo: async () => {
        let left = 0;
        for (const { actId } of [...acts].reverse()) left += (await request('shelf:undo', { actId })).left;
        set((now) => (now.said?.step === step ? { said: null } : {}));
        if (left > 0) {
          const kept = `${articles(left)} changed since then ${left === 1 ? 'was' : 'were'} left as ${left === 1 ? 'it is' : 'they are'}.`;
          set({ said: { words: kept, step: null, isBad: false } });
          announce(kept);
        }
        await refreshShelf();
      },
    };
    rememberStep(step);
  }
  set({ said: { words, step, isBad: false } });
  announce(words);
  await refreshShelf();
  return acts;
}

/** “; 3 had it already”, where some had. */
export const besides = (already: number, words: string): string =>
  already === 0 ? '' : `; ${already.toLocaleString('en')} ${words}`;
