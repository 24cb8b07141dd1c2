import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CiteItem, EditorNode } from '../model/brief';
import { EditorState } from '../model/brief';
import { READING_CASES } from './brief-markdown.cases';
import { parseBriefMarkdown } from './parse-brief-markdown';
import { articleId, block, KNOWN, NASTY, text, tidy } from './random-blocks.cases';
import { writeBriefMarkdown } from './write-brief-markdown';

const keyOf = (id: string): string | null => KNOWN[Number(id.replace('article-', ''))] ?? null;

function parse(markdown: string) {
  let next = 0;
  return parseBriefMarkdown(markdown, {
    resolveKey: (key) => (KNOWN.includes(key) ? articleId(key) : null),
    newId: () => {
      next += 1;
      return `c${next}`;
    },
  });
}

const HEADER = { title: '', to: '', from: '', date: '', handling: '' };
const write = (state: EditorState, header = HEADER): string =>
  writeBriefMarkdown({ header, template: 'blank', style: 'apa', state }, keyOf);

/** Shorthand of a state: enough to see words, formats, quotations and citations. */
function show(node: EditorNode): string {
  const inside = 'children' in node ? node.children.map(show).join('') : '';
  switch (node.type) {
    case 'text':
      return ['', 'b', 'i', 'bi'][node.format]
        ? `<${['', 'b', 'i', 'bi'][node.format]}:${node.text}>`
        : node.text;
    case 'linebreak':
      return '⏎';
    case 'tab':
      return '⇥';
    case 'citation':
      return `{${node.items.map(showItem).join('; ')}}`;
    case 'quotation':
    case 'block-quotation':
      return `${node.type === 'quotation' ? 'Q' : 'BQ'}(${keyOf(node.articleId)}${node.paragraph === null ? '' : ` ¶${node.paragraph}`}|${inside})`;
    case 'footnote':
      return `fn[${inside}]`;
    case 'paraphrase':
      return inside;
    case 'link':
      return `(${inside} → ${node.url})`;
    case 'table':
      return `table[${inside}]`;
    case 'tablerow':
      return `tr[${inside}]`;
    case 'tablecell':
      return `${node.headerState === 1 ? 'th' : 'td'}[${inside}]`;
    case 'caption':
      return `caption[${inside}]`;
    case 'image':
      return `image[${node.sha256.slice(0, 4)} ${node.decorative ? '-' : node.alt} ${node.width}]`;
    case 'comment':
    case 'rule':
    case 'page-break':
      return node.type;
    case 'placed-list':
      return `${node.of} here${node.heading === undefined ? '' : `: ${node.heading}`}`;
    default:
      return `${{ paragraph: 'p', heading: node.type === 'heading' ? node.tag : '', list: node.type === 'list' && node.listType === 'number' ? `ol${node.start === 1 ? '' : node.start}` : 'ul', listitem: 'li' }[node.type]}[${inside}]`;
  }
}
const showItem = ({ articleId: id, locator, prefix, suffix }: CiteItem): string =>
  [
    prefix && `${prefix} `,
    keyOf(id),
    locator && `, ${locator.label} ${locator.value}`,
    suffix && ` | ${suffix}`,
  ]
    .filter(Boolean)
    .join('');

describe('reading a brief in Markdown', () => {
  it.each(READING_CASES)('$name', ({ markdown, reads, warnings = [] }) => {
    const parsed = parse(markdown);
    expect(parsed.state.root.children.map(show).join(' ')).toBe(reads);
    expect(parsed.warnings.map(({ code }) => code)).toEqual(warnings);
    expect(EditorState.safeParse(parsed.state).success).toBe(true);
  });

  it('reads the head and keeps a date and a number as they were typed', () => {
    const parsed = parse(
      '---\ntitle: "Water: now"\nto: [A. Khan, B. Ali]\nfrom: Desk\ndate: 2026-02-12\nhandling: 007\nstyle: apa\ntemplate: bluf\n---\n\nText.\n',
    );
    expect(parsed.header).toEqual({
      title: 'Water: now',
      to: 'A. Khan, B. Ali',
      from: 'Desk',
      date: '2026-02-12',
      handling: '007',
    });
    expect([parsed.style, parsed.template, parsed.warnings]).toEqual(['apa', 'bluf', []]);
  });

  it('says what of the head it could not use', () => {
    const parsed = parse(
      '---\ntitle: T\nstyle: harvard\ntemplate: memo\nkeywords: x\nto: {a: b}\n---\nText.',
    );
    expect(parsed.warnings.map(({ code }) => code)).toEqual(['head-value', 'head-field', 'head-value']);
    expect(parsed.style).toBeUndefined();
  });

  it('keeps a broken head as text', () => {
    const parsed = parse('---\ntitle: "open\n---\n\nText.');
    expect(parsed.warnings[0]?.code).toBe('head-unreadable');
    expect(parsed.state.root.children.map(show).join(' ')).toContain('open');
  });
});

const shown = (state: EditorState): string[] => state.root.children.map(show);

describe('writing a brief in Markdown', () => {
  it('writes what it reads: any brief comes back letter for letter', () => {
    fc.assert(
      fc.property(
        fc.array(block, { minLength: 1, maxLength: 5 }),
        fc.array(text, { minLength: 1 }),
        (blocks, words) => {
          // The first table has a caption.
          const at = blocks.findIndex(({ type }) => type === 'table');
          const caption: EditorNode = {
            type: 'caption',
            of: 'table',
            children: tidy([{ type: 'text', text: 'C', format: 0 }, ...words]),
          };
          const children = at < 0 ? blocks : blocks.toSpliced(at, 0, caption);
          const state: EditorState = { schemaVersion: 1, root: { type: 'root', children } };
          const markdown = write(state);
          expect(shown(parse(markdown).state), markdown).toEqual(shown(state));
        },
      ),
      { numRuns: 1500 },
    );
  });

  it('reads its own writing the same way again, whatever Markdown it was given', () => {
    const scrap = fc.constantFrom(
      ...NASTY,
      '\n',
      '\n\n',
      '> ',
      '- ',
      '  - ',
      '1. ',
      '"a b c" [@river, para. 2]',
      '[see @river; @nobody]',
      '\t',
      '    ',
      '```\n',
      '| a | b |\n|---|---|\n',
      '***',
      '[^1]: note\n',
    );
    fc.assert(
      fc.property(
        fc.array(scrap, { maxLength: 14 }).map((parts) => parts.join('')),
        (markdown) => {
          const once = parse(markdown);
          const again = parse(write(once.state));
          expect(shown(again.state), write(once.state)).toEqual(shown(once.state));
        },
      ),
      { numRuns: 1500 },
    );
  });

  it('writes the head so that it comes back, whatever stands in it', () => {
    const value = fc.oneof(
      fc.constantFrom('2026-02-12', 'yes', '- a', 'a: b', '"x"', '#', '~', '', "it's"),
      fc.string({ maxLength: 30 }).map((typed) => typed.replaceAll(/\s+/gu, ' ').trim()),
    );
    fc.assert(
      fc.property(
        fc.record({ title: value, to: value, from: value, date: value, handling: value }),
        (header) => {
          const parsed = parse(write({ schemaVersion: 1, root: { type: 'root', children: [] } }, header));
          expect({ ...HEADER, ...parsed.header }).toEqual(header);
          expect(parsed.warnings).toEqual([]);
        },
      ),
    );
  });
});
