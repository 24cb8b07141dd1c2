const QUIET_MS = 8;
/** A page that asks for no script (hot reload, a broken build) is not waited for longer than this. */
const LIMIT_MS = 700;

/** Tells when a starting page has been handed its scripts: one at least, and none more for a moment. */
export function watchFirstScripts(): { handedOut: () => void; done: Promise<void> } {
  let settle = () => {};
  const done = new Promise<void>((resolve) => {
    settle = resolve;
  });
  let timer = setTimeout(settle, LIMIT_MS);
  return {
    done,
    handedOut() {
      clearTimeout(timer);
      timer = setTimeout(settle, QUIET_MS);
    },
  };
}
