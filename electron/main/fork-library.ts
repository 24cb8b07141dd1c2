import { type UtilityProcess, utilityProcess } from 'electron';

export type ForkedLibrary = {
  child: UtilityProcess;
  /** Hands over what the process said so far, then whatever it says. */
  listen(listener: (message: unknown) => void): void;
  /** Calls back when the process ends, at once if it has ended already. */
  onExit(listener: () => void): void;
};

/** Starts the library's process and has it open `folder`. Loads nothing else, so that a start can begin with it. */
export function forkLibrary(modulePath: string, folder: string): ForkedLibrary {
  const child = utilityProcess.fork(modulePath, [], { serviceName: 'Briefwright library' });
  const early: unknown[] = [];
  let deliver = (message: unknown): void => {
    early.push(message);
  };
  child.on('message', (message: unknown) => deliver(message));
  let hasEnded = false;
  child.once('exit', () => {
    hasEnded = true;
  });
  child.postMessage({ type: 'open', folder });
  return {
    child,
    // Never during the call: what comes of a message may need what the caller does next.
    listen(listener) {
      queueMicrotask(() => {
        deliver = listener;
        for (const message of early.splice(0)) listener(message);
      });
    },
    onExit(listener) {
      if (hasEnded) queueMicrotask(listener);
      else child.once('exit', listener);
    },
  };
}
