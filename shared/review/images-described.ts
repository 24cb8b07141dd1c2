import { childrenOfNode } from '../model/block-types';
import type { EditorNode } from '../model/brief';
import { findingAt, type ReviewFinding } from './review-finding';

/** Pictures without alt text that are not said to be decorative (check 38), and those that are not in the library (check 40). */
export function checkImages(blocks: readonly EditorNode[], missing: ReadonlySet<string>): ReviewFinding[] {
  let section = '';
  let number = 0;
  return blocks.flatMap((block, index): ReviewFinding[] => {
    if (block.type === 'heading') section = wordsOf(block);
    if (block.type !== 'image') return [];
    number += 1;
    const below = blocks[index + 1];
    const caption = below?.type === 'caption' && below.of === 'figure' ? wordsOf(below) : '';
    const place = {
      section,
      kind: 'sentence' as const,
      words: caption.trim() || block.alt.trim() || `Image ${number}`,
      path: [index],
      offset: 0,
    };
    return [
      ...(missing.has(block.sha256)
        ? [
            findingAt(
              place,
              'hashes',
              'This image is not in this library, so an export holds only a line in its place. Insert it again.',
            ),
          ]
        : []),
      ...(!block.decorative && block.alt.trim() === ''
        ? [
            findingAt(
              place,
              'accessible-pdf',
              'This image has no alt text. Say what it shows, or that it is decorative.',
            ),
          ]
        : []),
    ];
  });
}

const wordsOf = (node: EditorNode): string =>
  node.type === 'text' ? node.text : childrenOfNode(node).map(wordsOf).join('');
