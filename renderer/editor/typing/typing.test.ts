import { $getRoot, $getSelection, $isRangeSelection, UNDO_COMMAND } from 'lexical';
import { describe, expect, test } from 'vitest';
import type { EditorNode } from '../../../shared/model';
import { $textWith, c, edit, nodesOf, openBrief, p, q, t } from '../testing/headless-brief';
import { registerTyping } from './register-typing';

/** Types letter by letter, each an update of its own as in the window. */
async function type(editor: ReturnType<typeof openBrief>, letters: string): Promise<void> {
  for (const letter of letters) {
    edit(editor, () => {
      const selection = $getSelection();
      if ($isRangeSelection(selection)) selection.insertText(letter);
    });
    await Promise.resolve();
  }
}
const rules = { isSmart: () => isSmart, hasBlocks: true };
let isSmart = true;
const open = (...blocks: EditorNode[]) => {
  const editor = openBrief(...blocks);
  registerTyping(editor, rules);
  return editor;
};
const written = async (letters: string): Promise<EditorNode[]> => {
  const editor = open(p());
  edit(editor, () => void $getRoot().selectEnd());
  await type(editor, letters);
  return nodesOf(editor);
};

describe('typing', () => {
  test.each<[string, string, EditorNode[]]>([
    ['a heading', '## Risks', [{ type: 'heading', tag: 'h2', children: [t('Risks')] }]],
    [
      'bullets',
      '- one',
      [{ type: 'list', listType: 'bullet', children: [{ type: 'listitem', children: [t('one')] }] }],
    ],
    [
      'a numbered list that begins where it says',
      '4. four',
      [
        {
          type: 'list',
          listType: 'number',
          start: 4,
          children: [{ type: 'listitem', children: [t('four')] }],
        },
      ],
    ],
    ['bold words', 'so **very** big', [p(t('so '), t('very', 1), t(' big'))]],
    ['italic words', 'so *very* big', [p(t('so '), t('very', 2), t(' big'))]],
    [
      'a link',
      'see [the page](https://example.org/a) now',
      [p(t('see '), { type: 'link', url: 'https://example.org/a', children: [t('the page')] }, t(' now'))],
    ],
    ['no link to an address that is none', '[x](javascript:a)', [p(t('[x](javascript:a)'))]],
    ['stars between words stay', '2 * 3 * 4', [p(t('2 * 3 * 4'))]],
    ['a number in the middle of a line stays', 'In 4. place', [p(t('In 4. place'))]],
    ['typographic marks', 'He said "no" -- it\'s late...', [p(t('He said “no” – it’s late…'))]],
  ])('%s', async (_name, letters, nodes) => {
    expect(await written(letters)).toEqual(nodes);
  });

  test('one undo brings the typed character back', async () => {
    const editor = open(p(t('He said ')));
    edit(editor, () => void $getRoot().selectEnd());
    await type(editor, '"');
    expect(nodesOf(editor)).toEqual([p(t('He said “'))]);
    edit(editor, () => void editor.dispatchCommand(UNDO_COMMAND, undefined));
    await Promise.resolve();
    expect(nodesOf(editor)).toEqual([p(t('He said "'))]);
    const list = open(p());
    edit(list, () => void $getRoot().selectEnd());
    await type(list, '- ');
    expect(nodesOf(list)[0]?.type).toBe('list');
    edit(list, () => void list.dispatchCommand(UNDO_COMMAND, undefined));
    await Promise.resolve();
    expect(nodesOf(list)).toEqual([p(t('- '))]);
  });

  test('straight marks stay where they are wanted, and Markdown goes on', async () => {
    isSmart = false;
    try {
      expect(await written('He said "no" -- **very** late...')).toEqual([
        p(t('He said "no" -- '), t('very', 1), t(' late...')),
      ]);
    } finally {
      isSmart = true;
    }
  });

  test('the words of a quotation stay as they are typed', async () => {
    const editor = open(p(t('He: '), q('the dam holds'), t('.')));
    edit(editor, () => $textWith('dam').select(7, 7));
    await type(editor, '"x" -- ...');
    const [block] = nodesOf(editor);
    expect(JSON.stringify(block)).toContain('the dam\\"x\\" -- ... holds');
  });

  test.each(['.', ',', ';', ':', '?', ')', '۔'])(
    'a “%s” behind a quotation takes the place of the space there',
    async (stop) => {
      const editor = open(p(t('He: '), q('the dam holds'), c('c1'), t(' ')));
      edit(editor, () => void $getRoot().selectEnd());
      await type(editor, stop);
      const last = () => (nodesOf(editor)[0] as { children: { text?: string }[] }).children.at(-1)?.text;
      expect(last()).toBe(stop);
      await type(editor, ' It');
      expect(last()).toBe(`${stop} It`);
    },
  );

  test('other spaces before a stop stay', async () => {
    expect(await written('one , two')).toEqual([p(t('one , two'))]);
  });
});
