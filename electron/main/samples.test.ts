import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { LibraryRequest } from '../../shared/ipc/contract';
import { describeSamples } from '../../shared/samples/describe-samples';
import { HEADER, stateOf } from '../library/testing/lending-brief';
import { addArticle, cleanUp, makeLibrary } from '../library/testing/make-library';
import { lacksSamples } from './samples';

afterEach(cleanUp);

function sampleLibrary() {
  const library = makeLibrary();
  const { articleId } = addArticle(library, {
    isSample: true,
    record: {
      authors: { value: ['Lindqvist, Ada'], basis: 'in-text' },
      published: { value: '2025', basis: 'in-text' },
    },
  });
  const ask: LibraryRequest = async (channel, input) => library.request(channel, input);
  const descriptor = () => library.request('articles:get', { articleId }).record.descriptor;
  return { library, articleId, ask, descriptor };
}

describe('the source descriptors of the sample articles', () => {
  it('are given once the samples are there', async () => {
    const { ask, descriptor } = sampleLibrary();
    await describeSamples(ask);
    expect(descriptor()).toMatchObject({
      value: expect.stringContaining('Signed news report'),
      basis: 'supplied',
    });
  });

  it('do not come back to an analyst who took one away', async () => {
    const { library, articleId, ask, descriptor } = sampleLibrary();
    await describeSamples(ask);
    library.request('articles:setField', {
      articleId,
      field: 'descriptor',
      value: { value: null, basis: 'unknown' },
    });
    await describeSamples(ask);
    expect(descriptor()).toEqual({ value: null, basis: 'unknown' });
  });

  it('do not come back to one who undid it, and their own words stay', async () => {
    const { library, articleId, ask, descriptor } = sampleLibrary();
    await describeSamples(ask);
    library.request('records:undo', { articleId });
    await describeSamples(ask);
    expect(descriptor().value).toBeNull();
    const own = { value: 'A report that I know to be sound', basis: 'supplied' } as const;
    library.request('articles:setField', { articleId, field: 'descriptor', value: own });
    await describeSamples(ask);
    expect(descriptor()).toEqual(own);
  });
});

describe('the samples', () => {
  const FOLDER = join(import.meta.dirname, '../../resources/samples');
  const lacks = ({ ask }: ReturnType<typeof sampleLibrary>) => lacksSamples(ask, FOLDER);

  it('are lacking where the first start was ended while they came in', async () => {
    expect(await lacks(sampleLibrary())).toBe(true);
  });

  it('are not put beside an article of the analyst', async () => {
    const stock = sampleLibrary();
    addArticle(stock.library, { fileName: 'own.txt', paragraphs: ['Something else happened.'] });
    expect(await lacks(stock)).toBe(false);
  });

  it('are not put beside a brief', async () => {
    const stock = sampleLibrary();
    stock.library.request('briefs:create', { header: HEADER, template: 'blank', state: stateOf() });
    expect(await lacks(stock)).toBe(false);
  });
});
