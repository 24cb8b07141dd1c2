import { $isHeadingNode } from '@lexical/rich-text';
import { $isElementNode, $isTextNode, type LexicalNode, type NodeKey } from 'lexical';
import { type BlockCount, type Countable, countBlock } from '../../../shared/templates/count-blocks';

/** A block at the top level of a brief with what is counted in it. */
export type CountedBlock = { key: NodeKey; block: Countable; count: BlockCount };

export function $countedBlock(node: LexicalNode): CountedBlock {
  const block = $countable(node);
  return { key: node.getKey(), block, count: countBlock(block) };
}

function $countable(node: LexicalNode): Countable {
  const type = node.getType();
  if ($isTextNode(node)) return { type, text: node.getTextContent() };
  if (!$isElementNode(node)) return { type };
  const children = node.getChildren().map($countable);
  return $isHeadingNode(node) ? { type, tag: node.getTag(), children } : { type, children };
}
