import { type FormEvent, type JSX, useEffect, useMemo, useState } from 'react';
import { compareTexts } from '../../../shared/anchoring/compare-texts';
import { nameOfStyle } from '../../../shared/citation/style-names';
import type { BriefVersion, VersionSummary } from '../../../shared/ipc/versions-contract';
import { ComparedTexts } from '../../reader/newer-text/ComparedTexts';
import { useLanguage } from '../../state/desk';
import { announce } from '../../ui/announce';
import { Dialog } from '../../ui/Dialog';
import { Note } from '../../ui/Note';
import { wantFocus } from '../use-kept-focus';
import { useVersions } from './use-versions';
import { type ComparedBrief, versionBlocks } from './version-blocks';
import { timesOf } from './version-times';
import './versions.css';

type VersionsDialogProps = {
  briefId: string;
  /** Opened to keep a version: the field for its name has the focus. */
  keeping: boolean;
  flush: () => Promise<void>;
  /** Another version stands in the place of the brief. */
  onRestored: () => void;
  onClose: () => void;
};

/** Earlier versions of the open brief: what changed since, and the way back. */
export function VersionsDialog(props: VersionsDialogProps): JSX.Element {
  const { briefId, keeping, flush, onRestored, onClose } = props;
  const versions = useVersions(briefId, flush);
  const { now, list, failed, names, read } = versions;
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [withBefore, setWithBefore] = useState(false);
  const [sameShown, setSameShown] = useState(false);
  const [pair, setPair] = useState<{ older: ComparedBrief; newer: ComparedBrief } | null>(null);
  const language = useLanguage();
  const times = useMemo(() => timesOf(list ?? [], language), [list, language]);
  const chosen = list?.find(({ id }) => id === chosenId) ?? list?.[0] ?? null;
  const before = list?.[list.findIndex(({ id }) => id === chosen?.id) + 1];

  useEffect(() => {
    let current = true;
    const load = async () => {
      if (chosen === null || now === null) return setPair(null);
      const version = await read(chosen.id);
      const other = withBefore && before !== undefined ? await read(before.id) : null;
      if (!current || version === null) return;
      setPair(
        withBefore && other !== null
          ? { older: compared(other), newer: compared(version) }
          : { older: compared(version), newer: compared(now) },
      );
    };
    void load();
    return () => {
      current = false;
    };
  }, [chosen, before, withBefore, now, read]);
  const rows = useMemo(() => {
    if (pair === null) return null;
    const nameOf = (id: string) => names.get(id) ?? 'article not in the library';
    return compareTexts(versionBlocks(pair.older, nameOf), versionBlocks(pair.newer, nameOf));
  }, [pair, names]);
  const shown = rows?.filter(({ kind }) => sameShown || kind !== 'same') ?? [];

  const headOf = ({ id, name }: VersionSummary): string =>
    name === null ? (times.get(id) ?? '') : `${name}, ${times.get(id) ?? ''}`;
  const restore = async () => {
    if (chosen === null || !(await versions.restore(chosen.id))) return;
    onClose();
    wantFocus();
    onRestored();
    announce('That version is the brief now. What it replaced is kept as a version.');
  };
  return (
    <Dialog
      size="full"
      title="Versions of this brief"
      onClose={onClose}
      foot={
        chosen !== null && (
          <>
            <p className="versions-hint">What the brief holds now is kept as a version, too.</p>
            <button type="button" className="btn main" onClick={() => void restore()}>
              Put this version back
            </button>
          </>
        )
      }
    >
      {failed !== null && <Note kind="bad">{failed}</Note>}
      <div className="brief-versions">
        <div className="versions-side">
          <NameForm
            label="Name for what the brief holds now"
            act="Keep"
            start=""
            focused={keeping}
            onName={(name) => {
              void versions.keep(name).then(() => announce(`Kept as “${name}”.`));
            }}
          />
          {list !== null && list.length === 0 && (
            <p className="versions-hint">
              No earlier version yet. One is kept by itself about every ten minutes of writing.
            </p>
          )}
          {list !== null && list.length > 0 && (
            <fieldset className="versions-list">
              <legend className="unseen">Versions, newest first</legend>
              {list.map((version) => (
                <VersionChoice
                  key={version.id}
                  version={version}
                  when={times.get(version.id) ?? ''}
                  isChosen={version.id === chosen?.id}
                  onChoose={() => setChosenId(version.id)}
                />
              ))}
            </fieldset>
          )}
        </div>
        {chosen !== null && (
          <div className="versions-compared">
            <div className="compared-choice">
              <label>
                Compared with{' '}
                <select
                  className="field"
                  value={withBefore ? 'before' : 'now'}
                  onChange={(event) => setWithBefore(event.target.value === 'before')}
                >
                  <option value="now">the brief now</option>
                  {before !== undefined && <option value="before">the version before it</option>}
                </select>
              </label>
              <label>
                <input
                  type="checkbox"
                  checked={sameShown}
                  onChange={(event) => setSameShown(event.target.checked)}
                />{' '}
                Show paragraphs that are the same
              </label>
            </div>
            <NameForm
              key={`${chosen.id} ${chosen.name ?? ''}`}
              label="Name of this version"
              act={chosen.name === null ? 'Name' : 'Rename'}
              start={chosen.name ?? ''}
              {...(chosen.name !== null && { onClear: () => void versions.rename(chosen.id, null) })}
              onName={(name) => void versions.rename(chosen.id, name)}
            />
            {rows && (
              <ComparedTexts
                rows={rows}
                shown={shown}
                heads={
                  withBefore && before !== undefined
                    ? [headOf(before), headOf(chosen)]
                    : [headOf(chosen), 'The brief now']
                }
              />
            )}
          </div>
        )}
      </div>
    </Dialog>
  );
}

const compared = ({
  header,
  style,
  state,
}: Pick<BriefVersion, 'header' | 'style' | 'state'>): ComparedBrief => ({
  header,
  style: nameOfStyle(style),
  state,
});

type VersionChoiceProps = {
  version: VersionSummary;
  when: string;
  isChosen: boolean;
  onChoose: () => void;
};

function VersionChoice({ version, when, isChosen, onChoose }: VersionChoiceProps): JSX.Element {
  const { name, kind, words, quotations } = version;
  return (
    <label className="version">
      <input type="radio" name="version" checked={isChosen} onChange={onChoose} />
      <span>
        {name !== null && <b dir="auto">{name}</b>}
        <span className="version-when">{when}</span>
        <small>
          {words} {words === 1 ? 'word' : 'words'}, {quotations}{' '}
          {quotations === 1 ? 'quotation' : 'quotations'}
          {kind === 'before-restore' && ' · before another version was put back'}
        </small>
      </span>
    </label>
  );
}

type NameFormProps = {
  label: string;
  act: string;
  start: string;
  focused?: boolean;
  onName: (name: string) => void;
  onClear?: () => void;
};

function NameForm({ label, act, start, focused, onName, onClear }: NameFormProps): JSX.Element {
  const [name, setName] = useState(start);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') return;
    onName(name.trim());
    if (start === '') setName('');
  };
  return (
    <form className="version-name" onSubmit={submit}>
      <input
        className="field"
        aria-label={label}
        placeholder={label}
        maxLength={200}
        dir="auto"
        // biome-ignore lint/a11y/noAutofocus: the dialog was opened to type this name
        autoFocus={focused}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <button type="submit" className="btn line" disabled={name.trim() === '' || name.trim() === start}>
        {act}
      </button>
      {onClear && (
        <button type="button" className="btn" onClick={onClear}>
          Take the name away
        </button>
      )}
    </form>
  );
}
