import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import {
  $getNodeByKey,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  COMMAND_PRIORITY_LOW,
  KEY_ENTER_COMMAND,
} from 'lexical';
import { Flag } from 'lucide-react';
import { type JSX, type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { SourceTarget } from '../BriefPane';
import { $keysAroundCaret, $selectedWords } from '../mending/change-words';
import { createFollower, followChanges } from '../state/follower';
import type { ProseFinding } from './find-in-prose';
import { createFindingLines, findingKey } from './prose-lines';
import { type DrawnFindings, useHoveredFinding } from './use-hovered-finding';

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
  const [chosen, setChosen] = useState<string | null>(null);
  const card = useRef<HTMLDivElement>(null);
  const [lines] = useState(() => createFindingLines(editor, 'prose'));
  const drawn = useRef<DrawnFindings>(new Map());
  const hovered = useHoveredFinding(body, card, drawn);
  const finding =
    [hovered, chosen].flatMap((key) => findings.find((each) => findingKey(each) === key) ?? [])[0] ?? null;

  const place = useCallback(() => {
    const page = body.current;
    if (page === null) return;
    drawn.current = lines.draw(findings);
    const own = finding === null ? undefined : drawn.current.get(findingKey(finding));
    const rect = [...(own?.lines.at(-1)?.range.getClientRects() ?? [])].at(-1);
    const el = card.current;
    if (el === null) return;
    el.hidden = rect === undefined;
    if (rect === undefined) return;
    const frame = page.getBoundingClientRect();
    el.style.top = `${rect.bottom - frame.top + 4}px`;
    el.style.left = `${Math.max(0, Math.min(rect.left - frame.left, frame.width - el.offsetWidth))}px`;
  }, [body, lines, findings, finding]);

  useLayoutEffect(place);
  const latest = useRef(place);
  latest.current = place;
  useEffect(() => lines.erase, [lines]);
  useEffect(() => {
    const choose = () => setChosen(editor.read(() => $findingAtCaret(findings)));
    choose();
    const page = body.current;
    const follower = createFollower(() => latest.current());
    const observer = new ResizeObserver(() => follower.follow());
    if (page !== null) observer.observe(page);
    const caret = createFollower(choose);
    const stop = followChanges(editor, { follower, caret });
    return () => {
      follower.stop();
      caret.stop();
      observer.disconnect();
      stop();
    };
  }, [editor, findings, body]);
  useEffect(
    () =>
      editor.registerCommand(
        KEY_ENTER_COMMAND,
        (event) => {
          const button = event?.altKey ? card.current?.querySelector('button') : null;
          if (!button) return false;
          event?.preventDefault();
          button.focus();
          return true;
        },
        COMMAND_PRIORITY_LOW,
      ),
    [editor],
  );

  if (finding === null) return null;
  const { kind, says, source } = finding;
  const goTo = { articleId: source.articleId, paragraph: source.paragraph };
  return (
    <div className="verdict-layer">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Escape gives the focus back to the text */}
      <div
        ref={card}
        className="verdict-card prose-card"
        onKeyDown={(event) => {
          if (event.key === 'Escape') editor.focus();
        }}
      >
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
              <button type="button" className="btn line" onClick={() => onQuote(finding)}>
                Make it a quotation
              </button>
            )}
            <button type="button" className="btn line" onClick={() => onIgnore(finding)}>
              Ignore here
            </button>
            <button type="button" className="btn line" onClick={() => onOpenSource(goTo)}>
              Show in source
            </button>
          </span>
        </div>
      </div>
    </div>
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
