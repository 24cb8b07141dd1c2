import type { LexicalEditor, NodeKey } from 'lexical';
import { useEffect, useState } from 'react';
import type { BriefTemplate } from '../../../shared/model';
import { countBlock } from '../../../shared/templates/count-blocks';
import { type MeasuredBrief, measureBrief, measuredInWords } from '../../../shared/templates/limits';
import { rememberBlocks } from '../state/block-memory';
import { $countedBlock } from './counted-block';

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
    const $counted = rememberBlocks(editor, $countedBlock);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const measure = () => {
      const counted = editor.read($counted);
      const keys = counted.map(({ key }) => key);
      const now = measureBrief(
        counted.map(({ block }) => block),
        template,
        (block, index) => counted[index]?.count ?? countBlock(block),
      );
      showAtHeadings(editor, now, keys);
      setMeasured(now);
    };
    measure();
    const stop = editor.registerUpdateListener(({ dirtyElements, dirtyLeaves }) => {
      if (dirtyElements.size === 0 && dirtyLeaves.size === 0) return;
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
