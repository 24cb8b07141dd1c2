import { homedir } from 'node:os';
import { type BrowserWindow, dialog } from 'electron';
import { IMPORTABLE_ENDINGS } from './importable-files';

const ARTICLES = { name: 'Articles', extensions: [...IMPORTABLE_ENDINGS] };

/** Files that the analyst picked; null when they thought better of it. */
export async function chooseArticles(parent: BrowserWindow): Promise<string[] | null> {
  const picked = await dialog.showOpenDialog(parent, {
    title: 'Import articles',
    buttonLabel: 'Import',
    properties: ['openFile', 'multiSelections'],
    filters: [ARTICLES, { name: 'All files', extensions: ['*'] }],
  });
  return picked.canceled || picked.filePaths.length === 0 ? null : picked.filePaths;
}

export async function chooseStyle(parent: BrowserWindow): Promise<string | null> {
  const picked = await dialog.showOpenDialog(parent, {
    title: 'Add a citation style',
    buttonLabel: 'Add',
    properties: ['openFile'],
    filters: [{ name: 'Citation styles (CSL)', extensions: ['csl', 'xml'] }],
  });
  return picked.canceled ? null : (picked.filePaths[0] ?? null);
}

export async function chooseImage(parent: BrowserWindow): Promise<string | null> {
  const picked = await dialog.showOpenDialog(parent, {
    title: 'Insert an image',
    buttonLabel: 'Insert',
    properties: ['openFile'],
    filters: [
      { name: 'Images', extensions: ['png', 'jpg', 'jpeg', 'gif', 'webp'] },
      { name: 'All files', extensions: ['*'] },
    ],
  });
  return picked.canceled ? null : (picked.filePaths[0] ?? null);
}

/** A folder with a library in it, or for a new one. */
export async function chooseLibrary(parent: BrowserWindow): Promise<string | null> {
  const picked = await dialog.showOpenDialog(parent, {
    title: 'Choose a library',
    buttonLabel: 'Open this library',
    properties: ['openDirectory', 'createDirectory'],
  });
  return picked.canceled ? null : (picked.filePaths[0] ?? null);
}

/** A Word file that was exported and edited elsewhere. */
export async function chooseReturned(parent: BrowserWindow): Promise<string | null> {
  const picked = await dialog.showOpenDialog(parent, {
    title: 'Take back a Word file',
    buttonLabel: 'Take back',
    properties: ['openFile'],
    filters: [{ name: 'Word files', extensions: ['docx'] }],
  });
  return picked.canceled ? null : (picked.filePaths[0] ?? null);
}

export async function chooseFolder(parent: BrowserWindow): Promise<string[] | null> {
  const picked = await dialog.showOpenDialog(parent, {
    title: 'Import a folder',
    buttonLabel: 'Import',
    properties: ['openDirectory'],
  });
  return picked.canceled || picked.filePaths.length === 0 ? null : picked.filePaths;
}

/** Where to write an export, or what `title` says. `suggested` is a full path. */
export async function chooseExportFile(
  parent: BrowserWindow,
  suggested: string,
  format: string,
  title = 'Export briefing note',
): Promise<string | null> {
  const picked = await dialog.showSaveDialog(parent, {
    title,
    buttonLabel: 'Export',
    defaultPath: suggested || homedir(),
    filters: [{ name: format.toUpperCase(), extensions: [format] }],
    properties: ['showOverwriteConfirmation', 'createDirectory'],
  });
  return picked.canceled || !picked.filePath ? null : picked.filePath;
}

/** Shows where a link really leads, in the letters a browser would use, and asks. */
export async function confirmLink(parent: BrowserWindow, url: URL): Promise<boolean> {
  const answer = await dialog.showMessageBox(parent, {
    type: 'question',
    message:
      url.protocol === 'mailto:'
        ? 'Write to this address in your mail program?'
        : 'Open this address in your browser?',
    detail: url.href,
    buttons: ['Cancel', 'Open'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
  });
  return answer.response === 1;
}

/** Asks whether to close the window though something is not saved; each entry of `unsaved` is a sentence. */
export async function confirmLoss(
  parent: BrowserWindow,
  unsaved: readonly string[],
  signal: AbortSignal,
): Promise<boolean> {
  const answer = await dialog.showMessageBox(parent, {
    type: 'warning',
    message: 'Not everything is saved.',
    detail: unsaved.join('\n'),
    buttons: ['Go on working', 'Close and lose it'],
    defaultId: 0,
    cancelId: 0,
    noLink: true,
    signal,
  });
  return answer.response === 1;
}
