import type { Token } from 'markdown-it';
import type { Run } from '../../../shared/model';
import { absoluteAddress } from '../html/addresses';
import type { PageBlock } from '../html/dom-to-blocks';

/** Turns markdown-it's tokens into blocks. Pictures leave their alternative text as a caption. */
export function blocksOfMarkdown(tokens: readonly Token[]): PageBlock[] {
  const blocks: PageBlock[] = [];
  const lists: { ordered: boolean }[] = [];
  let quotes = 0;
  let heading = 0;
  let row: string[] | null = null;
  let rows: string[] = [];
  const put = (runs: Run[]) => {
    const text = runs.map((run) => run.text).join('');
    if (text.trim() === '') return;
    const list = lists[lists.length - 1];
    if (heading > 0) blocks.push({ kind: 'heading', level: heading, runs });
    else if (quotes > 0) blocks.push({ kind: 'quote', runs });
    else if (list)
      blocks.push({ kind: 'list-item', level: Math.min(6, lists.length), ordered: list.ordered, runs });
    else blocks.push({ kind: 'paragraph', runs });
  };
  for (const token of tokens) {
    switch (token.type) {
      case 'bullet_list_open':
      case 'ordered_list_open':
        lists.push({ ordered: token.type === 'ordered_list_open' });
        break;
      case 'bullet_list_close':
      case 'ordered_list_close':
        lists.pop();
        break;
      case 'blockquote_open':
        quotes++;
        break;
      case 'blockquote_close':
        quotes--;
        break;
      case 'heading_open':
        heading = Number(token.tag.slice(1));
        break;
      case 'heading_close':
        heading = 0;
        break;
      case 'table_open':
        rows = [];
        break;
      case 'tr_open':
        row = [];
        break;
      case 'tr_close':
        if (row) rows.push(row.join('\t'));
        row = null;
        break;
      case 'table_close':
        if (rows.length > 0) blocks.push({ kind: 'table', runs: [{ text: rows.join('\n') }] });
        break;
      case 'code_block':
      case 'fence':
      case 'html_block':
        for (const part of token.content.split(/\n\s*\n/)) put([{ text: part.replace(/\s+/g, ' ').trim() }]);
        break;
      case 'inline': {
        const { runs, captions } = runsOf(token.children ?? []);
        if (row)
          row.push(
            runs
              .map((run) => run.text)
              .join('')
              .replace(/\s+/g, ' ')
              .trim(),
          );
        else put(runs);
        for (const caption of captions)
          blocks.push({ kind: 'paragraph', aside: 'caption', runs: [{ text: caption }] });
        break;
      }
    }
  }
  return blocks;
}

function runsOf(tokens: readonly Token[]): { runs: Run[]; captions: string[] } {
  const runs: Run[] = [];
  const captions: string[] = [];
  let bold = 0;
  let italic = 0;
  const links: (string | undefined)[] = [];
  for (const token of tokens) {
    if (token.type === 'strong_open') bold++;
    else if (token.type === 'strong_close') bold--;
    else if (token.type === 'em_open') italic++;
    else if (token.type === 'em_close') italic--;
    else if (token.type === 'link_open') links.push(absoluteAddress(String(token.attrGet('href') ?? '')));
    else if (token.type === 'link_close') links.pop();
    else if (token.type === 'image') captions.push(...(token.content.trim() ? [token.content.trim()] : []));
    else {
      const text = token.type === 'softbreak' || token.type === 'hardbreak' ? ' ' : token.content;
      const href = links[links.length - 1];
      if (text !== '')
        runs.push({
          text,
          ...(bold > 0 ? { bold: true } : {}),
          ...(italic > 0 ? { italic: true } : {}),
          ...(href ? { href } : {}),
        });
    }
  }
  return { runs, captions };
}
