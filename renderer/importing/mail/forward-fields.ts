import type { Email } from 'postal-mime';
import type { ArticleRecord, ImportWarning } from '../../../shared/model';
import { readDate } from '../clean/dates';
import { bareSubject } from '../clean/forwarded';
import { type Forward, inText, unknownWith } from '../working/working';

/** Reason of the author that a mail's own head gives. */
export const SENDER = 'Sender of the e-mail.';

/** Senders of newsletters and lists. */
const NOBODY =
  /^the\b|^no-?reply|\b(?:news(?:letters?|room)?|alerts?|digest|brief(?:ing)?|bulletin|updates|team|desk|press office|media|mailing list)\b/i;

export const isNobody = (sender: string): boolean => NOBODY.test(sender);

const DAY = /\b(?:\d{1,2}\.? \p{L}{3,9}\.?,? \d{4}|\p{L}{3,9}\.? \d{1,2},? \d{4}|\d{4}-\d{2}-\d{2})\b/u;

/** The name in "Ali Raza <ali@port.example>"; null where only an address stands there. */
function nameOf(sender: string): string | null {
  const name = sender
    .replace(/[<[(](?:mailto:)?[^<>\s]*@[^<>]*[>\])].*$/s, '')
    .replace(/^["'\s]+|["'\s]+$/g, '')
    .replace(/\s+/g, ' ');
  return name === '' || name.includes('@') ? null : name.slice(0, 400);
}

/**
 * What a forwarded mail says of the mail that it carries. Never who sent it on: what is not said stays unknown.
 * @param inWords author that the words themselves name
 */
export function fieldsOfForward(
  forward: Forward,
  mail: Email,
  inWords: ArticleRecord['authors'] | undefined,
): Pick<ArticleRecord, 'authors' | 'published'> & Partial<ArticleRecord> {
  const by = mail.from?.name.replace(/\s+/g, ' ').trim().slice(0, 120) || 'somebody';
  const sender = forward.sender === null ? null : nameOf(forward.sender);
  const day = DAY.exec(forward.sent ?? '')?.[0].replace('.', '');
  const read = day ? readDate(day) : null;
  const subject = (forward.subject ?? mail.subject ?? '').replace(/\s+/g, ' ').trim();
  return {
    ...(subject === ''
      ? {}
      : { title: inText(bareSubject(subject).slice(0, 4000), 'Subject of the e-mail.') }),
    authors: authorsOf(forward, sender, by, inWords),
    published:
      read && 'edtf' in read && !forward.isOfTwo
        ? inText(read.edtf, 'Day on which the forwarded e-mail was first sent.')
        : unknownWith('The e-mail was forwarded; when its words were first sent is not told for certain.'),
  };
}

function authorsOf(
  forward: Forward,
  sender: string | null,
  by: string,
  inWords: ArticleRecord['authors'] | undefined,
): ArticleRecord['authors'] {
  if (forward.isOfTwo)
    return unknownWith(
      `“${by}” forwarded an e-mail${sender === null ? '' : ` of “${sender.slice(0, 120)}”`} with words of their own: the text is of two people.`,
    );
  if (inWords?.value && inWords.reason !== SENDER) return inWords;
  if (sender !== null && isNobody(sender))
    return unknownWith(`The forwarded e-mail was sent by “${sender.slice(0, 120)}”, no person.`);
  if (sender !== null) return inText([sender], 'Sender of the e-mail that was forwarded.');
  return unknownWith(`The e-mail was forwarded by “${by}”; it does not name who wrote its words.`);
}

export const warningOfForward = ({ isOfTwo }: Forward): ImportWarning => ({
  code: 'forwarded',
  message: isOfTwo
    ? 'The e-mail forwards another one below words of its sender. Both stand in the text: look who wrote what before you quote.'
    : 'The e-mail was forwarded. Whoever sent it on is not taken for its author; compare author and day with the file.',
});
