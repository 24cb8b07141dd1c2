import { type JSX, useId, useLayoutEffect, useRef, useState } from 'react';
import { LONGEST_TAG, tidyTag } from '../../../shared/model/tag';
import { sentenceOf } from '../../api';
import { searchToKeep } from '../../state/search';
import { showScope, useShelf } from '../../state/shelf';
import { renameTag, saveCollection, saveSearch } from './shelf-acts';
import { collectionPath, keyOfScope, placeOf, type ShelfLine } from './shelf-lines';

type LineFieldProps = {
  line: ShelfLine;
  /** The name of the line itself, or of something new. */
  what: 'name' | 'collection' | 'search';
  /** With the key of the line of what was made. */
  onDone: (made?: string) => void;
};

const same = (a: string, b: string): boolean => a.toLocaleLowerCase('en') === b.toLocaleLowerCase('en');

/** Writes a name in the side list. A path with slashes moves: `Region/Minerals` puts Minerals into Region. */
export function LineField({ line, what, onDone }: LineFieldProps): JSX.Element {
  const shelf = useShelf((now) => now.shelf);
  const collections = shelf?.collections ?? [];
  const before =
    what !== 'name'
      ? ''
      : line.kind === 'tag'
        ? line.tag.name
        : line.kind === 'collection'
          ? collectionPath(collections, line.collection)
          : line.label;
  const [text, setText] = useState(before);
  const [failed, setFailed] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const done = useRef(false);
  const listId = useId();
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.select();
  }, []);

  const isCollection = what === 'collection' || line.kind === 'collection';
  const label =
    what === 'search'
      ? 'Name of the search'
      : what === 'collection'
        ? 'Name of the new collection'
        : `Name of “${line.label}”, with what it stands in`;
  const known = isCollection
    ? collections.map((one) => collectionPath(collections, one))
    : line.kind === 'tag'
      ? (shelf?.tags.map(({ name }) => name) ?? [])
      : [];
  const joins =
    line.kind === 'tag' && what === 'name' && !same(tidyTag(text), before)
      ? shelf?.tags.find(({ name }) => same(name, tidyTag(text)))
      : undefined;

  const leave = (made?: string): void => {
    done.current = true;
    onDone(made);
  };
  const save = async (): Promise<void> => {
    const name = text.trim();
    if (name === '' || name === before) return leave();
    try {
      if (what === 'search') {
        const { problem, ...search } = searchToKeep();
        if (problem !== null) return setFailed(problem);
        await saveSearch({ ...search, name });
      } else if (what === 'collection' || line.kind === 'collection') {
        const inside = what === 'collection' && line.kind === 'collection' ? line.collection.id : null;
        const kept = what === 'name' && line.kind === 'collection' ? line.collection : undefined;
        const id = await saveCollection(placeOf(collections, name, inside), kept);
        const scope = { kind: 'collection', id } as const;
        // The focus goes along to the collection that is shown now.
        leave(keyOfScope(scope));
        if (!kept) showScope(scope);
        return;
      } else if (line.kind === 'tag') await renameTag(line.tag.name, tidyTag(text));
      else if (line.kind === 'search') await saveSearch({ ...line.search, name });
      leave();
    } catch (error) {
      setFailed(sentenceOf(error));
    }
  };
  return (
    <form
      className="line-field"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <input
        ref={field}
        className="field"
        aria-label={label}
        aria-invalid={failed !== null}
        aria-describedby={`${listId}-said`}
        list={`${listId}-known`}
        dir="auto"
        value={text}
        maxLength={LONGEST_TAG}
        spellCheck={false}
        placeholder={what === 'search' ? 'Name of the search' : what === 'collection' ? 'New collection' : ''}
        onChange={(event) => {
          setText(event.target.value);
          setFailed(null);
        }}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === 'Escape') leave();
        }}
        // The focus may also leave with the window: who comes back goes on typing.
        onBlur={({ currentTarget }) => {
          if (document.activeElement !== currentTarget && !done.current && failed === null) void save();
        }}
      />
      <datalist id={`${listId}-known`}>
        {known.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <p
        id={`${listId}-said`}
        className={failed === null ? 'hint' : 'hint bad'}
        role={failed ? 'alert' : undefined}
      >
        {failed ?? (joins ? `Joins “${joins.name}”` : 'Enter keeps it, Esc leaves it')}
      </p>
    </form>
  );
}
