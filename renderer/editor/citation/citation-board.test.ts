// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Article, unknownRecord } from '../../../shared/model';
import { wordsOfCitation } from '../use-writing-rules';
import { type CitationBoard, createCitationBoard } from './citation-board';
import type { RenderedCitations, RenderInput } from './citation-worker';

const article = (id: string): Article => ({
  id,
  key: id,
  accession: id,
  isSample: false,
  createdAt: '2026-01-01T00:00:00Z',
  record: unknownRecord(),
  versions: [],
  text: {
    id: `text-${id}`,
    articleId: id,
    version: 1,
    sha256: '',
    rawSha256: '',
    fileName: '',
    mediaType: 'text/plain',
    encoding: 'utf-8',
    importedAt: '',
    blocks: [{ kind: 'paragraph', text: 'Opening words.', runs: [] }],
    setAside: [],
    steps: [],
    warnings: [],
  },
});
const articles = new Map(['a', 'b'].map((id) => [id, article(id)]));
const citation = (citationId: string, articleId = 'a') => ({
  kind: 'citation' as const,
  citation: { citationId, items: [{ articleId }] },
});
const answer = (input: RenderInput): RenderedCitations => ({
  kind: input.style === 'apa' ? 'in-text' : 'note',
  citations: input.citations.map(({ citationId, items }) => [
    { kind: 'text', text: `${citationId} cites ${items[0]?.articleId}` },
  ]),
  descriptors: input.citations.map(() => []),
  references: null,
  warnings: [],
});

let asked: RenderInput[] = [];
let board: CitationBoard;
const setUp = (
  render: (input: RenderInput) => Promise<RenderedCitations> = async (input) => answer(input),
) => {
  asked = [];
  board = createCitationBoard(
    {
      render: (input) => {
        asked.push(input);
        return render(input);
      },
      stop: () => {},
    },
    'en-GB',
  );
  return board;
};
const wait = () => vi.advanceTimersByTimeAsync(500);

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  board.stop();
  vi.useRealTimers();
});

describe('citation texts beside the typing path', () => {
  it('numbers follow at once, texts when the worker has answered', async () => {
    setUp();
    board.update([citation('c1'), citation('c2', 'b')], 'chicago-notes', articles);
    expect(board.getShown('c2')).toMatchObject({ number: 2, text: '' });
    await wait();
    expect(board.getShown('c2')).toMatchObject({ number: 2, text: 'c2 cites b' });
    board.update([citation('c2', 'b'), citation('c1')], 'chicago-notes', articles);
    expect(board.getShown('c2')).toMatchObject({ number: 1, text: 'c2 cites b' });
  });

  it('typing that changes no citation asks for nothing', async () => {
    setUp();
    for (let key = 0; key < 20; key++) board.update([citation('c1')], 'chicago-notes', articles);
    await wait();
    board.update([citation('c1')], 'chicago-notes', articles);
    await wait();
    expect(asked).toHaveLength(1);
  });

  it('many changes in a row are rendered once, all citations in document order', async () => {
    setUp();
    board.update([citation('c1')], 'chicago-notes', articles);
    board.update([citation('c1'), citation('c2')], 'chicago-notes', articles);
    board.update([citation('c3'), citation('c1'), citation('c2')], 'chicago-notes', articles);
    await wait();
    expect(asked.map(({ citations }) => citations.map(({ citationId }) => citationId))).toEqual([
      ['c3', 'c1', 'c2'],
    ]);
    expect(asked[0]?.articles).toMatchObject([{ id: 'a', opening: 'Opening words.' }]);
  });

  it('a late answer never replaces a newer one', async () => {
    const answers: ((value: RenderedCitations) => void)[] = [];
    setUp(() => new Promise((resolve) => answers.push(resolve)));
    board.update([citation('c1', 'a')], 'chicago-notes', articles);
    await wait();
    board.update([citation('c1', 'b')], 'chicago-notes', articles);
    await wait();
    answers[1]?.(answer(asked[1] as RenderInput));
    await vi.advanceTimersByTimeAsync(0);
    answers[0]?.(answer(asked[0] as RenderInput));
    await vi.advanceTimersByTimeAsync(0);
    expect(board.getShown('c1')?.text).toBe('c1 cites b');
  });

  it('a source that is not in the library is left to the style; a failing worker is said and forgotten when it works again', async () => {
    let broken = true;
    setUp(async (input) => {
      if (broken) throw new Error('the worker stopped');
      return answer(input);
    });
    board.update([citation('c1', 'gone')], 'chicago-notes', articles);
    await wait();
    expect(asked[0]?.articles).toEqual([]);
    expect(board.getState().failure).toBe('the worker stopped');
    broken = false;
    board.update([citation('c1', 'gone'), citation('c2')], 'chicago-notes', articles);
    await wait();
    expect(board.getState().failure).toBeNull();
  });

  it('a chip keeps the same object while nothing about it changes', async () => {
    setUp();
    board.update([citation('c1'), citation('c2')], 'chicago-notes', articles);
    await wait();
    const before = board.getShown('c1');
    board.update([citation('c1'), citation('c2', 'b')], 'chicago-notes', articles);
    expect(board.getShown('c1')).toBe(before);
  });
});

describe('words for the clipboard', () => {
  it('are given out only once the style has set them', async () => {
    setUp();
    const words = wordsOfCitation(board);
    board.update([citation('c1')], 'apa', articles);
    expect(words('c1')).toContain('still being set');
    await vi.advanceTimersByTimeAsync(1000);
    expect(words('c1')).toBe(' c1 cites a');
    board.update([citation('c1', 'b')], 'apa', articles);
    expect(words('c1')).toContain('still being set');
    await vi.advanceTimersByTimeAsync(1000);
    expect(words('c1')).toBe(' c1 cites b');
  });

  it('are never those of before where setting them failed', async () => {
    let isBroken = false;
    setUp(async (input) => {
      if (isBroken) throw new Error('The style cannot be read.');
      return answer(input);
    });
    const words = wordsOfCitation(board);
    board.update([citation('c1')], 'chicago-notes', articles);
    await vi.advanceTimersByTimeAsync(1000);
    isBroken = true;
    board.update([citation('c1', 'b')], 'chicago-notes', articles);
    await vi.advanceTimersByTimeAsync(1000);
    expect(words('c1', true)).not.toContain('cites a');
    expect(words('c1')).toBe('[1]');
  });
});
