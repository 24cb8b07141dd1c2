import { type JSX, useEffect, useId, useRef, useState } from 'react';
import type { Output } from '../../shared/ipc/contract';
import { request, sentenceOf } from '../api';
import { closeDialog } from '../state/desk';
import { chooseFacet, type Facet, useSearch } from '../state/search';
import { Dialog } from '../ui/Dialog';
import { ListBox } from '../ui/ListBox';
import { Note } from '../ui/Note';
import { FACETS } from './facets';

const SHOWN = 500;

function choose(facet: Facet, value: string): void {
  closeDialog();
  chooseFacet(facet, value);
}

/** Every value of a facet among what was found, narrowed by typing. */
export function FacetDialog({ facet }: { facet: Facet }): JSX.Element {
  const id = useId();
  const searchId = useSearch((now) => now.found?.searchId);
  const chosen = useSearch((now) => now.chosen[facet] ?? null);
  const [filter, setFilter] = useState('');
  const [found, setFound] = useState<(Output<'search:facet'> & { filter: string }) | null>(null);
  const [failed, setFailed] = useState<string | null>(null);
  /** Enter was pressed before the list was narrowed to what is typed: its first value is taken once it is. */
  const isEntered = useRef(false);
  useEffect(() => {
    if (searchId === undefined) return;
    let isWanted = true;
    request('search:facet', { searchId, facet, filter, limit: SHOWN }).then(
      (values) => {
        if (!isWanted) return;
        setFound({ ...values, filter });
        setFailed(null);
        const [first] = values.values;
        if (isEntered.current && first) choose(facet, first.value);
        isEntered.current = false;
      },
      (error: unknown) => isWanted && setFailed(sentenceOf(error)),
    );
    return () => {
      isWanted = false;
    };
  }, [searchId, facet, filter]);
  const { plural, unknown } = FACETS.find((one) => one.facet === facet) ?? FACETS[0];
  const nameOf = ({ value }: { value: string }) => (value === '' ? unknown : value);
  const more = found ? found.total - found.values.length : 0;
  return (
    <Dialog title={`All ${plural}`} onClose={closeDialog}>
      <div className="set-field">
        <label htmlFor={id}>Narrow the list</label>
        <input
          id={id}
          className="field"
          value={filter}
          dir="auto"
          spellCheck={false}
          onChange={(event) => {
            isEntered.current = false;
            setFilter(event.target.value);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            const [first] = found?.values ?? [];
            if (found?.filter !== filter) isEntered.current = true;
            else if (first) choose(facet, first.value);
          }}
        />
      </div>
      {failed && <Note kind="bad">{failed}</Note>}
      {found && (
        <p className="hint" role="status">
          {found.total === 0
            ? `None of the ${plural} found has that in its name.`
            : `${found.total.toLocaleString('en')} ${found.total === 1 ? 'value' : 'values'}${more > 0 ? `, the ${SHOWN} commonest shown: type to find others` : ''}.`}
        </p>
      )}
      {found && found.values.length > 0 && (
        <div className="facet-values">
          <ListBox
            label={`All ${plural}`}
            items={found.values}
            idOf={({ value }) => value}
            typedText={nameOf}
            openId={chosen}
            rowHeight={32}
            renderRow={(one) => (
              <span className="facet-value">
                <span className="clip" dir="auto">
                  {nameOf(one)}
                </span>
                <span className="found-count">{one.count.toLocaleString('en')}</span>
              </span>
            )}
            onOpen={({ value }) => choose(facet, value)}
          />
        </div>
      )}
    </Dialog>
  );
}
