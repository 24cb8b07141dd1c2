import { $isTableNode, type TableNode } from '@lexical/table';
import { $getNodeByKey, $getRoot, type LexicalEditor } from 'lexical';
import { directionOf } from '../../../shared/brief-document/text-direction';

/** The side on which the columns begin, as `tableDirection` says of what is printed. */
function $directionOf(table: TableNode): 'ltr' | 'rtl' {
  for (const row of table.getChildren()) {
    const own = directionOf([row.getTextContent()]);
    if (own !== null) return own;
  }
  return 'ltr';
}

/** The columns of a table whose words run from right to left begin at the right, on the screen as on paper. */
export function registerTableDirection(editor: LexicalEditor): () => void {
  const draw = (table: TableNode) => {
    const el = editor.getElementByKey(table.getKey());
    const direction = $directionOf(table);
    if (el !== null && el.dir !== direction) el.dir = direction;
  };
  editor.read(() => $getRoot().getChildren().filter($isTableNode).forEach(draw));
  return editor.registerUpdateListener(({ dirtyElements, editorState }) => {
    editorState.read(() => {
      for (const key of dirtyElements.keys()) {
        const node = $getNodeByKey(key);
        if ($isTableNode(node)) draw(node);
      }
    });
  });
}
