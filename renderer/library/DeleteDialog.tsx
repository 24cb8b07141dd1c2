import { useState } from 'react';
import { request, sentenceOf } from '../api';
import { closeArticle, closeDialog, type OpenDialog, setDesk, useDesk } from '../state/desk';
import { readArticles, readBriefs, readQuotes } from '../state/library-data';
import { announce } from '../ui/announce';
import { Dialog } from '../ui/Dialog';
import { Note } from '../ui/Note';

type What = Extract<OpenDialog, { kind: 'delete-brief' | 'delete-article' }>;

/** Asks before what cannot be undone. */
export function DeleteDialog({ what }: { what: What }) {
  const [failed, setFailed] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const isBrief = what.kind === 'delete-brief';
  const go = async () => {
    setBusy(true);
    setFailed(null);
    try {
      if (what.kind === 'delete-brief') {
        // Closed first: an editor that is still open would save the brief anew.
        const open = useDesk.getState().briefId === what.briefId;
        if (open) setDesk({ briefId: null });
        try {
          await request('briefs:delete', { briefId: what.briefId });
        } catch (error) {
          if (open) setDesk({ briefId: what.briefId });
          throw error;
        }
        await Promise.all([readBriefs(), readQuotes()]);
      } else {
        await request('articles:delete', { articleId: what.articleId });
        closeArticle(what.articleId);
        await Promise.all([readArticles(), readQuotes()]);
      }
      announce(`${what.title} deleted.`);
      closeDialog();
    } catch (error) {
      setFailed(sentenceOf(error));
      setBusy(false);
    }
  };
  return (
    <Dialog
      title={isBrief ? 'Delete this brief?' : 'Remove this article?'}
      onClose={closeDialog}
      foot={
        <>
          <button type="button" className="btn line" onClick={closeDialog}>
            Cancel
          </button>
          <button type="button" className="btn main" disabled={busy} onClick={() => void go()}>
            {isBrief ? 'Delete the brief' : 'Remove the article'}
          </button>
        </>
      }
    >
      <p className="del-title">{what.title}</p>
      <p>
        {isBrief
          ? 'Its words and citations are deleted and cannot be brought back. The quotes stay in the library.'
          : 'Its texts, the kept raw file and its quotes are deleted and cannot be brought back.'}
      </p>
      {failed && <Note kind="bad">{failed}</Note>}
    </Dialog>
  );
}
