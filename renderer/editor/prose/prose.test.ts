import { describe, expect, it } from 'vitest';
import { article } from '../../../shared/brief-document/builders.cases';
import { canonicalText, type EditorNode } from '../../../shared/model';
import { toSavedState } from '../state/brief-state';
import { $textWith, bq, c, edit, h, nodesOf, openBrief, p, q, sketch, t } from '../testing/headless-brief';
import { findInProse, lookThrough } from './find-in-prose';
import { $proseBlocks } from './prose-blocks';
import { createProseBoard } from './prose-board';
import { quoteRun } from './quote-run';

const RUN = 'private guards could hold 600 kilometres of open desert';
const source = article(
  'article-1',
  'Rail and copper',
  'The lender paid in March 2025.',
  `It has not offered to pay. Officials doubt that ${RUN}. Karachi agreed.`,
);
const articles = new Map([[source.id, source]]);
const found = (...nodes: EditorNode[]) =>
  openBrief(...nodes)
    .read($proseBlocks)
    .flatMap((block) => findInProse(block, articles).map(({ kind, says, span }) => [kind, says, span]));
const words = (...nodes: EditorNode[]) =>
  openBrief(...nodes)
    .read($proseBlocks)
    .flatMap((block) =>
      findInProse(block, articles).map(({ span }) => block.text.slice(span.start, span.end)),
    );

describe('unquoted runs of source words', () => {
  it('are found across bold words and links, whatever their case', () => {
    expect(
      words(p(t('We think '), t('Private guards could', 1), t(` hold 600 kilometres of open desert, too`))),
    ).toEqual([RUN.replace('p', 'P')]);
  });

  it('shows the source sentence and its paragraph', () => {
    const [block] = openBrief(p(t(RUN))).read($proseBlocks);
    const [finding] = block ? findInProse(block, articles) : [];
    expect(finding?.says).toBe(
      '9 words in a row stand so in “Rail and copper”, but not between quotation marks',
    );
    expect(finding?.source).toMatchObject({
      articleId: 'article-1',
      paragraph: 2,
      shown: `Officials doubt that ${RUN}.`,
    });
  });

  it.each([
    ['seven words', [p(t('guards could hold 600 kilometres of open'))]],
    ['a quotation', [p(q(RUN))]],
    ['words between marks', [p(t(`“${RUN}”`))]],
    ['a heading', [h(t(RUN))]],
    ['words of two paragraphs', [p(t('private guards could hold')), p(t('600 kilometres of open desert'))]],
  ])('%s is none', (_what, nodes) => expect(found(...nodes)).toEqual([]));

  it('is found in list items and cells', () => {
    const item: EditorNode = {
      type: 'list',
      listType: 'bullet',
      children: [{ type: 'listitem', children: [t(RUN)] }],
    };
    expect(words(item)).toEqual([RUN]);
  });
});

describe('facts that the cited passage lacks', () => {
  const cited = (text: string, paragraph = '2') =>
    p(
      t(text),
      { ...c('c1'), items: [{ articleId: 'article-1', locator: { label: 'paragraph', value: paragraph } }] },
      t(' More in 1999.'),
    );
  it.each([
    ['a number', 'Guards hold 700 kilometres.', ['700']],
    ['a name', 'The minister said that Lahore agreed.', ['Lahore']],
    ['a date', 'It was paid on 5 May 2024.', ['5 May 2024']],
    ['nothing', 'Guards hold 600 kilometres, and Karachi agreed.', []],
    ['only the sentence that is cited', 'In 1980 it began. Guards hold 600 kilometres.', []],
  ])('%s', (_what, text, facts) => expect(words(cited(text))).toEqual(facts));

  it('another paragraph is another passage, and a range is all of it', () => {
    expect(words(cited('It was paid in March 2025.', '2'))).toEqual(['March 2025']);
    expect(words(cited('It was paid in March 2025.', '1-2'))).toEqual([]);
  });

  it('two citations of a sentence count together; without an article nothing is said', () => {
    const both = p(
      t('In March 2025 guards hold 600 kilometres'),
      { ...c('c1'), items: [{ articleId: 'article-1', locator: { label: 'paragraph', value: '1' } }] },
      { ...c('c2'), items: [{ articleId: 'article-1', locator: { label: 'paragraph', value: '2' } }] },
    );
    expect(words(both)).toEqual([]);
    expect(words(p(t('Guards hold 700 kilometres'), c('c1', 'unread')))).toEqual([]);
  });

  it('quoted words are left to their verdict', () => {
    expect(words(p(t('They say '), q('Guards hold 700'), c('c1')))).toEqual([]);
  });
});

describe('making a run a quotation', () => {
  const quote = { id: 'quote-7', articleId: 'article-1', exact: RUN, paragraph: 2 };
  const quoteIn = (...nodes: EditorNode[]) => {
    const editor = openBrief(...nodes);
    const [block] = editor.read($proseBlocks);
    const [finding] = block ? findInProse(block, articles) : [];
    if (!block || !finding) throw new Error('nothing found');
    const at = {
      key: finding.key,
      span: finding.span,
      words: block.text.slice(finding.span.start, finding.span.end),
    };
    return { editor, done: quoteRun(editor, at, quote), at };
  };

  it('keeps words and formats and adds the citation', () => {
    const { editor, done } = quoteIn(p(t('We think '), t('private guards', 1), t(`${RUN.slice(14)}. So.`)));
    expect(done).toBe(true);
    expect(sketch(editor).replace('|', '')).toMatch(
      new RegExp(`^We think “${RUN}”\\[[\\w-]{3}\\]\\. So\\.$`),
    );
    expect(JSON.stringify(nodesOf(editor))).toContain('"text":"private guards","format":1');
    expect(JSON.stringify(nodesOf(editor))).toContain('"quoteId":"quote-7"');
  });

  it('takes the citation that follows, also out of a paraphrase', () => {
    const { editor } = quoteIn(
      p(
        {
          type: 'paraphrase',
          quoteId: null,
          articleId: 'article-1',
          captured: RUN,
          paragraph: 2,
          children: [t(`They think ${RUN} now`)],
        },
        c('c1'),
      ),
    );
    expect(sketch(editor).replace('|', '')).toBe(`{They think }“${RUN}”{ now}[c1]`);
  });

  it('does nothing when the words have changed meanwhile', () => {
    const { editor, at } = quoteIn(p(t(RUN)));
    const before = nodesOf(editor);
    expect(quoteRun(editor, { ...at, words: 'other words' }, quote)).toBe(false);
    expect(nodesOf(editor)).toEqual(before);
  });
});

describe('the board', () => {
  it('works when idle, a slice at a time, and calls off what is out of date', () => {
    const waiting: ((timeLeft: () => number) => void)[] = [];
    const board = createProseBoard((work) => {
      waiting.push(work);
      return () => waiting.splice(waiting.indexOf(work), 1);
    });
    let told = 0;
    board.subscribe(() => {
      told += 1;
    });
    const editor = openBrief(p(t(RUN)), p(t('Nothing here')), p(t(`Again ${RUN}`)));
    const look = () => board.update(editor.read($proseBlocks), articles);
    look();
    look();
    expect(waiting).toHaveLength(1);
    for (let rounds = 0; rounds < 30; rounds += 1) waiting.shift()?.(() => 0);
    expect(waiting).toEqual([]);
    expect(board.get().map(({ span }) => span.start)).toEqual([0, 6]);
    const before = board.get();
    edit(editor, () => void $textWith('Nothing').setTextContent('Nothing new'));
    look();
    waiting.shift()?.(() => 50);
    expect(board.get()).toBe(before);
    expect(told).toBe(1);
  });
});

describe('the words of footnotes', () => {
  it('are looked through for runs and for facts', () => {
    const note: EditorNode = {
      type: 'footnote',
      children: [
        t(`We fear ${RUN}. They hold 700 kilometres`),
        { ...c('c1'), items: [{ articleId: 'article-1', locator: { label: 'paragraph', value: '2' } }] },
      ],
    };
    const found = openBrief(p(t('So.'), note), bq('block', note))
      .read($proseBlocks)
      .flatMap((block) => findInProse(block, articles));
    expect(found.map(({ kind, words: what }) => [kind, what])).toEqual([
      ['copied', RUN],
      ['fact', '700'],
      ['copied', RUN],
      ['fact', '700'],
    ]);
    expect(found.every(({ footnote, key }) => footnote === key)).toBe(true);
  });
});

describe('looking through a paragraph', () => {
  it('pauses often, however long the articles are', () => {
    const filler = Array.from({ length: 20_000 }, (_, index) => `word${index % 977}`).join(' ');
    const long = article('article-9', 'Long', filler, `${filler} ${RUN}`);
    const editor = openBrief(p(t(`So ${RUN}`)));
    const [block] = editor.read($proseBlocks);
    if (!block) throw new Error('no paragraph');
    const steps = lookThrough(block, new Map([[long.id, long]]));
    let pauses = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) pauses += 1;
    // A pause at least every 3,000 characters of an article.
    expect(pauses).toBeGreaterThan((2 * filler.length) / 3000);
    expect(step.value.map(({ words, source }) => [words, source.paragraph])).toEqual([[RUN, 2]]);
    const { start, end } = step.value[0]?.source.span ?? { start: 0, end: 0 };
    expect(canonicalText(long.text.blocks).slice(start, end)).toBe(RUN);
  });
});

describe('between two looks', () => {
  it('a finding goes along with its words, and goes when they are quoted or changed', () => {
    const waiting: ((timeLeft: () => number) => void)[] = [];
    const board = createProseBoard((work) => {
      waiting.push(work);
      return () => waiting.splice(waiting.indexOf(work), 1);
    });
    const editor = openBrief(p(t(`We fear ${RUN}.`)));
    const look = () => board.update(editor.read($proseBlocks), articles);
    look();
    waiting.shift()?.(() => 50);
    edit(editor, () => void $textWith('We fear').spliceText(0, 2, 'All of them'));
    look();
    expect(board.get()[0]?.span.start).toBe('All of them fear '.length);
    edit(editor, () => void $textWith('fear').setTextContent('All of them fear private guards.'));
    look();
    expect(board.get()).toEqual([]);
  });
});

describe('what is ignored', () => {
  it('is stored with the brief and read again', () => {
    const editor = openBrief(p(t(RUN)));
    expect(toSavedState(editor, ['copied article-1 x']).ignored).toEqual(['copied article-1 x']);
    expect('ignored' in toSavedState(editor)).toBe(false);
  });
});
