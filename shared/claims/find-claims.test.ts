import { describe, expect, it } from 'vitest';
import type { EditorNode } from '../model/brief';
import { findClaims, locatedParagraphs } from './find-claims';
import { makeMatrix } from './make-matrix';
import { splitSentences } from './split-sentences';

const text = (words: string): EditorNode => ({ type: 'text', text: words, format: 0 });
const p = (...children: EditorNode[]): EditorNode => ({ type: 'paragraph', children });
const h = (words: string): EditorNode => ({ type: 'heading', tag: 'h2', children: [text(words)] });
const cite = (...articles: string[]): EditorNode => ({
  type: 'citation',
  citationId: 'c',
  items: articles.map((articleId) => ({ articleId })),
});
const quoted = (articleId: string, words: string, type: 'quotation' | 'block-quotation' = 'quotation') =>
  ({
    type,
    quoteId: null,
    articleId,
    captured: words,
    paragraph: 2,
    children: [text(words)],
  }) as const satisfies EditorNode;
const cell = (headerState: number, ...children: EditorNode[]): EditorNode => ({
  type: 'tablecell',
  headerState,
  children: [p(...children)],
});
/** Each claim as its words and sources; a quoted source has a star. */
const read = (...blocks: EditorNode[]) =>
  findClaims(blocks).map(
    ({ words, uses }) =>
      `${words} <${uses.map(({ articleId, how }) => articleId + (how === 'quotation' ? '*' : '')).join(' ')}>`,
  );

describe('sentences', () => {
  const CASES: [name: string, ...sentences: string[]][] = [
    ['plain', 'Trade fell.', 'Exports rose.'],
    ['titles and initials', 'Dr. Amna Shah met Gen. J. K. Rehan in Lahore.', 'They agreed.'],
    ['numbers', 'Resolution No. 5 fixed a rate of 4.5 per cent.', 'It holds.'],
    ['a no that ends a sentence', 'The answer was No.', 'The talks went on.'],
    ['an acronym in a sentence', 'The U.S. Department of Energy paid.', 'The U.S. envoy left.'],
    ['an acronym that ends one', 'Most goods go to the U.S.', 'The rest stays.'],
    ['a company that ends one', 'It was bought by Mirza Mining Corp.', 'The price is unknown.'],
    ['a company inside one', 'Mirza Mining Corp. Limited paid.'],
    ['times', 'They met at 5 p.m. Monday in Quetta.', 'Nobody spoke.'],
    ['closing marks', 'He said “we will go.”', 'She did not.'],
    ['a question inside a sentence', '“Why now?” he asked in the hall.', 'No one knew.'],
    ['exclamation and question', 'Is it so?', 'It is!', 'Good.'],
    ['brackets', 'It grew (see below).', '(It fell later.)', 'Then it grew.'],
    ['months', 'The dialogue of Aug. 12 was held in Islamabad.', 'It ended.'],
    ['an ellipsis', 'They waited… and waited.', 'Then they left.'],
    ['Urdu', 'تجارت کم ہوئی۔', 'برآمدات بڑھ گئیں۔'],
    ['Arabic with a question', 'هل هذا صحيح؟', 'نعم.'],
    ['no stop at the end', 'Trade fell.', 'Exports too'],
  ];
  it.each(CASES)('%s', (_name, ...sentences) => {
    const line = sentences.join(' ');
    expect(splitSentences(line).map(({ start, end }) => line.slice(start, end))).toEqual(sentences);
  });
});

describe('claims of a brief', () => {
  it('gives a citation to the sentence that it follows, before or after its full stop', () => {
    expect(
      read(p(text('Trade fell.'), cite('a'), text(' Exports rose'), cite('b'), text('. Nobody knows why.'))),
    ).toEqual(['Trade fell. <a>', 'Exports rose. <b>', 'Nobody knows why. <>']);
    expect(read(p(text('Trade fell. '), cite('a'), text('Exports rose.')))).toEqual([
      'Trade fell. <a>',
      'Exports rose. <>',
    ]);
  });

  it('does not cut a sentence inside a quotation, but after one that ends it', () => {
    expect(
      read(
        p(
          text('The envoy said '),
          quoted('a', 'It is late. We go on.'),
          cite('a'),
          text(' The rest is open.'),
        ),
      ),
    ).toEqual(['The envoy said “It is late. We go on.” <a*>', 'The rest is open. <>']);
    expect(read(p(text('Rates rose. '), quoted('a', 'We wait'), text(', he said.'), cite('a')))).toEqual([
      'Rates rose. <>',
      '“We wait”, he said. <a*>',
    ]);
  });

  it('names the section, and takes headings and heads of tables for no claim', () => {
    const claims = findClaims([
      p(text('First.')),
      h('Key facts'),
      {
        type: 'list',
        listType: 'bullet',
        children: [
          { type: 'listitem', children: [text('Trade fell'), cite('a', 'b')] },
          {
            type: 'listitem',
            children: [
              {
                type: 'list',
                listType: 'bullet',
                children: [{ type: 'listitem', children: [text('Deeper.')] }],
              },
            ],
          },
          { type: 'listitem', children: [] },
        ],
      },
      {
        type: 'table',
        children: [
          { type: 'tablerow', children: [cell(1, text('Year')), cell(1, text('Rate'))] },
          { type: 'tablerow', children: [cell(0, text('2024')), cell(0, text('29 per cent'), cite('c'))] },
        ],
      },
    ]);
    expect(claims.map(({ kind, section, words, uses }) => [kind, section, words, uses.length])).toEqual([
      ['sentence', '', 'First.', 0],
      ['bullet', 'Key facts', 'Trade fell', 2],
      ['bullet', 'Key facts', 'Deeper.', 0],
      ['table-row', 'Key facts', '2024 · 29 per cent', 1],
    ]);
  });

  it('takes a block quotation together with the words that lead to it and the citation after it', () => {
    expect(
      read(
        p(text('Rates rose. The bank said:')),
        quoted('a', 'We wait. We see.', 'block-quotation'),
        p(cite('b')),
      ),
    ).toEqual(['Rates rose. <>', 'The bank said: “We wait. We see.” <a* b>']);
    expect(read(p(text('Rates rose.')), quoted('a', 'We wait.', 'block-quotation'))).toEqual([
      'Rates rose. <>',
      '“We wait.” <a*>',
    ]);
  });

  it.each([
    ['a colon', 'One of them said:', []],
    ['no mark at all', 'She told the committee', []],
    ['a comma, and an empty line below', 'In her words,', [p()]],
  ] as const)('takes what leads to a block quotation for a part of it: %s', (_name, lead, between) => {
    expect(
      read(p(text(lead)), ...between, quoted('a', 'We wait.', 'block-quotation'), p(text('Rates rose.'))),
    ).toEqual([`${lead} “We wait.” <a*>`, 'Rates rose. <>']);
  });

  it('takes bold words in front of a paragraph for its heading, but not what says more', () => {
    const bold = (words: string): EditorNode => ({ type: 'text', text: words, format: 1 });
    expect(
      read(
        p(bold('The contract.'), text(' Rates rose.'), cite('a'), text(' Trade fell.')),
        p(bold('Exports fell by 40 %.'), text(' Rates rose.')),
        p(bold('Nobody has paid.')),
        p(bold('Nobody'), text(' has paid. Rates rose.')),
      ),
    ).toEqual([
      'Rates rose. <a>',
      'Trade fell. <>',
      'Exports fell by 40 %. <>',
      'Rates rose. <>',
      'Nobody has paid. <>',
      'Nobody has paid. <>',
      'Rates rose. <>',
    ]);
  });

  it('takes a caption for a claim only where it has a source', () => {
    const caption = (...children: EditorNode[]): EditorNode => ({ type: 'caption', of: 'table', children });
    expect(read(caption(text('Options')), caption(text('Rates by year'), cite('a')))).toEqual([
      'Rates by year <a>',
    ]);
  });

  it('says where each claim begins', () => {
    const blocks = [p(text('One. Two '), quoted('a', 'three'), text(' four. Five.'))];
    expect(findClaims(blocks).map(({ words, path, offset }) => [words, path, offset])).toEqual([
      ['One.', [0, 0], 0],
      ['Two “three” four.', [0, 0], 5],
      ['Five.', [0, 2], 7],
    ]);
  });

  it('reads paragraph locators', () => {
    const at = (value: string, label: 'paragraph' | 'page' = 'paragraph') =>
      locatedParagraphs({ locator: { label, value } });
    expect([at('3'), at('3–5'), at('3, 7 and 9'), at('x'), at('4', 'page')]).toEqual([
      [3],
      [3, 4, 5],
      [3, 7, 9],
      [],
      [],
    ]);
  });
});

describe('the source matrix', () => {
  const article = (id: string) => ({ id, key: id, title: null, outlet: null, published: null });
  const matrix = (groups: Record<string, string[]>, exempt: string[] = []) =>
    makeMatrix({
      claims: findClaims([
        p(text('Alone.')),
        p(text('One.'), cite('a')),
        p(text('Two.'), cite('b', 'a')),
        p(text('Three.'), cite('a', 'c', 'b')),
      ]),
      articles: ['a', 'b', 'c'].map(article),
      groups: Object.entries(groups).map(([id, articleIds]) => ({ id, name: id, note: '', articleIds })),
      exempt: new Set(exempt),
    });

  it('counts articles and origins, and says how each claim stands', () => {
    const { rows } = matrix({ wire: ['a', 'b'] }, ['Alone.']);
    expect(rows.map(({ standing, articles, groups }) => [standing, articles, groups])).toEqual([
      ['exempt', 0, 0],
      ['single-source', 1, 1],
      ['single-group', 2, 1],
      ['independent', 3, 2],
    ]);
    expect(matrix({}).rows.map(({ standing }) => standing)).toEqual([
      'uncited',
      'single-source',
      'independent',
      'independent',
    ]);
  });

  it('orders sources by group, groups by first mention', () => {
    expect(
      matrix({ wire: ['a', 'c'] }).sources.map(({ articleId, groupId, claims }) => [
        articleId,
        groupId,
        claims,
      ]),
    ).toEqual([
      ['a', 'wire', 3],
      ['c', 'wire', 1],
      ['b', null, 2],
    ]);
  });

  it('does not excuse a claim that cites something', () => {
    expect(matrix({}, ['One.']).rows[1]?.standing).toBe('single-source');
  });
});
