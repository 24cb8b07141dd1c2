import { FileText, FolderOpen } from 'lucide-react';
import { useId, useState } from 'react';
import type { Output } from '../../../shared/ipc/contract';
import type { RecordSelection } from '../../../shared/ipc/reference-contract';
import type { ReferenceFormat } from '../../../shared/references/reference-entry';
import { request, sentenceOf } from '../../api';
import { closeDialog, useDesk } from '../../state/desk';
import { useLibrary } from '../../state/library-data';
import { isSearching, useSearch } from '../../state/search';
import { useShelf } from '../../state/shelf-state';
import { Dialog } from '../../ui/Dialog';
import { Note } from '../../ui/Note';
import { scopeName } from '../shelf/ScopeHead';
import { articlesIn } from '../shelf/shelf-lines';
import './export-records.css';

type Which = 'open' | 'chosen' | 'found' | 'shown' | 'all';
type Exported = NonNullable<Output<'references:export'>>;

const FORMATS: readonly (readonly [ReferenceFormat, string, string])[] = [
  ['ris', 'RIS', 'for Zotero, EndNote, Mendeley and most others'],
  ['bibtex', 'BibTeX', 'for LaTeX and JabRef, with the fields of BibLaTeX'],
  ['csl-json', 'CSL-JSON', 'for Pandoc, Zotero and Word add-ins'],
];

const count = (number: number): string =>
  number === 1 ? '1 record' : `${number.toLocaleString('en')} records`;

/** Chooses which records leave, and in which form. What the form has no place for goes along in a field of its own. */
export function ExportRecordsDialog() {
  const articleId = useDesk((desk) => desk.reading?.articleId ?? null);
  const total = useLibrary((now) => now.articlesTotal);
  const search = useSearch();
  const found = isSearching(search) && search.found?.isComplete ? search.found.total : 0;
  const chosen = useShelf((now) => now.chosen);
  const scope = useShelf((now) => now.scope);
  const shelf = useShelf((now) => now.shelf);
  const shown = scope && shelf ? articlesIn(scope, shelf) : 0;
  const [which, setWhich] = useState<Which>(
    chosen.size > 0 ? 'chosen' : found > 0 ? 'found' : shown > 0 ? 'shown' : 'all',
  );
  const [format, setFormat] = useState<ReferenceFormat>('ris');
  const [running, setRunning] = useState(false);
  const [failed, setFailed] = useState<string | null>(null);
  const [done, setDone] = useState<Exported | null>(null);
  const id = useId();

  const selection = async (): Promise<RecordSelection> => {
    if (which === 'open' && articleId) return { articleIds: [articleId] };
    if (which === 'chosen') return { numbers: [...chosen] };
    // What is like a passage is no query: the list itself is meant.
    if (which === 'found' && search.like) {
      const { numbers } = await request('search:numbers', { searchId: search.found?.searchId ?? 0 });
      return { numbers: [...numbers] };
    }
    // Asked as the list asked it, so that the file holds what is counted here.
    if (which === 'found')
      return {
        query: search.query.trimStart().slice(0, 1000),
        chosen: search.chosen,
        ...(scope && { scope }),
      };
    return which === 'shown' && scope ? { scope } : { all: true };
  };
  const run = async () => {
    if (running) return;
    setRunning(true);
    setFailed(null);
    try {
      setDone(await request('references:export', { format, records: await selection() }));
    } catch (error) {
      setFailed(sentenceOf(error));
    } finally {
      setRunning(false);
    }
  };
  const show = (channel: 'exports:open' | 'exports:reveal') =>
    request(channel, { token: done?.token ?? '' }).catch((error: unknown) => setFailed(sentenceOf(error)));

  if (done)
    return (
      <Dialog
        title="Exported"
        onClose={closeDialog}
        foot={
          <>
            <button type="button" className="btn" onClick={closeDialog}>
              Close
            </button>
            <button type="button" className="btn line" onClick={() => void show('exports:open')}>
              <FileText size={15} aria-hidden="true" /> Open
            </button>
            <button
              ref={(button) => button?.focus()}
              type="button"
              className="btn main"
              onClick={() => void show('exports:reveal')}
            >
              <FolderOpen size={15} aria-hidden="true" /> Show in folder
            </button>
          </>
        }
      >
        {failed && <Note kind="bad">{failed}</Note>}
        <p className="record-file">{done.fileName}</p>
        <p role="status">
          {count(done.records)}, {Math.max(1, Math.round(done.bytes / 1000)).toLocaleString('en')} kB
        </p>
      </Dialog>
    );
  const choices: readonly (readonly [Which, string, string | null, boolean])[] = [
    ['open', 'The open article', null, articleId !== null],
    [
      'chosen',
      'The chosen articles',
      chosen.size > 0 ? count(chosen.size) : 'none is chosen',
      chosen.size > 0,
    ],
    [
      'found',
      search.like ? 'What is like the passage' : 'What the search finds',
      found > 0 ? count(found) : 'nothing is searched for',
      found > 0,
    ],
    ...(scope ? [['shown', `All in “${scopeName(scope, shelf)}”`, count(shown), shown > 0] as const] : []),
    ['all', 'The whole library', count(total), total > 0],
  ];
  // What was chosen may be gone by now; other records must not leave in its stead.
  const isPossible = choices.some(([value, , , possible]) => value === which && possible);
  return (
    <Dialog
      title="Export records"
      description="Who, what, where and when of articles, for reference managers. No text of an article and no note of yours leaves with them; tags do, as keywords. How each value is known, with your reasons and descriptors, goes along in a field that other programs leave alone."
      onClose={closeDialog}
      foot={
        <>
          <button type="button" className="btn line" onClick={closeDialog}>
            Cancel
          </button>
          <button
            type="button"
            className="btn main"
            aria-disabled={running}
            disabled={!isPossible}
            onClick={() => void run()}
          >
            {running ? 'Exporting…' : 'Export…'}
          </button>
        </>
      }
    >
      {failed && <Note kind="bad">{failed}</Note>}
      <fieldset className="record-choices">
        <legend>Records</legend>
        {choices.map(([value, words, hint, possible]) => (
          <label key={value} className={possible ? undefined : 'off'}>
            <input
              type="radio"
              name={`${id}-which`}
              checked={which === value}
              disabled={!possible}
              onChange={() => setWhich(value)}
            />
            <span>
              {words}
              {hint && <small>{hint}</small>}
            </span>
          </label>
        ))}
      </fieldset>
      <fieldset className="record-choices">
        <legend>As</legend>
        {FORMATS.map(([value, words, hint]) => (
          <label key={value}>
            <input
              type="radio"
              name={`${id}-format`}
              checked={format === value}
              onChange={() => setFormat(value)}
            />
            <span>
              {words}
              <small>{hint}</small>
            </span>
          </label>
        ))}
      </fieldset>
    </Dialog>
  );
}
