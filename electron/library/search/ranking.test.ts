import { afterEach, describe, expect, it } from 'vitest';
import type { Library } from '../open-library';
import { cleanUp, importInput, makeLibrary } from '../testing/make-library';

afterEach(cleanUp);

const ARTICLES = 640;
const HARBOUR = 'The harbour council spoke of trade.';

/** Articles that all speak of trade; every fifth has it in its title, every tenth says more and more of barley. */
function tradeLibrary(): Library {
  const library = makeLibrary();
  const files = Array.from({ length: ARTICLES }, (_, at) =>
    importInput({
      fileName: `article-${at}.txt`,
      paragraphs: [
        `${HARBOUR} Item ${at}.`,
        ...(at % 10 === 0 ? ['Barley was weighed again. '.repeat(1 + at / 10).trim()] : []),
        ...(at % 7 === 0 ? ['Nothing was said of the quay.'] : []),
      ],
      record: {
        title: { value: at % 5 === 0 ? `Trade at port ${at}` : `News of port ${at}`, basis: 'in-text' },
        outlet: { value: at % 2 === 0 ? 'Harbour Times' : 'Dock Post', basis: 'in-text' },
      },
    }),
  );
  for (let from = 0; from < files.length; from += 320)
    library.request('imports:storeAll', { files: files.slice(from, from + 320) });
  return library;
}

const portsOf = (library: Library, query: string, chosen = {}): { ports: number[]; total: number } => {
  const { hits, total } = library.request('search:articles', { query, limit: 200, chosen });
  return { ports: hits.map(({ title }) => Number(title.value?.split(' ').at(-1))), total };
};

describe('what more than half of the articles have', () => {
  it('puts those first that have it in their title, and the newest before the others', () => {
    const library = tradeLibrary();
    for (const query of ['trade ', '"of trade" ', 'tra']) {
      const { ports, total } = portsOf(library, query);
      expect(total).toBe(ARTICLES);
      const inTitle = query.startsWith('"') ? 0 : ARTICLES / 5;
      expect(ports.slice(0, inTitle)).toEqual(
        Array.from({ length: inTitle }, (_, at) => ARTICLES - 5 - at * 5),
      );
      expect(ports.slice(inTitle, inTitle + 3)).toEqual([639, 638, 637]);
    }
  });

  it('leaves the order to the words beside it', () => {
    const library = tradeLibrary();
    const alone = portsOf(library, 'barley ');
    expect(alone.total).toBe(ARTICLES / 10);
    // Not by age: what says more of barley comes before what says less.
    expect(alone.ports).not.toEqual([...alone.ports].sort((a, b) => b - a));
    expect(portsOf(library, 'barley trade ')).toEqual(alone);
    expect(portsOf(library, 'trade "the harbour council" barley ')).toEqual(alone);
  });

  it('is still asked for, or kept out, with everything else', () => {
    const library = tradeLibrary();
    expect(portsOf(library, 'trade quay -barley ').ports.sort((a, b) => a - b)).toEqual(
      Array.from({ length: ARTICLES }, (_, at) => at).filter((at) => at % 7 === 0 && at % 10 !== 0),
    );
    const { ports, total } = portsOf(library, 'trade -barley ', { outlet: 'Dock Post' });
    expect(total).toBe(ARTICLES / 2);
    expect(ports.slice(0, 2)).toEqual([635, 625]);
    expect(portsOf(library, 'trade unheard ').total).toBe(0);
    expect(portsOf(library, '-trade harbour ').total).toBe(0);
  });

  it('counts the same facets in either order', () => {
    const library = tradeLibrary();
    for (const query of ['trade ', 'barley trade ']) {
      const byDate = library.request('search:articles', { query, limit: 1, order: 'date' });
      const byRelevance = library.request('search:articles', { query, limit: 1 });
      expect(byRelevance.facets).toEqual(byDate.facets);
      expect(byRelevance.total).toBe(byDate.total);
    }
  });
});
