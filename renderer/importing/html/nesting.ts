import { AppError } from '../../../shared/ipc/app-error';

/** Deepest nesting of elements that is read. Pages nest a few dozen deep. */
export const MAX_NESTING = 2000;

/** Elements that need no end tag, or have no contents: a page may open thousands without nesting them. */
const NOT_NESTING =
  /^(?:html|head|body|p|li|dt|dd|tr|td|th|thead|tbody|tfoot|colgroup|caption|option|optgroup|rp|rt|area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/;
const PIECE =
  /<!--[\s\S]*?(?:-->|$)|<(script|style|textarea|title|noscript|xmp|iframe)\b[^>]*>[\s\S]*?(?:<\/\1\s*>|$)|<(\/?)([a-z][a-z0-9:-]*)\b[^>]*?(\/?)>/gi;

/**
 * Throws `file-too-large` for a page that opens more elements inside one another than any page does. A browser's
 * parser looks through all open elements at every tag, so a hundred thousand of them would take half a minute.
 */
export function refuseDeepNesting(html: string, fileName: string): void {
  const open = new Map<string, number>();
  let depth = 0;
  for (const [, hidden, slash, printed, selfClosing] of html.matchAll(PIECE)) {
    if (hidden !== undefined || printed === undefined || selfClosing === '/') continue;
    const name = printed.toLowerCase();
    if (NOT_NESTING.test(name)) continue;
    const count = open.get(name) ?? 0;
    if (slash !== '/') {
      open.set(name, count + 1);
      depth++;
    } else if (count > 0) {
      open.set(name, count - 1);
      depth--;
    }
    if (depth <= MAX_NESTING) continue;
    throw new AppError(
      'file-too-large',
      `“${fileName}” nests its elements more than ${MAX_NESTING.toLocaleString('en')} deep, the limit for one page. Open it, select the article's text and paste it instead.`,
    );
  }
}
