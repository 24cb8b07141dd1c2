import { describe, expect, test } from 'vitest';
import type { EditorNode, QuotationNodeJson } from '../model/brief';
import { article } from './builders.cases';
import { chooseSource } from './choose-source';
import { surroundingsOf } from './introduced-by';
import { judgeInBrief } from './judge-in-brief';
import { quotationWords } from './quotation-words';
import { claimTypedQuotations } from './typed-quotations';
import { lineOf, TYPED_CASES, TYPED_SOURCES } from './typed-quotations.cases';

const articles = new Map(
  Object.entries(TYPED_SOURCES).map(([id, words]) => [id, article(id, `About ${id}`, words)]),
);
const claim = (nodes: readonly EditorNode[]) =>
  claimTypedQuotations(nodes, (words, here) => chooseSource(words, here, articles, 'chicago-notes'));
const wordsOf = (nodes: readonly EditorNode[]): string =>
  nodes
    .map((node) => (node.type === 'text' ? node.text : 'children' in node ? wordsOf(node.children) : ''))
    .join('');

function judged(line: readonly EditorNode[]): string[] {
  const claimed = claim(line);
  const typed = claimed.flatMap((node, index) =>
    node.type === 'quotation' && node.typed ? [{ node, index }] : [],
  );
  return typed.map(({ node, index }: { node: QuotationNodeJson; index: number }) => {
    const { verdict } = judgeInBrief(node, {
      article: articles.get(node.articleId),
      around: surroundingsOf(claimed, index),
      style: 'chicago-notes',
    });
    const doubts = (verdict.cautions ?? []).filter(({ rule }) => rule === 'QI-03');
    return `${quotationWords(node)}: ${node.articleId} ${verdict.verdict}${doubts.map(({ message }) => ` (${message})`).join('')}`;
  });
}

describe('words between typed marks', () => {
  test.each(TYPED_CASES)('$name', ({ line, finds }) => {
    expect(judged(lineOf(line))).toEqual(finds);
  });

  test.each(TYPED_CASES)('lose no word: $name', ({ line }) => {
    const nodes = lineOf(line);
    expect(wordsOf(claim(nodes))).toBe(wordsOf(nodes));
    expect(claim(claim(nodes)).filter(({ type }) => type === 'quotation')).toHaveLength(
      claim(nodes).filter(({ type }) => type === 'quotation').length,
    );
  });

  test('an uncertain source is never a silent match', () => {
    const line = lineOf('The paper [a] says “will not lend before”, and the bank “asked for more time” [b].');
    const claimed = claim(line);
    const index = claimed.findIndex(({ type }) => type === 'quotation');
    const node = claimed[index];
    if (node?.type !== 'quotation') throw new Error('nothing claimed');
    const { verdict } = judgeInBrief(node, { article: articles.get('a'), style: 'chicago-notes' });
    expect(verdict.reasons[0]?.message).toContain('not certain which source these words are from');
  });
});
