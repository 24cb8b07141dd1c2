import { describe, expect, it } from 'vitest';
import type { Collection, Scope } from '../../../shared/ipc/shelf-contract';
import { searchInWords } from './scope-in-words';

const collection = (id: string, name: string, parentId: string | null): Collection => ({
  id,
  name,
  parentId,
  articles: 0,
});
const collections = [collection('r', 'Region', null), collection('t', 'Trade (all)', 'r')];

describe('a search that is kept with its part of the library', () => {
  it.each<[name: string, typed: string, scope: Scope | null, query: string]>([
    ['the whole library', ' rail OR road ', null, 'rail OR road'],
    ['nothing typed', '', { kind: 'unread' }, 'is:unread'],
    ['either of two words', 'rail OR road', { kind: 'starred' }, 'is:starred (rail OR road)'],
    ['a phrase left open', '"dry port', { kind: 'noted' }, 'is:noted ("dry port)'],
    ['a nested tag', 'rail', { kind: 'tag', name: 'trade/minerals' }, 'tag:trade/minerals (rail)'],
    ['a tag of two words', '', { kind: 'tag', name: 'dry port' }, 'tag:"dry port"'],
    ['a nested collection', '', { kind: 'collection', id: 't' }, 'in:"Region/Trade (all)"'],
  ])('says so in its words: %s', (_, typed, scope, query) => {
    expect(searchInWords(typed, scope, collections)).toEqual({ query, problem: null });
  });

  it.each(['the “port”', 'the "port"', 'port*'])(
    'is refused where no search can name the tag: %s',
    (name) => {
      expect(searchInWords('rail', { kind: 'tag', name }, []).problem).toMatch(/Rename it first/);
    },
  );
});
