import {
  $createRangeSelection,
  $getNodeByKey,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  type BaseSelection,
  type NodeKey,
  type PointType,
} from 'lexical';

type Place = { key: NodeKey; offset: number; type: 'text' | 'element' };

/** Where words belong that were pasted and are still being read. */
export type PastePlace = Readonly<{
  selection: BaseSelection | null;
  /** Null for what is no text, such as cells. `text`: the words of the text node there. */
  start: (Place & { text: string }) | null;
}>;

export function $rememberPlace(): PastePlace {
  const selection = $getSelection();
  const range = $isRangeSelection(selection) ? selection : null;
  const start = range && (range.isBackward() ? range.focus : range.anchor);
  const node = start?.getNode();
  return {
    selection: selection?.clone() ?? null,
    start: start && { ...placeOf(start), text: $isTextNode(node) ? node.getTextContent() : '' },
  };
}

/** Did nobody write, nor move the caret, since? */
export function $isStillThere({ selection }: PastePlace): boolean {
  const now = $getSelection();
  return now === null || selection === null ? now === selection : now.is(selection);
}

/**
 * Inserts where it was pasted, though somebody went on writing meanwhile or put the caret elsewhere; who did so goes on where
 * they are.
 */
export function $insertAtPlace(place: PastePlace, insert: () => void): void {
  const now = $getSelection();
  const caret =
    $isRangeSelection(now) && !$isStillThere(place)
      ? { anchor: placeOf(now.anchor), focus: placeOf(now.focus) }
      : null;
  const at = caret && place.start && $placeNow(place.start);
  // What it stood in may be gone: then it belongs where the analyst is.
  if (at) {
    $partFromCaret(at, [caret.anchor, caret.focus]);
    $select(at, at);
  }
  insert();
  if (at && $isThere(caret.anchor) && $isThere(caret.focus)) $select(caret.anchor, caret.focus);
}

const placeOf = ({ key, offset, type }: PointType): Place => ({ key, offset, type });

/** The place in the text as it reads now: letters that came or went in front of it move it. */
function $placeNow({ key, offset, type, text }: Place & { text: string }): Place | null {
  const node = $getNodeByKey(key);
  if (node === null || !node.isAttached()) return null;
  if (type === 'element')
    return $isElementNode(node) ? { key, type, offset: Math.min(offset, node.getChildrenSize()) } : null;
  if (!$isTextNode(node)) return null;
  const now = node.getTextContent();
  let same = 0;
  while (same < text.length && same < now.length && text[same] === now[same]) same += 1;
  // What was written at the place itself stands behind what was pasted there before.
  if (same >= offset) return { key, type, offset };
  const behind = text.slice(offset);
  return { key, type, offset: now.endsWith(behind) ? now.length - behind.length : same };
}

/** Has the caret, where it stands behind the place in the same text, in a text of its own: what is inserted parts the two. */
function $partFromCaret(at: Place, caret: readonly Place[]): void {
  const node = $getNodeByKey(at.key);
  const behind = caret.filter(({ key, offset }) => key === at.key && offset > at.offset);
  if (!$isTextNode(node) || behind.length === 0) return;
  const parts = node.splitText(at.offset);
  const rest = parts.at(-1);
  if (!rest) return;
  for (const point of behind) {
    point.key = rest.getKey();
    point.offset -= at.offset;
  }
  const first = parts[0];
  if (parts.length > 1 && first) at.key = first.getKey();
}

const $isThere = ({ key, offset, type }: Place): boolean => {
  const node = $getNodeByKey(key);
  if (node === null || !node.isAttached()) return false;
  if (type === 'text') return $isTextNode(node) && offset <= node.getTextContentSize();
  return $isElementNode(node) && offset <= node.getChildrenSize();
};

function $select(anchor: Place, focus: Place): void {
  const selection = $createRangeSelection();
  selection.anchor.set(anchor.key, anchor.offset, anchor.type);
  selection.focus.set(focus.key, focus.offset, focus.type);
  $setSelection(selection);
}
