import { liveParas, type Para, setParaAside, type Working } from '../working/working';
import { beginsLikeMail } from './mail-signature';

/** How mail programs mark where a forwarded mail begins. */
const MARKER =
  /^(?:[-–—_]{2,}\s*(?:forwarded (?:message|by [^<>:]{1,80}))\s*[-–—_]{2,}|begin forwarded message:|[-–—_]{2,}\s*(?:weitergeleitete nachricht|message transféré|mensaje reenviado|messaggio inoltrato)\s*[-–—_]{2,})/i;
/** What Outlook writes above answered and forwarded mails alike. */
const ORIGINAL = /^[-–—_]{2,}\s*(?:original message|ursprüngliche nachricht|message d'origine)\s*[-–—_]{2,}/i;
const SUBJECT_SAYS = /^(?:\s*(?:re|aw|sv)\s*:)*\s*(?:fwd?|wg|tr|rv)\s*:/i;
const LABEL = /(?:^|\s)(from|sent|date|to|cc|subject|reply-to|von|gesendet|datum|an|betreff):\s/gi;
const HEAD_LINE = /^(?:>\s*)*(?:from|sent|date|to|cc|subject|reply-to|von|gesendet|datum|an|betreff):\s/i;
/** Words of whoever forwards that may be set aside; more of them are an article of their own. */
const MOST_OWN_WORDS = 60;

/** A subject without what programs write before it. */
export const bareSubject = (subject: string): string => {
  const bare = subject.replace(/^(?:\s*(?:re|aw|sv|fwd?|wg|tr|rv)\s*:)+\s*/i, '').trim();
  return bare === '' ? subject : bare;
};

const ENGLISH: Readonly<Record<string, string>> = {
  von: 'from',
  gesendet: 'date',
  sent: 'date',
  datum: 'date',
  an: 'to',
  betreff: 'subject',
};

/** Reads the head of a carried mail: lines "From:", "Date:" and "Subject:", as one paragraph or several. */
function readHead(lines: string): Map<string, string> {
  const places = [...lines.matchAll(LABEL)];
  const head = new Map<string, string>();
  places.forEach((place, i) => {
    const label = (place[1] ?? '').toLowerCase();
    const name = ENGLISH[label] ?? label;
    const value = lines.slice(place.index + place[0].length, places[i + 1]?.index ?? lines.length).trim();
    if (!head.has(name)) head.set(name, value);
  });
  return head;
}

const isHead = (head: ReadonlyMap<string, string>): boolean =>
  head.has('from') &&
  (head.has('date') || head.has('subject')) &&
  [...head.values()].every((v) => v.length < 600);

type Carried = { from: number; to: number; head: Map<string, string> };

/** The heads of carried mails, in their order. */
function carriedHeads(live: readonly Para[], isForward: boolean): Carried[] {
  const found: Carried[] = [];
  for (let at = 0; at < live.length; at++) {
    const text = (live[at]?.text ?? '').replace(/^(?:>\s*)+/, '');
    const isMarked = MARKER.test(text) || (isForward && ORIGINAL.test(text));
    // Without a mark, only the subject of the mail tells that what stands there was forwarded.
    if (!isMarked && !(isForward && /^(?:from|von):\s/i.test(text))) continue;
    let to = at;
    let lines = text.replace(MARKER, '').replace(ORIGINAL, '');
    while (to - at < 8 && HEAD_LINE.test(live[to + 1]?.text ?? '')) {
      to++;
      lines += ` ${live[to]?.text.replace(/^(?:>\s*)+/, '') ?? ''}`;
    }
    const head = readHead(lines);
    if (!isHead(head)) continue;
    found.push({ from: at, to, head });
    at = to;
  }
  return found;
}

const wordCount = (paras: readonly Para[]): number =>
  paras.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);

/** How many paragraphs at the top are the head of the mail itself; of a mail in HTML it is set aside already. */
function ownHead(live: readonly Para[], text: string): number {
  if (live[0]?.start !== text.search(/\S/)) return 0;
  let at = 0;
  while (at < live.length && HEAD_LINE.test(live[at]?.text ?? '') && (at === 0 || !live[at]?.gapBefore)) at++;
  return at;
}

const OWN_SUBJECT = /(?:^|\s)Subject:[ \t]+(.{1,400}?)(?=\s(?:From|To|Cc|Date|Sent):\s|\r?\n|$)/;

/**
 * Finds a mail that is forwarded: the words are of whoever wrote that mail, not of whoever sent it on. Its head is set
 * aside, and so are a few words of the sender above it; where these are many, all of them stay.
 */
export function findForwarded(working: Working): void {
  if (!beginsLikeMail(working.text)) return;
  const isForward = SUBJECT_SAYS.test(OWN_SUBJECT.exec(working.text.slice(0, 8000))?.[1] ?? '');
  const all = liveParas(working);
  const live = all.slice(ownHead(all, working.text));
  const heads = carriedHeads(live, isForward);
  const last = heads.at(-1);
  if (!last) {
    if (isForward) working.forward = { sender: null, sent: null, subject: null, isOfTwo: false };
    return;
  }
  const inHeads = (at: number) => heads.some(({ from, to }) => at >= from && at <= to);
  const own = live.slice(0, last.from).filter((_, at) => !inHeads(at));
  const isOfTwo = wordCount(own) > MOST_OWN_WORDS || last.to === live.length - 1;
  working.forward = {
    sender: last.head.get('from') ?? null,
    sent: last.head.get('date') ?? null,
    subject: last.head.get('subject') ?? null,
    isOfTwo,
  };
  if (last.to === live.length - 1) return;
  live.slice(0, last.to + 1).forEach((para, at) => {
    if (inHeads(at))
      setParaAside(working, para, {
        kind: 'furniture',
        rule: 'forwarded-head',
        certain: true,
        message: 'The line belongs to the head of the forwarded e-mail.',
      });
    else if (!isOfTwo)
      setParaAside(working, para, {
        kind: 'furniture',
        rule: 'forwarder-words',
        certain: true,
        message: 'Words above a forwarded e-mail are of whoever sent it on.',
      });
  });
}
