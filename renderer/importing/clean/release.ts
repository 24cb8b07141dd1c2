import type { Working } from '../working/working';
import { endsSentence } from './words';

/** "PRESS RELEASE", "PR NO. 65/2026", "Media Note": a line that says that an office gives the text out. */
const RELEASE =
  /^(?:(?:official|joint) )?(?:press|media|news) (?:releases?|statements?|notes?)\b|^for immediate release\b|^P\.?R\.?[ -]?no\b/i;
const LINES_ABOVE = 12;
const LONGEST = 100;

/** Does a line of a head, or a part of a page's title ("Press Releases - Ministry of Ports"), call the text a release? */
export const callsRelease = (line: string): boolean =>
  line
    .split(/\s[-|–—]\s|::?/)
    .some((part) => part.length <= LONGEST && !endsSentence(part) && RELEASE.test(part.trim()));

/** Does the text, or the page around it, call itself a release? Offices date what they give out on the day itself. */
export const isRelease = (working: Working): boolean =>
  working.isRelease === true ||
  working.paras.slice(0, LINES_ABOVE).some(({ text }) => !endsSentence(text) && callsRelease(text));
