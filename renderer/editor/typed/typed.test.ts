import { $getRoot, COPY_COMMAND, UNDO_COMMAND } from 'lexical';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { article } from '../../../shared/brief-document/builders.cases';
import type { CitationNodeJson, EditorNode } from '../../../shared/model';
import { insertFootnote } from '../footnote/insert-footnote';
import { problemsOf, stepToProblem } from '../mending/problems';
import { registerClipboard } from '../paste/register-clipboard';
import { createVerdictBoard } from '../quotation/verdict-board';
import { $survey } from '../state/survey';
import { $textWith, bq, edit, nodesOf, openBrief, p, q, sketch, t } from '../testing/headless-brief';
import { makeQuotation } from './quote-typed';
import { $typedBlocks } from './typed-blocks';
import { createTypedBoard, inOrder } from './typed-board';
import { $placeOfTyped } from './typed-place';

const source = article('article-1', 'Fund', 'First.', 'The fund will not lend before the railway is built.');
const sources = {
  articles: new Map([[source.id, source]]),
  olderTexts: new Map(),
  impacts: new Map(),
  missing: new Set<string>(),
};
const by = { sources, style: 'chicago-notes' as const, writtenOn: '2026-03-01' };
const cite = (citationId: string): CitationNodeJson => ({
  type: 'citation',
  citationId,
  items: [
    { articleId: 'article-1', locator: { label: 'paragraph', value: '2' }, prefix: 'see ', suffix: '!' },
  ],
});
const note = (...children: EditorNode[]): EditorNode => ({ type: 'footnote', children });

function open(...nodes: EditorNode[]) {
  const editor = openBrief(...nodes);
  const board = createTypedBoard(() => () => {});
  const library = createVerdictBoard();
  const look = () => {
    board.update(() => editor.read($typedBlocks), by);
    library.update(editor.read($survey).quotations, sources, by.style);
    return inOrder(library.get(), board.settle());
  };
  return { editor, board, look };
}
const shown = (all: ReturnType<ReturnType<typeof open>['look']>) =>
  all.map(({ words, verdict, typed, footnote }) =>
    [words, verdict?.verdict, typed ? 'typed' : 'library', ...(footnote ? ['note'] : [])].join(' | '),
  );

describe('words between typed marks, while they are written', () => {
  it('are judged among the quotations of the library, in lists, tables, headings and footnotes', () => {
    const { look } = open(
      p(q('one'), t(' and “will not lend” '), cite('c1'), t('. It “will lend before” '), cite('c2')),
      { type: 'heading', tag: 'h2', children: [t('“not lend” '), cite('c3')] },
      bq('block', note(t('So “will lend before” '), cite('c4'))),
      {
        type: 'list',
        listType: 'bullet',
        children: [{ type: 'listitem', children: [t('“railway” '), cite('c5')] }],
      },
      p(t('Noted'), note(q('two'), t(' “before the railway” '), cite('c6')), t(' '), q('three')),
    );
    expect(shown(look())).toEqual(
      [
        'one | not-found | library',
        'will not lend | exact | typed',
        'will lend before | changed | typed',
        'not lend | exact | typed',
        'block | not-found | library',
        'will lend before | changed | typed | note',
        'railway | exact | typed',
        'two | not-found | library | note',
        'before the railway | exact | typed | note',
        'three | not-found | library',
      ].map((line) =>
        line.startsWith('not lend') ? expect.stringMatching(/^not lend \| (exact|flagged) \| typed$/) : line,
      ),
    );
  });

  it('are judged anew only where something changed, and wait for articles that are still being read', () => {
    const { editor, board, look } = open(
      p(t('It “will not lend” '), cite('c1')),
      p(t('It “will lend before” '), cite('c2')),
    );
    look();
    const [first, second] = board.get();
    edit(editor, () => void $textWith('will lend').setTextContent('It “will not lend before” '));
    look();
    expect(board.get()[0]).toBe(first);
    expect(board.get()[1]).not.toBe(second);
    expect(board.get()[1]?.verdict?.verdict).toBe('exact');
    board.update(() => editor.read($typedBlocks), { ...by, sources: { ...sources, articles: new Map() } });
    expect(board.settle().map(({ verdict }) => verdict)).toEqual([null, null]);
  });

  it('work in short steps when idle, and are found where they stand by then', () => {
    const waiting: ((timeLeft: () => number) => void)[] = [];
    const board = createTypedBoard((work) => {
      waiting.push(work);
      return () => waiting.splice(waiting.indexOf(work), 1);
    });
    const editor = openBrief(p(t('It “will lend before” '), cite('c1')));
    board.update(() => editor.read($typedBlocks), by);
    expect(board.get()).toEqual([]);
    while (waiting.length > 0) waiting.shift()?.(() => 5);
    const [typed] = board.get();
    if (!typed) throw new Error('nothing judged');
    edit(editor, () => void $textWith('It').spliceText(0, 2, 'All of it'));
    expect(editor.read(() => $placeOfTyped(typed)?.span.start)).toBe('All of it “'.length);
    edit(editor, () => void $textWith('All').setTextContent('All of it “will lend now” '));
    expect(editor.read(() => $placeOfTyped(typed))).toBeNull();
  });
});

describe('making typed words a quotation', () => {
  const quote = { id: 'quote-7', articleId: 'article-1', exact: 'will not lend before', paragraph: 2 };
  it('keeps the words, their formats and the citation, takes the typed marks away, and is one step to undo', () => {
    const { editor, look } = open(
      p(t('It “will '), t('lend', 1), t(' before” they say '), cite('c1'), t('.')),
    );
    const before = nodesOf(editor);
    const [typed] = look();
    if (!typed) throw new Error('nothing judged');
    expect(makeQuotation(editor, typed, quote)).not.toBeNull();
    expect(sketch(editor).replace('|', '')).toBe('It “will lend before” they say [c1].');
    expect(nodesOf(editor)).toMatchObject([
      {
        children: [
          { text: 'It ' },
          {
            type: 'quotation',
            quoteId: 'quote-7',
            captured: quote.exact,
            children: [{}, { text: 'lend', format: 1 }, {}],
          },
          { text: ' they say ' },
          cite('c1'),
          {},
        ],
      },
    ]);
    expect(shown(look())).toEqual(['will lend before | changed | library']);
    editor.dispatchCommand(UNDO_COMMAND, undefined);
    editor.update(() => {}, { discrete: true });
    expect(nodesOf(editor)).toEqual(before);
  });

  it('comes out of a paraphrase, whose other words stay one', () => {
    const fields = { quoteId: 'quote-1', articleId: 'article-1', captured: 'x', paragraph: 2 };
    const { editor, look } = open(
      p({ type: 'paraphrase', ...fields, children: [t('They hold it “will not lend” at all')] }, cite('c1')),
    );
    const [typed] = look();
    if (!typed) throw new Error('nothing judged');
    expect(makeQuotation(editor, typed, quote)).not.toBeNull();
    expect(sketch(editor).replace('|', '')).toBe('{They hold it }“will not lend”{ at all}[c1]');
  });

  it('does nothing when the words have changed meanwhile', () => {
    const { editor, look } = open(p(t('It “will lend before” '), cite('c1')));
    const [typed] = look();
    if (!typed) throw new Error('nothing judged');
    edit(editor, () => void $textWith('It').setTextContent('It “will go” '));
    const before = nodesOf(editor);
    expect(makeQuotation(editor, typed, quote)).toBeNull();
    expect(nodesOf(editor)).toEqual(before);
  });
});

describe('from problem to problem', () => {
  it('F8 stops at typed words and at those in footnotes, in the order of the text, both ways', () => {
    const { editor, look } = open(
      p(
        t('A “will lend before” '),
        cite('c1'),
        note(t('So “will lend again” '), cite('c2')),
        t(' and '),
        q('three'),
      ),
    );
    // Without a window there is nothing to scroll to.
    editor.getRootElement = () => null;
    editor.getElementByKey = () => null;
    const step = (by: 1 | -1, from?: string) =>
      stepToProblem(editor, problemsOf(look()), by, from === undefined ? {} : { from });
    edit(editor, () => void $getRoot().selectStart());
    const first = step(1);
    expect(first?.footnote).toBeNull();
    const second = step(1);
    expect(second?.footnote?.problem).toBe(0);
    const key = second?.footnote?.key ?? '';
    expect(step(1, key)?.footnote).toBeNull();
    expect(sketch(editor)).toContain('“|three”');
    expect(step(-1)?.footnote?.key).toBe(key);
    expect(step(-1, key)?.footnote).toBeNull();
    expect(sketch(editor)).toMatch(/A “[a-z ]*\|[a-z ]*”/);
  });

  it('goes on behind a footnote that was just put in', () => {
    const { editor } = open(p(t('Words')));
    edit(editor, () => void $textWith('Words').selectEnd());
    const key = insertFootnote(editor);
    expect(stepToProblem(editor, [], 1, { from: key })).toBeNull();
  });
});

describe('copying', () => {
  class Copying {
    forms = new Map<string, string>();
    clipboardData = {
      setData: (type: string, data: string) => this.forms.set(type, data),
      getData: (type: string) => this.forms.get(type) ?? '',
    };
    preventDefault() {}
  }
  beforeAll(() => vi.stubGlobal('ClipboardEvent', Copying));
  afterAll(() => vi.unstubAllGlobals());

  it('marks typed words that do not match, where some of them are selected, and says nothing else', () => {
    const { editor, look } = open(p(t('It “will lend before” '), cite('c1'), t(', they say.')));
    registerClipboard(editor, {
      clean: async () => [],
      citationWords: () => '',
      judged: look,
      onNotice: () => {},
    });
    const copy = (from: number, to: number) => {
      edit(editor, () => void $textWith('It').select(from, to));
      const event = new Copying();
      edit(editor, () => void editor.dispatchCommand(COPY_COMMAND, event as unknown as ClipboardEvent));
      return event.forms.get('text/plain');
    };
    expect(copy(0, 8)).toBe('[DRAFT: 1 quotation does not match its stored article]\n\nIt “will');
    expect(copy(0, 2)).toBe('It');
  });
});
