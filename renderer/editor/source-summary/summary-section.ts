import { $isListNode } from '@lexical/list';
import { $createHeadingNode, $isHeadingNode } from '@lexical/rich-text';
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $isElementNode,
  $isParagraphNode,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import { isSourceSummarySection } from '../../../shared/review/section-kinds';
import { $sections } from '../outline/sections';
import { $isPlacedListNode } from '../placed-list/PlacedListNode';

const HEADING = 'Source summary statement';

/** The heading of the source summary and the paragraphs and lists under it; null where the brief has none. */
function $summary(): { heading: LexicalNode; blocks: LexicalNode[] } | null {
  const section = $sections().find(({ title }) => isSourceSummarySection(title));
  if (section === undefined) return null;
  const [heading, ...rest] = $getRoot().getChildren().slice(section.start, section.end);
  if (heading === undefined) return null;
  // Up to a heading inside; what is neither words nor a list (a table, the place of the notes) is not the draft's.
  const end = rest.findIndex($isHeadingNode);
  const own = end < 0 ? rest : rest.slice(0, end);
  return { heading, blocks: own.filter((block) => $isParagraphNode(block) || $isListNode(block)) };
}

/** What the source summary of the brief says now, as paragraphs; null where it has no such section. */
export function $summaryNow(): string[] | null {
  const summary = $summary();
  return summary === null
    ? null
    : summary.blocks
        .flatMap((block) =>
          $isListNode(block)
            ? block.getChildren().map((item) => item.getTextContent())
            : [block.getTextContent()],
        )
        .map((text) => text.trim())
        .filter((text) => text !== '');
}

/**
 * Puts paragraphs in the place of what the source summary says; a brief without that section gets one, in front of
 * the notes where they stand at its end. One step to undo.
 */
export function putSummary(editor: LexicalEditor, paragraphs: readonly string[]): void {
  editor.update(
    () => {
      const summary = $summary();
      const heading = summary?.heading ?? $newHeading();
      let last = heading;
      for (const text of paragraphs) {
        const paragraph = $createParagraphNode().append($createTextNode(text));
        last.insertAfter(paragraph);
        last = paragraph;
      }
      for (const block of summary?.blocks ?? []) block.remove();
      if ($isElementNode(last)) last.selectEnd();
    },
    { tag: HISTORY_PUSH_TAG, discrete: true },
  );
}

function $newHeading(): LexicalNode {
  const heading = $createHeadingNode('h2').append($createTextNode(HEADING));
  const blocks = $getRoot().getChildren();
  const isEmpty = (node: LexicalNode): boolean => $isParagraphNode(node) && node.isEmpty();
  let end = blocks.length;
  while (end > 0 && blocks[end - 1] !== undefined && isEnd(blocks[end - 1])) end -= 1;
  function isEnd(node: LexicalNode | undefined): boolean {
    return node !== undefined && (isEmpty(node) || $isPlacedListNode(node));
  }
  const next = blocks.slice(end).find($isPlacedListNode);
  if (next === undefined) $getRoot().append(heading);
  else next.insertBefore(heading);
  return heading;
}
