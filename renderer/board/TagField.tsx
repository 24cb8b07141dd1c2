import { X } from 'lucide-react';
import { type JSX, useId, useState } from 'react';
import { LONGEST_TAG } from '../../shared/model/tag';
import { useLibrary } from '../state/library-data';

type TagFieldProps = {
  id: string;
  tags: readonly string[];
  onTags: (tags: string[]) => void;
  autofocus: boolean;
};

/** Tags with the ones in use offered while typing. Enter or a comma adds; Backspace in the empty field takes the last off. */
export function TagField({ id, tags, onTags, autofocus }: TagFieldProps): JSX.Element {
  const [typed, setTyped] = useState('');
  const listId = useId();
  const quotes = useLibrary((now) => now.quotes);
  const known = [...new Set((quotes ?? []).flatMap(({ quote }) => quote.tags))].sort((a, b) =>
    a.localeCompare(b, 'en'),
  );
  const same = (a: string, b: string) => a.toLocaleLowerCase() === b.toLocaleLowerCase();
  const add = (text: string) => {
    const names = text
      .split(',')
      .map((name) => name.replaceAll(/\s+/gu, ' ').trim().slice(0, LONGEST_TAG).trim())
      .filter((name) => name !== '' && !tags.some((tag) => same(tag, name)));
    setTyped('');
    if (names.length > 0) onTags([...tags, ...names]);
  };
  return (
    <div className="tag-field field">
      {tags.map((tag) => (
        <span className="tag" key={tag}>
          {tag}
          <button
            type="button"
            aria-label={`Remove the tag ${tag}`}
            onClick={() => onTags(tags.filter((each) => each !== tag))}
          >
            <X size={11} aria-hidden="true" />
          </button>
        </span>
      ))}
      <input
        id={id}
        list={listId}
        value={typed}
        maxLength={200}
        placeholder={tags.length === 0 ? 'none' : ''}
        {...(autofocus ? { 'data-autofocus': '' } : {})}
        onChange={(event) =>
          event.target.value.includes(',') ? add(event.target.value) : setTyped(event.target.value)
        }
        onBlur={() => add(typed)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && typed.trim() !== '') {
            event.preventDefault();
            add(typed);
          } else if (event.key === 'Backspace' && typed === '' && tags.length > 0) onTags(tags.slice(0, -1));
        }}
      />
      <datalist id={listId}>
        {known
          .filter((name) => !tags.some((tag) => same(tag, name)))
          .map((name) => (
            <option key={name} value={name} />
          ))}
      </datalist>
    </div>
  );
}
