import type { Scope } from '../../../shared/ipc/shelf-contract';
import { keysOf } from '../../state/commands';
import { showScope } from '../../state/shelf';
import { keysInWords } from '../../ui/keys';

const keys = (command: string): string => keysInWords(keysOf(command) ?? '');

const WORDS: Record<Scope['kind'], () => [what: string, how: string]> = {
  unread: () => [
    'Everything is read.',
    `New articles come in unread; ${keys('toggle-read')} marks one as unread again.`,
  ],
  starred: () => [
    'No article is starred.',
    `${keys('toggle-star')} stars the articles chosen, or the one that is open.`,
  ],
  noted: () => ['No article has a note.', `${keys('note')} writes one on the open article.`],
  untagged: () => ['Every article has a tag.', `${keys('tag-articles')} adds and removes tags.`],
  collection: () => [
    'No article is in this collection.',
    `Drag articles onto its name, or choose some and press ${keys('collect')}.`,
  ],
  tag: () => ['No article has this tag.', `${keys('tag-articles')} adds and removes tags.`],
};

/** What stands in place of a list that a part of the library leaves empty. */
export function EmptyScope({ scope }: { scope: Scope }) {
  const [what, how] = WORDS[scope.kind]();
  return (
    <div className="nohit">
      <p>{what}</p>
      <p>{how}</p>
      <button type="button" className="btn line" onClick={() => showScope(null)}>
        Show all articles
      </button>
    </div>
  );
}
