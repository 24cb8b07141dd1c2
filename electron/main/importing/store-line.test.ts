import { afterEach, expect, it } from 'vitest';
import { fullLibraryContract, type ImportOutcome } from '../../../shared/ipc/contract';
import { askLibrary } from '../../library/ask-library';
import { cleanUp, importInput, makeLibrary, packDraft } from '../../library/testing/make-library';
import { StoreLine } from './store-line';

afterEach(cleanUp);

/** As the jail sends a long draft. */
const inPieces = (packed: Uint8Array<ArrayBuffer>) =>
  Array.from({ length: 3 }, (_, at) => {
    const size = Math.ceil(packed.length / 3);
    return packed.slice(at * size, (at + 1) * size);
  });

const longFile = (index: number) => {
  const paragraphs = Array.from(
    { length: 900 },
    (_, at) => `Report ${index}, paragraph ${at}: ${'what the minister said of the railway '.repeat(16)}`,
  );
  const { draft, bytes } = importInput({ paragraphs });
  const fileName = `report-${index}.txt`;
  return {
    index,
    candidate: { path: `/reports/${fileName}` },
    // Of the raw file a few bytes do; a longer one would be read from its place.
    file: { fileName, mediaType: 'text/plain', bytes: bytes.slice(0, 100 + index), choices: {} },
    sha256: '',
    packed: inPieces(packDraft(draft)),
  };
};

it('stores any number of large drafts that come faster than they are stored', async () => {
  const library = makeLibrary();
  const batches: number[] = [];
  let begin: () => void = () => undefined;
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });
  const { input: packed } = fullLibraryContract['imports:storePacked'];
  const request = askLibrary(library, async (channel, input) => {
    // All wait while the first is stored.
    await begun;
    if (channel === 'imports:storePacked') batches.push(packed.parse(input).files.length);
  });
  const told: ImportOutcome['status'][] = [];
  const line = new StoreLine(request, { supplied: {}, isSample: false }, (_, { status }) => {
    told.push(status);
  });
  for (let index = 0; index < 12; index += 1) line.add(longFile(index));
  begin();
  await line.finish();
  expect(told).toEqual(Array.from({ length: 12 }, () => 'imported'));
  expect(library.request('articles:list', { limit: 1 }).total).toBe(12);
  expect(Math.max(...batches)).toBeLessThan(8);
});
