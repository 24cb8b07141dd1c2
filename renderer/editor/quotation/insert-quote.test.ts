import { $getRoot, $getSelection, $isRangeSelection, UNDO_COMMAND } from 'lexical';
import { describe, expect, it } from 'vitest';
import { judgeQuotation } from '../../../shared/verdict/judge-quotation';
import {
  $textWith,
  bq,
  c,
  edit,
  h,
  nodesOf,
  openBrief,
  p,
  q,
  quote,
  sketch,
  t,
} from '../testing/headless-brief';
import { insertQuote } from './insert-quote';

const anyIds = (drawn: string) => drawn.replace(/\[[^\]]*\]/g, '[…]');
const LONG = Array.from({ length: 40 }, (_, index) => `word${index + 1}`).join(' ');

describe('inserting a quote', () => {
  it.each([
    ['near its end', 'the rail|way opened', 'the railway “money first”[…]| opened'],
    ['near its start', 'the r|ailway opened', 'the “money first”[…] |railway opened'],
    ['in front of its stop', 'the railwa|y.', 'the railway “money first”[…]|.'],
    ['with a hyphen', 'a cross-bor|der line', 'a cross-border “money first”[…]| line'],
    ['with an apostrophe', 'Pakistan’|s line', 'Pakistan’s “money first”[…]| line'],
    ['in Urdu', 'یہ اِمدا|د ہے', 'یہ اِمداد “money first”[…]| ہے'],
  ])('leaves a word whole where the caret stood inside it, %s', (_name, before, after) => {
    const at = before.indexOf('|');
    const editor = openBrief(p(t(before.replace('|', ''))));
    edit(editor, () => void $textWith(before.slice(0, at)).select(at, at));
    insertQuote(editor, quote('money first'));
    expect(anyIds(sketch(editor))).toBe(after);
  });

  it('leaves a word whole that is bold in part', () => {
    const editor = openBrief(p(t('the rail'), t('way', 1), t(' opened')));
    edit(editor, () => void $textWith('way').select(1, 1));
    insertQuote(editor, quote('money first'));
    expect(anyIds(sketch(editor))).toBe('the railway “money first”[…]| opened');
  });

  it('puts it with its citation where the caret was, and the caret after', () => {
    const editor = openBrief(p(t('He said today')));
    edit(editor, () => void $textWith('He said').select(8, 8));
    insertQuote(editor, quote('money first'));
    expect(anyIds(sketch(editor))).toBe('He said “money first”[…] |today');
    expect(nodesOf(editor)[0]).toMatchObject({
      children: [
        {},
        {
          type: 'quotation',
          quoteId: 'quote-9',
          articleId: 'article-1',
          captured: 'money first',
          paragraph: 4,
        },
        {
          type: 'citation',
          items: [{ articleId: 'article-1', locator: { label: 'paragraph', value: '4' } }],
        },
        {},
      ],
    });
  });

  it('goes to the end of a brief that was never clicked', () => {
    const editor = openBrief(h(t('Bottom line')), p(t('Start.')));
    insertQuote(editor, quote('money first'));
    expect(anyIds(sketch(editor))).toBe('Bottom line\nStart. “money first”[…] |');
  });

  it.each([
    ['at its start', 0],
    ['inside it', 4],
    ['at its end', 11],
  ])('goes below the heading that the caret stands in, %s', (_where, at) => {
    for (const [below, long, short] of [
      // The place that the template keeps waits there.
      [[p(), p(t('last'))], `> ${LONG}[…]\n|\nlast`, '“money first”[…] |\nlast'],
      [[p(t('Written.'))], `> ${LONG}[…]\n|\nWritten.`, '“money first”[…] |\nWritten.'],
      [[], `> ${LONG}[…]\n|`, '“money first”[…] |'],
    ] as const) {
      for (const [exact, drawn] of [
        [LONG, long],
        ['money first', short],
      ] as const) {
        const editor = openBrief(p(t('Before.')), h(t('Bottom line')), ...below);
        edit(editor, () => void $textWith('Bottom').select(at, at));
        insertQuote(editor, quote(exact));
        expect(anyIds(sketch(editor))).toBe(`Before.\nBottom line\n${drawn}`);
      }
    }
  });

  it('does not pass over in silence that it did not go in', () => {
    const editor = openBrief(p(t('Start.')));
    const broken = Object.defineProperty(quote('money first'), 'articleId', {
      get() {
        throw new Error('No article');
      },
    });
    // The pane logs what its editor could not do; here it is thrown.
    editor._onError = () => undefined;
    expect(() => insertQuote(editor, broken)).toThrow('No article');
    expect(anyIds(sketch(editor))).toBe('Start.');
  });

  it('takes off the marks that enclose the words and keeps them as captured', () => {
    const editor = openBrief(p());
    insertQuote(editor, quote('“The money follows,”'));
    expect(anyIds(sketch(editor))).toBe('“The money follows,”[…] |');
    expect(nodesOf(editor)[0]).toMatchObject({
      children: [{ captured: '“The money follows,”', children: [{ text: 'The money follows,' }] }, {}, {}],
    });
  });

  it.each([
    ['“The money follows,” he said', '“‘The money follows,’ he said”'],
    ['He said: “The money follows.”', '“He said: ‘The money follows.’”'],
    ['“The money,” he said, “follows.”', '“‘The money,’ he said, ‘follows.’”'],
    // Cut through a quotation of the source.
    ['follows the railway,” he said', '“follows the railway,’ he said”'],
    ['“The money follows', '“‘The money follows”'],
    ['the railway,”', '“the railway,’”'],
  ])('doubles no mark at an edge, and the words still match: %s', (exact, drawn) => {
    const editor = openBrief(p());
    insertQuote(editor, quote(exact));
    expect(anyIds(sketch(editor))).toBe(`${drawn}[…] |`);
    const source = {
      blocks: [{ kind: 'paragraph' as const, text: `Before ${exact} after.`, runs: [] }],
      setAside: [],
    };
    const words = drawn.slice(1, -1);
    const verdict = judgeQuotation({ words, source, paragraph: 1, captured: exact, style: 'chicago-notes' });
    expect(verdict.verdict).toBe('typography');
  });

  it('keeps marks that enclose only a part', () => {
    const editor = openBrief(p());
    insertQuote(editor, quote('He said “yes” to it'));
    expect(anyIds(sketch(editor))).toBe('“He said “yes” to it”[…] |');
  });

  it('sets off forty words as a block, after the words before it', () => {
    const editor = openBrief(p(t('Before after')), p(t('last')));
    edit(editor, () => void $textWith('Before').select(7, 7));
    insertQuote(editor, quote(LONG));
    expect(anyIds(sketch(editor))).toBe(`Before \n> ${LONG}[…]\n|after\nlast`);
  });

  it('sets off a passage that spans paragraphs', () => {
    const editor = openBrief(p());
    insertQuote(editor, quote('one.\n\nTwo.'));
    expect(anyIds(sketch(editor))).toBe('> one.\\nTwo.[…]\n|');
  });

  it('twice in a row stands side by side', () => {
    const editor = openBrief(p());
    insertQuote(editor, quote('money first'));
    insertQuote(editor, quote('rail later'));
    expect(anyIds(sketch(editor))).toBe('“money first”[…] “rail later”[…] |');
    const ids = JSON.stringify(nodesOf(editor)).match(/"citationId":"[^"]+"/g) ?? [];
    expect(new Set(ids).size).toBe(2);
  });

  it('never lands inside another quotation', () => {
    const editor = openBrief(p(q('money first'), c('c1')), bq('block words'));
    edit(editor, () => void $textWith('money').select(3, 3));
    insertQuote(editor, quote('rail later'));
    expect(anyIds(sketch(editor))).toBe('“money first”[…] “rail later”[…] |\n> block words');
    edit(editor, () => void $textWith('block').select(3, 3));
    insertQuote(editor, quote('third'));
    expect(anyIds(sketch(editor)).split('\n').slice(1)).toEqual(['> block words', '“third”[…] |']);
  });

  it('replaces nothing that was selected', () => {
    const editor = openBrief(p(t('keep me')));
    edit(editor, () => void $textWith('keep').select(0, 4));
    insertQuote(editor, quote('money'));
    expect(anyIds(sketch(editor))).toBe('keep “money”[…]| me');
  });

  it('is one step to undo', () => {
    const editor = openBrief(p(t('Start. ')));
    const before = nodesOf(editor);
    insertQuote(editor, quote('money first'));
    edit(editor, () => void editor.dispatchCommand(UNDO_COMMAND, undefined));
    expect(nodesOf(editor)).toEqual(before);
  });

  it('keeps right-to-left words as they are', () => {
    const editor = openBrief(p(t('متن ')));
    edit(editor, () => void $getRoot().selectEnd());
    insertQuote(editor, quote('پاکستان اور امریکہ'));
    expect(anyIds(sketch(editor))).toBe('متن “پاکستان اور امریکہ”[…] |');
    edit(editor, () => {
      const selection = $getSelection();
      if ($isRangeSelection(selection)) selection.insertText('آج');
    });
    expect(anyIds(sketch(editor))).toBe('متن “پاکستان اور امریکہ”[…] آج|');
  });
});
