import {
  $findMatchingParent,
  $getSelection,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  $isTextNode,
  COMMAND_PRIORITY_HIGH,
  type EditorState,
  HISTORIC_TAG,
  HISTORY_PUSH_TAG,
  KEY_ENTER_COMMAND,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  PASTE_TAG,
  type TextNode,
} from 'lexical';
import { $isCitationNode } from '../citation/CitationNode';
import { $isParaphraseNode } from '../paraphrase/ParaphraseNode';
import { $isBlockQuotationNode } from '../quotation/BlockQuotationNode';
import { $isQuotationNode } from '../quotation/QuotationNode';
import {
  $applyBlockMark,
  $applyInlineMark,
  $applyRule,
  $paragraphOf,
  hasBlockMark,
  hasInlineMark,
} from './markdown-shortcuts';
import { smarten } from './smart-typography';
import { registerTypingBehindChosen } from './type-behind-chosen';

/** The characters after which something may change. */
const TRIGGERS = /^["'.,\-* );:?!۔،؛؟]$/u;
/** What closes a sentence or a part of it stands directly behind the citation; the space was made for a word. */
const STOP_BEHIND_SPACE = /^ [.,;:?!)۔،؛؟]$/u;

export type TypingRules = {
  /** Do straight marks become typographic ones? Asked at each of them. */
  isSmart: () => boolean;
  /** Do marks of Markdown become headings, lists and lines? A footnote has none. */
  hasBlocks: boolean;
};

/**
 * Marks of Markdown and straight signs become what they stand for as they are typed. Each change is a step of its own, so
 * that one undo brings the typed characters back. The words of quotations are left as they are typed.
 */
export function registerTyping(editor: LexicalEditor, rules: TypingRules): () => void {
  return mergeRegister(
    registerTypingBehindChosen(editor),
    editor.registerUpdateListener(({ tags, dirtyLeaves, editorState, prevEditorState }) => {
      if (dirtyLeaves.size === 0 || tags.has(HISTORIC_TAG) || tags.has(PASTE_TAG) || editor.isComposing())
        return;
      if (!editorState.read(() => $typedTrigger(prevEditorState) && $mayChange(rules))) return;
      editor.update(() => $settleTyped(rules), { tag: HISTORY_PUSH_TAG });
    }),
    editor.registerCommand(
      KEY_ENTER_COMMAND,
      (event) => {
        const selection = $getSelection();
        if (!rules.hasBlocks || event?.shiftKey) return false;
        if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
        const node = selection.anchor.getNode();
        const home = $isTextNode(node) ? $paragraphOf(node) : null;
        if (home === null || !$applyRule(home)) return false;
        event?.preventDefault();
        return true;
      },
      COMMAND_PRIORITY_HIGH,
    ),
  );
}

/** The text at a caret that stands directly behind one typed character. */
function $typed(): { node: TextNode; caret: number; character: string } | null {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed() || selection.anchor.type !== 'text')
    return null;
  const node = selection.anchor.getNode();
  const caret = selection.anchor.offset;
  if (!$isTextNode(node) || caret === 0) return null;
  return { node, caret, character: node.getTextContent()[caret - 1] ?? '' };
}

function $typedTrigger(before: EditorState): boolean {
  const typed = $typed();
  if (typed === null || !TRIGGERS.test(typed.character)) return false;
  const { node, caret } = typed;
  const key = node.getKey();
  return before.read(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
    const was = before._nodeMap.get(key);
    // The same text, one character shorter, with the caret in front of that character; or a text that was just begun.
    return was === undefined
      ? caret === 1 && selection.anchor.type === 'element'
      : $isTextNode(was) &&
          selection.anchor.key === key &&
          selection.anchor.offset === caret - 1 &&
          was.getTextContentSize() === textSize(node) - 1;
  });
}

/** Spares the text an update of its own for each space and full stop. */
function $mayChange({ isSmart, hasBlocks }: TypingRules): boolean {
  const typed = $typed();
  if (typed === null) return false;
  const { node, caret, character } = typed;
  const before = node.getTextContent().slice(0, caret);
  if (character === ' ' && hasBlocks && hasBlockMark(before) && $isFirst(node)) return true;
  if ((character === '*' || character === ')') && hasInlineMark(before)) return true;
  if (character === '*') return false;
  if ($isStopBehindCitation(node, before)) return isSmart();
  if (/[;:?!۔،؛؟]/u.test(character)) return false;
  // Behind a space and the like, marks change only where an apostrophe was taken for one.
  if (/[ ,)]/u.test(character) && !before.includes('‘')) return false;
  return isSmart() && smarten($lineBefore(node) + before) !== null;
}

const $isFirst = (node: TextNode): boolean => $paragraphOf(node)?.getFirstChild()?.is(node) === true;

const $isStopBehindCitation = (node: TextNode, before: string): boolean =>
  STOP_BEHIND_SPACE.test(before) && $isCitationNode(node.getPreviousSibling());

const textSize = (node: TextNode): number => node.__text.length;

const isQuoted = (node: LexicalNode): boolean =>
  $isQuotationNode(node) || $isBlockQuotationNode(node) || $isParaphraseNode(node);

function $settleTyped({ isSmart, hasBlocks }: TypingRules): void {
  const typed = $typed();
  if (typed === null) return;
  const { node, caret, character } = typed;
  if ($findMatchingParent(node, isQuoted) !== null) return;
  const before = node.getTextContent().slice(0, caret);
  if (character === ' ' && hasBlocks && hasBlockMark(before) && $isFirst(node)) {
    const home = $paragraphOf(node);
    if (home) $applyBlockMark(home, before);
    return;
  }
  if ((character === '*' || character === ')') && hasInlineMark(before)) {
    if ($findMatchingParent(node, (each) => each.getType() === 'link') === null)
      $applyInlineMark(node, caret);
    return;
  }
  if (isSmart() && $isStopBehindCitation(node, before)) {
    node.spliceText(caret - 2, 2, character, true);
    return;
  }
  const smart = isSmart() ? smarten($lineBefore(node) + before) : null;
  if (smart === null || smart.remove > caret) return;
  node.spliceText(caret - smart.remove, smart.remove, smart.insert, true);
}

/** The words of the block in front of a text; what is no word counts as one letter. */
function $lineBefore(node: TextNode): string {
  const parts: string[] = [];
  for (let at: LexicalNode | null = node; at !== null; at = at.getParent()) {
    if ($isElementNode(at) && !at.isInline()) break;
    for (const before of at.getPreviousSiblings().reverse())
      parts.unshift(before.getType() === 'linebreak' ? '\n' : before.getTextContent() || '\u2060');
    if ($isParagraphNode(at.getParent())) break;
  }
  return parts.join('');
}
