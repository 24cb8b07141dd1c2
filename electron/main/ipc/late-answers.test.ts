import { describe, expect, it } from 'vitest';
import { FIRST_LIST } from '../../../shared/ipc/first-list';
import { answerFromTheStart, type LateAnswers } from './late-answers';

const list = { articles: [], total: 0 };

function doors(options: Partial<LateAnswers> = {}) {
  const asked: string[] = [];
  const answers = answerFromTheStart({
    firstList: Promise.resolve(list),
    isOwnFrame: () => true,
    loadAnswers: async () => ({
      request: async (channel) => {
        asked.push(channel);
        return { ok: true, value: `loaded: ${channel}` };
      },
      drop: async () => ({ ok: true, value: 'loaded: drop' }),
      image: async () => ({ ok: true, value: 'loaded: image' }),
      findImage: async () => null,
    }),
    ...options,
  });
  return { ...answers, asked };
}

describe('answers from the start', () => {
  it('gives the list that the library read unasked to the first request, and to no other', async () => {
    const { request, asked } = doors();
    expect(await request('articles:list', null, { ...FIRST_LIST })).toEqual({ ok: true, value: list });
    expect(asked).toEqual([]);
    expect(await request('articles:list', null, { ...FIRST_LIST })).toEqual({
      ok: true,
      value: 'loaded: articles:list',
    });
  });

  it('gives it while what answers is still loading', async () => {
    const { request } = doors({ loadAnswers: () => new Promise(() => {}) });
    expect(await request('articles:list', null, { ...FIRST_LIST })).toEqual({ ok: true, value: list });
  });

  it('gives it to no stranger', async () => {
    const { request, asked } = doors({ isOwnFrame: () => false });
    await request('articles:list', null, { ...FIRST_LIST });
    expect(asked).toEqual(['articles:list']);
  });

  it('gives it no more once anything else was asked, which may have changed the library', async () => {
    const { request, asked } = doors();
    await request('quotes:list', null, {});
    await request('articles:list', null, { ...FIRST_LIST });
    expect(asked).toEqual(['quotes:list', 'articles:list']);
    const dropped = doors();
    await dropped.drop(null, ['a.txt']);
    await dropped.request('articles:list', null, { ...FIRST_LIST });
    expect(dropped.asked).toEqual(['articles:list']);
  });

  it('asks in full where the library could not read it, so that the reason is told', async () => {
    const { request, asked } = doors({ firstList: Promise.resolve(undefined) });
    await request('articles:list', null, { ...FIRST_LIST });
    expect(asked).toEqual(['articles:list']);
  });
});
