// Lexical's plain rich-text editor with undo, and nothing else: what a key costs at least.
import { registerHistory } from '@lexical/history';
import { HeadingNode, registerRichText } from '@lexical/rich-text';
import { $createParagraphNode, $createTextNode, $getRoot, createEditor } from 'lexical';

const root = document.getElementById('editor');
if (root === null) throw new Error('no editor');
const editor = createEditor({
  namespace: 'plain',
  nodes: [HeadingNode],
  onError(error) {
    throw error;
  },
});
registerRichText(editor);
registerHistory(editor, { current: null, undoStack: [], redoStack: [] }, 1000);
(window as unknown as { show: (paragraphs: readonly string[]) => void }).show = (paragraphs) => {
  editor.update(
    () => {
      $getRoot()
        .clear()
        .append(...paragraphs.map((text) => $createParagraphNode().append($createTextNode(text))));
    },
    { discrete: true },
  );
  editor.setRootElement(root);
};
