import type { Quoting } from '../model/brief';
import { withShortMonths } from '../model/months';
import { dateInWords } from './date-words';
import { parseEdtf } from './edtf';
import { toName } from './names';

const ASIS = {
  take: (text: string) => text.trim(),
  value: (text: string) => text,
  name: (text: string) => text,
};

/** Words of a style for a source that quotes somebody: before the source, or after it from the mark that they begin with. */
export type QuotingForm = 'quoted in' | 'as cited in' | 'qtd. in' | ', quoting' | '; quoting' | '(quoting';

/** What stands before and after a source that itself quotes somebody (QI-32); one of the two is empty. */
export type QuotingWords = { before: string; after: string };

type Said = Pick<Quoting, 'speaker' | 'occasion' | 'date' | 'dateAsGiven'>;

/**
 * Notes name speaker, occasion and date: "Mina Adler, testimony before the river panel, quoted in". In-text styles have
 * the family name, and the year where they print years and it is known: "Adler, 2026, as cited in". Names of bodies and names that cannot be
 * divided stay whole. Styles whose notes are always full name the speaker at the end: "quoting Mina Adler, testimony …";
 * with `; quoting` the date stands in a field of its own. Words that were passed on name everybody in turn.
 */
export function quotedIn(
  quoting: Quoting,
  { kind, quoting: form }: { kind: 'note' | 'in-text'; quoting: QuotingForm },
  dayFirst: boolean,
): QuotingWords {
  const { through = [], reported } = quoting;
  const day = (date: string | null): string => {
    const parsed = date ? parseEdtf(date) : undefined;
    const words = parsed ? dateInWords(parsed, dayFirst) : '';
    return form === '(quoting' ? withShortMonths(words) : words;
  };
  if (form === ', quoting' || form === '; quoting' || form === '(quoting') {
    const verb = reported ? 'citing' : 'quoting';
    const own = form === '; quoting' ? { ...quoting, date: null, dateAsGiven: undefined } : quoting;
    const whose = [...through.map((each) => inFull(each, day)).reverse(), inFull(own, day)].join(
      ', quoting ',
    );
    if (form === '(quoting') return { before: '', after: ` (${verb} ${whose})` };
    return { before: '', after: `${form.slice(0, 2)}${verb} ${whose}` };
  }
  const whose = (said: Said) => (kind === 'note' ? inFull(said, day) : inShort(said, form));
  const last = reported && form !== 'as cited in' ? 'as reported in' : form;
  return {
    before: [quoting, ...through].map(whose).join(`, ${form} `).concat(`, ${last}`),
    after: '',
  };
}

function inFull(
  { speaker, occasion, date, dateAsGiven }: Said,
  day: (date: string | null) => string,
): string {
  const words = day(date);
  const when =
    dateAsGiven === undefined || words === ''
      ? (dateAsGiven ?? words)
      : `${dateAsGiven} ${words.startsWith('[') ? words : `[${words}]`}`;
  return [speaker, occasion, when].filter(Boolean).join(', ');
}

/** The family name, with the year as the style sets one behind a name; MLA sets none. */
function inShort({ speaker, date }: Said, form: QuotingForm): string {
  // A last word in small letters is no family name ("threat assessment").
  const name = /(?:^|\s)\p{Lu}\S*$/u.test(speaker.trim()) ? toName(speaker, ASIS) : {};
  const family = name.family ?? name.literal ?? speaker;
  const parsed = date ? parseEdtf(date) : undefined;
  const isYear = parsed?.kind === 'date' && !parsed.uncertain && form !== 'qtd. in';
  return isYear ? `${family}${form === 'as cited in' ? ',' : ''} ${parsed.date.year}` : family;
}

/** A quoting in plain words, the same for every style, for files that are read again. */
export function writeQuoting(quoting: Quoting): string {
  const { through = [], reported } = quoting;
  const written = [quoting, ...through].map(({ speaker, occasion, date, dateAsGiven }: Said) =>
    [speaker, occasion, dateAsGiven && date ? `${dateAsGiven} [${date}]` : (dateAsGiven ?? date)]
      .filter(Boolean)
      .join(', '),
  );
  return `${written.join(', quoted in ')}, ${reported ? 'as reported in' : 'quoted in'}`;
}

const PASSED_ON = /,\s+(?:as )?(?:quoted|cited|reported) in(?:\s+|$)/u;

/**
 * Reads `writeQuoting` back from the words before a source; lower-case words in front ("see") are kept apart. Null when they
 * quote nobody.
 */
export function readQuoting(words: string): { prefix: string; quoting: Quoting } | null {
  const match = /^((?:\p{Ll}+\s+)*)(.+),\s+(?:as )?(quoted|cited|reported) in$/u.exec(words.trim());
  const said = match?.[2];
  if (said === undefined) return null;
  const [first = '', ...rest] = said.split(PASSED_ON);
  const through = rest.map((each) => {
    const { dateAsGiven, ...link } = readSaid(each);
    return dateAsGiven === undefined
      ? link
      : { ...link, occasion: [link.occasion, dateAsGiven].filter(Boolean).join(', ') };
  });
  return {
    prefix: (match?.[1] ?? '').trim(),
    quoting: {
      ...readSaid(first),
      ...(match?.[3] === 'reported' && { reported: true }),
      ...(through.length > 0 && { through }),
    },
  };
}

function readSaid(words: string): Pick<Quoting, 'speaker' | 'occasion' | 'date' | 'dateAsGiven'> {
  const [speaker = '', ...rest] = words.split(/,\s+/u);
  const last = rest.at(-1) ?? '';
  const [, asGiven, resolved = last] = /^(.+?) \[([\dX]{4}[^\]]*)\]$/u.exec(last) ?? [];
  const date = /^[\dX]{4}/u.test(resolved) && parseEdtf(resolved) ? resolved : null;
  const occasion = (date === null ? rest : rest.slice(0, -1)).join(', ');
  return {
    speaker,
    occasion: occasion || null,
    date,
    ...(date !== null && asGiven !== undefined && { dateAsGiven: asGiven }),
  };
}
