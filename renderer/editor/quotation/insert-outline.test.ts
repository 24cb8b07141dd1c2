import { UNDO_COMMAND } from 'lexical';
import { describe, expect, it } from 'vitest';
import type { EditorNode, Quoting } from '../../../shared/model';
import { $textWith, edit, h, nodesOf, openBrief, p, quote, sketch, t } from '../testing/headless-brief';
import { insertOutline, insertQuote, type OutlinePart } from './insert-quote';

const anyIds = (drawn: string) => drawn.replace(/\[[^\]]*\]/g, '[…]');
const LONG = Array.from({ length: 40 }, (_, index) => `word${index + 1}`).join(' ');
const adler: Quoting = { speaker: 'Mina Adler', occasion: 'testimony', date: '2026-02-11' };
const one = (words: string, quoting: Quoting | null = null): OutlinePart => ({
  kind: 'quote',
  quote: quote(words),
  quoting,
});
const heading = (title: string, tag: 'h2' | 'h3' = 'h2'): OutlinePart => ({ kind: 'heading', tag, title });
const TOPIC = [heading('Trade'), one('money first', adler), heading('Rail', 'h3'), one(LONG), one('last')];

describe('a topic put into a brief', () => {
  it('is its heading, then its quotes in order with their citations', () => {
    const editor = openBrief(p());
    insertOutline(editor, TOPIC);
    expect(anyIds(sketch(editor))).toBe(`Trade\n“money first”[…] \nRail\n> ${LONG}[…]\n“last”[…] |`);
    expect(nodesOf(editor)).toMatchObject([
      { type: 'heading', tag: 'h2' },
      { type: 'paragraph', children: [{ quoteId: 'quote-9' }, { items: [{ quoting: adler }] }, {}] },
      { type: 'heading', tag: 'h3' },
      { type: 'block-quotation' },
      { type: 'paragraph' },
    ]);
  });

  it.each([
    ['after the words before the caret', 6, 'Before\nTrade\n“a”[…] |\n after'],
    ['at the end of a paragraph', 12, 'Before after\nTrade\n“a”[…] |'],
  ])('stands %s', (_, offset, drawn) => {
    const editor = openBrief(h(t('Head')), p(t('Before after')), p(t('next')));
    edit(editor, () => void $textWith('Before').select(offset, offset));
    insertOutline(editor, [heading('Trade'), one('a')]);
    expect(anyIds(sketch(editor))).toBe(`Head\n${drawn}\nnext`);
  });

  it('goes behind the table in whose cell the caret stands, with all its quotes', () => {
    const cell = (words: string): EditorNode => ({
      type: 'tablecell',
      headerState: 0,
      children: [p(t(words))],
    });
    const grid: EditorNode = {
      type: 'table',
      children: [{ type: 'tablerow', children: [cell('left'), cell('right')] }],
    };
    const editor = openBrief(grid, p(t('after')));
    edit(editor, () => void $textWith('left').select(2, 2));
    insertOutline(editor, TOPIC);
    // A table has its caption above it.
    expect(nodesOf(editor).slice(0, 2)).toEqual(nodesOf(openBrief(grid, p(t('after')))).slice(0, 2));
    const rest = nodesOf(editor).slice(2);
    expect(rest.map(({ type }) => type)).toEqual([
      'heading',
      'paragraph',
      'heading',
      'block-quotation',
      'paragraph',
      'paragraph',
    ]);
    expect(JSON.stringify(rest).match(/"quote-9"/g)).toHaveLength(3);
  });

  it('is one step to undo', () => {
    const editor = openBrief(p(t('Start.')));
    const before = nodesOf(editor);
    insertOutline(editor, TOPIC);
    edit(editor, () => void editor.dispatchCommand(UNDO_COMMAND, undefined));
    expect(nodesOf(editor)).toEqual(before);
  });

  it('goes into the line when it is one quote', () => {
    const editor = openBrief(p(t('He said')));
    insertOutline(editor, [one('money')]);
    expect(anyIds(sketch(editor))).toBe('He said “money”[…] |');
  });
});

describe('a quote of somebody whom the source quotes', () => {
  it('is cited as quoting that person, and others are not', () => {
    const editor = openBrief(p());
    insertQuote(editor, quote('money first'), adler);
    insertQuote(editor, quote('rail later'));
    const items = JSON.stringify(nodesOf(editor)).match(/"items":\[[^\]]*\]/g);
    expect(items?.[0]).toContain('"quoting":{"speaker":"Mina Adler"');
    expect(items?.[1]).not.toContain('quoting');
  });
});
