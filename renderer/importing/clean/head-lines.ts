import { inferred, inText, type Para, unknownWith } from '../working/working';
import { isLoneBy, readByline, readFromLine } from './byline';
import { dayAlone, isChronicle } from './chronicle';
import { datelineFields, readOwnLineDateline } from './dateline';
import { readDate } from './dates';
import { type Head, type HeadRule, hasSection, hasTitle, isHeadLine, take } from './head-state';
import { readLabelledLine, readMetadataLine } from './metadata-lines';
import { isKnownTown, placeName } from './places';
import { LONGEST_TITLE, titleShape } from './title';
import { endsSentence, looksLikeSection, squash, wordCount } from './words';

/** "Field: value" lines; one alone may be an article's own words, two are a clipping's head. */
export const labelledLine: HeadRule = (head, para) => {
  if (head.labelled.size < 2 || !head.labelled.has(para)) return null;
  const line = readLabelledLine(para.text);
  if (!line) return null;
  if (line.kind === 'title') head.title = para;
  const isMail = [...head.labelled].some((other) => readLabelledLine(other.text)?.rule === 'mail-header');
  if (isMail && line.fields.published?.value)
    line.fields.published = inferred(line.fields.published.value, 'The day on which the e-mail was sent.');
  return take(head, para, line.kind ?? 'furniture', line.rule, line.message, line.fields);
};

/** Dates and "Published in …" lines. */
export const dateLine: HeadRule = (head, para, next) => {
  const dates = readMetadataLine(para.text, true);
  if (!dates) return null;
  // The first of several days between paragraphs is the text's own.
  if (
    isChronicle(
      head.live.map(({ text }) => text),
      para.text,
    )
  )
    return 'body';
  head.lastDateAt = head.at;
  if (dates.kind === 'byline') head.byline = para;
  const day = dayAlone(para.text);
  const beside = [head.live[head.at - 1]?.text, next.text].map((text) => dayAlone(text ?? ''));
  const isOneOfTwo = day !== null && beside.some((other) => other !== null && other !== day);
  const fields = isOneOfTwo
    ? { published: unknownWith('Two days stand below each other, and nothing says what they are.') }
    : dates.fields;
  return take(head, para, dates.kind ?? 'furniture', dates.rule, dates.message, fields);
};

/** A dateline on a line of its own, with its date or with the date on the line beside it. */
export const ownDateline: HeadRule = (head, para, next) => {
  const own = readOwnLineDateline(para.text);
  if (own)
    return take(
      head,
      para,
      'dateline',
      'dateline',
      'A dateline stands on a line of its own.',
      datelineFields(own),
    );
  const besideDate = head.lastDateAt === head.at - 1 || readMetadataLine(next.text, true) !== null;
  if (!besideDate || !/^[\p{L} .'’/-]{2,40}$/u.test(para.text) || !isKnownTown(para.text)) return null;
  return take(head, para, 'dateline', 'dateline', 'A town stands beside the date: place of reporting.', {
    place: inText(placeName(para.text), 'Dateline: place of reporting.'),
  });
};

export const sectionLine: HeadRule = (head, para, next) => {
  const isAboveLabel = looksLikeSection(next.text) && titleShape(head.live[head.at + 2]?.text ?? '') !== null;
  const isPlace =
    head.title !== null || titleShape(next.text) !== null || head.working.titleKnown || isAboveLabel;
  if (!looksLikeSection(para.text) || !isPlace) return null;
  if (hasSection(head) && head.title !== null) return null;
  const fields = hasSection(head) ? {} : { section: inText(para.text) };
  return take(
    head,
    para,
    'section',
    'section-label',
    `“${para.text}” above the body names the section.`,
    fields,
  );
};

const OFFICE =
  '(?:Ministry|Department|Embassy|Consulate(?: General)?|Office|Directorate|Secretariat|Division|Bureau|Wing|Commission|Government)';
const CAPITALISED = String.raw`\p{Lu}[\p{L}.’'-]*`;
/** "Foreign Office", "Ministry of Example Affairs, Press Wing": after the office, further words only behind a joining one. */
const ISSUER = new RegExp(
  `^(?:[Tt]he )?(?:${CAPITALISED} ){0,3}${OFFICE}(?:(?:,| of| for| and| &)(?: the)?(?: ${CAPITALISED}){1,4}){0,5}$`,
  'u',
);
/** The same where nothing but its form speaks for it: no list of parties that may be doing something. */
const PLAIN_ISSUER = new RegExp(
  `^(?:[Tt]he )?(?:${CAPITALISED} ){0,3}${OFFICE}(?:(?: of| for)(?: the)?(?: ${CAPITALISED}){1,4}){0,2}$`,
  'u',
);
/** Words on -s that offices bear; any other may be the verb of a headline ("Ministry of Finance Cuts Target"). */
const OFFICE_PLURALS =
  /^(?:Affairs|Relations|Resources|States|Services|Inter-Services|Works|Railways|Communications|Rights|Sports|Operations|Nations|Emirates|Statistics|Customs|Minorities|Revenues|Sciences|Studies|Forests|Ports|Maldives|Netherlands|Philippines)$/;
const mayHaveVerb = (text: string): boolean =>
  text
    .split(/[ ,]+/)
    .some((word) => /\p{Ll}s$/u.test(word) && !/(?:ss|us|[’']s)$/.test(word) && !OFFICE_PLURALS.test(word));
const isIssuer = (text: string, form: RegExp): boolean =>
  text.length <= 100 && form.test(text) && !mayHaveVerb(text);

const PRESS_RELEASE = /^(?:for immediate release|(?:press|media|news) release(?: no\.? ?[\w/-]{1,12})?)$/i;
const isBelowPressRelease = ({ working }: Head, para: Para): boolean =>
  PRESS_RELEASE.test(working.paras[working.paras.indexOf(para) - 1]?.text ?? '');

/** A line that can be the title stands below the day, before the first paragraph of the body. */
function hasTitleBelow(head: Head): boolean {
  const below = head.live.slice(head.at + 2, head.at + 6);
  const body = below.findIndex(({ text }) => text.length >= LONGEST_TITLE || endsSentence(text));
  return (
    body > 0 &&
    below
      .slice(0, body)
      .some(
        (para) =>
          titleShape(para.text) === 'title' &&
          wordCount(para.text) >= 3 &&
          !looksLikeSection(para.text) &&
          !isHeadLine(para),
      )
  );
}

/** Who issued a statement, over the town and the day or the day alone. Whether that is its outlet, the line does not say. */
export const issuerLine: HeadRule = (head, para, next) => {
  if (readOwnLineDateline(next.text) === null && readMetadataLine(next.text, true) === null) return null;
  // Without a title elsewhere, the line itself may be the headline.
  const isAnother =
    para.kind === 'paragraph' &&
    isIssuer(para.text, PLAIN_ISSUER) &&
    (isBelowPressRelease(head, para) || hasTitleBelow(head));
  if (!isAnother && !(hasTitle(head) && isIssuer(para.text, ISSUER))) return null;
  return take(head, para, 'furniture', 'issuer', `“${para.text}” over the day says who issued the text.`);
};

/** A running head over the heading of the whole text: the page's own line, or what the paper belongs to. */
export const lineAboveHeading: HeadRule = (head, para, next) => {
  if (hasTitle(head) || head.at !== 0 || para.kind !== 'paragraph') return null;
  const isTitle = next.kind === 'heading' && titleShape(next.text) !== null && wordCount(next.text) >= 3;
  if (!isTitle || !isTopHeading(head, next) || para.text.length > 100 || endsSentence(para.text)) return null;
  if (!isRunningHead(head, para, next)) return null;
  return take(
    head,
    para,
    'furniture',
    'above-title',
    `“${para.text}” stands above the title, which is set as a heading.`,
  );
};

const levelOf = ({ working }: Head, para: Para): number => working.atoms[para.firstAtom]?.level ?? 1;

/** Every other heading is below it in rank: it heads the text, not one of its parts. */
const isTopHeading = (head: Head, heading: Para): boolean =>
  head.live.every(
    (para) => para === heading || para.kind !== 'heading' || levelOf(head, para) > levelOf(head, heading),
  );

/** Only by what running heads are made of: else the line is the title, and the heading its first cross-head. */
function isRunningHead(head: Head, para: Para, heading: Para): boolean {
  const { text } = para;
  if (/\s\|\s/.test(text) || endsInDay(text)) return true;
  if (text === text.toUpperCase() && looksLikeSection(text)) return true;
  const name = squash(text);
  if (name === '') return false;
  const { paras, fields, operations } = head.working;
  const outlets = [fields, ...operations.map((operation) => operation.fields)].map(
    (known) => known?.outlet?.value,
  );
  if (outlets.some((outlet) => outlet && squash(outlet) === name)) return true;
  return (
    isIssuer(text, PLAIN_ISSUER) &&
    (levelOf(head, heading) === 1 || paras.some((other) => other !== para && squash(other.text) === name))
  );
}

/** "Example Quarterly, 5 March 2026": a day with its year after a comma, a dash or a bracket. */
const endsInDay = (text: string): boolean =>
  [...text.matchAll(/(?:,|\s[–—-]|[•·(])\s*/g)].some((mark) => {
    const read = readDate(text.slice(mark.index + mark[0].length).replace(/\)$/, ''));
    return read !== null && (!('edtf' in read) || /^\d{4}/.test(read.edtf));
  });

/** "From A B in Islamabad" under the title: one name and a town, where no other byline stands below. */
export const fromLine: HeadRule = (head, para) => {
  if (!hasTitle(head) || head.byline || para.kind !== 'paragraph') return null;
  const by = readFromLine(para.text);
  const below = head.live.slice(head.at + 1, head.at + 8);
  if (!by || below.some(({ text }) => isLoneBy(text) || readByline(text) !== null)) return null;
  const known = head.working.fields.authors?.value;
  if (known && !by.authors.value?.every((name) => known.includes(name))) return null;
  head.byline = para;
  return take(head, para, 'byline', 'byline', 'The line names who reported, and from which town.', {
    authors: by.authors,
  });
};

const EDITORS_NOTE = /^(?:editor[’']?s[’']? note|correction|clarification|disclaimer)\s*[:–—-]\s*\S/i;
/** A note of the editors on the article, above or below it. */
export const isEditorsNote = (text: string): boolean => text.length <= 600 && EDITORS_NOTE.test(text);

export const editorsNote: HeadRule = (head, para) =>
  isEditorsNote(para.text)
    ? take(head, para, 'furniture', 'editors-note', 'The editors say something about the article.')
    : null;
