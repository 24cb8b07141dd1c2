import type { AppEvent } from '../../shared/ipc/contract';
import { request } from '../api';
import type { BriefPaneHandle, WritingAction } from '../editor/BriefPane';
import { MEND_ACTIONS } from '../editor/mending/mend-actions';
import { keysInWords } from '../ui/keys';
import { beginBrief, briefHandle } from './brief-desk';
import { openDialog, setDesk, travel, useDesk } from './desk';
import { importFolder, importFromFiles, importSamples } from './imports';
import { putProblemAway, showProblem } from './problem';
import { undoStep } from './undo';

/** An action of the window: in the palette with its key, in the list of shortcuts, and under that key. */
export type Command = {
  id: string;
  title: string;
  group: 'Library' | 'Reading' | 'Brief' | 'Window';
  /** A tinykeys binding. Also works while typing, unless `plainKey`. */
  keys?: string;
  /** The key is a plain letter or must not disturb typing. */
  plainKey?: boolean;
  /** The key is one of the brief's own, where it works with the focus in the text: shown, not bound. */
  keysOfBrief?: string;
  run: () => unknown;
};

/** What the reader does on command; set while an article is shown. */
export type ReaderActions = {
  quoteIntoBrief: () => void;
  keepQuote: () => void;
  copyWithCitation: () => void;
  quoteSentences: () => void;
  stepQuote: (by: 1 | -1) => void;
  toggleRecord: () => void;
  toggleSetAside: () => void;
  showRawFile: () => void;
  deleteArticle: () => void;
};
let reader: ReaderActions | null = null;
export const setReaderActions = (actions: ReaderActions | null): void => {
  reader = actions;
};

export const focusPane = (id: 'library-pane' | 'reader-pane' | 'brief-pane'): void => {
  if (id === 'library-pane') setDesk({ libraryShown: true, drawerShown: true, boardShown: false });
  if (id === 'reader-pane') setDesk({ narrowTab: 'reader', boardShown: false });
  if (id === 'brief-pane') setDesk({ briefShown: true, narrowTab: 'brief' });
  // After the pane is drawn.
  requestAnimationFrame(() => {
    if (id === 'brief-pane' && briefHandle()) return briefHandle()?.focus();
    const pane = document.getElementById(id);
    // The list or the text, not the first button of the bar above it.
    const place = ['[role="listbox"]', '[data-block][tabindex="0"]', 'button:not(:disabled)']
      .map((selector) => pane?.querySelector<HTMLElement>(selector))
      .find(Boolean);
    (place ?? pane)?.focus();
  });
};

const PANES = ['library-pane', 'reader-pane', 'brief-pane'] as const;
function stepPane(by: 1 | -1): void {
  if (useDesk.getState().boardShown) {
    if (inBrief()) focusBoard();
    else focusPane('brief-pane');
    return;
  }
  const now = PANES.findIndex((id) => document.getElementById(id)?.contains(document.activeElement));
  focusPane(PANES[(now + by + PANES.length) % PANES.length] ?? 'reader-pane');
}

/** What is written at the caret of the brief; its keys are the editor's. */
const WRITING: readonly (readonly [action: WritingAction, title: string, keys?: string])[] = [
  ['cite', 'Cite a source', 'Alt+KeyC'],
  ['footnote', 'Footnote', 'Alt+KeyN'],
  ['link', 'Link…', '$mod+Shift+KeyK'],
  ['block-quotation', 'Set a quotation off as a block, or back into the line', '$mod+Shift+Digit9'],
  ['bold', 'Bold', '$mod+KeyB'],
  ['italic', 'Italic', '$mod+KeyI'],
  ['h1', 'Heading of the first level', '$mod+Shift+Digit1'],
  ['h2', 'Heading of the second level', '$mod+Shift+Digit2'],
  ['h3', 'Heading of the third level', '$mod+Shift+Digit3'],
  ['paragraph', 'Plain paragraph', '$mod+Shift+Digit0'],
  ['number', 'Numbered list', '$mod+Shift+Digit7'],
  ['bullet', 'Bullets', '$mod+Shift+Digit8'],
  ['table', 'Insert a table'],
  ['table-head', 'Table: first row as its head, or not'],
  ['table-row', 'Table: add a row below'],
  ['table-column', 'Table: add a column after'],
  ['remove-table-row', 'Table: remove the row'],
  ['remove-table-column', 'Table: remove the column'],
];

async function inOpenBrief(act: (brief: BriefPaneHandle) => void): Promise<void> {
  const handle = briefHandle();
  if (handle) return act(handle);
  // Loaded when needed: it brings the schemas, which the first screen does without.
  const { AppError } = await import('../../shared/ipc/app-error');
  throw new AppError(
    'not-found',
    `No brief is open. Open one under Briefs, or begin one with ${keysInWords('$mod+n')}.`,
  );
}

const inBrief = () => document.getElementById('brief-pane')?.contains(document.activeElement) ?? false;

export function focusSearch(): void {
  setDesk({ libraryShown: true, drawerShown: true, libraryTab: 'articles', boardShown: false });
  const focus = () => document.getElementById('library-search')?.focus();
  // At once where the field is there already, so that no letter typed after the key is lost.
  focus();
  requestAnimationFrame(focus);
}

/** The focus must not go down with the pane that held it. */
function keepFocus(): void {
  requestAnimationFrame(() => {
    const { activeElement } = document;
    if (!activeElement || activeElement === document.body || !activeElement.checkVisibility()) {
      if (useDesk.getState().boardShown) focusBoard();
      else focusPane(document.getElementById('reader-pane')?.hidden ? 'brief-pane' : 'reader-pane');
    }
  });
}

export function toggleLibrary(): void {
  setDesk((desk) =>
    desk.boardShown
      ? { boardShown: false, libraryShown: true, drawerShown: true }
      : window.innerWidth <= 1100
        ? { drawerShown: !desk.drawerShown }
        : { libraryShown: !desk.libraryShown },
  );
  keepFocus();
}

export const focusBoard = (): void => {
  requestAnimationFrame(() => {
    const board = document.getElementById('board-pane');
    const place =
      board?.querySelector<HTMLElement>('[role="listbox"]') ?? document.getElementById('board-find');
    place?.focus();
  });
};

/** The quote board in place of library and article, and back. */
export function toggleBoard(): void {
  setDesk((desk) => ({ boardShown: !desk.boardShown, narrowTab: 'reader', drawerShown: false }));
  if (useDesk.getState().boardShown) focusBoard();
  else keepFocus();
}

export function toggleBrief(): void {
  setDesk((desk) =>
    window.innerWidth <= 900
      ? { narrowTab: desk.narrowTab === 'brief' ? 'reader' : 'brief' }
      : { briefShown: !desk.briefShown },
  );
  keepFocus();
}

export function chooseTheme(theme: 'system' | 'light' | 'dark'): void {
  setDesk({ theme });
  void request('settings:set', { key: 'theme', value: theme }).catch(() => undefined);
}

export const commands: readonly Command[] = [
  {
    id: 'palette',
    title: 'Search or type a command',
    group: 'Window',
    keys: '$mod+k',
    run: () => openDialog({ kind: 'palette' }),
  },
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
  { id: 'samples', title: 'Open the sample library', group: 'Library', run: importSamples },
  { id: 'find', title: 'Find in the library', group: 'Library', keys: '$mod+f', run: focusSearch },
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
    id: 'delete-article',
    title: 'Remove the open article…',
    group: 'Library',
    run: () => reader?.deleteArticle(),
  },

  {
    id: 'quote-into-brief',
    title: 'Quote the selection into the brief',
    group: 'Reading',
    keys: 'q',
    plainKey: true,
    run: () => reader?.quoteIntoBrief(),
  },
  {
    id: 'keep-quote',
    title: 'Keep the selection as a quote',
    group: 'Reading',
    keys: 'k',
    plainKey: true,
    run: () => reader?.keepQuote(),
  },
  {
    id: 'copy-cited',
    title: 'Copy the selection with its citation',
    group: 'Reading',
    keys: '$mod+Shift+c',
    run: () => reader?.copyWithCitation(),
  },
  {
    id: 'quote-sentence',
    title: 'Quote sentence…',
    group: 'Reading',
    keys: '$mod+Alt+KeyQ',
    run: () => reader?.quoteSentences(),
  },
  {
    id: 'next-quote',
    title: 'Go to the next saved quote',
    group: 'Reading',
    keys: ']',
    plainKey: true,
    run: () => reader?.stepQuote(1),
  },
  {
    id: 'previous-quote',
    title: 'Go to the previous saved quote',
    group: 'Reading',
    keys: '[',
    plainKey: true,
    run: () => reader?.stepQuote(-1),
  },
  {
    id: 'record',
    title: 'Show or hide the record',
    group: 'Reading',
    keys: '$mod+Alt+KeyR',
    run: () => reader?.toggleRecord(),
  },
  {
    id: 'set-aside',
    title: 'Show or hide what was set aside',
    group: 'Reading',
    keys: '$mod+Alt+KeyS',
    run: () => reader?.toggleSetAside(),
  },
  {
    id: 'raw-file',
    title: 'Show the raw file',
    group: 'Reading',
    keys: '$mod+Alt+KeyF',
    run: () => reader?.showRawFile(),
  },
  {
    id: 'newer-text',
    title: 'Quotes in the newer text of the open article…',
    group: 'Reading',
    keys: '$mod+Alt+KeyN',
    run: () => {
      const { reading } = useDesk.getState();
      if (reading) openDialog({ kind: 'newer-text', articleId: reading.articleId });
    },
  },
  {
    id: 'compare-texts',
    title: 'What changed between texts of the open article…',
    group: 'Reading',
    run: () => {
      const { reading } = useDesk.getState();
      if (reading)
        openDialog({
          kind: 'compare-texts',
          articleId: reading.articleId,
          ...(reading.textId !== undefined && { textId: reading.textId }),
        });
    },
  },
  {
    id: 'back',
    title: 'Back to the article before',
    group: 'Reading',
    keys: 'Alt+ArrowLeft',
    plainKey: true,
    run: () => travel('back'),
  },
  {
    id: 'forward',
    title: 'Forward',
    group: 'Reading',
    keys: 'Alt+ArrowRight',
    plainKey: true,
    run: () => travel('forward'),
  },

  {
    id: 'new-brief',
    title: 'New briefing note',
    group: 'Brief',
    keys: '$mod+n',
    run: () => beginBrief('bluf'),
  },
  { id: 'new-blank', title: 'New blank brief', group: 'Brief', run: () => beginBrief('blank') },
  {
    id: 'check',
    title: 'Check quotations',
    group: 'Brief',
    keys: 'F7',
    run: () => inOpenBrief((brief) => brief.check()),
  },
  {
    id: 'matrix',
    title: 'Source matrix',
    group: 'Brief',
    keys: '$mod+Alt+KeyM',
    run: () => inOpenBrief((brief) => brief.matrix()),
  },
  {
    id: 'export',
    title: 'Export the brief…',
    group: 'Brief',
    keys: '$mod+Shift+e',
    run: () => inOpenBrief((brief) => brief.exportBrief()),
  },
  {
    id: 'export-with-report',
    title: 'Export with the quotation report…',
    group: 'Brief',
    run: () => inOpenBrief((brief) => brief.exportBrief('with-report')),
  },
  {
    id: 'save-report',
    title: 'Save the check report…',
    group: 'Brief',
    run: () => inOpenBrief((brief) => brief.saveReport()),
  },
  ...MEND_ACTIONS.map(
    ({ action, title, keys }): Command => ({
      id: `write-${action}`,
      title,
      group: 'Brief',
      keysOfBrief: keys,
      run: () => inOpenBrief((brief) => brief.write(action)),
    }),
  ),
  ...WRITING.map(
    ([action, title, keysOfBrief]): Command => ({
      id: `write-${action}`,
      title,
      group: 'Brief',
      ...(keysOfBrief !== undefined && { keysOfBrief }),
      run: () => inOpenBrief((brief) => brief.write(action)),
    }),
  ),

  {
    id: 'undo',
    title: 'Undo',
    group: 'Window',
    keys: '$mod+z',
    plainKey: true,
    run: () => (inBrief() ? briefHandle()?.undo() : undoStep()),
  },
  { id: 'redo', title: 'Redo (in the brief)', group: 'Window', run: () => briefHandle()?.redo() },
  {
    id: 'toggle-library',
    title: 'Show or hide the library',
    group: 'Window',
    keys: '$mod+Alt+Digit1',
    run: toggleLibrary,
  },
  {
    id: 'toggle-brief',
    title: 'Show or hide the brief',
    group: 'Window',
    keys: '$mod+Alt+Digit2',
    run: toggleBrief,
  },
  {
    id: 'board',
    title: 'Show or hide the quote board',
    group: 'Window',
    keys: '$mod+Alt+Digit3',
    run: toggleBoard,
  },
  { id: 'next-pane', title: 'Go to the next pane', group: 'Window', keys: 'F6', run: () => stepPane(1) },
  {
    id: 'previous-pane',
    title: 'Go to the pane before',
    group: 'Window',
    keys: 'Shift+F6',
    run: () => stepPane(-1),
  },
  {
    id: 'theme-system',
    title: 'Colours: follow the system',
    group: 'Window',
    run: () => chooseTheme('system'),
  },
  { id: 'theme-light', title: 'Colours: light', group: 'Window', run: () => chooseTheme('light') },
  { id: 'theme-dark', title: 'Colours: dark', group: 'Window', run: () => chooseTheme('dark') },
  {
    id: 'settings',
    title: 'Settings',
    group: 'Window',
    keys: '$mod+,',
    run: () => openDialog({ kind: 'settings' }),
  },
  {
    id: 'shortcuts',
    title: 'Keyboard shortcuts',
    group: 'Window',
    keys: 'F1',
    run: () => openDialog({ kind: 'shortcuts' }),
  },
  { id: 'about', title: 'About Briefwright', group: 'Window', run: () => openDialog({ kind: 'about' }) },
];

const byId = new Map(commands.map((command) => [command.id, command]));

/** The binding of a command, for tips beside buttons. */
export const keysOf = (id: string): string | undefined => byId.get(id)?.keys;

/** Do what a command says. A failure that its own place does not show is shown in the status line. */
export async function perform(command: Pick<Command, 'run'>): Promise<void> {
  try {
    putProblemAway();
    await command.run();
  } catch (error) {
    showProblem(error);
  }
}

export const runCommand = (id: string): void => {
  const command = byId.get(id);
  if (command) void perform(command);
};

/** Commands of the menu bar bear the same names. */
export const runMenuCommand = (command: Extract<AppEvent, { type: 'command' }>['command']): void =>
  runCommand(command);

export const isDialogOpen = (): boolean => useDesk.getState().dialog !== null;
