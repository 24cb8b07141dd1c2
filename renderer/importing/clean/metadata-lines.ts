import type { ArticleRecord } from '../../../shared/model';
import { inText, unknownWith } from '../working/working';
import { readNames } from './byline';
import { readDate } from './dates';
import { placeName } from './places';

export type MetadataLine = {
  rule: string;
  message: string;
  fields: Partial<ArticleRecord>;
  kind?: 'title' | 'byline' | 'standfirst' | 'section';
};

const PUBLISHED =
  /^(?:first )?(?:published|posted|date|dated|date published|publication date|publish date|issued|تاریخ)(?:\s+(?:on|at))?\s*:?\s+(.{4,60})$/i;
const UPDATED = /^\(?(?:last )?(?:updated|modified|edited)(?:\s+(?:on|at))?\s*:?\s+.{4,60}$/i;
const DAY = String.raw`(?:\p{L}+\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{1,2}(?:st|nd|rd|th)? \p{L}+,? \d{4})`;
const PUBLISHED_IN = new RegExp(
  String.raw`^(?:\(?published|\(?this (?:article|column|piece|story|report) (?:was )?(?:first |originally )?(?:published|appeared)|\(?(?:first|originally) (?:published|appeared))\s+(?:in|on|by)\s+((?:\bSt\. |[^.;]|\.(?=\p{L})){3,60}?)(?:,?\s+(?:on\s+)?(?:the\s+)?(${DAY}))?(?:[.;]\s+[^.]{3,80})?\.?\)?$`,
  'iu',
);
/** "Posted on March 2, 2026 by A B": date first, then the name. */
const POSTED_BY = new RegExp(
  String.raw`^(?:published|posted|written)\s+(?:on\s+)?(${DAY})\s+(?:by\s+)(.{4,80})$`,
  'iu',
);
/** "A B Published March 4, 2026 Updated …": names and dates run together in one line. */
const NAMES_PUBLISHED = new RegExp(
  String.raw`^(?:by\s+)?(.{4,80}?)[\s|,–—-]+(?:published|posted)\s*:?\s+(?:on\s+)?(${DAY})(?:[\s,|]+\d{1,2}:\d{2}\s*(?:[ap]m)?)?(?:[\s|,–—-]+(?:last )?(?:updated|modified).*)?$`,
  'iu',
);
const LABELLED =
  /^(title|headline|subtitle|standfirst|authors?|byline|outlet|publication|newspaper|source|publisher|section|date|published|url|link|place|location|dateline)\s*:\s*(.{2,300})$/i;

const MAIL = /^(from|to|cc|sent|subject|reply-to|date)\s*:\s*(.{2,300})$/i;

/** Reads a line that only says when (or where) the article was published. `inHead`: it stands above the body. */
export function readMetadataLine(text: string, inHead: boolean): MetadataLine | null {
  const line = text.trim();
  if (line.length > 160) return null;
  const inOutlet = PUBLISHED_IN.exec(line);
  if (inOutlet?.[1] && /^(?:the\s+)?\p{Lu}/u.test(inOutlet[1]) && !isDate(inOutlet[1])) {
    const read = inOutlet[2] ? readDate(inOutlet[2]) : null;
    return {
      rule: 'published-line',
      message: 'The line says where the article was published.',
      fields: {
        // Before a name in lower case "the" is the sentence's, not the masthead's.
        outlet: inText(inOutlet[1].replace(/^the\s+/, '')),
        ...(read && 'edtf' in read
          ? { published: inText(read.edtf, 'Line that names the outlet and the day.') }
          : {}),
      },
    };
  }
  const both = datedNames(line);
  if (both) return both;
  const published = PUBLISHED.exec(line);
  if (published?.[1]) {
    const first = published[1].split(/\s*(?:\||•|·|(?:last )?(?:updated|modified)\b)\s*/i)[0] ?? '';
    const dated = publishedField(first, 'Line that gives the publication date.');
    if (dated)
      return { rule: 'published-line', message: 'The line gives the publication date.', fields: dated };
  }
  if (UPDATED.test(line))
    return {
      rule: 'updated-line',
      message: 'The line says when the page was last changed; that is not its publication date.',
      fields: {},
    };
  if (inHead) {
    const parts = line.split(/\s*(?:\||•|·)\s*| \/ /);
    const bare = publishedField(parts[0] ?? '', 'Date on a line of its own above the article.');
    if (bare) return { rule: 'date-line', message: 'A date stands alone above the article.', fields: bare };
  }
  return null;
}

const isDate = (words: string): boolean => readDate(words) !== null;

function datedNames(line: string): MetadataLine | null {
  const posted = POSTED_BY.exec(line);
  const [names, date] = posted ? [posted[2], posted[1]] : (NAMES_PUBLISHED.exec(line)?.slice(1) ?? []);
  if (!names || !date) return null;
  const read = readNames(names);
  const dated = publishedField(date, 'Date printed beside the byline.');
  if (!read || !dated || !/^\p{Lu}/u.test(names)) return null;
  return {
    rule: 'byline',
    message: 'The line names who wrote the article and when it was published.',
    kind: 'byline',
    fields: { authors: read.authors, ...dated },
  };
}

/** Reads "Field: value" lines as databases and clipping services print them above an article. */
export function readLabelledLine(text: string): MetadataLine | null {
  const mail = MAIL.exec(text.trim());
  if (mail && !/^date$/i.test(mail[1] ?? '')) {
    const isSubject = /^subject$/i.test(mail[1] ?? '');
    return {
      rule: 'mail-header',
      message: `The line belongs to the head of an e-mail (${mail[1]}).`,
      fields: isSubject ? { title: inText(mail[2] ?? '', 'Subject line of an e-mail.') } : {},
      ...(isSubject ? { kind: 'title' as const } : {}),
    };
  }
  const match = LABELLED.exec(text.trim());
  if (!match?.[1] || !match[2]) return null;
  const label = match[1].toLowerCase();
  const value = match[2].trim();
  const line = (fields: Partial<ArticleRecord>, kind?: MetadataLine['kind']): MetadataLine => ({
    rule: 'labelled-line',
    message: `The line names the ${label} of the article.`,
    fields,
    ...(kind ? { kind } : {}),
  });
  if (label === 'title' || label === 'headline') return line({ title: inText(value) }, 'title');
  if (label === 'subtitle' || label === 'standfirst')
    return line({ standfirst: inText(value) }, 'standfirst');
  if (label.startsWith('author') || label === 'byline') {
    const read = readNames(value.replace(/^by\s+/i, ''));
    return read ? line({ authors: read.authors }, 'byline') : null;
  }
  if (label === 'section') return line({ section: inText(value) }, 'section');
  if (label === 'date' || label === 'published') {
    const fields = publishedField(value, `“${match[1]}” line above the article.`);
    return fields ? line(fields) : null;
  }
  if (label === 'url' || label === 'link')
    return /^https?:\/\/\S+$/.test(value) ? line({ url: inText(value) }) : null;
  if (label === 'place' || label === 'location' || label === 'dateline')
    return line({ place: inText(placeName(value)) });
  return value.length <= 80 && !/[.!?]$/.test(value)
    ? line({ outlet: inText(value, `“${match[1]}” line above the article.`) })
    : null;
}

function publishedField(words: string, reason: string): Partial<ArticleRecord> | null {
  const read = readDate(words);
  if (!read) return null;
  if ('edtf' in read) return { published: inText(read.edtf, reason) };
  return { published: unknownWith(`“${read.ambiguous}” may mean day/month or month/day.`) };
}
