import { briefHandle } from '../brief-desk';
import { openDialog, setDesk, useDesk } from '../desk';
import {
  cancelImport,
  importFolder,
  importFromFiles,
  importSamples,
  leaveImport,
  resumeImport,
  retryImport,
  togglePause,
} from '../imports';
import { focusSearch, inBrief } from '../panes';
import { stepHits } from '../step-hits';
import type { Command } from './command';
import { reader } from './reader-actions';

/** With the focus in a brief, the same key finds there. */
const findByKey = () => {
  const brief = inBrief() ? briefHandle() : null;
  if (brief) brief.tool('find');
  else focusSearch();
};

export const LIBRARY_COMMANDS: readonly Command[] = [
  {
    id: 'import',
    title: 'Import articles from files…',
    group: 'Library',
    keys: '$mod+o',
    run: importFromFiles,
  },
  {
    id: 'import-folder',
    title: 'Import a folder of articles…',
    group: 'Library',
    keys: '$mod+Shift+o',
    run: importFolder,
  },
  {
    id: 'paste-article',
    title: 'Paste an article…',
    group: 'Library',
    keys: '$mod+Shift+v',
    plainKey: true,
    run: () => openDialog({ kind: 'paste' }),
  },
  {
    id: 'import-hold',
    title: 'Pause the import, or let it go on',
    group: 'Library',
    run: togglePause,
  },
  { id: 'import-cancel', title: 'Cancel the import', group: 'Library', run: () => cancelImport() },
  {
    id: 'import-again',
    title: 'Try files again that were not imported',
    group: 'Library',
    run: () => retryImport(),
  },
  {
    id: 'import-resume',
    title: 'Go on with an import that was cut off',
    group: 'Library',
    run: () => resumeImport(),
  },
  {
    id: 'import-leave',
    title: 'Leave an import that was cut off as it is',
    group: 'Library',
    run: () => leaveImport(),
  },
  { id: 'samples', title: 'Open the sample library', group: 'Library', run: importSamples },
  {
    id: 'find',
    title: 'Find in the library',
    group: 'Library',
    keys: '$mod+f',
    run: focusSearch,
    byKey: findByKey,
  },
  {
    id: 'next-hit',
    title: 'Go to the next place that was found',
    group: 'Library',
    keysOfBrief: 'F3',
    run: () => stepHits(1),
  },
  {
    id: 'previous-hit',
    title: 'Go to the place found before',
    group: 'Library',
    keysOfBrief: 'Shift+F3',
    run: () => stepHits(-1),
  },
  {
    id: 'export-records',
    title: 'Export records as RIS, BibTeX or CSL-JSON…',
    group: 'Library',
    run: () => openDialog({ kind: 'export-records' }),
  },
  {
    id: 'spellings',
    title: 'Spellings of names, for searching…',
    group: 'Library',
    run: () => openDialog({ kind: 'spellings' }),
  },
  {
    id: 'tab-articles',
    title: 'Show articles',
    group: 'Library',
    run: () => setDesk({ libraryShown: true, drawerShown: true, libraryTab: 'articles', boardShown: false }),
  },
  {
    id: 'tab-quotes',
    title: 'Show quotes',
    group: 'Library',
    run: () => setDesk({ libraryShown: true, drawerShown: true, libraryTab: 'quotes', boardShown: false }),
  },
  {
    id: 'tab-briefs',
    title: 'Show briefs',
    group: 'Library',
    run: () => setDesk({ libraryShown: true, drawerShown: true, libraryTab: 'briefs', boardShown: false }),
  },
  {
    id: 'tags',
    title: 'Rename, join or remove tags…',
    group: 'Library',
    keys: '$mod+Alt+KeyT',
    run: () => openDialog({ kind: 'tags' }),
  },
  {
    id: 'likely-origins',
    title: 'Find articles that rest on one origin…',
    group: 'Library',
    keys: '$mod+Alt+KeyU',
    run: () => openDialog({ kind: 'likely-origins' }),
  },
  {
    id: 'merge-article',
    title: 'Merge the open article with another record…',
    group: 'Library',
    keys: '$mod+Alt+KeyA',
    run: () => {
      const { reading } = useDesk.getState();
      if (reading) openDialog({ kind: 'merge', articleId: reading.articleId });
    },
  },
  {
    id: 'delete-article',
    title: 'Remove the open article…',
    group: 'Library',
    run: () => reader()?.deleteArticle(),
  },
];
