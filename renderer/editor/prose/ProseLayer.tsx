import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { $getNodeByKey, $getSelection, $isElementNode, $isRangeSelection } from 'lexical';
import { Flag } from 'lucide-react';
import { type JSX, type RefObject, useState } from 'react';
import type { SourceTarget } from '../BriefPane';
import { $keysAroundCaret, $selectedWords } from '../mending/change-words';
import { UnderlinedCard, useUnderlined } from '../panel/UnderlinedCard';
import type { ProseFinding } from './find-in-prose';
import { createFindingLines, findingKey } from './prose-lines';

type ProseLayerProps = {
  body: RefObject<HTMLDivElement | null>;
  findings: readonly ProseFinding[];
  onQuote: (finding: ProseFinding) => void;
  onIgnore: (finding: ProseFinding) => void;
  onOpenSource: (target: SourceTarget) => void;
};

/** Lines under what was found in the analyst's prose, and the card of the finding that the caret is in. */
export function ProseLayer(props: ProseLayerProps): JSX.Element | null {
  const { body, findings, onQuote, onIgnore, onOpenSource } = props;
  const [editor] = useLexicalComposerContext();
  const [lines] = useState(() => createFindingLines(editor, 'prose'));
  const { card, shown } = useUnderlined({
    body,
    findings,
    lines,
    keyOf: findingKey,
    $atCaret: $findingAtCaret,
  });

  if (shown === undefined) return null;
  const { kind, says, source } = shown;
  const goTo = { articleId: source.articleId, paragraph: source.paragraph };
  return (
    <UnderlinedCard card={card} className="prose-card">
      <span className="verdict-pill flag">
        <Flag aria-hidden="true" size={13} strokeWidth={2} />
        {kind === 'copied' ? 'copied without marks' : 'not in the cited passage'}
      </span>
      <div className="verdict-why">
        <p>
          {says.charAt(0).toUpperCase()}
          {says.slice(1)}.
        </p>
        <p>
          Source, paragraph {source.paragraph}: “{source.shown}”
        </p>
        <span className="verdict-acts">
          {kind === 'copied' && (
            <button type="button" className="btn line" onClick={() => onQuote(shown)}>
              Make it a quotation
            </button>
          )}
          <button type="button" className="btn line" onClick={() => onIgnore(shown)}>
            Ignore here
          </button>
          <button type="button" className="btn line" onClick={() => onOpenSource(goTo)}>
            Show in source
          </button>
        </span>
      </div>
    </UnderlinedCard>
  );
}

function $findingAtCaret(findings: readonly ProseFinding[]): string | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  const around = $keysAroundCaret();
  for (const finding of findings) {
    const { key, span } = finding;
    if (!around.has(key)) continue;
    const block = $getNodeByKey(key);
    const at = $isElementNode(block) ? $selectedWords(block) : null;
    if (at === null || at.start < span.start || at.end > span.end) continue;
    // Right behind it the analyst goes on writing.
    if (at.start < span.end) return findingKey(finding);
  }
  return null;
}
