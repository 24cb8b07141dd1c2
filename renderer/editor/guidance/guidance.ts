import { $isListNode } from '@lexical/list';
import { $isHeadingNode } from '@lexical/rich-text';
import {
  $getRoot,
  $isElementNode,
  $isParagraphNode,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import type { TemplateSection } from '../../../shared/model';
import { limitsInWords } from '../../../shared/templates/limits';
import { sectionUnder } from '../../../shared/templates/state-from-template';
import { rememberBlocks } from '../state/block-memory';
import { createFollower, followChanges } from '../state/follower';

type Section = Pick<TemplateSection, 'heading' | 'otherHeadings' | 'guidance' | 'limits'>;

const ATTRIBUTE = 'guidance';
const WHOLE_BRIEF = 'Write the brief here. Select a passage in an article and press Q to quote it.';

/**
 * Where guidance is due, by node key: in an empty paragraph or list item directly under a heading of the template, and
 * in a brief that holds nothing at all. Guidance is never part of the text.
 */
export const $dueGuidance = (sections: readonly Section[]): Map<NodeKey, string> =>
  dueGuidance($getRoot().getChildren().map($placeForGuidance), sections);

/** What guidance asks of a block at the top level. */
type Place = {
  /** Words of a heading. */
  heading: string | null;
  /** Key of an empty paragraph or list item. */
  empty: NodeKey | null;
  isParagraph: boolean;
};

const $placeForGuidance = (block: LexicalNode): Place => ({
  heading: $isHeadingNode(block) ? block.getTextContent() : null,
  empty: ($isElementNode(block) && $emptyPlace(block)?.getKey()) || null,
  isParagraph: $isParagraphNode(block),
});

function dueGuidance(places: readonly Place[], sections: readonly Section[]): Map<NodeKey, string> {
  const due = new Map<NodeKey, string>();
  const only = places.length === 1 ? places[0] : undefined;
  if (only?.isParagraph && only.empty !== null) due.set(only.empty, WHOLE_BRIEF);
  places.forEach(({ heading }, index) => {
    const empty = places[index + 1]?.empty ?? null;
    if (heading === null || empty === null) return;
    const section = sectionUnder(heading, sections);
    if (section === undefined) return;
    const limits = limitsInWords(section.limits);
    const words = [section.guidance, limits === '' ? '' : `(${limits})`].filter((part) => part !== '');
    if (words.length > 0) due.set(empty, words.join(' '));
  });
  return due;
}

function $emptyPlace(block: ElementNode): ElementNode | null {
  if ($isParagraphNode(block)) return block.isEmpty() ? block : null;
  if (!$isListNode(block) || block.getChildrenSize() !== 1) return null;
  const item = block.getFirstChild();
  return $isElementNode(item) && item.isEmpty() ? item : null;
}

/** Shows guidance in the page by an attribute that CSS draws, after every change. */
export function registerGuidance(editor: LexicalEditor, sections: readonly Section[]): () => void {
  const $places = rememberBlocks(editor, $placeForGuidance);
  let shown: Set<HTMLElement> | null = null;
  const show = () => {
    const root = editor.getRootElement();
    if (root === null) return;
    const due = dueGuidance(editor.read($places), sections);
    // Another template's may stand there still.
    const before = shown ?? root.querySelectorAll<HTMLElement>(`[data-${ATTRIBUTE}]`);
    const now = new Set<HTMLElement>();
    for (const [key, text] of due) {
      const el = editor.getElementByKey(key);
      if (el === null) continue;
      now.add(el);
      if (el.dataset[ATTRIBUTE] !== text) el.dataset[ATTRIBUTE] = text;
    }
    for (const el of before) if (!now.has(el)) delete el.dataset[ATTRIBUTE];
    shown = now;
  };
  show();
  const follower = createFollower(show);
  const stops = [followChanges(editor, { follower }), editor.registerRootListener(() => follower.follow())];
  return () => {
    follower.stop();
    for (const stop of stops) stop();
  };
}
