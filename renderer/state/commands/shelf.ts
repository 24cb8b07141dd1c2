import { openDialog, setDesk, useDesk } from '../desk';
import type { Command } from './command';

/** Loaded when first asked for: the first screen needs none of it. */
const acts = () => import('../../library/shelf/shelf-acts');

/** Shows the side list and goes to it; with the focus in it, puts it away. */
function toggleShelf(): void {
  const { shelfShown, libraryShown, libraryTab, boardShown } = useDesk.getState();
  const isThere = shelfShown && libraryShown && libraryTab === 'articles' && !boardShown;
  const tree = () => document.getElementById('shelf-tree');
  if (isThere && tree()?.parentElement?.contains(document.activeElement)) {
    setDesk({ shelfShown: false });
    requestAnimationFrame(() =>
      document.querySelector<HTMLElement>('#library-pane .listarea [role="listbox"]')?.focus(),
    );
    return;
  }
  setDesk({
    shelfShown: true,
    libraryShown: true,
    drawerShown: true,
    libraryTab: 'articles',
    boardShown: false,
  });
  // Its code is fetched when it is first shown.
  let looks = 60;
  const focus = () => {
    const found = tree();
    if (found) found.focus();
    else if (looks-- > 0) requestAnimationFrame(focus);
  };
  requestAnimationFrame(focus);
}

const withNumbers = (kind: 'tag-articles' | 'collect' | 'set-field') => async () => {
  const { withTargets } = await acts();
  await withTargets(async (numbers) => openDialog({ kind, numbers }));
};

export const SHELF_COMMANDS: readonly Command[] = [
  {
    id: 'shelf',
    title: 'Collections, tags and searches, beside the list',
    group: 'Library',
    keys: '$mod+Alt+Digit6',
    run: toggleShelf,
  },
  {
    id: 'tag-articles',
    title: 'Tags of the articles chosen, or of the open one…',
    group: 'Library',
    keys: '$mod+Alt+KeyG',
    run: withNumbers('tag-articles'),
  },
  {
    id: 'collect',
    title: 'Put the articles chosen, or the open one, into a collection…',
    group: 'Library',
    keys: '$mod+Alt+KeyK',
    run: withNumbers('collect'),
  },
  {
    id: 'take-out',
    title: 'Take the articles chosen out of the collection shown',
    group: 'Library',
    keys: '$mod+Alt+KeyX',
    run: async () => (await import('../../library/shelf/remove-articles')).takeOutOfShown(),
  },
  {
    id: 'toggle-star',
    title: 'Star the articles chosen, or the open one; or take the star off',
    group: 'Library',
    keys: '$mod+Alt+KeyB',
    run: async () => (await acts()).toggleMark('starred'),
  },
  {
    id: 'toggle-read',
    title: 'Mark the articles chosen, or the open one, as read or unread',
    group: 'Library',
    keys: '$mod+Alt+KeyE',
    run: async () => (await acts()).toggleMark('read'),
  },
  {
    id: 'set-field',
    title: 'Set a field in the records of the articles chosen…',
    group: 'Library',
    keys: '$mod+Alt+KeyY',
    run: withNumbers('set-field'),
  },
  {
    id: 'remove-articles',
    title: 'Remove the articles chosen from the library',
    group: 'Library',
    run: async () => {
      const { deleteChosen } = await acts();
      await deleteChosen();
    },
  },
  {
    id: 'keep-search',
    title: 'Keep this search under a name…',
    group: 'Library',
    keys: '$mod+Alt+KeyP',
    run: () => openDialog({ kind: 'keep-search' }),
  },
  {
    id: 'note',
    title: 'Write a note on the open article',
    group: 'Reading',
    keys: '$mod+Alt+KeyO',
    run: async () => (await import('../../reader/notes/write-note')).writeNote(),
  },
];
