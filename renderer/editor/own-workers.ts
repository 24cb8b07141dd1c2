import citationWorker from './citation/citation-worker.ts?worker&url';
import pdfWorker from './preview/pdf-worker.ts?worker&url';
import spellingWorker from './spelling/spelling-worker.ts?worker&url';

const WORKERS = { citations: citationWorker, pdf: pdfWorker, spelling: spellingWorker } as const;

type ScriptUrlPolicy = { createScriptURL: (url: string) => string };
type TrustedTypes = { createPolicy: (name: string, rules: ScriptUrlPolicy) => ScriptUrlPolicy };

let policy: ScriptUrlPolicy | null = null;

/** The page allows script addresses only from a named policy; this one lets the app's own workers through and no other. */
export function ownWorkerUrl(name: keyof typeof WORKERS): string {
  const url = WORKERS[name];
  const types = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
  if (types === undefined) return url;
  policy ??= types.createPolicy('briefwright-worker', {
    createScriptURL(asked) {
      if (!Object.values(WORKERS).includes(asked)) throw new TypeError(`Not a worker of the app: ${asked}`);
      return asked;
    },
  });
  return policy.createScriptURL(url);
}
