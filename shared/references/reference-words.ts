import { toName } from '../citation/names';
import { cleanLine } from '../citation/protect';
import { ARTICLE_KINDS } from '../model/article';
import { staysWhole } from '../model/author-names';

const KEEPER = { take: cleanLine, value: (text: string) => text, name: (text: string) => text };

/** A record's author as the parts of a name. */
export const nameParts = (
  author: string,
): { family?: string; given?: string; suffix?: string; literal?: string } => toName(author, KEEPER);

/** A body's name as records hold it: in braces where it could be taken for a person's. */
export function bodyName(name: string): string {
  const words = cleanLine(name);
  return words === '' || (staysWhole(words) && !words.includes(',')) || nameParts(words).literal === words
    ? words
    : `{${words}}`;
}

/** A person's name as records hold it: “Family, Given, Suffix”. */
export const personName = (family: string, given: string, suffix: string): string =>
  [family, given, suffix]
    .map(cleanLine)
    .filter((part) => part !== '')
    .join(', ');

const LANGUAGES: ReadonlyMap<string, string> = new Map(
  'english=en american=en-US usenglish=en-US british=en-GB ukenglish=en-GB australian=en-AU canadian=en-CA urdu=ur arabic=ar persian=fa farsi=fa dari=prs pashto=ps pushto=ps punjabi=pa panjabi=pa sindhi=sd balochi=bal hindi=hi bengali=bn french=fr german=de ngerman=de spanish=es russian=ru chinese=zh turkish=tr italian=it portuguese=pt japanese=ja eng=en urd=ur ara=ar per=fa fas=fa pus=ps fre=fr fra=fr ger=de deu=de spa=es rus=ru chi=zh zho=zh tur=tr hin=hi pan=pa snd=sd'
    .split(' ')
    .map((pair): [string, string] => {
      const [name = '', tag = ''] = pair.split('=');
      return [name, tag];
    }),
);

/** A language as records name it (BCP 47), or null where the words are none that is known. */
export function languageTag(words: string): string | null {
  const text = words.trim();
  const named = LANGUAGES.get(text.toLowerCase());
  if (named !== undefined) return named;
  if (!/^[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*$/.test(text)) return null;
  try {
    return Intl.getCanonicalLocales(text.replaceAll('_', '-'))[0] ?? null;
  } catch {
    return null;
  }
}

const GENRES: Readonly<Record<string, (typeof ARTICLE_KINDS)[number]>> = {
  'op-ed': 'opinion',
  oped: 'opinion',
  column: 'opinion',
  editorial: 'opinion',
  'press release': 'press-release',
  'news release': 'press-release',
  'news report': 'news',
};

/** The kind of article that a genre names, or null. */
export function kindOfGenre(genre: string): (typeof ARTICLE_KINDS)[number] | null {
  const text = genre.trim().toLowerCase();
  return (
    ARTICLE_KINDS.find((kind) => kind === text) ?? (Object.hasOwn(GENRES, text) ? GENRES[text] : null) ?? null
  );
}

/** A kind as other programs' genres have it. */
export const genreOfKind = (kind: string): string => kind.replace('-', ' ');

/** An address that a record can hold, or null. */
export function webAddress(words: string): string | null {
  const text = words.trim();
  return text.length <= 4000 && /^https?:\/\/[^\s/?#@:]+(?::\d{1,5})?(?:[/?#]\S*)?$/i.test(text)
    ? text
    : null;
}

/** A DOI without what is put before it, in lower case, or null. */
export function plainDoi(words: string): string | null {
  const [, doi] =
    /^(?:(?:https?:\/\/)?(?:dx\.)?doi\.org\/|doi:\s*)?(10\.\d{4,9}\/\S+)$/i.exec(words.trim()) ?? [];
  return doi?.toLowerCase() ?? null;
}
