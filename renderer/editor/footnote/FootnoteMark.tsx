import { useLexicalNodeSelection } from '@lexical/react/useLexicalNodeSelection';
import type { NodeKey } from 'lexical';
import type { JSX } from 'react';
import { plainText } from '../citation/citation-board';
import { useCitationWindow, useFootnote } from '../citation/citation-context';

/** The mark of a footnote in the text: its number in the series of notes. */
export function FootnoteMark({ nodeKey }: { nodeKey: NodeKey }): JSX.Element {
  const shown = useFootnote(nodeKey);
  const { openKey, open } = useCitationWindow();
  const [chosen] = useLexicalNodeSelection(nodeKey);
  return (
    // A span, as the mark of a citation is one: a button would not sit in the line.
    // biome-ignore lint/a11y/useSemanticElements: see above
    <span
      role="button"
      tabIndex={-1}
      dir="ltr"
      className={`citation-chip footnote-mark${chosen ? ' chosen' : ''}`}
      aria-haspopup="dialog"
      aria-expanded={openKey === nodeKey}
      aria-label={shown === null ? 'Empty footnote' : `Footnote ${shown.number}: ${plainText(shown.inlines)}`}
      data-footnote-key={nodeKey}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => open(nodeKey)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' || event.key === ' ') open(nodeKey);
      }}
    >
      {shown === null ? '…' : shown.number}
    </span>
  );
}
