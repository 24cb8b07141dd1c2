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
import { $selectedWords } from '../mending/change-words';
import { $quotationWords } from '../quotation/quotation-words';
import { rangesIn } from '../quotation/word-highlights';
import { createFollower } from '../state/follower';
import type { ProseFinding } from './find-in-prose';
import { type DrawnFindings, useHoveredFinding } from './use-hovered-finding';

const COPIED = 'prose-copied';
const FACT = 'prose-fact';

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
  const drawn = useRef<DrawnFindings>(new Map());
  const hovered = useHoveredFinding(body, card, drawn);
  const finding =
    [hovered, chosen].flatMap((key) => findings.find((each) => keyOf(each) === key) ?? [])[0] ?? null;

  const place = useCallback(() => {
    const page = body.current;
    if (page === null || !('highlights' in CSS)) return;
    const lines: Record<ProseFinding['kind'], Range[]> = { copied: [], fact: [] };
    const places = new Map<string, Range[]>();
    editor.read(() => {
      for (const each of findings) {
        const block = $getNodeByKey(each.key);
        if (!$isElementNode(block)) continue;
        const ranges = rangesIn(editor, $quotationWords(block).pieces, [each.span]);
        lines[each.kind].push(...ranges);
        places.set(keyOf(each), ranges);
      }
    });
    CSS.highlights.set(COPIED, new Highlight(...lines.copied));
    CSS.highlights.set(FACT, new Highlight(...lines.fact));
    drawn.current = places;
    const own = finding === null ? undefined : places.get(keyOf(finding));
    const rect = [...(own?.at(-1)?.getClientRects() ?? [])].at(-1);
    const el = card.current;
    if (el === null) return;
    el.hidden = rect === undefined;
    if (rect === undefined) return;
    const frame = page.getBoundingClientRect();
    el.style.top = `${rect.bottom - frame.top + 4}px`;
    el.style.left = `${Math.max(0, Math.min(rect.left - frame.left, frame.width - el.offsetWidth))}px`;
  }, [body, editor, findings, finding]);

  useLayoutEffect(place);
  const latest = useRef(place);
  latest.current = place;
  useEffect(
    () => () => {
      for (const name of [COPIED, FACT]) if ('highlights' in CSS) CSS.highlights.delete(name);
    },
    [],
  );
  useEffect(() => {
    const choose = () => setChosen(editor.read(() => $findingAtCaret(findings)));
    choose();
    const page = body.current;
    const follower = createFollower(() => latest.current());
    const observer = new ResizeObserver(() => follower.follow());
    if (page !== null) observer.observe(page);
    const stop = editor.registerUpdateListener(() => {
      choose();
      follower.follow();
    });
    return () => {
      follower.stop();
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

/** The same words may be found in two places. */
const keyOf = ({ key, span, id }: ProseFinding): string => `${key} ${span.start} ${id}`;

function $findingAtCaret(findings: readonly ProseFinding[]): string | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return null;
  for (const finding of findings) {
    const { key, span } = finding;
    const block = $getNodeByKey(key);
    const at = $isElementNode(block) ? $selectedWords(block) : null;
    if (at === null || at.start < span.start || at.end > span.end) continue;
    // Right behind it the analyst goes on writing.
    if (at.start < span.end) return keyOf(finding);
  }
  return null;
}
