import type { Edit, Format, Working } from '../working/working';

const TAG =
  /<(\/?)(u|b|strong|i|em|a|br|p|span|font|div|sup|sub|center|small|big|h[1-6]|blockquote|li|ul|ol|strike|s|del|ins|mark|code|img|hr|td|tr|table|tbody)((?:\s[^<>]{0,1000})?)\s*(\/?)>/gi;
const ENTITY =
  /&(?:amp|nbsp|quot|apos|lt|gt|rsquo|lsquo|rdquo|ldquo|mdash|ndash|hellip|#\d{2,5}|#x[0-9a-f]{2,5});/gi;
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  nbsp: '\u00a0',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  rsquo: '’',
  lsquo: '‘',
  rdquo: '”',
  ldquo: '“',
  mdash: '—',
  ndash: '–',
  hellip: '…',
};

type Tag = { name: string; attributes: string; start: number; end: number };

/**
 * Tags and entities that a converter left in a text file. Words are kept. `<u>` is what is left of a link, never
 * emphasis; bold and italic are kept as runs.
 */
export function findMarkup(working: Working): void {
  if (!/[<&]/.test(working.text)) return;
  const open = new Map<string, Tag[]>();
  for (const match of working.text.matchAll(TAG)) {
    const tag: Tag = {
      name: canonical(match[2] ?? ''),
      attributes: match[3] ?? '',
      start: match.index,
      end: match.index + match[0].length,
    };
    if (match[1] === '/') {
      const opener = open.get(tag.name)?.pop();
      if (opener) closePair(working, opener, tag);
      else single(working, tag);
    } else if (match[4] === '/' || /^(?:br|hr|img)$/.test(tag.name)) single(working, tag);
    else open.set(tag.name, [...(open.get(tag.name) ?? []), tag]);
  }
  for (const tags of open.values()) for (const tag of tags) single(working, tag);
  for (const match of working.text.matchAll(ENTITY)) {
    const by = character(match[0].slice(1, -1));
    if (by === null) continue;
    working.operations.push({
      rule: 'entity',
      action: 'decoded',
      certain: true,
      start: match.index,
      end: match.index + match[0].length,
      message: `“${match[0]}” is code for the character “${by}”.`,
      effect: { type: 'edit', edits: [{ start: match.index, end: match.index + match[0].length, by }] },
    });
  }
}

const canonical = (name: string): string =>
  ({ strong: 'b', em: 'i' })[name.toLowerCase()] ?? name.toLowerCase();
const isBreak = (name: string): boolean => /^(?:br|p|div|li|h[1-6]|tr|td|hr|blockquote)$/.test(name);
const cut = (tag: Tag): Edit => ({ start: tag.start, end: tag.end, by: isBreak(tag.name) ? ' ' : '' });

function single(working: Working, tag: Tag): void {
  working.operations.push({
    rule: 'leftover-tag',
    action: 'tag-removed',
    certain: true,
    start: tag.start,
    end: tag.end,
    message: `A leftover <${tag.name}> tag is removed.`,
    effect: { type: 'edit', edits: [cut(tag)] },
  });
}

function closePair(working: Working, opener: Tag, closer: Tag): void {
  const isLink = opener.name === 'u' || opener.name === 'a';
  const href = opener.name === 'a' ? address(opener.attributes) : null;
  // Tags around several paragraphs are cut one by one: a format never crosses a block.
  if (working.text.slice(opener.end, closer.start).includes('\n') && !isLink && !/^[bi]$/.test(opener.name)) {
    single(working, opener);
    single(working, closer);
    return;
  }
  const formats: Format[] = [];
  const span = { start: opener.end, end: closer.start };
  if (span.end > span.start) {
    if (opener.name === 'b') formats.push({ ...span, bold: true });
    if (opener.name === 'i') formats.push({ ...span, italic: true });
    if (href) formats.push({ ...span, href });
  }
  const words = working.text.slice(opener.end, closer.start).slice(0, 80);
  working.operations.push({
    rule: isLink && !href ? 'lost-link' : 'leftover-tag',
    action: isLink && !href ? 'link-lost' : 'tag-removed',
    certain: true,
    start: opener.start,
    end: closer.end,
    message:
      isLink && !href
        ? `The underlined words “${words}” were a link; its address is lost. The words are kept, without emphasis.`
        : `The <${opener.name}> tags around “${words}” are removed${formats.length > 0 ? '; what they marked is kept' : ''}.`,
    effect: { type: 'edit', edits: [cut(opener), cut(closer)], formats },
  });
}

function address(attributes: string): string | null {
  const href = /href\s*=\s*["']?([^"'\s>]+)/i.exec(attributes)?.[1];
  return href && /^(?:https?:\/\/|mailto:)/i.test(href) ? href : null;
}

function character(code: string): string | null {
  const named = NAMED[code.toLowerCase()];
  if (named) return named;
  const number = /^#x/i.test(code)
    ? Number.parseInt(code.slice(2), 16)
    : /^#/.test(code)
      ? Number.parseInt(code.slice(1), 10)
      : Number.NaN;
  return Number.isNaN(number) || number < 32 || number > 0xffff || (number >= 0xd800 && number < 0xe000)
    ? null
    : String.fromCharCode(number);
}
