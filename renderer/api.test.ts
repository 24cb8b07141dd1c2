// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { codeOf, request, savesUnderWay, sentenceOf } from './api';

const answer = (reply: unknown) =>
  Object.assign(window, {
    briefwright: {
      request: async () => reply,
      importDropped: async () => reply,
      addImage: async () => reply,
      onEvent: () => () => undefined,
    },
  });
afterEach(() => void Reflect.deleteProperty(window, 'briefwright'));

describe('saves under way', () => {
  it('are waited for, with the reasons why some failed; what saves no field is not', async () => {
    const replies: ((reply: unknown) => void)[] = [];
    answer(null);
    Object.assign(window.briefwright, { request: () => new Promise((resolve) => replies.push(resolve)) });
    const [first, second] = [
      request('quotes:update', { quoteId: 'a', comment: 'x' }),
      request('notes:save', { articleId: 'a', noteId: null, text: 'x' } as never),
    ];
    void request('exports:save', {} as never);
    let ended: unknown[] | null = null;
    const waiting = savesUnderWay().then((reasons) => {
      ended = reasons;
    });
    replies[0]?.({ ok: true, value: {} });
    await first;
    expect(ended).toBeNull();
    replies[1]?.({ ok: false, error: { code: 'disk-full', message: 'The disk is full.' } });
    await expect(second).rejects.toThrow('full');
    await waiting;
    expect((ended ?? []).map(sentenceOf)).toEqual(['The disk is full.']);
    expect(await savesUnderWay()).toEqual([]);
  });
});

describe('a request', () => {
  it('gives the value of a good reply', async () => {
    answer({ ok: true, value: { articles: [], total: 0 } });
    await expect(request('articles:list', {})).resolves.toEqual({ articles: [], total: 0 });
  });

  it('rejects with the code and the sentence of an expected failure', async () => {
    answer({ ok: false, error: { code: 'in-use', message: 'Two briefs cite it.' } });
    const error: unknown = await request('articles:delete', { articleId: 'a' }).catch(
      (reason: unknown) => reason,
    );
    expect([codeOf(error), sentenceOf(error)]).toEqual(['in-use', 'Two briefs cite it.']);
  });

  it.each([
    [undefined],
    ['text'],
    [{ ok: false }],
    [{ ok: false, error: { code: 'no such code', message: 'x' } }],
  ])('does not take %j for a reply', async (reply) => {
    answer(reply);
    const error: unknown = await request('briefs:list', {}).catch((reason: unknown) => reason);
    expect(codeOf(error)).toBe('internal');
  });

  it('says nothing technical about an unexpected failure', () => {
    expect(sentenceOf(new TypeError('x is not a function'))).not.toContain('function');
  });
});
