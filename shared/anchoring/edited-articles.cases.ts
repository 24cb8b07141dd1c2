import fc from 'fast-check';
import type { Block } from '../model/text';
import { canonicalText } from '../model/text';

/** A word with the marks on it. `origin` is its number in the article as first written; copies and additions have none. */
type Token = { text: string; origin: number | null };
type Sentence = Token[];
type Story = Sentence[][];

const VOCABULARIES = {
  ordinary:
    'the a of and in to fund bank council minister railway river talks officials copper border port trade will not may must has never agreed said lend build wait sign close expect 12 2024 $450 million percent team cooperation security supply minerals export partners regional long-term review'.split(
      ' ',
    ),
  /** So few words that nearly every sentence looks like another one. */
  narrow: 'the fund will not lend wait and'.split(' '),
} as const;

export type Edit =
  | { kind: 'insert-paragraph' | 'delete-paragraph' | 'reorder' | 'typo-outside'; at: number; to: number }
  | { kind: 'typo-inside' | 'duplicate' | 'case' | 'punctuation' | 'drop-not'; at: number; to: number }
  | { kind: 'insert-sentence' | 'delete-sentence' | 'replace-inside' | 'vary-copy'; at: number; to: number }
  | { kind: 'merge-paragraphs' | 'split-paragraph' | 'set-as-table'; at: number; to: number }
  | { kind: 'repeat-half' | 'replace-all'; at: number; to: number };

/** Edits that leave the passage itself alone and add nothing that looks like it. */
export const HARMLESS: readonly Edit['kind'][] = [
  'insert-paragraph',
  'delete-paragraph',
  'reorder',
  'typo-outside',
  'insert-sentence',
  'delete-sentence',
];
export const ALL: readonly Edit['kind'][] = [
  ...HARMLESS,
  'typo-inside',
  'duplicate',
  'case',
  'punctuation',
  'drop-not',
  'replace-inside',
  'vary-copy',
  'merge-paragraphs',
  'split-paragraph',
  'set-as-table',
  'repeat-half',
  'replace-all',
];

const sentence = (vocabulary: readonly string[], longest: number): fc.Arbitrary<string[]> =>
  fc
    .tuple(
      fc.array(fc.constantFrom(...vocabulary), { minLength: 2, maxLength: longest }),
      fc.constantFrom('.', '.', '.', '?', ',’'),
    )
    .map(([words, mark]) => [...words.slice(0, -1), `${words.at(-1)}${mark}`]);

export type EditedArticle = {
  before: { text: string }[];
  after: { text: string }[];
  start: number;
  end: number;
  exact: string;
  edits: Edit['kind'][];
  /** Where the passage's own words are now, if half of them are left (one, of fewer than five); `intact` when they are all there, side by side and unchanged. */
  tracked: { start: number; end: number; isIntact: boolean } | null;
  /** Places in the edited text of the passage's own words. */
  own: { start: number; end: number }[];
};

/** Paragraphs that an edit made a table of: each sentence a cell, two to a row. A separator is one character either way. */
const tables = new WeakSet<Story[number]>();

const render = (story: Story): { text: string }[] =>
  story.map((sentences) => ({
    text: sentences
      .map((tokens) => tokens.map(({ text }) => text).join(' '))
      .reduce((row, cell, index) => `${row}${tables.has(sentences) ? '\n\t'[index % 2] : ' '}${cell}`),
  }));

/** Places of all tokens in the canonical text. */
function layOut(story: Story): { token: Token; start: number; end: number }[] {
  let at = 0;
  return story.flatMap((sentences) => {
    const placed = sentences.flat().map((token) => {
      const start = at;
      at += token.text.length + 1;
      return { token, start, end: start + token.text.length };
    });
    at += 1;
    return placed;
  });
}

const misspelt = (text: string): string =>
  text.length > 2
    ? `${text.slice(0, 1)}${text[2]}${text[1] === text[2] ? 'x' : text[1]}${text.slice(3)}`
    : `${text}e`;

function apply(story: Story, edit: Edit, inside: (token: Token) => boolean, fresh: readonly string[]): Story {
  const sentences = story.flatMap((paragraph, p) => paragraph.map((_, s) => ({ p, s })));
  const own = sentences.filter(({ p, s }) => story[p]?.[s]?.some(inside));
  const pick = <T>(list: readonly T[], number: number): T | undefined =>
    list[number % Math.max(1, list.length)];
  const touch = (tokens: Token[], change: (text: string) => string): void => {
    const token = pick(tokens, edit.at);
    if (token) token.text = change(token.text);
  };
  const all = story.flat(2);
  const mine = all.filter(inside);
  // A twin beside its twin, or words that go on as the passage does where they split it, leave two histories of one text.
  const isUnmistakable =
    !sentences.some(({ p, s }) => story[p]?.[s]?.map(({ text }) => text).join(' ') === fresh.join(' ')) &&
    !mine.some(({ text }) => text.startsWith(fresh[0] ?? ''));
  const addition = (): Sentence =>
    (isUnmistakable ? fresh : ['Meanwhile,', ...fresh]).map((text) => ({ text, origin: null }));
  const target = pick(story, edit.to);
  const foreign = story.filter((paragraph) => !paragraph.flat().some(inside));
  switch (edit.kind) {
    case 'insert-paragraph':
      story.splice(edit.at % (story.length + 1), 0, [addition()]);
      break;
    case 'delete-paragraph': {
      const gone = pick(foreign, edit.at);
      return story.length > 2 && gone ? story.filter((paragraph) => paragraph !== gone) : story;
    }
    case 'reorder': {
      const [moved] = story.splice(edit.at % story.length, 1);
      if (moved) story.splice(edit.to % (story.length + 1), 0, moved);
      break;
    }
    case 'typo-outside':
      touch(
        all.filter((token) => !inside(token)),
        misspelt,
      );
      break;
    case 'insert-sentence':
      target?.splice(edit.at % (target.length + 1), 0, addition());
      break;
    case 'delete-sentence': {
      const place = pick(
        sentences.filter(({ p, s }) => !story[p]?.[s]?.some(inside) && (story[p]?.length ?? 0) > 1),
        edit.at,
      );
      if (place) story[place.p]?.splice(place.s, 1);
      break;
    }
    case 'typo-inside':
      touch(mine, misspelt);
      break;
    case 'case':
      touch(mine, (text) => (text === text.toUpperCase() ? text.toLowerCase() : text.toUpperCase()));
      break;
    case 'punctuation':
      touch(mine, (text) => (/[.,?]$/u.test(text) ? text.slice(0, -1) : `${text},`));
      break;
    case 'replace-inside':
      touch(mine, () => fresh[0] ?? 'x');
      break;
    case 'drop-not': {
      // Of two equal words side by side nobody can say which one went.
      const single = mine.filter((token) => {
        const at = all.indexOf(token);
        const word = (index: number) => all[index]?.text.replace(/\P{L}+$/u, '');
        return word(at - 1) !== word(at) && word(at + 1) !== word(at);
      });
      const not =
        single.find(({ text }) => text === 'not') ?? (mine.length > 1 ? pick(single, edit.at) : undefined);
      for (const paragraph of story)
        for (const tokens of paragraph)
          if (not && tokens.includes(not) && tokens.length > 1) tokens.splice(tokens.indexOf(not), 1);
      break;
    }
    case 'merge-paragraphs': {
      const [first, second] = story.slice(edit.at % Math.max(1, story.length - 1));
      if (first && second) story.splice(story.indexOf(first), 2, [...first, ...second]);
      break;
    }
    case 'split-paragraph': {
      const whole = pick(
        story.filter((paragraph) => paragraph.length > 1),
        edit.at,
      );
      const cut = 1 + (edit.to % Math.max(1, (whole?.length ?? 1) - 1));
      if (whole) story.splice(story.indexOf(whole), 1, whole.slice(0, cut), whole.slice(cut));
      break;
    }
    case 'set-as-table':
      if (target) tables.add(target);
      break;
    case 'repeat-half': {
      const middle = Math.ceil(story.length / 2);
      const half = edit.at % 2 === 0 ? story.slice(0, middle) : story.slice(middle);
      const copy = half.map((sentences) =>
        sentences.map((tokens) => tokens.map(({ text }) => ({ text, origin: null }))),
      );
      story.splice(edit.to % 2 === 0 ? 0 : story.length, 0, ...copy);
      break;
    }
    case 'replace-all':
      return [[addition()], [addition(), addition()]];
    case 'duplicate':
    case 'vary-copy': {
      const from = pick(own, edit.at);
      const copy = story[from?.p ?? 0]?.[from?.s ?? 0]?.map(({ text }) => ({ text, origin: null }));
      if (!copy) break;
      if (edit.kind === 'vary-copy') touch(copy, misspelt);
      // Beside its twin, nobody could say which of the two came first.
      const isOwn = (tokens: Sentence | undefined) => tokens?.some(inside) ?? false;
      if (edit.at % 3 === 0 || !target) {
        const at = edit.to % (story.length + 1);
        const splits = isOwn(story[at - 1]?.flat()) || isOwn(story[at]?.flat());
        story.splice(splits ? story.length : at, 0, [copy]);
      } else {
        const at = edit.at % (target.length + 1);
        const splits =
          isOwn(target[at - 1] ?? story[story.indexOf(target) - 1]?.at(-1)) ||
          isOwn(target[at] ?? story[story.indexOf(target) + 1]?.[0]);
        if (splits) story.push([copy]);
        else target.splice(at, 0, copy);
      }
      break;
    }
  }
  return story;
}

/** An article, a passage of it, and what a chain of edits made of both. */
export function editedArticle(
  vocabulary: keyof typeof VOCABULARIES,
  kinds: readonly Edit['kind'][],
  options: { twins: boolean; longest: number; maxEdits: number },
): fc.Arbitrary<EditedArticle> {
  const words = VOCABULARIES[vocabulary];
  const paragraphs = fc.array(fc.array(sentence(words, options.longest), { minLength: 1, maxLength: 4 }), {
    minLength: 2,
    maxLength: 7,
  });
  const edit = fc.record({ kind: fc.constantFrom(...kinds), at: fc.nat(9999), to: fc.nat(9999) });
  return fc
    .record({
      paragraphs,
      twins: fc.array(fc.tuple(fc.nat(9999), fc.nat(9999)), { maxLength: options.twins ? 3 : 0 }),
      from: fc.nat(9999),
      length: fc.integer({ min: 1, max: 25 }),
      whole: fc.boolean(),
      edits: fc.array(fc.tuple(edit, sentence(words, options.longest)), {
        minLength: 1,
        maxLength: options.maxEdits,
      }),
    })
    .map(({ paragraphs: written, twins, from, length, whole, edits }): EditedArticle => {
      const source = structuredClone(written);
      for (const [a, b] of twins) {
        const all = source.flat();
        const into = source[b % source.length];
        into?.splice(a % (into.length + 1), 0, [...(all[a % all.length] ?? [])]);
      }
      let number = 0;
      let story: Story = source.map((sentences) =>
        sentences.map((tokens) => tokens.map((text) => ({ text, origin: number++ }))),
      );
      const placed = layOut(story);
      const texts = placed.map(({ token }) => token.text);
      const before = render(story);
      let first = from % placed.length;
      let last = Math.min(placed.length - 1, first + length - 1);
      if (whole) {
        const own = story.flat().find((tokens) => tokens.some(({ origin }) => origin === first));
        first = own?.[0]?.origin ?? first;
        last = own?.at(-1)?.origin ?? last;
      }
      const start = placed[first]?.start ?? 0;
      const end = placed[last]?.end ?? 1;
      const inside = ({ origin }: Token) => origin !== null && origin >= first && origin <= last;
      for (const [one, fresh] of edits) story = apply(story, one, inside, fresh);
      const now = layOut(story).filter(({ token }) => inside(token));
      const exact = canonicalText(before).slice(start, end);
      const after = render(story);
      const [head, tail] = [now[0], now.at(-1)];
      const isWhole =
        now.length === last - first + 1 && now.every(({ token }, index) => token.origin === first + index);
      const isRead =
        head !== undefined &&
        tail !== undefined &&
        canonicalText(after).startsWith(exact, head.start) &&
        /^[^\p{L}\p{N}]*$/u.test(canonicalText(after).slice(head.start + exact.length, tail.end));
      const unchanged = now.filter(({ token }) => token.text === texts[token.origin ?? -1]).length;
      const isGone = last - first >= 4 ? unchanged * 2 < last - first + 1 : last > first && unchanged === 0;
      return {
        before,
        after,
        start,
        end,
        exact,
        own: now.map((word) => ({ start: word.start, end: word.end })),
        edits: edits.map(([{ kind }]) => kind),
        tracked:
          head && tail && !isGone
            ? {
                start: head.start,
                // A mark added behind the last word stands outside the passage.
                end: isRead ? head.start + exact.length : tail.end,
                isIntact: isWhole && isRead,
              }
            : null,
      };
    });
}

export const asSource = (blocks: readonly Pick<Block, 'text'>[]) => ({ blocks, setAside: [] });
