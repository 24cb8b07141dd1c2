import { request } from '../../api';
import { briefHandle } from '../brief-desk';
import { openDialog, setDesk } from '../desk';
import { inBrief, stepPane, toggleBoard, toggleBrief, toggleLibrary } from '../panes';
import { redoStep, undoStep } from '../undo';
import type { Command } from './command';

export function chooseTheme(theme: 'system' | 'light' | 'dark'): void {
  setDesk({ theme });
  void request('settings:set', { key: 'theme', value: theme }).catch(() => undefined);
}

/** First in the palette's own list. */
export const PALETTE_COMMAND: Command = {
  id: 'palette',
  title: 'Search or type a command',
  group: 'Window',
  keys: '$mod+k',
  run: () => openDialog({ kind: 'palette' }),
};

export const WINDOW_COMMANDS: readonly Command[] = [
  {
    id: 'undo',
    title: 'Undo',
    group: 'Window',
    keys: '$mod+z',
    plainKey: true,
    run: () => (inBrief() ? briefHandle()?.undo() : undoStep()),
  },
  {
    id: 'redo',
    title: 'Redo',
    group: 'Window',
    keys: '$mod+Shift+z',
    plainKey: true,
    run: () => (inBrief() ? briefHandle()?.redo() : redoStep()),
  },
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
