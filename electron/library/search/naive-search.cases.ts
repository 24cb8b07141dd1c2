import { unknownRecord } from '../../../shared/model';
import type { ArticleToMake } from '../testing/make-library';

/** A word as it may be written, and what all its writings have in common. */
type Word = { word: string; writings: readonly string[] };

const plain = (word: string): Word => ({
  word,
  writings: [word, word.toUpperCase(), word[0]?.toUpperCase() + word.slice(1)],
});
/** The commonest first: drawn by a law that makes the first ones common and the last ones rare. */
const WORDS: readonly Word[] = [
  ...['the', 'of', 'river', 'trade', 'copper', 'rail', 'railway', 'railways', 'road', 'council', 'port'].map(
    plain,
  ),
  { word: 'not', writings: ['not', 'Not'] },
  { word: 'nunez', writings: ['Núñez', 'Nunez', 'Nun\u0303ez', 'NÚÑEZ'] },
  { word: 'cafe', writings: ['café', 'cafe', 'CAFÉ'] },
  { word: 'پاکستان', writings: ['پاکستان', 'پاكستان', 'پَاکِسْتان', 'پاکـستان'] },
  { word: 'علی', writings: ['علی', 'علي', 'على', 'عَلی'] },
  { word: 'میروم', writings: ['می\u200cروم', 'میروم'] },
  { word: '2026', writings: ['2026', '۲۰۲۶', '٢٠٢٦'] },
  ...['kapur', 'kapoor', 'is', 'k', 'isis', 'iskp', 'barley', 'quay', 'dam', 'zinc'].map(plain),
];
export const SPELLINGS = [
  ['IS-K', 'ISIS-K', 'ISKP'],
  ['Kapur', 'Kapoor'],
];
const SPELT: readonly (readonly (readonly string[])[])[] = [
  [['is', 'k'], ['isis', 'k'], ['iskp']],
  [['kapur'], ['kapoor']],
];
const SIGNS = [' ', ' ', ' ', ' ', ', ', ' – ', '-', '. ', '، '];
const OUTLETS = ['Gazette', 'The River Courier', 'Trade Post', 'روزنامہ پاکستان', null];
const OUTLET_WORDS: Readonly<Record<string, readonly string[]>> = {
  Gazette: ['gazette'],
  'The River Courier': ['the', 'river', 'courier'],
  'Trade Post': ['trade', 'post'],
  'روزنامہ پاکستان': ['روزنامہ', 'پاکستان'],
};
const KINDS = ['news', 'opinion', 'report', null] as const;
/** With the first and last day that each can mean. */
const DATES: readonly (readonly [edtf: string | null, from: number, to: number])[] = [
  ['2024', 20240101, 20241231],
  ['2024-11', 20241101, 20241131],
  ['2025-04', 20250401, 20250431],
  ['2025-04-12', 20250412, 20250412],
  ['2026-01-03', 20260103, 20260103],
  ['XXXX-02-12', 0, 0],
  [null, 0, 0],
];
const TAGS = ['Trade', 'trade/Minerals', 'trade/minerals/Copper', 'Water', 'water rights'];

type Random = () => number;
export function seeded(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
const drawWord = (random: Random): Word => WORDS[Math.floor(random() ** 2 * WORDS.length)] as Word;

export type Made = Required<Pick<ArticleToMake, 'fileName' | 'record' | 'paragraphs'>> & {
  /** The last word of the title, which no other article has. */
  name: string;
  /** Folded words of each stretch that a phrase may stand in. */
  fields: { title: string[][]; author: string[][]; outlet: string[][]; body: string[][] };
  from: number;
  to: number;
  year: string;
  outletName: string;
  kind: string;
  tags: string[];
  isStarred: boolean;
};

function sentence(random: Random, length: number): { text: string; words: string[] } {
  let text = '';
  const words: string[] = [];
  for (let at = 0; at < length; at += 1) {
    const word = drawWord(random);
    text += (at === 0 ? '' : pick(random, SIGNS)) + pick(random, word.writings);
    words.push(word.word);
  }
  return { text, words };
}

export function makeArticles(random: Random, count: number): Made[] {
  return Array.from({ length: count }, (_, at) => {
    const name = `n${at}`;
    const title = sentence(random, 1 + Math.floor(random() * 3));
    const author = random() < 0.5 ? sentence(random, 2) : null;
    const outlet = pick(random, OUTLETS);
    const kind = pick(random, KINDS);
    const [edtf, from, to] = pick(random, DATES);
    const body = Array.from({ length: 1 + Math.floor(random() * 3) }, () =>
      sentence(random, 2 + Math.floor(random() * 8)),
    );
    const known = <T>(value: T) => ({ value, basis: 'in-text' as const });
    const unknown = unknownRecord();
    return {
      name,
      fileName: `${name}.txt`,
      record: {
        title: known(`${title.text} ${name}`),
        authors: author ? known([author.text]) : unknown.authors,
        outlet: outlet === null ? unknown.outlet : known(outlet),
        kind: kind === null ? unknown.kind : known(kind),
        published: edtf === null ? unknown.published : known(edtf),
      },
      paragraphs: body.map(({ text }) => text),
      fields: {
        title: [[...title.words, name]],
        author: author ? [author.words] : [],
        outlet: outlet === null ? [] : [[...(OUTLET_WORDS[outlet] ?? [])]],
        body: body.map(({ words }) => words),
      },
      from,
      to,
      year: from === 0 ? '' : String(from).slice(0, 4),
      outletName: outlet ?? '',
      kind: kind ?? '',
      tags: TAGS.filter(() => random() < 0.15),
      isStarred: random() < 0.3,
    };
  });
}

type Field = 'anywhere' | 'title' | 'author' | 'outlet';
type Question =
  | { ask: 'words'; field: Field; words: string[]; written: string; isPrefix: boolean }
  | { ask: 'fact'; written: string; fits: (article: Made) => boolean }
  | { ask: 'not'; part: Question }
  | { ask: 'and' | 'or'; parts: Question[] };
export type Asked = {
  query: Question;
  order: 'relevance' | 'date';
  chosen: { outlet?: string; year?: string; tag?: string; kind?: string };
};

const tagsAbove = (tag: string): string[] =>
  tag.split('/').map((_, depth, parts) => parts.slice(0, depth + 1).join('/'));
const bears = (article: Made, asked: string): boolean =>
  article.tags.some((tag) => tagsAbove(tag).some((each) => each.toLowerCase() === asked.toLowerCase()));

type Fact = Extract<Question, { ask: 'fact' }>;
const fact = (written: string, fits: Fact['fits']): Fact => ({ ask: 'fact', written, fits });
const FACTS: readonly Fact[] = [
  fact('after:2025', (article) => article.to >= 20250101),
  fact('after:2025-04-13', (article) => article.to >= 20250413),
  fact('before:2025', (article) => article.from !== 0 && article.from < 20250101),
  fact('before:2025-04-12', (article) => article.from !== 0 && article.from < 20250412),
  fact('published:2025-04', (article) => article.from <= 20250431 && article.to >= 20250401),
  fact('kind:news', (article) => article.kind === 'news'),
  fact('Kind:opin*', (article) => article.kind === 'opinion'),
  fact('tag:trade', (article) => bears(article, 'trade')),
  fact('tag:Trade/MINERALS', (article) => bears(article, 'trade/minerals')),
  fact('tag:"water rights"', (article) => bears(article, 'water rights')),
  fact('tag:wat*', (article) => bears(article, 'water') || bears(article, 'water rights')),
  fact('is:starred', (article) => article.isStarred),
  fact('is:untagged', (article) => article.tags.length === 0),
];

const QUOTED: readonly ((words: string) => string)[] = [
  (words) => `"${words}"`,
  (words) => `“${words}”`,
  (words) => `«${words}»`,
];

function randomWords(random: Random): Question {
  const field = pick<Field>(random, ['anywhere', 'anywhere', 'anywhere', 'title', 'author', 'outlet']);
  const before = field === 'anywhere' ? '' : `${random() < 0.2 ? field.toUpperCase() : field}:`;
  const drawn = Array.from({ length: 1 + Math.floor(random() ** 2 * 3) }, () => drawWord(random));
  const words = drawn.map(({ word }) => word);
  const writings = drawn.map(({ writings: all }) => pick(random, all));
  if (drawn.length === 1) {
    const cut = words[0] ?? '';
    if (/^[a-z]{3,}$/.test(cut) && random() < 0.3) {
      const beginning = cut.slice(0, 2 + Math.floor(random() * (cut.length - 2)));
      return { ask: 'words', field, words: [beginning], written: `${before}${beginning}*`, isPrefix: true };
    }
    return { ask: 'words', field, words, written: before + writings[0], isPrefix: false };
  }
  // Words joined by signs are a phrase without marks, too.
  const written =
    random() < 0.2 ? writings.join('-') : pick(random, QUOTED)(writings.join(random() < 0.2 ? ', ' : ' '));
  return { ask: 'words', field, words, written: before + written, isPrefix: false };
}

function randomQuestion(random: Random, depth: number): Question {
  const chance = random();
  if (depth === 0 || chance < 0.4) return random() < 0.75 ? randomWords(random) : pick(random, FACTS);
  if (chance < 0.55) return { ask: 'not', part: randomQuestion(random, depth - 1) };
  const parts = Array.from({ length: 2 + Math.floor(random() * 2) }, () => randomQuestion(random, depth - 1));
  return { ask: chance < 0.8 ? 'and' : 'or', parts };
}

export function randomAsked(random: Random): Asked {
  return {
    query: randomQuestion(random, 3),
    order: random() < 0.5 ? 'relevance' : 'date',
    chosen: {
      ...(random() < 0.1 && { outlet: pick(random, OUTLETS) ?? '' }),
      ...(random() < 0.1 && { year: pick(random, ['2024', '2025', '']) }),
      ...(random() < 0.1 && { tag: pick(random, ['Trade', 'trade/Minerals', 'Water']) }),
      ...(random() < 0.1 && { kind: pick(random, KINDS) ?? '' }),
    },
  };
}

/** As it is typed, with a space at the end: every word is whole. */
export const writeAsked = (question: Question): string => `${write(question)} `;
function write(question: Question): string {
  switch (question.ask) {
    case 'words':
    case 'fact':
      return question.written;
    case 'not':
      return question.part.ask !== 'words' && question.part.ask !== 'fact'
        ? `-(${write(question.part)})`
        : `-${write(question.part)}`;
    default: {
      const inside = question.parts.map((part) =>
        part.ask === 'and' || part.ask === 'or' ? `(${write(part)})` : write(part),
      );
      return inside.join(question.ask === 'or' ? ' OR ' : ' ');
    }
  }
}

/** A phrase in each of its spellings: the longest listed name that stands at a place, in turn as every other of its group. */
function ways(words: readonly string[]): string[][] {
  if (words.length === 0) return [[]];
  for (const group of SPELT)
    for (const name of [...group].sort((a, b) => b.length - a.length))
      if (name.every((word, at) => words[at] === word))
        return ways(words.slice(name.length)).flatMap((rest) => group.map((other) => [...other, ...rest]));
  return ways(words.slice(1)).map((rest) => [words[0] ?? '', ...rest]);
}

const standsIn = (stretch: readonly string[], words: readonly string[], isPrefix: boolean): boolean =>
  stretch.some((_, from) =>
    words.every((word, at) => {
      const here = stretch[from + at];
      if (here === undefined) return false;
      return isPrefix && at === words.length - 1 ? here.startsWith(word) : here === word;
    }),
  );

function fits(article: Made, question: Question): boolean {
  switch (question.ask) {
    case 'fact':
      return question.fits(article);
    case 'not':
      return !fits(article, question.part);
    case 'and':
      return question.parts.every((part) => fits(article, part));
    case 'or':
      return question.parts.some((part) => fits(article, part));
    default: {
      const { title, author, outlet, body } = article.fields;
      const { field, words, isPrefix } = question;
      const stretches =
        field === 'anywhere' ? [...title, ...author, ...outlet, ...body] : article.fields[field];
      return ways(words).some((way) => stretches.some((stretch) => standsIn(stretch, way, isPrefix)));
    }
  }
}

export const naiveAnswer = (articles: readonly Made[], { query, chosen }: Asked): Made[] =>
  articles.filter(
    (article) =>
      fits(article, query) &&
      (chosen.outlet === undefined || article.outletName === chosen.outlet) &&
      (chosen.kind === undefined || article.kind === chosen.kind) &&
      (chosen.year === undefined || article.year === chosen.year) &&
      (chosen.tag === undefined || bears(article, chosen.tag)),
  );

export function naiveFacets(found: readonly Made[]): Record<string, Record<string, number>> {
  const count = (valuesOf: (article: Made) => readonly string[]): Record<string, number> => {
    const counts: Record<string, number> = {};
    for (const article of found)
      for (const value of valuesOf(article)) counts[value] = (counts[value] ?? 0) + 1;
    return counts;
  };
  // A tag is spelt as it was spelt first.
  const spelt = (tag: string): string =>
    TAGS.flatMap(tagsAbove).find((each) => each.toLowerCase() === tag.toLowerCase()) ?? tag;
  return {
    outlet: count(({ outletName }) => [outletName]),
    year: count(({ year }) => [year]),
    kind: count(({ kind }) => [kind]),
    tag: count(({ tags }) => [...new Set(tags.flatMap(tagsAbove).map(spelt))]),
  };
}
