import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PART_CHARACTERS } from '../../../shared/ipc/reading-contract';
import { Text } from '../../../shared/model';
import type { Library } from '../open-library';
import { cleanUp, importInput, makeLibrary } from '../testing/make-library';

describe('texts as windows read them', () => {
  let library: Library;
  beforeEach(() => {
    library = makeLibrary();
  });
  afterEach(cleanUp);

  const store = (paragraphs: string[]) => library.request('imports:store', importInput({ paragraphs }));
  /** Long enough for some parts, with letters of two characters everywhere, so that parts end within some. */
  const long = (name: string) =>
    Array.from({ length: 300 }, (_, at) => `${name} ${at}: ${'\u{1F600}“ٹھیک” '.repeat(200 + (at % 7))}`);
  function readWhole(textId: string): Text {
    let json = '';
    for (;;) {
      const part = library.request('texts:read', { textId, from: json.length });
      expect(part.json.length).toBeLessThanOrEqual(PART_CHARACTERS);
      json += part.json;
      if (json.length === part.length) return Text.parse(JSON.parse(json));
    }
  }

  it('come in one part with their article where they are short', () => {
    const { articleId, textId } = store(['One short paragraph.']);
    const whole = library.request('articles:get', { articleId });
    const { article, text } = library.request('articles:read', { articleId });
    expect({ ...article, text: JSON.parse(text?.json ?? '') }).toEqual(whole);
    expect(text).toMatchObject({ textId, length: text?.json.length });
  });

  it('come in parts that make the same text, to the last letter', () => {
    const { articleId, textId } = store(long('one'));
    const { text } = library.request('articles:read', { articleId });
    expect(text?.length).toBeGreaterThan(2 * PART_CHARACTERS);
    expect(readWhole(textId)).toEqual(library.request('texts:get', { textId }));
  });

  it('are not mixed where two are read in turns', () => {
    const one = store(long('one'));
    const other = store(long('other'));
    const part = (textId: string, from: number) => library.request('texts:read', { textId, from });
    const firsts = [part(one.textId, 0), part(other.textId, 0)];
    for (const [at, { textId }] of [one, other].entries()) {
      const json = JSON.stringify(library.request('texts:get', { textId }));
      const second = part(textId, PART_CHARACTERS);
      expect(`${firsts[at]?.json}${second.json}`).toBe(json.slice(0, 2 * PART_CHARACTERS));
    }
  });

  it('do not come again where the window has the newest', () => {
    const { articleId, textId } = store(['One short paragraph.']);
    expect(library.request('articles:read', { articleId, held: textId }).text).toBeNull();
    expect(library.request('articles:read', { articleId, held: 'an-older-one' }).text?.textId).toBe(textId);
  });

  it.each([
    ['gone', 'none', 0, 'not in the library'],
    ['gone since its first part', 'none', PART_CHARACTERS, 'not in the library'],
  ])('are refused: %s', (_, textId, from, why) => {
    expect(() => library.request('texts:read', { textId, from })).toThrow(why);
  });

  it('have no part behind their end', () => {
    const { textId } = store(['One short paragraph.']);
    expect(() => library.request('texts:read', { textId, from: 1_000_000 })).toThrow('ends before');
  });
});
