/** How long a page may take to save what was typed before the analyst is asked (ms). */
const SAVING_LIMIT_MS = 2000;
/** How long it may take where the system ends the app: nobody may be there to answer, and the system waits little longer. */
const HURRIED_LIMIT_MS = 5000;

type ClosingWindow = {
  /** Has the page save what is unsaved, and answer. */
  sayClosing: () => void;
  /** Asks whether to close all the same; `unsaved` says in sentences what would be lost. `signal` takes the question back. */
  askToLose: (unsaved: readonly string[], signal: AbortSignal) => Promise<boolean>;
  close: () => void;
  /** The analyst goes on working in it. */
  stay: () => void;
};

export type Closing = {
  /** The analyst closes the window. */
  begin: () => void;
  /** The page has saved what it could; nothing is lost where nothing is `unsaved`. */
  answer: (unsaved: readonly string[]) => void;
  /** The system ends the app: what can be saved is saved, and nobody is asked. Closes the window. */
  hurry: () => void;
  /** The page crashed: it has nothing left to save, and will not answer. */
  pageGone: () => void;
};

/** Closes a window once nothing in it is unsaved, or the analyst agrees to lose it. */
export function createClosing(window: ClosingWindow): Closing {
  let question: AbortController | null = null;
  let limit: NodeJS.Timeout | undefined;
  let isClosing = false;
  let isHurried = false;

  const end = () => {
    isClosing = false;
    clearTimeout(limit);
    question?.abort();
    question = null;
  };
  async function ask(unsaved: readonly string[]): Promise<void> {
    clearTimeout(limit);
    question?.abort();
    const asked = new AbortController();
    question = asked;
    const isLost = await window.askToLose(unsaved, asked.signal);
    if (asked.signal.aborted) return;
    end();
    if (isLost) window.close();
    else window.stay();
  }
  const close = () => {
    end();
    window.close();
  };
  return {
    begin() {
      if (isClosing) return;
      isClosing = true;
      limit = setTimeout(() => void ask(['What was typed last is still being saved.']), SAVING_LIMIT_MS);
      window.sayClosing();
    },
    answer(unsaved) {
      if (!isClosing) return;
      // What failed is tried again by itself, until the time is over.
      if (unsaved.length > 0) return isHurried ? undefined : void ask(unsaved);
      close();
    },
    hurry() {
      if (isHurried) return;
      isHurried = true;
      end();
      isClosing = true;
      limit = setTimeout(close, HURRIED_LIMIT_MS);
      window.sayClosing();
    },
    pageGone() {
      if (isClosing) close();
    },
  };
}
