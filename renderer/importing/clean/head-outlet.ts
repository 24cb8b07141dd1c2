import { inText } from '../working/working';
import { readDate } from './dates';
import { linePartsOf } from './head-byline';
import { type HeadRule, take } from './head-state';
import { isNewspaperName } from './newspapers';
import { isKnownTown } from './places';
import { wordCount } from './words';

const LONGEST_LINE = 100;
const LONGEST_NAME = 5;

/** "Harbour Times, 14 March 2026", "Harbour Times | Karachi | March 14, 2026": the outlet and the day, parted by bars. */
export const outletLine: HeadRule = (head, para) => {
  const parts = linePartsOf(para.text);
  if (parts.length < 2 || para.text.length > LONGEST_LINE) return null;
  const [outlet, ...more] = parts.filter(isNewspaperName);
  const [day, ...otherDays] = parts.map(readDay).filter((date) => date !== null);
  const towns = parts.filter(isKnownTown);
  if (!outlet || !day || more.length + otherDays.length > 0 || 2 + towns.length !== parts.length) return null;
  head.lastDateAt = head.at;
  return take(head, para, 'furniture', 'outlet-line', 'The line names the outlet and the day.', {
    outlet: inText(outlet, 'Line that names the outlet and the day.'),
    published: inText(day, 'Line that names the outlet and the day.'),
  });
};

/**
 * "Daybreak, 14 March 2026" right under the byline: the day, with a name in front of it. Whether that is the outlet, a
 * town or one more author, the line does not say.
 */
export const dayUnderByline: HeadRule = (head, para) => {
  if (head.byline === null || head.live[head.at - 1] !== head.byline) return null;
  const [name = '', day = '', ...more] = linePartsOf(para.text);
  const published = readDay(day);
  if (published === null || more.length > 0 || para.text.length > LONGEST_LINE) return null;
  if (wordCount(name) > LONGEST_NAME || !/^\p{Lu}[^.!?;:]*$/u.test(name)) return null;
  head.lastDateAt = head.at;
  return take(
    head,
    para,
    'furniture',
    'date-line',
    `The line gives the publication date; what “${name}” is, it does not say.`,
    { published: inText(published, 'Date right under the byline.') },
  );
};

/** The whole day that the words give, with its year; null where they give none. */
function readDay(words: string): string | null {
  const read = readDate(words);
  return read && 'edtf' in read && /^\d{4}-\d{2}-\d{2}$/.test(read.edtf) ? read.edtf : null;
}
