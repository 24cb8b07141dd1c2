/** Longest wait where no frame comes, as in a window that is not seen (ms). */
const NO_FRAME = 120;

/** What may stand between a letter and what is done next: before any of it, what waits is done. */
const NEXT = [
  'keydown',
  'beforeinput',
  'compositionstart',
  'pointerdown',
  'mousedown',
  'click',
  'copy',
  'cut',
  'paste',
  'drop',
] as const;

/** How to wait for the frame that shows the last change; `due` is called once it is out. */
export type Frame = (due: () => void) => () => void;

export type AfterPaint = {
  /** Does this once the letter is on the screen; the same function waits once only. Gives what calls it off. */
  soon: (work: () => void) => () => void;
  /** What waits for a pause of its own is done before the analyst does anything but go on writing. Gives what calls it off. */
  beforeAct: (work: () => void) => () => void;
  /** Does at once what waits for the frame, and before an act all that waits. */
  settle: (isAct: boolean) => void;
};

/**
 * Work that follows a letter but not before the letter is seen. It is done behind the next frame, or before the next key
 * or click, so that nobody who acts ever finds it undone.
 */
export function createAfterPaint(frame: Frame): AfterPaint {
  const waiting = new Set<() => void>();
  const paused = new Set<() => void>();
  let cancel: (() => void) | null = null;
  const settle = (isAct: boolean) => {
    cancel?.();
    cancel = null;
    // What is asked for by what is done here waits for a frame of its own.
    const now = isAct ? [...waiting, ...paused] : [...waiting];
    waiting.clear();
    if (isAct) paused.clear();
    for (const work of now) {
      try {
        work();
      } catch (error) {
        // The others are done all the same, and the fault is told as any other.
        queueMicrotask(() => {
          throw error;
        });
      }
    }
  };
  return {
    soon(work) {
      waiting.add(work);
      cancel ??= frame(() => settle(false));
      return () => void waiting.delete(work);
    },
    beforeAct(work) {
      paused.add(work);
      return () => void paused.delete(work);
    },
    settle,
  };
}

/** A task of its own behind the next frame: what is done in a callback of the frame itself would still hold it back. */
const behindFrame: Frame = (due) => {
  const channel = new MessageChannel();
  channel.port1.onmessage = due;
  const frame = requestAnimationFrame(() => channel.port2.postMessage(null));
  const timer = setTimeout(due, NO_FRAME);
  return () => {
    channel.port1.onmessage = null;
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
};

let ofWindow: AfterPaint | null = null;

function findOfWindow(): AfterPaint {
  if (ofWindow !== null) return ofWindow;
  const made = createAfterPaint(behindFrame);
  const settle = (event: Event) => made.settle(isAct(event));
  for (const type of NEXT) window.addEventListener(type, settle, { capture: true, passive: true });
  ofWindow = made;
  return made;
}

const WRITING_KEYS: ReadonlySet<string> = new Set(['Backspace', 'Delete', 'Shift', 'Control', 'Alt', 'Meta']);

/** Is this anything but going on with writing? */
function isAct(event: Event): boolean {
  if (!(event instanceof KeyboardEvent))
    return event.type !== 'beforeinput' && event.type !== 'compositionstart';
  if (WRITING_KEYS.has(event.key)) return false;
  return [...event.key].length !== 1 || event.ctrlKey || event.metaKey || event.altKey;
}

/** Does `work` once the letter that was just typed is on the screen. Gives what calls it off. */
export const afterPaint = (work: () => void): (() => void) => findOfWindow().soon(work);

/** Does `work` before the analyst does anything but go on writing. Gives what calls it off. */
export const beforeAct = (work: () => void): (() => void) => findOfWindow().beforeAct(work);

/** Does at once all that waits: for what is asked of a brief by no key and no click, such as by the menu. */
export const settleTyped = (): void => ofWindow?.settle(true);
