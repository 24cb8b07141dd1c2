import { $isListNode } from '@lexical/list';
import { $isHeadingNode } from '@lexical/rich-text';
import {
  $getRoot,
  $isElementNode,
  $isParagraphNode,
  type ElementNode,
  type LexicalEditor,
  type NodeKey,
} from 'lexical';
import type { TemplateSection } from '../../../shared/model';
import { limitsInWords } from '../../../shared/templates/limits';
import { sectionUnder } from '../../../shared/templates/state-from-template';
import { createFollower } from '../state/follower';

type Section = Pick<TemplateSection, 'heading' | 'otherHeadings' | 'guidance' | 'limits'>;

const ATTRIBUTE = 'guidance';
const WHOLE_BRIEF = 'Write the brief here. Select a passage in an article and press Q to quote it.';

/**
 * Where guidance is due, by node key: in an empty paragraph or list item directly under a heading of the template, and
 * in a brief that holds nothing at all. Guidance is never part of the text.
 */
export function $dueGuidance(sections: readonly Section[]): Map<NodeKey, string> {
  const due = new Map<NodeKey, string>();
  const blocks = $getRoot().getChildren();
  const only = blocks.length === 1 ? blocks[0] : undefined;
  if ($isParagraphNode(only) && only.isEmpty()) due.set(only.getKey(), WHOLE_BRIEF);
  blocks.forEach((block, index) => {
    if (!$isHeadingNode(block)) return;
    const section = sectionUnder(block.getTextContent(), sections);
    const next = blocks[index + 1];
    const place = $isElementNode(next) ? $emptyPlace(next) : null;
    if (section === undefined || place === null) return;
    const limits = limitsInWords(section.limits);
    const words = [section.guidance, limits === '' ? '' : `(${limits})`].filter((part) => part !== '');
    if (words.length > 0) due.set(place.getKey(), words.join(' '));
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
  let shown: Set<HTMLElement> | null = null;
  const show = () => {
    const root = editor.getRootElement();
    if (root === null) return;
    const due = editor.read(() => $dueGuidance(sections));
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
  const stops = [
    editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
      if (dirtyElements.size > 0 || dirtyLeaves.size > 0) follower.follow();
    }),
    editor.registerRootListener(() => follower.follow()),
  ];
  return () => {
    follower.stop();
    for (const stop of stops) stop();
  };
}
