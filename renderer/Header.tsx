import { Download, LayoutList, PanelLeft, Search, Settings2, SunMoon } from 'lucide-react';
import { keysOf, runCommand } from './state/commands';
import { chooseTheme } from './state/commands/window';
import { openDialog, useDesk } from './state/desk';
import { toggleBoard, toggleLibrary } from './state/panes';
import { IconButton } from './ui/IconButton';
import { keysInWords } from './ui/keys';
import { Menu } from './ui/Menu';

const keys = (id: string) => keysInWords(keysOf(id) ?? '');

/** Name, the one field for everything, and the few actions that concern the whole window. */
export function Header() {
  const theme = useDesk((desk) => desk.theme);
  const boardShown = useDesk((desk) => desk.boardShown);
  return (
    <header className="top">
      <div className="name">
        <IconButton
          icon={PanelLeft}
          label="Library"
          tip="Show or hide the library"
          keys={keys('toggle-library')}
          picturePx={17}
          className="drawer-button"
          onClick={toggleLibrary}
        />
        <h1>Briefwright</h1>
      </div>
      <button
        type="button"
        className="find"
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K"
        onClick={() => openDialog({ kind: 'palette' })}
      >
        <Search size={15} aria-hidden="true" />
        <span className="clip">Search articles, quotes and briefs, or type a command</span>
        <kbd>{keys('palette')}</kbd>
      </button>
      <div className="acts">
        <Menu
          label="Import"
          items={[
            { label: 'Articles from files…', keys: keys('import'), onChoose: () => runCommand('import') },
            {
              label: 'Paste an article…',
              keys: keys('paste-article'),
              onChoose: () => runCommand('paste-article'),
            },
            { kind: 'rule' },
            { label: 'Open the sample library', onChoose: () => runCommand('samples') },
          ]}
        >
          <Download size={16} />
        </Menu>
        <IconButton
          icon={LayoutList}
          label="Quote board"
          tip="All quotes, and the outline of the brief"
          keys={keys('board')}
          aria-pressed={boardShown}
          onClick={toggleBoard}
        />
        <Menu
          label="Colours"
          items={[
            {
              label: 'Follow the system',
              checked: theme === 'system',
              onChoose: () => chooseTheme('system'),
            },
            { label: 'Light', checked: theme === 'light', onChoose: () => chooseTheme('light') },
            { label: 'Dark', checked: theme === 'dark', onChoose: () => chooseTheme('dark') },
          ]}
        >
          <SunMoon size={16} />
        </Menu>
        <IconButton
          icon={Settings2}
          label="Settings"
          keys={keys('settings')}
          onClick={() => openDialog({ kind: 'settings' })}
        />
      </div>
    </header>
  );
}
