import { liveParas, setParaAside, type Working } from '../working/working';
import { endsSentence } from './words';

const LONGEST_SIGNATURE = 8;
const LONGEST_LINE = 120;

const LONGEST_HEAD = 8000;

/**
 * Mail programs part the sender's signature from the words by a line of two hyphens. In other texts that line may stand
 * above anything, and in mail, too, a line that ends a sentence is no signature.
 */
export function findMailSignature(working: Working): void {
  if (!beginsLikeMail(working.text)) return;
  const live = liveParas(working);
  const at = live.findLastIndex(({ text }) => /^--$/.test(text.trim()));
  const signature = live.slice(at + 1);
  if (at < 1 || signature.length === 0 || signature.length > LONGEST_SIGNATURE) return;
  if (
    signature.some(
      ({ kind, text }) => kind !== 'paragraph' || text.length > LONGEST_LINE || endsSentence(text),
    )
  )
    return;
  for (const para of live.slice(at))
    setParaAside(working, para, {
      kind: 'author-note',
      rule: 'mail-signature',
      certain: true,
      message: 'The lines below two hyphens at the end are the signature of whoever sent the text.',
    });
}

/** The head of a mail: the lines at the very top are its headers, the sender and one more among them. */
export function beginsLikeMail(text: string): boolean {
  const names = new Set<string>();
  // Markdown has the lines of a paragraph as one.
  const lines = text
    .slice(0, LONGEST_HEAD)
    .replace(/^\ufeff/, '')
    .split(/\r?\n|\s(?=(?:From|To|Cc|Date|Sent|Subject):\s)/);
  for (const line of lines) {
    if (line.trim() === '' || (/^[ \t]/.test(line) && names.size > 0)) continue;
    const name = /^([A-Za-z][A-Za-z-]{1,30}):(?:\s|$)/.exec(line)?.[1];
    if (name === undefined) break;
    names.add(name.toLowerCase());
  }
  return names.has('from') && ['to', 'date', 'sent', 'subject'].some((name) => names.has(name));
}
