import type { Block } from '../../shared/model';
import { findCharacters } from './clean/characters';
import { directionOf } from './clean/language';
import { settleClipboardMarkup } from './html/clipboard-markup';
import { blocksOf, type PageBlock } from './html/dom-to-blocks';
import { refuseDeepNesting } from './html/nesting';
import { sanitisedPage } from './html/sanitise';
import { paragraphsOf } from './text/layout';
import { linesOf } from './text/lines';
import { compose } from './working/compose';
import { workingFromBlocks } from './working/from-blocks';

/**
 * Clipboard contents as blocks: from its HTML if that has words, else from its text. Nothing runs, nothing is fetched,
 * nothing is judged: all words stay. An empty clipboard gives no blocks.
 */
export function cleanPaste(clipboard: { html: string; text: string }): Block[] {
  refuseDeepNesting(clipboard.html, 'The clipboard');
  const blocks = clipboard.html.trim() === '' ? [] : blocksOfHtml(clipboard.html);
  return finished(blocks.length > 0 ? blocks : blocksOfText(clipboard.text));
}

function blocksOfHtml(html: string): PageBlock[] {
  const { body } = sanitisedPage(clipboardBody(html));
  settleClipboardMarkup(body);
  return blocksOf(body);
}

/** Windows puts byte counts before the page and marks the copied part with comments; Word adds its own comments. */
function clipboardBody(html: string): string {
  const marked = /<!--\s*StartFragment\s*-->([\s\S]*?)<!--\s*EndFragment\s*-->/i.exec(html);
  return marked?.[1] ?? html.replace(/^Version:[\s\S]*?(?=<)/, '');
}

function blocksOfText(text: string): PageBlock[] {
  const lines = linesOf(text);
  return paragraphsOf(text, lines).flatMap((stretch): PageBlock[] => {
    const words = lines
      .slice(stretch.from, stretch.to)
      .map((line) => text.slice(line.start, line.end))
      .join(' ');
    return words.trim() === '' ? [] : [{ kind: 'paragraph', runs: [{ text: words }] }];
  });
}

function finished(blocks: readonly PageBlock[]): Block[] {
  const plain = blocks.map(({ aside: _aside, ...block }): PageBlock => {
    const dir = block.dir ?? directionOf(block.runs.map((run) => run.text).join(''));
    return dir ? { ...block, dir } : block;
  });
  const working = workingFromBlocks(plain, '');
  findCharacters(working);
  return compose(working, {}).blocks;
}
