import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, describe, expect, it } from 'vitest';
import { NO_ATTRIBUTION } from '../../../shared/model';
import { MIGRATIONS } from '../store/migrate';
import { openStore } from '../store/open-store';
import { addArticle, addQuote, cleanUp, codeOf, makeLibrary, temporaryFolder } from '../testing/make-library';

afterEach(cleanUp);

const HEARING =
  'In testimony to the river panel on February 11, the port director Mina Adler said: “We will build the quay with our neighbours.” The panel stressed that dredging remains essential.';
const AT_NOON = '“The money follows the railway,” said Harbour Minister Tomas Reyl on 3 March 2026.';

const stocked = () => {
  const library = makeLibrary();
  const { articleId } = addArticle(library, { paragraphs: [HEARING, AT_NOON] });
  return { library, articleId, quote: (exact: string) => addQuote(library, articleId, exact) };
};

describe('who said a quote', () => {
  it('is proposed from the text and is no fact', () => {
    const { quote } = stocked();
    expect(quote('We will build the quay')).toMatchObject({
      ...NO_ATTRIBUTION,
      proposed: { speaker: 'Mina Adler', date: 'XXXX-02-11' },
    });
    expect(quote('The money follows the railway').proposed).toMatchObject({
      speaker: 'Tomas Reyl',
      date: '2026-03-03',
    });
  });

  it('is not proposed for words outside quotation marks', () => {
    expect(stocked().quote('dredging remains essential').proposed).toEqual(NO_ATTRIBUTION);
  });

  it('is what the analyst says once confirmed or corrected, the proposal beside it', () => {
    const { library, quote } = stocked();
    const { id: quoteId, proposed } = quote('We will build the quay');
    const said = { speaker: ' Mina  Adler ', role: 'port director', occasion: '', date: '2026-02-11?' };
    expect(library.request('quotes:update', { quoteId, ...said })).toMatchObject({
      speaker: 'Mina Adler',
      role: 'port director',
      occasion: null,
      date: '2026-02-11?',
      proposed,
    });
    expect(library.request('quotes:list', {})[0]?.quote).toMatchObject({ speaker: 'Mina Adler' });
  });

  it.each(['XXXX-02-12', '2026', '2026-02', '2026-02-11?', '2025-03~/2025-04~'])(
    'takes the date %s',
    (date) => {
      const { library, quote } = stocked();
      const { id: quoteId } = quote('We will build the quay');
      expect(library.request('quotes:update', { quoteId, date }).date).toBe(date);
    },
  );

  it.each(['February 11', '2026-13', '2026-02-30', 'yesterday'])(
    'refuses the date %s and changes nothing',
    (date) => {
      const { library, quote } = stocked();
      const { id: quoteId } = quote('We will build the quay');
      expect(codeOf(() => library.request('quotes:update', { quoteId, speaker: 'X', date }))).toBe(
        'invalid-input',
      );
      expect(library.request('quotes:list', {})[0]?.quote).toMatchObject(NO_ATTRIBUTION);
    },
  );

  it('can be put away and read again', () => {
    const { library, quote } = stocked();
    const { id: quoteId, proposed } = quote('We will build the quay');
    expect(library.request('quotes:update', { quoteId, proposals: 'dismiss' }).proposed).toEqual(
      NO_ATTRIBUTION,
    );
    // Saving the passage again does not bring back what was put away.
    expect(quote('We will build the quay').proposed).toEqual(NO_ATTRIBUTION);
    expect(library.request('quotes:update', { quoteId, proposals: 'renew' }).proposed).toEqual(proposed);
  });

  it('is read from the texts of quotes in a library of the first version', () => {
    const { library, quote } = stocked();
    const { id, proposed } = quote('We will build the quay');
    library.request('quotes:update', { quoteId: id, speaker: 'The director', comment: 'Key.' });
    library.close();
    const folder = join(temporaryFolder(), 'old');
    openStore(folder, MIGRATIONS.slice(0, 1)).close();
    // The parts of a text come before its row, which seals them.
    const copied = ['raw_files', 'articles', 'record_fields', 'record_values', 'blocks', 'runs', 'texts'];
    const db = new Database(join(folder, 'library.sqlite'));
    db.prepare('ATTACH ? AS newer').run(join(library.folder, 'library.sqlite'));
    db.pragma('foreign_keys = OFF');
    for (const table of copied) {
      const known = db.pragma(`main.table_info(${table})`) as { name: string }[];
      const names = known.map(({ name }) => name).join(', ');
      db.exec(`INSERT INTO main.${table} (${names}) SELECT ${names} FROM newer.${table}`);
    }
    // Records of the first version told less.
    for (const table of ['record_fields', 'record_values'])
      db.exec(`DELETE FROM main.${table} WHERE field IN ('occurred', 'descriptor')`);
    const columns =
      'id, text_id, paragraph, start, end, exact, prefix, suffix, sha256, speaker, comment, created_at';
    db.exec(`INSERT INTO main.quotes SELECT ${columns} FROM newer.quotes`);
    expect(db.pragma('user_version', { simple: true })).toBe(1);
    db.close();
    const [listing] = makeLibrary(folder).request('quotes:list', {});
    expect(listing?.quote).toMatchObject({
      id,
      speaker: 'The director',
      role: null,
      comment: 'Key.',
      tags: [],
      proposed,
    });
  });
});

/** Tags that quotes bear, with how many do. */
const tagsIn = (library: ReturnType<typeof stocked>['library']) =>
  library.request('shelf:get', {}).tags.map(({ name, quotes }) => ({ name, quotes }));

describe('tags', () => {
  it('are one whatever their case, spelt as first, and forgotten with their last quote', () => {
    const { library, quote } = stocked();
    const one = quote('We will build the quay').id;
    const two = quote('The money follows').id;
    library.request('quotes:update', { quoteId: one, tags: ['Trade', 'ports and rail'] });
    expect(library.request('quotes:update', { quoteId: two, tags: ['trade', ' Zinc'.trim()] }).tags).toEqual([
      'Trade',
      'Zinc',
    ]);
    expect(tagsIn(library)).toEqual([
      { name: 'ports and rail', quotes: 1 },
      { name: 'Trade', quotes: 2 },
      { name: 'Zinc', quotes: 1 },
    ]);
    library.request('quotes:update', { quoteId: two, tags: [] });
    expect(tagsIn(library).map(({ name }) => name)).toEqual(['ports and rail', 'Trade']);
    library.request('quotes:delete', { quoteId: one });
    library.request('quotes:update', { quoteId: two, tags: ['trade'] });
    expect(tagsIn(library)).toEqual([{ name: 'trade', quotes: 1 }]);
  });

  it('are renamed everywhere, and joined where the name is taken', () => {
    const { library, quote } = stocked();
    const one = quote('We will build the quay').id;
    const two = quote('The money follows').id;
    library.request('quotes:update', { quoteId: one, tags: ['Trade', 'Commerce'] });
    library.request('quotes:update', { quoteId: two, tags: ['Commerce'] });
    library.request('shelf:renameTag', { name: 'commerce', to: 'trade' });
    expect(tagsIn(library)).toEqual([{ name: 'Trade', quotes: 2 }]);
    library.request('shelf:renameTag', { name: 'Trade', to: 'TRADE' });
    expect(tagsIn(library)).toEqual([{ name: 'TRADE', quotes: 2 }]);
    expect(codeOf(() => library.request('shelf:renameTag', { name: 'none', to: 'x' }))).toBe('not-found');
  });

  it('that were joined are told apart again by undo', () => {
    const { library, quote } = stocked();
    const one = quote('We will build the quay').id;
    const two = quote('The money follows').id;
    library.request('quotes:update', { quoteId: one, tags: ['Trade', 'Commerce'] });
    library.request('quotes:update', { quoteId: two, tags: ['Commerce'] });
    const { actId } = library.request('shelf:renameTag', { name: 'Commerce', to: 'Trade' });
    expect(tagsIn(library)).toEqual([{ name: 'Trade', quotes: 2 }]);
    library.request('shelf:undo', { actId });
    const tags = library.request('quotes:list', {}).map(({ quote: each }) => [each.id, each.tags] as const);
    expect(new Map(tags)).toEqual(
      new Map([
        [one, ['Commerce', 'Trade']],
        [two, ['Commerce']],
      ]),
    );
  });

  it.each(['a,b', '', ' a', 'x'.repeat(121)])('are refused when they are no names: “%s”', (tag) => {
    const { library, quote } = stocked();
    const { id: quoteId } = quote('We will build the quay');
    expect(codeOf(() => library.request('quotes:update', { quoteId, tags: [tag] }))).toBe('invalid-input');
  });
});

describe('the sentence round a quote', () => {
  it('is cut from its text', () => {
    const { library, quote } = stocked();
    const { id } = quote('money follows');
    expect(library.request('quotes:context', { quoteIds: [id, 'gone'] })).toEqual([
      {
        quoteId: id,
        before: '“The ',
        after: ' the railway,” said Harbour Minister Tomas Reyl on 3 March 2026.',
      },
    ]);
    const whole = quote('The panel stressed that dredging remains essential.').id;
    expect(library.request('quotes:context', { quoteIds: [whole] })[0]).toMatchObject({
      before: '',
      after: '',
    });
  });
});
