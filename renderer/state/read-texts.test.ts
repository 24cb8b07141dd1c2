// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readArticle, readText } from './read-texts';

const text = { id: 't2', version: 2, blocks: [{ text: 'words' }] };
const json = JSON.stringify(text);
const head = { id: 'a1', key: 'one2026', versions: [{ id: 't1' }, { id: 't2' }] };

/** A library that gives twenty characters of a text at a time. */
function answer(channel: string, input: { from?: number; held?: string }): unknown {
  const part = (from: number) => ({ textId: 't2', json: json.slice(from, from + 20), length: json.length });
  if (channel === 'texts:read') return part(input.from ?? 0);
  return { article: head, text: input.held === 't2' ? null : part(0) };
}

describe('reading texts', () => {
  const asked: string[] = [];
  const request = async (channel: string, input: { from?: number; held?: string }) => {
    asked.push(channel);
    return { ok: true, value: answer(channel, input) };
  };
  vi.stubGlobal('briefwright', { request });
  afterEach(() => {
    asked.length = 0;
  });

  it('joins the parts of a text', async () => {
    expect(await readText('t2')).toEqual(text);
    expect(asked).toHaveLength(Math.ceil(json.length / 20));
  });

  it('gives an article with its text', async () => {
    expect(await readArticle('a1')).toEqual({ ...head, text });
  });

  it('keeps a text that is held, and reads none', async () => {
    const held = { ...text } as unknown as Parameters<typeof readArticle>[1];
    expect((await readArticle('a1', held)).text).toBe(held);
    expect(asked).toEqual(['articles:read']);
  });
});
