import { ipcRenderer } from 'electron';
import { LayoutProblem, layOut } from './paging/lay-out';

// The page to print has no scripts of its own; this one lays it out from outside and says how many pages there are.
window.addEventListener(
  'DOMContentLoaded',
  () => {
    layOut(document, (pages) => ipcRenderer.send('paging', pages)).then(
      (pages) => ipcRenderer.send('paged', { pages }),
      (error: unknown) => {
        console.error(error);
        // What pagedjs stumbles over is no sentence that an analyst could read.
        const problem =
          error instanceof LayoutProblem ? error.message : 'something in it cannot be divided over pages';
        ipcRenderer.send('paged', { problem });
      },
    );
  },
  { once: true },
);
