import type { JSX } from 'react';
import { type AuthorKind, authorAs, authorKind, printedAuthor } from '../../shared/model/author-names';

type AuthorKindsProps = {
  /** The names, one a line. */
  typed: string;
  onTyped: (typed: string) => void;
};

/** What each name of the field is read as, a person or an institution, and a choice where it is read wrongly. */
export function AuthorKinds({ typed, onTyped }: AuthorKindsProps): JSX.Element | null {
  const lines = typed.split('\n');
  const named = lines.flatMap((line, at) => (line.trim() === '' ? [] : [{ name: line.trim(), at }]));
  if (named.length === 0) return null;
  const choose = (at: number, kind: AuthorKind) =>
    onTyped(lines.map((line, i) => (i === at ? authorAs(kind, line.trim()) : line)).join('\n'));
  return (
    <ul className="author-kinds" aria-label="What each name is">
      {named.map(({ name, at }) => (
        <li key={at}>
          <bdi>{printedAuthor(name)}</bdi>
          <select
            className="field"
            aria-label={`${printedAuthor(name)} is`}
            value={authorKind(name)}
            onChange={(event) => choose(at, event.target.value === 'person' ? 'person' : 'institution')}
          >
            <option value="person">a person</option>
            <option value="institution">an institution</option>
          </select>
        </li>
      ))}
    </ul>
  );
}
