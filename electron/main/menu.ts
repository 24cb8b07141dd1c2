import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { AppEvent } from '../../shared/ipc/contract';

type Command = Extract<AppEvent, { type: 'command' }>['command'];

/** The menu bar. Its items send commands; the page holds the one implementation of each, palette and keys included. */
export function setMenu(options: { send: (event: AppEvent) => void; isPackaged: boolean }): void {
  const item = (label: string, command: Command, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    ...(accelerator ? { accelerator } : {}),
    click: () => options.send({ type: 'command', command }),
  });
  // Undo and redo belong to whatever has the focus, so their keys go to the page; only the click comes from here.
  const keptByPage = (entry: MenuItemConstructorOptions): MenuItemConstructorOptions => ({
    ...entry,
    registerAccelerator: false,
  });
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  const isMac = process.platform === 'darwin';

  const template: MenuItemConstructorOptions[] = [
    ...(isMac
      ? [
          {
            label: 'Briefwright',
            submenu: [
              item('About Briefwright', 'about'),
              separator,
              item('Settings…', 'settings', 'Command+,'),
              separator,
              { role: 'hide' },
              { role: 'hideOthers' },
              { role: 'unhide' },
              separator,
              { role: 'quit' },
            ] satisfies MenuItemConstructorOptions[],
          },
        ]
      : []),
    {
      label: '&File',
      submenu: [
        item('New brief…', 'new-brief', 'CommandOrControl+N'),
        separator,
        item('Import articles…', 'import', 'CommandOrControl+O'),
        item('Import a folder…', 'import-folder', 'CommandOrControl+Shift+O'),
        separator,
        item('Check quotations', 'check', 'F7'),
        item('Export…', 'export', 'CommandOrControl+Shift+E'),
        separator,
        ...(isMac
          ? [{ role: 'close' } as const]
          : [item('Settings…', 'settings', 'Control+,'), separator, { role: 'quit' } as const]),
      ],
    },
    {
      label: '&Edit',
      submenu: [
        keptByPage(item('Undo', 'undo', 'CommandOrControl+Z')),
        keptByPage(item('Redo', 'redo', isMac ? 'Command+Shift+Z' : 'Control+Y')),
        separator,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'pasteAndMatchStyle' },
        { role: 'selectAll' },
        separator,
        // Where the focus is in a brief, its key finds there.
        keptByPage(item('Find in the library', 'find', 'CommandOrControl+F')),
      ],
    },
    {
      label: '&View',
      submenu: [
        item('Command palette', 'palette', 'CommandOrControl+K'),
        separator,
        item('Show or hide the library', 'toggle-library', 'CommandOrControl+Alt+1'),
        item('Show or hide the briefing note', 'toggle-brief', 'CommandOrControl+Alt+2'),
        separator,
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        separator,
        { role: 'togglefullscreen' },
        ...(options.isPackaged
          ? []
          : [separator, { role: 'reload' } as const, { role: 'toggleDevTools' } as const]),
      ],
    },
    { label: '&Window', role: 'windowMenu' },
    { label: '&Help', submenu: [item('About Briefwright', 'about')] },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
