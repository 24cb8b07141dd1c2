import { $getNodeByKey, $isElementNode, REDO_COMMAND, UNDO_COMMAND } from 'lexical';
import { describe, expect, it } from 'vitest';
import { article as articleOf, brief } from '../../../shared/brief-document/builders.cases';
import { toBriefDocument } from '../../../shared/brief-document/from-brief';
import type { EditorNode } from '../../../shared/model';
import type { Sources } from '../quotation/source-shelf';
import { createVerdictBoard } from '../quotation/verdict-board';
import { toSavedState } from '../state/brief-state';
import { $survey } from '../state/survey';
import { bq, c, edit, nodesOf, openBrief, p, sketch, t } from '../testing/headless-brief';
import { applyMend } from './apply-mend';
import { $selectWords } from './change-words';
import { MENDS, REFUSALS, STORED } from './mends.cases';
import { offeredMends } from './offered-mends';

const URDU = 'وزیر نے کہا کہ حکومت اس منصوبے پر غور نہیں کر رہی۔ اگلے سال بات ہوگی۔';
const sources: Sources = {
  articles: new Map([
    ['article-1', articleOf('article-1', 'A loan', STORED)],
    ['urdu', articleOf('urdu', 'Urdu', URDU)],
  ]),
  olderTexts: new Map(),
  impacts: new Map(),
  missing: new Set(['gone']),
};
type Children = Parameters<typeof p>;
const quoted = (children: Children, captured = STORED, articleId = 'article-1') =>
  p(
    t('It reads '),
    { type: 'quotation', quoteId: 'quote-1', articleId, captured, paragraph: 1, children },
    c('c1'),
  );

/** An editor with one quotation whose caret or selection is drawn in its words. */
function open(drawn: string, node: (words: string) => ReturnType<typeof p> = (words) => quoted([t(words)])) {
  const words = drawn.replace(/[|{}]/gu, '');
  const editor = openBrief(node(words));
  const start = drawn.search(/[|{]/u);
  const end = drawn.includes('{') ? drawn.indexOf('}') - 1 : start;
  edit(editor, () => {
    const [quotation] = $survey().quotations;
    const found = quotation ? $getNodeByKey(quotation.key) : null;
    if (start >= 0 && $isElementNode(found)) $selectWords(found, { start, end });
  });
  const judged = () => {
    const board = createVerdictBoard();
    board.update(editor.read($survey).quotations, sources, 'chicago-notes');
    return board.get()[0];
  };
  return {
    editor,
    judged,
    apply: (mend: (typeof MENDS)[number]['mend']) =>
      applyMend(editor, mend, { sources, style: 'chicago-notes' }),
  };
}

describe('a mend by one key', () => {
  it.each(MENDS)('$mend: $what', ({ mend, before, after, verdict }) => {
    const { editor, judged, apply } = open(before);
    const outcome = apply(mend);
    expect(outcome.isDone, outcome.says).toBe(true);
    expect(sketch(editor)).toBe(`It reads “${after}”[c1]`);
    expect(judged()?.verdict?.verdict).toBe(verdict);
  });

  it.each(MENDS)('$mend is one step to undo and redo: $what', ({ mend, before }) => {
    const { editor, apply } = open(before);
    const start = nodesOf(editor);
    apply(mend);
    const mended = nodesOf(editor);
    expect(mended).not.toEqual(start);
    edit(editor, () => void editor.dispatchCommand(UNDO_COMMAND, undefined));
    expect(nodesOf(editor)).toEqual(start);
    edit(editor, () => void editor.dispatchCommand(REDO_COMMAND, undefined));
    expect(nodesOf(editor)).toEqual(mended);
  });

  it.each(REFUSALS)('$mend is refused with the reason: $what', ({ mend, before, says }) => {
    const { editor, apply } = open(before);
    const start = nodesOf(editor);
    const outcome = apply(mend);
    expect(outcome.isDone, sketch(editor)).toBe(false);
    expect(outcome.says).toMatch(says);
    expect(nodesOf(editor)).toEqual(start);
  });

  it.each([
    ['ffered to pay for 40 guards', 'offered to pay for 40 guards', 'flagged'],
    ['offered to pay for 40 gua', 'offered to pay for 40 guards', 'flagged'],
    ['ffered to pay for 40 gua', 'offered to pay for 40 guards', 'flagged'],
  ])('makes whole words of a quotation that was saved torn: “%s”', (words, after, verdict) => {
    const { editor, apply, judged } = open(`|${words}`, (held) => quoted([t(held)], words));
    const before = judged();
    if (!before) throw new Error('no quotation');
    const acts = offeredMends(before, { sources, style: 'chicago-notes' });
    expect(acts.map(({ label }) => label)).toEqual(['Whole words']);
    expect(apply('restore').says).toBe('Made its words whole.');
    expect(sketch(editor).replace('|', '')).toBe(`It reads “${after}”[c1]`);
    // The source says “not” right before them.
    expect(judged()?.verdict?.verdict).toBe(verdict);
  });

  it('leaves formats alone, and gives a restored word that of the word it replaces', () => {
    const { editor, apply } = open('The bank| has not offered', () =>
      quoted([t('The '), t('bank', 1), t(' has '), t('not', 2), t(' offered')]),
    );
    apply('restore');
    const [paragraph] = nodesOf(editor);
    expect(JSON.stringify(paragraph)).toContain(
      JSON.stringify([t('The '), t('lender', 1), t(' has '), t('not', 2), t(' offered')]).slice(1, -1),
    );
  });

  it('knows where italics stand after the mend', () => {
    const children = [t('The bank', 2), t(' has not offered to pay '), t('[emphasis added]')];
    const { editor, apply, judged } = open('The bank| has not offered', () => quoted(children));
    expect(apply('bracket').isDone).toBe(true);
    expect(sketch(editor)).toContain('“The [bank]| has not');
    expect(judged()?.verdict?.verdict).toBe('flagged');
    const own = open('The bank| has not offered', () =>
      quoted([t('The bank has '), t('not', 2), t(' offered')]),
    );
    // Italics that nothing owns up to are a fault of their own: the mend says so and changes nothing.
    expect(own.apply('bracket').says).toContain('“not” is emphasised');
  });

  it('brackets inside a bold run, and sets [sic] in italics', () => {
    const bold = open('The bank| has not offered', () => quoted([t('The bank has', 1), t(' not offered')]));
    bold.apply('bracket');
    expect(JSON.stringify(nodesOf(bold.editor))).toContain('"text":"The [bank] has","format":1');
    const sic = open('The lender| has not offered');
    sic.apply('sic');
    expect(JSON.stringify(nodesOf(sic.editor))).toContain(
      JSON.stringify([t('The lender ['), t('sic', 2), t('] has not offered')]).slice(1, -1),
    );
  });

  it('knows whose mouth the words are put in, as the verdict does', () => {
    const TOLD =
      'Port director Mina Adler told the panel: “We will build the quay.” She stressed that dredging remains essential for trade.';
    const told: Sources = {
      articles: new Map([['article-1', articleOf('article-1', 'Quay', TOLD)]]),
      olderTexts: new Map(),
      missing: new Set(),
      impacts: new Map(),
    };
    const speakers = new Map([['quote-1', 'Mina Adler']]);
    const said = 'dredging remains essential for trade';
    const openTold = () => {
      const { editor } = open('dredging sta|ys essential for trade', (words) => quoted([t(words)], said));
      const verdict = (by?: ReadonlyMap<string, string>) => {
        const board = createVerdictBoard();
        board.update(editor.read($survey).quotations, told, 'chicago-notes', by);
        return board.get()[0]?.verdict?.verdict;
      };
      return { editor, verdict };
    };
    // As the outlet's words a bracket mends it.
    const outlet = openTold();
    expect(applyMend(outlet.editor, 'bracket', { sources: told, style: 'chicago-notes' }).isDone).toBe(true);
    expect(outlet.verdict()).toBe('flagged');
    // As the speaker's own no mark does, and it is not claimed to.
    const own = openTold();
    const before = nodesOf(own.editor);
    const by = { sources: told, style: 'chicago-notes' as const, speakers };
    const outcome = applyMend(own.editor, 'bracket', by);
    expect(outcome).toMatchObject({
      isDone: false,
      says: expect.stringContaining('No mark makes this lawful'),
    });
    expect(nodesOf(own.editor)).toEqual(before);
    const restored = applyMend(own.editor, 'restore', by);
    expect(restored.isDone).toBe(true);
    expect(restored.says).toMatch(/Restored the stored words\. Still to mend: .*Adler/u);
    expect(own.verdict(speakers)).toBe('changed');
  });

  it('works in a block quotation, keeping its citation', () => {
    const { editor, apply, judged } = open(
      'The lender has| offered to pay',
      (words) =>
        ({
          ...bq(words, c('c2')),
          captured: STORED,
          paragraph: 1,
        }) as never,
    );
    expect(apply('restore').isDone).toBe(true);
    expect(sketch(editor)).toBe('> The lender has not| offered to pay[c2]');
    expect(judged()?.verdict?.verdict).toBe('exact');
  });

  it.each([
    [
      'a list item',
      (inside: EditorNode): EditorNode => ({
        type: 'list',
        listType: 'bullet',
        children: [{ type: 'listitem', children: [inside] }],
      }),
    ],
    [
      'a cell of a table',
      (inside: EditorNode): EditorNode => ({
        type: 'table',
        children: [
          {
            type: 'tablerow',
            children: [
              { type: 'tablecell', headerState: 0, children: [p(t('Topic'))] },
              { type: 'tablecell', headerState: 0, children: [p(inside)] },
            ],
          },
        ],
      }),
    ],
  ])('works in %s, one mend after the other, each a step to undo', (_where, place) => {
    const quotation: EditorNode = {
      type: 'quotation',
      quoteId: 'quote-1',
      articleId: 'article-1',
      captured: STORED,
      paragraph: 1,
      children: [t('The bank has offered', 1), t(' to pay for 40 guards')],
    };
    const { editor, apply, judged } = open('|', () => place(quotation) as ReturnType<typeof p>);
    const start = nodesOf(editor);
    expect(apply('bracket').isDone).toBe(true);
    const once = nodesOf(editor);
    expect(apply('bracket').isDone).toBe(true);
    expect(judged()?.words).toBe('The [bank] has .\u00a0.\u00a0. offered to pay for 40 guards');
    expect(judged()?.verdict?.verdict).toBe('flagged');
    // What is saved and opened again is the same, and is judged alike.
    const again = openBrief(...nodesOf(editor));
    expect(nodesOf(again)).toEqual(nodesOf(editor));
    for (const before of [once, start]) {
      edit(editor, () => void editor.dispatchCommand(UNDO_COMMAND, undefined));
      expect(nodesOf(editor)).toEqual(before);
    }
  });

  it('prints restored inner marks as the style wants them, whichever the brief has', () => {
    for (const marks of ['‘’', '“”', '""']) {
      const [open_ = '', close = ''] = marks;
      const { editor, apply } = open(
        `It may offer insurance to ${open_}tiny| and medium${close} firms later this year`,
      );
      apply('restore');
      const printed = toBriefDocument({
        brief: { ...brief('chicago-notes', []), state: toSavedState(editor) },
        articles: [...sources.articles.values()],
        language: 'en-US',
        paper: 'A4',
        draft: false,
      });
      const [paragraph] = printed.blocks;
      const inlines = paragraph && 'inlines' in paragraph ? paragraph.inlines : [];
      expect(inlines.map((inline) => ('text' in inline ? inline.text : '')).join('')).toContain(
        '“It may offer insurance to ‘small and medium’ firms later this year”',
      );
    }
  });

  it('works in text that runs from right to left', () => {
    const urdu = (words: string) => quoted([t(words)], URDU, 'urdu');
    const dropped = open(URDU.replace(' نہیں', '|'), urdu);
    expect(dropped.judged()?.verdict?.verdict).toBe('changed');
    expect(dropped.apply('restore').isDone).toBe(true);
    expect(dropped.judged()?.words).toBe(URDU);
    const changed = open(URDU.replace('وزیر', 'صدر|'), urdu);
    expect(changed.apply('bracket').isDone).toBe(true);
    expect(changed.judged()?.words).toBe(URDU.replace('وزیر', '[صدر]'));
  });

  it('says that a source is missing, and that no quotation is at the caret', () => {
    const gone = open('a b| c', (words) => quoted([t(words)], words, 'gone'));
    expect(gone.apply('bracket').says).toMatch(/not in the library/);
    const { editor } = open('The lender has not offered');
    edit(editor, () => void editor.dispatchCommand(UNDO_COMMAND, undefined));
    const none = openBrief(p(t('no quotation')));
    expect(applyMend(none, 'sic', { sources, style: 'apa' }).says).toMatch(/into a quotation/);
  });

  it('mends one difference after the other until nothing is unmarked', () => {
    const { editor, judged, apply } = open('|The bank has not offered to give for 50 guards');
    const said = [0, 1, 2, 3].map(() => apply('bracket'));
    expect(said.map(({ isDone }) => isDone)).toEqual([true, true, true, false]);
    expect(sketch(editor)).toContain('The [bank] has not offered to [give] for [50]| guards');
    expect(judged()?.verdict?.verdict).toBe('flagged');
    expect(said[0]?.says).toContain('2 more differences');
  });
});
