import { inferred, inText } from '../working/working';
import { datelineFields, readOwnLineDateline } from './dateline';
import { type HeadRule, hasSection, take } from './head-state';
import { readLabelledLine, readMetadataLine } from './metadata-lines';
import { isKnownTown, placeName } from './places';
import { titleShape } from './title';
import { endsSentence, looksLikeSection, wordCount } from './words';

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
export const dateLine: HeadRule = (head, para) => {
  const dates = readMetadataLine(para.text, true);
  if (!dates) return null;
  head.lastDateAt = head.at;
  if (dates.kind === 'byline') head.byline = para;
  return take(head, para, dates.kind ?? 'furniture', dates.rule, dates.message, dates.fields);
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

const ISSUER =
  /^(?:the )?(?:[\p{Lu}][\p{L}.&’'-]*[ ,]+(?:of |the |and |for )*){0,6}(?:Ministry|Department|Embassy|Consulate(?: General)?|Office|Directorate|Secretariat|Division|Bureau|Wing|Commission|Government)(?: (?:of|for|the|and|&)| \p{Lu}[\p{L}.&’',-]*){0,10}$/u;

/** Who issued a statement, over the town and the day or the day alone. Whether that is its outlet, the line does not say. */
export const issuerLine: HeadRule = (head, para, next) =>
  para.text.length <= 100 &&
  ISSUER.test(para.text) &&
  (readOwnLineDateline(next.text) !== null || readMetadataLine(next.text, true) !== null)
    ? take(head, para, 'furniture', 'issuer', `“${para.text}” over the day says who issued the text.`)
    : null;

/** A small line over the heading of the whole text: the page's running head, or what the paper belongs to. */
export const lineAboveHeading: HeadRule = (head, para, next) => {
  if (head.title || head.working.titleKnown || head.at !== 0 || para.kind !== 'paragraph') return null;
  const isTop = head.live.every(({ kind }, i) => kind !== 'heading' || i >= 1);
  const isTitle = next.kind === 'heading' && titleShape(next.text) !== null && wordCount(next.text) >= 3;
  if (!isTop || !isTitle || para.text.length > 100 || endsSentence(para.text)) return null;
  return take(
    head,
    para,
    'furniture',
    'above-title',
    `“${para.text}” stands above the title, which is set as a heading.`,
  );
};

const EDITORS_NOTE = /^(?:editor[’']?s[’']? note|correction|clarification|disclaimer)\s*[:–—-]\s*\S/i;
/** A note of the editors on the article, above or below it. */
export const isEditorsNote = (text: string): boolean => text.length <= 600 && EDITORS_NOTE.test(text);

export const editorsNote: HeadRule = (head, para) =>
  isEditorsNote(para.text)
    ? take(head, para, 'furniture', 'editors-note', 'The editors say something about the article.')
    : null;
