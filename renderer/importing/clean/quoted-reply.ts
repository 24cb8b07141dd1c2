import { liveParas, type Para, setParaAside, type Working } from '../working/working';
import { beginsLikeMail } from './mail-signature';

/**
 * "On Thu, Feb 12, 2026 at 9:05 AM, A B <a@b.example> wrote:", with the first quoted lines where no blank line parts them. Mail
 * programs give the hour; an article that tells what somebody wrote on a day does not.
 */
const ATTRIBUTION = /^On\s(?=[^>]*\d{1,2}[:.]\d{2}).{8,240}\swrote:(?:\s*>.*)?$/su;

const isQuoted = ({ kind, text }: Para): boolean => kind === 'quote' || text.startsWith('>');

/**
 * The mail that is answered, quoted below the answer to the end: somebody else's words, which would be read as the
 * sender's. Where own words follow, the mail answers line by line, and all of it stays.
 */
export function findQuotedReply(working: Working): void {
  if (!beginsLikeMail(working.text)) return;
  const live = liveParas(working);
  const at = live.findIndex(({ text }) => ATTRIBUTION.test(text));
  const [attribution, ...quoted] = at < 0 ? [] : live.slice(at);
  if (!attribution || at < 1 || !quoted.every(isQuoted)) return;
  if (quoted.length === 0 && !attribution.text.includes('>')) return;
  for (const para of [attribution, ...quoted])
    setParaAside(working, para, {
      kind: 'furniture',
      rule: 'quoted-reply',
      certain: true,
      message: 'The mail that is answered, quoted below the answer: the words of whoever wrote it.',
    });
}
