import { useEffect } from 'react';
import { Desk } from './Desk';
import { Dialogs, prepareDialogs } from './Dialogs';
import { Header } from './Header';
import { DropZone } from './library/DropZone';
import { RecoveryScreen } from './RecoveryScreen';
import { StatusLine } from './StatusLine';
import { readSettings } from './settings/read-settings';
import { followImports, readUnfinished, useImports } from './state/imports';
import { followLibrary, readArticles, readBriefs, readQuotes, useLibrary } from './state/library-data';
import { followShelf } from './state/shelf';
import { bindShortcuts, followShell } from './state/shortcuts';
import './app.css';

/** The window. */
export function App() {
  const broken = useLibrary((now) => now.libraryFailed);
  useFirstScreen();
  useEffect(() => {
    const stop = [followLibrary(), followImports(), followShell(), bindShortcuts()];
    return () => {
      for (const end of stop) end();
    };
  }, []);
  if (broken) return <RecoveryScreen code={broken.code} message={broken.message} />;
  return (
    <div className="window">
      <Header />
      <Desk />
      <StatusLine />
      <DropZone />
      <Dialogs />
    </div>
  );
}

/** Says when the window can be used, and only then loads what the first screen does not need. */
function useFirstScreen() {
  const ready = useLibrary((now) => now.articles !== null || now.failed.articles !== undefined);
  useEffect(() => {
    if (!ready) return undefined;
    document.documentElement.dataset.ready = 'true';
    performance.mark('usable');
    void readQuotes();
    void readBriefs();
    void readSettings();
    void readUnfinished();
    prepareDialogs();
    return followShelf();
  }, [ready]);
  // An import that ended while the library was being read is in the next list.
  const finished = useImports((now) => now.jobs.filter((job) => job.finished).length);
  useEffect(() => {
    if (finished > 0) void readArticles();
  }, [finished]);
}
