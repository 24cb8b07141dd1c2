import { afterEach, expect, it, vi } from 'vitest';
import type { PackedFile } from '../../../shared/ipc/bulk-contract';
import { openStore, type Store } from '../store/open-store';
import { cleanUp, importInput, packDraft, temporaryFolder } from '../testing/make-library';
import { HeldPieces } from './held-pieces';
import { storeImports, withRaw } from './store-import';
import { storePacked } from './store-packed';

let store: Store | undefined;
afterEach(() => {
  store?.close();
  cleanUp();
  vi.restoreAllMocks();
});

const inputs = () =>
  ['a.txt', 'b.txt', 'c.txt'].map((fileName) =>
    importInput({ fileName, paragraphs: [`Words that only ${fileName} holds.`] }),
  );

it('an unexpected error costs the file in which it happens, not those stored with it', () => {
  store = openStore(temporaryFolder());
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const stored = storeImports(store.writeBatch, inputs().map(withRaw), (_db, at, storeIt) => {
    if (at === 1) throw new RangeError('Invalid array length');
    return storeIt();
  });
  expect(stored.map((one) => (one.ok ? one.value.status : one.error.code))).toEqual([
    'imported',
    'internal',
    'imported',
  ]);
  expect(told).toHaveBeenCalled();
});

it('an unexpected error in reading one draft costs that file alone', () => {
  class OutOfMemory extends HeldPieces {
    override take(): never {
      throw new RangeError('Array buffer allocation failed');
    }
  }
  store = openStore(temporaryFolder());
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const files = inputs().map(
    ({ draft, bytes, ...file }, at): PackedFile => ({
      ...file,
      raw: { bytes: new Uint8Array(bytes) },
      packed: at === 1 ? { key: 'large' } : packDraft(draft),
    }),
  );
  const stored = storePacked(store.writeBatch, files, new OutOfMemory());
  expect(stored.map(({ ok }) => ok)).toEqual([true, false, true]);
});
