import type { CitedItem } from '../brief-document/cited';
import type { Article } from '../model';
import { withoutBraces } from '../model/author-names';
import { findingOnBrief, type ReviewFinding } from './review-finding';

/** What is read of an article whose citation is looked at. */
export type PrintedArticle = Pick<Article, 'id' | 'key' | 'accession' | 'record'> & { importedAt?: string };

/** A citation as the brief's style prints it, in document order. */
export type PrintedCitation = Readonly<{
  words: string;
  items: readonly CitedItem[];
  /** Child indexes from the root of the brief; null where the place is not known. */
  path: readonly number[] | null;
}>;

export type PrintedCitations = Readonly<{
  citations: readonly PrintedCitation[];
  /** Entries of the list of sources, if the style prints one. */
  entries: readonly string[];
  articles: ReadonlyMap<string, PrintedArticle>;
}>;

/**
 * Reads what the style really prints, which for a style that analysts add nobody can know before: values that are
 * inferred and look known, years that no record has (check 8), days of access that nobody recorded (9), datelines in
 * the place of publication (10), blanks and stray marks (11), and “ibid.” behind another source (5).
 */
export function checkPrintedCitations({ citations, entries, articles }: PrintedCitations): ReviewFinding[] {
  const findings: ReviewFinding[] = [];
  const told = new Set<string>();
  const tell = (finding: ReviewFinding, path: PrintedCitation['path'] = null) => {
    const id = `${finding.check} ${finding.message}`;
    if (told.has(id)) return;
    told.add(id);
    findings.push({ ...finding, path });
  };
  const known = [...articles.values()];
  const all = known.map((each) => dataOf(each)).join('\n');
  citations.forEach(({ words, items, path }, index) => {
    const cited = items.flatMap(({ articleId }) => articles.get(articleId) ?? []);
    const around = items
      .flatMap(({ prefix = '', suffix = '' }) => [prefix.trim(), suffix.trim()])
      .filter((own) => own !== '');
    const places = items.map(({ locator }) => locator?.value ?? '');
    // A source that is missing says so itself.
    if (cited.length < items.length || cited.length === 0) return;
    const where = `as note or citation ${index + 1} prints it: “${words.trim()}”`;
    // What the analyst wrote around the source is no word of the style.
    const styled = around.reduce((rest, own) => rest.replace(own, ' '), words);
    const data = [...cited.map((each) => dataOf(each)), ...around, ...places].join('\n');
    for (const finding of faultsIn(styled, cited, data)) tell({ ...finding, where }, path);
    const before = citations[index - 1];
    const [first] = items;
    const isSame = before?.items.some(({ articleId }) => articleId === first?.articleId) ?? false;
    if (/^(?:ibid|id\.)(?!\p{L})/iu.test(styled.trim()) && !isSame)
      tell(
        {
          ...fault(
            'citations-resolve',
            `“${words.trim()}” stands behind another source: the style names the wrong one here.`,
          ),
          where,
        },
        path,
      );
  });
  for (const words of entries) {
    const sources = known.filter((each) => isEntryOf(words, each));
    const [only] = sources.length === 1 ? sources : [];
    for (const finding of faultsIn(words, sources, all))
      tell({
        ...finding,
        where: `in the list of sources: “${words.trim()}”`,
        ...(only && { articleId: only.id }),
      });
  }
  return findings;
}

/** What is read off words may be read wrongly: it weighs what its check does, but a person may say that it is in order. */
const fault = (...[check, message]: Parameters<typeof findingOnBrief>): ReviewFinding => ({
  ...findingOnBrief(check, message),
  answerable: true,
});

/** What is wrong with the words of a style; `data` is all that may rightly stand in them. */
function* faultsIn(words: string, cited: readonly PrintedArticle[], data: string): Generator<ReviewFinding> {
  for (const year of yearsIn(words))
    if (!yearsIn(data).has(year))
      yield fault(
        'inferred-marked',
        `The style prints the year ${year}, which no record of a cited source has.`,
      );
  const only = cited.length === 1 ? cited[0] : undefined;
  if (only) yield* faultsOf(only, words);
  const stray = STRAY.find(([, pattern]) => pattern.test(words));
  if (stray && !stray[1].test(data))
    yield fault('source-fields', `The style leaves ${stray[0]} in “${words.trim()}”.`);
}

/** What is wrong with the words that cite this article and no other. */
function* faultsOf(article: PrintedArticle, words: string): Generator<ReviewFinding> {
  const { record, key } = article;
  const { published, authors, outlet, place, accessed } = record;
  const elsewhere = (except: keyof typeof record) => dataOf(article, except).toLowerCase();
  const inferred: [string, string[], keyof typeof record][] = [
    ['date', published.basis === 'inferred' ? [...yearsIn(published.value ?? '')] : [], 'published'],
    ['author', authors.basis === 'inferred' ? (authors.value ?? []).map(lastWord) : [], 'authors'],
    ['outlet', outlet.basis === 'inferred' && outlet.value !== null ? [outlet.value] : [], 'outlet'],
  ];
  for (const [what, values, field] of inferred)
    for (const value of values)
      if (value !== '' && !elsewhere(field).includes(value.toLowerCase()) && standsBare(words, value))
        yield fault(
          'inferred-marked',
          `The ${what} of “${key}” is inferred, and the style prints “${value}” as if it were known.`,
        );
  if (record.title.basis === 'inferred')
    yield fault(
      'inferred-marked',
      `The title of “${key}” is inferred, and no citation can show that: confirm it in the record, or describe the text in words of your own.`,
    );
  const access = ACCESS.exec(words)?.[0];
  if (access !== undefined && (accessed.value === null || accessed.basis === 'inferred'))
    yield fault('access-recorded', `The style prints “${access}” for “${key}”, but no access is recorded.`);
  const city = place.value?.trim() ?? '';
  if (city !== '' && !elsewhere('place').includes(city.toLowerCase()))
    for (const { index } of words.matchAll(new RegExp(escaped(city), 'giu')))
      if (!/dateline\s*\[?$/iu.test(words.slice(0, index)))
        yield fault(
          'dateline-kept',
          `The style prints “${city}”, the dateline of “${key}”, as if it were published there.`,
        );
}

const DAY = String.raw`(?:\d{1,2}\.?\s+\p{L}{3,9}\.?,?\s+\d{4}|\p{L}{3,9}\.?\s+\d{1,2},?\s+\d{4}|\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{2,4})`;
const ACCESS = new RegExp(
  String.raw`(?<!\p{L})(?:accessed|retrieved|(?:last )?visited|viewed|consulted)(?: on)?[\s:,]+${DAY}`,
  'iu',
);

/** Marks that stand where a value is missing. Ellipses and what stands so in the records do not count. */
const STRAY: readonly (readonly [string, RegExp])[] = [
  ['empty brackets', /\(\s*[,;:.]*\s*\)|\[\s*[,;:.]*\s*\]/u],
  ['empty quotation marks', /“\s*[,.]?\s*”|‘\s*[,.]?\s*’/u],
  ['doubled marks', /,\s*,|;\s*;|:\s*:|[,;:]\s*\.(?![.\d\s]*\.)|(?<![.…\s])\.\s?\.(?!\s?\.)/u],
  ['a space before a mark', /[\p{L}\p{N}”’)\]]\s+[,;:](?=\s|$)/u],
  ['a bracket that begins with a mark', /[([][,;:]\s/u],
  ['“accessed” without a day', /(?<!\p{L})(?:accessed|retrieved|last visited)\s*(?:[.,;)\]]|$)/iu],
  ['a word of its making', /undefined|\bnull\b|\bNaN\b|\[object /u],
];

/** Does a value stand outside of brackets with a query, and without a word that says “about”? */
function standsBare(words: string, value: string): boolean {
  // A name that is a month, or that the style shows in brackets as well, is not told from other words.
  if (MONTH.test(value) || new RegExp(String.raw`\[[^\]]*${escaped(value)}[^\]]*\?\]`, 'iu').test(words))
    return false;
  const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}])${escaped(value)}(?![\p{L}\p{N}])`, 'giu');
  return [...words.matchAll(pattern)].some(({ index }) => {
    const before = words.slice(0, index);
    const isBracketed = before.lastIndexOf('[') > before.lastIndexOf(']');
    return !isBracketed && !/(?<!\p{L})(?:ca?\.?|circa|undated)[^.;]{0,24}$/iu.test(before);
  });
}

const MONTH = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/iu;

const yearsIn = (words: string): Set<string> =>
  new Set(words.match(/(?<![\d\p{L}])(?:1[5-9]|20)\d\d(?![\d\p{L}])/gu) ?? []);

const lastWord = (printed: string): string => lastOf(withoutBraces(printed));
const lastOf = (name: string): string =>
  (name.includes(',') ? name.slice(0, name.indexOf(',')) : name).trim().split(/\s+/u).at(-1) ?? '';

const escaped = (words: string): string => words.replaceAll(/[\\^$.*+?()[\]{}|/-]/gu, String.raw`\$&`);

/** Every value of a record, the accession number and the key, as lines. */
const dataOf = ({ record, accession, key, importedAt = '' }: PrintedArticle, except?: string): string =>
  [
    key,
    accession,
    importedAt,
    ...Object.entries(record).flatMap(([name, { value }]) => (name === except ? [] : [value ?? ''].flat())),
  ].join('\n');

/** An entry that has the whole title, and for a title of one or two words the author or outlet as well, is that source's. */
function isEntryOf(words: string, { record }: PrintedArticle): boolean {
  const entry = ` ${lettersOf(words)} `;
  const has = (value: string | null | undefined) => {
    const letters = lettersOf(value ?? '');
    return letters !== '' && entry.includes(` ${letters} `);
  };
  const isLong = lettersOf(record.title.value ?? '').split(' ').length > 2;
  return (
    has(record.title.value) &&
    (isLong || has(record.outlet.value) || (record.authors.value ?? []).some((name) => has(lastWord(name))))
  );
}

const lettersOf = (words: string): string =>
  words
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
