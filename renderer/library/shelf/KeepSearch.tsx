import { Bookmark } from 'lucide-react';
import { keysOf } from '../../state/commands';
import { openDialog } from '../../state/desk';
import { useSearch } from '../../state/search';
import { useShelf } from '../../state/shelf';
import { IconButton } from '../../ui/IconButton';
import { keysInWords } from '../../ui/keys';

/** Beside the search field: keeps what is asked under a name, or says the name that it is kept under. */
export function KeepSearch() {
  const savedId = useSearch((now) => now.savedId);
  const name = useShelf((now) => now.shelf?.searches.find(({ id }) => id === savedId)?.name);
  return (
    <IconButton
      icon={Bookmark}
      label={name === undefined ? 'Keep this search' : `Kept search: ${name}`}
      tip={name === undefined ? 'Keep this search in the side list' : `Kept search: ${name}`}
      keys={keysInWords(keysOf('keep-search') ?? '')}
      aria-pressed={name !== undefined}
      onClick={() => openDialog({ kind: 'keep-search' })}
    />
  );
}
