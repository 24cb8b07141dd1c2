import { describe, expect, it } from 'vitest';
import { type Block, canonicalText } from '../../../shared/model';
import { sha256 } from '../store/hash';
import { contentOf, type TextContent } from './text-content';

const BLOCKS: readonly Block[] = [
  { kind: 'paragraph', text: 'Plain words.', runs: [{ text: 'Plain words.' }] },
  {
    kind: 'paragraph',
    text: 'Not “set”, \\ but written\tso',
    runs: [{ text: 'Not “set”, \\ but written\tso', bold: false }],
  },
  { kind: 'heading', text: 'Two runs', level: 2, runs: [{ text: 'Two ', italic: true }, { text: 'runs' }] },
  { kind: 'heading', text: 'All bold', level: 1, runs: [{ text: 'All bold', bold: true }] },
  { kind: 'paragraph', text: 'A link', runs: [{ text: 'A link', href: 'https://example.org/?a="b"' }] },
  { kind: 'list-item', text: 'First', level: 1, ordered: true, runs: [{ text: 'First' }] },
  { kind: 'paragraph', text: 'سہ ماہی', dir: 'rtl', runs: [{ text: 'سہ ماہی' }] },
  { kind: 'paragraph', text: 'No runs', runs: [] },
  { kind: 'paragraph', text: '', runs: [{ text: '' }] },
  {
    kind: 'paragraph',
    text: 'Over a page',
    page: 3,
    pages: [
      { start: 0, label: '3' },
      { start: 5, label: 'iv "a"' },
    ],
    runs: [{ text: 'Over a page' }],
  },
];

/** The form that all texts of all libraries were hashed in, written out once more. */
const hashedOnce = ({ blocks, setAside, steps, warnings }: TextContent): string =>
  sha256(
    JSON.stringify([
      blocks.map((b) => [
        b.kind,
        b.text,
        b.level ?? null,
        b.ordered ?? null,
        b.page ?? null,
        b.dir ?? null,
        b.runs.map((r) => [r.text, r.bold ?? false, r.italic ?? false, r.href ?? null]),
        ...(b.pages ? [b.pages.map(({ start, label }) => [start, label])] : []),
      ]),
      setAside.map((s) => [s.kind, s.text, s.rawStart, s.rawEnd, s.afterParagraph]),
      steps.map((s) => [s.id, s.action, s.rule, s.status, s.rawStart, s.rawEnd, s.rawText, s.message]),
      warnings.map((w) => [w.code, w.message]),
    ]),
  );

describe('the hash of a text', () => {
  const warnings = [{ code: 'a', message: 'Said "so"' }];
  it.each(BLOCKS.map((block) => ({ words: block.text, block })))(
    'is that of older versions for “$words”',
    ({ block }) => {
      const made = contentOf({ blocks: [block], setAside: [], steps: [], warnings });
      expect(made.contentSha256).toBe(hashedOnce(made.content));
    },
  );

  it('is that of older versions for many blocks, and for none', () => {
    for (const blocks of [[...BLOCKS], []]) {
      const made = contentOf({ blocks, setAside: [], steps: [], warnings: [] });
      expect(made.contentSha256).toBe(hashedOnce(made.content));
      expect(made.wordsSha256).toBe(sha256(canonicalText(blocks)));
    }
  });

  it('is the same for a long text, which is hashed piece by piece', () => {
    const blocks = Array.from({ length: 40 }, () => BLOCKS).flat();
    const long: Block[] = [...blocks, { kind: 'paragraph', text: '🌊'.repeat(70_001), runs: [] }, ...blocks];
    const made = contentOf({ blocks: long, setAside: [], steps: [], warnings });
    expect(made.contentSha256).toBe(hashedOnce(made.content));
    expect(made.wordsSha256).toBe(sha256(canonicalText(long)));
  });

  it('refuses runs that do not make up the words', () => {
    const block: Block = { kind: 'paragraph', text: 'He did not go', runs: [{ text: 'He did go' }] };
    expect(() => contentOf({ blocks: [block], setAside: [], steps: [], warnings: [] })).toThrow(
      /does not fit its words/,
    );
  });
});
