/**
 * Gives the window the `setImmediate` that the Word converter's archive reader looks for when it is loaded. Without one it
 * waits by timers, which a hidden window runs once a second: twenty seconds for one small file.
 */
export function providePromptTasks(): void {
  if ('setImmediate' in globalThis) return;
  const waiting: (() => void)[] = [];
  const channel = new MessageChannel();
  channel.port1.onmessage = () => waiting.shift()?.();
  Object.assign(globalThis, {
    setImmediate: (task: (...args: unknown[]) => void, ...args: unknown[]) => {
      waiting.push(() => task(...args));
      channel.port2.postMessage(null);
    },
  });
}
