import { useLexicalNodeSelection } from '@lexical/react/useLexicalNodeSelection';
import type { NodeKey } from 'lexical';
import type { JSX } from 'react';
import { useCitationText, useCitationWindow } from './citation-context';

/** The mark of a citation in the text: its note number, or its text where the style cites in the sentence. */
export function CitationChip({ nodeKey, citationId }: { nodeKey: NodeKey; citationId: string }): JSX.Element {
  const shown = useCitationText(citationId);
  const { openKey, open, inFootnote } = useCitationWindow();
  const [chosen] = useLexicalNodeSelection(nodeKey);
  const isMark = shown?.kind === 'note' && inFootnote !== true;
  const label = shown === null ? '…' : isMark ? String(shown.number) : shown.text || '…';
  return (
    // A span, not a button: a button is one box and would not break over lines where the style cites in the sentence.
    // biome-ignore lint/a11y/useSemanticElements: see above
    <span
      role="button"
      tabIndex={-1}
      dir="ltr"
      className={`citation-chip${shown !== null && !isMark ? ' in-text' : ''}${chosen ? ' chosen' : ''}`}
      aria-haspopup="dialog"
      aria-expanded={openKey === nodeKey}
      aria-label={
        shown === null
          ? 'Citation'
          : isMark
            ? `Note ${shown.number}: ${shown.text}`
            : `Citation: ${shown.text}`
      }
      data-citation-key={nodeKey}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => open(nodeKey)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' || event.key === ' ') open(nodeKey);
      }}
    >
      {label}
    </span>
  );
}
