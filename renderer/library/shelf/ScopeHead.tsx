import { X } from 'lucide-react';
import type { Scope, Shelf } from '../../../shared/ipc/shelf-contract';
import { showScope, useShelf } from '../../state/shelf';
import { IconButton } from '../../ui/IconButton';
import { collectionPath, MARK_LABELS } from './shelf-lines';

/** What a part of the library is called. */
export function scopeName(scope: Scope, shelf: Shelf | null): string {
  if (scope.kind === 'tag') return scope.name;
  if (scope.kind !== 'collection') return MARK_LABELS[scope.kind];
  const found = shelf?.collections.find(({ id }) => id === scope.id);
  return found && shelf ? collectionPath(shelf.collections, found) : 'Collection';
}

/** Above the list: which part of the library it shows, and the way back to all of it. */
export function ScopeHead() {
  const scope = useShelf((now) => now.scope);
  const shelf = useShelf((now) => now.shelf);
  if (!scope) return null;
  return (
    <div className="scope-head">
      <span className="clip" dir="auto">
        {scope.kind === 'collection' ? 'In ' : scope.kind === 'tag' ? 'Tagged ' : ''}
        <b>{scopeName(scope, shelf)}</b>
      </span>
      <IconButton icon={X} label="Show all articles" size="tiny" onClick={() => showScope(null)} />
    </div>
  );
}
