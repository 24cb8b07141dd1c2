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
import { z } from 'zod';
import bluf from '../../../resources/templates/bluf.json?raw';
import type { TemplateId } from '../../../shared/model';

const Template = z.object({
  sections: z.array(z.object({ heading: z.string(), limit: z.string(), guidance: z.string() })),
});
type Section = z.infer<typeof Template>['sections'][number];

const ATTRIBUTE = 'guidance';
const WHOLE_BRIEF = 'Write the brief here. Select a passage in an article and press Q to quote it.';

export const sectionsOf = (template: TemplateId): readonly Section[] =>
  template === 'bluf' ? Template.parse(JSON.parse(bluf)).sections : [];

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
    const name = fold(block.getTextContent());
    const section = sections.find(({ heading }) => fold(heading) === name);
    const next = blocks[index + 1];
    const place = $isElementNode(next) ? $emptyPlace(next) : null;
    if (section !== undefined && place !== null)
      due.set(place.getKey(), `${section.guidance} (${section.limit})`);
  });
  return due;
}

function $emptyPlace(block: ElementNode): ElementNode | null {
  if ($isParagraphNode(block)) return block.isEmpty() ? block : null;
  if (!$isListNode(block) || block.getChildrenSize() !== 1) return null;
  const item = block.getFirstChild();
  return $isElementNode(item) && item.isEmpty() ? item : null;
}

const fold = (text: string): string => text.trim().toLowerCase().replace(/[.:]$/, '');

/** Shows guidance in the page by an attribute that CSS draws, after every change. */
export function registerGuidance(editor: LexicalEditor, template: TemplateId): () => void {
  const sections = sectionsOf(template);
  const show = () => {
    const root = editor.getRootElement();
    if (root === null) return;
    const due = editor.read(() => $dueGuidance(sections));
    for (const el of root.querySelectorAll<HTMLElement>(`[data-${ATTRIBUTE}]`))
      el.removeAttribute(`data-${ATTRIBUTE}`);
    for (const [key, text] of due) {
      const el = editor.getElementByKey(key);
      if (el !== null) el.dataset[ATTRIBUTE] = text;
    }
  };
  show();
  return editor.registerUpdateListener(show);
}
