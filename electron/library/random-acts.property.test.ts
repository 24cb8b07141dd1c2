import { afterEach, expect, it } from 'vitest';
import { AppError } from '../../shared/ipc/app-error';
import type { Output } from '../../shared/ipc/contract';
import { seeded } from '../../shared/verdict/generated-articles.cases';
import { HEADER, stateOf, text } from './testing/lending-brief';
import { contentsOf, wrongIn } from './testing/library-holds';
import { addArticle, cleanUp, makeLibrary, temporaryFolder } from './testing/make-library';

// `RANDOM_LIBRARIES=200 RANDOM_SEED=1000` plays more of them, from another seed on.
const LIBRARIES = Number(process.env.RANDOM_LIBRARIES ?? 6);
const FIRST_SEED = Number(process.env.RANDOM_SEED ?? 1);
const ACTS = 40;
const MS_EACH = 15_000;

/** Refusals that an analyst meets in the ordinary way. */
const REFUSED = new Set(['in-use', 'invalid-input', 'not-found', 'not-verbatim', 'ambiguous']);
const TAGS = ['trade', 'trade/ore', 'trade-war', 'trade/ore/copper', 'Energy', 'wire'];
const WORDS = 'copper rail Quetta not fund minister wheat dam Gwadar tariff said Café کراچی loan'.split(' ');

afterEach(cleanUp);

/** One analyst who does what comes to hand. */
class Play {
  readonly folder = temporaryFolder();
  private library = makeLibrary(this.folder);
  private readonly random: () => number;
  /** Acts that can be taken back. */
  private readonly done: number[] = [];
  /** Texts that came in and were not removed by the analyst. */
  private readonly held = new Map<string, string[]>();

  constructor(seed: number) {
    this.random = seeded(seed);
    for (let each = 0; each < 3; each += 1) this.bringIn();
  }

  private upTo = (most: number): number => Math.floor(this.random() * most);
  private one<T>(list: readonly T[]): T {
    const chosen = list[this.upTo(list.length)];
    if (chosen === undefined) throw new AppError('not-found', 'There is nothing of the kind.');
    return chosen;
  }
  private articles = () => this.library.request('articles:list', {}).articles;
  private article = (): string => this.one(this.articles()).id;
  private some = (): number[] => {
    const numbers = [...this.library.request('articles:order', { order: 'added' }).numbers];
    return numbers.filter(() => this.upTo(2) === 0);
  };
  private collections = () => this.library.request('shelf:get', {}).collections;
  private keep = ({ actId }: { actId: number }): void => void this.done.push(actId);

  private bringIn(): void {
    const file = this.upTo(6);
    const variant = this.upTo(3);
    const paragraphs = [0, 1, 2].map((place) => {
      const number = file * 3 + place;
      const words = `Paragraph ${number} tells at some length of ${WORDS[number % WORDS.length]} and of ${WORDS[(number * 7) % WORDS.length]}.`;
      return variant === place ? `${words} Changed since.` : words;
    });
    const { articleId, textId } = addArticle(this.library, { fileName: `file-${file}.txt`, paragraphs });
    this.held.set(articleId, [...(this.held.get(articleId) ?? []), textId]);
  }

  private quote(): Output<'quotes:save'> {
    const articleId = this.article();
    const words = this.one(this.library.request('articles:get', { articleId }).text.blocks).text;
    const from = words.indexOf(' ');
    const passage = this.library.request('quotes:find', {
      articleId,
      exact: words.slice(from + 1, from + 30),
    });
    return this.library.request('quotes:save', { passage });
  }

  private brief(): void {
    const quote = this.quote();
    this.library.request('briefs:create', {
      header: HEADER,
      template: 'blank',
      state: stateOf({
        type: 'paragraph',
        children: [
          {
            type: 'quotation',
            quoteId: quote.id,
            articleId: quote.articleId,
            captured: quote.exact,
            paragraph: quote.paragraph,
            children: [text(quote.exact)],
          },
          { type: 'citation', citationId: 'c1', items: [{ articleId: quote.articleId }] },
        ],
      }),
    });
  }

  private merge(isTakenBack: boolean): void {
    const [keptId, otherId] = [this.article(), this.article()];
    const before = isTakenBack ? contentsOf(this.folder) : [];
    this.library.request('articles:merge', {
      keptId,
      otherId,
      fieldsFromOther: this.upTo(2) ? ['title'] : [],
      textFrom: this.upTo(2) ? 'kept' : 'other',
      groupFromOther: false,
    });
    if (!isTakenBack) {
      this.held.set(keptId, [...(this.held.get(keptId) ?? []), ...(this.held.get(otherId) ?? [])]);
      this.held.delete(otherId);
      return;
    }
    const { restored } = this.library.request('articles:unmerge', { mergedId: otherId });
    expect(contentsOf(this.folder)).toEqual(before);
    expect(restored.id).toBe(otherId);
  }

  private remove(): void {
    const [number] = this.some();
    if (number === undefined) return;
    const before = new Set(this.articles().map(({ id }) => id));
    this.keep(this.library.request('shelf:deleteArticles', { numbers: [number] }));
    const after = new Set(this.articles().map(({ id }) => id));
    for (const id of before) if (!after.has(id)) this.held.delete(id);
  }

  /** Acts of the list, each of which comes with its undo. */
  private readonly undoable: Readonly<Record<string, () => void>> = {
    tag: () =>
      this.keep(
        this.library.request('shelf:tag', {
          numbers: this.some(),
          add: [this.one(TAGS)],
          remove: [this.one(TAGS)],
        }),
      ),
    renameTag: () =>
      this.keep(this.library.request('shelf:renameTag', { name: this.one(TAGS), to: this.one(TAGS) })),
    deleteTag: () => this.keep(this.library.request('shelf:deleteTag', { name: this.one(TAGS) })),
    collection: () => {
      const parentId = this.upTo(2) ? (this.collections()[0]?.id ?? null) : null;
      this.keep(this.library.request('collections:save', { name: `C${this.upTo(6)}`, parentId }));
    },
    collect: () =>
      this.keep(
        this.library.request('collections:put', {
          id: this.one(this.collections()).id,
          numbers: this.some(),
          way: this.upTo(3) ? 'in' : 'out',
        }),
      ),
    deleteCollection: () =>
      this.keep(this.library.request('collections:delete', { id: this.one(this.collections()).id })),
    mark: () =>
      this.keep(
        this.library.request('shelf:mark', {
          numbers: this.some(),
          as: this.one(['read', 'unread', 'starred', 'unstarred'] as const),
        }),
      ),
    note: () =>
      this.keep(
        this.library.request('notes:save', { articleId: this.article(), words: `Note ${this.upTo(99)}` }),
      ),
    setField: () =>
      this.keep(
        this.library.request('shelf:setField', {
          numbers: this.some(),
          field: 'outlet',
          value: { value: `Outlet ${this.upTo(3)}`, basis: 'supplied' },
        }),
      ),
  };

  private readonly others: Readonly<Record<string, () => void>> = {
    bringIn: () => this.bringIn(),
    quote: () => void this.quote(),
    brief: () => this.brief(),
    merge: () => this.merge(false),
    mergeAndBack: () => this.merge(true),
    remove: () => this.remove(),
    actAndBack: () => {
      const before = contentsOf(this.folder);
      const act = this.one(Object.keys(this.undoable));
      this.undoable[act]?.();
      this.library.request('shelf:undo', { actId: this.done.at(-1) ?? 0 });
      expect(contentsOf(this.folder), `${act} and its undo`).toEqual(before);
    },
    reopen: () => {
      this.library.close();
      this.library = makeLibrary(this.folder);
      // Undo knows the acts of one session only.
      this.done.length = 0;
    },
  };

  /** One act; says which. */
  act(): string {
    if (this.articles().length < 2) this.bringIn();
    const acts = { ...this.undoable, ...this.others };
    const name = this.one(Object.keys(acts));
    try {
      acts[name]?.();
      return name;
    } catch (error) {
      if (error instanceof AppError && REFUSED.has(error.code)) return `${name} (refused: ${error.message})`;
      throw error;
    }
  }

  /** What is wrong by now. */
  wrong(): string[] {
    const texts = new Set(
      this.articles().flatMap(({ id }) =>
        this.library.request('articles:get', { articleId: id }).versions.map((version) => version.id),
      ),
    );
    const lost = [...this.held.values()].flat().filter((id) => !texts.has(id));
    return [...lost.map((id) => `lost text ${id}`), ...wrongIn(this.folder, this.library)];
  }
}

it.each(Array.from({ length: LIBRARIES }, (_, at) => FIRST_SEED + at))(
  'whatever an analyst does, nothing is lost and every undo puts all back: seed %i',
  (seed) => {
    const play = new Play(seed);
    const story: string[] = [];
    for (let each = 0; each < ACTS; each += 1) {
      story.push(play.act());
      if (each % 5 === 4) expect(play.wrong(), story.join('\n')).toEqual([]);
    }
  },
  MS_EACH,
);
