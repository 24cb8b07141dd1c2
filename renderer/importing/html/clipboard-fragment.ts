const LIST_OF_NOTES = /<div\s+style=["']?mso-element:\s*(?:foot|end)note-list[\s\S]*$/i;
const REMARKS = /<!--[\s\S]*?-->/g;
const HOLDER = /<(\/?)(table|thead|tbody|tfoot|tr|ol|ul)\b[^>]*>/gi;

/**
 * The copied part of what a clipboard holds as HTML. Windows puts byte counts before the page and marks the copied part with
 * comments; Word adds its own comments, and the notes of what was copied may stand behind the mark.
 */
export function clipboardFragment(html: string): string {
  const marked = /<!--\s*StartFragment\s*-->([\s\S]*?)<!--\s*EndFragment\s*-->([\s\S]*)/i.exec(html);
  if (marked === null) return html.replace(/^Version:[\s\S]*?(?=<)/, '');
  const [, inside = '', behind = ''] = marked;
  return `${openHolders(html.slice(0, marked.index))}${inside}${LIST_OF_NOTES.exec(behind)?.[0] ?? ''}`;
}

/** Excel marks the rows of its table as the copied part, and not the table: rows and items without it would be bare words. */
function openHolders(before: string): string {
  const open: { name: string; tag: string }[] = [];
  for (const [tag, end, name = ''] of before.replace(REMARKS, '').matchAll(HOLDER)) {
    const isNamed = (holder: { name: string }) => holder.name === name.toLowerCase();
    if (end === '') open.push({ name: name.toLowerCase(), tag });
    else if (open.some(isNamed)) open.length = open.findLastIndex(isNamed);
  }
  return open.map(({ tag }) => tag).join('');
}
