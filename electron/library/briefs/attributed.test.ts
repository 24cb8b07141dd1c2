import { afterEach, describe, expect, it } from 'vitest';
import type { EditorNode } from '../../../shared/model';
import { addArticle, addQuote, cleanUp, makeLibrary } from '../testing/make-library';

afterEach(cleanUp);

const TEXT =
  'Port director Mina Adler told the panel: “We will build the quay with our neighbours.” She stressed that dredging remains essential for trade.';
const SPOKEN = 'We will build the quay with our neighbours.';
const REPORTED = 'dredging remains essential for trade';

/** A brief of one paragraph with a quotation, and its verdict. */
function judged(
  words: string,
  options: {
    before?: string;
    after?: string;
    speaker?: string;
    authors?: readonly string[];
    block?: boolean;
  } = {},
) {
  const { before = '', after = '', speaker, authors, block } = options;
  const library = makeLibrary();
  const { articleId } = addArticle(library, {
    paragraphs: [TEXT],
    ...(authors && { record: { authors: { value: [...authors], basis: 'in-text' } } }),
  });
  const quote = addQuote(library, articleId, words);
  if (speaker) library.request('quotes:update', { quoteId: quote.id, speaker });
  const text = (value: string): EditorNode => ({ type: 'text', text: value, format: 0 });
  const quotation: EditorNode = {
    type: block ? 'block-quotation' : 'quotation',
    quoteId: quote.id,
    articleId,
    captured: words,
    paragraph: 1,
    children: [text(words)],
  };
  const children: EditorNode[] = block
    ? [{ type: 'paragraph', children: [text(before)] }, quotation]
    : [{ type: 'paragraph', children: [text(before), quotation, text(after)] }];
  const { id: briefId } = library.request('briefs:create', {
    header: { title: 'Quay' },
    template: 'blank',
    state: { schemaVersion: 1, root: { type: 'root', children } },
  });
  const [report] = library.request('briefs:check', { briefId }).quotations;
  expect(library.request('quotes:verdicts', { briefId })).toEqual([
    { quoteId: quote.id, verdict: report?.verdict },
  ]);
  return { verdict: report?.verdict, rules: report?.reasons.map(({ rule }) => rule) };
}

describe('words in a speaker’s mouth (QI-07)', () => {
  it.each([
    ['said by nobody in particular', REPORTED, {}, 'exact'],
    ['introduced by a name before', REPORTED, { before: 'Adler said, ' }, 'changed'],
    ['introduced by a name behind', REPORTED, { after: ' said Mina Adler.' }, 'changed'],
    ['given to a confirmed speaker', REPORTED, { speaker: 'Mina Adler' }, 'changed'],
    ['introduced by a colon above the block', REPORTED, { before: 'Adler said:', block: true }, 'changed'],
    ['by a pronoun, though the source only reports the words', REPORTED, { before: 'She said, ' }, 'flagged'],
    ['by a pronoun, where the source has marks', SPOKEN, { before: 'She said, ' }, 'exact'],
    [
      'by the author of the article',
      REPORTED,
      { before: 'Rehman wrote, ', authors: ['Ayesha Rehman'] },
      'exact',
    ],
    ['by its author, confirmed', REPORTED, { speaker: 'Ayesha Rehman', authors: ['Ayesha Rehman'] }, 'exact'],
    ['by a columnist without a name', REPORTED, { speaker: 'unnamed columnist' }, 'exact'],
    ['inside the marks of that speaker', SPOKEN, { before: 'Adler said, ', speaker: 'Mina Adler' }, 'exact'],
    ['inside the marks of another speaker', SPOKEN, { before: 'Reyl said, ' }, 'flagged'],
    [
      'to another than the quote’s record',
      SPOKEN,
      { before: 'Reyl said, ', speaker: 'Mina Adler' },
      'flagged',
    ],
  ] as const)('%s', (_, words, options, verdict) => {
    const found = judged(words, options);
    expect(found.verdict).toBe(verdict);
    expect(found.rules?.includes('QI-07') ?? false).toBe(verdict !== 'exact');
  });
});
