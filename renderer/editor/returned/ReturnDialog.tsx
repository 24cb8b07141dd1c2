import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { HISTORY_PUSH_TAG } from 'lexical';
import { type JSX, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { ReturnReport } from '../../../shared/ipc/return-contract';
import type { BriefHeader } from '../../../shared/model';
import { type Difference, goesWithAll } from '../../../shared/returning/difference';
import { request, sentenceOf } from '../../api';
import { useLanguage } from '../../state/desk';
import { announce } from '../../ui/announce';
import { Dialog } from '../../ui/Dialog';
import { Note } from '../../ui/Note';
import { toLexicalJson, toSavedState } from '../state/brief-state';
import { keepHeadStep } from '../state/kept-history';
import { DifferenceItem } from './DifferenceItem';
import './returned.css';

type ReturnDialogProps = {
  briefId: string;
  flush: () => Promise<void>;
  header: BriefHeader;
  setHeader: (header: BriefHeader) => void;
  onNotice: (notice: string) => void;
  onClose: () => void;
};

type Returned = { token: string; fileName: string; report: ReturnReport };
export type Decision = 'take' | 'leave';

/** A Word file that came back: every difference, to accept or refuse one by one. */
export function ReturnDialog(props: ReturnDialogProps): JSX.Element | null {
  const { briefId, flush, header, setHeader, onNotice, onClose } = props;
  const [editor] = useLexicalComposerContext();
  const language = useLanguage();
  const [returned, setReturned] = useState<Returned | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  const [decided, setDecided] = useState<ReadonlyMap<string, Decision>>(new Map());
  const [taking, setTaking] = useState(false);
  const asked = useRef(false);
  const list = useRef<HTMLUListElement>(null);

  useEffect(() => {
    // The system's dialog opens once, however often the screen is drawn.
    if (asked.current) return;
    asked.current = true;
    flush()
      .then(() => request('returns:choose', { briefId }))
      .then(
        (found) => (found === null ? onClose() : setReturned(found)),
        (error: unknown) => setFailed(sentenceOf(error)),
      );
  }, [briefId, flush, onClose]);
  useEffect(() => {
    const first = list.current?.querySelector<HTMLElement>('[data-difference]');
    if (returned !== null)
      (first ?? list.current?.closest('.dialog')?.querySelector<HTMLElement>('.foot button'))?.focus();
  }, [returned]);

  // It has the focus while the file is chosen and read: what is typed then must not go into the brief.
  if (returned === null)
    return (
      <Dialog title="Take back a Word file" onClose={onClose} foot={<CloseButton onClose={onClose} />}>
        {failed === null ? <p role="status">Reading the file…</p> : <Note kind="bad">{failed}</Note>}
      </Dialog>
    );

  const { report, fileName, token } = returned;
  const takeable = report.differences.filter(({ canTake }) => canTake);
  const accepted = takeable.filter(({ id }) => decided.get(id) === 'take');
  const open = takeable.filter(({ id }) => !decided.has(id)).length;
  const decide = (id: string, decision: Decision | null) => {
    const next = new Map(decided);
    if (decision === null) next.delete(id);
    else next.set(id, decision);
    setDecided(next);
  };
  const doubted = takeable.filter((difference) => !goesWithAll(difference));
  const shifted = new Set(report.differences.flatMap(({ doubt, place }) => (doubt === null ? [] : [place])))
    .size;
  const acceptAll = () => {
    // What was decided of them by itself stays.
    const decidedAlone = [...decided].filter(([id]) => doubted.some((each) => each.id === id));
    const others = takeable.filter(goesWithAll).map(({ id }) => [id, 'take'] as const);
    setDecided(new Map([...others, ...decidedAlone]));
    announce(doubted.length === 0 ? 'All changes accepted.' : 'All changes accepted but those in doubt.');
  };
  const refuseAll = () => {
    setDecided(new Map(takeable.map(({ id }) => [id, 'leave'])));
    announce('All changes refused.');
  };

  const take = async () => {
    if (taking) return;
    setTaking(true);
    try {
      await flush();
      const name = `Before taking back ${fileName}`.slice(0, 200);
      await request('versions:keep', { briefId, name });
      const before = toSavedState(editor);
      const { state, header: changed } = await request('returns:take', {
        token,
        state: before,
        accepted: accepted.map(({ id }) => id),
      });
      const changes = Object.keys(changed).length > 0;
      if (changes) keepHeadStep(briefId, changed);
      editor.setEditorState(editor.parseEditorState(toLexicalJson(state)), { tag: HISTORY_PUSH_TAG });
      if (changes) setHeader({ ...header, ...changed });
      onNotice(
        `Took over ${inNumber(accepted.length, 'change')} from “${fileName}”. What was there is kept as the version “${name}”; undo takes it back, too.`,
      );
      onClose();
    } catch (error) {
      setFailed(sentenceOf(error));
      setTaking(false);
    }
  };

  const when = new Date(report.exportedAt).toLocaleString(language, {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  return (
    <Dialog
      wide
      title={`What is different in “${fileName}”`}
      onClose={onClose}
      foot={
        takeable.length === 0 ? (
          <CloseButton onClose={onClose} />
        ) : (
          <>
            <p className="returned-hint" role="status">
              {open === takeable.length
                ? 'A accepts, R refuses; both go on to the next.'
                : open > 0
                  ? `${inNumber(open, 'change')} not decided: what the brief says stays.`
                  : 'All decided.'}
            </p>
            <button type="button" className="btn line" onClick={refuseAll}>
              Refuse all
            </button>
            <button type="button" className="btn line" onClick={acceptAll}>
              Accept all
            </button>
            <button
              type="button"
              className="btn main"
              disabled={accepted.length === 0}
              onClick={() => void take()}
            >
              {taking ? 'Taking over…' : `Take over ${inNumber(accepted.length, 'change')}`}
            </button>
          </>
        )
      }
    >
      {failed !== null && <Note kind="bad">{failed}</Note>}
      {shifted > 0 && (
        <Note kind="flag">
          {shifted === 1 ? 'A note reads what another one' : `${shifted} notes read what others`} said: the
          program that saved the file seems to have lost a note and shifted those beside it.{' '}
          {doubted.length > 0 && <b>Accept all leaves these changes out; decide each by itself.</b>}
        </Note>
      )}
      <p className="returned-summary">
        Exported {when}.{' '}
        {report.changedSince &&
          'The brief was changed since: your own changes stay, and where both changed the same words it is said. '}
        {inWords(report.differences, takeable.length)}
      </p>
      <ul ref={list} className="returned-list" onKeyDown={moveByKeys}>
        {report.differences.map((difference, index) => (
          <DifferenceItem
            key={difference.id}
            difference={difference}
            decision={decided.get(difference.id) ?? null}
            isFirst={index === 0}
            onDecide={(decision) => decide(difference.id, decision)}
          />
        ))}
      </ul>
    </Dialog>
  );
}

function CloseButton({ onClose }: { onClose: () => void }): JSX.Element {
  return (
    <button type="button" className="btn main" onClick={onClose}>
      Close
    </button>
  );
}

const inNumber = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

function inWords(differences: readonly Difference[], takeable: number): string {
  if (differences.length === 0) return 'Nothing is different: the file says what was exported.';
  const left = differences.length - takeable;
  const wrong = differences.filter(({ kind }) => kind === 'quotation').length;
  return [
    `${inNumber(takeable, 'change')} to decide`,
    ...(wrong > 0 ? [`${inNumber(wrong, 'quotation')} among them, compared anew`] : []),
    ...(left > 0 ? [`${left} that cannot be taken over`] : []),
  ]
    .join(', ')
    .concat('.');
}

/** Up and down go from one difference to the next. */
function moveByKeys(event: KeyboardEvent<HTMLUListElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-difference]')];
  const at = items.findIndex((item) => item.contains(document.activeElement));
  const next = items[at + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
