import type { Act, Collection, SavedSearch } from '../../../shared/ipc/shelf-contract';
import type { RecordField, SourcedNames, SourcedText } from '../../../shared/model';
import { request } from '../../api';
import { closeArticle, useDesk } from '../../state/desk';
import {
  articles,
  besides,
  chooseNone,
  doAct,
  inParts,
  LARGE_PART,
  sayFailed,
  sayProblem,
  targets,
  useShelf,
} from '../../state/shelf';
import type { Place } from './shelf-lines';

type Numbers = number[];
const NOTHING = 'Choose articles in the list, or open one, first.';

/** Does something with what is chosen or open; says so when there is nothing. */
export async function withTargets(work: (numbers: Numbers) => Promise<unknown>): Promise<void> {
  try {
    const numbers = await targets();
    if (numbers.length === 0) return sayProblem(NOTHING);
    await work(numbers);
  } catch (error) {
    sayFailed(error);
  }
}

type Mark = 'read' | 'unread' | 'starred' | 'unstarred';
const MARKED: Record<Mark, string> = {
  read: 'marked as read',
  unread: 'marked as unread',
  starred: 'starred',
  unstarred: 'no longer starred',
};

export const mark = (numbers: Numbers, as: Mark): Promise<unknown> =>
  doAct(
    numbers.length === 1 ? `the mark “${as}”` : `marking ${articles(numbers.length)} as ${as}`,
    () => inParts(numbers, (part) => request('shelf:mark', { numbers: part, as }), LARGE_PART),
    ({ changed, already }) =>
      `${articles(changed)} ${MARKED[as]}${besides(already, already === 1 ? 'was so already' : 'were so already')}.`,
  );

/** Marks all as they are not yet: read where any is unread, starred where any is not. */
export const toggleMark = (what: 'read' | 'starred'): Promise<void> =>
  withTargets(async (numbers) => {
    const now = await request('shelf:chosen', { numbers });
    const all = now[what] === now.total;
    await mark(numbers, what === 'read' ? (all ? 'unread' : 'read') : all ? 'unstarred' : 'starred');
  });

const quoted = (names: readonly string[]): string => names.map((name) => `“${name}”`).join(', ');

export const tagThem = (numbers: Numbers, names: readonly string[]): Promise<unknown> =>
  doAct(
    `tagging ${articles(numbers.length)} with ${quoted(names)}`,
    () =>
      inParts(
        numbers,
        (part) => request('shelf:tag', { numbers: part, add: [...names], remove: [] }),
        LARGE_PART,
      ),
    ({ changed, already }) =>
      `${articles(changed)} tagged with ${quoted(names)}${besides(already, 'had it already')}.`,
  );

export const untagThem = (numbers: Numbers, name: string): Promise<unknown> =>
  doAct(
    `taking “${name}” off ${articles(numbers.length)}`,
    () =>
      inParts(
        numbers,
        (part) => request('shelf:tag', { numbers: part, add: [], remove: [name] }),
        LARGE_PART,
      ),
    ({ changed, already }) =>
      `“${name}” taken off ${articles(changed)}${besides(already, 'did not have it')}.`,
  );

const bearers = (count: number): string =>
  `${count.toLocaleString('en')} ${count === 1 ? 'place' : 'places'}`;

export const renameTag = (name: string, to: string): Promise<unknown> =>
  doAct(
    `renaming the tag “${name}”`,
    async () => [await request('shelf:renameTag', { name, to })],
    ({ changed }) => `“${name}” is now “${to}”, in ${bearers(changed)}.`,
  );

export const deleteTag = (name: string): Promise<unknown> =>
  doAct(
    `removing the tag “${name}”`,
    async () => [await request('shelf:deleteTag', { name })],
    ({ changed }) => `“${name}” taken off ${bearers(changed)}. The articles and quotes stay.`,
  );

/** Makes a collection, or gives `before` the name and place; makes those that it is to stand in. One step to undo. */
export async function saveCollection(
  { leaf, parentId, toMake }: Place,
  before?: Collection,
): Promise<string> {
  let id = parentId;
  const path = [...toMake, leaf].join('/');
  await doAct(
    before ? `changing the collection “${before.name}”` : `making the collection “${path}”`,
    async () => {
      const acts: Act[] = [];
      try {
        for (const name of toMake) {
          const act = await request('collections:save', { name, parentId: id });
          acts.push(act);
          id = act.id;
        }
        const last = await request('collections:save', {
          name: leaf,
          parentId: id,
          ...(before && { id: before.id }),
        });
        id = last.id;
        return [...acts, last];
      } catch (error) {
        // Half a path is none.
        for (const { actId } of acts.reverse()) await request('shelf:undo', { actId });
        throw error;
      }
    },
    () => (before ? `The collection is now “${path}”.` : `Collection “${path}” made.`),
  );
  return id ?? '';
}

export const deleteCollection = ({ id, name }: Collection): Promise<unknown> =>
  doAct(
    `deleting the collection “${name}”`,
    async () => [{ ...(await request('collections:delete', { id })), ...atLeastOne }],
    () => `Collection “${name}” deleted. Its articles stay in the library.`,
  );
/** An empty collection that goes is a change, too. */
const atLeastOne = { changed: 1 };

export const collect = (numbers: Numbers, { id, name }: Pick<Collection, 'id' | 'name'>): Promise<unknown> =>
  doAct(
    `putting ${articles(numbers.length)} into “${name}”`,
    () =>
      inParts(numbers, (part) => request('collections:put', { id, numbers: part, way: 'in' }), LARGE_PART),
    ({ changed, already }) =>
      `${articles(changed)} put into “${name}”${besides(already, already === 1 ? 'was there already' : 'were there already')}.`,
  );

export const takeOut = (numbers: Numbers, { id, name }: Pick<Collection, 'id' | 'name'>): Promise<unknown> =>
  doAct(
    `taking ${articles(numbers.length)} out of “${name}”`,
    () =>
      inParts(numbers, (part) => request('collections:put', { id, numbers: part, way: 'out' }), LARGE_PART),
    ({ changed, already }) =>
      `${articles(changed)} taken out of “${name}”${besides(already, already === 1 ? 'was not in it' : 'were not in it')}.`,
  );

export const saveSearch = (input: Omit<SavedSearch, 'id'> & { id?: string }): Promise<unknown> =>
  doAct(
    `keeping the search “${input.name.trim()}”`,
    async () => [await request('searches:save', input)],
    () => `Search kept as “${input.name.trim()}”.`,
  );

export const deleteSearch = ({ id, name }: SavedSearch): Promise<unknown> =>
  doAct(
    `deleting the search “${name}”`,
    async () => [await request('searches:delete', { id })],
    () => `The search “${name}” is no longer kept.`,
  );

export const setField = (
  numbers: Numbers,
  field: RecordField,
  label: string,
  value: SourcedText | SourcedNames,
): Promise<unknown> =>
  doAct(
    `setting “${label}” of ${articles(numbers.length)}`,
    () => inParts(numbers, (part) => request('shelf:setField', { numbers: part, field, value })),
    ({ changed, already }) => `“${label}” set for ${articles(changed)}${besides(already, 'had it already')}.`,
  );

export const deleteArticles = async (numbers: Numbers): Promise<void> => {
  const open = useDesk.getState().reading?.articleId;
  await doAct(
    `removing ${articles(numbers.length)}`,
    () => inParts(numbers, (part) => request('shelf:deleteArticles', { numbers: part })),
    ({ changed, already }) =>
      `${articles(changed)} removed${besides(already, already === 1 ? 'is used in a brief and stays' : 'are used in briefs and stay')}.${changed === 0 ? '' : ` Undo brings ${changed === 1 ? 'it' : 'them'} back until Briefwright is closed.`}`,
  );
  chooseNone();
  // What is not there any more is not shown any more.
  if (open !== undefined) await request('shelf:article', { articleId: open }).catch(() => closeArticle(open));
};

/** Removes what is chosen. The one article that is open is removed by its own command, which asks first. */
export async function deleteChosen(): Promise<void> {
  if (useShelf.getState().chosen.size === 0) sayProblem('Choose articles in the list first.');
  else await withTargets(deleteArticles);
}

export const saveNote = (articleId: string, words: string, id?: string): Promise<unknown> =>
  doAct(
    id === undefined ? 'writing a note' : 'changing a note',
    async (): Promise<Act[]> => [
      await request('notes:save', { articleId, words, ...(id !== undefined && { id }) }),
    ],
    () => 'Note kept.',
  );

export const deleteNote = (id: string): Promise<unknown> =>
  doAct(
    'deleting a note',
    async () => [await request('notes:delete', { id })],
    () => 'Note deleted.',
  );

/** The collection whose articles the list shows, if it shows one. */
export function shownCollection(): Collection | null {
  const { scope, shelf } = useShelf.getState();
  return scope?.kind === 'collection' ? (shelf?.collections.find(({ id }) => id === scope.id) ?? null) : null;
}
