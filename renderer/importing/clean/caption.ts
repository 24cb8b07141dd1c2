import { liveParas, setParaAside, type Working } from '../working/working';
import { AGENCIES, wordCount } from './words';

const LABELLED =
  /^،?تصویر کا (?:ذریعہ|کیپشن)|^\[?\(?(?:photos?|images?|pictures?|file photo|file|pic|caption|photographs?|photography|illustrations?|photo credit|photo courtesy|image credit|graphic|video|infographic|in this (?:file )?(?:photo|picture|image))\b\s*(?:credit|by|courtesy|caption|of)?\s*(?:[:|–—/-]|\bby\b)\s*\S/i;
const TAGGED =
  /(?:[–—|/-]\s*(?:file|file photo|photo(?: (?:by|courtesy)\b[^.]{2,60})?)|\((?:photo|image|file|file photo|credit|picture)\b[^)]{0,60}\)|\b(?:photo|image|picture)(?: credit)?\s*:\s*[^.]{2,60})\.?\]?$/i;
/** "(AP Photo/A. B.)", "(Gauge Images via Pool)": whose picture it is, behind the words on it. */
const OWNED =
  /\((?:\p{Lu}[\p{L}&.]{0,20} ){1,3}(?:Photos?|Images?)(?:\s?\/\s?| (?:via|by) )\p{Lu}[^()]{2,60}\)$/u;
/** Agencies are credited under pictures, but also after an article's last sentence. */
const AGENCY_TAGGED = new RegExp(`[–—-]\\s?(?:${AGENCIES})(?:/[A-Z]\\w+)?$`);

/** Who owns a picture, alone on a line: "A B / Getty Images", "REUTERS/A B", "Courtesy of the port". */
const PICTURE_CREDIT = new RegExp(
  [
    String.raw`^[-–—(\[ ]*[\p{L}\p{M} .,'’&-]{0,60}(?:\/|\bvia\b)\s*(?:the )?(?:Getty(?: Images)?|A(?:ssociated )?P(?:ress)?(?: Photo)?|AFP|Reuters|EPA(?:-EFE)?|EFE|Corbis|Bloomberg|Shutterstock|iStock|Alamy|Xinhua|Anadolu|Flickr|Wikimedia(?: Commons)?|Redux|Zuma(?: Press)?|Sipa|Polaris)(?: Images)?[-–—)\] .]*$`,
    String.raw`^[-–—(\[ ]*(?:REUTERS|AFP|EPA|AP(?: Photo)?|Getty Images|Xinhua)\s?\/\s?\p{Lu}[\p{L}\p{M} .'’-]{2,60}[)\]]?$`,
    String.raw`^(?:(?:photo|image|picture)s? )?courtesy(?: of|:) \p{L}[\p{L}\p{M}\d &.'’-]{1,50}$`,
  ].join('|'),
  'u',
);
const isPictureCredit = (text: string): boolean =>
  text.length <= 100 &&
  (PICTURE_CREDIT.test(text) || PICTURE_CREDIT.test(text.replace(/^Courtesy/, 'courtesy')));

export const isCaptionLike = (text: string): boolean =>
  LABELLED.test(text) ||
  TAGGED.test(text) ||
  OWNED.test(text) ||
  AGENCY_TAGGED.test(text) ||
  isPictureCredit(text);

/** Captions of pictures that the text no longer shows. */
export function findCaptions(working: Working): void {
  const live = liveParas(working);
  const lastOnes = live.slice(-2);
  for (const para of live) {
    if (para.kind !== 'paragraph' || para.text.length > 320) continue;
    if (
      (LABELLED.test(para.text) && !/^\p{L}+ by \p{Ll}/u.test(para.text)) ||
      (!lastOnes.includes(para) && isPictureCredit(para.text))
    ) {
      setParaAside(working, para, {
        kind: 'caption',
        rule: 'caption',
        certain: true,
        message: 'The line is the caption or credit of a picture.',
      });
    } else if (wordCount(para.text) >= 4 && para.text.length <= 250) {
      const isTagged = TAGGED.test(para.text) || OWNED.test(para.text);
      if (isTagged || (!lastOnes.includes(para) && AGENCY_TAGGED.test(para.text))) {
        setParaAside(working, para, {
          kind: 'caption',
          rule: 'caption',
          certain: isTagged,
          message: 'The line ends with a picture credit: a caption.',
        });
      }
    }
  }
}
