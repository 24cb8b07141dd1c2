import { request } from '../api';
import { readQuotes, useLibrary } from '../state/library-data';
import { rememberStep } from '../state/undo';

const isSame = (a: string, b: string): boolean =>
  a.normalize('NFC').toLocaleLowerCase('en') === b.normalize('NFC').toLocaleLowerCase('en');

const quotesWith = (tag: string): string[] =>
  (useLibrary.getState().quotes ?? [])
    .filter(({ quote }) => quote.tags.some((name) => isSame(name, tag)))
    .map(({ quote }) => quote.id);

async function retag(quoteIds: readonly string[], take: string | null, give: string | null): Promise<void> {
  if (quoteIds.length > 0) await request('tags:retag', { quoteIds: [...quoteIds], take, give });
}

/** Gives a tag another name; a name that is in use joins the two. Undo tells them apart again, quote by quote. */
export async function renameTag(name: string, to: string): Promise<void> {
  const had = quotesWith(name);
  const others = isSame(name, to) ? [] : quotesWith(to);
  const both = new Set(others);
  await request('tags:rename', { name, to });
  rememberStep({
    label: others.length === 0 ? `renaming the tag ${name}` : `joining the tags ${name} and ${to}`,
    undo: async () => {
      if (others.length === 0) await request('tags:rename', { name: to, to: name });
      else {
        await retag(
          had.filter((id) => !both.has(id)),
          to,
          name,
        );
        await retag(
          had.filter((id) => both.has(id)),
          null,
          name,
        );
      }
      await readQuotes();
    },
  });
  await readQuotes();
}

/** Takes a tag off every quote; the quotes stay. */
export async function removeTag(name: string): Promise<void> {
  const had = quotesWith(name);
  await retag(had, name, null);
  rememberStep({
    label: `removing the tag ${name}`,
    undo: async () => {
      await retag(had, null, name);
      await readQuotes();
    },
  });
  await readQuotes();
}
