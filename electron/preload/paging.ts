import { ipcRenderer } from 'electron';
import { layOut } from './paging/lay-out';

// The page to print has no scripts of its own; this one lays it out from outside and says how many pages there are.
window.addEventListener(
  'DOMContentLoaded',
  () => {
    layOut(document, (pages) => ipcRenderer.send('paging', pages)).then(
      (pages) => ipcRenderer.send('paged', { pages }),
      (error: unknown) =>
        ipcRenderer.send('paged', { problem: error instanceof Error ? error.message : String(error) }),
    );
  },
  { once: true },
);
