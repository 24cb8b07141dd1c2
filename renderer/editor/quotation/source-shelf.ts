import type { Channel, Input, Output } from '../../../shared/ipc/contract';
import type { Article, QuoteImpact, Text } from '../../../shared/model';

type Asked<C extends Channel> = (input: Input<C>) => Promise<Output<C>>;
/** What is asked of the library, one by one. */
export type SourceQuestions = {
  sources: Asked<'briefs:sources'>;
  impact: Asked<'quotes:impact'>;
  text: Asked<'texts:get'>;
};

export type Sources = {
  articles: ReadonlyMap<string, Article>;
  /** By quote id: the text that a quote was made on, where the article has a newer one. */
  olderTexts: ReadonlyMap<string, Text>;
  /** By quote id: what the newest text does to those quotes, and what was decided about them. */
  impacts: ReadonlyMap<string, QuoteImpact>;
  /** Articles that were asked for and are not in the library. */
  missing: ReadonlySet<string>;
};

export type SourceShelf = {
  /** Makes sure that these articles are loaded or known to be missing. */
  want: (articleIds: readonly string[]) => void;
  /** Drops what was read; the next `want` reads it again. */
  refresh: () => void;
  get: () => Sources;
  subscribe: (listener: () => void) => () => void;
  stop: () => void;
};

/** Pause before an answer that failed is asked for again (ms). */
const RETRY = 3000;

/** The articles that a brief quotes and cites, read once and kept while it is open. */
export function createSourceShelf(ask: SourceQuestions): SourceShelf {
  let sources: Sources = {
    articles: new Map(),
    olderTexts: new Map(),
    impacts: new Map(),
    missing: new Set(),
  };
  let wanted = new Set<string>();
  let asked = new Set<string>();
  let stopped = false;
  let generation = 0;
  const listeners = new Set<() => void>();

  const show = (next: Sources) => {
    sources = next;
    for (const listener of listeners) listener();
  };

  async function load(ids: readonly string[], mine: number): Promise<void> {
    try {
      const found = await ask.sources({ articleIds: [...ids] });
      const older = await loadOlderTexts(ask, found);
      if (stopped || mine !== generation) return;
      const articles = new Map(sources.articles);
      const missing = new Set(sources.missing);
      for (const id of ids) {
        articles.delete(id);
        missing.add(id);
      }
      for (const article of found) {
        articles.set(article.id, article);
        missing.delete(article.id);
      }
      show({
        articles,
        missing,
        olderTexts: new Map([...sources.olderTexts, ...older.texts]),
        impacts: new Map([...sources.impacts, ...older.impacts]),
      });
    } catch {
      // Unknown is not missing: no verdict is shown for these until the library answers.
      for (const id of ids) asked.delete(id);
      if (!stopped && mine === generation) setTimeout(() => shelf.want([...wanted]), RETRY);
    }
  }

  const shelf: SourceShelf = {
    want(articleIds) {
      for (const id of articleIds) wanted.add(id);
      const fresh = [...new Set(articleIds)].filter(
        (id) => !asked.has(id) && /^[A-Za-z0-9_-]{1,64}$/.test(id) && id !== '-',
      );
      if (stopped || fresh.length === 0) return;
      for (const id of fresh) asked.add(id);
      void load(fresh, generation);
    },
    refresh() {
      generation++;
      asked = new Set();
      const again = [...wanted];
      wanted = new Set();
      shelf.want(again);
    },
    get: () => sources,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    stop() {
      stopped = true;
      listeners.clear();
    },
  };
  return shelf;
}

async function loadOlderTexts(ask: SourceQuestions, articles: readonly Article[]) {
  const older = { texts: new Map<string, Text>(), impacts: new Map<string, QuoteImpact>() };
  for (const article of articles.filter(({ versions }) => versions.length > 1)) {
    const texts = new Map<string, Text>();
    const { quotes } = await ask.impact({ articleId: article.id });
    for (const impact of quotes) {
      const { id, textId } = impact.quote;
      if (textId === article.text.id) continue;
      const text = texts.get(textId) ?? (await ask.text({ textId }));
      texts.set(textId, text);
      older.texts.set(id, text);
      older.impacts.set(id, impact);
    }
  }
  return older;
}
