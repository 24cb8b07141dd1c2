import {
  $createNodeSelection,
  $createRangeSelection,
  $getRoot,
  $setSelection,
  COPY_COMMAND,
  CUT_COMMAND,
  type LexicalEditor,
} from 'lexical';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { article as articleOf } from '../../../shared/brief-document/builders.cases';
import type { EditorNode } from '../../../shared/model';
import { $isFootnoteNode } from '../footnote/FootnoteNode';
import { createVerdictBoard } from '../quotation/verdict-board';
import { $survey } from '../state/survey';
import { $textWith, edit, openBrief, p, sketch, t } from '../testing/headless-brief';
import { paste, registerClipboard } from './register-clipboard';

/** Node has no clipboard events; of a browser's own, the forms that were set are all that is used here. */
class Copying {
  readonly forms = new Map<string, string>();
  readonly clipboardData = {
    setData: (type: string, words: string) => void this.forms.set(type, words),
    getData: (type: string) => this.forms.get(type) ?? '',
  };
  prevented = false;
  preventDefault(): void {
    this.prevented = true;
  }
}
beforeAll(() => void vi.stubGlobal('ClipboardEvent', Copying));
afterAll(() => void vi.unstubAllGlobals());

const TEXT = 'The lender has not offered to pay for guards. It may offer insurance later this year.';
const sources = {
  articles: new Map([['article-1', articleOf('article-1', 'A loan', TEXT)]]),
  olderTexts: new Map(),
  impacts: new Map(),
  missing: new Set<string>(),
};
const quoted = (words: string, articleId = 'article-1'): EditorNode => ({
  type: 'quotation',
  quoteId: null,
  articleId,
  captured: TEXT,
  paragraph: 1,
  children: [t(words)],
});
const noted = (...children: EditorNode[]): EditorNode => ({ type: 'footnote', children });

const RIGHT = quoted('has not offered to pay');
const WRONG = quoted('has offered to pay');
const ALSO_WRONG = quoted('It will offer insurance');
const ONE = 'DRAFT: 1 quotation does not match its stored article';

/** An editor whose clipboard works and whose quotations are judged as the window judges them. */
function open(...nodes: EditorNode[]) {
  const editor = openBrief(...nodes);
  const board = createVerdictBoard();
  const job = {
    clean: async () => [],
    citationWords: () => '',
    judged: () => board.get(),
    onNotice: vi.fn(),
  };
  registerClipboard(editor, job);
  const copy = (command: typeof COPY_COMMAND | typeof CUT_COMMAND = COPY_COMMAND) => {
    board.update(editor.read($survey).quotations, sources, 'chicago-notes');
    const event = new Copying();
    edit(editor, () => void editor.dispatchCommand(command, event as unknown as ClipboardEvent));
    expect(event.prevented).toBe(true);
    return event;
  };
  return { editor, job, copy };
}
const all = (editor: LexicalEditor) =>
  edit(editor, () => void $getRoot().select(0, $getRoot().getChildrenSize()));
const block = (editor: LexicalEditor, at: number) => edit(editor, () => void $getRoot().select(at, at + 1));
const plain = (event: Copying) => event.forms.get('text/plain');

describe('what other programs get of a brief', () => {
  const CASES: { name: string; nodes: EditorNode[]; mark: string | null }[] = [
    { name: 'a quotation that matches', nodes: [p(t('It '), RIGHT)], mark: null },
    { name: 'a quotation without its “not”', nodes: [p(t('It '), WRONG)], mark: ONE },
    {
      name: 'two that do not match among one that does',
      nodes: [p(RIGHT, t(' and '), WRONG), p(ALSO_WRONG)],
      mark: 'DRAFT: 2 quotations do not match their stored articles',
    },
    { name: 'a wrong one in a footnote', nodes: [p(t('It'), noted(t('See '), WRONG))], mark: ONE },
    {
      name: 'one in the line and two in a footnote',
      nodes: [p(WRONG, noted(WRONG, t(' or '), ALSO_WRONG, t(' or '), RIGHT))],
      mark: 'DRAFT: 3 quotations do not match their stored articles',
    },
    { name: 'a right one in a footnote', nodes: [p(t('It'), noted(RIGHT))], mark: null },
    {
      name: 'a wrong one in a list',
      nodes: [{ type: 'list', listType: 'bullet', children: [{ type: 'listitem', children: [WRONG] }] }],
      mark: ONE,
    },
    { name: 'one whose article is still being read', nodes: [p(quoted('x y z', 'unread'))], mark: null },
  ];
  it.each(CASES)('$name', ({ nodes, mark }) => {
    const { editor, copy } = open(...nodes);
    all(editor);
    const { forms } = copy();
    const words = forms.get('text/plain') ?? '';
    const html = forms.get('text/html') ?? '';
    expect(/^\[(DRAFT[^\]]*)\]\n\n/u.exec(words)?.[1] ?? null).toBe(mark);
    expect(/^<p><strong>\[(DRAFT[^\]]*)\]<\/strong><\/p>/u.exec(html)?.[1] ?? null).toBe(mark);
    // The words themselves go along, marked or not.
    expect(words.length).toBeGreaterThan((mark ?? '').length + 4);
    expect(`${words}${html}`.match(/DRAFT/g)?.length ?? 0).toBe(mark === null ? 0 : 2);
  });

  it('says nothing of wrong quotations outside what is selected', () => {
    const { editor, copy } = open(p(WRONG), p(t('Sound words')), p(t('Noted'), noted(WRONG)));
    block(editor, 1);
    const { forms } = copy();
    expect(forms.get('text/plain')).toBe('Sound words');
    expect(forms.get('text/html')).toBe('<p>Sound words</p>');
    expect(forms.get('application/x-lexical-editor')).not.toContain('offered');
    block(editor, 0);
    expect(plain(copy())).toBe(`[${ONE}]\n\n“has offered to pay”`);
    block(editor, 2);
    expect(plain(copy())).toBe(`[${ONE}]\n\nNoted (“has offered to pay”)`);
  });

  it('marks a few words of a wrong quotation, and a footnote mark selected alone', () => {
    const { editor, copy } = open(p(t('It '), WRONG, noted(ALSO_WRONG)));
    edit(editor, () => {
      const text = $textWith('has offered');
      const selection = $createRangeSelection();
      selection.anchor.set(text.getKey(), 4, 'text');
      selection.focus.set(text.getKey(), 11, 'text');
      $setSelection(selection);
    });
    expect(plain(copy())).toBe(`[${ONE}]\n\n“offered”`);
    edit(editor, () => {
      const footnote = $textWith('has offered').getParentOrThrow().getNextSibling();
      if (!$isFootnoteNode(footnote)) throw new Error('no footnote there');
      const selection = $createNodeSelection();
      selection.add(footnote.getKey());
      $setSelection(selection);
    });
    expect(plain(copy())).toContain(`[${ONE}]`);
  });

  it('is marked when it is cut, too', () => {
    const { editor, copy } = open(p(t('It '), WRONG));
    all(editor);
    expect(plain(copy(CUT_COMMAND))).toBe(`[${ONE}]\n\nIt “has offered to pay”`);
    expect(sketch(editor)).not.toContain('offered');
  });

  it('puts no mark into another brief, where the words are judged again', () => {
    const { editor, job, copy } = open(p(WRONG, noted(ALSO_WRONG)));
    all(editor);
    const { clipboardData, forms } = copy();
    expect(forms.get('application/x-lexical-editor')).not.toContain('DRAFT');
    const other = openBrief(p());
    edit(other, () => void $getRoot().selectEnd());
    edit(other, () => paste(other, job, clipboardData));
    expect(sketch(other)).toContain('“has offered to pay”');
    expect(sketch(other)).not.toContain('DRAFT');
    expect(other.read($survey).quotations.map(({ words }) => words)).toEqual([
      'has offered to pay',
      'It will offer insurance',
    ]);
  });
});
