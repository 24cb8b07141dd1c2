import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import type { NodeKey } from 'lexical';
import type { JSX } from 'react';
import { AnchoredPanel } from '../panel/AnchoredPanel';
import { insertCitation } from './insert-citation';
import { SourceFinder } from './SourceFinder';

type CitePanelProps = {
  at: DOMRect | null;
  onClose: () => void;
  /** The new citation opens next, for its place in the source. */
  onInserted: (key: NodeKey) => void;
};

/** Finds a source and cites it at the caret. */
export function CitePanel({ at, onClose, onInserted }: CitePanelProps): JSX.Element {
  const [editor] = useLexicalComposerContext();
  return (
    <AnchoredPanel
      label="Cite a source"
      className="cite-panel"
      anchor={() => at}
      onClose={() => {
        onClose();
        editor.focus();
      }}
    >
      <SourceFinder
        label="Find a source to cite"
        onPick={({ articleId }) => {
          const key = insertCitation(editor, [{ articleId }]);
          onClose();
          onInserted(key);
        }}
      />
    </AnchoredPanel>
  );
}
