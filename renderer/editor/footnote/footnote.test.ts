import { $getRoot, $getSelection, $isRangeSelection, REDO_COMMAND, UNDO_COMMAND } from 'lexical';
import { describe, expect, it } from 'vitest';
import type { EditorNode } from '../../../shared/model';
import { parseClipboardNodes } from '../paste/clipboard-nodes';
import { $copyForms } from '../paste/copy-forms';
import { $insertBriefNodes } from '../paste/insert-nodes';
import { $survey } from '../state/survey';
import { $textWith, bq, c, edit, nodesOf, openBrief, p, q, t, wordsCounted } from '../testing/headless-brief';
import { blocksForNote } from './footnote-text';
import { insertFootnote, removeFootnote, setFootnoteWords } from './insert-footnote';

const fn = (...children: EditorNode[]): EditorNode => ({ type: 'footnote', children });

describe('a footnote in the editor', () => {
  it('comes back as it was saved, with its quotations, links and citations', () => {
    const note = fn(
      t('See '),
      q('the words'),
      c('c1'),
      { type: 'linebreak' },
      { type: 'linebreak' },
      { type: 'link', url: 'https://example.org/', children: [t('there')] },
      t('!', 3),
    );
    const blocks = [p(t('It grew'), note, t('.')), p(q('quoted'), c('c2'), fn(t('aside')))];
    expect(nodesOf(openBrief(...blocks))).toEqual(blocks);
  });

  it('is put after the caret, and its words are one step of undo', () => {
    const editor = openBrief(p(t('It grew. It fell.')));
    edit(editor, () => $textWith('It grew').select(8, 8));
    const key = insertFootnote(editor);
    setFootnoteWords(editor, key, [t('As')], false);
    setFootnoteWords(editor, key, [t('Aside')], false);
    const written = [p(t('It grew.'), fn(t('Aside')), t(' It fell.'))];
    expect(nodesOf(editor)).toEqual(written);
    editor.dispatchCommand(UNDO_COMMAND, undefined);
    editor.update(() => {}, { discrete: true });
    expect(nodesOf(editor)).toEqual([p(t('It grew. It fell.'))]);
    editor.dispatchCommand(REDO_COMMAND, undefined);
    editor.update(() => {}, { discrete: true });
    expect(nodesOf(editor)).toEqual(written);
  });

  it('is taken out with its words, and undo brings both back', () => {
    const before = [p(t('It grew.'), fn(t('Aside')), t(' It fell.'))];
    const editor = openBrief(...before);
    const key = editor.read(() => {
      const [mark] = $survey().marks;
      return mark?.kind === 'footnote' ? mark.footnote.key : '';
    });
    removeFootnote(editor, key);
    expect(nodesOf(editor)).toEqual([p(t('It grew. It fell.'))]);
    editor.dispatchCommand(UNDO_COMMAND, undefined);
    editor.update(() => {}, { discrete: true });
    expect(nodesOf(editor)).toEqual(before);
  });

  it('stands outside a quotation', () => {
    const editor = openBrief(p(q('quoted words'), c('c1')), bq('block words', c('c2')));
    edit(editor, () => $textWith('quoted').select(3, 3));
    setFootnoteWords(editor, insertFootnote(editor), [t('one')], false);
    edit(editor, () => $textWith('block').select(2, 2));
    setFootnoteWords(editor, insertFootnote(editor), [t('two')], false);
    expect(nodesOf(editor)).toEqual([
      p(q('quoted words'), fn(t('one')), c('c1')),
      bq('block words', c('c2'), fn(t('two'))),
    ]);
  });

  it('is surveyed in the order of the text: citations, quotations and marks', () => {
    const editor = openBrief(
      p(q('one'), c('c1'), fn(q('two'), c('c2'), t(' and '), c('c3')), t(' '), q('three'), c('c4')),
    );
    const survey = editor.read($survey);
    expect(survey.citations.map(({ citationId }) => citationId)).toEqual(['c1', 'c2', 'c3', 'c4']);
    expect(survey.quotations.map(({ words }) => words)).toEqual(['one', 'two', 'three']);
    expect(survey.quotations.map(({ footnote }) => footnote !== undefined)).toEqual([false, true, false]);
    expect(survey.marks.map(({ kind }) => kind)).toEqual(['citation', 'footnote', 'citation']);
    expect(wordsCounted(editor)).toBe(2);
  });

  it('is copied and pasted into another brief with fresh ids for its citations', () => {
    const editor = openBrief(p(t('It grew'), fn(t('See '), c('c1')), t('.')));
    const forms = edit1(editor, () => {
      $getRoot().select(0, 1);
      return $copyForms(editor, (_, inFootnote) => (inFootnote ? 'Khan 2026' : '[1]'));
    });
    expect(forms?.plain).toBe('It grew (See Khan 2026).');
    const pasted = parseClipboardNodes(forms?.lexical ?? '', new Set(['c1']));
    const other = openBrief(p(t('Before '), c('c1')));
    edit(other, () => {
      $getRoot().selectEnd();
      if ($isRangeSelection($getSelection())) $insertBriefNodes(pasted?.blocks ?? []);
    });
    const survey = other.read($survey);
    expect(survey.marks.map(({ kind }) => kind)).toEqual(['citation', 'footnote']);
    expect(new Set(survey.citations.map(({ citationId }) => citationId)).size).toBe(2);
  });

  it('takes pasted lists, tables and footnotes as lines of words', () => {
    const list: EditorNode = {
      type: 'list',
      listType: 'number',
      start: 3,
      children: [
        { type: 'listitem', children: [t('a')] },
        { type: 'listitem', children: [t('b')] },
      ],
    };
    expect(blocksForNote([p(t('Two'), fn(t('inner'))), list])).toEqual([
      p(t('Two'), t(' ('), t('inner'), t(')')),
      p(t('3. '), t('a'), { type: 'linebreak' }, t('4. '), t('b')),
    ]);
  });
});

function edit1<T>(editor: ReturnType<typeof openBrief>, read: () => T): T | undefined {
  let result: T | undefined;
  edit(editor, () => {
    result = read();
  });
  return result;
}
