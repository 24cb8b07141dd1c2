import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { MOST_READ_BYTES } from '../../shared/images/image-limits';
import { CHANNEL_PREFIX, DROP_CHANNEL, IMAGE_CHANNEL, isChannel } from '../../shared/ipc/channel-names';
import type { Bridge } from '../../shared/ipc/contract';

const bridge: Bridge = Object.freeze({
  request: (channel: string, input: unknown): Promise<unknown> =>
    isChannel(channel)
      ? ipcRenderer.invoke(CHANNEL_PREFIX + channel, input)
      : Promise.reject(new Error('No such request.')),

  // A page cannot make up a File with a path: only files that the analyst dropped have one.
  importDropped: (files: readonly unknown[]): Promise<unknown> => {
    const paths = files.filter((file) => file instanceof File).map((file) => webUtils.getPathForFile(file));
    return ipcRenderer.invoke(
      DROP_CHANNEL,
      paths.filter((path) => path !== ''),
    );
  },

  addImage: async (file: unknown): Promise<unknown> => {
    if (!(file instanceof File)) throw new Error('Not a file.');
    // One byte more than is taken is enough to be told that it is too much.
    const bytes = new Uint8Array(await file.slice(0, MOST_READ_BYTES + 1).arrayBuffer());
    return ipcRenderer.invoke(IMAGE_CHANNEL, { name: file.name, bytes });
  },

  onEvent: (listener: (event: unknown) => void): (() => void) => {
    const forward = (_event: unknown, message: unknown) => listener(message);
    ipcRenderer.on('v1:event', forward);
    return () => ipcRenderer.off('v1:event', forward);
  },
});

contextBridge.exposeInMainWorld('briefwright', bridge);
