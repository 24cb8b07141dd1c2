// Stands where Electron would: puts a port on `process` and runs the library's process behind it.
const listeners: ((message: { data: unknown }) => void)[] = [];
Object.assign(process, {
  parentPort: {
    on: (_event: 'message', listener: (message: { data: unknown }) => void) => listeners.push(listener),
    postMessage: (message: unknown) => process.send?.(message),
  },
});
process.on('message', (data: unknown) => {
  for (const listener of listeners) listener({ data });
});
await import('../process');

export {};
