import { request } from '../api';
import { readQuotes } from '../state/library-data';
import { readShelf } from '../state/shelf';
import { rememberStep } from '../state/undo';

async function step(label: string, actId: number): Promise<void> {
  const read = () => Promise.all([readQuotes(), readShelf()]);
  rememberStep({
    label,
    undo: async () => {
      await request('shelf:undo', { actId });
      await read();
    },
  });
  await read();
}

/** Gives a tag another name, with those under it; a name that is in use joins the two. Undo tells them apart again. */
export async function renameTag(name: string, to: string, joins: boolean): Promise<void> {
  const { actId } = await request('shelf:renameTag', { name, to });
  await step(joins ? `joining the tags ${name} and ${to}` : `renaming the tag ${name}`, actId);
}

/** Takes a tag and those under it off every quote and article, which stay. */
export async function removeTag(name: string): Promise<void> {
  const { actId } = await request('shelf:deleteTag', { name });
  await step(`removing the tag ${name}`, actId);
}
