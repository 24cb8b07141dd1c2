import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext';
import { COMMAND_PRIORITY_LOW, KEY_ENTER_COMMAND } from 'lexical';
import {
  type JSX,
  type ReactNode,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import type { DrawnLines } from '../quotation/drawn-lines';
import { createFollower, followChanges } from '../state/follower';
import { type DrawnFindings, useHoveredFinding } from './use-hovered-finding';

type Underlined<Finding> = {
  /** The page of the brief, in which the card stands. */
  body: RefObject<HTMLDivElement | null>;
  findings: readonly Finding[];
  lines: DrawnLines<Finding>;
  keyOf: (finding: Finding) => string;
  /** Key of the finding that the caret is in. Read within the editor's state; the same function each time. */
  $atCaret: (findings: readonly Finding[]) => string | null;
};

/**
 * Draws the lines under the words of findings, and keeps one card under the last of the words that the pointer or the
 * caret is on. Alt+Enter goes from the words to the first button of the card.
 */
export function useUnderlined<Finding>(underlined: Underlined<Finding>): {
  card: RefObject<HTMLDivElement | null>;
  shown: Finding | undefined;
} {
  const { body, findings, lines, keyOf, $atCaret } = underlined;
  const [editor] = useLexicalComposerContext();
  const [atCaret, setAtCaret] = useState<string | null>(null);
  const card = useRef<HTMLDivElement>(null);
  const drawn = useRef<DrawnFindings>(new Map());
  const hovered = useHoveredFinding(body, card, drawn);
  const shown = [hovered, atCaret].flatMap((key) => findings.find((each) => keyOf(each) === key) ?? [])[0];

  const place = useCallback(() => {
    const page = body.current;
    if (page === null) return;
    drawn.current = lines.draw(findings);
    const el = card.current;
    if (el === null || shown === undefined) return;
    const rect = [...(drawn.current.get(keyOf(shown))?.lines.at(-1)?.range.getClientRects() ?? [])].at(-1);
    el.hidden = rect === undefined;
    if (rect === undefined) return;
    const frame = page.getBoundingClientRect();
    el.style.top = `${rect.bottom - frame.top + 4}px`;
    el.style.left = `${Math.max(0, Math.min(rect.left - frame.left, frame.width - el.offsetWidth))}px`;
  }, [body, lines, findings, shown, keyOf]);

  useLayoutEffect(place);
  const latest = useRef(place);
  latest.current = place;
  useEffect(() => lines.erase, [lines]);
  useEffect(() => {
    const choose = () => setAtCaret(editor.read(() => $atCaret(findings)));
    choose();
    const follower = createFollower(() => latest.current());
    const observer = new ResizeObserver(() => follower.follow());
    if (body.current !== null) observer.observe(body.current);
    const caret = createFollower(choose);
    const stop = followChanges(editor, { follower, caret });
    return () => {
      follower.stop();
      caret.stop();
      observer.disconnect();
      stop();
    };
  }, [editor, findings, body, $atCaret]);
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
  return { card, shown };
}

/** The card that `useUnderlined` places. Escape gives the focus back to the text. */
export function UnderlinedCard(props: {
  card: RefObject<HTMLDivElement | null>;
  className: string;
  children: ReactNode;
}): JSX.Element {
  const [editor] = useLexicalComposerContext();
  return (
    <div className="verdict-layer">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Escape gives the focus back to the text */}
      <div
        ref={props.card}
        className={`verdict-card ${props.className}`}
        onKeyDown={(event) => {
          if (event.key === 'Escape') editor.focus();
        }}
      >
        {props.children}
      </div>
    </div>
  );
}
