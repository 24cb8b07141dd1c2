import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Library } from '../open-library';
import { cleanUp, makeLibrary } from '../testing/make-library';
import { packedRecords as pack } from '../testing/packed-records';
import { draftsOf } from '../testing/stored-references';

const RECORDS = 'TY  - NEWS\nTI  - Copper talks\nER  - \nTY  - NEWS\nTI  - Wheat — مکمل\nER  - \n';
const drafts = () => draftsOf('ris', RECORDS);

describe('records as the jail packed them', () => {
  let library: Library;
  beforeEach(() => {
    library = makeLibrary();
  });
  afterEach(cleanUp);
  const store = (records: Uint8Array<ArrayBuffer> | { key: string }) =>
    library.request('references:store', { fileName: 'mine.ris', isSample: false, supplied: {}, records });
  const titles = () =>
    library
      .request('articles:list', {})
      .articles.map(({ title }) => title.value)
      .sort();

  it('are stored, and known again', () => {
    expect(store(pack(drafts()))).toMatchObject([
      { ok: true, isNew: true },
      { ok: true, isNew: true },
    ]);
    expect(titles()).toEqual(['Copper talks', 'Wheat — مکمل']);
    expect(store(pack(drafts()))).toMatchObject([{ isNew: false }, { isNew: false }]);
  });

  it('are joined where they came in pieces, within a letter, too', () => {
    const packed = pack(drafts());
    const within = packed.findIndex((byte) => byte >= 0xd8) + 1;
    [packed.slice(0, within), packed.slice(within)].forEach((bytes, at) => {
      library.request('imports:piece', { key: 'one', isFirst: at === 0, bytes });
    });
    expect(store({ key: 'one' })).toHaveLength(2);
    expect(titles()).toEqual(['Copper talks', 'Wheat — مکمل']);
    expect(() => store({ key: 'one' })).toThrow('beginning of this file is missing');
  });

  it.each<[string, unknown]>([
    ['no list', { records: [] }],
    ['a record without entries', drafts().map((draft) => ({ ...draft, entries: [] }))],
    ['a field beside the model', drafts().map((draft) => ({ ...draft, html: '<b>x</b>' }))],
    ['more than one request may store', Array.from({ length: 501 }, () => drafts()[0])],
    ['half of an answer', undefined],
  ])('are refused, and none of them stored: %s', (_, value) => {
    const bytes = value === undefined ? pack(drafts()).slice(0, 40) : pack(value);
    expect(() => store(bytes)).toThrow('cannot be stored');
    expect(titles()).toEqual([]);
  });
});
