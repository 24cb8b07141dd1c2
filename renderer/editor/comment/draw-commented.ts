import { $getNodeByKey, type LexicalEditor } from 'lexical';
import { $outermostBlock } from '../divider/insert-divider';
import type { ListedComment } from './edit-comments';

const HIGHLIGHT = 'commented-words';

/** Draws over the words that open comments are about, where these still stand before the mark as they did. */
export function drawCommented(editor: LexicalEditor, comments: readonly ListedComment[]): void {
  if (!('highlights' in CSS)) return;
  const ranges = editor.read(() =>
    comments.flatMap(({ key, about, resolved }): Range[] => {
      const mark = editor.getElementByKey(key);
      const node = $getNodeByKey(key);
      const home = node === null ? null : $outermostBlock(node);
      const block = home === null ? null : editor.getElementByKey(home.getKey());
      return mark === null || block === null || about === '' || resolved
        ? []
        : wordsBefore(block, mark, about);
    }),
  );
  if (ranges.length === 0) CSS.highlights.delete(HIGHLIGHT);
  else CSS.highlights.set(HIGHLIGHT, new Highlight(...ranges));
}

/** The last place in a block, before an element of it, that reads `words`; any white space reads as one space. */
function wordsBefore(block: HTMLElement, mark: HTMLElement, words: string): Range[] {
  const letters: { text: Text; offset: number }[] = [];
  let read = '';
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node instanceof Text; node = walker.nextNode()) {
    if ((mark.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_PRECEDING) === 0) break;
    if (node.parentElement?.closest('[contenteditable="false"]')) continue;
    for (let offset = 0; offset < node.length; offset++) {
      const letter = /\s/u.test(node.data[offset] ?? '') ? ' ' : (node.data[offset] ?? '');
      if (letter === ' ' && read.endsWith(' ')) continue;
      read += letter;
      letters.push({ text: node, offset });
    }
  }
  const at = read.lastIndexOf(words);
  const first = letters[at];
  const last = letters[at + words.length - 1];
  if (at < 0 || first === undefined || last === undefined) return [];
  const range = new Range();
  range.setStart(first.text, first.offset);
  range.setEnd(last.text, last.offset + 1);
  return [range];
}
