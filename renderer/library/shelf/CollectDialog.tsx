import { type JSX, useState } from 'react';
import type { Collection } from '../../../shared/ipc/shelf-contract';
import { sentenceOf } from '../../api';
import { closeDialog } from '../../state/desk';
import { articles, useShelf } from '../../state/shelf';
import { Dialog } from '../../ui/Dialog';
import { Note } from '../../ui/Note';
import { NameField } from './NameField';
import { collect, saveCollection } from './shelf-acts';
import { collectionAt, collectionPath, placeOf } from './shelf-lines';

const NONE: readonly Collection[] = [];

/** Puts the articles chosen, or the one that is open, into a collection: one that there is, or a new one. */
export function CollectDialog({ numbers }: { numbers: number[] }): JSX.Element {
  const collections = useShelf((now) => now.shelf?.collections) ?? NONE;
  const [failed, setFailed] = useState<string | null>(null);
  const put = async (path: string) => {
    try {
      const there = collectionAt(collections, path);
      if (there) await collect(numbers, there);
      else {
        const place = placeOf(collections, path, null);
        await collect(numbers, { id: await saveCollection(place), name: place.leaf });
      }
      closeDialog();
    } catch (error) {
      setFailed(sentenceOf(error));
    }
  };
  return (
    <Dialog
      title={
        numbers.length === 1
          ? 'Put the article into a collection'
          : `Put ${articles(numbers.length)} into a collection`
      }
      onClose={closeDialog}
      foot={
        <button type="button" className="btn line" onClick={closeDialog}>
          Cancel
        </button>
      }
    >
      <NameField
        label="Collection"
        placeholder="Name of a collection"
        known={collections.map((one) => ({
          name: collectionPath(collections, one),
          hint: articles(one.articles),
        }))}
        newWords={() => 'new collection'}
        onChoose={(name) => void put(name)}
      />
      {failed && <Note kind="bad">{failed}</Note>}
      <p className="hint">
        An article may be in several collections. Region/Minerals makes Minerals inside Region.
      </p>
    </Dialog>
  );
}
