import { Download } from 'lucide-react';
import { setDesk, useDesk } from '../../state/desk';
import { useImports } from '../../state/imports';
import { isLibraryShown } from '../../state/panes';
import { useWindowWidth } from '../../ui/use-window-width';

/** How far an import is, while the library that tells it in full is not on screen. */
export function ImportInStatus() {
  const running = useImports((now) => now.jobs.find(({ finished }) => !finished));
  const width = useWindowWidth();
  const libraryShown = useDesk((desk) => isLibraryShown(desk, width));
  if (!running || libraryShown) return null;
  const { done, total, paused } = running;
  return (
    <button
      type="button"
      className="btn settle"
      data-tip="Show the library, where the import can be paused or cancelled"
      onClick={() => setDesk({ libraryShown: true, drawerShown: true, boardShown: false })}
    >
      <Download size={14} /> {paused ? 'Import paused' : 'Importing'} {done.toLocaleString('en')} of{' '}
      {total.toLocaleString('en')}
    </button>
  );
}
