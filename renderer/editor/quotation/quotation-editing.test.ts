import {
  $getRoot,
  $getSelection,
  $isRangeSelection,
  DELETE_CHARACTER_COMMAND,
  INSERT_PARAGRAPH_COMMAND,
  type LexicalEditor,
  REDO_COMMAND,
  UNDO_COMMAND,
} from 'lexical';
import { describe, expect, it } from 'vitest';
import { $textWith, bq, c, edit, nodesOf, openBrief, p, q, sketch, t } from '../testing/headless-brief';
import { $stepOutOfEdge } from './quotation-edges';

const type = (editor: LexicalEditor, text: string) =>
  edit(editor, () => {
    const selection = $getSelection();
    if ($isRangeSelection(selection)) selection.insertText(text);
  });
const caret = (editor: LexicalEditor, words: string, offset: number, focus = offset) =>
  edit(editor, () => void $textWith(words).select(offset, focus));
const send = (editor: LexicalEditor, command: typeof INSERT_PARAGRAPH_COMMAND) =>
  edit(editor, () => void editor.dispatchCommand(command, undefined));
/** Selects from a place in one text to a place in another. */
const selectAcross = (
  editor: LexicalEditor,
  from: string,
  fromOffset: number,
  to: string,
  toOffset: number,
) =>
  edit(editor, () => {
    const start = $textWith(from);
    const end = $textWith(to);
    const selection = start.select(fromOffset, fromOffset);
    selection.focus.set(end.getKey(), toOffset, 'text');
  });
const remove = (editor: LexicalEditor) =>
  edit(editor, () => void editor.dispatchCommand(DELETE_CHARACTER_COMMAND, true));

describe('typing at an inline quotation', () => {
  it('after its last word goes outside, before the citation', () => {
    const editor = openBrief(p(t('He said '), q('money first'), c('c1'), t(' today')));
    caret(editor, 'money', 11);
    type(editor, ',');
    expect(sketch(editor)).toBe('He said “money first”,|[c1] today');
  });

  it('before its first word goes outside', () => {
    const editor = openBrief(p(q('money first'), t(' today')));
    caret(editor, 'money', 0);
    type(editor, 'He: ');
    expect(sketch(editor)).toBe('He: |“money first” today');
  });

  it('between its words stays inside', () => {
    const editor = openBrief(p(q('money first')));
    caret(editor, 'money', 6);
    type(editor, 'always ');
    expect(sketch(editor)).toBe('“money always |first”');
  });

  it('composed text at the edge starts outside', () => {
    const editor = openBrief(p(q('money first'), c('c1')));
    caret(editor, 'money', 11);
    edit(editor, $stepOutOfEdge);
    expect(sketch(editor)).toBe('“money first”|[c1]');
  });

  it('bold and italic stay inside', () => {
    const editor = openBrief(p(q('money first'), t(' x')));
    caret(editor, 'money', 0, 5);
    edit(editor, () => {
      const selection = $getSelection();
      if ($isRangeSelection(selection)) selection.formatText('italic');
    });
    expect(nodesOf(editor)).toEqual([
      p({ ...q('money first'), children: [t('money', 2), t(' first')] } as ReturnType<typeof q>, t(' x')),
    ]);
  });
});

describe('dividing and joining', () => {
  it('Enter inside an inline quotation makes two quotations of the same quote', () => {
    const editor = openBrief(p(t('So: '), q('money first'), t(' x')));
    caret(editor, 'money', 6);
    send(editor, INSERT_PARAGRAPH_COMMAND);
    expect(sketch(editor)).toBe('So: “money ”\n“|first” x');
    expect(JSON.stringify(nodesOf(editor)).match(/"quoteId":"quote-1"/g)).toHaveLength(2);
  });

  it('and joining the paragraphs again makes them one', () => {
    const editor = openBrief(p(q('money ')), p(q('first')));
    edit(editor, () => {
      const [one, two] = $getRoot().getChildren();
      if (one && two && 'append' in one && 'getChildren' in two)
        (one as never as { append: (...n: unknown[]) => void }).append(
          ...(two as never as { getChildren: () => unknown[] }).getChildren(),
        );
      two?.remove();
    });
    // Different captured words: these two were never one, so they stay apart.
    expect(sketch(editor)).toBe('“money ”“first”');
    const split = openBrief(p(q('money first')));
    caret(split, 'money', 6);
    send(split, INSERT_PARAGRAPH_COMMAND);
    edit(split, () => {
      const [one, two] = $getRoot().getChildren();
      if (one && two && 'append' in one && 'getChildren' in two)
        (one as never as { append: (...n: unknown[]) => void }).append(
          ...(two as never as { getChildren: () => unknown[] }).getChildren(),
        );
      two?.remove();
    });
    expect(sketch(split)).toBe('“money first”'.replace('first', '|first'));
  });

  it('Enter inside a block quotation makes two blocks; after its words a paragraph', () => {
    const editor = openBrief(bq('one two', c('c1')));
    caret(editor, 'one', 3);
    send(editor, INSERT_PARAGRAPH_COMMAND);
    expect(sketch(editor)).toBe('> one\n> | two[c1]');
    const other = openBrief(bq('one two'));
    caret(other, 'one', 7);
    send(other, INSERT_PARAGRAPH_COMMAND);
    type(other, 'mine');
    expect(sketch(other)).toBe('> one two\nmine|');
  });
});

describe('deleting', () => {
  it('all words of an inline quotation removes it', () => {
    const editor = openBrief(p(t('a '), q('money'), t(' b')));
    caret(editor, 'money', 0, 5);
    remove(editor);
    expect(sketch(editor).replace('|', '')).toBe('a  b');
  });

  it('all words of a block quotation leaves its citation in a paragraph', () => {
    const editor = openBrief(bq('money', c('c1')));
    caret(editor, 'money', 0, 5);
    remove(editor);
    expect(sketch(editor).replace('|', '')).toBe('[c1]');
  });

  it('Backspace before a block quotation makes it inline', () => {
    const editor = openBrief(p(t('before')), bq('money', c('c1')));
    caret(editor, 'money', 0);
    remove(editor);
    expect(sketch(editor)).toBe('before\n“|money”[c1]');
  });

  it('from a paragraph into a block quotation keeps the rest quoted', () => {
    const editor = openBrief(p(t('before')), bq('money first'));
    selectAcross(editor, 'before', 3, 'money', 6);
    remove(editor);
    expect(sketch(editor).replace('|', '')).toBe('bef“first”');
  });

  it('from a block quotation into a paragraph keeps the paragraph outside', () => {
    const editor = openBrief(bq('money first', c('c1')), p(t('after this')));
    selectAcross(editor, 'money', 5, 'after', 6);
    remove(editor);
    expect(sketch(editor).replace('|', '')).toBe('“money”this');
  });

  it('the whole brief leaves a paragraph to write in', () => {
    const editor = openBrief(bq('money'));
    edit(editor, () => void $getRoot().clear());
    expect(nodesOf(editor)).toEqual([p()]);
  });
});

describe('undo', () => {
  it('brings back changed words and keeps what the quotation points at', () => {
    const editor = openBrief(p(q('money first'), c('c1')));
    const before = nodesOf(editor);
    caret(editor, 'money', 0, 5);
    type(editor, 'rail');
    const changed = nodesOf(editor);
    expect(changed).not.toEqual(before);
    edit(editor, () => void editor.dispatchCommand(UNDO_COMMAND, undefined));
    expect(nodesOf(editor)).toEqual(before);
    edit(editor, () => void editor.dispatchCommand(REDO_COMMAND, undefined));
    expect(nodesOf(editor)).toEqual(changed);
  });
});
