import { type Block, blockStarts, canonicalText, type SetAside } from '../model/text';
import { type ComparisonForm, toComparisonForm } from './comparison-form';

/** The stored words a quotation is judged against. */
export type QuotationSource = Readonly<{
  blocks: readonly Pick<Block, 'text'>[];
  setAside: readonly Pick<SetAside, 'kind' | 'text'>[];
}>;

/** A source made ready for many verdicts: typing in a brief judges the same article again and again. */
export type SourceWords = Readonly<{
  canonical: string;
  form: ComparisonForm;
  /** The same characters with all-caps lead-ins in normal case (QI-18); null where no paragraph has one. */
  loweredText: string | null;
  /** UTF-16 start of each block in `canonical`. */
  blockStarts: readonly number[];
  setAside: readonly Readonly<{ kind: SetAside['kind']; form: ComparisonForm }>[];
  words: readonly Word[];
  /** Lower-case word to the indexes in `words` where it stands. */
  wordIndex: ReadonlyMap<string, readonly number[]>;
}>;

/** A run of letters and digits with what holds it together, by its place in a comparison form. */
export type Word = Readonly<{ text: string; lower: string; from: number; to: number }>;

const WORD = /[\p{L}\p{N}\p{M}]+(?:['\u2010\u2011.,-](?=[\p{L}\p{N}])[\p{L}\p{N}\p{M}]+)*/gu;

export function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(WORD), (match) => ({
    text: match[0],
    lower: match[0].toLowerCase(),
    from: match.index,
    to: match.index + match[0].length,
  }));
}

// A lead-in of one of these is certainly not an abbreviation.
const FUNCTION_WORDS = new Set(
  'a an and as at but by for from he her his if in it its no not of on or our she so that the their there these they this those to we what when where while who why with you'.split(
    ' ',
  ),
);

// These are abbreviations as often as words; a lead-in made of one keeps its capitals.
const ALSO_ABBREVIATIONS = new Set('us who is aid un act am pm ai eu uk'.split(' '));

/** Lowers an all-caps lead-in at the start of each block, letters only, so that offsets stay as they are. */
function lowerLeadIns(form: ComparisonForm, starts: readonly number[]): string | null {
  let known: Set<string> | null = null;
  const isWord = (word: string) => {
    // Most words are not there at all, and seeing that takes a hundredth of taking all words apart.
    if (!form.text.includes(word)) return false;
    known ??= new Set(
      wordsOf(form.text)
        .filter(({ text, lower }) => text === lower)
        .map(({ lower }) => lower),
    );
    return known.has(word);
  };
  const isAbbreviation = (word: string) =>
    ALSO_ABBREVIATIONS.has(word.toLowerCase()) ||
    // A word in capitals inside a sentence is no lead-in, so the same word at a paragraph's start is none either.
    (word.length > 1 &&
      new RegExp(`(?<![.?!:]['’]?)(?<=\\p{Ll}[,;]? )${word}(?![\\p{L}\\p{M}])`, 'u').test(form.text));
  let lowered = form.text;
  for (const start of starts) {
    const from = lowerBound(form.starts, start);
    if (from >= form.text.length) continue;
    const head =
      /^['(]*((?:\p{Lu}[\p{Lu}'-]*)(?: \p{Lu}[\p{Lu}'-]*){0,5})(?= ['(]?\p{Ll}| \p{Lu}\p{Ll})/u.exec(
        lowered.slice(from, from + 120),
      );
    if (!head?.[1]) continue;
    const words = head[1].split(' ');
    const isLeadIn = words.every(
      (word) =>
        (FUNCTION_WORDS.has(word.toLowerCase()) || isWord(word.toLowerCase())) && !isAbbreviation(word),
    );
    if (!isLeadIn) continue;
    const at = from + head[0].length - head[1].length;
    const normal = (head[1][0] ?? '') + head[1].slice(1).toLowerCase();
    // Letters whose lower case has another length would shift every offset behind them.
    if (normal.length === head[1].length)
      lowered = lowered.slice(0, at) + normal + lowered.slice(at + normal.length);
  }
  return lowered === form.text ? null : lowered;
}

const cache = new WeakMap<QuotationSource['blocks'], SourceWords>();

/** Prepares a source; the result is kept as long as the same `blocks` array lives. */
export function prepareSource(source: QuotationSource): SourceWords {
  const known = cache.get(source.blocks);
  if (known) return known;
  const canonical = canonicalText(source.blocks);
  const form = toComparisonForm(canonical);
  const starts = blockStarts(source.blocks);
  const prepared: SourceWords = {
    canonical,
    form,
    loweredText: lowerLeadIns(form, starts),
    blockStarts: starts,
    // Only words that do not match ask for these.
    get setAside() {
      return once(this, 'setAside', setAsideForms(source));
    },
    get words() {
      return once(this, 'words', wordsOf(form.text));
    },
    get wordIndex() {
      return once(this, 'wordIndex', indexOf(this.words));
    },
  };
  cache.set(source.blocks, prepared);
  return prepared;
}

/** Keeps a value in the place of the getter that made it. */
function once<T>(of: object, name: keyof SourceWords, value: T): T {
  Object.defineProperty(of, name, { value });
  return value;
}

const setAsideForms = ({ setAside }: QuotationSource): SourceWords['setAside'] =>
  setAside.map((piece) => ({ kind: piece.kind, form: toComparisonForm(piece.text) }));

function indexOf(words: readonly Word[]): Map<string, number[]> {
  const index = new Map<string, number[]>();
  words.forEach((word, at) => {
    const places = index.get(word.lower);
    if (places) places.push(at);
    else index.set(word.lower, [at]);
  });
  return index;
}

/** First index whose value is at least `value`; the length if there is none. */
export function lowerBound(sorted: Int32Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Number (from 1) of the block that a UTF-16 offset of the canonical text lies in. */
export function paragraphAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}

/** Where words stand: the block (from 1) that they begin in, and their UTF-16 offsets in the canonical text. */
export type SourcePlace = Readonly<{ paragraph: number; start: number; end: number }>;

/** The place of a range of the source's levelled text. */
export function placeIn(
  { form, canonical, blockStarts: starts }: SourceWords,
  range: { from: number; to: number },
): SourcePlace {
  const start = form.starts[range.from] ?? 0;
  const end = form.ends[range.to - 1] ?? canonical.length;
  return { paragraph: paragraphAt(starts, start), start, end };
}
