import { describe, expect, it } from 'vitest';
import { article as articleOf } from '../../../shared/brief-document/builders.cases';
import { changeWords } from '../mending/change-words';
import { $survey } from '../state/survey';
import { openBrief, p, t } from '../testing/headless-brief';
import type { Sources } from './source-shelf';
import { storedWordsFor } from './stored-words';
import { createVerdictBoard } from './verdict-board';

const TEXT =
  'The lender has not offered to pay for guards along the line. It may offer insurance later this year.';
const article = articleOf('article-1', 'A loan', TEXT);
const sources: Sources = {
  articles: new Map([['article-1', article]]),
  olderTexts: new Map(),
  impacts: new Map(),
  missing: new Set(['gone']),
};
const quoted = (words: string, captured = TEXT, articleId = 'article-1') =>
  p({ type: 'quotation', quoteId: 'quote-1', articleId, captured, paragraph: 1, children: [t(words)] });

const open = (...nodes: Parameters<typeof openBrief>) => {
  const editor = openBrief(...nodes);
  const board = createVerdictBoard();
  const judge = () => {
    board.update(editor.read($survey).quotations, sources, 'chicago-notes');
    return board.get();
  };
  return { editor, board, judge };
};
const only = (words: string, captured?: string) => {
  const { judge } = open(quoted(words, captured));
  const [quotation] = judge();
  if (!quotation?.verdict) throw new Error('not judged');
  return { quotation, verdict: quotation.verdict };
};

describe('live verdicts', () => {
  it.each([
    [TEXT, 'exact'],
    ['The lender has not offered to pay', 'exact'],
    ['The lender has offered to pay for guards', 'changed'],
    ['Nothing of this was ever written down', 'not-found'],
  ])('%s: %s', (words, verdict) => expect(only(words).verdict.verdict).toBe(verdict));

  it('an article that is gone is a missing source; one still being read has no verdict yet', () => {
    const { judge } = open(quoted('x y z', TEXT, 'gone'), quoted('x y z', TEXT, 'unread'));
    expect(judge().map(({ verdict }) => verdict?.verdict ?? null)).toEqual(['source-missing', null]);
  });

  it('an unchanged quotation is the same object after words change elsewhere', () => {
    const { editor, judge } = open(quoted(TEXT), quoted('The lender has not'));
    const before = judge();
    const key = before[1]?.key ?? '';
    changeWords(editor, key, [{ start: 14, end: 18, insert: '' }], 14);
    const after = judge();
    expect(after[0]).toBe(before[0]);
    expect(after[1]?.words).toBe('The lender has');
  });

  it('splitting a quotation leaves two that each match', () => {
    const { judge } = open(quoted('The lender has not offered '), quoted('to pay for guards'));
    expect(judge().map(({ verdict }) => verdict?.verdict)).toEqual(['exact', 'exact']);
  });
});

describe('what the citation behind a quotation says of it', () => {
  const SPOKEN = 'We work with Pakistan to open the mines';
  const said = articleOf('article-1', 'Talks', `Kapur told the panel. “${SPOKEN},” he said.`);
  const judged = (format: 0 | 2, item: object) => {
    const words = {
      type: 'quotation' as const,
      quoteId: 'quote-1',
      articleId: 'article-1',
      captured: SPOKEN,
    };
    const editor = openBrief(
      p(
        { ...words, paragraph: 1, children: [{ type: 'text', text: SPOKEN, format }] },
        { type: 'citation', citationId: 'c-1', items: [{ articleId: 'article-1', ...item }] },
      ),
    );
    const board = createVerdictBoard();
    const shelf = { ...sources, articles: new Map([['article-1', said]]) };
    board.update(editor.read($survey).quotations, shelf, 'chicago-notes');
    const verdict = board.get()[0]?.verdict;
    return [verdict?.verdict, ...(verdict?.cautions ?? []).map(({ rule }) => rule)];
  };
  const quoting = { speaker: 'Paul Kapur', occasion: null, date: null };

  it.each([
    ['asks for “quoted in”', 0, {}, ['exact', 'QI-32']],
    ['is content where it says so', 0, { quoting }, ['exact']],
    ['sees italics that nobody owns up to', 2, { quoting }, ['changed']],
    ['takes “(emphasis added)” in it', 2, { quoting, suffix: '(emphasis added)' }, ['exact']],
  ] as const)('%s', (_name, format, item, expected) => expect(judged(format, item)).toEqual(expected));
});

describe('restoring words', () => {
  it('gives back what was captured', () => {
    const { quotation, verdict } = only(TEXT.replace(' not', ''));
    expect(storedWordsFor(quotation, verdict, article)).toBe(TEXT);
  });

  it('gives a kept part its own stretch, not the whole', () => {
    const { quotation, verdict } = only('It may offer free insurance later this year');
    expect(storedWordsFor(quotation, verdict, article)).toBe('It may offer insurance later this year');
  });
});
