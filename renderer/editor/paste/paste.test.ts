// @vitest-environment jsdom
import { $getRoot, $getSelection, $isRangeSelection, type LexicalEditor, UNDO_COMMAND } from 'lexical';
import { describe, expect, it, vi } from 'vitest';
import type { EditorNode, PastedBlock } from '../../../shared/model';
import { useProblem } from '../../state/problem';
import { $textWith, bq, c, edit, nodesOf, openBrief, p, q, sketch, t } from '../testing/headless-brief';
import { $copyForms } from './copy-forms';
import { createLatePastes } from './late-pastes';
import { type ClipboardJob, paste } from './register-clipboard';

const job = (blocks: PastedBlock[] = []): ClipboardJob => ({
  clean: vi.fn(async () => blocks),
  citationWords: (id) => `[${id}]`,
  judged: () => [],
  onNotice: vi.fn(),
});
const data = (forms: Record<string, string>) => ({ getData: (type: string) => forms[type] ?? '' });
const pasteInto = (editor: LexicalEditor, forms: Record<string, string>, with_ = job()) => {
  edit(editor, () => {
    if ($getSelection() === null) $getRoot().selectEnd();
  });
  edit(editor, () => paste(editor, with_, data(forms)));
};
const copyAll = (editor: LexicalEditor) => {
  edit(editor, () => {
    const selection = $getRoot().select(0, $getRoot().getChildrenSize());
    expect($isRangeSelection(selection)).toBe(true);
  });
  return editor.read(() => $copyForms(editor, (id) => `[${id}]`));
};
const own = (...nodes: unknown[]) => ({
  'application/x-lexical-editor': JSON.stringify({ namespace: 'briefwright', nodes }),
  'text/plain': 'plain form',
});
const allIds = (nodes: EditorNode[]) =>
  [...JSON.stringify(nodes).matchAll(/"citationId":"([^"]+)"/g)].map((match) => match[1]);

describe('copying between briefs', () => {
  it('keeps quotations, their ids and their citations', () => {
    const from = openBrief(
      p(t('He said '), q('money first'), c('c1'), c('c2'), t(' then.')),
      bq('Long words', c('c3')),
    );
    const forms = copyAll(from);
    const to = openBrief(p());
    pasteInto(to, { 'application/x-lexical-editor': forms?.lexical ?? '' });
    expect(sketch(to).replace('|', '')).toBe('He said “money first”[c1][c2] then.\n> Long words[c3]');
    expect(nodesOf(to)).toEqual(nodesOf(from));
  });

  it('gives a citation pasted into its own brief an id of its own', () => {
    const editor = openBrief(p(q('money first'), c('c1')));
    const forms = copyAll(editor);
    edit(editor, () => void $getRoot().selectEnd());
    pasteInto(editor, { 'application/x-lexical-editor': forms?.lexical ?? '' });
    const ids = allIds(nodesOf(editor));
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(2);
  });

  it('keeps the ids of what was cut', () => {
    const editor = openBrief(p(q('money first'), c('c1')), p(t('rest')));
    edit(editor, () => {
      $getRoot().getFirstChildOrThrow().selectStart();
      const selection = $getSelection();
      if ($isRangeSelection(selection))
        selection.focus.set($getRoot().getFirstChildOrThrow().getKey(), 2, 'element');
    });
    const forms = editor.read(() => $copyForms(editor, (id) => id));
    edit(editor, () => {
      const selection = $getSelection();
      if ($isRangeSelection(selection)) selection.removeText();
    });
    expect(allIds(nodesOf(editor))).toEqual([]);
    edit(editor, () => void $getRoot().selectEnd());
    pasteInto(editor, { 'application/x-lexical-editor': forms?.lexical ?? '' });
    expect(allIds(nodesOf(editor))).toEqual(['c1']);
    expect(JSON.stringify(nodesOf(editor))).toContain('"quoteId":"quote-1"');
  });

  it('keeps paraphrases with their quote, whole or in part', () => {
    const paraphrase = (block: boolean): EditorNode => ({
      type: 'paraphrase',
      quoteId: 'quote-1',
      articleId: 'article-1',
      captured: 'their words',
      paragraph: 2,
      ...(block && { block }),
      children: [t('own words here')],
    });
    const from = openBrief(
      p(t('They hold '), paraphrase(false), c('c1'), t(' now.')),
      p(paraphrase(true), c('c2')),
    );
    const to = openBrief(p());
    pasteInto(to, { 'application/x-lexical-editor': copyAll(from)?.lexical ?? '' });
    expect(nodesOf(to)).toEqual(nodesOf(from));
    edit(from, () => void $textWith('own words').select(0, 3));
    const part = from.read(() => $copyForms(from, (id) => id));
    expect(part?.plain).toBe('own');
    const other = openBrief(p());
    pasteInto(other, { 'application/x-lexical-editor': part?.lexical ?? '' });
    expect(sketch(other).replace('|', '')).toBe('{own}');
    expect(JSON.stringify(nodesOf(other))).toContain('"quoteId":"quote-1"');
  });

  it('some words of a quotation stay a quotation', () => {
    const editor = openBrief(p(q('money first'), t(' x')));
    edit(editor, () => void $textWith('money').select(0, 5));
    const forms = editor.read(() => $copyForms(editor, (id) => id));
    expect(forms?.plain).toBe('“money”');
    const to = openBrief(p());
    pasteInto(to, { 'application/x-lexical-editor': forms?.lexical ?? '' });
    expect(sketch(to).replace('|', '')).toBe('“money”');
  });

  it('a quotation pasted into a quotation stands between its two parts, each pointing at its own source', () => {
    const editor = openBrief(p(q('money first')));
    edit(editor, () => void $textWith('money').select(5, 5));
    pasteInto(editor, own(q(' goes', 'quote-3')));
    expect(sketch(editor).replace('|', '')).toBe('“money”“ goes”“ first”');
    expect(JSON.stringify(nodesOf(editor)).match(/"quoteId":"quote-."/g)).toEqual([
      '"quoteId":"quote-1"',
      '"quoteId":"quote-3"',
      '"quoteId":"quote-1"',
    ]);
  });
});

describe('other programs', () => {
  it('get marks and citations in plain text, and escaped HTML', () => {
    const editor = openBrief(p(t('A <b> & '), q('x "y" <script>'), c('c1')), bq('Block', c('c2')));
    const forms = copyAll(editor);
    expect(forms?.plain).toBe('A <b> & “x "y" <script>”[c1]\n\n    Block[c2]');
    expect(forms?.html).toBe(
      '<p>A &#60;b&#62; &#38; “x &#34;y&#34; &#60;script&#62;”[c1]</p><blockquote>Block[c2]</blockquote>',
    );
  });
});

describe('what comes from outside', () => {
  it('plain text becomes paragraphs', () => {
    const editor = openBrief(p(t('Start ')));
    pasteInto(editor, { 'text/plain': 'one\r\n\r\ntwo' });
    expect(sketch(editor).replace('|', '')).toBe('Start one\ntwo');
  });

  it('a page goes through the jail and never in as HTML', async () => {
    const editor = openBrief(p());
    const clean = job([
      {
        kind: 'paragraph',
        runs: [{ text: 'safe ' }, { text: 'words', bold: true, href: 'javascript:alert(1)' }],
      },
    ]);
    pasteInto(
      editor,
      { 'text/html': '<p onclick=x>safe <script>x</script></p>', 'text/plain': 'safe words' },
      clean,
    );
    await vi.waitFor(() => expect(nodesOf(editor)).toEqual([p(t('safe '), t('words', 1))]));
    expect(clean.clean).toHaveBeenCalledWith({
      html: '<p onclick=x>safe <script>x</script></p>',
      text: 'safe words',
    });
  });

  it('what is pasted first keeps its kind in an empty paragraph, and behind words that are there', async () => {
    const head: PastedBlock = { kind: 'heading', level: 2, runs: [{ text: 'Ports' }] };
    const item: PastedBlock = { kind: 'list-item', level: 1, ordered: false, runs: [{ text: 'one' }] };
    const words: PastedBlock = { kind: 'paragraph', runs: [{ text: 'words' }] };
    for (const first of [head, item])
      for (const before of [[], [t('Start')]]) {
        const editor = openBrief(p(...before));
        pasteInto(editor, { 'text/html': '<p>x</p>' }, job([first, words]));
        await vi.waitFor(() => expect(JSON.stringify(nodesOf(editor))).toContain('words'));
        const kinds = nodesOf(editor).map(({ type }) => type);
        const own = first === head ? 'heading' : 'list';
        expect(kinds).toEqual(before.length > 0 ? ['paragraph', own, 'paragraph'] : [own, 'paragraph']);
      }
  });

  it.each([
    ['at the beginning', 0, ['heading: Ports', 'paragraph: Start here']],
    ['in the middle', 5, ['paragraph: Start', 'heading: Ports', 'paragraph:  here']],
    ['at the end', 10, ['paragraph: Start here', 'heading: Ports']],
  ])('a heading pasted %s of a paragraph stands by itself', async (_name, at, expected) => {
    const head: PastedBlock = { kind: 'heading', level: 2, runs: [{ text: 'Ports' }] };
    const words: PastedBlock = { kind: 'paragraph', runs: [{ text: 'More.' }] };
    for (const more of [[], [words]]) {
      const editor = openBrief(p(t('Start here')));
      edit(editor, () => void $textWith('Start').select(at, at));
      pasteInto(editor, { 'text/html': '<h2>x</h2>' }, job([head, ...more]));
      await vi.waitFor(() => expect(JSON.stringify(nodesOf(editor))).toContain('Ports'));
      const shown = nodesOf(editor).map(
        (node) =>
          `${node.type}: ${'children' in node ? node.children.map((each) => ('text' in each ? each.text : '')).join('') : ''}`,
      );
      const whole = [...expected];
      if (more.length > 0) whole.splice(whole.indexOf('heading: Ports') + 1, 0, 'paragraph: More.');
      expect(shown).toEqual(whole);
    }
  });

  it('a heading pasted into a quotation parts no quotation', async () => {
    const editor = openBrief(p(t('He said '), q('money first')));
    edit(editor, () => void $textWith('money').select(5, 5));
    pasteInto(
      editor,
      { 'text/html': '<h2>x</h2>' },
      job([{ kind: 'heading', level: 2, runs: [{ text: 'Ports' }] }]),
    );
    await vi.waitFor(() => expect(JSON.stringify(nodesOf(editor))).toContain('Ports'));
    expect(nodesOf(editor).map(({ type }) => type)).toEqual(['paragraph']);
  });

  it('a page that the jail refuses comes in as its plain text, and that is said', async () => {
    const editor = openBrief(p());
    const broken: ClipboardJob = { ...job(), clean: async () => Promise.reject(new Error('killed')) };
    pasteInto(editor, { 'text/html': '<p>x</p>', 'text/plain': 'words' }, broken);
    await vi.waitFor(() => expect(sketch(editor).replace('|', '')).toBe('words'));
    expect(broken.onNotice).toHaveBeenCalledOnce();
  });

  describe('while it is still being read', () => {
    /** Pastes “PASTED” and does something before it was read. */
    const pasteThen = async (
      editor: LexicalEditor,
      meanwhile: () => void,
      blocks: PastedBlock[] = [{ kind: 'paragraph', runs: [{ text: 'PASTED' }] }],
    ) => {
      let arrive = (_blocks: PastedBlock[]): void => {};
      const slow: ClipboardJob = { ...job(), clean: () => new Promise((resolve) => (arrive = resolve)) };
      const late = createLatePastes();
      edit(editor, () => paste(editor, slow, data({ 'text/html': '<p>x</p>' }), late));
      edit(editor, meanwhile);
      arrive(blocks);
      await new Promise((resolve) => setTimeout(resolve, 0));
      return late;
    };
    const write = (words: string) => () => void $getSelection()?.insertText(words);
    const two: PastedBlock[] = ['ONE', 'TWO'].map((text) => ({ kind: 'paragraph', runs: [{ text }] }));

    it.each<[string, EditorNode[], [string, number, number?], () => void, PastedBlock[] | undefined, string]>(
      [
        [
          'what is typed stands behind it',
          [p(t('Start'))],
          ['Start', 5],
          write(' on'),
          undefined,
          'StartPASTED on|',
        ],
        [
          'in the middle of words',
          [p(t('Start here'))],
          ['Start', 5],
          write(' on'),
          undefined,
          'StartPASTED on| here',
        ],
        [
          'behind several paragraphs',
          [p(t('Start here'))],
          ['Start', 5],
          write(' on'),
          two,
          'StartONE\nTWO on| here',
        ],
        [
          'nothing but the caret went on',
          [p(t('Start here'))],
          ['Start', 5],
          () => void $textWith('Start').select(10, 10),
          undefined,
          'StartPASTED here|',
        ],
        [
          'something is typed in front of it',
          [p(t('Start here'))],
          ['Start', 5],
          () => void $textWith('Start').select(0, 0).insertText('Re-'),
          undefined,
          'Re-|StartPASTED here',
        ],
        [
          'something is typed elsewhere',
          [p(t('Start here')), p(t('Other'))],
          ['Start', 5],
          () => void $textWith('Other').select(5, 5).insertText('!'),
          two,
          'StartONE\nTWO here\nOther!|',
        ],
        [
          'what was selected is typed over',
          [p(t('Start here'))],
          ['Start', 0, 5],
          write('x'),
          undefined,
          'PASTEDx| here',
        ],
        [
          'what was selected goes, though the caret went on',
          [p(t('Start here'))],
          ['Start', 0, 5],
          () => void $textWith('here').select(5, 5),
          undefined,
          'PASTED here|',
        ],
        [
          'the line is broken',
          [p(t('Start here'))],
          ['Start', 5],
          () => {
            const selection = $getSelection();
            if ($isRangeSelection(selection)) selection.insertParagraph();
          },
          undefined,
          'StartPASTED\n| here',
        ],
        [
          'its paragraph is deleted: it comes to the caret',
          [p(t('Start')), p(t('Other'))],
          ['Start', 5],
          () => {
            $getRoot().getFirstChildOrThrow().remove();
            $textWith('Other').select(0, 0);
          },
          undefined,
          'PASTED|Other',
        ],
        [
          'what was selected in two paragraphs is typed over',
          [p(t('Start here')), p(t('and there'))],
          ['Start', 5, 11],
          write(' x'),
          undefined,
          'StartPASTED x| there',
        ],
        ['in an empty paragraph', [p(), p(t('Other'))], ['', 0], write('on'), undefined, 'PASTEDon|\nOther'],
      ],
    )(
      'it stands where it was pasted: %s',
      async (_name, nodes, [words, from, to = from], then, blocks, after) => {
        const editor = openBrief(...nodes);
        edit(editor, () => {
          if (words === '') $getRoot().selectStart();
          else {
            const selection = $textWith(words).select(from, Math.min(to, 10));
            if (to > 10) selection.focus.set($textWith('and').getKey(), 3, 'text');
          }
        });
        await pasteThen(editor, then, blocks);
        expect(sketch(editor)).toBe(after);
      },
    );

    it('undo brings back at once what was selected for it, before it is seen and after', async () => {
      const editor = openBrief(p(t('Start here')));
      const select = () => edit(editor, () => void $textWith('Start').select(0, 5));
      select();
      await pasteThen(editor, () => {});
      expect(sketch(editor)).toBe('PASTED| here');
      editor.dispatchCommand(UNDO_COMMAND, undefined);
      await new Promise((resolve) => setTimeout(resolve, 0));
      expect(sketch(editor).replace('|', '')).toBe('Start here');
      select();
      const never = { ...job(), clean: () => new Promise<PastedBlock[]>(() => {}) };
      const late = createLatePastes();
      edit(editor, () => paste(editor, never, data({ 'text/html': '<p>x</p>' }), late));
      expect(sketch(editor).replace('|', '')).toBe(' here');
      // Nothing of the paste is left to take back but that.
      expect(editor.read(() => late.$takeBack())).toBe(false);
      editor.dispatchCommand(UNDO_COMMAND, undefined);
      await new Promise((resolve) => setTimeout(resolve, 0));
      expect(sketch(editor).replace('|', '')).toBe('Start here');
    });

    it('undo takes it back before it is seen, and what was typed since first', async () => {
      const editor = openBrief(p(t('Start')));
      edit(editor, () => void $textWith('Start').select(5, 5));
      const job_ = { ...job(), clean: () => new Promise<PastedBlock[]>(() => {}) };
      const late = createLatePastes();
      edit(editor, () => paste(editor, job_, data({ 'text/html': '<p>x</p>' }), late));
      expect(editor.read(() => late.$takeBack())).toBe(true);
      expect(editor.read(() => late.$takeBack())).toBe(false);
      edit(editor, () => paste(editor, job_, data({ 'text/html': '<p>x</p>' }), late));
      edit(editor, write('!'));
      expect(editor.read(() => late.$takeBack())).toBe(false);
    });

    it('is told where the text was put away, and comes into no other', async () => {
      const editor = openBrief(p(t('Start')));
      edit(editor, () => void $textWith('Start').select(5, 5));
      let arrive = (_blocks: PastedBlock[]): void => {};
      const late = createLatePastes();
      const slow = { ...job(), clean: () => new Promise<PastedBlock[]>((resolve) => (arrive = resolve)) };
      edit(editor, () => paste(editor, slow, data({ 'text/html': '<p>x</p>' }), late));
      late.close();
      expect(useProblem.getState().message).toContain('Paste it again');
      arrive([{ kind: 'paragraph', runs: [{ text: 'PASTED' }] }]);
      await new Promise((resolve) => setTimeout(resolve, 0));
      expect(sketch(editor)).toBe('Start|');
    });
  });

  const deep = (depth: number) =>
    `{"nodes":[${'{"type":"paragraph","children":['.repeat(depth)}${']}'.repeat(depth)}]}`;
  it.each([
    ['a node of no brief', { type: 'image', src: 'https://example.org/x.png' }],
    ['a link to a script', { type: 'link', url: 'javascript:alert(1)', children: [t('x')] }],
    ['a citation without sources', { type: 'citation', citationId: 'c9', items: [] }],
    ['a quotation with a made-up id', { ...(q('x') as object), articleId: '../../etc' }],
    ['nodes nested without end', deep(3000)],
    ['no JSON at all', '{'],
  ])('%s is refused whole; the plain form is pasted', (_name, node) => {
    const editor = openBrief(p());
    pasteInto(
      editor,
      typeof node === 'string'
        ? { 'application/x-lexical-editor': node, 'text/plain': 'plain form' }
        : own(p(t('hidden')), node),
    );
    expect(nodesOf(editor)).toEqual([p(t('plain form'))]);
  });

  it('inline styles, node state and unknown formats are left behind', () => {
    const editor = openBrief(p());
    pasteInto(
      editor,
      own({
        type: 'paragraph',
        children: [
          { ...t('x', 255), style: 'background:url(https://example.org)', mode: 'token', $: { evil: 1 } },
        ],
        style: 'color:red',
      }),
    );
    expect(nodesOf(editor)).toEqual([p(t('x', 3))]);
    expect(JSON.stringify(editor.getEditorState().toJSON())).not.toMatch(/example\.org|token|evil|color/);
  });

  it('an array of the wrong shape leaves the brief as it was', () => {
    const editor = openBrief(p(t('mine')));
    pasteInto(editor, { 'application/x-lexical-editor': '[]' });
    expect(nodesOf(editor)).toEqual([p(t('mine'))]);
  });
});
