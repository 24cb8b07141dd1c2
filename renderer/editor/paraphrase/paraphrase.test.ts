import { $createTextNode, UNDO_COMMAND } from 'lexical';
import { describe, expect, it } from 'vitest';
import { article, brief } from '../../../shared/brief-document/builders.cases';
import { toBriefDocument } from '../../../shared/brief-document/from-brief';
import { type EditorNode, EditorState } from '../../../shared/model';
import { readNoteEditor, toNoteEditorJson } from '../footnote/footnote-text';
import type { Sources } from '../quotation/source-shelf';
import { createVerdictBoard } from '../quotation/verdict-board';
import { toSavedState } from '../state/brief-state';
import { $survey } from '../state/survey';
import {
  $textWith,
  bq,
  c,
  edit,
  nodesOf,
  openBrief,
  p,
  q,
  sketch,
  state,
  t,
} from '../testing/headless-brief';
import { toggleParaphrase } from './toggle-paraphrase';

const WORDS = 'The lender has not offered to pay for guards along the line.';
const source = article('article-1', 'A loan', 'First.', WORDS);
const sources: Sources = {
  articles: new Map([['article-1', source]]),
  olderTexts: new Map(),
  impacts: new Map(),
  missing: new Set(),
};
const quoted = (...children: EditorNode[]) =>
  p(
    t('They say '),
    {
      type: 'quotation',
      quoteId: 'quote-1',
      articleId: 'article-1',
      captured: WORDS,
      paragraph: 2,
      children,
    },
    c('c1'),
    t(' so.'),
  );
const caretIn = (editor: ReturnType<typeof openBrief>, words: string) =>
  edit(editor, () => void $textWith(words).select(3, 3));
const verdictOf = (editor: ReturnType<typeof openBrief>) => {
  const board = createVerdictBoard();
  board.update(editor.read($survey).quotations, sources, 'chicago-notes');
  return board.get()[0]?.verdict;
};

describe('the citation of a quotation that is paraphrased and quoted again', () => {
  const cited: EditorNode = {
    type: 'citation',
    citationId: 'c7',
    items: [
      {
        articleId: 'article-1',
        locator: { label: 'page', value: '12–13' },
        prefix: 'see also ',
        suffix: ', emphasis added',
        quoting: { speaker: 'R. Khan', occasion: 'a hearing', date: '2026-02' },
      },
      { articleId: 'article-2', locator: { label: 'paragraph', value: '4' }, prefix: 'but compare ' },
    ],
  };
  const quotation = {
    type: 'quotation' as const,
    quoteId: 'quote-1',
    articleId: 'article-1',
    captured: WORDS,
    paragraph: 2,
    children: [t('The lender', 2), t(WORDS.slice(10))],
  };
  const line = [t('They say '), quotation, cited, t(' so.')];
  const cell = (...children: EditorNode[]): EditorNode => ({
    type: 'tablecell',
    headerState: 0,
    children: [p(...children)],
  });
  const PLACES: { name: string; block: EditorNode }[] = [
    { name: 'a paragraph', block: p(...line) },
    {
      name: 'a list item',
      block: {
        type: 'list',
        listType: 'number',
        start: 1,
        children: [
          { type: 'listitem', children: [t('First')] },
          { type: 'listitem', children: line },
        ],
      },
    },
    {
      name: 'a table cell',
      block: {
        type: 'table',
        children: [{ type: 'tablerow', children: [cell(t('Who')), cell(...line)] }],
      },
    },
    {
      name: 'a block',
      block: { ...quotation, type: 'block-quotation', children: [...quotation.children, cited] },
    },
  ];
  const citationIn = (nodes: readonly EditorNode[]) =>
    nodes.flatMap(function found(node): EditorNode[] {
      if (node.type === 'citation') return [node];
      return 'children' in node ? node.children.flatMap(found) : [];
    });

  it.each(PLACES)('stays as it was in $name', ({ block }) => {
    const editor = openBrief(p(t('Before')), block, p(t('After')));
    const before = nodesOf(editor);
    caretIn(editor, 'lender');
    expect(toggleParaphrase(editor).isDone).toBe(true);
    expect(JSON.stringify(nodesOf(editor))).toContain('"type":"paraphrase"');
    expect(citationIn(nodesOf(editor))).toEqual([cited]);
    // Own words, then words of the source again: the citation has no part in either.
    edit(editor, () => void $textWith(WORDS.slice(10)).setTextContent(' pays for no guard.'));
    expect(citationIn(nodesOf(editor))).toEqual([cited]);
    edit(editor, () => void $textWith(' pays').setTextContent(WORDS.slice(10)));
    // Closed and opened in between.
    const again = openBrief(...nodesOf(editor));
    caretIn(again, 'lender');
    expect(toggleParaphrase(again).isDone).toBe(true);
    expect(nodesOf(again)).toEqual(before);
  });

  it('stays as it was in a footnote', () => {
    const editor = openBrief();
    editor.setEditorState(editor.parseEditorState(toNoteEditorJson(line)));
    caretIn(editor, 'lender');
    expect(toggleParaphrase(editor).isDone).toBe(true);
    const own = readNoteEditor(editor);
    expect(own.map(({ type }) => type)).toEqual(['text', 'paraphrase', 'citation', 'text']);
    expect(citationIn(own)).toEqual([cited]);
    // As the brief keeps it, and as its window opens it again.
    const kept = openBrief(p(t('Words'), { type: 'footnote', children: own }));
    const [block] = nodesOf(kept);
    const footnote = block?.type === 'paragraph' ? block.children[1] : undefined;
    if (footnote?.type !== 'footnote') throw new Error('no footnote there');
    expect(kept.read($survey).paraphrases).toEqual([{ articleId: 'article-1' }]);
    const window = openBrief();
    window.setEditorState(window.parseEditorState(toNoteEditorJson(footnote.children)));
    caretIn(window, 'lender');
    expect(toggleParaphrase(window).isDone).toBe(true);
    expect(readNoteEditor(window)).toEqual(line);
  });
});

describe('a quotation turned into a paraphrase', () => {
  it('keeps its words, their formats, its citation and the caret, and comes back as it was', () => {
    const editor = openBrief(quoted(t('The lender', 1), t(WORDS.slice(10))));
    const before = nodesOf(editor);
    caretIn(editor, 'The lender');
    expect(toggleParaphrase(editor).isDone).toBe(true);
    expect(sketch(editor)).toBe(`They say {The| lender${WORDS.slice(10)}}[c1] so.`);
    expect(verdictOf(editor)).toBeUndefined();
    expect(toggleParaphrase(editor).isDone).toBe(true);
    expect(nodesOf(editor)).toEqual(before);
    expect(verdictOf(editor)?.verdict).toBe('exact');
  });

  it('shows what was reworded when it is quoted again', () => {
    const editor = openBrief(quoted(t(WORDS)));
    caretIn(editor, 'lender');
    toggleParaphrase(editor);
    edit(editor, () => {
      $textWith('lender').setTextContent(WORDS.replace('lender', 'bank').replace(' not', ''));
    });
    toggleParaphrase(editor);
    expect(verdictOf(editor)?.verdict).toBe('changed');
    expect(verdictOf(editor)?.reasons.map(({ message }) => message)).toEqual([
      '“bank” stands for “lender”',
      '“not” is missing',
    ]);
  });

  it('is one step to undo, also for a block quotation', () => {
    const editor = openBrief(bq(WORDS, c('c2')));
    const before = nodesOf(editor);
    caretIn(editor, 'lender');
    toggleParaphrase(editor);
    expect(sketch(editor)).toBe(`{The| lender${WORDS.slice(10)}}[c2]`);
    edit(editor, () => void editor.dispatchCommand(UNDO_COMMAND, undefined));
    expect(nodesOf(editor)).toEqual(before);
  });

  it('comes back as the block it was, with its citations and formats', () => {
    const block = { ...bq(WORDS, c('c2'), c('c3')), captured: WORDS, paragraph: 2 } as EditorNode;
    const editor = openBrief(p(t('They hold:')), block, p(t('After.')));
    const before = nodesOf(editor);
    caretIn(editor, 'lender');
    toggleParaphrase(editor);
    expect(sketch(editor)).toBe(`They hold:\n{The| lender${WORDS.slice(10)}}[c2][c3]\nAfter.`);
    // Also after the brief was closed and opened again.
    const again = openBrief(...nodesOf(editor));
    caretIn(again, 'lender');
    toggleParaphrase(again);
    expect(nodesOf(again)).toEqual(before);
    expect(sketch(again)).toContain(`> The| lender${WORDS.slice(10)}[c2][c3]\n`);
  });

  it('stays in the sentence that the analyst has made of it, though it was a block', () => {
    const editor = openBrief(bq(WORDS, c('c2')));
    caretIn(editor, 'lender');
    toggleParaphrase(editor);
    edit(editor, () => void $textWith('lender').getParentOrThrow().insertBefore($createTextNode('So: ')));
    caretIn(editor, 'lender');
    toggleParaphrase(editor);
    expect(sketch(editor).replace('|', '')).toBe(`So: “${WORDS}”[c2]`);
  });

  it('counts its article among the sources of the brief', () => {
    const editor = openBrief(p(q(WORDS)));
    caretIn(editor, 'lender');
    toggleParaphrase(editor);
    expect(editor.read($survey)).toMatchObject({
      quotations: [],
      paraphrases: [{ articleId: 'article-1' }],
    });
  });

  it('is stored with its quote and read again; a brief without one stays valid', () => {
    const editor = openBrief(quoted(t(WORDS)));
    caretIn(editor, 'lender');
    toggleParaphrase(editor);
    const saved = toSavedState(editor);
    expect(JSON.stringify(saved)).toContain(
      '"type":"paraphrase","quoteId":"quote-1","articleId":"article-1"',
    );
    const again = openBrief(...EditorState.parse(JSON.parse(JSON.stringify(saved))).root.children);
    expect(toSavedState(again)).toEqual(saved);
    expect(EditorState.safeParse(state(quoted(t('x')))).success).toBe(true);
  });

  it('prints as plain words with its citation, and is judged by nobody', () => {
    const editor = openBrief(quoted(t('Nobody pays for guards')));
    caretIn(editor, 'Nobody');
    toggleParaphrase(editor);
    const printed = toBriefDocument({
      brief: { ...brief('chicago-notes', []), state: toSavedState(editor) },
      articles: [source],
      language: 'en-US',
      paper: 'A4',
      draft: false,
    });
    expect(printed.quotations).toEqual([]);
    expect(printed.notes).toHaveLength(1);
    expect(JSON.stringify(printed.blocks)).toContain('They say Nobody pays for guards');
    expect(JSON.stringify(printed.blocks)).not.toMatch(/[“”]/u);
  });

  it('holds no citation and no quotation, and goes when it is emptied', () => {
    const fields = { quoteId: 'quote-1', articleId: 'article-1', captured: WORDS, paragraph: 2 };
    const editor = openBrief(
      p({ type: 'paraphrase', ...fields, children: [t('own words '), c('c1'), t('and more')] }),
    );
    expect(sketch(editor)).toBe('{own words }[c1]{and more}');
    edit(editor, () => $textWith('and more').remove());
    expect(sketch(editor).replace('|', '')).toBe('{own words }[c1]');
  });

  it('says so when there is no quotation at the caret', () => {
    const editor = openBrief(p(t('own words')));
    caretIn(editor, 'own');
    expect(toggleParaphrase(editor)).toEqual({
      isDone: false,
      says: 'Put the caret into a quotation or a paraphrase of one first.',
    });
  });
});
