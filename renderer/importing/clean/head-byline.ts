import { inText, type Para, setParaAside, type Working } from '../working/working';
import { isUnnamedNote } from './author-note';
import { isLoneBy, readByline, readNames } from './byline';
import { readDateline } from './dateline';
import { readDate } from './dates';
import { type Head, type HeadRule, hasTitle, take } from './head-state';
import { isNameAboveTitle } from './head-title';
import { namesPerson } from './institutions';
import { readMetadataLine } from './metadata-lines';
import { isKnownTown } from './places';
import { endsSentence, looksLikeAgency, looksLikeName, looksLikeRole, wordCount } from './words';

const INSTITUTION =
  /\b(?:University|Institute|Cent(?:er|re)|College|School|Foundation|Council|Ministry|Correspondent|Editor|Fellow|Analyst|Reporter|Desk|Bureau|Professor|Director|Researcher|Columnist|Staff|Writer|Assistant|Associate|Lecturer|Ambassador|Secretary)\b/;

type Names = NonNullable<ReturnType<typeof readNames>>;

const bylineFields = (by: Names): Working['fields'] => ({
  authors: by.authors,
  ...(by.edtf ? { published: inText(by.edtf, 'Date printed in the byline.') } : {}),
});

/** Adds the names of a further line to those of the byline above it. */
function addNames(head: Head, more: Names): void {
  const first = head.working.operations.find(
    (operation) => operation.certain && operation.fields?.authors?.value && operation.rule === 'byline',
  );
  const { value } = more.authors;
  if (!first?.fields?.authors?.value || !value) return;
  const known = first.fields.authors.value;
  // An agency's name above or under the reporter's says for whom they write.
  if (namesPerson(first.fields.authors) !== namesPerson(more.authors)) {
    if (namesPerson(more.authors)) first.fields = { ...first.fields, authors: more.authors };
    return;
  }
  first.fields = {
    ...first.fields,
    authors: { ...first.fields.authors, value: [...known, ...value.filter((name) => !known.includes(name))] },
  };
}

/** "By" alone on its line, the names on the next ones ("A" / "and" / "B"). */
export const splitByline: HeadRule = (head, para, next) => {
  if (!isLoneBy(para.text)) return null;
  const names = readNames(next.text);
  if (!names) return null;
  take(head, para, 'byline', 'byline', 'The byline is printed on several lines, “By” and the name.');
  take(head, next, 'byline', 'byline', 'The name after “By”.', bylineFields(names));
  head.byline = next;
  head.at++;
  for (;;) {
    const and = head.live[head.at + 1];
    const name = head.live[head.at + 2];
    const more = and && name && /^(?:and|&|,)$/i.test(and.text) ? readNames(name.text) : null;
    if (!and || !name || !more?.authors.value) return 'taken';
    take(head, and, 'byline', 'byline', 'The byline goes on with a second name.');
    take(head, name, 'byline', 'byline', 'A further name of the byline.');
    addNames(head, more);
    head.at += 2;
  }
};

export const byline: HeadRule = (head, para) => {
  const by = readByline(para.text);
  if (!by) return null;
  const isMore = head.byline !== null && by.authors.value !== null && hasAuthors(head);
  take(
    head,
    para,
    'byline',
    'byline',
    'The line names who wrote the article.',
    isMore ? {} : bylineFields(by),
  );
  if (isMore) addNames(head, by);
  else head.byline = para;
  return 'taken';
};

const hasAuthors = (head: Head): boolean =>
  head.working.operations.some((operation) => operation.certain && operation.fields?.authors?.value);

/** The parts of a line between bars, with a day that follows without one. */
export const linePartsOf = (line: string): string[] =>
  line
    .replace(/[\s,]+(\p{Lu}\p{L}+\.? \d{1,2},? \d{4}|\d{1,2} \p{Lu}\p{L}+,? \d{4})$/u, ' | $1')
    .split(/\s*[|•·/]\s*/)
    .filter(Boolean);

/** "A B | Multan | March 4, 2026", in any order. */
export const partsLine: HeadRule = (head, para) => {
  const parts = linePartsOf(para.text);
  if (parts.length < 2 || para.text.length > 160 || head.byline) return null;
  const names = parts
    .map((part) => readBareNames(part.replace(/^by\s+/i, '')))
    .filter((read) => read !== null);
  const dates = parts.map((part) => readDate(part)).filter((read) => read !== null);
  const others = parts.filter(isKnownTown);
  const [first, ...more] = names;
  if (!first || names.length + dates.length + others.length !== parts.length) return null;
  if (more.length > 0 && dates.length + others.length === 0) return null;
  head.byline = para;
  const date = dates[0];
  return take(head, para, 'byline', 'byline', 'The line names author, town or day, parted by bars.', {
    ...bylineFields(first),
    ...(date && 'edtf' in date ? { published: inText(date.edtf, 'Date printed in the byline.') } : {}),
  });
};

/** Post or institution under the byline. */
export const affiliation: HeadRule = (head, para) =>
  head.byline && isAffiliation(para)
    ? take(head, para, 'author-note', 'affiliation', 'The line under the byline says who the author is.')
    : null;

const isAffiliation = (para: Para): boolean =>
  !endsSentence(para.text) &&
  wordCount(para.text) <= 20 &&
  (INSTITUTION.test(para.text) || looksLikeRole(para.text));

/** Names alone under the title: the byline if what stands around them says so, else only offered. */
export const bareNames: HeadRule = (head, para, next) => {
  if (head.byline || (!hasTitle(head) && !isNameAboveTitle(head))) return null;
  const names = readBareNames(para.text);
  if (!names) return null;
  const certain =
    looksLikeAgency(para.text) ||
    head.live.slice(-6).some((other) => isUnnamedNote(other.text)) ||
    readMetadataLine(next.text, true) !== null ||
    head.lastDateAt === head.at - 1 ||
    looksLikeRole(para.text) ||
    isAffiliation(next) ||
    readDateline(next.text)?.certain === true ||
    (names.authors.value?.every((name) => isNamedBelow(head.live.slice(head.at + 1), name)) ?? false);
  setParaAside(head.working, para, {
    kind: 'byline',
    rule: 'byline',
    certain,
    message: certain
      ? 'Names under the title: the byline.'
      : 'A name alone under the title: perhaps the author.',
    fields: bylineFields(names),
  });
  if (certain) head.byline = para;
  return 'taken';
};

/** "A B" or "A B and C D", nothing else on the line. */
export function readBareNames(words: string): Names | null {
  // "A B, Multan": the town beside a name is where it was written.
  const town = /^(.+), (\p{L}[\p{L} ]+)$/u.exec(words);
  const text = town?.[1] && isKnownTown(town[2] ?? '') ? town[1] : words;
  if (looksLikeName(text) || looksLikeRole(text) || looksLikeAgency(text)) return readNames(text);
  if (endsSentence(text) && !/\p{Lu}\.$/u.test(text)) return null;
  if (!/(?:,|\band\b|&|\|)/.test(text) || text.length > 120) return null;
  const pieces = text
    .replace(/\((?:retd?|rtd)\.?\)/gi, '')
    .split(/\s*(?:,|\band\b|&|\|)\s*/)
    .map((piece) => piece.replace(/\s+/g, ' ').trim())
    .filter(Boolean);
  return pieces.length >= 2 && pieces.every(looksLikeName) ? readNames(pieces.join(', ')) : null;
}

/** A note at the end ("NAME is a …") confirms that the name above is the author's. */
const isNamedBelow = (rest: readonly Para[], name: string): boolean =>
  rest
    .slice(-4)
    .some((para) =>
      ['', 'Dr ', 'Dr. ', 'Prof. '].some((rank) =>
        new RegExp(`^${rank.replace('.', '\\.')}${escapeForPattern(name)}(?: is |, )`).test(para.text),
      ),
    );

const escapeForPattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
