import { ipcRenderer } from 'electron';

// The import jail gets one end of a message channel and nothing else of Electron.
ipcRenderer.once('jail-port', (event) => {
  window.postMessage({ type: 'jail-port' }, '*', event.ports);
});
