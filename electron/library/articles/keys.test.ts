import { afterEach, expect, it } from 'vitest';
import { cleanUp, importInput, makeLibrary } from '../testing/make-library';

afterEach(cleanUp);

const byOneAuthor = (day: number) =>
  importInput({
    fileName: `report-${day}.txt`,
    paragraphs: [`What was said on day ${day} of the talks, and by whom.`],
    record: {
      authors: { value: ['Mina Adler'], basis: 'in-text' },
      published: { value: '2025-04', basis: 'in-text' },
    },
  });

it('numbers articles by one author in one year, one after another, also when a batch of them was taken back', () => {
  const library = makeLibrary();
  library.request('imports:storeAll', { files: [1, 2, 3].map(byOneAuthor) });
  // The last file is refused: the batch is taken back, and each of the others stored by itself.
  const refused = { ...byOneAuthor(7), supplied: { published: 'never' } };
  const results = library.request('imports:storeAll', {
    files: [byOneAuthor(4), byOneAuthor(5), byOneAuthor(6), refused],
  });
  expect(results.map(({ ok }) => ok)).toEqual([true, true, true, false]);
  library.request('imports:store', byOneAuthor(8));
  expect(
    library
      .request('articles:list', {})
      .articles.map(({ key }) => key)
      .reverse(),
  ).toEqual([
    'adler-2025',
    'adler-2025-2',
    'adler-2025-3',
    'adler-2025-4',
    'adler-2025-5',
    'adler-2025-6',
    'adler-2025-7',
  ]);
});

it('tells articles with equal words apart by number, and names the first in a warning', () => {
  const library = makeLibrary();
  const [first, second] = library.request('imports:storeAll', {
    files: [byOneAuthor(1), { ...byOneAuthor(1), fileName: 'reprint.txt', bytes: new Uint8Array([1, 2]) }],
  });
  expect(first?.ok && first.value.warnings).toEqual([]);
  expect(second?.ok && second.value.warnings.map(({ code }) => code)).toContain('same-words');
});
