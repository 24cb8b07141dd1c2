import type { EditorNode } from '../model/brief';

const t = (text: string): EditorNode => ({ type: 'text', text, format: 0 });
const p = (...children: EditorNode[]): EditorNode => ({ type: 'paragraph', children });
const item = (...children: EditorNode[]): EditorNode => ({ type: 'listitem', children });
const list = (...children: EditorNode[]): EditorNode => ({ type: 'list', listType: 'bullet', children });
const quotation = (type: 'quotation' | 'block-quotation', ...children: EditorNode[]): EditorNode => ({
  type,
  quoteId: null,
  articleId: 'a',
  captured: '',
  paragraph: null,
  children,
});
const citation: EditorNode = {
  type: 'citation',
  citationId: 'c',
  items: [{ articleId: 'a', prefix: 'see also' }],
};
const footnote = (...children: EditorNode[]): EditorNode => ({ type: 'footnote', children });
const break_: EditorNode = { type: 'linebreak' };
const words = (count: number): string =>
  Array.from({ length: count }, (_, index) => `word${index}`).join(' ');

/** One block and what is counted in it. */
export const COUNTS: readonly (readonly [name: string, block: EditorNode, counts: Record<string, number>])[] =
  [
    [
      'a paragraph',
      p(t('It rained. Nobody came.')),
      { words: 4, sentences: 2, lines: 1, paragraphs: 1, items: 0 },
    ],
    ['an empty paragraph', p(), { words: 0, sentences: 0, lines: 0, paragraphs: 0 }],
    ['a heading', { type: 'heading', tag: 'h2', children: [t('Key points')] }, { words: 0, lines: 0 }],
    ['abbreviations', p(t('The U.S. and Dr. Khan met at 2.5 per cent.')), { words: 10, sentences: 1 }],
    ['hyphens and apostrophes', p(t('The war-torn minister’s well-known plan')), { words: 5 }],
    ['dashes part words', p(t('strategy—as a partner – and more')), { words: 6 }],
    ['citations count nothing', p(t('It rained'), citation, t('.')), { words: 2, sentences: 1 }],
    [
      'footnotes count nothing',
      p(t('It rained'), footnote(t('As it did before. Twice.')), t('.')),
      { words: 2, sentences: 1 },
    ],
    [
      'a quotation counts its words',
      p(t('He said '), quotation('quotation', t('no such thing')), t('.')),
      { words: 5, quotations: 1 },
    ],
    [
      'a quotation in a footnote is no quotation of the body',
      p(t('x'), footnote(quotation('quotation', t('no')))),
      { quotations: 0 },
    ],
    ['an empty quotation', p(quotation('quotation')), { quotations: 0 }],
    [
      'a block quotation',
      quotation('block-quotation', t('No such thing.'), citation),
      { words: 3, quotations: 1, paragraphs: 1 },
    ],
    [
      'bullets',
      list(item(t('one two')), item(t('three')), item()),
      { words: 3, items: 2, longestItem: 2, paragraphs: 0 },
    ],
    [
      'bullets inside bullets',
      list(item(t('one')), item(list(item(t('two three four')))), item(t('five'))),
      { words: 5, items: 2, longestItem: 3 },
    ],
    ['a long line is reckoned as several', p(t(words(31))), { lines: 3 }],
    ['a broken line', p(t('one'), break_, t('two')), { lines: 2, words: 2, sentences: 2 }],
    [
      'a table',
      {
        type: 'table',
        children: [
          {
            type: 'tablerow',
            children: [
              { type: 'tablecell', headerState: 0, children: [p(t('one two'))] },
              { type: 'tablecell', headerState: 0, children: [p(t('three'))] },
            ],
          },
        ],
      },
      { words: 3 },
    ],
    [
      'the longest sentence',
      p(t('One two three. One two three four five. One.')),
      { longestSentence: 5, sentences: 3 },
    ],
    ['an Urdu sentence', p(t('یہ ایک جملہ ہے۔ یہ دوسرا ہے۔')), { words: 7, sentences: 2 }],
  ];
