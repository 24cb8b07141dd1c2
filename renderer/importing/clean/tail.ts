import { setLastHeadingsAside } from '../working/metadata-copies';
import { inferred, inText, liveParas, type Para, setParaAside, type Working } from '../working/working';
import { readAuthorNote } from './author-note';
import { readByline } from './byline';
import { readCredit } from './credit-line';
import { readDate } from './dates';
import { readBareNames } from './head-byline';
import { isEditorsNote } from './head-lines';
import { readHouseNote } from './house-notes';
import { readMetadataLine } from './metadata-lines';
import { isKnownTown, placeName } from './places';
import { isRelease } from './release';
import { endsSentence, looksLikeLabel, looksLikeName, looksLikeSection, squash } from './words';

const LONGEST_TAIL = 8;

/** Sets aside what stands under the body: section label, credits, dates, the note on the author. From the end upward. */
export function findTail(working: Working): void {
  let hasSection = working.operations.some((operation) => operation.fields?.section);
  let isDayBelow = false;
  for (let i = 0; i < LONGEST_TAIL; i++) {
    const live = liveParas(working);
    const para = live[live.length - 1];
    const before = live[live.length - 2];
    if (!para || !before || para.kind === 'table') return;
    // A heading over what was just taken has nothing below it any more.
    if (
      i > 0 &&
      para.kind === 'heading' &&
      !endsSentence(para.text) &&
      !authorsOf(working).includes(para.text)
    ) {
      setLastHeadingsAside(working);
      continue;
    }
    const text = para.text;
    const take = (
      kind: 'section' | 'furniture' | 'byline' | 'dateline' | 'author-note',
      rule: string,
      message: string,
      fields?: Working['fields'],
    ) => setParaAside(working, para, { kind, rule, certain: true, message, fields });

    const dates = readMetadataLine(text, false);
    if (dates) {
      take('furniture', dates.rule, dates.message, dates.fields);
      continue;
    }
    const credit = readCredit(text);
    if (credit) {
      take(credit.kind, 'credit-line', credit.message, credit.fields);
      continue;
    }
    if (text.length <= 60 && authorsOf(working).includes(text)) {
      take('byline', 'byline', 'The author is named again under the article.');
      continue;
    }
    const inBox = readAuthorBox(text, before, authorsOf(working));
    if (inBox) {
      take('author-note', 'author-note', inBox);
      continue;
    }
    const by = text.length <= 120 ? readByline(text) : null;
    if (by) {
      take('byline', 'byline', 'The line under the article names who wrote it.', { authors: by.authors });
      continue;
    }
    if (CITE.test(before.text) && /\b(?:19|20)\d\d\b/.test(text) && text.length <= 400) {
      const message = 'The lines say how to cite the publication.';
      setParaAside(working, before, { kind: 'furniture', rule: 'house-note', certain: true, message });
      take('furniture', 'house-note', message);
      continue;
    }
    const note = readHouseNote(text);
    if (note !== null) {
      take(note.kind, 'house-note', note.message);
      continue;
    }
    if (isEditorsNote(text)) {
      take('furniture', 'editors-note', 'The editors say something about the article.');
      continue;
    }
    const placed = readPlaceAndDay(text, before, isDayBelow);
    if (placed && (isDayBelow || isRelease(working))) {
      take(placed.kind, 'dateline-below', placed.message, placed.fields);
      isDayBelow = true;
      continue;
    }
    if (placed) {
      offerDay(working, para, placed);
      return;
    }
    const isUnderBody = endsSentence(before.text) || isTailLine(before.text) || isLabel(before.text);
    if (!endsSentence(text) && isUnderBody && isLabel(text)) {
      const fields = hasSection ? {} : { section: inText(text) };
      take('section', 'section-label', `“${text}” under the article names its section.`, fields);
      hasSection = true;
      continue;
    }
    const names = authorsOf(working);
    const about = readAuthorNote(
      text,
      names,
      live.slice(0, -1).map((other) => other.text),
      working.operations.some((operation) => operation.certain && operation.rule === 'dateline'),
    );
    if (about?.certain) {
      take('author-note', 'author-note', about.message, noteFields(about.name, names));
      continue;
    }
    if (about) {
      setParaAside(working, para, {
        kind: 'author-note',
        rule: 'author-note',
        certain: false,
        message: about.message,
        fields: noteFields(about.name, names),
      });
    } else if (
      !endsSentence(text) &&
      (endsSentence(before.text) || isClosing(before.text)) &&
      looksLikeLabel(text) &&
      text.length > 3
    )
      offerLabel(working, para, hasSection);
    // A letter is signed with name and town.
    else if (
      looksLikeLabel(text) &&
      looksLikeName(before.text) &&
      (endsSentence(live[live.length - 3]?.text ?? '') || isClosing(live[live.length - 3]?.text ?? ''))
    )
      offerLabel(working, before, hasSection);
    return;
  }
}

/** Over the publication's own entry for lists of sources. */
const CITE =
  /^(?:how to cite(?: this \w+)?|cite this \w+|(?:suggested|recommended|preferred) citation)\s*:?$/i;

const isLabel = (text: string): boolean => !endsSentence(text) && looksLikeSection(text);

/** Parts of a box about the author: “Guest Author” over a name, a name with its post, "is a …" under a name. */
function readAuthorBox(text: string, before: Para, authors: readonly string[]): string | null {
  const isFirst = before.kind === 'heading' || endsSentence(before.text);
  const named = (line: string) => authors.some((name) => squash(name) === squash(line));
  if (/^(?:guest|staff|contributing) (?:author|writer|contributor)s?$/i.test(text) && isFirst)
    return `“${text}” under the article says what its author is to the outlet.`;
  if (/^(?:is|was) an? \p{Ll}/u.test(text) && named(before.text) && text.length <= 300)
    return 'The line goes on from the author’s name: a note on the author.';
  const signed = /^([^()]{4,60}) \(([^()]{4,80})\)$/u.exec(text);
  return signed?.[1] && named(signed[1]) && isFirst
    ? 'The author is named again under the article, with place or post.'
    : null;
}

/** An office dates what it gives out. Under any other text the day may be that of writing, years before the paper's. */
function offerDay(
  working: Working,
  para: Para,
  { kind, message, fields }: { kind: 'dateline' | 'furniture'; message: string; fields: Working['fields'] },
): void {
  setParaAside(working, para, {
    kind,
    rule: 'dateline-below',
    certain: false,
    message: `${message} It may be the day of writing and not that of publication.`,
    fields,
  });
}

/** "Islamabad" / "4 March 2026" under a statement: the day with its year, then the town over it. */
function readPlaceAndDay(
  text: string,
  before: Para,
  isDayBelow: boolean,
): { kind: 'dateline' | 'furniture'; message: string; fields: Working['fields'] } | null {
  const [, town = '', day = ''] = PLACE_AND_DAY.exec(text) ?? [];
  const dayBehindTown = isTown(town) && endsSentence(before.text) ? readDate(day) : null;
  if (dayBehindTown && 'edtf' in dayBehindTown)
    return {
      kind: 'dateline',
      message: 'Town and day stand under the article: place and day of writing.',
      fields: {
        place: inText(placeName(town), 'Town printed beside the day, under the article.'),
        published: inText(dayBehindTown.edtf, 'Day printed beside the town, under the article.'),
      },
    };
  const read = readDate(text);
  if (read && 'edtf' in read && /^\d{4}-\d{2}-\d{2}$/.test(read.edtf)) {
    const isOverTown = isTown(before.text);
    if (!isOverTown && !endsSentence(before.text)) return null;
    return {
      kind: isOverTown ? 'dateline' : 'furniture',
      message: 'The day stands alone under the article.',
      fields: { published: inText(read.edtf, 'Date on a line of its own under the article.') },
    };
  }
  if (!isDayBelow || !isTown(text)) return null;
  return {
    kind: 'dateline',
    message: 'A town stands over the day, under the article: place of writing.',
    fields: {
      place: inText(placeName(text.replace(/,$/, '')), 'Town printed over the day, under the article.'),
    },
  };
}

const PLACE_AND_DAY =
  /^([\p{L} .'’/-]{2,40}?)(?:,|:|\.)?\s+(?:the\s+)?(\d{1,2}(?:st|nd|rd|th)?\s+\p{L}{3,9},?\s+\d{4}|\p{L}{3,9}\s+\d{1,2},\s+\d{4})\.?$/u;
const isTown = (text: string): boolean => /^[\p{L} .'’/-]{2,40},?$/u.test(text) && isKnownTown(text);

/** Lines that stand under articles, so that what is below them does too. */
const isTailLine = (text: string): boolean =>
  readMetadataLine(text, false) !== null ||
  readCredit(text) !== null ||
  readAuthorNote(text, [], [])?.certain === true;

const isClosing = (text: string): boolean =>
  /^(?:yours|sincerely|faithfully|respectfully|regards|with (?:best |kind )?regards|best regards)\b.{0,30},?$/i.test(
    text,
  );

/** A label that no list of sections knows may be a section, or a signature: the analyst decides. */
function offerLabel(working: Working, para: Para, hasSection: boolean): void {
  const names = readBareNames(para.text);
  if (names?.authors.value) {
    setParaAside(working, para, {
      kind: 'byline',
      rule: 'signature',
      certain: false,
      message: `“${para.text}” under the article may be its author's name.`,
      fields: { authors: inText(names.authors.value, 'Signature under the article.') },
    });
  } else if (!hasSection) {
    setParaAside(working, para, {
      kind: 'section',
      rule: 'section-label',
      certain: false,
      message: `“${para.text}” under the article may name its section.`,
      fields: { section: inText(para.text) },
    });
  }
}

const authorsOf = (working: Working): string[] =>
  [
    ...working.operations
      .filter((operation) => operation.certain)
      .map((operation) => operation.fields?.authors),
    working.fields.authors,
  ].flatMap((authors) => authors?.value ?? []);

const noteFields = (name: string | null, known: readonly string[]): Working['fields'] =>
  name !== null && known.length === 0
    ? { authors: inferred([name], 'There is no byline; the note under the article says who this person is.') }
    : {};
