import { Plus, Stamp, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { nameOfStyle } from '../../shared/citation/style-names';
import { keysOf } from '../state/commands';
import { openBrief, openDialog, useDesk, useLanguage } from '../state/desk';
import { readBriefs, useLibrary } from '../state/library-data';
import { TryAgain } from '../ui/FailedNote';
import { IconButton } from '../ui/IconButton';
import { keysInWords } from '../ui/keys';
import { ListBox } from '../ui/ListBox';

/** The briefs, newest change first; new ones begin here. */
export function BriefsTab() {
  const briefs = useLibrary((now) => now.briefs);
  const failed = useLibrary((now) => now.failed.briefs);
  const briefId = useDesk((desk) => desk.briefId);
  const language = useLanguage();
  const [activeId, setActiveId] = useState<string | null>(null);
  const sorted = [...(briefs ?? [])].sort((a, b) => b.modified.localeCompare(a.modified));
  const active = sorted.find(({ id }) => id === (activeId ?? briefId));
  const day = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', year: 'numeric' });
  const time = new Intl.DateTimeFormat(language, { hour: 'numeric', minute: '2-digit' });
  const when = (instant: Date) =>
    day.format(instant) === day.format(new Date()) ? `today, ${time.format(instant)}` : day.format(instant);
  const titleOf = (title: string) => (title.trim() === '' ? '[Untitled brief]' : title);

  return (
    <>
      <div className="findrow">
        <button
          type="button"
          className="btn line"
          data-tip="Choose a template and begin"
          data-tip-keys={keysInWords(keysOf('new-brief') ?? '')}
          onClick={() => openDialog({ kind: 'new-brief' })}
        >
          <Plus size={14} /> New brief…
        </button>
        <span className="sp" />
        <IconButton
          icon={Trash2}
          label={active ? `Delete the brief ${titleOf(active.title)}` : 'Delete a brief'}
          tip="Delete the brief"
          keys="Delete"
          disabled={!active}
          onClick={() =>
            active && openDialog({ kind: 'delete-brief', briefId: active.id, title: titleOf(active.title) })
          }
        />
      </div>
      {failed && (
        <div className="pad">
          <TryAgain failed={failed} again={() => void readBriefs()} />
        </div>
      )}
      {briefs?.length === 0 ? (
        <div className="nohit">
          <p>No briefs yet.</p>
          <p>Begin one with the button above. Quotes that you pull are put into the brief that is open.</p>
        </div>
      ) : (
        <div className="listarea">
          <ListBox
            label="Briefs"
            items={sorted}
            idOf={(brief) => brief.id}
            typedText={(brief) => brief.title}
            openId={briefId}
            rowHeight={67}
            renderRow={(brief) => (
              <>
                <b className={brief.title.trim() === '' ? 'no' : undefined} dir="auto">
                  {titleOf(brief.title)}
                </b>
                <span className="meta">
                  {brief.released === null ? (
                    when(new Date(brief.modified))
                  ) : (
                    <span className="released-mark">
                      <Stamp size={12} aria-hidden="true" /> Released, version {brief.released}
                    </span>
                  )}
                  <i aria-hidden="true">·</i>
                  <span className="clip">
                    {brief.released === null
                      ? nameOfStyle(brief.style)
                      : day.format(new Date(brief.modified))}
                  </span>
                  <span className="q">
                    {brief.quotations === 1 ? '1 quotation' : `${brief.quotations} quotations`}
                  </span>
                  {brief.openQuotes > 0 && (
                    <span
                      className="q to-settle"
                      data-tip="Quotes to decide about, or quotations to update, since a newer text came"
                    >
                      {brief.openQuotes} to settle
                    </span>
                  )}
                </span>
              </>
            )}
            onOpen={(brief) => openBrief(brief.id)}
            onActive={(brief) => setActiveId(brief?.id ?? null)}
            onDelete={(brief) =>
              openDialog({ kind: 'delete-brief', briefId: brief.id, title: titleOf(brief.title) })
            }
          />
        </div>
      )}
    </>
  );
}
