import { $isListItemNode } from '@lexical/list';
import { $isTableCellNode } from '@lexical/table';
import {
  $createNodeSelection,
  $findMatchingParent,
  $getRoot,
  $isElementNode,
  $setSelection,
  type LexicalEditor,
  type LexicalNode,
} from 'lexical';
import { describe, expect, it } from 'vitest';
import memo from '../../../resources/templates/action-memo.yaml?raw';
import bluf from '../../../resources/templates/bluf.yaml?raw';
import briefingNote from '../../../resources/templates/briefing-note.yaml?raw';
import type { EditorNode } from '../../../shared/model';
import { readTemplate } from '../../../shared/templates/read-template';
import { stateFromTemplate } from '../../../shared/templates/state-from-template';
import { $textWith, c, edit, h, nodesOf, openBrief, p, quote, sketch, t } from '../testing/headless-brief';
import { $insertOutline, $insertQuote, insertQuote, type OutlinePart } from './insert-quote';
import { $hasPlace, $headingOverCaret } from './place-for-quote';

const LONG = Array.from({ length: 40 }, (_, index) => `word${index + 1}`).join(' ');
const TOPIC: OutlinePart[] = [
  { kind: 'heading', tag: 'h3', title: 'Topic' },
  { kind: 'quote', quote: quote('money first'), quoting: null },
];
const anyIds = (drawn: string) => drawn.replace(/\[[^\]]*\]/g, '[…]').replaceAll('|', '');
const typesOf = (editor: LexicalEditor) => nodesOf(editor).map(({ type }) => type);

const image: EditorNode = {
  type: 'image',
  sha256: 'a'.repeat(64),
  alt: 'A dam',
  decorative: false,
  width: 1,
};
const caption = (of: 'table' | 'figure'): EditorNode => ({
  type: 'caption',
  of,
  children: [t('Of the dam')],
});
const cell = (words: string): EditorNode => ({ type: 'tablecell', headerState: 0, children: [p(t(words))] });
const table: EditorNode = {
  type: 'table',
  children: [{ type: 'tablerow', children: [cell('left'), cell('right')] }],
};
const list: EditorNode = {
  type: 'list',
  listType: 'bullet',
  start: 1,
  children: [
    { type: 'listitem', children: [t('first')] },
    { type: 'listitem', children: [t('second')] },
  ],
};

/** Chooses a node as a click on it does, and does what is asked for then. */
const choosing = (editor: LexicalEditor, isIt: (node: LexicalNode) => boolean, $put: () => void) =>
  edit(editor, () => {
    const found = $getRoot()
      .getChildren()
      .flatMap((block) => ($isElementNode(block) ? block.getChildren() : [block]))
      .find(isIt);
    if (!found) throw new Error('nothing to choose');
    const selection = $createNodeSelection();
    selection.add(found.getKey());
    $setSelection(selection);
    $put();
  });

const PUTS: [name: string, $put: () => void][] = [
  ['a short quote', () => $insertQuote(quote('money first'), null)],
  ['a long quote', () => $insertQuote(quote(LONG), null)],
  ['a topic', () => $insertOutline(TOPIC)],
];

describe('a quote with the caret at an odd place', () => {
  it.each([
    ['a page break', { type: 'page-break' }, 'page-break'],
    ['a line', { type: 'rule' }, 'rule'],
    ['a picture', image, 'image'],
  ] as [string, EditorNode, string][])(
    'goes below %s that is chosen, and not to the end',
    (_, node, type) => {
      for (const [, $put] of PUTS) {
        const editor = openBrief(p(t('before')), node, p(t('after')));
        choosing(editor, (each) => each.getType() === type, $put);
        const drawn = anyIds(sketch(editor)).split('\n');
        expect(drawn[0]).toBe('before');
        expect(drawn.at(-1)).toBe('after');
        expect(JSON.stringify(nodesOf(editor))).toContain('"quoteId":"quote-9"');
        expect(typesOf(editor)[1]).toBe(type);
      }
    },
  );

  it('comes not between a table or picture and its caption', () => {
    for (const [, $put] of PUTS.slice(1)) {
      const tabled = openBrief(p(t('before')), caption('table'), table, p(t('after')));
      edit(tabled, () => {
        $textWith('Of the dam').select(3, 3);
        $put();
      });
      expect(typesOf(tabled).slice(0, 3)).toEqual(['paragraph', 'caption', 'table']);
      expect(JSON.stringify(nodesOf(tabled).slice(3))).toContain('quote-9');
      const pictured = openBrief(p(t('before')), image, caption('figure'), p(t('after')));
      choosing(pictured, (each) => each.getType() === 'image', $put);
      expect(typesOf(pictured).slice(0, 3)).toEqual(['paragraph', 'image', 'caption']);
      expect(JSON.stringify(nodesOf(pictured).slice(3))).toContain('quote-9');
    }
  });

  it('stays in the caption, the list item and the cell when it is short, and in item and cell when it is long', () => {
    const captioned = openBrief(caption('table'), table);
    edit(captioned, () => void $textWith('Of the dam').select(10, 10));
    insertQuote(captioned, quote('money first'));
    expect(anyIds(sketch(captioned))).toMatch(/^Of the dam “money first”\[…\] \n/);
    for (const exact of ['money first', LONG]) {
      const listed = openBrief(list);
      edit(listed, () => void $textWith('first').select(5, 5));
      insertQuote(listed, quote(exact));
      expect(nodesOf(listed)).toHaveLength(1);
      const item = listed.read(() =>
        $findMatchingParent($textWith(exact), $isListItemNode)?.getTextContent(),
      );
      expect(item).toContain('first');
      const tabled = openBrief(table);
      edit(tabled, () => void $textWith('left').select(4, 4));
      insertQuote(tabled, quote(exact));
      expect(
        tabled.read(() => $findMatchingParent($textWith(exact), $isTableCellNode)?.getTextContent()),
      ).toContain('left');
      expect(typesOf(tabled)).toContain('table');
    }
  });

  it('goes behind the words chosen over several blocks', () => {
    const editor = openBrief(p(t('one')), p(t('two')), p(t('three')));
    edit(editor, () => {
      const selection = $textWith('one').select(1, 1);
      selection.focus.set($textWith('two').getKey(), 3, 'text');
    });
    insertQuote(editor, quote('money first'));
    expect(anyIds(sketch(editor))).toBe('one\ntwo “money first”[…] \nthree');
  });

  it('goes to the end of a paragraph chosen by three clicks, not into the next one', () => {
    const editor = openBrief(p(t('one')), p(t('two')));
    edit(editor, () => {
      const selection = $textWith('one').select(0, 0);
      selection.focus.set($textWith('two').getKey(), 0, 'text');
    });
    insertQuote(editor, quote('money first'));
    expect(anyIds(sketch(editor))).toBe('one “money first”[…] \ntwo');
  });

  it('goes behind a mark in the line that is chosen', () => {
    const editor = openBrief(p(t('one'), c('c1'), t(' two')), p(t('three')));
    choosing(
      editor,
      (each) => each.getType() === 'citation',
      () => $insertQuote(quote('money first'), null),
    );
    expect(anyIds(sketch(editor))).toBe('one[…] “money first”[…]  two\nthree');
  });
});

describe('a quote in a brief where no caret was set', () => {
  const begun = (file: string) => {
    const { template } = readTemplate('t.yaml', file);
    if (!template) throw new Error('no template');
    const editor = openBrief(...stateFromTemplate(template).root.children);
    return { editor, sections: template.sections };
  };

  it.each([
    ['which wants quotations', bluf, 'What sources say'],
    ['which may be longest', memo, 'Background'],
    ['which is the first of the longest', briefingNote, 'Background'],
  ])('goes into the section %s', (_, file, heading) => {
    for (const exact of ['money first', LONG]) {
      const { editor, sections } = begun(file);
      const count = nodesOf(editor).length;
      expect(editor.read($hasPlace)).toBe(false);
      insertQuote(editor, quote(exact), null, sections);
      expect(editor.read($headingOverCaret)).toBe(heading);
      insertQuote(editor, quote('rail later'), null, sections);
      const drawn = anyIds(sketch(editor)).split('\n');
      const at = drawn.indexOf(heading);
      expect(drawn.slice(at, at + 3).join(' ')).toMatch(new RegExp(`${exact}.*rail later`));
      expect(nodesOf(editor)).toHaveLength(exact === LONG ? count + 1 : count);
    }
  });

  it('goes behind what is written there', () => {
    const { sections } = begun(bluf);
    const editor = openBrief(
      h(t('Bottom line')),
      p(t('Rain.')),
      h(t('What sources say')),
      p(t('Much.')),
      h(t('Endnotes')),
    );
    insertQuote(editor, quote('money first'), null, sections);
    expect(anyIds(sketch(editor)).split('\n')[3]).toBe('Much. “money first”[…] ');
  });

  it('goes in front of the lists that are printed behind a brief without such a section', () => {
    const editor = openBrief(p(t('Rain.')), { type: 'placed-list', of: 'notes', heading: 'Endnotes' });
    insertQuote(editor, quote('money first'));
    expect(anyIds(sketch(editor)).split('\n')[0]).toBe('Rain. “money first”[…] ');
  });
});
