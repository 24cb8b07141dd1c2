import { $isHeadingNode } from '@lexical/rich-text';
import {
  $getRoot,
  $isElementNode,
  $isTextNode,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from 'lexical';
import { useEffect, useState } from 'react';
import type { BriefTemplate } from '../../../shared/model';
import { type BlockCount, type Countable, countBlock } from '../../../shared/templates/count-blocks';
import { type MeasuredBrief, measureBrief, measuredInWords } from '../../../shared/templates/limits';

/** After the last change, so that counting never waits on a key. */
const PAUSE_MS = 300;

/** Counts the brief against its template, off the typing path: only blocks that changed are counted again. */
export function useMeasured(
  editor: LexicalEditor,
  template: BriefTemplate | null | undefined,
): MeasuredBrief | null {
  const [measured, setMeasured] = useState<MeasuredBrief | null>(null);
  useEffect(() => {
    if (template === undefined) return;
    const kept = new Map<NodeKey, { block: Countable; count: BlockCount }>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const measure = () => {
      const keys: NodeKey[] = [];
      const blocks = editor.read(() =>
        $getRoot()
          .getChildren()
          .map((node) => {
            const key = node.getKey();
            keys.push(key);
            const found = kept.get(key);
            if (found) return found.block;
            const block = $countable(node);
            kept.set(key, { block, count: countBlock(block) });
            return block;
          }),
      );
      const now = measureBrief(blocks, template, (block, index) => {
        const key = keys[index];
        return (key === undefined ? undefined : kept.get(key)?.count) ?? countBlock(block);
      });
      for (const key of kept.keys()) if (!keys.includes(key)) kept.delete(key);
      showAtHeadings(editor, now, keys);
      setMeasured(now);
    };
    measure();
    const stop = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
      if (dirtyElements.size === 0 && dirtyLeaves.size === 0) return;
      // The blocks around what changed are among them.
      for (const key of dirtyElements.keys()) kept.delete(key);
      clearTimeout(timer);
      timer = setTimeout(measure, PAUSE_MS);
    });
    return () => {
      stop();
      clearTimeout(timer);
      showAtHeadings(editor, null, []);
    };
  }, [editor, template]);
  return measured;
}

function $countable(node: LexicalNode): Countable {
  const type = node.getType();
  if ($isTextNode(node)) return { type, text: node.getTextContent() };
  if (!$isElementNode(node)) return { type };
  const children = node.getChildren().map($countable);
  return $isHeadingNode(node) ? { type, tag: node.getTag(), children } : { type, children };
}

/** Says at each heading what is near its limit or over it. */
function showAtHeadings(
  editor: LexicalEditor,
  measured: MeasuredBrief | null,
  keys: readonly NodeKey[],
): void {
  const root = editor.getRootElement();
  if (root === null) return;
  for (const el of root.querySelectorAll<HTMLElement>('[data-length]')) {
    delete el.dataset.length;
    delete el.dataset.lengthOver;
  }
  for (const { block, limits } of measured?.sections ?? []) {
    const key = block === null ? undefined : keys[block];
    const told = limits.filter(({ state }) => state === 'near' || state === 'over');
    const el = key === undefined ? null : editor.getElementByKey(key);
    if (el === null || told.length === 0) continue;
    el.dataset.length = told.map(measuredInWords).join(', ');
    if (told.some(({ state }) => state === 'over')) el.dataset.lengthOver = '';
  }
}
