import {
  $getRoot,
  $isElementNode,
  $isTextNode,
  type LexicalEditor,
  REDO_COMMAND,
  UNDO_COMMAND,
} from 'lexical';
import { describe, expect, it } from 'vitest';
import type { EditorNode } from '../../../shared/model';
import { $listComments, createCommentReader, insertComment } from '../comment/edit-comments';
import { $searchable, createSearchReader } from '../find/searchable';
import { stepSection } from '../outline/move-sections';
import { $proseBlocks, createProseReader } from '../prose/prose-blocks';
import { bq, c, edit, h, openBrief, p, q, t } from '../testing/headless-brief';
import { $typedBlocks, createTypedReader } from '../typed/typed-blocks';
import { createStateReader, toSavedState } from './brief-state';
import { $survey, createSurveyor } from './survey';

const fn = (...children: EditorNode[]): EditorNode => ({ type: 'footnote', children });
const list = (...items: EditorNode[][]): EditorNode => ({
  type: 'list',
  listType: 'bullet',
  children: items.map((children) => ({ type: 'listitem', children })),
});

const brief = () =>
  openBrief(
    h(t('One')),
    p(t('The fund said '), q('not lend'), t(' and “will” '), c('c1'), fn(t('See “this” '), c('c2'))),
    p(t('He went on:')),
    bq('The dam holds', c('c3')),
    list([t('A '), q('railway'), c('c4')], [t('misspelt')]),
    h(t('Two')),
    { type: 'placed-list', of: 'notes' },
    p(t('Last “words” here '), c('c5')),
  );

/** Everything that is read of a brief block by block, beside the same read at once. */
function readersOf(editor: LexicalEditor) {
  const readers = [
    [createSurveyor(editor), $survey],
    [createProseReader(editor), $proseBlocks],
    [createTypedReader(editor), $typedBlocks],
    [createSearchReader(editor), $searchable],
    [createCommentReader(editor), $listComments],
  ] as const;
  const read = createStateReader(editor);
  return () => {
    for (const [$byBlock, $whole] of readers)
      expect(editor.read<unknown>($byBlock)).toEqual(editor.read<unknown>($whole));
    expect(read()).toEqual(toSavedState(editor));
  };
}

function random(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

describe('reading a brief block by block', () => {
  it('gives what reading it at once gives, whatever is changed, taken back and put somewhere else', () => {
    for (let seed = 1; seed <= 25; seed += 1) {
      const editor = brief();
      const next = random(seed);
      const compare = readersOf(editor);
      compare();
      for (let step = 0; step < 16; step += 1) {
        const act = next(9);
        if (act === 0) editor.dispatchCommand(UNDO_COMMAND, undefined);
        else if (act === 1) editor.dispatchCommand(REDO_COMMAND, undefined);
        else
          edit(editor, () => {
            const blocks = $getRoot().getChildren();
            const block = blocks[next(blocks.length)];
            const other = blocks[next(blocks.length)];
            const texts = $isElementNode(block) ? block.getAllTextNodes() : [];
            const text = texts[next(Math.max(1, texts.length))];
            if (act === 2) other?.remove();
            else if (act === 3 && block && block !== other) other?.insertAfter(block);
            else if (act === 4) text?.select(1, 1).insertParagraph();
            else if (act === 5) text?.remove();
            else if ($isTextNode(text)) text.select(0, 0).insertText(act === 6 ? '“so” ' : `w${next(9)}`);
          });
        editor.read(() => {});
        compare();
      }
    }
  });

  it('follows sections that are moved, and comments', () => {
    const editor = brief();
    const compare = readersOf(editor);
    compare();
    edit(editor, () => void $getRoot().getFirstDescendant()?.selectEnd());
    insertComment(editor);
    compare();
    const keys = editor.read(() =>
      $getRoot()
        .getChildren()
        .filter((block) => block.getType() === 'heading')
        .map((block) => block.getKey()),
    );
    stepSection(editor, keys[1] ?? '', 'up');
    editor.read(() => {});
    compare();
  });

  it('leaves what did not change as it is: a key costs its own paragraph', () => {
    const editor = brief();
    const $survey = createSurveyor(editor);
    const $prose = createProseReader(editor);
    const [survey, prose] = [editor.read($survey), editor.read($prose)];
    edit(editor, () => {
      const last = $getRoot().getLastDescendant()?.getPreviousSibling();
      if ($isTextNode(last)) last.select(0, 0).insertText('x');
    });
    const now = editor.read($survey);
    expect(now).toBe(survey);
    const written = editor.read($prose);
    expect(written).not.toBe(prose);
    expect(written.filter((block, index) => block !== prose[index])).toHaveLength(1);
  });

  it('sees the words that introduce a block quotation change above it', () => {
    const editor = brief();
    const $survey = createSurveyor(editor);
    const around = () => editor.read($survey).quotations.find(({ block }) => block)?.around;
    const before = around();
    edit(editor, () => {
      const above = $getRoot().getChildAtIndex(2);
      const text = $isElementNode(above) ? above.getFirstChild() : null;
      if ($isTextNode(text)) text.setTextContent('Minister Khan said:');
    });
    expect(around()).not.toEqual(before);
    expect(JSON.stringify(around())).toContain('Khan');
  });
});
