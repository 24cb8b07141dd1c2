import { useLexicalNodeSelection } from '@lexical/react/useLexicalNodeSelection';
import type { NodeKey } from 'lexical';
import { type JSX, useContext, useSyncExternalStore } from 'react';
import type { PlacedListOf } from '../../../shared/model';
import type { CitationBoardState } from '../citation/citation-board';
import { CitationBoardContext } from '../citation/citation-context';
import { NotesSection, ReferencesSection } from '../citation/NoteList';
import { NoteActsContext } from './note-acts';

type PlacedListProps = { nodeKey: NodeKey; of: PlacedListOf; heading: string | undefined };

const nothing = () => () => {};

/** The list as it will be printed at this place, set by the worker that sets the citations; never edited here. */
export function PlacedList({ nodeKey, of, heading }: PlacedListProps): JSX.Element {
  const board = useContext(CitationBoardContext);
  const acts = useContext(NoteActsContext);
  const state = useSyncExternalStore(board?.subscribe ?? nothing, () => board?.getState() ?? null);
  const [chosen, , clearChosen] = useLexicalNodeSelection(nodeKey);
  const name = of === 'notes' ? 'Notes' : (state?.references?.heading ?? 'Sources');
  const why = state === null ? null : whyNothing(of, state, acts?.places.includes(nodeKey) ?? true);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would hold fields
    <div
      role="group"
      className={`placed-list-frame${chosen ? ' chosen' : ''}`}
      aria-label={`${of === 'notes' ? 'The notes' : 'The sources'} of the brief are printed here`}
      onMouseDown={(event) => {
        if (chosen && event.target instanceof Element && event.target.closest('button')) clearChosen();
      }}
    >
      <p className="placed-list-mark">
        {of === 'notes' ? 'Notes are printed here' : 'Sources are printed here'}
      </p>
      {why !== null ? (
        <p className="placed-list-none">{why}</p>
      ) : (
        state !== null && (
          <div className="brief-notes placed">
            {heading !== undefined && <p className="brief-notes-title">{heading}</p>}
            {of === 'notes' ? (
              <NotesSection state={state} acts={acts} label={heading ?? name} />
            ) : (
              <ReferencesSection state={state} label={heading ?? name} />
            )}
          </div>
        )
      )}
    </div>
  );
}

/** Why nothing will be printed at a place; null where something will. */
function whyNothing(of: PlacedListOf, state: CitationBoardState, isFirst: boolean): string | null {
  if (!isFirst) return 'They stand further up already: nothing is printed at this second place.';
  if (of === 'sources') {
    if (state.shown.length === 0) return 'Nothing is cited yet.';
    if (state.references === null)
      return state.failure === null
        ? 'This style has no list of sources: nothing is printed here. Its notes say where everything is from.'
        : 'The list could not be set just now.';
    return state.references.entries.length === 0 ? 'Nothing to list yet.' : null;
  }
  if (state.footnotes.length > 0 || (state.kind === 'note' && state.shown.length > 0)) return null;
  return state.kind === 'note'
    ? 'There are no notes yet.'
    : 'This style cites in the sentence, and there are no footnotes: nothing is printed here.';
}
