import { $getRoot, HISTORY_PUSH_TAG, type LexicalEditor } from 'lexical';
import type { PlacedListOf } from '../../../shared/model';
import { $insertBlock } from '../divider/insert-divider';
import { $createPlacedListNode, $isPlacedListNode, type PlacedListNode } from './PlacedListNode';

/** The places of a list in the brief, in order: the first one counts. */
const $placesOf = (of: PlacedListOf): PlacedListNode[] =>
  $getRoot()
    .getChildren()
    .filter($isPlacedListNode)
    .filter((node) => node.getOf() === of);

/** Puts the place of a list at the caret, where a block stands by itself; one that is there already moves. */
export function placeList(editor: LexicalEditor, of: PlacedListOf): void {
  editor.update(
    () => {
      const before = $placesOf(of);
      const place = $createPlacedListNode(of);
      const [first] = before;
      if (first !== undefined) place.__heading = first.getHeading();
      $insertBlock(place);
      for (const old of before) old.remove();
    },
    { tag: HISTORY_PUSH_TAG, discrete: true },
  );
}
