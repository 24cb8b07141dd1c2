import { FolderPlus, Star, StickyNote, Tag } from 'lucide-react';
import type { JSX } from 'react';
import type { Collection } from '../../../shared/ipc/shelf-contract';
import { mark } from '../../library/shelf/shelf-acts';
import { collectionPath } from '../../library/shelf/shelf-lines';
import { keysOf, runCommand } from '../../state/commands';
import { openDialog, setDesk } from '../../state/desk';
import { sayFailed, showScope, useShelf } from '../../state/shelf';
import { IconButton } from '../../ui/IconButton';
import { keysInWords } from '../../ui/keys';
import { useArticleShelf } from './use-article-shelf';
import './notes.css';

const NONE: readonly Collection[] = [];

const tipKeys = (id: string) => keysInWords(keysOf(id) ?? '');
const showInList = (scope: Parameters<typeof showScope>[0]) => {
  setDesk({ libraryShown: true, drawerShown: true, libraryTab: 'articles' });
  showScope(scope);
};

/** Under the record of an article in short: star, tags and collections, and how many notes it has. */
export function ShelfStrip({ articleId }: { articleId: string }): JSX.Element {
  const own = useArticleShelf(articleId);
  const collections = useShelf((now) => now.shelf?.collections) ?? NONE;
  const isStarred = own?.isStarred ?? false;
  const notes = own?.notes.length ?? 0;
  /** About this article, whatever rows are chosen in the list. */
  const withThis = (work: (numbers: number[]) => unknown) => {
    if (own) void work([own.number]);
  };
  return (
    <div className="shelf-strip" dir="ltr">
      <IconButton
        icon={Star}
        label="Star"
        tip={isStarred ? 'Take the star off' : 'Star'}
        keys={tipKeys('toggle-star')}
        size="small"
        aria-pressed={isStarred}
        onClick={() =>
          withThis((numbers) => mark(numbers, isStarred ? 'unstarred' : 'starred').catch(sayFailed))
        }
      />
      {own?.tags.map(({ name, basis }) => (
        <button
          key={name}
          type="button"
          className="tag"
          data-tip={basis === 'in-text' ? 'A keyword of the file. Show its articles' : 'Show its articles'}
          dir="auto"
          onClick={() => showInList({ kind: 'tag', name })}
        >
          {name}
          {basis === 'in-text' && <span className="unseen"> (a keyword of the file)</span>}
        </button>
      ))}
      <button
        type="button"
        className="btn small"
        data-tip="Add tags or take them off"
        data-tip-keys={tipKeys('tag-articles')}
        onClick={() => withThis((numbers) => openDialog({ kind: 'tag-articles', numbers }))}
      >
        <Tag size={13} /> {own && own.tags.length > 0 ? 'Tags…' : 'Add a tag…'}
      </button>
      {collections
        .filter(({ id }) => own?.collectionIds.includes(id))
        .map((one) => (
          <button
            key={one.id}
            type="button"
            className="tag in-collection"
            data-tip="Show the collection"
            dir="auto"
            onClick={() => showInList({ kind: 'collection', id: one.id })}
          >
            {collectionPath(collections, one)}
          </button>
        ))}
      <IconButton
        icon={FolderPlus}
        label="Put into a collection"
        keys={tipKeys('collect')}
        size="small"
        onClick={() => withThis((numbers) => openDialog({ kind: 'collect', numbers }))}
      />
      <button
        type="button"
        className="btn small"
        data-tip="Write a note"
        data-tip-keys={tipKeys('note')}
        onClick={() => runCommand('note')}
      >
        <StickyNote size={13} /> {notes === 0 ? 'Note' : notes === 1 ? '1 note' : `${notes} notes`}
      </button>
    </div>
  );
}
